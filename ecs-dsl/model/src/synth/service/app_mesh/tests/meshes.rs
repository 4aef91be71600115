//! Services in App Mesh.

use serde_json::{Value, json};

use crate::dsl::{
    AccessLogs, AppProtocol, Container, Envoy, Image, LoadBalancer, Mesh, MeshTls, Retries,
    Service, Stack, TaskBuilder, minutes, secs,
};
use crate::synth::testing::{network, template};

const AUTHORITY: &str = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1";

fn image() -> Image {
    Image::registry("shop/all:1.4.0")
}

/// Two services in App Mesh; `order` calls `user`.
fn shop(mesh: &Mesh, change: impl Fn(Service) -> Service) -> Value {
    template(|stack: &mut Stack| {
        network(stack);
        stack.add(LoadBalancer::public("web"));
        let mesh = stack.add(mesh.clone());
        let user = stack.add(change(Service::new("user").image(image()).port(8001)));
        let order = Service::new("order").image(image()).port(8003);
        stack.add(order.path("/orders/*").health_check("/up").calls(&user));
        stack.output("MeshName", mesh.mesh_name());
    })
}

fn plain() -> Value {
    shop(&Mesh::app_mesh("mesh"), |user| user)
}

fn properties<'a>(template: &'a Value, id: &str) -> &'a Value {
    &template["Resources"][id]["Properties"]
}

fn containers<'a>(template: &'a Value, task: &str) -> &'a Vec<Value> {
    let containers = &properties(template, task)["ContainerDefinitions"];
    containers.as_array().unwrap()
}

#[test]
fn mesh_has_a_dns_namespace() {
    let template = plain();
    assert_eq!(
        properties(&template, "MeshMesh")["MeshName"],
        "shop-mesh-dev"
    );
    let name = &template["Outputs"]["MeshName"]["Value"];
    assert_eq!(name, &json!({"Fn::GetAtt": ["MeshMesh", "MeshName"]}));
    let namespace = properties(&template, "ShopMeshDevLocalNamespace");
    assert_eq!(namespace["Name"], "shop-mesh-dev.local");
    let registered = properties(&template, "UserDiscoveryService");
    assert_eq!(registered["Name"], "user");
}

#[test]
fn service_is_a_node_in_cloud_map() {
    let template = plain();
    let node = &properties(&template, "UserVirtualNode")["Spec"];
    assert_eq!(
        node["ServiceDiscovery"],
        json!({"AWSCloudMap": {"NamespaceName": "shop-mesh-dev.local", "ServiceName": "user"}})
    );
    assert_eq!(
        node["Listeners"],
        json!([{
            "PortMapping": {"Port": 8001, "Protocol": "http"},
            "HealthCheck": {
                "HealthyThreshold": 2,
                "IntervalMillis": 30_000,
                "Path": "/health",
                "Protocol": "http",
                "TimeoutMillis": 5_000,
                "UnhealthyThreshold": 2,
            },
        }])
    );
    let order = &properties(&template, "OrderVirtualNode")["Spec"];
    assert_eq!(order["Listeners"][0]["HealthCheck"]["Path"], "/up");
}

#[test]
fn virtual_service_routes_to_the_node() {
    let template = plain();
    let service = properties(&template, "UserVirtualService");
    assert_eq!(service["VirtualServiceName"], "user.shop-mesh-dev.local");
    let router = json!({"Fn::GetAtt": ["UserVirtualRouter", "VirtualRouterName"]});
    assert_eq!(
        service["Spec"]["Provider"],
        json!({"VirtualRouter": {"VirtualRouterName": router}})
    );
    let route = properties(&template, "UserMeshRoute");
    assert_eq!(route["VirtualRouterName"], router);
    assert_eq!(
        route["Spec"]["HttpRoute"],
        json!({
            "Match": {"Prefix": "/"},
            "Action": {"WeightedTargets": [{
                "VirtualNode": {"Fn::GetAtt": ["UserVirtualNode", "VirtualNodeName"]},
                "Weight": 100,
            }]},
        })
    );
    let depends_on = template["Resources"]["UserService"]["DependsOn"]
        .as_array()
        .unwrap();
    assert!(
        depends_on.contains(&json!("UserMeshRoute")),
        "{depends_on:?}"
    );
}

#[test]
fn call_is_a_backend() {
    let template = plain();
    let node = &properties(&template, "OrderVirtualNode")["Spec"];
    let name = json!({"Fn::GetAtt": ["UserVirtualService", "VirtualServiceName"]});
    assert_eq!(
        node["Backends"],
        json!([{"VirtualService": {"VirtualServiceName": name}}])
    );
    let environment = &containers(&template, "OrderTaskDefinition")[0]["Environment"];
    assert_eq!(
        environment,
        &json!([{"Name": "USER_URL", "Value": "http://user.shop-mesh-dev.local:8001"}])
    );
    assert_eq!(
        properties(&template, "UserIngressFromOrder8001")["FromPort"],
        8001
    );
}

