//! Several target groups of a service: several load balancers, several ports.

use serde_json::{Value, json};

use crate::cfn::Handle;
use crate::dsl::*;
use crate::synth::testing::{network, template};

/// `order` behind the load balancers `web` and `internal`, with an admin port.
fn order(change: impl Fn(Service, &Handle<LoadBalancer>) -> Service) -> Value {
    template(|stack: &mut Stack| {
        network(stack);
        let web = stack.add(LoadBalancer::public("web"));
        let internal = stack.add(LoadBalancer::internal("internal"));
        let order = Service::new("order").image(Image::registry("shop/order:1"));
        let admin = PortMapping::tcp(9090).name("admin");
        let order = order.port(8003).port_mapping(admin).load_balancer(&web);
        stack.add(change(order.path("/orders/*"), &internal));
    })
}

fn properties<'a>(template: &'a Value, id: &str) -> &'a Value {
    &template["Resources"][id]["Properties"]
}

/// The ids of the resources of a type.
fn ids<'a>(template: &'a Value, of_type: &str) -> Vec<&'a str> {
    let resources = template["Resources"].as_object().unwrap().iter();
    let found = resources.filter(|(_, resource)| resource["Type"] == of_type);
    found.map(|(id, _)| id.as_str()).collect()
}

fn groups(template: &Value) -> Vec<&str> {
    ids(template, "AWS::ElasticLoadBalancingV2::TargetGroup")
}

/// The balancers of the service: group, container and port.
fn registered(template: &Value) -> Vec<(&str, &str, i64)> {
    let balancers = &properties(template, "OrderService")["LoadBalancers"];
    let balancers = balancers.as_array().unwrap().iter();
    balancers
        .map(|balancer| {
            let group = balancer["TargetGroupArn"]["Ref"].as_str().unwrap();
            let container = balancer["ContainerName"].as_str().unwrap();
            (
                group,
                container,
                balancer["ContainerPort"].as_i64().unwrap(),
            )
        })
        .collect()
}

/// The listener and the target group of a rule.
fn forwarded<'a>(template: &'a Value, rule: &str) -> (&'a str, &'a str) {
    let rule = properties(template, rule);
    let listener = rule["ListenerArn"]["Ref"].as_str().unwrap();
    let group = rule["Actions"][0]["TargetGroupArn"]["Ref"].as_str();
    (listener, group.unwrap())
}

#[test]
fn public_and_internal_load_balancer_have_a_target_group_each() {
    let template = order(|order, internal| {
        let route = Route::to_path("/internal/*").load_balancer(internal);
        order.health_check("/health").route(route)
    });
    let second = "OrderTargetGroupInternal8003";
    assert_eq!(groups(&template), ["OrderTargetGroup", second]);
    assert_eq!(
        registered(&template),
        [("OrderTargetGroup", "order", 8003), (second, "order", 8003)]
    );
    assert_eq!(
        forwarded(&template, "OrderListenerRule"),
        ("WebHttpListener", "OrderTargetGroup")
    );
    assert_eq!(
        forwarded(&template, "OrderListenerRule2"),
        ("InternalHttpListener", second)
    );
    for balancer in ["Web", "Internal"] {
        let rule = properties(&template, &format!("OrderIngressFrom{balancer}8003"));
        let group = format!("{balancer}SecurityGroup");
        assert_eq!(
            rule["SourceSecurityGroupId"],
            json!({"Fn::GetAtt": [group, "GroupId"]})
        );
    }
    for group in ["OrderTargetGroup", second] {
        let group = properties(&template, group);
        assert_eq!(group["HealthCheckPath"], "/health");
        assert_eq!(group["HealthCheckPort"], "traffic-port");
    }
    let depends_on = &template["Resources"]["OrderService"]["DependsOn"];
    for rule in ["OrderListenerRule", "OrderListenerRule2"] {
        assert!(depends_on.as_array().unwrap().contains(&json!(rule)));
    }
}

