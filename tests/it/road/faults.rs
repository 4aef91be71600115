//! Each fault on each call of a deployment: what passes by is survived without a word, what stays is told, and the next
//! deployment goes on.

use super::proxy::{Fault, Rule, When};
use super::{DEPLOY, End, Road, each};

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

/// What passes by: the SDK asks again.
const PASSING: [Fault; 7] = [
    Fault::Throttle,
    Fault::Internal,
    Fault::Unavailable,
    Fault::Page,
    Fault::CutBefore,
    Fault::CutAfter,
    Fault::Truncate,
];

#[test]
fn a_fault_that_passes_is_survived_on_every_call() {
    let Some(expected) = updated(Vec::new()) else {
        return;
    };
    // Each fault meets every call in one deployment.
    each(PASSING.to_vec(), |&fault| {
        let rules = CALLS.map(|action| Rule {
            action,
            when: When::Nth(1),
            fault,
        });
        let found = updated(rules.to_vec()).expect("the server is there");
        assert_eq!(found, expected);
    });
}

/// What an update leaves that meets these faults, and has to succeed.
fn updated(rules: Vec<Rule>) -> Option<End> {
    let road = Road::open(rules)?;
    road.deploy_first();
    let run = road.wanting(2).run(&DEPLOY).ends_with(0);
    Some(road.end(&[&run]))
}

#[test]
fn a_fault_that_stays_is_told_and_the_next_deployment_goes_on() {
    let Some(expected) = updated(Vec::new()) else {
        return;
    };
    let mut cases = Vec::new();
    // What only the watching of tasks asks isn't needed: that it can't look is told, and stops nothing.
    for action in CALLS.into_iter().filter(|it| *it != "ListStackResources") {
        cases.extend([(action, Fault::Expired, 5), (action, Fault::Denied, 5)]);
    }
    each(cases, |&(action, fault, code)| {
        let rule = Rule {
            action,
            when: When::Always,
            fault,
        };
        let road = Road::open(vec![rule]).expect("the server is there");
        road.deploy_first();
        let wanted = road.wanting(2);
        // A call that a deployment doesn't make can't be refused to it.
        let refused = wanted.run(&DEPLOY);
        let code = if road.proxy.count(action) > 0 {
            code
        } else {
            0
        };
        let refused = refused.ends_with(code);
        if code > 0 {
            refused.says("  = help: ");
        }
        let direct = road.direct.having("SHOP_TASKS", "2");
        let next = direct.run(&DEPLOY).ends_with(0);
        assert_eq!(road.end(&[&refused, &next]), expected);
    });
}
