//! Services on Fargate.

use serde_json::{Value, json};

use super::{gaps, priced};
use crate::cost::{Estimate, Spot};

fn service(service: Value, task: Value) -> Value {
    let mut resources = json!({
        "Web": {"Type": "AWS::ECS::Service", "Properties": service},
        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": task},
    });
    resources["Web"]["Properties"]["TaskDefinition"] = json!({"Ref": "Task"});
    resources["Task"]["Properties"]["RequiresCompatibilities"] = json!(["FARGATE"]);
    resources
}

fn half() -> Value {
    json!({"Cpu": "512", "Memory": "1024"})
}

#[test]
fn half_a_vcpu_and_a_gigabyte_match_the_price_list() {
    let x86 = priced(service(json!({"DesiredCount": 1}), half()));
    assert_eq!((x86.total, x86.total_at_max_tasks), (18.02, None));
    let items: Vec<_> = x86
        .items_of("Web")
        .map(|item| (item.quantity, item.unit_price, item.usd))
        .collect();
    assert_eq!(items, [(0.5, 0.04048, 14.78), (1.0, 0.004445, 3.24)]);
    let mut arm = half();
    arm["RuntimePlatform"] = json!({"CpuArchitecture": "ARM64"});
    assert_eq!(
        priced(service(json!({"DesiredCount": 1}), arm)).total,
        14.42
    );
}

#[test]
fn sizes_with_units_are_parsed() {
    let task = json!({"Cpu": ".5 vCPU", "Memory": "1 GB"});
    assert_eq!(priced(service(json!({}), task)).total, 18.02);
}

fn scaled(mut resources: Value, target: Value) -> Value {
    resources["Scale"] =
        json!({"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": target});
    resources["Scale"]["Properties"]["ResourceId"] = json!({"Fn::Sub": "service/main/${Web.Name}"});
    resources
}

#[test]
fn scaled_service_has_minimum_and_maximum() {
    let target = json!({"MinCapacity": 2, "MaxCapacity": 10});
    let estimate = priced(scaled(service(json!({}), half()), target));
    assert_eq!(
        (estimate.total, estimate.total_at_max_tasks),
        (36.04, Some(180.2))
    );
    let cpu = &estimate.groups[0].items[0];
    assert_eq!(cpu.what, "0.5 vCPU x86, 2 tasks (from 2 to 10)");
    assert_eq!((cpu.usd, cpu.usd_at_most_tasks), (29.55, Some(147.75)));
    let text = estimate.to_string();
    let least = "a month of 730 hours in us-east-1, US dollars, at the minimum number of tasks";
    assert!(text.contains(&format!("\n{least:<95}36.04\n")), "{text}");
    let most = "at the maximum number of tasks";
    assert!(text.contains(&format!("\n{most:<94}180.20\n")), "{text}");
}

#[test]
fn scheduled_actions_change_the_limits() {
    let action = |least: u32, most: u32| json!({"ScalableTargetAction": {"MinCapacity": least, "MaxCapacity": most}});
    let target = json!({"MinCapacity": 2, "MaxCapacity": 4, "ScheduledActions": [action(1, 3), action(5, 20)]});
    let estimate = priced(scaled(service(json!({}), half()), target));
    assert_eq!(
        (estimate.total, estimate.total_at_max_tasks),
        (18.02, Some(360.4))
    );
    let fixed = json!({"MinCapacity": 2, "MaxCapacity": 2});
    let estimate = priced(scaled(service(json!({}), half()), fixed));
    assert_eq!((estimate.total, estimate.total_at_max_tasks), (36.04, None));
}

#[test]
fn unknown_maximum_is_listed() {
    let target = json!({"MinCapacity": 2, "MaxCapacity": {"Fn::ImportValue": "x"}});
    let estimate = priced(scaled(service(json!({}), half()), target));
    assert_eq!((estimate.total, estimate.total_at_max_tasks), (36.04, None));
    let later = "maximum number of tasks, known only at deployment";
    assert_eq!(gaps(&estimate), [later]);
}

