//! Which calls fail, whether they take effect, and the errors of fault files.

use std::cell::RefCell;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};

use super::{Call, CallFilter, CallRecord, Fault, FaultFile, FaultInjector, FaultRule, When};
use crate::deploy::ControlPlaneError;
use crate::deploy::local::Times;

/// Polls a future once. Nothing here waits, except for a call that never returns.
fn poll<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

/// Makes `count` calls; returns the numbers of those that failed.
fn failing(rule: FaultRule, call: Call, count: u32) -> Vec<u32> {
    let injector = FaultInjector::new(()).rule(rule);
    let fails = |_: &u32| {
        poll(injector.call(call, async { Ok(()) }))
            .unwrap()
            .is_err()
    };
    (1..=count).filter(fails).collect()
}

#[test]
fn filter_selects_calls_by_number() {
    let failed = |filter| {
        let rule = FaultRule::new(Fault::Throttle).on(Call::DescribeStacks);
        failing(rule.filter(filter), Call::DescribeStacks, 7)
    };
    assert_eq!(failed(CallFilter::All), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(failed(CallFilter::Nth(3)), [3]);
    assert_eq!(failed(CallFilter::From(6)), [6, 7]);
    assert_eq!(failed(CallFilter::First(2)), [1, 2]);
    assert_eq!(failed(CallFilter::Every(3)), [3, 6]);
    let other = FaultRule::new(Fault::Throttle).on(Call::DeleteStack);
    assert_eq!(failing(other, Call::DescribeStacks, 7).len(), 0);
    assert_eq!(
        failing(FaultRule::new(Fault::Reset), Call::GetTemplate, 2),
        [1, 2]
    );
}

#[test]
fn random_filter_is_deterministic_per_seed() {
    let failed = |probability, seed| {
        let rule = FaultRule::new(Fault::Reset).filter(CallFilter::Random { probability, seed });
        failing(rule, Call::DescribeStacks, 10_000)
    };
    assert_eq!(failed(0.2, 7), failed(0.2, 7));
    assert_ne!(failed(0.2, 7), failed(0.2, 8));
    assert!((1_900..2_100).contains(&failed(0.2, 7).len()));
    assert_eq!(failed(0.0, 7).len(), 0);
    assert_eq!(failed(1.0, 7).len(), 10_000);
}

#[test]
fn fault_before_or_after_the_effect() {
    let done = RefCell::new(0);
    let call = || async {
        *done.borrow_mut() += 1;
        Ok(())
    };
    let rule = FaultRule::new(Fault::Timeout);
    let before = FaultInjector::new(()).rule(rule.clone());
    assert!(
        poll(before.call(Call::DeleteStack, call()))
            .unwrap()
            .is_err()
    );
    assert_eq!(*done.borrow(), 0);
    let after = FaultInjector::new(()).rule(rule.after());
    assert!(
        poll(after.call(Call::DeleteStack, call()))
            .unwrap()
            .is_err()
    );
    assert_eq!(*done.borrow(), 1);
    assert_eq!(
        after.calls(),
        [CallRecord {
            call: Call::DeleteStack,
            fault: Some((Fault::Timeout, When::After)),
        }]
    );
}

#[test]
fn first_matching_rule_applies_and_rules_count_separately() {
    let injector = FaultInjector::new(())
        .rule(
            FaultRule::new(Fault::Throttle)
                .on(Call::DescribeStacks)
                .nth(2),
        )
        .rule(FaultRule::new(Fault::Reset).filter(CallFilter::From(3)));
    for call in [
        Call::GetTemplate,
        Call::DescribeStacks,
        Call::DescribeStacks,
        Call::DescribeStacks,
    ] {
        _ = poll(injector.call(call, async { Ok(()) }));
    }
    let faults: Vec<_> = injector
        .calls()
        .iter()
        .map(|record| record.fault.map(|(fault, _)| fault))
        .collect();
    assert_eq!(
        faults,
        [None, None, Some(Fault::Throttle), Some(Fault::Reset)]
    );
}

#[test]
fn killed_call_never_returns_and_runs_the_kill_action() {
    let killed = std::sync::Arc::new(Mutex::new(None));
    let on_kill = std::sync::Arc::clone(&killed);
    let injector = FaultInjector::new(())
        .rule(FaultRule::new(Fault::Kill).after())
        .on_kill(move |call, when| *on_kill.lock().unwrap() = Some((call, when)));
    let done = Rc::new(RefCell::new(false));
    let effect = Rc::clone(&done);
    let call = async move {
        *effect.borrow_mut() = true;
        Ok(())
    };
    assert!(poll(injector.call(Call::ExecuteChangeSet, call)).is_none());
    assert!(*done.borrow());
    assert_eq!(
        *killed.lock().unwrap(),
        Some((Call::ExecuteChangeSet, When::After))
    );
}

#[test]
fn each_fault_returns_the_error_of_aws() {
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
fn fault_file_calls_become_rules() {
    let file: FaultFile = r#"
        [[calls]]
        fault = "server-error"

        [[calls]]
        call = "DescribeStacks"
        fault = "throttle"
        probability = 0.5
        seed = 7

        [[calls]]
        call = "ExecuteChangeSet"
        fault = "reset"
        when = "after"
        nth = 1
    "#
    .parse()
    .unwrap();
    let random = CallFilter::Random {
        probability: 0.5,
        seed: 7,
    };
    assert_eq!(
        file.calls,
        [
            FaultRule::new(Fault::ServerError),
            FaultRule::new(Fault::Throttle)
                .on(Call::DescribeStacks)
                .filter(random),
            FaultRule::new(Fault::Reset)
                .on(Call::ExecuteChangeSet)
                .after()
                .nth(1),
        ]
    );
    assert_eq!("".parse::<FaultFile>().unwrap(), FaultFile::default());
}

#[test]
fn fault_file_sections_become_a_fault_plan() {
    let file: FaultFile = r#"
        seconds_per_poll = 5

        [[resources]]
        resource = "Service"
        fails = "tasks keep stopping"
        times = 1

        [[drift]]
        resource = "Queue"
        property = "VisibilityTimeout"
        value = 45

        [[alarms]]
        alarm = "Errors"
        polls = 2
    "#
    .parse()
    .unwrap();
    let plan = file.fault_plan();
    assert_eq!(
        plan.resources[0].fails.as_deref(),
        Some("tasks keep stopping")
    );
    assert_eq!(plan.resources[0].times, Times::Times(1));
    assert_eq!(plan.drift[0].value, 45);
    assert_eq!(plan.alarms[0].polls, 2);
    assert_eq!(plan.seconds_per_poll, Some(5));
}

#[test]
fn invalid_rule_is_an_error_with_its_line() {
    let parse_error = |rule: &str| {
        let text = format!("[[calls]]\n{rule}\n");
        text.parse::<FaultFile>().unwrap_err().to_string()
    };
    for (rule, place, message) in [
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
            "`nth` must be at least 1",
        ),
        (
            "fault = \"reset\"\nprobability = 2.0",
            "line 1",
            "`probability` must be between 0 and 1",
        ),
        (
            "fault = \"reset\"\nseed = 2",
            "line 1",
            "`seed` requires `probability`",
        ),
        (
            "fault = \"reset\"\nnth = 1\nevery = 2",
            "line 1",
            "only one of `nth`, `from`",
        ),
        ("fault = ", "line 2", "fault = "),
    ] {
        let error = parse_error(rule);
        assert!(error.contains(place), "{error}");
        assert!(error.contains(message), "{error}");
    }
}

#[test]
fn every_call_and_fault_can_be_named_in_a_file() {
    for call in Call::ALL {
        let text = format!("[[calls]]\ncall = \"{call}\"\nfault = \"kill\"");
        let file: FaultFile = text.parse().unwrap();
        assert_eq!(file.calls[0].call, Some(*call));
    }
    for fault in Fault::ALL {
        let text = format!("[[calls]]\nfault = \"{fault}\"");
        let file: FaultFile = text.parse().unwrap();
        assert_eq!(file.calls[0].fault, fault);
    }
}
