//! Each fault on each call of a deployment: transient faults are retried, permanent ones are reported, and the next
//! deployment resumes.

use super::proxy::{Fault, Rule, When};
use super::{DEPLOY, FinalState, Setup, run_cases};

/// The calls of a deployment that changes a stack.
const CALLS: [&str; 9] = [
    "GetCallerIdentity",
    "DescribeStacks",
    "GetTemplate",
    "ListChangeSets",
    "CreateChangeSet",
    "DescribeChangeSet",
    "ExecuteChangeSet",
    "DescribeStackEvents",
    "ListStackResources",
];

/// Transient faults: the SDK retries.
const TRANSIENT: [Fault; 7] = [
    Fault::Throttle,
    Fault::Internal,
    Fault::Unavailable,
    Fault::HtmlPage,
    Fault::CloseBefore,
    Fault::CloseAfter,
    Fault::Truncate,
];

#[test]
fn transient_fault_is_retried_on_every_call() {
    let Some(expected) = updated(Vec::new()) else {
        return;
    };
    // One deployment per fault, with the fault on every call.
    run_cases(TRANSIENT.to_vec(), |&fault| {
        let rules = CALLS.map(|action| Rule {
            action,
            when: When::Nth(1),
            fault,
        });
        let found = updated(rules.to_vec()).expect("the server runs");
        assert_eq!(found, expected);
    });
}

/// The final state of an update with these faults, which has to succeed.
fn updated(rules: Vec<Rule>) -> Option<FinalState> {
    let setup = Setup::open(rules)?;
    setup.deploy_first();
    let run = setup.with_tasks(2).run(&DEPLOY).ends_with(0);
    Some(setup.final_state(&[&run]))
}

#[test]
fn permanent_fault_is_reported_and_next_deployment_resumes() {
    let Some(expected) = updated(Vec::new()) else {
        return;
    };
    let mut cases = Vec::new();
    // `ListStackResources` is only for watching tasks: a failure there is a warning.
    for action in CALLS
        .into_iter()
        .filter(|call| *call != "ListStackResources")
    {
        cases.extend([(action, Fault::Expired, 5), (action, Fault::Denied, 5)]);
    }
    run_cases(cases, |&(action, fault, code)| {
        let rule = Rule {
            action,
            when: When::Always,
            fault,
        };
        let setup = Setup::open(vec![rule]).expect("the server runs");
        setup.deploy_first();
        let program = setup.with_tasks(2);
        // Not every deployment makes every call.
        let refused = program.run(&DEPLOY);
        let code = if setup.proxy.count(action) > 0 {
            code
        } else {
            0
        };
        let refused = refused.ends_with(code);
        if code > 0 {
            refused.says("  = help: ");
        }
        let direct = setup.direct.with_env("SHOP_TASKS", "2");
        let next = direct.run(&DEPLOY).ends_with(0);
        assert_eq!(setup.final_state(&[&refused, &next]), expected);
    });
}
