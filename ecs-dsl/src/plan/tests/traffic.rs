//! What is told of calls whose way changes.

use serde_json::{Value, json};

use super::plan;
use crate::plan::{Plan, lines};

/// How a service is found.
#[derive(Clone, Copy)]
struct Way {
    registry: Option<&'static str>,
    connect: bool,
    proxy: bool,
}

const APP_MESH: Way = Way {
    registry: Some("Dns"),
    connect: false,
    proxy: true,
};
const CONNECT: Way = Way {
    registry: None,
    connect: true,
    proxy: false,
};

/// `A` and `B`, of which the one calls the other.
fn stack(way: Way, tls: bool) -> Value {
    let mut resources = json!({
        "Dns": {
            "Type": "AWS::ServiceDiscovery::PrivateDnsNamespace",
            "Properties": {"Name": "shop.local", "Vpc": "vpc-1"},
        },
        "Http": {"Type": "AWS::ServiceDiscovery::HttpNamespace", "Properties": {"Name": "shop"}},
        "Rule": {
            "Type": "AWS::EC2::SecurityGroupIngress",
            "Properties": {
                "GroupId": {"Fn::GetAtt": ["BGroup", "GroupId"]},
                "SourceSecurityGroupId": {"Fn::GetAtt": ["AGroup", "GroupId"]},
                "IpProtocol": "tcp",
            },
        },
    });
    for name in ["A", "B"] {
        let groups = json!([{"Fn::GetAtt": [format!("{name}Group"), "GroupId"]}]);
        let mut service = json!({
            "TaskDefinition": {"Ref": format!("{name}Task")},
            "NetworkConfiguration": {"AwsvpcConfiguration": {"SecurityGroups": groups}},
            "LoadBalancers": [{"TargetGroupArn": name}],
        });
        if way.connect {
            let namespace = json!({"Fn::GetAtt": ["Http", "Arn"]});
            service["ServiceConnectConfiguration"] =
                json!({"Enabled": true, "Namespace": namespace, "Services": [{"PortName": name}]});
        }
        if let Some(registry) = way.registry {
            let entry = format!("{name}Name");
            service["ServiceRegistries"] = json!([{"RegistryArn": {"Fn::GetAtt": [entry, "Arn"]}}]);
            resources[entry] = json!({
                "Type": "AWS::ServiceDiscovery::Service",
                "Properties": {"NamespaceId": {"Fn::GetAtt": [registry, "Id"]}},
            });
        }
        let mut task = json!({"Family": name});
        if way.proxy {
            task["ProxyConfiguration"] = json!({"ContainerName": "envoy"});
            let mut listener = json!({"PortMapping": {"Port": 80, "Protocol": "http"}});
            if tls {
                listener["TLS"] = json!({"Mode": "STRICT"});
            }
            resources[format!("{name}Node")] = json!({
                "Type": "AWS::AppMesh::VirtualNode",
                "Properties": {"Spec": {"Listeners": [listener]}},
            });
        }
        resources[name] = json!({"Type": "AWS::ECS::Service", "Properties": service});
        resources[format!("{name}Task")] =
            json!({"Type": "AWS::ECS::TaskDefinition", "Properties": task});
        resources[format!("{name}Group")] =
            json!({"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": name}});
    }
    resources
}

fn told(plan: &Plan) -> Vec<(bool, &str, Option<&str>)> {
    plan.traffic
        .iter()
        .map(|it| (it.goes_on, it.message.as_str(), it.hint.as_deref()))
        .collect()
}

const REQUESTS: &str = "requests through load balancers to `A` and `B` go on: the target groups stay, and new tasks are healthy before old ones go";

#[test]
fn who_leaves_the_namespace_is_not_found_by_old_tasks() {
    let plan = plan(stack(APP_MESH, false), stack(CONNECT, false));
    let lost = "calls from `A` to `B` fail for a while: `B` leaves `Dns` with the new tasks, and old tasks of `A` look for them there";
    let hint = "keep the namespace for one more deployment, with `Namespace::new(\"shop.local\")` beside the new mesh, and take it out in the next";
    assert_eq!(
        told(&plan),
        [(false, lost, Some(hint)), (true, REQUESTS, None)]
    );
    assert_eq!(plan.traffic[0].services, ["B"]);
    let text: Vec<String> = lines(&plan).into_iter().map(|line| line.text).collect();
    assert!(
        text[0].starts_with("! calls from `A` to `B` fail"),
        "{text:#?}"
    );
    assert!(
        text.iter()
            .any(|line| line.starts_with("  hint: keep the namespace"))
    );
    assert!(
        text.iter()
            .any(|line| line.starts_with("= requests through"))
    );
}

#[test]
fn a_namespace_that_stays_has_both() {
    let both = Way {
        registry: Some("Dns"),
        ..CONNECT
    };
    let kept =
        "calls from `A` to `B` go on: `Dns` has old tasks and new ones, with a proxy and without";
    let first = plan(stack(APP_MESH, false), stack(both, false));
    assert_eq!(told(&first), [(true, kept, None), (true, REQUESTS, None)]);
    // By then both have Service Connect, and nobody asks the other namespace.
    assert_eq!(plan(stack(both, false), stack(CONNECT, false)).traffic, []);
    let lost = plan(stack(APP_MESH, true), stack(CONNECT, false));
    let hint = told(&lost)[0].2.unwrap();
    assert!(
        hint.starts_with("take TLS out of the mesh in a deployment of its own first; then keep")
    );
    let tls = plan(stack(APP_MESH, true), stack(both, false));
    let message = "calls from `A` to `B` fail for a while: TLS is the proxies', and old tasks have it where new ones don't";
    assert_eq!(told(&tls)[0].1, message);
}

#[test]
fn back_to_app_mesh_there_is_nothing_to_keep() {
    let plan = plan(stack(CONNECT, false), stack(APP_MESH, false));
    let hint = "deploy at a time when these calls may fail for some minutes";
    assert_eq!(told(&plan)[0].2, Some(hint));
    assert!(told(&plan)[0].1.contains("`B` leaves `Http`"));
}

#[test]
fn what_stays_where_it_is_is_not_told() {
    for way in [APP_MESH, CONNECT] {
        let mut after = stack(way, false);
        after["ATask"]["Properties"]["Cpu"] = json!("512");
        assert_eq!(plan(stack(way, false), after).traffic, []);
    }
    // A service that goes or comes has nobody to tell it to.
    let mut gone = stack(CONNECT, false);
    gone.as_object_mut().unwrap().remove("A");
    assert_eq!(plan(stack(APP_MESH, false), gone).traffic, []);
}
