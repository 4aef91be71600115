//! Services and workers, with and without ingress.

use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::synth;
use crate::synth::testing::template;

fn network(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    stack.add(Namespace::new("shop.local"));
}

fn order() -> Service {
    Service::new("order")
        .image(Image::ecr("shop/order").tag("v7"))
        .port(8003)
        .path("/api/orders/*")
}

#[test]
fn service_has_task_definition_rule_and_dependencies() {
    let template = template(|stack| {
        network(stack);
        stack.add(
            order()
                .cpu(1024)
                .memory(2048)
                .desired_count(2)
                .priority(400),
        );
    });
    let resources = &template["Resources"];
    let task = &resources["OrderTaskDefinition"]["Properties"];
    assert_eq!(task["Family"], "shop-order-dev");
    assert_eq!(task["Cpu"], "1024");
    assert_eq!(task["Memory"], "2048");
    let container = &task["ContainerDefinitions"][0];
    assert_eq!(
        container["PortMappings"],
        json!([{"ContainerPort": 8003, "Protocol": "tcp"}])
    );
    assert_eq!(
        container["Image"]["Fn::Sub"],
        "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop/order:v7"
    );
    let service = &resources["OrderService"];
    assert_eq!(
        service["DependsOn"],
        json!([
            "OrderListenerRule",
            "OrderIngressFromWeb8003",
            "MainPrivateSubnet1RouteTableAssociation",
            "MainPrivateSubnet2RouteTableAssociation",
            "MainPrivateInternetRoute1",
            "MainPrivateInternetRoute2",
        ])
    );
    assert_eq!(service["Properties"]["DesiredCount"], 2);
    assert_eq!(
        service["Properties"]["LoadBalancers"],
        json!([{
            "TargetGroupArn": {"Ref": "OrderTargetGroup"},
            "ContainerName": "order",
            "ContainerPort": 8003,
        }])
    );
    let rule = &resources["OrderListenerRule"]["Properties"];
    assert_eq!(rule["Priority"], 400);
    assert_eq!(
        rule["Conditions"][0]["PathPatternConfig"]["Values"],
        json!(["/api/orders/*"])
    );
}

#[test]
fn scaled_service_has_no_desired_count() {
    let template = template(|stack| {
        network(stack);
        stack.add(order().desired_count(3).scale(1..=10, Target::cpu(70)));
    });
    let resources = &template["Resources"];
    assert!(
        resources["OrderService"]["Properties"]
            .get("DesiredCount")
            .is_none()
    );
    let target = &resources["OrderScalableTarget"]["Properties"];
    assert_eq!(
        (&target["MinCapacity"], &target["MaxCapacity"]),
        (&json!(1), &json!(10))
    );
    assert_eq!(
        target["ResourceId"]["Fn::Sub"],
        "service/${MainCluster}/${OrderService.Name}"
    );
}

#[test]
fn call_opens_the_callee_and_passes_its_url() {
    let template = template(|stack| {
        network(stack);
        let users = stack.add(
            Service::new("user-service")
                .image(Image::ecr("shop/user"))
                .port(8001),
        );
        stack.add(order().calls(&users));
    });
    let resources = &template["Resources"];
    let rule = &resources["UserServiceIngressFromOrder8001"]["Properties"];
    assert_eq!(rule["FromPort"], 8001);
    assert_eq!(
        rule["GroupId"],
        json!({"Fn::GetAtt": ["UserServiceSecurityGroup", "GroupId"]})
    );
    assert_eq!(
        rule["SourceSecurityGroupId"],
        json!({"Fn::GetAtt": ["OrderSecurityGroup", "GroupId"]})
    );
    let environment =
        &resources["OrderTaskDefinition"]["Properties"]["ContainerDefinitions"][0]["Environment"];
    assert_eq!(
        environment,
        &json!([{"Name": "USER_SERVICE_URL", "Value": "http://user-service.shop.local:8001"}])
    );
}

#[test]
fn service_is_registered_in_the_chosen_namespace() {
    let template = template(|stack| {
        network(stack);
        let back = stack.add(Namespace::new("back.local"));
        let user = stack.add(
            Service::new("user")
                .image(Image::ecr("shop/user").tag("v7"))
                .port(8001)
                .namespace(&back),
        );
        stack.add(order().calls(&user).namespace(&back));
    });
    let resources = &template["Resources"];
    assert_eq!(
        resources["UserDiscoveryService"]["Properties"]["NamespaceId"],
        json!({"Fn::GetAtt": ["BackLocalNamespace", "Id"]})
    );
    let task = &resources["OrderTaskDefinition"]["Properties"];
    assert_eq!(
        task["ContainerDefinitions"][0]["Environment"],
        json!([{"Name": "USER_URL", "Value": "http://user.back.local:8001"}])
    );
}