#[test]
fn names_of_target_groups_differ() {
    let template = order(|order, internal| {
        let route = |path: &str| Route::to_path(path).load_balancer(internal);
        order.route(route("/a/*")).route(route("/b/*").port(9090))
    });
    let mut names: Vec<&str> = groups(&template)
        .iter()
        .map(|id| properties(&template, id)["Name"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 3);
}

#[test]
fn two_ports_behind_one_load_balancer_have_a_target_group_each() {
    let template = order(|order, _| {
        let admin = |path: &str| Route::to_path(path).port(9090);
        order
            .health_check("/health")
            .route(admin("/admin/*"))
            .route(admin("/debug/*"))
    });
    let second = "OrderTargetGroupWeb9090";
    assert_eq!(groups(&template), ["OrderTargetGroup", second]);
    assert_eq!(
        registered(&template),
        [("OrderTargetGroup", "order", 8003), (second, "order", 9090)]
    );
    for rule in ["OrderListenerRule2", "OrderListenerRule3"] {
        assert_eq!(forwarded(&template, rule), ("WebHttpListener", second));
    }
    assert_eq!(properties(&template, second)["Port"], 9090);
    // The service's health check is asked at the service's port.
    assert_eq!(properties(&template, second)["HealthCheckPath"], "/health");
    assert_eq!(properties(&template, second)["HealthCheckPort"], "8003");
    for port in [8003, 9090] {
        let rule = properties(&template, &format!("OrderIngressFromWeb{port}"));
        assert_eq!(rule["FromPort"], port);
    }
}

#[test]
fn route_has_a_health_check_and_a_container_of_its_own() {
    let template = order(|order, internal| {
        let sidecar = Container::new("admin", Image::registry("shop/admin:1")).port(9443);
        let check = HealthCheck::path("/ready").port(9444);
        let route = Route::to_path("/console/*").load_balancer(internal);
        let order = order.sidecar(sidecar.port(9444));
        order.route(route.port(9443).health_check(check))
    });
    let second = "OrderTargetGroupInternal9443";
    assert_eq!(
        registered(&template),
        [("OrderTargetGroup", "order", 8003), (second, "admin", 9443)]
    );
    let group = properties(&template, second);
    assert_eq!(group["HealthCheckPath"], "/ready");
    assert_eq!(group["HealthCheckPort"], "9444");
    assert_eq!(
        properties(&template, "OrderTargetGroup")["HealthCheckPath"],
        "/"
    );
    let from = |port: u16| properties(&template, &format!("OrderIngressFromInternal{port}"));
    assert_eq!(
        [
            from(9443)["FromPort"].clone(),
            from(9444)["FromPort"].clone()
        ],
        [9443, 9444]
    );
}

#[test]
fn port_with_grpc_has_a_target_group_for_grpc() {
    let template = template(|stack: &mut Stack| {
        network(stack);
        stack.add(LoadBalancer::public("web").https("arn:aws:acm:eu-west-1:1:certificate/a"));
        let order = Service::new("order").image(Image::registry("shop/order:1"));
        let grpc = PortMapping::tcp(50051).name("grpc");
        let order = order
            .port(8003)
            .port_mapping(grpc.app_protocol(AppProtocol::Grpc));
        let route = Route::to_path("/shop.Orders/*").port(50051);
        let route = route.health_check("/grpc.health.v1.Health/Check");
        stack.add(order.path("/*").health_check("/health").route(route));
    });
    let version = |group: &str| properties(&template, group)["ProtocolVersion"].clone();
    assert_eq!(version("OrderTargetGroup"), "HTTP1");
    assert_eq!(version("OrderTargetGroupWeb50051"), "GRPC");
    let matcher = &properties(&template, "OrderTargetGroupWeb50051")["Matcher"];
    assert_eq!(matcher, &json!({"GrpcCode": "0"}));
}

#[test]
fn blue_green_deployment_has_two_target_groups_for_each_load_balancer() {
    let template = order(|order, internal| {
        let route = Route::to_path("/internal/*").load_balancer(internal);
        order.route(route).deployment(Deployment::blue_green())
    });
    let alternate = "OrderAlternateTargetGroupInternal8003";
    assert_eq!(groups(&template).len(), 4);
    let balancers = &properties(&template, "OrderService")["LoadBalancers"];
    let role = json!({"Fn::GetAtt": ["OrderTrafficRole", "Arn"]});
    assert_eq!(
        balancers[1]["AdvancedConfiguration"],
        json!({
            "AlternateTargetGroupArn": {"Ref": alternate},
            "ProductionListenerRule": {"Ref": "OrderListenerRule2"},
            "RoleArn": role,
        })
    );
    assert_eq!(
        balancers[0]["AdvancedConfiguration"]["ProductionListenerRule"],
        json!({"Ref": "OrderListenerRule"})
    );
    assert_eq!(ids(&template, "AWS::IAM::Role").len(), 3);
    let actions = &properties(&template, "OrderListenerRule2")["Actions"];
    assert_eq!(
        actions[0]["ForwardConfig"]["TargetGroups"],
        json!([
            {"TargetGroupArn": {"Ref": "OrderTargetGroupInternal8003"}, "Weight": 1},
            {"TargetGroupArn": {"Ref": alternate}, "Weight": 0},
        ])
    );
}

#[test]
fn each_target_group_has_alarms() {
    let template = template(|stack: &mut Stack| {
        network(stack);
        let alerts = stack.add(Topic::new("alerts"));
        stack.add(Alarms::standard("alerts", &alerts));
        let web = stack.add(LoadBalancer::public("web"));
        let internal = stack.add(LoadBalancer::internal("internal"));
        let order = Service::new("order").image(Image::registry("shop/order:1"));
        let order = order.port(8003).load_balancer(&web).path("/*");
        stack.add(order.route(Route::to_path("/*").load_balancer(&internal)));
    });
    let dimensions = |alarm: &str| properties(&template, alarm)["Dimensions"].clone();
    let expected = |group: &str, balancer: &str| {
        json!([
            {"Name": "TargetGroup", "Value": {"Fn::GetAtt": [group, "TargetGroupFullName"]}},
            {"Name": "LoadBalancer", "Value": {"Fn::GetAtt": [balancer, "LoadBalancerFullName"]}},
        ])
    };
    for kind in ["Errors", "Latency", "Hosts"] {
        assert_eq!(
            dimensions(&format!("AlertsOrder{kind}Alarm")),
            expected("OrderTargetGroup", "WebLoadBalancer")
        );
        assert_eq!(
            dimensions(&format!("AlertsOrderInternal8003{kind}Alarm")),
            expected("OrderTargetGroupInternal8003", "InternalLoadBalancer")
        );
    }
}