#[test]
fn proxy_starts_before_other_containers() {
    let mesh = Mesh::app_mesh("mesh").envoy(Envoy::new().cpu(64).memory(128));
    let template = shop(&mesh, |user| {
        user.sidecar(Container::new("cache", Image::registry("redis:7.4")))
    });
    let containers = containers(&template, "UserTaskDefinition");
    let names: Vec<_> = containers
        .iter()
        .map(|container| &container["Name"])
        .collect();
    assert_eq!(names, ["user", "cache", "envoy"]);
    let ready = json!([{"ContainerName": "envoy", "Condition": "HEALTHY"}]);
    assert_eq!(
        (&containers[0]["DependsOn"], &containers[1]["DependsOn"]),
        (&ready, &ready)
    );
    let envoy = &containers[2];
    assert_eq!(
        envoy["Image"],
        "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.6.0-prod"
    );
    assert_eq!((&envoy["Cpu"], &envoy["Memory"]), (&json!(64), &json!(128)));
    assert_eq!(
        (&envoy["User"], &envoy["Essential"]),
        (&json!("1337"), &json!(true))
    );
    let node = json!({"Fn::GetAtt": ["UserVirtualNode", "Arn"]});
    assert_eq!(
        envoy["Environment"],
        json!([{"Name": "APPMESH_RESOURCE_ARN", "Value": node}])
    );
    let health = &envoy["HealthCheck"];
    assert_eq!(health["Command"][0], "CMD-SHELL");
    let command = health["Command"][1].as_str().unwrap();
    assert!(command.contains("localhost:9901/server_info"), "{command}");
    assert!(envoy["LogConfiguration"].is_object());
    let proxy = &properties(&template, "UserTaskDefinition")["ProxyConfiguration"];
    assert_eq!(
        proxy,
        &json!({
            "ContainerName": "envoy",
            "Type": "APPMESH",
            "ProxyConfigurationProperties": [
                {"Name": "AppPorts", "Value": "8001"},
                {"Name": "EgressIgnoredIPs", "Value": "169.254.170.2,169.254.169.254"},
                {"Name": "IgnoredUID", "Value": "1337"},
                {"Name": "ProxyEgressPort", "Value": "15001"},
                {"Name": "ProxyIngressPort", "Value": "15000"},
            ],
        })
    );
}

#[test]
fn task_role_reads_the_configuration_of_its_node() {
    let template = plain();
    let policy = &properties(&template, "UserTaskRole")["Policies"][0]["PolicyDocument"];
    assert_eq!(
        policy["Statement"],
        json!([{
            "Effect": "Allow",
            "Action": "appmesh:StreamAggregatedResources",
            "Resource": {"Fn::GetAtt": ["UserVirtualNode", "Arn"]},
        }])
    );
}

#[test]
fn tls_has_a_certificate_per_service_and_is_enforced() {
    let mesh = Mesh::app_mesh("mesh").tls(MeshTls::private_ca(AUTHORITY));
    let template = shop(&mesh, |user| user);
    let certificate = properties(&template, "UserMeshCertificate");
    assert_eq!(certificate["DomainName"], "user.shop-mesh-dev.local");
    assert_eq!(certificate["CertificateAuthorityArn"], AUTHORITY);
    let user = &properties(&template, "UserVirtualNode")["Spec"];
    let certificate = json!({"ACM": {"CertificateArn": {"Ref": "UserMeshCertificate"}}});
    assert_eq!(
        user["Listeners"][0]["TLS"],
        json!({"Mode": "STRICT", "Certificate": certificate})
    );
    assert_eq!(
        user["BackendDefaults"]["ClientPolicy"]["TLS"],
        json!({
            "Enforce": true,
            "Validation": {"Trust": {"ACM": {"CertificateAuthorityArns": [AUTHORITY]}}},
        })
    );
    // The load balancer has no certificate of the mesh.
    let order = &properties(&template, "OrderVirtualNode")["Spec"];
    assert_eq!(order["Listeners"][0]["TLS"]["Mode"], "PERMISSIVE");
    let policy = &properties(&template, "UserTaskRole")["Policies"][0]["PolicyDocument"];
    let exported = &policy["Statement"][1];
    assert_eq!(exported["Action"], "acm:ExportCertificate");
    assert_eq!(exported["Resource"], json!({"Ref": "UserMeshCertificate"}));
    assert_eq!(policy["Statement"][2]["Resource"], AUTHORITY);
}

