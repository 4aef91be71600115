//! Values with one meaning, by value.

use serde_json::{Value, json};

use super::normal;

/// Whether the two forms of the properties mean the same.
fn same(type_name: &str, one: &Value, other: &Value) -> bool {
    let form = |properties: &Value| normal(type_name, properties.as_object().unwrap());
    form(one) == form(other)
}

#[test]
fn scalars_have_the_type_of_the_schema() {
    let service = "AWS::ECS::Service";
    assert!(same(
        service,
        &json!({"DesiredCount": "2"}),
        &json!({"DesiredCount": 2})
    ));
    assert!(same(
        service,
        &json!({"DesiredCount": 2.0}),
        &json!({"DesiredCount": 2})
    ));
    assert!(!same(
        service,
        &json!({"DesiredCount": "2"}),
        &json!({"DesiredCount": 3})
    ));
    let on = |value: Value| json!({"EnableExecuteCommand": value});
    assert!(same(service, &on(json!("true")), &on(json!(true))));
    assert!(!same(service, &on(json!("false")), &on(json!(true))));
    let task = "AWS::ECS::TaskDefinition";
    assert!(same(task, &json!({"Cpu": 256}), &json!({"Cpu": "256"})));
    // A type without a schema.
    assert!(same("Custom::Thing", &json!({"A": 1}), &json!({"A": "1"})));
}

#[test]
fn sets_have_no_order_and_lists_have() {
    let container = |container: Value| json!({"ContainerDefinitions": [container]});
    let task = "AWS::ECS::TaskDefinition";
    let variables = |names: &[&str]| {
        let variables: Vec<_> = names
            .iter()
            .map(|name| json!({"Name": name, "Value": "1"}))
            .collect();
        container(json!({"Name": "web", "Environment": variables}))
    };
    assert!(same(task, &variables(&["A", "B"]), &variables(&["B", "A"])));
    let command = |words: &[&str]| container(json!({"Name": "web", "Command": words}));
    assert!(!same(task, &command(&["a", "b"]), &command(&["b", "a"])));
    let tags = |keys: &[&str]| {
        let tags: Vec<_> = keys
            .iter()
            .map(|key| json!({"Key": key, "Value": "x"}))
            .collect();
        json!({"Tags": tags})
    };
    assert!(same(
        "AWS::AppMesh::Mesh",
        &tags(&["a", "b"]),
        &tags(&["b", "a"])
    ));
    let groups = |ids: &[&str]| json!({"NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ids, "SecurityGroups": ids}}});
    assert!(same(
        "AWS::ECS::Service",
        &groups(&["a", "b"]),
        &groups(&["b", "a"])
    ));
    let layers = |names: &[&str]| json!({"Layers": names});
    assert!(!same(
        "AWS::Lambda::Function",
        &layers(&["a", "b"]),
        &layers(&["b", "a"])
    ));
}

#[test]
fn policy_has_lists_of_one_and_no_order() {
    let role = |statements: Value| json!({"Policies": [{"PolicyName": "x", "PolicyDocument": {"Version": "2012-10-17", "Statement": statements}}]});
    let read = json!({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"});
    let list = json!({"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"]});
    let write = json!({"Effect": "Allow", "Action": ["a:B", "c:D"], "Resource": "*"});
    let other = json!({"Effect": "Allow", "Action": ["c:D", "a:B"], "Resource": "*"});
    let same = |one: Value, other: Value| same("AWS::IAM::Role", &role(one), &role(other));
    assert!(same(read.clone(), json!([list])));
    assert!(same(json!([read, write]), json!([other, read])));
    assert!(!same(json!([read]), json!([write])));
    let by = |principal: Value| json!({"Effect": "Allow", "Principal": principal, "Action": "a:B"});
    assert!(same(by(json!({"AWS": ["a"]})), by(json!({"AWS": "a"}))));
    let text = json!({"AssumeRolePolicyDocument": "{\"Statement\": [{\"Action\": [\"sts:AssumeRole\"], \"Effect\": \"Allow\"}]}"});
    let object = json!({"AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow", "Action": "sts:AssumeRole"}}});
    assert!(super::tests::same("AWS::IAM::Role", &text, &object));
}

#[test]
fn value_that_aws_assumes_is_no_value() {
    let container = |extra: &Value| {
        let mut container = json!({"Name": "web", "PortMappings": [{"ContainerPort": 80}]});
        for (name, value) in extra.as_object().unwrap() {
            container[name] = value.clone();
        }
        json!({"ContainerDefinitions": [container]})
    };
    let task = "AWS::ECS::TaskDefinition";
    let plain = container(&json!({}));
    for spelled_out in [
        json!({"Essential": true}),
        json!({"Essential": "true"}),
        json!({"MountPoints": []}),
        json!({"PortMappings": [{"ContainerPort": "80", "Protocol": "tcp"}]}),
    ] {
        assert!(
            same(task, &plain, &container(&spelled_out)),
            "{spelled_out}"
        );
    }
    for other in [
        json!({"Essential": false}),
        json!({"PortMappings": [{"ContainerPort": 80, "Protocol": "udp"}]}),
    ] {
        assert!(!same(task, &plain, &container(&other)), "{other}");
    }
    let path = |path: &str| json!({"Path": path});
    assert!(same("AWS::IAM::Role", &json!({}), &path("/")));
    assert!(!same("AWS::IAM::Role", &json!({}), &path("/x/")));
    let group = "AWS::EC2::SecurityGroup";
    assert!(same(
        group,
        &json!({}),
        &json!({"SecurityGroupIngress": []})
    ));
    assert!(!same(
        group,
        &json!({}),
        &json!({"SecurityGroupEgress": []})
    ));
}

#[test]
fn numbers_in_documents_are_not_texts() {
    let pattern = |value: Value| json!({"EventPattern": {"detail": {"size": [value]}}});
    assert!(!same(
        "AWS::Events::Rule",
        &pattern(json!(5)),
        &pattern(json!("5"))
    ));
    let body = |text: &str| json!({"DashboardBody": text});
    let dashboard = "AWS::CloudWatch::Dashboard";
    assert!(same(
        dashboard,
        &body(r#"{"a": 1, "b": []}"#),
        &body(r#"{"b":[],"a":1}"#)
    ));
    assert!(!same(
        dashboard,
        &body(r#"{"a": 1}"#),
        &body(r#"{"a": "1"}"#)
    ));
}

#[test]
fn empty_objects_and_branches_are_kept() {
    let action = |action: Value| json!({"DefaultAction": action});
    let acl = "AWS::WAFv2::WebACL";
    assert!(!same(
        acl,
        &action(json!({"Allow": {}})),
        &action(json!({"Block": {}}))
    ));
    let rate = |limit: Value| {
        let statement = json!({"RateBasedStatement": {"Limit": limit, "AggregateKeyType": "IP"}});
        json!({"Rules": [{"Name": "rate", "Priority": 1, "Statement": statement}]})
    };
    assert!(same(acl, &rate(json!("100")), &rate(json!(100))));
    assert!(!same(acl, &rate(json!(100)), &rate(json!(200))));
    let choice = |value: Value| json!({"DesiredCount": {"Fn::If": ["Prod", value, 1]}});
    assert!(same(
        "AWS::ECS::Service",
        &choice(json!("2")),
        &choice(json!(2))
    ));
    assert!(!same(
        "AWS::ECS::Service",
        &choice(json!("2")),
        &choice(json!(3))
    ));
}