#[test]
fn spot_capacity_is_priced_as_on_demand() {
    let spot =
        json!({"CapacityProviderStrategy": [{"CapacityProvider": "FARGATE_SPOT", "Weight": 1}]});
    let own = priced(service(spot.clone(), half()));
    assert_eq!(own.total, 18.02);
    assert_eq!(shares(&own), [("0.5 vCPU x86, 1 task", Spot::Yes)]);
    let remark = "\n                              Spot, priced as on-demand: costs less\n";
    assert_eq!(own.to_string().matches(remark).count(), 2, "{own}");
    let mut resources = service(json!({"Cluster": {"Ref": "Main"}}), half());
    resources["Main"] = json!({"Type": "AWS::ECS::Cluster", "Properties": {
        "DefaultCapacityProviderStrategy": spot["CapacityProviderStrategy"],
    }});
    assert_eq!(
        shares(&priced(resources)),
        [("0.5 vCPU x86, 1 task", Spot::Yes)]
    );
}

/// The vCPU items, and whether they are on Spot.
fn shares(estimate: &Estimate) -> Vec<(&str, Spot)> {
    let items = estimate.items_of("Web");
    items
        .filter(|item| item.unit == "vCPU-hour")
        .map(|item| (item.what.as_str(), item.spot))
        .collect()
}

#[test]
fn on_demand_base_is_not_on_spot() {
    let strategy = |weight: u32| {
        json!({"DesiredCount": 3, "CapacityProviderStrategy": [
            {"CapacityProvider": "FARGATE", "Base": 2, "Weight": weight},
            {"CapacityProvider": "FARGATE_SPOT", "Weight": 1},
        ]})
    };
    let cases = [(0, Spot::Yes), (1, Spot::Partly)];
    for (weight, rest) in cases {
        let estimate = priced(service(strategy(weight), half()));
        let expected = [
            ("0.5 vCPU x86, 2 tasks", Spot::No),
            ("0.5 vCPU x86, 1 task", rest),
        ];
        assert_eq!(shares(&estimate), expected);
        // Each item is rounded to whole cents.
        assert_eq!(estimate.total, 54.06);
    }
    let scaling = json!({"MinCapacity": 2, "MaxCapacity": 10});
    let estimate = priced(scaled(service(strategy(0), half()), scaling));
    let expected = [
        ("0.5 vCPU x86, 2 tasks", Spot::No),
        ("0.5 vCPU x86, 0 tasks (from 0 to 8)", Spot::Yes),
    ];
    assert_eq!(shares(&estimate), expected);
    assert_eq!(
        (estimate.total, estimate.total_at_max_tasks),
        (36.04, Some(180.2))
    );
}

#[test]
fn storage_addresses_and_registrations_are_priced() {
    let own = json!({
        "DesiredCount": 2,
        "NetworkConfiguration": {"AwsvpcConfiguration": {"AssignPublicIp": "ENABLED"}},
        "ServiceRegistries": [{"RegistryArn": "arn"}],
    });
    let task = json!({"Cpu": "512", "Memory": "1024", "EphemeralStorage": {"SizeInGiB": 30}});
    let estimate = priced(service(own, task));
    let sums: Vec<_> = estimate
        .groups
        .iter()
        .map(|group| (group.service.as_str(), group.usd))
        .collect();
    assert_eq!(sums, [("Fargate", 37.66), ("VPC", 7.3), ("Cloud Map", 0.2)]);
}

#[test]
fn unknown_values_are_listed() {
    let sized = |size: Value| priced(service(json!({"DesiredCount": size}), half()));
    let later = "service whose number of tasks is known only at deployment";
    assert_eq!(gaps(&sized(json!({"Fn::ImportValue": "x"}))), [later]);
    let instances = priced(service(json!({"LaunchType": "EC2"}), half()));
    assert_eq!(
        gaps(&instances),
        ["service that runs on instances, which are priced separately"]
    );
    let elsewhere = priced(
        json!({"Web": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": "web:1"}}}),
    );
    assert_eq!(
        gaps(&elsewhere),
        ["service whose task definition isn't in the template"]
    );
}