#[test]
fn route_has_retries_and_timeouts() {
    let retries = Retries::times(3).per_retry_timeout(secs(2));
    let template = shop(&Mesh::app_mesh("mesh").retries(retries), |user| {
        user.protocol(AppProtocol::Http2)
            .per_request_timeout(minutes(1))
    });
    let route = &properties(&template, "UserMeshRoute")["Spec"]["Http2Route"];
    assert_eq!(
        route["RetryPolicy"],
        json!({
            "MaxRetries": 3,
            "PerRetryTimeout": {"Unit": "s", "Value": 2},
            "HttpRetryEvents": ["server-error", "gateway-error", "stream-error"],
            "TcpRetryEvents": ["connection-error"],
        })
    );
    let minute = json!({"PerRequest": {"Unit": "s", "Value": 60}});
    assert_eq!(route["Timeout"], minute);
    let node = &properties(&template, "UserVirtualNode")["Spec"];
    assert_eq!(node["Listeners"][0]["Timeout"], json!({"HTTP2": minute}));
}

#[test]
fn grpc_and_tcp_have_their_route_types() {
    let retries = || Mesh::app_mesh("mesh").retries(Retries::times(1));
    let template = shop(&retries(), |user| user.protocol(AppProtocol::Grpc));
    let route = &properties(&template, "UserMeshRoute")["Spec"]["GrpcRoute"];
    assert_eq!(
        route["RetryPolicy"]["GrpcRetryEvents"],
        json!(["unavailable"])
    );
    let template = shop(&retries(), |user| {
        user.protocol(AppProtocol::Tcp).idle_timeout(minutes(5))
    });
    let route = &properties(&template, "UserMeshRoute")["Spec"]["TcpRoute"];
    assert_eq!(
        route["Timeout"],
        json!({"Idle": {"Unit": "s", "Value": 300}})
    );
    let node = &properties(&template, "UserVirtualNode")["Spec"]["Listeners"][0];
    assert_eq!(node["HealthCheck"]["Protocol"], "tcp");
    assert!(node["HealthCheck"].get("Path").is_none());
}

#[test]
fn traces_and_access_logs_are_enabled() {
    let mesh = Mesh::app_mesh("mesh").xray().access_logs(AccessLogs::Text);
    let template = shop(&mesh, |user| user);
    let containers = containers(&template, "UserTaskDefinition");
    assert_eq!(containers[2]["Name"], "xray-daemon");
    assert_eq!(containers[2]["User"], "1337");
    let traced = json!({"Name": "ENABLE_ENVOY_XRAY_TRACING", "Value": "1"});
    assert_eq!(containers[1]["Environment"][1], traced);
    let policy = &properties(&template, "UserTaskRole")["Policies"][0]["PolicyDocument"];
    let actions = policy["Statement"][1]["Action"].as_array().unwrap();
    assert!(
        actions.contains(&json!("xray:PutTraceSegments")),
        "{actions:?}"
    );
    let node = &properties(&template, "UserVirtualNode")["Spec"];
    assert_eq!(
        node["Logging"],
        json!({"AccessLog": {"File": {"Path": "/dev/stdout"}}})
    );
}

#[test]
fn mutual_tls_reads_certificates_from_files() {
    let exporter = Container::new("exporter", Image::registry("shop/exporter:1.0.0"));
    let mesh = Mesh::app_mesh("mesh").tls(MeshTls::private_ca(AUTHORITY).mutual(exporter));
    let template = shop(&mesh, |user| user);
    let listener = &properties(&template, "UserVirtualNode")["Spec"]["Listeners"][0];
    let own = json!({"File": {
        "CertificateChain": "/certificates/certificate.pem",
        "PrivateKey": "/certificates/key.pem",
    }});
    assert_eq!(
        listener["TLS"],
        json!({
            "Mode": "STRICT",
            "Certificate": own,
            "Validation": {"Trust": {"File": {"CertificateChain": "/certificates/authority.pem"}}},
        })
    );
    let policy = &properties(&template, "OrderVirtualNode")["Spec"]["BackendDefaults"];
    assert_eq!(policy["ClientPolicy"]["TLS"]["Certificate"], own);
    let task = properties(&template, "UserTaskDefinition");
    assert_eq!(task["Volumes"], json!([{"Name": "mesh-certificates"}]));
    let containers = containers(&template, "UserTaskDefinition");
    let (envoy, exporter) = (&containers[1], &containers[2]);
    assert_eq!(
        envoy["DependsOn"],
        json!([{"ContainerName": "exporter", "Condition": "SUCCESS"}])
    );
    assert_eq!(envoy["MountPoints"][0]["ReadOnly"], true);
    assert_eq!(
        (&exporter["User"], &exporter["Essential"]),
        (&json!("1337"), &json!(false))
    );
    assert_eq!(
        exporter["Environment"],
        json!([
            {"Name": "MESH_AUTHORITY_ARN", "Value": AUTHORITY},
            {"Name": "MESH_CERTIFICATE_ARN", "Value": {"Ref": "UserMeshCertificate"}},
        ])
    );
}

