use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::testing::template;

fn image() -> Image {
    Image::registry("shop/all:v7")
}

fn shop(stack: &mut Stack, insights: Insights, change: impl Fn(Alarms) -> Alarms) {
    stack.add(Vpc::new("main"));
    stack.add(Cluster::new("main").insights(insights));
    let alerts = stack.add(Topic::new("alerts"));
    // Components that are added later are watched too.
    stack.add(change(Alarms::standard("alerts", &alerts)));
    stack.add(LoadBalancer::public("web"));
    let order = Service::new("order").image(image()).port(80).path("/*");
    stack.add(order.scale(2..=9, Target::cpu(70)));
    stack.add(Worker::new("mailer").image(image()));
}

fn alarms(template: &Value) -> Vec<(&String, &Value)> {
    let resources = template["Resources"].as_object().unwrap().iter();
    resources
        .filter(|(_, resource)| resource["Type"] == "AWS::CloudWatch::Alarm")
        .map(|(id, resource)| (id, &resource["Properties"]))
        .collect()
}

fn alarm(change: impl Fn(Alarms) -> Alarms, id: &str) -> Value {
    let template = template(|stack| shop(stack, Insights::Disabled, &change));
    template["Resources"][id]["Properties"].clone()
}

#[test]
fn all_services_have_alarms_that_notify_the_topic() {
    let template = template(|stack| shop(stack, Insights::Disabled, |set| set));
    let alarms = alarms(&template);
    let ids: Vec<&String> = alarms.iter().map(|(id, _)| *id).collect();
    assert_eq!(
        ids,
        [
            "AlertsMailerCpuAlarm",
            "AlertsMailerMemoryAlarm",
            "AlertsMailerTasksAlarm",
            "AlertsOrderCpuAlarm",
            "AlertsOrderErrorsAlarm",
            "AlertsOrderHostsAlarm",
            "AlertsOrderLatencyAlarm",
            "AlertsOrderMemoryAlarm",
            "AlertsOrderTasksAlarm",
            "AlertsWebErrorsAlarm",
        ]
    );
    for (id, alarm) in alarms {
        assert_eq!(
            alarm["AlarmActions"],
            json!([{"Ref": "AlertsTopic"}]),
            "{id}"
        );
        assert_eq!(alarm["OKActions"], json!([{"Ref": "AlertsTopic"}]), "{id}");
        assert!(alarm["AlarmDescription"].is_string(), "{id}");
        assert!(alarm.get("AlarmName").is_none(), "{id}");
    }
}

#[test]
fn thresholds_and_periods_have_defaults() {
    let custom = |set: Alarms| {
        set.cpu(75)
            .errors(0)
            .latency(std::time::Duration::from_millis(300))
            .periods(2)
    };
    let cpu = alarm(|set| set, "AlertsOrderCpuAlarm");
    assert_eq!(
        (
            &cpu["MetricName"],
            &cpu["Threshold"],
            &cpu["Period"],
            &cpu["EvaluationPeriods"]
        ),
        (&json!("CPUUtilization"), &json!(90), &json!(300), &json!(3))
    );
    let cpu = alarm(custom, "AlertsOrderCpuAlarm");
    assert_eq!(
        (&cpu["Threshold"], &cpu["EvaluationPeriods"]),
        (&json!(75), &json!(2))
    );
    let latency = alarm(custom, "AlertsOrderLatencyAlarm");
    assert_eq!(
        (&latency["ExtendedStatistic"], &latency["Threshold"]),
        (&json!("p95"), &json!(0.3))
    );
    let errors = alarm(|set| set, "AlertsOrderErrorsAlarm");
    assert_eq!(
        (
            &errors["MetricName"],
            &errors["Statistic"],
            &errors["Threshold"]
        ),
        (
            &json!("HTTPCode_Target_5XX_Count"),
            &json!("Sum"),
            &json!(10)
        )
    );
    let own = alarm(|set| set, "AlertsWebErrorsAlarm");
    assert_eq!(own["MetricName"], "HTTPCode_ELB_5XX_Count");
    let hosts = alarm(|set| set, "AlertsOrderHostsAlarm");
    assert_eq!(
        (
            &hosts["MetricName"],
            &hosts["Threshold"],
            &hosts["Period"],
            &hosts["EvaluationPeriods"]
        ),
        (
            &json!("UnHealthyHostCount"),
            &json!(0),
            &json!(60),
            &json!(3)
        )
    );
}

#[test]
fn tasks_are_counted_by_samples() {
    let tasks = alarm(|set| set, "AlertsOrderTasksAlarm");
    assert_eq!(
        (
            &tasks["Namespace"],
            &tasks["MetricName"],
            &tasks["Statistic"],
            &tasks["Period"]
        ),
        (
            &json!("AWS/ECS"),
            &json!("CPUUtilization"),
            &json!("SampleCount"),
            &json!(60)
        )
    );
    assert_eq!(
        (
            &tasks["ComparisonOperator"],
            &tasks["Threshold"],
            &tasks["TreatMissingData"]
        ),
        (&json!("LessThanThreshold"), &json!(2), &json!("breaching"))
    );
    assert_eq!(alarm(|set| set, "AlertsMailerTasksAlarm")["Threshold"], 1);
}

