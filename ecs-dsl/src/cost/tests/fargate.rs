//! Services on Fargate.

use serde_json::{Value, json};

use super::{gaps, priced};

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
fn half_a_vcpu_and_a_gigabyte_cost_what_the_seeds_say() {
    let x86 = priced(service(json!({"DesiredCount": 1}), half()));
    assert_eq!((x86.total, x86.up_to), (18.02, false));
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
fn sizes_may_be_written_with_units() {
    let task = json!({"Cpu": ".5 vCPU", "Memory": "1 GB"});
    assert_eq!(priced(service(json!({}), task)).total, 18.02);
}

#[test]
fn a_scaled_service_counts_with_its_least() {
    let mut resources = service(json!({}), half());
    resources["Scale"] = json!({"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {
        "ResourceId": {"Fn::Sub": "service/main/${Web.Name}"}, "MinCapacity": 2, "MaxCapacity": 10,
    }});
    let estimate = priced(resources);
    assert_eq!(estimate.total, 36.04);
    assert_eq!(
        estimate.groups[0].items[0].what,
        "0.5 vCPU x86, 2 tasks (of 2 to 10)"
    );
}

#[test]
fn spot_capacity_is_the_most_that_it_costs() {
    let spot =
        json!({"CapacityProviderStrategy": [{"CapacityProvider": "FARGATE_SPOT", "Weight": 1}]});
    let own = priced(service(spot.clone(), half()));
    assert_eq!((own.total, own.up_to), (18.02, true));
    let mut resources = service(json!({"Cluster": {"Ref": "Main"}}), half());
    resources["Main"] = json!({"Type": "AWS::ECS::Cluster", "Properties": {
        "DefaultCapacityProviderStrategy": spot["CapacityProviderStrategy"],
    }});
    assert!(priced(resources).up_to);
}

#[test]
fn disks_addresses_and_registrations_come_beside() {
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
fn what_is_not_known_is_named() {
    let sized = |size: Value| priced(service(json!({"DesiredCount": size}), half()));
    let later = "service whose number of tasks is known only when it is deployed";
    assert_eq!(gaps(&sized(json!({"Fn::ImportValue": "x"}))), [later]);
    let instances = priced(service(json!({"LaunchType": "EC2"}), half()));
    assert_eq!(
        gaps(&instances),
        ["service that runs on instances, which are paid for as such"]
    );
    let elsewhere = priced(
        json!({"Web": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": "web:1"}}}),
    );
    assert_eq!(
        gaps(&elsewhere),
        ["service whose task definition isn't in the template"]
    );
}
