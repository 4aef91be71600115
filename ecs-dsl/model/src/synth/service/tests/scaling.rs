//! Scaling policies, by value.

use std::time::Duration;

use serde_json::{Value, json};

use crate::cfn::Handle;
use crate::dsl::*;
use crate::synth::testing::template;

fn platform(stack: &mut Stack, insights: Insights) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main").insights(insights));
    stack.add(LoadBalancer::public("web"));
}

fn order() -> Service {
    Service::new("order")
        .image(Image::ecr("shop/order").tag("v7"))
        .port(8003)
        .path("/orders/*")
}

/// The resources of a service with this scaling.
fn scaled(change: impl Fn(Service) -> Service) -> Value {
    template(|stack| {
        platform(stack, Insights::Disabled);
        stack.add(change(order()));
    })["Resources"]
        .clone()
}

/// The resources of a worker that scales by a queue.
fn by_backlog(least: u32, insights: Insights) -> Value {
    template(|stack| {
        platform(stack, insights);
        let jobs = stack.add(Queue::new("jobs"));
        let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("v7"));
        stack.add(mail.scale(least..=50, Target::backlog(&jobs, 100)));
    })["Resources"]
        .clone()
}

/// The configuration of a target tracking policy.
fn tracking<'a>(resources: &'a Value, id: &str) -> &'a Value {
    let policy = &resources[id]["Properties"];
    assert_eq!(policy["PolicyType"], "TargetTrackingScaling", "{id}");
    &policy["TargetTrackingScalingPolicyConfiguration"]
}

fn queries<'a>(resources: &'a Value, id: &str) -> &'a Value {
    &tracking(resources, id)["CustomizedMetricSpecification"]["Metrics"]
}

/// A query of a metric that only the expression uses.
fn query(id: &str, (namespace, name, stat): (&str, &str, &str), dimensions: &Value) -> Value {
    let metric = json!({"Namespace": namespace, "MetricName": name, "Dimensions": dimensions});
    json!({"Id": id, "MetricStat": {"Metric": metric, "Stat": stat}, "ReturnData": false})
}

fn of_queue(id: &str, name: &str) -> Value {
    let queue = json!([{"Name": "QueueName", "Value": {"Fn::GetAtt": ["JobsQueue", "QueueName"]}}]);
    query(id, ("AWS/SQS", name, "Sum"), &queue)
}

fn of_service(metric: (&str, &str, &str)) -> Value {
    let service = json!([
        {"Name": "ClusterName", "Value": {"Ref": "MainCluster"}},
        {"Name": "ServiceName", "Value": {"Fn::GetAtt": ["MailService", "Name"]}},
    ]);
    query("tasks", metric, &service)
}

#[test]
fn backlog_is_divided_by_the_running_tasks() {
    let samples = ("AWS/ECS", "CPUUtilization", "SampleCount");
    let counted = ("ECS/ContainerInsights", "RunningTaskCount", "Average");
    for (insights, tasks) in [(Insights::Disabled, samples), (Insights::Enabled, counted)] {
        let resources = by_backlog(1, insights);
        let id = "MailScalingPolicyBacklogJobs";
        assert_eq!(
            resources[id]["Properties"]["PolicyName"],
            "mail-backlog-jobs"
        );
        assert_eq!(tracking(&resources, id)["TargetValue"], 100);
        assert_eq!(
            *queries(&resources, id),
            json!([
                of_queue("messages", "ApproximateNumberOfMessagesVisible"),
                of_service(tasks),
                {
                    "Id": "backlog",
                    "Label": "Messages per task",
                    "Expression": "messages / tasks",
                    "ReturnData": true,
                },
            ])
        );
        assert_eq!(resources["MailFirstTaskJobsAlarm"], Value::Null);
    }
}

#[test]
fn last_task_stops_when_nothing_is_visible_nor_in_flight() {
    let resources = by_backlog(0, Insights::Disabled);
    assert_eq!(
        *queries(&resources, "MailScalingPolicyBacklogJobs"),
        json!([
            of_queue("messages", "ApproximateNumberOfMessagesVisible"),
            of_queue("in_flight", "ApproximateNumberOfMessagesNotVisible"),
            of_service(("AWS/ECS", "CPUUtilization", "SampleCount")),
            {
                "Id": "backlog",
                "Label": "Messages per task",
                "Expression":
                    "IF(messages + FILL(in_flight, 0) > 0, IF(messages > 100, messages, 100), 0) / tasks",
                "ReturnData": true,
            },
        ])
    );
}

