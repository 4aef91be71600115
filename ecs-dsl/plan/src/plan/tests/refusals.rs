//! Changes that AWS refuses: unique slots, priorities, versions, references from retained resources.

use serde_json::{Value, json};

use super::{compared, plan, plan_of};
use crate::cfn::Document;
use crate::plan::{Plan, ProblemKind};

fn kinds(plan: &Plan) -> Vec<(&str, ProblemKind)> {
    plan.problems
        .iter()
        .map(|problem| (problem.id.as_str(), problem.kind))
        .collect()
}

fn messages(plan: &Plan) -> Vec<&str> {
    plan.problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect()
}

fn rules(priorities: &[(&str, u32)]) -> Value {
    let rules = priorities.iter().map(|(id, priority)| {
        let properties = json!({"ListenerArn": {"Ref": "Http"}, "Priority": priority});
        (
            (*id).to_owned(),
            json!({"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": properties}),
        )
    });
    Value::Object(rules.collect())
}

#[test]
fn priorities_of_two_rules_cannot_be_swapped() {
    let swapped = plan(
        rules(&[("A", 10), ("B", 20)]),
        rules(&[("A", 20), ("B", 10)]),
    );
    assert_eq!(kinds(&swapped), [("A", ProblemKind::PriorityInUse)]);
    assert_eq!(
        messages(&swapped),
        ["`A` and `B` can't swap their priorities 10 and 20 in one update"]
    );
}

#[test]
fn priority_of_another_rule_is_free_only_in_the_next_deployment() {
    for after in [
        &[("A", 20)][..],
        &[("A", 20), ("B", 30)],
        &[("A", 10), ("C", 20)],
    ] {
        let plan = plan(rules(&[("A", 10), ("B", 20)]), rules(after));
        let kinds = kinds(&plan);
        assert_eq!(kinds.len(), 1, "{after:?}");
        assert_eq!(kinds[0].1, ProblemKind::PriorityInUse);
    }
    let free = plan(
        rules(&[("A", 10), ("B", 20)]),
        rules(&[("A", 15), ("C", 30)]),
    );
    assert_eq!(kinds(&free), []);
}

#[test]
fn fixed_name_under_another_id_is_taken() {
    let group = |id: &str| json!({id: {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "/ecs/order"}}});
    let renamed = plan(group("Logs"), group("OrderLogs"));
    assert_eq!(kinds(&renamed), [("OrderLogs", ProblemKind::NameTaken)]);
    assert_eq!(
        messages(&renamed),
        [
            "`OrderLogs` can't be created while `Logs` exists with the same `LogGroupName` \"/ecs/order\""
        ]
    );
    // A retained resource keeps its name even after the update.
    let mut retained = group("Logs");
    retained["Logs"]["DeletionPolicy"] = json!("Retain");
    assert_eq!(
        kinds(&plan(retained, group("OrderLogs"))),
        [("OrderLogs", ProblemKind::NameTaken)]
    );
    for (type_name, property) in [
        ("AWS::S3::Bucket", "BucketName"),
        ("AWS::ECR::Repository", "RepositoryName"),
        ("AWS::IAM::Role", "RoleName"),
    ] {
        let named = |id: &str| json!({id: {"Type": type_name, "DeletionPolicy": "Retain", "Properties": {property: "x"}}});
        assert_eq!(
            kinds(&plan(named("A"), named("B"))),
            [("B", ProblemKind::NameTaken)],
            "{type_name}"
        );
    }
}

#[test]
fn fixed_name_in_another_scope_is_free() {
    let rule = |id: &str, bus: &str| {
        let properties = json!({"Name": "nightly", "EventBusName": bus});
        json!({id: {"Type": "AWS::Events::Rule", "Properties": properties}})
    };
    assert_eq!(kinds(&plan(rule("A", "orders"), rule("B", "payments"))), []);
    let same = plan(rule("A", "orders"), rule("B", "orders"));
    assert_eq!(kinds(&same), [("B", ProblemKind::NameTaken)]);
    // Hosted zones can share a name.
    let zone = |id: &str| json!({id: {"Type": "AWS::Route53::HostedZone", "Properties": {"Name": "shop.example"}}});
    assert_eq!(kinds(&plan(zone("A"), zone("B"))), []);
}

