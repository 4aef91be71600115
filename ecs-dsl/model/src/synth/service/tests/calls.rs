//! Calls to ports with names, the variables with their addresses, and addresses in other places.

use serde_json::{Value, json};

use crate::cfn::Handle;
use crate::dsl::*;
use crate::synth::testing::{network, template};

fn image() -> Image {
    Image::registry("shop/all:1.4.0")
}

/// `User` with a port `metrics` and a port `stats`, called by the worker `watch`.
fn called(mesh: bool, calls: impl Fn(Worker, &Handle<Service>) -> Worker) -> Value {
    template(|stack: &mut Stack| {
        network(stack);
        stack.add(Namespace::new("shop.local"));
        if mesh {
            stack.add(Mesh::service_connect("mesh"));
        }
        let metrics = PortMapping::tcp(9090).name("metrics").mesh_port(9000);
        let admin = PortMapping::tcp(9091)
            .name("admin")
            .app_protocol(AppProtocol::Grpc);
        let agent = Container::new("agent", image()).port_mapping(admin);
        let user = Service::new("User").image(image()).port(8001).mesh_port(80);
        let user = user.port_mapping(metrics).sidecar(agent);
        let stats = PortMapping::udp(8125).name("stats");
        let user = stack.add(user.container(|main| main.port_mapping(stats)));
        stack.add(calls(Worker::new("watch").image(image()), &user));
        stack.output("Metrics", user.port("metrics").url());
    })
}

fn properties<'a>(template: &'a Value, id: &str) -> &'a Value {
    &template["Resources"][id]["Properties"]
}

fn environment(template: &Value) -> &Value {
    &properties(template, "WatchTaskDefinition")["ContainerDefinitions"][0]["Environment"]
}

/// The ingress rules of the service, by id, with their protocol and port.
fn ingress(template: &Value) -> Vec<(&str, &str, i64)> {
    let resources = template["Resources"].as_object().unwrap();
    let rules = resources
        .iter()
        .filter(|(id, _)| id.starts_with("UserIngress"));
    rules
        .map(|(id, rule)| {
            let rule = &rule["Properties"];
            assert_eq!(rule["FromPort"], rule["ToPort"]);
            let protocol = rule["IpProtocol"].as_str().unwrap();
            (id.as_str(), protocol, rule["FromPort"].as_i64().unwrap())
        })
        .collect()
}

// found: D1
#[test]
fn ports_have_names_and_protocols() {
    let template = called(false, |watch, _| watch);
    let containers = &properties(&template, "UserTaskDefinition")["ContainerDefinitions"];
    assert_eq!(
        containers[0]["PortMappings"],
        json!([
            {"ContainerPort": 8001, "Protocol": "tcp"},
            {"ContainerPort": 9090, "Protocol": "tcp", "Name": "metrics", "AppProtocol": "http"},
            {"ContainerPort": 8125, "Protocol": "udp", "Name": "stats"},
        ])
    );
    assert_eq!(
        containers[1]["PortMappings"],
        json!([{"ContainerPort": 9091, "Protocol": "tcp", "Name": "admin", "AppProtocol": "grpc"}])
    );
}

// found: D1
#[test]
fn named_port_is_called_in_the_namespace() {
    let template = called(false, |watch, user| {
        watch.calls(user.port("metrics")).calls(user.port("stats"))
    });
    assert_eq!(
        environment(&template),
        &json!([
            {"Name": "USER_METRICS_URL", "Value": "http://User.shop.local:9090"},
            {"Name": "USER_STATS_URL", "Value": "udp://User.shop.local:8125"},
        ])
    );
    assert_eq!(
        ingress(&template),
        [
            ("UserIngressFromWatch8125Udp", "udp", 8125),
            ("UserIngressFromWatch9090", "tcp", 9090)
        ]
    );
}

// found: D1
// found: D9
#[test]
fn named_port_is_called_in_the_mesh() {
    let template = called(true, |watch, user| {
        watch.calls(user).calls(user.port("metrics"))
    });
    assert_eq!(
        environment(&template),
        &json!([
            {"Name": "USER_METRICS_URL", "Value": "http://user:9000"},
            {"Name": "USER_URL", "Value": "http://user:80"},
        ])
    );
    let services = &properties(&template, "UserService")["ServiceConnectConfiguration"]["Services"];
    let service = |port: &str, name: &str, in_mesh: u16| {
        let alias = json!({"Port": in_mesh, "DnsName": "user"});
        json!({"PortName": port, "DiscoveryName": name, "ClientAliases": [alias]})
    };
    assert_eq!(
        services,
        &json!([
            service("user", "user", 80),
            service("metrics", "user-metrics", 9000),
            service("admin", "user-admin", 9091),
        ])
    );
    // The proxy connects to the port of the container.
    assert_eq!(
        ingress(&template),
        [
            ("UserIngressFromWatch8001", "tcp", 8001),
            ("UserIngressFromWatch9090", "tcp", 9090)
        ]
    );
}

// found: D9
#[test]
fn variable_of_a_call_has_the_given_name() {
    let template = called(false, |watch, user| {
        let metrics = user.port("metrics").named("SCRAPED");
        watch.calls(user.named("USERS")).calls(metrics)
    });
    assert_eq!(
        environment(&template),
        &json!([
            {"Name": "SCRAPED", "Value": "http://User.shop.local:9090"},
            {"Name": "USERS", "Value": "http://User.shop.local:8001"},
        ])
    );
}

// found: D9
#[test]
fn url_of_a_service_is_that_of_its_caller() {
    let with = |mesh| {
        called(mesh, |watch, user| {
            let path = crate::cfn::intrinsic::concat([user.url(), "/v1".into()]);
            watch.env("USERS", user.url()).env("API", path).calls(user)
        })
    };
    let named = |value: &str| {
        json!([
            {"Name": "API", "Value": {"Fn::Sub": format!("{value}/v1")}},
            {"Name": "USERS", "Value": value},
            {"Name": "USER_URL", "Value": value},
        ])
    };
    for (mesh, url) in [
        (true, "http://user:80"),
        (false, "http://User.shop.local:8001"),
    ] {
        let template = with(mesh);
        assert_eq!(environment(&template), &named(url));
        // Outside of the mesh.
        let output = &template["Outputs"]["Metrics"]["Value"];
        assert_eq!(output, "http://User.shop.local:9090");
    }
}