#[test]
fn call_to_another_stack_uses_its_namespace() {
    let mut stacks = Stacks::new(&App::new("shop"), &Stage::new("dev"));
    let network = stacks.stack("network");
    let vpc = network.add(Vpc::new("main").nat(Nat::Single));
    let shop = network.add(Namespace::new("shop.local"));
    let users = stacks.stack("users");
    let cluster = users.add(Cluster::new("main").vpc(&vpc));
    let image = || Image::ecr("shop/user").tag("v7");
    let user = Service::new("user").image(image()).port(8001);
    let user = users.add(user.namespace(&shop));
    let mail = Worker::new("mail").image(image());
    let mail = mail.cluster(&cluster).calls(&user);
    stacks.stack("mails").add(mail);
    let templates = synth(&stacks.into_vec()).unwrap();
    let [_, users, mails] = templates.as_slice() else {
        panic!("three stacks were expected");
    };
    let users: Value = serde_json::from_str(&users.template.to_json()).unwrap();
    let discovery = &users["Resources"]["UserDiscoveryService"]["Properties"];
    assert!(discovery["NamespaceId"].is_object(), "{discovery}");
    let mails: Value = serde_json::from_str(&mails.template.to_json()).unwrap();
    let task = &mails["Resources"]["MailTaskDefinition"]["Properties"];
    assert_eq!(
        task["ContainerDefinitions"][0]["Environment"],
        json!([{"Name": "USER_URL", "Value": "http://user.shop.local:8001"}])
    );
}

#[test]
fn paths_over_the_limit_become_more_rules() {
    let template = template(|stack| {
        network(stack);
        let service = order().priority(100).host("api.example.com");
        stack.add(
            ["/a", "/b", "/c", "/d"]
                .into_iter()
                .fold(service, Service::path),
        );
    });
    let resources = &template["Resources"];
    let first = &resources["OrderListenerRule"]["Properties"];
    let second = &resources["OrderListenerRulePart2"]["Properties"];
    assert_eq!(
        first["Conditions"][0]["PathPatternConfig"]["Values"],
        json!(["/api/orders/*", "/a", "/b", "/c"])
    );
    assert_eq!(
        second["Conditions"][0]["PathPatternConfig"]["Values"],
        json!(["/d"])
    );
    assert_eq!(
        (&first["Priority"], &second["Priority"]),
        (&json!(100), &json!(101))
    );
    let depends_on = &resources["OrderService"]["DependsOn"];
    assert_eq!(
        (&depends_on[0], &depends_on[1]),
        (
            &json!("OrderListenerRule"),
            &json!("OrderListenerRulePart2")
        )
    );
}

#[test]
fn target_group_name_fits_and_changes_with_replacement() {
    let name = |port: u16| {
        let template = template(|stack| {
            network(stack);
            stack.add(
                Service::new("a-service-with-a-very-long-name-indeed")
                    .image(Image::ecr("shop/order"))
                    .port(port)
                    .path("/x"),
            );
        });
        let group =
            &template["Resources"]["AServiceWithAVeryLongNameIndeedTargetGroup"]["Properties"];
        group["Name"].as_str().unwrap().to_owned()
    };
    assert_eq!(name(80).len(), 32);
    assert_ne!(name(80), name(81));
    assert_eq!(name(80), name(80));
}

#[test]
fn canary_has_two_target_groups_and_a_traffic_role() {
    let template = template(|stack| {
        network(stack);
        stack.add(order().deployment(Deployment::canary(10).step_time(minutes(5))));
    });
    let resources = &template["Resources"];
    let forward = &resources["OrderListenerRule"]["Properties"]["Actions"][0]["ForwardConfig"]["TargetGroups"];
    assert_eq!(
        forward[0],
        json!({"TargetGroupArn": {"Ref": "OrderTargetGroup"}, "Weight": 1})
    );
    assert_eq!(
        forward[1],
        json!({"TargetGroupArn": {"Ref": "OrderAlternateTargetGroup"}, "Weight": 0})
    );
    let deployment = &resources["OrderService"]["Properties"]["DeploymentConfiguration"];
    assert_eq!(deployment["Strategy"], "CANARY");
    assert_eq!(
        deployment["CanaryConfiguration"]["CanaryBakeTimeInMinutes"],
        5
    );
    assert!(deployment.get("DeploymentCircuitBreaker").is_none());
}