#[test]
fn container_insights_compares_with_desired_tasks() {
    let template = template(|stack| shop(stack, Insights::Enabled, |set| set));
    let tasks = &template["Resources"]["AlertsOrderTasksAlarm"]["Properties"];
    assert!(tasks.get("MetricName").is_none());
    assert_eq!(
        (&tasks["Threshold"], &tasks["EvaluationPeriods"]),
        (&json!(0), &json!(10))
    );
    let metrics = &tasks["Metrics"];
    let name = |place: usize| &metrics[place]["MetricStat"]["Metric"]["MetricName"];
    assert_eq!(
        (name(0), name(1)),
        (&json!("DesiredTaskCount"), &json!("RunningTaskCount"))
    );
    assert_eq!(
        metrics[0]["MetricStat"]["Metric"]["Namespace"],
        "ECS/ContainerInsights"
    );
    assert_eq!(
        metrics[2],
        json!({
            "Id": "difference",
            "Expression": "whole - FILL(part, 0)",
            "Label": "DesiredTaskCount - RunningTaskCount",
            "ReturnData": true,
        })
    );
}

#[test]
fn excepted_and_zero_task_services_have_no_task_alarm() {
    let template = template(|stack| {
        stack.add(Vpc::new("main"));
        stack.add(Cluster::new("main"));
        let busy = stack.add(Worker::new("busy").image(image()));
        let alerts = stack.add(Topic::new("alerts"));
        let set = Alarms::standard("alerts", &alerts);
        stack.add(set.except(&busy).notify("arn:aws:sns:eu-west-1:1:ops"));
        stack.add(Worker::new("seldom").image(image()).desired_count(0));
    });
    let alarms = alarms(&template);
    let ids: Vec<&String> = alarms.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, ["AlertsSeldomCpuAlarm", "AlertsSeldomMemoryAlarm"]);
    assert_eq!(alarms[0].1["AlarmActions"].as_array().unwrap().len(), 2);
}

#[test]
fn twenty_five_services_with_alarms_fit_into_a_stack() {
    let template = template(|stack| {
        shop(stack, Insights::Enabled, |set| set);
        for number in 1..25 {
            let name = format!("order-{number}");
            let path = format!("/{name}/*");
            let order = Service::new(name).image(image()).port(80).path(path);
            stack.add(order.scale(2..=9, Target::cpu(70)));
        }
    });
    assert_eq!(alarms(&template).len(), 25 * 6 + 3 + 1);
    assert!(template["Resources"].as_object().unwrap().len() <= 500);
}

#[test]
fn missing_data_treatment_is_used() {
    let template = template(|stack| {
        let heartbeat = Metric::custom("shop", "heartbeat");
        let alarm = Alarm::below("heartbeat", heartbeat, 1.0);
        stack.add(alarm.treat_missing_data(MissingData::Breaching));
    });
    let alarm = &template["Resources"]["HeartbeatAlarm"]["Properties"];
    assert_eq!(alarm["TreatMissingData"], "breaching");
}

#[test]
fn data_stores_have_alarms() {
    let template = template(|stack| {
        stack.add(Vpc::new("main"));
        stack.add(Cluster::new("main"));
        let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
        stack.add(Postgres::new("db").allocated_storage(50));
        stack.add(Cache::redis("cache").replicas(1));
        stack.add(Search::new("catalog"));
        let failed = stack.add(Queue::new("failed").retention(days(14)));
        stack.add(Queue::new("jobs").dead_letter(&failed, 5));
        stack.add(
            Queue::import("other")
                .queue_url("https://sqs")
                .arn("arn:aws:sqs:us-east-1:123456789012:other"),
        );
        stack.add(Alarms::standard("alerts", &alerts).queue_age(minutes(30)));
    });
    let alarms = alarms(&template);
    let found: Vec<_> = alarms
        .iter()
        .map(|(id, alarm)| (id.as_str(), &alarm["MetricName"], &alarm["Threshold"]))
        .collect();
    let metric = |name: &str| json!(name);
    let expected = [
        (
            "AlertsCacheCache1CpuAlarm",
            metric("EngineCPUUtilization"),
            json!(90),
        ),
        (
            "AlertsCacheCache1MemoryAlarm",
            metric("DatabaseMemoryUsagePercentage"),
            json!(90),
        ),
        (
            "AlertsCacheCache2CpuAlarm",
            metric("EngineCPUUtilization"),
            json!(90),
        ),
        (
            "AlertsCacheCache2MemoryAlarm",
            metric("DatabaseMemoryUsagePercentage"),
            json!(90),
        ),
        (
            "AlertsCatalogDomainStatusAlarm",
            metric("ClusterStatus.red"),
            json!(0),
        ),
        (
            "AlertsCatalogDomainStorageAlarm",
            metric("FreeStorageSpace"),
            json!(2560),
        ),
        (
            "AlertsDbDatabaseCpuAlarm",
            metric("CPUUtilization"),
            json!(90),
        ),
        (
            "AlertsDbDatabaseStorageAlarm",
            metric("FreeStorageSpace"),
            json!(5_368_709_120_i64),
        ),
        (
            "AlertsFailedMessagesAlarm",
            metric("ApproximateNumberOfMessagesVisible"),
            json!(0),
        ),
        (
            "AlertsJobsAgeAlarm",
            metric("ApproximateAgeOfOldestMessage"),
            json!(1800),
        ),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(id, name, at)| (*id, name, at))
        .collect();
    assert_eq!(found, expected);
    let node = &template["Resources"]["AlertsCacheCache2CpuAlarm"]["Properties"]["Dimensions"];
    assert_eq!(
        *node,
        json!([{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${CacheReplicationGroup}-002"}}])
    );
    let storage = &template["Resources"]["AlertsDbDatabaseStorageAlarm"]["Properties"];
    assert_eq!(storage["ComparisonOperator"], "LessThanThreshold");
}
