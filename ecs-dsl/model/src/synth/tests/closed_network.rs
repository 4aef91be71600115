use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::synth;
use crate::synth::testing::template;

fn closed(stack: &mut Stack, zones: u32) {
    let vpc = Vpc::new("main").zones(zones).nat(Nat::None);
    stack.add(vpc.endpoints_for_tasks());
    stack.add(Cluster::new("main"));
}

fn mailer() -> Worker {
    Worker::new("mailer").image(Image::ecr("shop/mailer").tag("v7"))
}

/// The last part of each endpoint's service name, sorted.
fn endpoints(template: &Value) -> Vec<&str> {
    let resources = template["Resources"].as_object().unwrap().values();
    let endpoints = resources.filter(|resource| resource["Type"] == "AWS::EC2::VPCEndpoint");
    let names = endpoints.map(|resource| {
        let name = resource["Properties"]["ServiceName"]["Fn::Sub"].as_str();
        name.unwrap()
            .strip_prefix("com.amazonaws.${AWS::Region}.")
            .unwrap()
    });
    names.collect::<BTreeSet<_>>().into_iter().collect()
}

#[test]
fn image_and_logs_need_four_endpoints() {
    let template = template(|stack| {
        closed(stack, 3);
        stack.add(mailer());
    });
    assert_eq!(endpoints(&template), ["ecr.api", "ecr.dkr", "logs", "s3"]);
    let api = &template["Resources"]["MainEcrApiEndpoint"]["Properties"];
    assert_eq!(api["VpcEndpointType"], "Interface");
    assert_eq!(api["PrivateDnsEnabled"], true);
    assert_eq!(api["SubnetIds"].as_array().unwrap().len(), 3);
    assert_eq!(
        api["SecurityGroupIds"],
        json!([{"Fn::GetAtt": ["MainEndpointSecurityGroup", "GroupId"]}])
    );
    let ingress = &template["Resources"]["MainEndpointIngress"]["Properties"];
    assert_eq!(
        (&ingress["FromPort"], &ingress["CidrIp"]),
        (&json!(443), &json!("10.0.0.0/16"))
    );
    let s3 = &template["Resources"]["MainS3Endpoint"]["Properties"];
    assert_eq!(s3["VpcEndpointType"], "Gateway");
    assert_eq!(s3["RouteTableIds"].as_array().unwrap().len(), 4);
    let depends_on = template["Resources"]["MailerService"]["DependsOn"].clone();
    for needed in [
        "MainEcrApiEndpoint",
        "MainEcrDkrEndpoint",
        "MainS3Endpoint",
        "MainLogsEndpoint",
    ] {
        assert!(
            depends_on.as_array().unwrap().contains(&json!(needed)),
            "{depends_on}"
        );
    }
}

#[test]
fn secrets_grants_and_exec_need_their_endpoints() {
    let template = template(|stack| {
        closed(stack, 2);
        let key = stack.add(Key::new("data"));
        let jwt = stack.add(Secret::generated("jwt").kms_key(&key));
        let carts = stack.add(Table::new("carts", KeyAttribute::string("id")).kms_key(&key));
        let jobs = stack.add(Queue::new("jobs"));
        stack.add(
            mailer()
                .secret("JWT_SECRET", &jwt)
                .grant(carts.read_write())
                .grant(jobs.consume())
                .grant(Grant::put_metrics("shop"))
                .execute_command(),
        );
    });
    assert_eq!(
        endpoints(&template),
        [
            "dynamodb",
            "ecr.api",
            "ecr.dkr",
            "logs",
            "monitoring",
            "s3",
            "secretsmanager",
            "sqs",
            "ssmmessages",
        ]
    );
}

#[test]
fn another_worker_changes_no_resource() {
    let before = template(|stack| {
        closed(stack, 2);
        stack.add(mailer());
    });
    let after = template(|stack| {
        closed(stack, 2);
        let jobs = stack.add(Queue::new("jobs"));
        let image = Image::ecr("shop/batch").tag("v7");
        stack.add(Worker::new("batch").image(image).grant(jobs.consume()));
        stack.add(mailer());
    });
    assert!(endpoints(&after).contains(&"sqs"));
    for (id, resource) in before["Resources"].as_object().unwrap() {
        assert_eq!(&after["Resources"][id], resource, "{id}");
    }
}

#[test]
fn public_ip_needs_no_endpoints() {
    let template = template(|stack| {
        closed(stack, 2);
        stack.add(mailer().assign_public_ip());
    });
    assert!(endpoints(&template).is_empty());
}

#[test]
fn tasks_of_other_stacks_are_included() {
    let stage = Stage::new("dev");
    let mut stacks = Stacks::new(&App::new("shop"), &stage);
    let base = stacks.stack("base");
    let vpc = base.add(Vpc::new("main").endpoints_for_tasks());
    let cluster = base.add(Cluster::new("main"));
    let shop = stacks.stack("shop");
    shop.add(mailer().vpc(&vpc).cluster(&cluster));
    let templates = synth(&stacks.into_vec()).unwrap();
    let base: Value = serde_json::from_str(&templates[0].template.to_json()).unwrap();
    assert_eq!(endpoints(&base), ["ecr.api", "ecr.dkr", "logs", "s3"]);
}
