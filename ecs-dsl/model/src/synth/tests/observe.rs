use serde_json::json;

use crate::dsl::*;
use crate::synth::testing::template;

fn service(stack: &mut Stack) -> crate::cfn::Handle<Service> {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    stack.add(
        Service::new("order")
            .image(Image::ecr("shop/order"))
            .port(80)
            .path("/orders"),
    )
}

#[test]
fn alarm_uses_the_metric_of_its_service() {
    let template = template(|stack| {
        let order = service(stack);
        stack.add(
            Alarm::above("order-cpu", order.cpu(), 85.0).notify("arn:aws:sns:eu-central-1:1:ops"),
        );
    });
    let alarm = &template["Resources"]["OrderCpuAlarm"]["Properties"];
    assert_eq!(alarm["Namespace"], "AWS/ECS");
    assert_eq!(alarm["MetricName"], "CPUUtilization");
    assert_eq!(alarm["Threshold"], 85.0);
    assert_eq!(
        alarm["Dimensions"],
        json!([
            {"Name": "ClusterName", "Value": {"Ref": "MainCluster"}},
            {"Name": "ServiceName", "Value": {"Fn::GetAtt": ["OrderService", "Name"]}},
        ])
    );
    assert_eq!(
        alarm["AlarmActions"],
        json!(["arn:aws:sns:eu-central-1:1:ops"])
    );
}

#[test]
fn percentile_is_an_extended_statistic() {
    let template = template(|stack| {
        let order = service(stack);
        stack.add(Alarm::above("slow", order.response_time(), 1.5));
    });
    let alarm = &template["Resources"]["SlowAlarm"]["Properties"];
    assert_eq!(alarm["ExtendedStatistic"], "p95");
    assert!(alarm.get("Statistic").is_none());
}
