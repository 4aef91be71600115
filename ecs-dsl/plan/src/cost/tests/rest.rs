//! All resources except Fargate services.

use serde_json::{Value, json};

use super::{gaps, price_of, priced};
use crate::cfn::Document;
use crate::cost::{Total, estimate, sum_lines};

#[test]
fn network_matches_the_price_list() {
    assert_eq!(price_of("AWS::EC2::NatGateway", json!({})).total, 32.85);
    assert_eq!(price_of("AWS::EC2::EIP", json!({})).total, 3.65);
    let internal = json!({"Scheme": "internal", "Subnets": [{"Ref": "S"}, {"Ref": "T"}]});
    assert_eq!(
        price_of("AWS::ElasticLoadBalancingV2::LoadBalancer", internal).total,
        16.43
    );
    let public = json!({"Subnets": [{"Ref": "S"}, {"Ref": "T"}]});
    assert_eq!(
        price_of("AWS::ElasticLoadBalancingV2::LoadBalancer", public).total,
        23.73
    );
}

#[test]
fn interface_endpoint_is_priced_per_zone() {
    let endpoint = |kind: &str, subnets: &[&str]| json!({"Type": "AWS::EC2::VPCEndpoint", "Properties": {"VpcEndpointType": kind, "SubnetIds": subnets}});
    let one = endpoint("Interface", &["a"]);
    let gateway = endpoint("Gateway", &[]);
    assert_eq!(
        priced(json!({"A": one, "B": one, "C": one, "D": gateway})).total,
        21.9
    );
    assert_eq!(
        priced(json!({"A": endpoint("Interface", &["a", "b"])})).total,
        14.6
    );
}

#[test]
fn database_is_priced_by_instances_and_storage() {
    let database = |class: &str, zones: bool| json!({"Engine": "postgres", "DBInstanceClass": class, "MultiAZ": zones, "AllocatedStorage": "20", "StorageType": "gp3"});
    let one = price_of("AWS::RDS::DBInstance", database("db.t4g.medium", false));
    assert_eq!(one.total, 49.75);
    assert_eq!(
        gaps(&one),
        ["database backups above the size of the database"]
    );
    let two = price_of("AWS::RDS::DBInstance", database("db.t4g.medium", true));
    assert_eq!(two.total, 97.2);
    let unknown = price_of("AWS::RDS::DBInstance", database("db.r7g.large", false));
    assert_eq!(unknown.total, 2.3);
    assert!(gaps(&unknown).contains(&"database postgres on db.r7g.large: no verified price"));
}

#[test]
fn cache_is_priced_by_nodes() {
    let cache = |engine: &str, nodes: u32| json!({"Engine": engine, "CacheNodeType": "cache.t4g.small", "NumCacheClusters": nodes});
    assert_eq!(
        price_of("AWS::ElastiCache::ReplicationGroup", cache("redis", 1)).total,
        23.36
    );
    assert_eq!(
        price_of("AWS::ElastiCache::ReplicationGroup", cache("valkey", 2)).total,
        37.38
    );
    let sharded = json!({"Engine": "valkey", "CacheNodeType": "cache.t4g.micro", "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1});
    assert_eq!(
        price_of("AWS::ElastiCache::ReplicationGroup", sharded).total,
        37.38
    );
}

#[test]
fn flat_prices_are_per_resource() {
    let cases = [
        ("AWS::SecretsManager::Secret", json!({}), 0.4),
        ("AWS::KMS::Key", json!({}), 1.0),
        ("AWS::CloudWatch::Dashboard", json!({}), 3.0),
        ("AWS::CloudWatch::Alarm", json!({"Period": 60}), 0.1),
        (
            "AWS::CloudWatch::Alarm",
            json!({"Metrics": [{"MetricStat": {}}, {"MetricStat": {}}, {"Expression": "a/b"}]}),
            0.2,
        ),
        ("AWS::ServiceDiscovery::PrivateDnsNamespace", json!({}), 0.5),
    ];
    for (type_name, properties, expected) in cases {
        assert_eq!(
            price_of(type_name, properties).total,
            expected,
            "{type_name}"
        );
    }
}

#[test]
fn charges_by_use_are_listed_and_not_counted() {
    let estimate =
        priced(json!({"L": {"Type": "AWS::Logs::LogGroup"}, "M": {"Type": "AWS::Logs::LogGroup"}}));
    assert_eq!(estimate.total, 0.0);
    assert_eq!(
        gaps(&estimate),
        ["logs: 0.50 per GB ingested, 0.03 per GB stored"]
    );
    assert_eq!(estimate.not_counted[0].ids, ["L", "M"]);
}

#[test]
fn parameters_and_mappings_are_resolved() {
    let document = json!({
        "Parameters": {"Class": {"Type": "String", "Default": "db.t4g.micro"}},
        "Mappings": {"Sizes": {"db": {"storage": 10}}},
        "Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "Condition": "Prod", "Properties": {
            "Engine": "postgres", "DBInstanceClass": {"Ref": "Class"}, "StorageType": "gp3",
            "AllocatedStorage": {"Fn::FindInMap": ["Sizes", "db", "storage"]},
        }}},
    });
    let estimate = estimate(&Document::from_value(document).unwrap());
    assert_eq!(estimate.total, 12.83);
    assert!(estimate.items_of("Db").all(|item| item.conditional));
    let remark = "\n                              has a condition, counted in full\n";
    assert_eq!(estimate.to_string().matches(remark).count(), 2);
}

