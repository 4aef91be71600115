//! Ports, names of types, secrets and statements about S3.

use serde_json::{Value, json};

use super::{assert_finding, assert_none};

fn port_mappings(mapping: Value) -> impl Fn(&mut Value) {
    move |all| {
        all["Task"]["Properties"]["ContainerDefinitions"][0]["PortMappings"][0] = mapping.clone();
    }
}

#[test]
fn other_host_port_is_found() {
    let message = "container `app` maps port 8080 to host port 80, which ECS refuses in the network mode `awsvpc`";
    let mapping = json!({"ContainerPort": 8080, "HostPort": 80});
    assert_finding("ECS1144", "Task", message, port_mappings(mapping));
    assert_none(port_mappings(
        json!({"ContainerPort": 8080, "HostPort": "8080"}),
    ));
    assert_none(port_mappings(json!({"ContainerPort": 8080, "HostPort": 0})));
}

#[test]
fn reversed_port_range_is_found() {
    let rule = |protocol: &str, first: i64, last: i64| {
        let rule = json!({"IpProtocol": protocol, "FromPort": first, "ToPort": last, "CidrIp": "203.0.113.0/24"});
        move |all: &mut Value| {
            let rules = &mut all["WebGroup"]["Properties"]["SecurityGroupIngress"];
            rules.as_array_mut().unwrap().push(rule.clone());
        }
    };
    let message = "port range `443/80` is reversed (`WebGroup.SecurityGroupIngress.1.FromPort`)";
    assert_finding("ECS1238", "WebGroup", message, rule("tcp", 443, 80));
    assert_finding("ECS1238", "WebGroup", message, rule("udp", 443, 80));
    assert_none(rule("tcp", 80, 443));
    // Type 8 and code 0 of ICMP: echo requests.
    assert_none(rule("icmp", 8, 0));
    assert_none(rule("icmp", 8, -1));
}

#[test]
fn fifo_name_without_its_suffix_is_found() {
    for (type_name, property, switch) in [
        ("AWS::SQS::Queue", "QueueName", "FifoQueue"),
        ("AWS::SNS::Topic", "TopicName", "FifoTopic"),
    ] {
        let named = |name: &str, fifo: Value| {
            let resource = json!({"Type": type_name, "Properties": {property: name, switch: fifo}});
            move |all: &mut Value| all["Jobs"] = resource.clone()
        };
        let message = format!("FIFO name `jobs` is rejected (`Jobs.{property}`)");
        assert_finding("ECS1037", "Jobs", &message, named("jobs", json!(true)));
        assert_finding("ECS1037", "Jobs", &message, named("jobs", json!("true")));
        assert_none(named("jobs.fifo", json!(true)));
        assert_none(named("jobs", json!(false)));
    }
}

#[test]
fn misspelled_type_is_found() {
    let of = |type_name: &str| {
        let resource = json!({"Type": type_name});
        move |all: &mut Value| all["Jobs"] = resource.clone()
    };
    let message = "`Jobs` has the unknown type `AWS::SQS::Que`";
    assert_finding("ECS1916", "Jobs", message, of("AWS::SQS::Que"));
    assert_none(of("AWS::SQS::Queue"));
    assert_none(of("AWS::EKS::Cluster"));
}

#[test]
fn plaintext_secrets_in_properties_are_found() {
    let database = |password: Value| {
        let properties = json!({"MasterUsername": "app", "MasterUserPassword": password});
        let resource = json!({"Type": "AWS::RDS::DBCluster", "Properties": properties});
        move |all: &mut Value| all["Shop"] = resource.clone()
    };
    let message = "`Shop.MasterUserPassword` has a secret as text, which everyone who may read the template sees";
    assert_finding(
        "ECS1611",
        "Shop",
        message,
        database(json!("hunter2hunter2")),
    );
    assert_finding(
        "ECS1611",
        "Shop",
        message,
        database(json!({"Fn::Sub": "hunter2hunter2"})),
    );
    assert_none(database(json!({"Ref": "Password"})));
    assert_none(database(json!(
        "{{resolve:secretsmanager:shop:SecretString:password}}"
    )));
    let broker = |password: &str| {
        let properties = json!({"Users": [{"Username": "app", "Password": password}]});
        let resource = json!({"Type": "AWS::AmazonMQ::Broker", "Properties": properties});
        move |all: &mut Value| all["Shop"] = resource.clone()
    };
    let message =
        "`Shop.Users.Password` has a secret as text, which everyone who may read the template sees";
    assert_finding("ECS1611", "Shop", message, broker("hunter2hunter2"));
    assert_none(broker(""));
}

#[test]
fn statements_without_effect_on_buckets_are_found() {
    let statement = |action: &str, resource: Value| {
        let statement = json!({"Effect": "Allow", "Action": ["s3:GetObjectTagging", action], "Resource": resource});
        let policy = json!({"Version": "2012-10-17", "Statement": [statement]});
        let resource = json!({"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "read", "PolicyDocument": policy, "Roles": ["app"]}});
        move |all: &mut Value| {
            all["Files"] = json!({"Type": "AWS::S3::Bucket"});
            all["Read"] = resource.clone();
        }
    };
    let message = "a statement allows `s3:GetObjectTagging` on none of its resources";
    let arn = || json!({"Fn::GetAtt": ["Files", "Arn"]});
    for bucket in [
        json!("arn:aws:s3:::shop-files"),
        arn(),
        json!([{"Fn::Sub": "arn:${AWS::Partition}:s3:::${Files}"}, arn()]),
    ] {
        assert_finding(
            "ECS1654",
            "Read",
            message,
            statement("s3:GetObject", bucket),
        );
    }
    let message = "a statement allows `s3:ListBucket` on none of its resources";
    let objects = json!({"Fn::Join": ["", [arn(), "/*"]]});
    assert_finding(
        "ECS1654",
        "Read",
        message,
        statement("s3:ListBucket", objects.clone()),
    );
    assert_none(statement("s3:GetObject", objects.clone()));
    assert_none(statement("s3:ListBucket", json!([arn(), objects])));
    assert_none(statement("s3:GetObject", json!("*")));
    assert_none(statement("s3:GetObject", json!("arn:aws:s3:::shop-*")));
    assert_none(statement(
        "s3:GetObject",
        json!({"Fn::GetAtt": ["Task", "Arn"]}),
    ));
}
