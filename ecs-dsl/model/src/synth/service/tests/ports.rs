//! Several ports of a container.

use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::testing::{network, template};

fn order(change: impl Fn(Service) -> Service) -> Value {
    template(|stack: &mut Stack| {
        network(stack);
        stack.add(LoadBalancer::public("web"));
        let order = Service::new("order").image(Image::registry("shop/order:1"));
        stack.add(change(order).path("/*"));
    })
}

/// The ports of a container, with their protocols.
fn ports(template: &Value, container: usize) -> Vec<(u64, &str)> {
    let task = &template["Resources"]["OrderTaskDefinition"]["Properties"];
    let mappings = &task["ContainerDefinitions"][container]["PortMappings"];
    let port = |mapping: &'static str, value: &Value| value[mapping].as_u64().unwrap();
    let mappings = mappings.as_array().unwrap().iter();
    mappings
        .map(|mapping| {
            let protocol = mapping["Protocol"].as_str().unwrap();
            (port("ContainerPort", mapping), protocol)
        })
        .collect()
}

fn target_port(template: &Value) -> &Value {
    &template["Resources"]["OrderTargetGroup"]["Properties"]["Port"]
}

// found: D1
#[test]
fn port_of_the_container_is_added_to_that_of_the_service() {
    let after = order(|order| order.port(8080).container(|main| main.port(8081)));
    let before = order(|order| order.container(|main| main.port(8081)).port(8080));
    for template in [after, before] {
        assert_eq!(ports(&template, 0), [(8080, "tcp"), (8081, "tcp")]);
        assert_eq!(target_port(&template), 8080);
    }
    let alone = order(|order| order.container(|main| main.port(8081).udp_port(8125)));
    assert_eq!(ports(&alone, 0), [(8081, "tcp"), (8125, "udp")]);
    assert_eq!(target_port(&alone), 8081);
}

// found: D1
#[test]
fn second_port_of_the_service_replaces_the_first() {
    let template = order(|order| {
        order
            .port(8080)
            .container(|main| main.port(9090))
            .port(8082)
    });
    assert_eq!(ports(&template, 0), [(8082, "tcp"), (9090, "tcp")]);
}

// found: D1
#[test]
fn sidecar_has_several_ports() {
    let proxy = || {
        Container::new("proxy", Image::registry("envoy:1"))
            .port(9000)
            .port(9001)
    };
    let template = order(|order| order.port(8080).sidecar(proxy()));
    assert_eq!(ports(&template, 1), [(9000, "tcp"), (9001, "tcp")]);
}

// found: D1
#[test]
fn health_check_uses_another_port() {
    let check = || HealthCheck::path("/health").port(8081);
    let template = order(|order| {
        let order = order.port(8080).container(|main| main.port(8081));
        order.health_check(check())
    });
    let group = &template["Resources"]["OrderTargetGroup"]["Properties"];
    assert_eq!(group["HealthCheckPort"], "8081");
    assert_eq!(group["Port"], 8080);
    for port in [8080, 8081] {
        let rule = &template["Resources"][format!("OrderIngressFromWeb{port}")]["Properties"];
        assert_eq!(rule["FromPort"], json!(port));
    }
}