#[test]
fn computed_values_are_priced() {
    let document = json!({
        "Parameters": {
            "Stage": {"Type": "String", "Default": "prod"},
            "Subnets": {"Type": "List<AWS::EC2::Subnet::Id>", "Default": "subnet-1,subnet-2"},
        },
        "Mappings": {"Classes": {"prod": {"Name": "t4g.micro"}}},
        "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}},
        "Resources": {
            "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {
                "Engine": "postgres", "StorageType": "gp3",
                "DBInstanceClass": {"Fn::Sub": ["db.${Name}", {"Name": {"Fn::FindInMap": ["Classes", {"Ref": "Stage"}, "Name"]}}]},
                "AllocatedStorage": {"Fn::If": ["IsProd", 10, 5]},
            }},
            "Web": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {
                "Subnets": {"Ref": "Subnets"},
            }},
        },
    });
    let estimate = estimate(&Document::from_value(document).unwrap());
    let monthly = |id: &str| estimate.items_of(id).map(|item| item.usd).sum::<f64>();
    assert_eq!(monthly("Db"), 12.83);
    let addresses = estimate
        .items_of("Web")
        .find(|item| item.what.contains("public addresses"));
    assert_eq!(addresses.map(|item| item.quantity), Some(2.0));
}

#[test]
fn estimate_is_rendered_as_a_bill() {
    let expected = "\
VPC                                                                                            32.85
  Nat                         NAT gateway                                  1 x 0.045/h         32.85
a month of 730 hours in us-east-1, US dollars                                                  32.85

list prices looked up 2026-11-20, without free tiers, discounts and taxes
not counted:
  data through NAT gateways: 0.045 a GB (Nat)
";
    assert_eq!(
        priced(json!({"Nat": {"Type": "AWS::EC2::NatGateway"}})).to_string(),
        expected
    );
}

#[test]
fn several_templates_have_a_sum() {
    let key = price_of("AWS::KMS::Key", json!({}));
    let mut scaled = key.clone();
    scaled.total_at_max_tasks = Some(2.5);
    let total = Total::from_estimates([&key, &scaled]);
    assert_eq!((total.total, total.total_at_max_tasks), (2.0, Some(3.5)));
    assert_eq!(sum_lines(&[&key]), []);
    let lines = sum_lines(&[&key, &key]);
    let what = "all 2 stacks, a month";
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].text, format!("{what:<96}2.00"));
}

#[test]
fn estimate_has_versioned_json_and_schema() {
    let json = serde_json::to_value(priced(json!({"Key": {"Type": "AWS::KMS::Key"}}))).unwrap();
    assert_eq!(
        (json["version"].clone(), json["total"].clone()),
        (json!(1), json!(1.0))
    );
    assert_eq!(
        json["groups"][0]["items"][0]["source"],
        "aws.amazon.com/kms/pricing"
    );
    let schema = serde_json::to_value(schemars::schema_for!(crate::cost::Estimate)).unwrap();
    assert_eq!(schema["properties"]["total"]["type"], "number");
}

#[test]
fn alarms_of_target_tracking_are_not_counted() {
    let policy =
        |properties: Value| price_of("AWS::ApplicationAutoScaling::ScalingPolicy", properties);
    let tracking = |metric: &str| {
        let metric = json!({"PredefinedMetricType": metric});
        policy(
            json!({"TargetTrackingScalingPolicyConfiguration": {"PredefinedMetricSpecification": metric}}),
        )
    };
    let estimate = tracking("ECSServiceAverageCPUUtilization");
    let alarms = "alarms of target tracking, which Application Auto Scaling creates";
    assert_eq!(gaps(&estimate), [alarms]);
    let estimate = tracking("ECSServiceAverageCPUUtilizationHighResolution");
    let fast = "high-resolution metrics and their alarms: no verified price";
    assert_eq!(gaps(&estimate), [fast]);
    let steps =
        policy(json!({"StepScalingPolicyConfiguration": {"AdjustmentType": "ExactCapacity"}}));
    assert_eq!(gaps(&steps), [""; 0]);
}