#[test]
fn statistics_and_ignored_ports_are_set() {
    let envoy = Envoy::new().statistics().egress_ignored_ports([5432, 6379]);
    let template = shop(&Mesh::app_mesh("mesh").envoy(envoy), |user| user);
    let containers = containers(&template, "UserTaskDefinition");
    let tagged = json!({"Name": "ENABLE_ENVOY_STATS_TAGS", "Value": "1"});
    assert_eq!(containers[1]["Environment"][1], tagged);
    let proxy = &properties(&template, "UserTaskDefinition")["ProxyConfiguration"];
    let ignored = json!({"Name": "EgressIgnoredPorts", "Value": "5432,6379"});
    let all = proxy["ProxyConfigurationProperties"].as_array().unwrap();
    assert!(all.contains(&ignored), "{all:?}");
}

/// A gateway to `user`, which shares its calls with `next`.
fn with_gateway(mesh: &Mesh) -> Value {
    template(|stack: &mut Stack| {
        network(stack);
        stack.add(LoadBalancer::public("web"));
        let mesh = stack.add(mesh.clone());
        let next = stack.add(Service::new("next").image(image()).port(8001));
        let user = Service::new("user")
            .image(image())
            .port(8001)
            .weighted_target(&next, 10);
        let user = stack.add(user);
        let gateway = mesh.gateway("ingress").port(8088).path("/*");
        stack.add(gateway.forward("/users/", &user));
    })
}

#[test]
fn gateway_routes_to_services_of_the_mesh() {
    let template = with_gateway(&Mesh::app_mesh("mesh").tls(MeshTls::private_ca(AUTHORITY)));
    let gateway = &properties(&template, "IngressVirtualGateway")["Spec"];
    assert_eq!(
        gateway["Listeners"],
        json!([{"PortMapping": {"Port": 8088, "Protocol": "http"}}])
    );
    assert_eq!(
        gateway["BackendDefaults"]["ClientPolicy"]["TLS"]["Validation"]["Trust"],
        json!({"ACM": {"CertificateAuthorityArns": [AUTHORITY]}})
    );
    let route = properties(&template, "IngressGatewayRouteUser");
    assert_eq!(
        route["VirtualGatewayName"],
        json!({"Fn::GetAtt": ["IngressVirtualGateway", "VirtualGatewayName"]})
    );
    let name = json!({"Fn::GetAtt": ["UserVirtualService", "VirtualServiceName"]});
    assert_eq!(
        route["Spec"]["HttpRoute"],
        json!({
            "Match": {"Prefix": "/users/"},
            "Action": {"Target": {"VirtualService": {"VirtualServiceName": name}}},
        })
    );
    let containers = containers(&template, "IngressTaskDefinition");
    assert_eq!(containers.len(), 1);
    let resource = json!({"Fn::GetAtt": ["IngressVirtualGateway", "Arn"]});
    assert_eq!(
        containers[0]["Environment"],
        json!([{"Name": "APPMESH_RESOURCE_ARN", "Value": resource}])
    );
    assert!(template["Resources"].get("IngressVirtualNode").is_none());
    assert_eq!(
        properties(&template, "UserIngressFromIngress8001")["FromPort"],
        8001
    );
    let policy = &properties(&template, "IngressTaskRole")["Policies"][0]["PolicyDocument"];
    assert_eq!(policy["Statement"][0]["Resource"], resource);
}

#[test]
fn share_of_the_calls_goes_to_another_node() {
    let template = with_gateway(&Mesh::app_mesh("mesh"));
    let action = &properties(&template, "UserMeshRoute")["Spec"]["HttpRoute"]["Action"];
    let node = |id: &str| json!({"Fn::GetAtt": [id, "VirtualNodeName"]});
    assert_eq!(
        action["WeightedTargets"],
        json!([
            {"VirtualNode": node("UserVirtualNode"), "Weight": 90},
            {"VirtualNode": node("NextVirtualNode"), "Weight": 10},
        ])
    );
}

#[test]
fn mesh_type_change_keeps_services_data_and_logs() {
    let app_mesh = plain();
    let connect = shop(&Mesh::service_connect("mesh"), |user| user);
    let unchanged = [
        "UserService",
        "OrderService",
        "OrderTargetGroup",
        "WebLoadBalancer",
        "UserLogGroup",
        "UserTaskRole",
        "UserSecurityGroup",
    ];
    for id in unchanged {
        for template in [&app_mesh, &connect] {
            assert!(template["Resources"].get(id).is_some(), "{id}");
        }
    }
    // CloudFormation refuses another type under the same logical id.
    for (id, resource) in app_mesh["Resources"].as_object().unwrap() {
        if let Some(other) = connect["Resources"].get(id) {
            assert_eq!(other["Type"], resource["Type"], "{id}");
        }
    }
}
