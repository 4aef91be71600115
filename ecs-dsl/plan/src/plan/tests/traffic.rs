//! The impact on calls between services whose discovery changes.

use serde_json::{Value, json};

use super::plan;
use crate::plan::{Plan, lines};

/// How a service is discovered.
#[derive(Clone, Copy)]
struct Discovery {
    registry: Option<&'static str>,
    connect: bool,
    proxy: bool,
}

const APP_MESH: Discovery = Discovery {
    registry: Some("Dns"),
    connect: false,
    proxy: true,
};
const CONNECT: Discovery = Discovery {
    registry: None,
    connect: true,
    proxy: false,
};

/// `A` and `B`; `A` calls `B`.
fn stack(discovery: Discovery, tls: bool) -> Value {
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
        if discovery.connect {
            let namespace = json!({"Fn::GetAtt": ["Http", "Arn"]});
            service["ServiceConnectConfiguration"] =
                json!({"Enabled": true, "Namespace": namespace, "Services": [{"PortName": name}]});
        }
        if let Some(registry) = discovery.registry {
            let entry = format!("{name}Name");
            service["ServiceRegistries"] = json!([{"RegistryArn": {"Fn::GetAtt": [entry, "Arn"]}}]);
            resources[entry] = json!({
                "Type": "AWS::ServiceDiscovery::Service",
                "Properties": {"NamespaceId": {"Fn::GetAtt": [registry, "Id"]}},
            });
        }
        let mut task = json!({"Family": name});
        if discovery.proxy {
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

fn impacts(plan: &Plan) -> Vec<(bool, &str, Option<&str>)> {
    plan.traffic
        .iter()
        .map(|impact| {
            (
                impact.continues,
                impact.message.as_str(),
                impact.hint.as_deref(),
            )
        })
        .collect()
}

const REQUESTS: &str = "requests through load balancers to `A` and `B` continue: the target groups stay, and new tasks are healthy before old ones stop";

#[test]
fn leaving_the_namespace_interrupts_calls() {
    let plan = plan(stack(APP_MESH, false), stack(CONNECT, false));
    let lost = "calls from `A` to `B` fail for a while: the new tasks of `B` leave `Dns`, where old tasks of `A` still look them up";
    let hint = "keep the namespace for one more deployment, with `Namespace::new(\"shop.local\")` next to the new mesh, and remove it in the next";
    assert_eq!(
        impacts(&plan),
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
fn shared_namespace_keeps_calls_working() {
    let both = Discovery {
        registry: Some("Dns"),
        ..CONNECT
    };
    let continued = "calls from `A` to `B` continue: `Dns` has both old and new tasks, with and without a proxy";
    let first = plan(stack(APP_MESH, false), stack(both, false));
    assert_eq!(
        impacts(&first),
        [(true, continued, None), (true, REQUESTS, None)]
    );
    // By then both use Service Connect, and no task resolves the other namespace.
    assert_eq!(plan(stack(both, false), stack(CONNECT, false)).traffic, []);
    let lost = plan(stack(APP_MESH, true), stack(CONNECT, false));
    let hint = impacts(&lost)[0].2.unwrap();
    assert!(hint.starts_with("remove TLS from the mesh in a separate deployment first; then keep"));
    let tls = plan(stack(APP_MESH, true), stack(both, false));
    let message = "calls from `A` to `B` fail for a while: proxies terminate TLS, and only the old or only the new tasks have one";
    assert_eq!(impacts(&tls)[0].1, message);
}

#[test]
fn return_to_app_mesh_has_no_namespace_to_keep() {
    let plan = plan(stack(CONNECT, false), stack(APP_MESH, false));
    let hint = "deploy at a time when these calls can fail for some minutes";
    assert_eq!(impacts(&plan)[0].2, Some(hint));
    assert!(
        impacts(&plan)[0]
            .1
            .contains("new tasks of `B` leave `Http`")
    );
}

#[test]
fn unchanged_discovery_has_no_impact() {
    for discovery in [APP_MESH, CONNECT] {
        let mut after = stack(discovery, false);
        after["ATask"]["Properties"]["Cpu"] = json!("512");
        assert_eq!(plan(stack(discovery, false), after).traffic, []);
    }
    // A created or deleted service has no impact.
    let mut gone = stack(CONNECT, false);
    gone.as_object_mut().unwrap().remove("A");
    assert_eq!(plan(stack(APP_MESH, false), gone).traffic, []);
}
