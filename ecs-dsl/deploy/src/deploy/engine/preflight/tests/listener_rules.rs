//! Rules of a listener that others have as well.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Account, Fixture, findings, preflight};
use crate::deploy::{LiveRule, conditions_of};

const LISTENER: &str = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/web/1/2";

fn conditions(path: &str) -> Value {
    json!([{"Field": "path-pattern", "PathPatternConfig": {"Values": [path]}}])
}

fn resources(priority: u32) -> Value {
    json!({"Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
        "ListenerArn": LISTENER, "Priority": priority, "Conditions": conditions("/api/*"),
    }}})
}

fn live(arn: &str, priority: u32, path: &str) -> LiveRule {
    LiveRule {
        arn: arn.to_owned(),
        priority: Some(priority),
        target_group: Some("targetgroup/other".to_owned()),
        conditions: conditions_of(&conditions(path)),
    }
}

fn account(rules: Vec<LiveRule>) -> Account {
    Account {
        rules,
        ..Account::default()
    }
}

// found: A7
#[test]
fn taken_priority_is_certain_to_fail_and_names_the_holder() {
    let fixture = Fixture::from_resources(resources(44_956));
    let found = preflight(&fixture, &account(vec![live("rule/other", 44_956, "/x/*")])).findings;
    assert_eq!(
        found[0].to_string(),
        "`Rule`: priority 44956 is taken by rule `rule/other` to `targetgroup/other`: the load balancer refuses the \
         rule, and the deployment rolls back"
    );
    assert!(found[0].next.contains(" lock"), "{}", found[0].next);
    assert_eq!(found.len(), 1);
    let free = account(vec![live("rule/other", 44_957, "/x/*")]);
    assert!(findings(&fixture, &free).is_empty());
}

#[test]
fn own_rule_and_unchanged_priority_are_no_findings() {
    let mut fixture = Fixture::from_resources(resources(7)).deployed();
    fixture.physical = BTreeMap::from([("Rule".to_owned(), "rule/own".to_owned())]);
    assert!(findings(&fixture, &account(vec![live("rule/own", 7, "/api/*")])).is_empty());
    let fixture = Fixture::from_resources(resources(7)).with_deployed(resources(8));
    let found = findings(&fixture, &account(vec![live("rule/other", 7, "/x/*")]));
    assert_eq!(
        found,
        ["will Rule: priority 7 is taken by rule `rule/other` to `targetgroup/other`"]
    );
}

#[test]
fn same_conditions_of_another_rule_are_a_warning() {
    let fixture = Fixture::from_resources(resources(20));
    for (priority, effect) in [
        (10, "with priority 10, it gets every request of this one"),
        (30, "with priority 30, it gets no more requests"),
    ] {
        let found = preflight(
            &fixture,
            &account(vec![live("rule/other", priority, "/api/*")]),
        );
        assert_eq!(found.certain().count(), 0);
        assert_eq!(found.findings[0].effect, effect);
    }
}

#[test]
fn rules_over_the_quota_are_a_warning() {
    let fixture = Fixture::from_resources(resources(20));
    let rules = |count: u32| {
        (0..count)
            .map(|number| live("rule", 1_000 + number, "/x"))
            .collect()
    };
    assert!(findings(&fixture, &account(rules(99))).is_empty());
    assert_eq!(
        findings(&fixture, &account(rules(100))),
        [
            "may Rule: the listener has 100 rules and 1 more would be created, but the default quota is 100"
        ]
    );
}

#[test]
fn listener_of_the_stack_is_not_looked_up() {
    let mut own = resources(20);
    own["Rule"]["Properties"]["ListenerArn"] = json!({"Ref": "Listener"});
    own["Listener"] = json!({"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {}});
    let account = account(vec![live("rule/other", 20, "/x")]);
    assert!(findings(&Fixture::from_resources(own), &account).is_empty());
    assert!(
        account
            .lookups
            .borrow()
            .iter()
            .all(|lookup| !lookup.contains("listener"))
    );
}

#[test]
fn values_of_conditions_are_compared_without_their_order() {
    let one = json!([
        {"Field": "host-header", "HostHeaderConfig": {"Values": ["A.example.com", "b.example.com"]}},
        {"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "v", "Value": "1"}]}},
        {"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "X-Beta", "Values": ["on"]}},
    ]);
    let other = json!([
        {"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "x-beta", "Values": ["on"]}},
        {"Field": "query-string", "QueryStringConfig": {"Values": [{"Value": "1", "Key": "v"}]}},
        {"Field": "host-header", "Values": ["b.example.com", "a.example.com"]},
    ]);
    assert_eq!(conditions_of(&one), conditions_of(&other));
    assert_eq!(conditions_of(&one).len(), 4);
}
