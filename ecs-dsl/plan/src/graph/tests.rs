//! Graphs of small templates, by value.

use serde_json::{Value, json};

use super::{dot, mermaid};
use crate::cfn::Document;

fn document(resources: &Value) -> Document {
    Document::from_value(json!({ "Resources": resources })).unwrap()
}

fn merged(parts: &[Value]) -> Document {
    let entries = parts
        .iter()
        .flat_map(|part| part.as_object().unwrap().clone());
    document(&Value::Object(entries.collect()))
}

/// A service behind a public load balancer.
fn public_service() -> Value {
    json!({
        "Alb": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"SecurityGroups": [{"Ref": "AlbGroup"}]}},
        "Https": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"LoadBalancerArn": {"Ref": "Alb"}, "Port": 443}},
        "Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "ListenerArn": {"Ref": "Https"},
            "Conditions": [{"Field": "path-pattern", "PathPatternConfig": {"Values": ["/api/orders/*"]}}],
            "Actions": [{"Type": "forward", "TargetGroupArn": {"Ref": "OrderTargets"}}],
        }},
        "OrderTargets": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup"},
        "Order": {"Type": "AWS::ECS::Service", "Properties": {
            "TaskDefinition": {"Ref": "OrderTask"},
            "LoadBalancers": [{"TargetGroupArn": {"Ref": "OrderTargets"}}],
            "NetworkConfiguration": {"AwsvpcConfiguration": {"SecurityGroups": [{"Fn::GetAtt": ["OrderGroup", "GroupId"]}]}},
        }},
        "OrderTask": {"Type": "AWS::ECS::TaskDefinition"},
        "AlbGroup": {"Type": "AWS::EC2::SecurityGroup"},
        "OrderGroup": {"Type": "AWS::EC2::SecurityGroup"},
        "AlbToOrder": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
            "GroupId": {"Ref": "OrderGroup"}, "SourceSecurityGroupId": {"Ref": "AlbGroup"}, "ToPort": 8003,
        }},
    })
}

/// A database that accepts connections from the service.
fn database() -> Value {
    json!({
        "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"Engine": "postgres", "VPCSecurityGroups": [{"Ref": "DbGroup"}]}},
        "DbGroup": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [
            {"SourceSecurityGroupId": {"Fn::GetAtt": ["OrderGroup", "GroupId"]}, "ToPort": 5432},
        ]}},
    })
}

