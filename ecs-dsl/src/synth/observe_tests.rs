use serde_json::{Value, json};

use super::testing::template;
use crate::dsl::*;

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
fn an_alarm_watches_the_metric_of_its_service() {
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
fn a_percentile_is_an_extended_statistic() {
    let template = template(|stack| {
        let order = service(stack);
        stack.add(Alarm::above("slow", order.response_time(), 1.5));
    });
    let alarm = &template["Resources"]["SlowAlarm"]["Properties"];
    assert_eq!(alarm["ExtendedStatistic"], "p95");
    assert!(alarm.get("Statistic").is_none());
}

#[test]
fn an_overview_shows_every_service_and_load_balancer() {
    let template = template(|stack| {
        service(stack);
        stack.add(Dashboard::overview("main"));
    });
    let dashboard = &template["Resources"]["MainDashboard"]["Properties"];
    assert_eq!(dashboard["DashboardName"], "shop-main-dev");
    let body = dashboard["DashboardBody"]["Fn::Sub"].as_str().unwrap();
    let body: Value = serde_json::from_str(body).unwrap();
    let titles: Vec<&str> = body["widgets"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|w| w["properties"]["title"].as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "Requests",
            "Response time (p95)",
            "HTTP errors",
            "CPU (%)",
            "Memory (%)",
            "Running tasks",
            "Network in (bytes)",
            "Network out (bytes)",
        ]
    );
    assert_eq!(
        body["widgets"][5]["properties"]["metrics"][0],
        json!([
            "AWS/ECS", "CPUUtilization", "ClusterName", "${MainCluster}", "ServiceName", "${OrderService.Name}",
            {"stat": "Average", "period": 300, "label": "order"},
        ])
    );
}
