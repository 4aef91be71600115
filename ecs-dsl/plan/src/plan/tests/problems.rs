//! Problems that make a deployment fail.

use serde_json::{Value, json};

use super::{plan, plan_of};
use crate::plan::{Action, Plan, ProblemKind};

fn kinds(plan: &Plan) -> Vec<(&str, ProblemKind)> {
    plan.problems
        .iter()
        .map(|problem| (problem.id.as_str(), problem.kind))
        .collect()
}

#[test]
fn type_change_is_a_problem() {
    let plan = plan(
        json!({"A": {"Type": "AWS::SNS::Topic"}}),
        json!({"A": {"Type": "AWS::SQS::Queue"}}),
    );
    assert_eq!(plan.changes[0].action, Action::Replace);
    assert_eq!(kinds(&plan), [("A", ProblemKind::TypeChanged)]);
}

#[test]
fn fixed_name_prevents_replacement() {
    let database =
        |user: &str, name: &str| json!({"MasterUsername": user, "DBInstanceIdentifier": name});
    let same = plan_of(
        "AWS::RDS::DBInstance",
        database("a", "main"),
        database("b", "main"),
    );
    assert_eq!(kinds(&same), [("A", ProblemKind::NameTaken)]);
    assert_eq!(
        same.problems[0].message,
        "`A` can't be replaced in place: the old resource has the name `main` until the end of the update"
    );
    let other = plan_of(
        "AWS::RDS::DBInstance",
        database("a", "main"),
        database("b", "new"),
    );
    assert_eq!(kinds(&other), []);
}

#[test]
fn fixed_name_in_a_changed_scope_is_free() {
    let service = |cluster: &str, scheduling: &str| json!({"ServiceName": "web", "Cluster": cluster, "SchedulingStrategy": scheduling});
    let moved = plan_of(
        "AWS::ECS::Service",
        service("a", "REPLICA"),
        service("b", "REPLICA"),
    );
    assert_eq!(kinds(&moved), []);
    let stays = plan_of(
        "AWS::ECS::Service",
        service("a", "REPLICA"),
        service("a", "DAEMON"),
    );
    assert_eq!(kinds(&stays), [("A", ProblemKind::NameTaken)]);
}

fn balanced(scheme: &str, group: &str) -> Value {
    json!({
        "Alb": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Scheme": scheme}},
        "Http": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"LoadBalancerArn": {"Ref": "Alb"}}},
        "Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "ListenerArn": {"Ref": "Http"}, "Actions": [{"Type": "forward", "TargetGroupArn": {"Ref": group}}],
        }},
        group: {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Port": 80}},
    })
}

#[test]
fn unreplaced_target_group_cannot_move_to_new_load_balancer() {
    let stays = plan(
        balanced("internal", "Group"),
        balanced("internet-facing", "Group"),
    );
    assert_eq!(kinds(&stays), [("Group", ProblemKind::TargetGroupInUse)]);
    let replaced = plan(
        balanced("internal", "Group"),
        balanced("internet-facing", "Group2"),
    );
    assert_eq!(kinds(&replaced), []);
}

#[test]
fn protected_or_non_empty_resource_cannot_be_deleted() {
    let old = json!({
        "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"DeletionProtection": true}},
        "Files": {"Type": "AWS::S3::Bucket"},
        "Images": {"Type": "AWS::ECR::Repository"},
        "Gone": {"Type": "AWS::ECR::Repository", "Properties": {"EmptyOnDelete": true}},
        "Alb": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {
            "LoadBalancerAttributes": [{"Key": "deletion_protection.enabled", "Value": "true"}],
        }},
    });
    let expected = [
        ("Alb", ProblemKind::DeletionProtected),
        ("Db", ProblemKind::DeletionProtected),
        ("Files", ProblemKind::MustBeEmpty),
        ("Images", ProblemKind::MustBeEmpty),
    ];
    assert_eq!(kinds(&plan(old, json!({}))), expected);
}

#[test]
fn reference_to_removed_resource_is_a_problem() {
    let user = json!({"Type": "AWS::SNS::Topic", "Properties": {"KmsMasterKeyId": {"Ref": "Key"}}});
    let plan = plan(
        json!({"Key": {"Type": "AWS::KMS::Key"}, "A": user}),
        json!({"A": user}),
    );
    assert_eq!(kinds(&plan), [("A", ProblemKind::ReferenceRemoved)]);
}

/// A load balancer with the id `alb` in a VPC.
fn in_vpc(cidr: &str, alb: &str) -> Value {
    json!({
        "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": cidr}},
        "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}},
        alb: {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Subnets": [{"Ref": "Subnet"}]}},
    })
}

#[test]
fn load_balancer_cannot_move_to_another_vpc() {
    let moved = plan(in_vpc("10.0.0.0/16", "Alb"), in_vpc("10.0.0.0/20", "Alb"));
    assert_eq!(kinds(&moved), [("Alb", ProblemKind::OtherVpc)]);
    assert_eq!(
        moved.problems[0].message,
        "a load balancer can't move to another VPC: `Alb` stays, but its subnet `Subnet` moves"
    );
    assert_eq!(
        moved.problems[0].hint,
        "give the load balancer a new name in the program, so that a new one is created, or keep the CIDR of the VPC"
    );
    let replaced = plan(in_vpc("10.0.0.0/16", "Alb"), in_vpc("10.0.0.0/20", "Alb2"));
    assert_eq!(kinds(&replaced), []);
}

#[test]
fn load_balancer_can_change_subnets_within_a_vpc() {
    let mut after = in_vpc("10.0.0.0/16", "Alb");
    after["Subnet"]["Properties"]["CidrBlock"] = json!("10.0.1.0/24");
    let plan = plan(in_vpc("10.0.0.0/16", "Alb"), after);
    assert_eq!(plan.change("Subnet").unwrap().action, Action::Replace);
    assert_eq!(kinds(&plan), []);
}