#[test]
fn path_from_the_internet_to_the_database_is_drawn() {
    let expected = "\
flowchart LR
  internet_([\"Internet<br/>public\"])
  subgraph group_1 [\"Load balancing\"]
    Alb{{\"Alb<br/>load balancer\"}}
  end
  subgraph group_2 [\"Services\"]
    Order[\"Order<br/>ECS service\"]
  end
  subgraph group_3 [\"Data\"]
    Db[(\"Db<br/>postgres\")]
  end
  internet_ -->|\"443\"| Alb
  Alb -->|\"/api/orders/*\"| Order
  Order -->|\"5432\"| Db
";
    assert_eq!(mermaid(&merged(&[public_service(), database()])), expected);
}

#[test]
fn graphviz_has_the_same_graph() {
    let text = dot(&merged(&[public_service(), database()]));
    assert!(text.starts_with("digraph stack {\n") && text.ends_with("}\n"));
    for line in [
        r#"    "Db" [label="Db\npostgres", shape=cylinder];"#,
        r#"  "internet_" -> "Alb" [label="443"];"#,
        r#"  "Alb" -> "Order" [label="/api/orders/*"];"#,
        r#"  "Order" -> "Db" [label="5432"];"#,
    ] {
        assert!(text.lines().any(|found| found == line), "{line} in {text}");
    }
}

fn edges(resources: &Value) -> Vec<String> {
    let text = mermaid(&document(resources));
    text.lines()
        .filter(|line| line.contains("-->"))
        .map(|line| line.trim().to_owned())
        .collect()
}

#[test]
fn references_through_secrets_and_roles_are_drawn() {
    let resources = json!({
        "Web": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "Task"}}},
        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
            "TaskRoleArn": {"Fn::GetAtt": ["Role", "Arn"]},
            "ExecutionRoleArn": {"Fn::GetAtt": ["Agent", "Arn"]},
            "ContainerDefinitions": [{
                "Secrets": [{"Name": "URL", "ValueFrom": {"Ref": "DbSecret"}}],
                "Environment": [{"Name": "QUEUE", "Value": {"Ref": "Jobs"}}],
            }],
        }},
        "DbSecret": {"Type": "AWS::SecretsManager::Secret"},
        "Attachment": {"Type": "AWS::SecretsManager::SecretTargetAttachment", "Properties": {"SecretId": {"Ref": "DbSecret"}, "TargetId": {"Ref": "Db"}}},
        "Db": {"Type": "AWS::RDS::DBCluster", "Properties": {"Engine": "aurora-postgresql"}},
        "Jobs": {"Type": "AWS::SQS::Queue"},
        "Role": {"Type": "AWS::IAM::Role"},
        "Agent": {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"Resource": {"Fn::GetAtt": ["Logs", "Arn"]}}]}},
        "Policy": {"Type": "AWS::IAM::Policy", "Properties": {
            "Roles": [{"Ref": "Role"}], "PolicyDocument": {"Statement": [{"Resource": {"Fn::Sub": "${Files.Arn}/*"}}]},
        }},
        "Files": {"Type": "AWS::S3::Bucket"},
        "Logs": {"Type": "AWS::S3::Bucket"},
    });
    assert_eq!(
        edges(&resources),
        ["Web --> Jobs", "Web --> Db", "Web --> Files"]
    );
    assert!(!mermaid(&document(&resources)).contains("Logs"));
}

#[test]
fn schedules_and_subscriptions_are_drawn() {
    let resources = json!({
        "Nightly": {"Type": "AWS::Scheduler::Schedule", "Properties": {"Target": {
            "EcsParameters": {"TaskDefinitionArn": {"Ref": "Report"}}, "RoleArn": {"Fn::GetAtt": ["Role", "Arn"]},
        }}},
        "Report": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [{"Image": {"Ref": "Table"}}]}},
        "Role": {"Type": "AWS::IAM::Role"},
        "Table": {"Type": "AWS::DynamoDB::Table"},
        "News": {"Type": "AWS::SNS::Topic"},
        "Inbox": {"Type": "AWS::SQS::Queue"},
        "Feed": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": {"Ref": "News"}, "Endpoint": {"Fn::GetAtt": ["Inbox", "Arn"]}}},
    });
    assert_eq!(
        edges(&resources),
        ["Nightly --> Report", "Report --> Table", "News --> Inbox"]
    );
}

#[test]
fn pipes_and_state_machines_are_drawn() {
    let resources = json!({
        "Inbox": {"Type": "AWS::SQS::Queue"},
        "Pipe": {"Type": "AWS::Pipes::Pipe", "Properties": {
            "Source": {"Fn::GetAtt": ["Inbox", "Arn"]},
            "TargetParameters": {"EcsTaskParameters": {"TaskDefinitionArn": {"Ref": "Report"}}},
        }},
        "Nightly": {"Type": "AWS::Scheduler::Schedule", "Properties": {"Target": {"Arn": {"Ref": "Import"}}}},
        "Import": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
            "DefinitionString": {"Fn::Sub": "{\"TaskDefinition\":\"${Report}\"}"},
        }},
        "Report": {"Type": "AWS::ECS::TaskDefinition"},
    });
    let mut edges = edges(&resources);
    edges.sort_unstable();
    assert_eq!(
        edges,
        [
            "Import --> Report",
            "Inbox --> Pipe",
            "Nightly --> Import",
            "Pipe --> Report"
        ]
    );
}

#[test]
fn calls_between_services_are_labelled_with_the_port() {
    let service = |group: &str| json!({"Type": "AWS::ECS::Service", "Properties": {"NetworkConfiguration": {"SecurityGroups": [{"Ref": group}]}}});
    let resources = json!({
        "Order": service("OrderGroup"), "User": service("UserGroup"),
        "OrderGroup": {"Type": "AWS::EC2::SecurityGroup"}, "UserGroup": {"Type": "AWS::EC2::SecurityGroup"},
        "Call": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
            "GroupId": {"Ref": "UserGroup"}, "SourceSecurityGroupId": {"Ref": "OrderGroup"}, "ToPort": 8001,
        }},
    });
    assert_eq!(edges(&resources), [r#"Order -->|"8001"| User"#]);
}

#[test]
fn reserved_words_and_quotes_are_escaped() {
    let resources =
        json!({"end": {"Type": "AWS::RDS::DBCluster", "Properties": {"Engine": "a\"b"}}});
    assert!(mermaid(&document(&resources)).contains("    end_[(\"end<br/>a#quot;b\")]\n"));
    assert_eq!(mermaid(&document(&json!({}))), "flowchart LR\n");
}