#[test]
fn first_task_starts_when_messages_wait_without_a_task() {
    let resources = by_backlog(0, Insights::Disabled);
    let alarm = &resources["MailFirstTaskJobsAlarm"]["Properties"];
    let result = &alarm["Metrics"][2];
    assert_eq!(result["Expression"], "IF(FILL(tasks, 0) < 1, messages, 0)");
    assert_eq!(result["ReturnData"], true);
    for (number, metric) in [
        (0, "ApproximateNumberOfMessagesVisible"),
        (1, "CPUUtilization"),
    ] {
        let statistic = &alarm["Metrics"][number]["MetricStat"];
        assert_eq!(statistic["Metric"]["MetricName"], metric);
        assert_eq!(statistic["Period"], 60);
    }
    assert_eq!(alarm["ComparisonOperator"], "GreaterThanThreshold");
    assert_eq!(
        (&alarm["Threshold"], &alarm["EvaluationPeriods"]),
        (&json!(0), &json!(3))
    );
    assert_eq!(alarm["TreatMissingData"], "notBreaching");
    assert_eq!(alarm["OKActions"], Value::Null);
    assert_eq!(
        alarm["AlarmActions"],
        json!([{"Fn::GetAtt": ["MailFirstTaskJobsScalingPolicyMail", "Arn"]}])
    );
    let policy = &resources["MailFirstTaskJobsScalingPolicyMail"]["Properties"];
    assert_eq!(
        *policy,
        json!({
            "PolicyName": "mail-step-mail-first-task-jobs",
            "PolicyType": "StepScaling",
            "ScalingTargetId": {"Ref": "MailScalableTarget"},
            "StepScalingPolicyConfiguration": {
                "AdjustmentType": "ChangeInCapacity",
                "StepAdjustments": [{"ScalingAdjustment": 1, "MetricIntervalLowerBound": 0}],
            },
        })
    );
}

#[test]
fn schedule_to_zero_needs_a_first_task_too() {
    let template = template(|stack| {
        platform(stack, Insights::Disabled);
        let jobs = stack.add(Queue::new("jobs"));
        let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("v7"));
        let mail = mail.scale(1..=50, Target::backlog(&jobs, 100));
        stack.add(mail.scale_at(ScheduledScaling::new("night", "cron(0 22 * * ? *)", 0..=50)));
    });
    assert_ne!(template["Resources"]["MailFirstTaskJobsAlarm"], Value::Null);
}

#[test]
fn task_count_ignores_metrics_of_high_resolution() {
    let template = template(|stack| {
        platform(stack, Insights::Disabled);
        let jobs = stack.add(Queue::new("jobs"));
        let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("v7"));
        let mail = mail.scale(1..=50, Target::backlog(&jobs, 100));
        stack.add(mail.scale(1..=50, Target::cpu(70).high_resolution()));
    });
    let queries = queries(&template["Resources"], "MailScalingPolicyBacklogJobs");
    assert_eq!(
        queries[1],
        of_service(("AWS/ECS", "MemoryUtilization", "SampleCount"))
    );
}

#[test]
fn high_resolution_measures_every_20_seconds() {
    let resources = scaled(|order| {
        let memory = Target::memory(80).high_resolution();
        order
            .scale(2..=10, Target::cpu(70).high_resolution())
            .scale(2..=10, memory)
    });
    let metric = |id: &str| {
        let tracking = tracking(&resources, id);
        tracking["PredefinedMetricSpecification"]["PredefinedMetricType"].clone()
    };
    assert_eq!(
        metric("OrderScalingPolicyCpu"),
        "ECSServiceAverageCPUUtilizationHighResolution"
    );
    assert_eq!(
        metric("OrderScalingPolicyMemory"),
        "ECSServiceAverageMemoryUtilizationHighResolution"
    );
    assert_eq!(
        resources["OrderService"]["Properties"]["Monitoring"],
        json!({"MetricConfigurations": [
            {"MetricNames": ["CPUUtilization", "MemoryUtilization"], "ResolutionSeconds": 20},
        ]})
    );
    let plain = scaled(|order| order.scale(2..=10, Target::cpu(70)));
    assert_eq!(
        plain["OrderService"]["Properties"]["Monitoring"],
        Value::Null
    );
}

/// A query of the requests to each target of a group.
fn requests(id: &str, group: &str) -> Value {
    let metric = ("AWS/ApplicationELB", "RequestCountPerTarget", "Sum");
    let name = json!({"Fn::GetAtt": [group, "TargetGroupFullName"]});
    query(id, metric, &json!([{"Name": "TargetGroup", "Value": name}]))
}