#[test]
fn unique_slot_is_taken_until_the_old_resource_is_deleted() {
    for (type_name, properties) in [
        (
            "AWS::ElasticLoadBalancingV2::Listener",
            json!({"LoadBalancerArn": "alb", "Port": 443}),
        ),
        (
            "AWS::EC2::Route",
            json!({"RouteTableId": "rtb", "DestinationCidrBlock": "0.0.0.0/0"}),
        ),
        (
            "AWS::EC2::VPCGatewayAttachment",
            json!({"VpcId": "vpc", "InternetGatewayId": "igw"}),
        ),
        (
            "AWS::EC2::SecurityGroupIngress",
            json!({"GroupId": "sg", "IpProtocol": "-1", "CidrIp": "10.0.0.0/8"}),
        ),
        (
            "AWS::EFS::MountTarget",
            json!({"FileSystemId": "fs", "SubnetId": "subnet"}),
        ),
        (
            "AWS::Route53::RecordSet",
            json!({"HostedZoneId": "z", "Name": "a.", "Type": "A"}),
        ),
    ] {
        let with = |id: &str| json!({id: {"Type": type_name, "Properties": properties}});
        assert_eq!(
            kinds(&plan(with("A"), with("B"))),
            [("B", ProblemKind::SlotTaken)],
            "{type_name}"
        );
        assert_eq!(kinds(&plan(with("A"), with("A"))), []);
    }
}

#[test]
fn replacement_in_the_same_slot_is_a_problem() {
    let subnet = |zone: &str, cidr: &str| json!({"VpcId": "vpc", "CidrBlock": cidr, "AvailabilityZone": zone});
    let moved = plan_of(
        "AWS::EC2::Subnet",
        subnet("a", "10.0.0.0/24"),
        subnet("b", "10.0.0.0/24"),
    );
    assert_eq!(
        messages(&moved),
        [
            "`A` can't be replaced in place: the old resource exists until the end of the update and has the same `VpcId` \"vpc\", `CidrBlock` \"10.0.0.0/24\""
        ]
    );
    let elsewhere = plan_of(
        "AWS::EC2::Subnet",
        subnet("a", "10.0.0.0/24"),
        subnet("b", "10.0.1.0/24"),
    );
    assert_eq!(kinds(&elsewhere), []);
    let nat = |subnet: &str| json!({"SubnetId": subnet, "AllocationId": "eipalloc-1"});
    let moved = plan_of("AWS::EC2::NatGateway", nat("a"), nat("b"));
    assert_eq!(kinds(&moved), [("A", ProblemKind::SlotTaken)]);
}

#[test]
fn slot_in_a_new_resource_is_free() {
    let stack = |listener: &str, name: &str| {
        json!({
            "Alb": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Name": name}},
            listener: {"Type": "AWS::ElasticLoadBalancingV2::Listener",
                "Properties": {"LoadBalancerArn": {"Ref": "Alb"}, "Port": 443}},
        })
    };
    assert_eq!(kinds(&plan(stack("A", "one"), stack("B", "two"))), []);
    assert_eq!(
        kinds(&plan(stack("A", "one"), stack("B", "one"))),
        [("B", ProblemKind::SlotTaken)]
    );
}

/// A database in a subnet group and a security group.
fn database(policy: &str) -> Value {
    json!({
        "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
        "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}},
        "Subnets": {"Type": "AWS::RDS::DBSubnetGroup", "Properties": {"SubnetIds": [{"Ref": "Subnet"}]}},
        "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"VpcId": {"Ref": "Vpc"}}},
        "Db": {"Type": "AWS::RDS::DBInstance", "DeletionPolicy": policy, "Properties": {
            "DBSubnetGroupName": {"Ref": "Subnets"}, "VPCSecurityGroups": [{"Fn::GetAtt": ["Group", "GroupId"]}],
        }},
    })
}

