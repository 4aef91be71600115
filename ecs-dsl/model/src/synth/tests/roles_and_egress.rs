use serde_json::json;

use super::network::of_type;
use crate::dsl::*;
use crate::synth::testing::{template, template_in};

#[test]
fn closed_egress_has_destinations_and_callees() {
    let template = template(|stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let db = stack.add(Postgres::new("db"));
        let image = Image::ecr("shop/mailer").tag("v7");
        let mailer = Worker::new("mailer").image(image).grant(db.connect());
        stack.add(mailer.egress([Egress::https(), Egress::block("198.51.100.25/32", 587)]));
    });
    let resources = &template["Resources"];
    let group = &resources["MailerSecurityGroup"]["Properties"];
    assert_eq!(
        group["SecurityGroupEgress"],
        json!([
            {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "Description": "HTTPS", "CidrIp": "0.0.0.0/0"},
            {"IpProtocol": "tcp", "FromPort": 587, "ToPort": 587, "Description": "Port 587", "CidrIp": "198.51.100.25/32"},
        ])
    );
    let rule = &resources["MailerEgressToDb5432"]["Properties"];
    assert_eq!(
        rule["DestinationSecurityGroupId"],
        json!({"Fn::GetAtt": ["DbSecurityGroup", "GroupId"]})
    );
    assert_eq!(
        (&rule["FromPort"], &rule["IpProtocol"]),
        (&json!(5432), &json!("tcp"))
    );
    let depends_on = resources["MailerService"]["DependsOn"].to_string();
    assert!(depends_on.contains("MailerEgressToDb5432"), "{depends_on}");
}

#[test]
fn egress_to_nothing_replaces_the_default_rule() {
    let template = template(|stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let image = Image::ecr("shop/mailer").tag("v7");
        stack.add(Worker::new("mailer").image(image).egress([]));
    });
    let group = &template["Resources"]["MailerSecurityGroup"]["Properties"];
    assert_eq!(
        group["SecurityGroupEgress"][0]["CidrIp"],
        "255.255.255.255/32"
    );
}

#[test]
fn imported_roles_are_used_and_not_created() {
    let template = template(|stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let image = Image::ecr("shop/mailer").tag("v7");
        let role = |name: &str| Role::import(format!("arn:aws:iam::123456789012:role/{name}"));
        let mailer = Worker::new("mailer").image(image);
        stack.add(mailer.task_role(role("task")).execution_role(role("start")));
    });
    let definition = &template["Resources"]["MailerTaskDefinition"]["Properties"];
    assert_eq!(
        definition["TaskRoleArn"],
        "arn:aws:iam::123456789012:role/task"
    );
    assert_eq!(
        definition["ExecutionRoleArn"],
        "arn:aws:iam::123456789012:role/start"
    );
    assert!(of_type(&template["Resources"], "AWS::IAM::Role").is_empty());
}

#[test]
fn managed_policies_are_on_their_roles() {
    let template = template(|stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let image = Image::ecr("shop/mailer").tag("v7");
        let policy = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy";
        let mailer = Worker::new("mailer").image(image).task_role_policy(policy);
        stack.add(mailer.execution_role_policy("arn:aws:iam::123456789012:policy/pull"));
    });
    let policies =
        |role: &str| template["Resources"][role]["Properties"]["ManagedPolicyArns"].clone();
    assert_eq!(
        policies("MailerTaskRole"),
        json!(["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"])
    );
    assert_eq!(
        policies("MailerExecutionRole"),
        json!(["arn:aws:iam::123456789012:policy/pull"])
    );
}

#[test]
fn every_role_has_the_boundary_and_the_path_of_the_stage() {
    let boundary = "arn:aws:iam::123456789012:policy/boundary";
    let stage = Stage::new("dev")
        .permissions_boundary(boundary)
        .role_path("/services/");
    let template = template_in(&stage, |stack| {
        stack.add(Vpc::new("main").nat(Nat::Single).flow_logs(days(14)));
        stack.add(Cluster::new("main"));
        stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer").tag("v7")));
    });
    let roles = of_type(&template["Resources"], "AWS::IAM::Role");
    assert_eq!(roles.len(), 3);
    for role in roles {
        let properties = &template["Resources"][role]["Properties"];
        assert_eq!(properties["PermissionsBoundary"], boundary, "{role}");
        assert_eq!(properties["Path"], "/services/", "{role}");
    }
}
