//! Which calls fail, what they did nevertheless, and what is said of a file that can't be read.

use std::cell::RefCell;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};

use super::{Call, Called, Fault, FaultsFile, Faulty, Moment, Rule, Which};
use crate::deploy::ControlPlaneError;
use crate::deploy::local::Times;

/// Makes a call once: nothing here ever waits, except for a call that never comes back.
fn poll<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

/// Makes `call` over and over; gives the numbers of those that failed.
fn failing(rule: Rule, call: Call, count: u32) -> Vec<u32> {
    let faulty = Faulty::new(()).rule(rule);
    let fails = |_: &u32| poll(faulty.make(call, async { Ok(()) })).unwrap().is_err();
    (1..=count).filter(fails).collect()
}

#[test]
fn a_rule_is_about_the_calls_that_it_names() {
    let which = |which| {
        let rule = Rule::new(Fault::Throttle).on(Call::DescribeStacks);
        failing(rule.which(which), Call::DescribeStacks, 7)
    };
    assert_eq!(which(Which::All), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(which(Which::Nth(3)), [3]);
    assert_eq!(which(Which::From(6)), [6, 7]);
    assert_eq!(which(Which::First(2)), [1, 2]);
    assert_eq!(which(Which::Every(3)), [3, 6]);
    let other = Rule::new(Fault::Throttle).on(Call::DeleteStack);
    assert_eq!(failing(other, Call::DescribeStacks, 7).len(), 0);
    assert_eq!(
        failing(Rule::new(Fault::Reset), Call::GetTemplate, 2),
        [1, 2]
    );
}

#[test]
fn a_chance_is_the_same_with_the_same_seed_and_about_as_often_as_it_says() {
    let chance = |probability, seed| {
        let rule = Rule::new(Fault::Reset).which(Which::Chance { probability, seed });
        failing(rule, Call::DescribeStacks, 10_000)
    };
    assert_eq!(chance(0.2, 7), chance(0.2, 7));
    assert_ne!(chance(0.2, 7), chance(0.2, 8));
    assert!((1_900..2_100).contains(&chance(0.2, 7).len()));
    assert_eq!(chance(0.0, 7).len(), 0);
    assert_eq!(chance(1.0, 7).len(), 10_000);
}

#[test]
fn before_it_takes_effect_nothing_is_done_and_after_it_only_the_answer_is_lost() {
    let done = RefCell::new(0);
    let call = || async {
        *done.borrow_mut() += 1;
        Ok(())
    };
    let rule = Rule::new(Fault::Timeout);
    let before = Faulty::new(()).rule(rule.clone());
    assert!(
        poll(before.make(Call::DeleteStack, call()))
            .unwrap()
            .is_err()
    );
    assert_eq!(*done.borrow(), 0);
    let after = Faulty::new(()).rule(rule.after());
    assert!(
        poll(after.make(Call::DeleteStack, call()))
            .unwrap()
            .is_err()
    );
    assert_eq!(*done.borrow(), 1);
    assert_eq!(
        after.calls(),
        [Called {
            call: Call::DeleteStack,
            fault: Some((Fault::Timeout, Moment::After)),
        }]
    );
}

#[test]
fn the_first_rule_wins_and_each_counts_for_itself() {
    let faulty = Faulty::new(())
        .rule(Rule::new(Fault::Throttle).on(Call::DescribeStacks).nth(2))
        .rule(Rule::new(Fault::Reset).which(Which::From(3)));
    for call in [
        Call::GetTemplate,
        Call::DescribeStacks,
        Call::DescribeStacks,
        Call::DescribeStacks,
    ] {
        _ = poll(faulty.make(call, async { Ok(()) }));
    }
    let faults: Vec<_> = faulty
        .calls()
        .iter()
        .map(|called| called.fault.map(|(fault, _)| fault))
        .collect();
    assert_eq!(
        faults,
        [None, None, Some(Fault::Throttle), Some(Fault::Reset)]
    );
}

#[test]
fn a_killed_call_never_comes_back_and_tells_whoever_wants_to_know() {
    let told = std::sync::Arc::new(Mutex::new(None));
    let heard = std::sync::Arc::clone(&told);
    let faulty = Faulty::new(())
        .rule(Rule::new(Fault::Kill).after())
        .on_kill(move |call, moment| *heard.lock().unwrap() = Some((call, moment)));
    let done = Rc::new(RefCell::new(false));
    let effect = Rc::clone(&done);
    let call = async move {
        *effect.borrow_mut() = true;
        Ok(())
    };
    assert!(poll(faulty.make(Call::ExecuteChangeSet, call)).is_none());
    assert!(*done.borrow());
    assert_eq!(
        *told.lock().unwrap(),
        Some((Call::ExecuteChangeSet, Moment::After))
    );
}

#[test]
fn every_fault_is_the_error_that_aws_would_cause() {
    let kind = |fault: Fault| match fault.error(Call::CreateChangeSet) {
        Some(ControlPlaneError::Throttled { .. }) => "throttled",
        Some(ControlPlaneError::Service { .. }) => "service",
        Some(ControlPlaneError::Network { .. }) => "network",
        Some(ControlPlaneError::ExpiredCredentials { .. }) => "expired",
        Some(ControlPlaneError::AccessDenied { .. }) => "denied",
        Some(_) => "other",
        None => "none",
    };
    assert_eq!(
        Fault::ALL.map(kind),
        [
            "throttled",
            "service",
            "network",
            "network",
            "network",
            "expired",
            "denied",
            "none"
        ]
    );
    let denied = Fault::AccessDenied.error(Call::DescribeServices).unwrap();
    assert_eq!(
        denied.to_string(),
        "`DescribeServices` is not allowed: User is not authorized to perform: ecs:DescribeServices"
    );
}

#[test]
fn a_file_has_a_rule_for_each_of_its_calls() {
    let file: FaultsFile = r#"
        [[calls]]
        fault = "server-error"

        [[calls]]
        call = "DescribeStacks"
        fault = "throttle"
        chance = 0.5
        seed = 7

        [[calls]]
        call = "ExecuteChangeSet"
        fault = "reset"
        when = "after"
        nth = 1
    "#
    .parse()
    .unwrap();
    let chance = Which::Chance {
        probability: 0.5,
        seed: 7,
    };
    assert_eq!(
        file.calls,
        [
            Rule::new(Fault::ServerError),
            Rule::new(Fault::Throttle)
                .on(Call::DescribeStacks)
                .which(chance),
            Rule::new(Fault::Reset)
                .on(Call::ExecuteChangeSet)
                .after()
                .nth(1),
        ]
    );
    assert_eq!("".parse::<FaultsFile>().unwrap(), FaultsFile::default());
}

#[test]
fn a_file_says_what_happens_to_resources_too() {
    let file: FaultsFile = r#"
        seconds_per_pause = 5

        [[resources]]
        resource = "Service"
        fails = "tasks keep dying"
        times = 1

        [[drift]]
        resource = "Queue"
        property = "VisibilityTimeout"
        value = 45

        [[alarms]]
        alarm = "Errors"
        looks = 2
    "#
    .parse()
    .unwrap();
    let scenario = file.scenario();
    assert_eq!(
        scenario.resources[0].fails.as_deref(),
        Some("tasks keep dying")
    );
    assert_eq!(scenario.resources[0].times, Times::Times(1));
    assert_eq!(scenario.drift[0].value, 45);
    assert_eq!(scenario.alarms[0].looks, 2);
    assert_eq!(scenario.seconds_per_pause, Some(5));
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    let wrong = |rule: &str| {
        let text = format!("[[calls]]\n{rule}\n");
        text.parse::<FaultsFile>().unwrap_err().to_string()
    };
    for (rule, place, words) in [
        (
            "fault = \"trottle\"",
            "line 2",
            "unknown variant `trottle`, expected one of `throttle`",
        ),
        (
            "fault = \"reset\"\ncall = \"DescribeStack\"",
            "line 3",
            "unknown variant `DescribeStack`",
        ),
        (
            "fault = \"reset\"\nnht = 1",
            "line 3",
            "unknown field `nht`",
        ),
        ("nth = 1", "line 1", "missing field `fault`"),
        (
            "fault = \"reset\"\nnth = 0",
            "line 1",
            "`nth` is at least 1",
        ),
        (
            "fault = \"reset\"\nchance = 2.0",
            "line 1",
            "`chance` is from 0, never, to 1, always",
        ),
        (
            "fault = \"reset\"\nseed = 2",
            "line 1",
            "`seed` goes with `chance`",
        ),
        (
            "fault = \"reset\"\nnth = 1\nevery = 2",
            "line 1",
            "only one of `nth`, `from`",
        ),
        ("fault = ", "line 2", "fault = "),
    ] {
        let error = wrong(rule);
        assert!(error.contains(place), "{error}");
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn names_are_those_of_files() {
    for call in Call::ALL {
        let text = format!("[[calls]]\ncall = \"{call}\"\nfault = \"kill\"");
        let file: FaultsFile = text.parse().unwrap();
        assert_eq!(file.calls[0].call, Some(*call));
    }
    for fault in Fault::ALL {
        let text = format!("[[calls]]\nfault = \"{fault}\"");
        let file: FaultsFile = text.parse().unwrap();
        assert_eq!(file.calls[0].fault, fault);
    }
}