#[test]
fn retained_resource_blocks_deletion_of_what_it_uses() {
    let mut network = database("Retain");
    for id in ["Db", "Group", "Subnets"] {
        network.as_object_mut().unwrap().remove(id);
    }
    let retained = plan(database("Retain"), network.clone());
    assert_eq!(kinds(&retained), [("Db", ProblemKind::InUse)]);
    assert_eq!(
        messages(&retained),
        [
            "`Db` is retained and uses `Group`, `Subnets`: AWS refuses to delete what is in use, and CloudFormation leaves it behind"
        ]
    );
    assert_eq!(kinds(&plan(database("Delete"), network)), []);
    // Through the subnet group it uses the subnet, and through that the VPC.
    let all = plan(database("Retain"), json!({}));
    assert!(
        messages(&all)[0].contains("`Group`, `Subnet`, `Subnets`, `Vpc`"),
        "{:?}",
        all.problems
    );
}

#[test]
fn subnet_group_cannot_move_to_another_vpc() {
    let mut after = database("Delete");
    after["Vpc"]["Properties"]["CidrBlock"] = json!("10.1.0.0/16");
    let moved = plan(database("Delete"), after);
    assert_eq!(kinds(&moved), [("Subnets", ProblemKind::OtherVpc)]);
    assert_eq!(
        messages(&moved),
        [
            "a DB subnet group can't move to another VPC: `Subnets` stays, but its subnet `Subnet` moves"
        ]
    );
}

#[test]
fn removed_or_changed_export_is_a_problem() {
    let with = |outputs: Value, name: &str| {
        Document::from_value(json!({
            "Resources": {"Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": name}}},
            "Outputs": outputs,
        }))
        .unwrap()
    };
    let export = |value: Value| json!({"Out": {"Value": value, "Export": {"Name": "shop-topic"}}});
    let topic = || export(json!({"Ref": "Topic"}));
    let gone = compared(&with(topic(), "a"), &with(json!({}), "a"));
    assert_eq!(
        messages(&gone),
        [
            "the export `shop-topic` is removed, which CloudFormation refuses while another stack imports it"
        ]
    );
    let replaced = compared(&with(topic(), "a"), &with(topic(), "b"));
    assert_eq!(kinds(&replaced), [("Out", ProblemKind::ExportInUse)]);
    let other = compared(&with(topic(), "a"), &with(export(json!("x")), "a"));
    assert!(messages(&other)[0].starts_with("the export `shop-topic` changes its value"));
    let plain = |value: &str| json!({"Out": {"Value": value}});
    assert_eq!(
        kinds(&compared(&with(plain("a"), "a"), &with(plain("b"), "a"))),
        []
    );
}

fn postgres(version: &str, storage: &str) -> Value {
    json!({"Engine": "postgres", "EngineVersion": version, "AllocatedStorage": storage})
}

#[test]
fn database_downgrade_and_shrinking_are_problems() {
    let change = |old: Value, new: Value| plan_of("AWS::RDS::DBInstance", old, new);
    let downgrade = change(postgres("16.4", "20"), postgres("16.3", "20"));
    assert_eq!(kinds(&downgrade), [("A", ProblemKind::Downgrade)]);
    assert_eq!(
        kinds(&change(postgres("17", "20"), postgres("16.9", "20"))),
        [("A", ProblemKind::Downgrade)]
    );
    // `16` is any version of it, and `16.10` is newer than `16.9`.
    assert_eq!(
        kinds(&change(postgres("16.4", "20"), postgres("16", "20"))),
        []
    );
    assert_eq!(
        kinds(&change(postgres("16.9", "20"), postgres("16.10", "20"))),
        []
    );
    let shrunk = change(postgres("16", "100"), postgres("16", "50"));
    assert_eq!(kinds(&shrunk), [("A", ProblemKind::StorageShrinks)]);
    assert_eq!(
        messages(&shrunk),
        ["`A` can't shrink from 100 to 50 GB: the storage of a database can only grow"]
    );
    assert_eq!(
        kinds(&change(postgres("16", "50"), postgres("16", "100"))),
        []
    );
}

