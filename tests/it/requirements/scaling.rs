//! Requirement S4-5: target tracking, step scaling and scheduled scaling, in a program of its own.

use std::sync::LazyLock;

use ecs_dsl::prelude::*;
use serde_json::{Value, json};

use super::template::Template;

static DEV: LazyLock<Template> = LazyLock::new(|| {
    let app = App::new("shop").stage(Stage::new("dev").region("eu-west-1"));
    Template::from_program(&app, "dev", shop)
});

/// All ways to scale, as a user writes them.
fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    let order = Service::new("order")
        .image(Image::ecr("shop/order").tag("v7"))
        .port(8003)
        .path("/orders/*")
        .scale(2..=10, Target::cpu(70))
        .scale(2..=10, Target::memory(80))
        .scale(2..=10, Target::requests(1_000))
        .scale(
            2..=10,
            Target::metric(Metric::custom("Shop", "SessionsPerTask"), 200.0),
        );
    stack.add(order);
    let search = Service::new("search")
        .image(Image::ecr("shop/search").tag("v7"))
        .port(8004)
        .path("/search/*")
        .scale_between(1..=20)
        .scale_at(ScheduledScaling::new(
            "evening",
            cron!("0 20 ? * MON-FRI *"),
            0..=0,
        ))
        .scale_at(ScheduledScaling::new(
            "morning",
            cron!("0 7 ? * MON-FRI *"),
            1..=20,
        ));
    let search = stack.add(search);
    let slow = Alarm::above("slow", search.response_time(), 1.0).periods(2);
    stack.add(slow.scale(&search, StepScaling::add(1).step(3.0, 4)));
    let quick = Alarm::below("quick", search.response_time(), 0.2).periods(10);
    stack.add(quick.scale(&search, StepScaling::remove(1)));
}

fn tracking(policy: &str) -> &'static Value {
    &DEV.properties(policy)["TargetTrackingScalingPolicyConfiguration"]
}

#[test]
fn s4_5_target_tracking() {
    for (policy, metric, value) in [
        ("Cpu", "ECSServiceAverageCPUUtilization", 70),
        ("Memory", "ECSServiceAverageMemoryUtilization", 80),
        ("Requests", "ALBRequestCountPerTarget", 1_000),
    ] {
        let tracking = tracking(&format!("OrderScalingPolicy{policy}"));
        let predefined = &tracking["PredefinedMetricSpecification"];
        assert_eq!(predefined["PredefinedMetricType"], metric);
        assert_eq!(tracking["TargetValue"], value);
    }
    let custom = tracking("OrderScalingPolicySessionsPerTask");
    assert_eq!(custom["TargetValue"], 200);
    let metric = &custom["CustomizedMetricSpecification"];
    assert_eq!(
        (&metric["Namespace"], &metric["MetricName"]),
        (&json!("Shop"), &json!("SessionsPerTask"))
    );
}

#[test]
fn s4_5_steps_on_an_alarm() {
    for (alarm, policy, steps) in [
        (
            "SlowAlarm",
            "SlowScalingPolicySearch",
            json!([
                {"ScalingAdjustment": 1, "MetricIntervalLowerBound": 0, "MetricIntervalUpperBound": 2},
                {"ScalingAdjustment": 4, "MetricIntervalLowerBound": 2},
            ]),
        ),
        (
            "QuickAlarm",
            "QuickScalingPolicySearch",
            json!([{"ScalingAdjustment": -1, "MetricIntervalUpperBound": 0}]),
        ),
    ] {
        let actions = &DEV.properties(alarm)["AlarmActions"];
        assert_eq!(*actions, json!([{"Fn::GetAtt": [policy, "Arn"]}]));
        let policy = DEV.properties(policy);
        assert_eq!(policy["PolicyType"], "StepScaling");
        assert_eq!(
            policy["ScalingTargetId"],
            json!({"Ref": "SearchScalableTarget"})
        );
        let configuration = &policy["StepScalingPolicyConfiguration"];
        assert_eq!(configuration["StepAdjustments"], steps);
    }
}

#[test]
fn s4_5_scheduled_to_zero() {
    let target = DEV.properties("SearchScalableTarget");
    assert_eq!(
        (&target["MinCapacity"], &target["MaxCapacity"]),
        (&json!(1), &json!(20))
    );
    let action = |name: &str, schedule: &str, least: u32, most: u32| {
        json!({
            "ScheduledActionName": name,
            "Schedule": schedule,
            "ScalableTargetAction": {"MinCapacity": least, "MaxCapacity": most},
        })
    };
    assert_eq!(
        target["ScheduledActions"],
        json!([
            action("evening", "cron(0 20 ? * MON-FRI *)", 0, 0),
            action("morning", "cron(0 7 ? * MON-FRI *)", 1, 20),
        ])
    );
    assert!(
        DEV.properties("SearchService")
            .get("DesiredCount")
            .is_none()
    );
}