#[test]
fn requests_of_all_target_groups_count() {
    let resources = scaled(|order| {
        let metrics = PortMapping::tcp(9090).name("admin");
        let admin = Route::to_path("/admin/*").port(9090);
        order
            .port_mapping(metrics)
            .route(admin)
            .scale(2..=10, Target::requests(1000))
    });
    assert_eq!(
        *queries(&resources, "OrderScalingPolicyRequests"),
        json!([
            requests("group1", "OrderTargetGroup"),
            requests("group2", "OrderTargetGroupWeb9090"),
            {
                "Id": "result",
                "Expression": "group1 + group2",
                "Label": "Requests per task",
                "ReturnData": true,
            },
        ])
    );
}

#[test]
fn requests_of_both_colors_count() {
    let resources = scaled(|order| {
        order
            .deployment(Deployment::blue_green())
            .scale(2..=10, Target::requests(1000))
    });
    let queries = queries(&resources, "OrderScalingPolicyRequests");
    assert_eq!(queries[0], requests("group1", "OrderTargetGroup"));
    assert_eq!(queries[1], requests("group2", "OrderAlternateTargetGroup"));
}

#[test]
fn requests_of_one_group_are_predefined() {
    let resources = scaled(|order| order.scale(2..=10, Target::requests(1000)));
    let metric =
        &tracking(&resources, "OrderScalingPolicyRequests")["PredefinedMetricSpecification"];
    assert_eq!(metric["PredefinedMetricType"], "ALBRequestCountPerTarget");
}

#[test]
fn response_time_is_in_seconds() {
    let target = Target::response_time(Duration::from_millis(500));
    let resources = scaled(move |order| order.scale(2..=10, target.clone()));
    let tracking = tracking(&resources, "OrderScalingPolicyResponseTime");
    assert_eq!(tracking["TargetValue"], 0.5);
    let metric = &tracking["CustomizedMetricSpecification"];
    assert_eq!(metric["MetricName"], "TargetResponseTime");
    assert_eq!(metric["Statistic"], "Average");
    assert_eq!(
        metric["Dimensions"],
        json!([
            {"Name": "TargetGroup", "Value": {"Fn::GetAtt": ["OrderTargetGroup", "TargetGroupFullName"]}},
            {"Name": "LoadBalancer", "Value": {"Fn::GetAtt": ["WebLoadBalancer", "LoadBalancerFullName"]}},
        ])
    );
}

#[test]
fn metric_math_is_a_target() {
    let resources = scaled(|order| {
        let sessions = Metric::custom("Shop", "Sessions").statistic(Statistic::Percentile(90.0));
        let limit = Metric::custom("Shop", "Limit");
        let used = Metric::math(
            "100 * sessions / limit",
            [("sessions", sessions), ("limit", limit)],
        );
        order.scale(2..=10, Target::metric(used, 80.0))
    });
    let queries = queries(&resources, "OrderScalingPolicyResult");
    let none = json!([]);
    assert_eq!(
        queries[0],
        query("sessions", ("Shop", "Sessions", "p90"), &none)
    );
    assert_eq!(
        queries[1],
        query("limit", ("Shop", "Limit", "Average"), &none)
    );
    assert_eq!(queries[2]["Expression"], "100 * sessions / limit");
}

#[test]
fn predictive_scaling_has_a_metric_pair() {
    let policy = |policy: fn() -> PredictiveScaling| {
        let resources = scaled(move |order| {
            order
                .scale(2..=10, Target::cpu(70))
                .predictive_scaling(policy())
        });
        let policy = &resources["OrderScalingPolicyPredictive"]["Properties"];
        assert_eq!(policy["PolicyName"], "order-predictive");
        assert_eq!(policy["PolicyType"], "PredictiveScaling");
        policy["PredictiveScalingPolicyConfiguration"].clone()
    };
    assert_eq!(
        policy(|| PredictiveScaling::cpu(70)),
        json!({
            "MetricSpecifications": [{
                "TargetValue": 70,
                "PredefinedMetricPairSpecification": {
                    "PredefinedMetricType": "ECSServiceCPUUtilization",
                },
            }],
            "Mode": "ForecastAndScale",
        })
    );
    let configuration = policy(|| {
        PredictiveScaling::requests(1000)
            .forecast_only()
            .scheduling_buffer_time(minutes(10))
            .max_capacity_buffer(20)
    });
    let pair = &configuration["MetricSpecifications"][0]["PredefinedMetricPairSpecification"];
    assert_eq!(pair["PredefinedMetricType"], "ALBRequestCount");
    assert_eq!(
        pair["ResourceLabel"]["Fn::Sub"],
        "${WebLoadBalancer.LoadBalancerFullName}/${OrderTargetGroup.TargetGroupFullName}"
    );
    assert_eq!(configuration["Mode"], "ForecastOnly");
    assert_eq!(configuration["SchedulingBufferTime"], 600);
    assert_eq!(
        configuration["MaxCapacityBreachBehavior"],
        "IncreaseMaxCapacity"
    );
    assert_eq!(configuration["MaxCapacityBuffer"], 20);
}