#[test]
fn major_upgrade_needs_permission_and_matching_parameter_group() {
    let change = |old: Value, new: Value| plan_of("AWS::RDS::DBInstance", old, new);
    let upgrade = change(postgres("16.4", "20"), postgres("17.2", "20"));
    assert_eq!(kinds(&upgrade), [("A", ProblemKind::MajorUpgrade)]);
    assert!(
        upgrade.problems[0]
            .hint
            .contains("`AllowMajorVersionUpgrade`")
    );
    let mut allowed = postgres("17.2", "20");
    allowed["AllowMajorVersionUpgrade"] = json!(true);
    assert_eq!(kinds(&change(postgres("16.4", "20"), allowed.clone())), []);
    let mysql = |version: &str| json!({"Engine": "mysql", "EngineVersion": version});
    assert_eq!(
        kinds(&change(mysql("8.0.36"), mysql("8.4.1"))),
        [("A", ProblemKind::MajorUpgrade)]
    );
    assert_eq!(kinds(&change(mysql("8.0.36"), mysql("8.0.40"))), []);
    let stack = |mut database: Value, family: &str| {
        database["DBParameterGroupName"] = json!({"Ref": "Group"});
        json!({
            "Db": {"Type": "AWS::RDS::DBInstance", "Properties": database},
            "Group": {"Type": "AWS::RDS::DBParameterGroup", "Properties": {"Family": family}},
        })
    };
    let stays = plan(
        stack(postgres("16.4", "20"), "postgres16"),
        stack(allowed.clone(), "postgres16"),
    );
    assert_eq!(
        messages(&stays),
        [
            "`Db` is upgraded to version 17.2, but its parameter group `Group` keeps the family `postgres16`"
        ]
    );
    let both = plan(
        stack(postgres("16.4", "20"), "postgres16"),
        stack(allowed, "postgres17"),
    );
    assert_eq!(kinds(&both), []);
}

#[test]
fn cache_downgrade_is_a_problem() {
    let cache = |version: &str| json!({"Engine": "valkey", "EngineVersion": version});
    let change = |old: &str, new: &str| {
        plan_of("AWS::ElastiCache::ReplicationGroup", cache(old), cache(new))
    };
    assert_eq!(
        kinds(&change("8.0", "7.2")),
        [("A", ProblemKind::Downgrade)]
    );
    assert_eq!(kinds(&change("7.2", "8.0")), []);
}

#[test]
fn service_connect_name_prevents_replacement() {
    let service = |cluster: &str| {
        json!({"Cluster": cluster, "ServiceConnectConfiguration": {
            "Enabled": true, "Namespace": "shop", "Services": [{"PortName": "http"}],
        }})
    };
    let replaced = plan_of("AWS::ECS::Service", service("a"), service("b"));
    assert_eq!(kinds(&replaced), [("A", ProblemKind::NameTaken)]);
    let client = |cluster: &str| json!({"Cluster": cluster, "ServiceConnectConfiguration": {"Enabled": true, "Namespace": "shop"}});
    assert_eq!(
        kinds(&plan_of("AWS::ECS::Service", client("a"), client("b"))),
        []
    );
}

#[test]
fn launch_type_can_change_to_capacity_providers_in_place() {
    let launch = json!({"LaunchType": "FARGATE"});
    let strategy =
        json!({"CapacityProviderStrategy": [{"CapacityProvider": "FARGATE_SPOT", "Weight": 1}]});
    let there = plan_of("AWS::ECS::Service", launch.clone(), strategy.clone());
    assert_eq!(there.changes[0].action, crate::plan::Action::MayReplace);
    assert_eq!(kinds(&there), []);
    assert_eq!(
        plan_of("AWS::ECS::Service", strategy, launch).changes[0].action,
        crate::plan::Action::MayReplace
    );
}
