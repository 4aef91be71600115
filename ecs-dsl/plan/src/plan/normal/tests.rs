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

// found: A5
#[test]
fn indexes_have_no_order_and_what_is_tried_in_turn_has() {
    let lists = [
        ("AWS::DynamoDB::Table", "GlobalSecondaryIndexes", true),
        ("AWS::DynamoDB::Table", "LocalSecondaryIndexes", true),
    ];
    let of = |name: &str, items: [Value; 2]| json!({ name: items });
    let (one, other) = (json!({"IndexName": "A"}), json!({"IndexName": "B"}));
    for (type_name, name, is_set) in lists {
        let forward = of(name, [one.clone(), other.clone()]);
        let backward = of(name, [other.clone(), one.clone()]);
        assert_eq!(same(type_name, &forward, &backward), is_set, "{name}");
    }
    let container = |name: &str, items: [&str; 2]| json!({"ContainerDefinitions": [{"Name": "a", name: items}]});
    for name in ["DnsServers", "DnsSearchDomains"] {
        let task = "AWS::ECS::TaskDefinition";
        assert!(!same(
            task,
            &container(name, ["a", "b"]),
            &container(name, ["b", "a"])
        ));
    }
    let cors = |rules: [&str; 2]| {
        let rules =
            rules.map(|origin| json!({"AllowedMethods": ["GET"], "AllowedOrigins": [origin]}));
        json!({"CorsConfiguration": {"CorsRules": rules}})
    };
    let bucket = "AWS::S3::Bucket";
    assert!(!same(bucket, &cors(["*", "a"]), &cors(["a", "*"])));
    let target = |values: [&str; 2]| json!({"Targets": [{"Id": "a", "Arn": "b", "HttpParameters": {"PathParameterValues": values}}]});
    let rule = "AWS::Events::Rule";
    assert!(!same(rule, &target(["a", "b"]), &target(["b", "a"])));
    let strategy = |fields: [&str; 2]| {
        let strategies = fields.map(|field| json!({"Type": "spread", "Field": field}));
        json!({"Target": {"EcsParameters": {"PlacementStrategy": strategies}}})
    };
    let schedule = "AWS::Scheduler::Schedule";
    assert!(!same(
        schedule,
        &strategy(["a", "b"]),
        &strategy(["b", "a"])
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
    for (type_name, name, default, other) in [
        ("AWS::SQS::Queue", "FifoQueue", json!(false), json!(true)),
        ("AWS::SNS::Topic", "FifoTopic", json!("false"), json!(true)),
        (
            "AWS::IAM::Role",
            "MaxSessionDuration",
            json!(3600),
            json!(7200),
        ),
        (
            "AWS::EC2::VPC",
            "InstanceTenancy",
            json!("default"),
            json!("dedicated"),
        ),
        (
            "AWS::EC2::NatGateway",
            "ConnectivityType",
            json!("public"),
            json!("private"),
        ),
        (
            "AWS::ElasticLoadBalancingV2::TargetGroup",
            "IpAddressType",
            json!("ipv4"),
            json!("ipv6"),
        ),
    ] {
        assert!(
            same(type_name, &json!({}), &json!({ name: default })),
            "{name}"
        );
        assert!(
            !same(type_name, &json!({}), &json!({ name: other })),
            "{name}"
        );
    }
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

// found: A5
#[test]
fn defaults_of_containers_mean_the_same_as_none() {
    let container = |more: Value| {
        let mut container = json!({"Name": "web", "Image": "web:1"});
        let more = more.as_object().unwrap().clone();
        container.as_object_mut().unwrap().extend(more);
        json!({"ContainerDefinitions": [container]})
    };
    let task = "AWS::ECS::TaskDefinition";
    for (default, other) in [
        (json!({"Cpu": 0}), json!({"Cpu": 128})),
        (
            json!({"DisableNetworking": false}),
            json!({"DisableNetworking": true}),
        ),
        (
            json!({"Interactive": "false"}),
            json!({"Interactive": true}),
        ),
        (json!({"Privileged": false}), json!({"Privileged": true})),
        (
            json!({"PseudoTerminal": false}),
            json!({"PseudoTerminal": true}),
        ),
        (
            json!({"ReadonlyRootFilesystem": false}),
            json!({"ReadonlyRootFilesystem": true}),
        ),
    ] {
        assert!(
            same(task, &container(default.clone()), &container(json!({}))),
            "{default}"
        );
        assert!(
            !same(task, &container(other.clone()), &container(json!({}))),
            "{other}"
        );
    }
}

// found: A5
#[test]
fn everyone_has_two_spellings() {
    let policy = |principal: Value| {
        let statement = json!({"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Principal": principal});
        json!({"PolicyDocument": {"Statement": [statement]}})
    };
    let everyone = policy(json!("*"));
    let same = |principal: Value| same("AWS::SQS::QueuePolicy", &everyone, &policy(principal));
    assert!(same(json!({"AWS": "*"})));
    assert!(same(json!({"AWS": ["*"]})));
    assert!(!same(json!({"Service": "*"})));
    assert!(!same(json!({"AWS": "123456789012"})));
}