/// The configuration of the steps of an alarm.
fn steps(alarm: impl Fn(&Handle<Service>) -> Alarm) -> Value {
    let template = template(|stack| {
        platform(stack, Insights::Disabled);
        let order = stack.add(order().scale_between(2..=20));
        stack.add(alarm(&order));
    });
    let resources = &template["Resources"];
    let target = &resources["OrderScalableTarget"]["Properties"];
    assert_eq!(
        (&target["MinCapacity"], &target["MaxCapacity"]),
        (&json!(2), &json!(20))
    );
    assert_eq!(
        resources["OrderService"]["Properties"]["DesiredCount"],
        Value::Null
    );
    assert_eq!(
        resources["SlowAlarm"]["Properties"]["AlarmActions"],
        json!([{"Fn::GetAtt": ["SlowScalingPolicyOrder", "Arn"]}])
    );
    let policy = &resources["SlowScalingPolicyOrder"]["Properties"];
    assert_eq!(policy["PolicyName"], "order-step-slow");
    assert_eq!(
        policy["ScalingTargetId"],
        json!({"Ref": "OrderScalableTarget"})
    );
    policy["StepScalingPolicyConfiguration"].clone()
}

#[test]
fn steps_are_relative_to_the_threshold() {
    let configuration = steps(|order| {
        let slow = Alarm::above("slow", order.response_time(), 1.0);
        slow.scale(
            order,
            StepScaling::add(1)
                .step(3.0, 4)
                .step(5.5, 8)
                .cooldown(secs(60)),
        )
    });
    assert_eq!(
        configuration,
        json!({
            "AdjustmentType": "ChangeInCapacity",
            "StepAdjustments": [
                {"ScalingAdjustment": 1, "MetricIntervalLowerBound": 0, "MetricIntervalUpperBound": 2},
                {"ScalingAdjustment": 4, "MetricIntervalLowerBound": 2, "MetricIntervalUpperBound": 4.5},
                {"ScalingAdjustment": 8, "MetricIntervalLowerBound": 4.5},
            ],
            "Cooldown": 60,
        })
    );
}

#[test]
fn steps_down_have_upper_bounds() {
    let configuration = steps(|order| {
        let idle = Alarm::below("slow", order.response_time(), 0.5);
        let steps = StepScaling::remove_percent(10).step(0.25, 20);
        idle.scale(order, steps.min_adjustment_magnitude(2))
    });
    assert_eq!(
        configuration,
        json!({
            "AdjustmentType": "PercentChangeInCapacity",
            "StepAdjustments": [
                {"ScalingAdjustment": -10, "MetricIntervalUpperBound": 0, "MetricIntervalLowerBound": -0.25},
                {"ScalingAdjustment": -20, "MetricIntervalUpperBound": -0.25},
            ],
            "MinAdjustmentMagnitude": 2,
        })
    );
    let exactly = steps(|order| {
        Alarm::at_least("slow", order.response_time(), 9.0).scale(order, StepScaling::exactly(20))
    });
    assert_eq!(exactly["AdjustmentType"], "ExactCapacity");
    assert_eq!(exactly["StepAdjustments"][0]["ScalingAdjustment"], 20);
}

#[test]
fn protection_is_for_tasks_of_the_cluster() {
    let template = template(|stack| {
        platform(stack, Insights::Disabled);
        let cluster = stack.add(Cluster::new("workers"));
        let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("v7"));
        stack.add(mail.cluster(&cluster).grant(cluster.protect_tasks()));
    });
    let role = &template["Resources"]["MailTaskRole"]["Properties"]["Policies"][0];
    let statement = &role["PolicyDocument"]["Statement"][0];
    assert_eq!(
        statement["Action"],
        json!(["ecs:GetTaskProtection", "ecs:UpdateTaskProtection"])
    );
    assert_eq!(
        statement["Resource"]["Fn::Sub"],
        "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task/${WorkersCluster}/*"
    );
}