#[test]
fn execution_role_pulls_its_repository_and_writes_its_log_group() {
    let template = template(|stack| {
        network(stack);
        stack.add(order());
    });
    let role = &template["Resources"]["OrderExecutionRole"]["Properties"];
    let statements = &role["Policies"][0]["PolicyDocument"]["Statement"];
    assert_eq!(statements[0]["Action"], "ecr:GetAuthorizationToken");
    assert_eq!(
        statements[1]["Resource"]["Fn::Sub"],
        "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/shop/order"
    );
    assert_eq!(
        statements[2]["Resource"],
        json!({"Fn::GetAtt": ["OrderLogGroup", "Arn"]})
    );
}

#[test]
fn put_metrics_grant_is_for_one_namespace() {
    let template = template(|stack| {
        network(stack);
        stack.add(order().grant(Grant::put_metrics("Shop")));
    });
    let role = &template["Resources"]["OrderTaskRole"]["Properties"];
    assert_eq!(
        role["Policies"][0]["PolicyDocument"]["Statement"],
        json!([{
            "Effect": "Allow",
            "Action": "cloudwatch:PutMetricData",
            "Resource": "*",
            "Condition": {"StringEquals": {"cloudwatch:namespace": "Shop"}},
        }])
    );
}

#[test]
fn own_variable_overrides_granted_one() {
    let template = template(|stack| {
        network(stack);
        let db = stack.add(Postgres::new("db"));
        let orders = stack.add(Queue::new("orders"));
        let secret = stack.add(Secret::generated("queue"));
        stack.add(
            order()
                .env("DATABASE_URL", "postgresql://db.local/shop")
                .secret("ORDERS_QUEUE_URL", &secret)
                .grant(db.connect())
                .grant(orders.consume()),
        );
    });
    let task = &template["Resources"]["OrderTaskDefinition"]["Properties"];
    let container = &task["ContainerDefinitions"][0];
    let names = |list: &Value| -> Vec<String> {
        let list = list.as_array().unwrap().iter();
        list.map(|variable| variable["Name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&container["Environment"]), ["DATABASE_URL"]);
    assert_eq!(names(&container["Secrets"]), ["ORDERS_QUEUE_URL"]);
}

#[test]
fn grpc_health_check_has_grpc_codes() {
    let codes = |check: HealthCheck| {
        let template = template(|stack| {
            network(stack);
            stack.add(order().grpc().health_check(check.clone()));
        });
        template["Resources"]["OrderTargetGroup"]["Properties"]["Matcher"].clone()
    };
    let check = || HealthCheck::path("/AWS.ALB/healthcheck");
    assert_eq!(codes(check()), json!({"GrpcCode": "0"}));
    assert_eq!(codes(check().matcher("12")), json!({"GrpcCode": "12"}));
    assert_eq!(codes(check().matcher("0-99")), json!({"GrpcCode": "0-99"}));
    assert_eq!(codes(check().matcher("200")), json!({"GrpcCode": "0"}));
}

#[test]
fn one_task_at_a_time_stops_before_it_starts() {
    let template = template(|stack| {
        network(stack);
        stack.add(order().deployment(Deployment::one_at_a_time()));
        stack.add(Worker::new("mail").image(Image::ecr("shop/mail").tag("v7")));
    });
    let service = &template["Resources"]["OrderService"]["Properties"];
    let deployment = &service["DeploymentConfiguration"];
    assert_eq!(deployment["MinimumHealthyPercent"], 0);
    assert_eq!(deployment["MaximumPercent"], 100);
    assert_eq!(service["AvailabilityZoneRebalancing"], "DISABLED");
    let other = &template["Resources"]["MailService"]["Properties"];
    assert_eq!(other["AvailabilityZoneRebalancing"], json!(null));
}

#[test]
fn routed_service_has_a_grace_period() {
    let template = template(|stack| {
        network(stack);
        stack.add(order());
        stack.add(
            Service::new("slow")
                .image(Image::ecr("shop/slow").tag("v7"))
                .port(8004)
                .path("/slow/*")
                .health_check_grace_period(secs(120)),
        );
        stack.add(Worker::new("mail").image(Image::ecr("shop/mail").tag("v7")));
    });
    let period = |service: &str| {
        template["Resources"][service]["Properties"]["HealthCheckGracePeriodSeconds"].clone()
    };
    assert_eq!(period("OrderService"), 60);
    assert_eq!(period("SlowService"), 120);
    assert_eq!(period("MailService"), json!(null));
}
