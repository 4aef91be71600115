//! S3-3 and S2-4: calls between the services in both meshes.

use ecs_dsl::prelude::*;
use serde_json::{Value, json};

use super::{DEV, MESH, SERVICES, Template, id, variable};

const DOMAIN: &str = "microservices-mesh-mesh.local";

#[test]
fn s3_3_app_mesh() {
    let mesh = json!({"Fn::GetAtt": ["MeshMesh", "MeshName"]});
    assert_eq!(
        MESH.properties("MeshMesh")["MeshName"],
        "microservices-mesh-mesh"
    );
    let namespace = MESH.all("AWS::ServiceDiscovery::PrivateDnsNamespace");
    assert_eq!(namespace[0].1["Properties"]["Name"], DOMAIN);
    for (service, port) in SERVICES {
        let mapping = json!({"Port": port, "Protocol": "http"});
        let node = MESH.part(service, "VirtualNode");
        assert_eq!(node["MeshName"], mesh);
        let listener = &node["Spec"]["Listeners"][0];
        assert_eq!(listener["PortMapping"], mapping);
        assert_eq!(
            listener["HealthCheck"],
            json!({
                "Protocol": "http", "Path": "/health", "IntervalMillis": 30_000,
                "TimeoutMillis": 5_000, "HealthyThreshold": 2, "UnhealthyThreshold": 2,
            })
        );
        assert_eq!(
            node["Spec"]["ServiceDiscovery"],
            json!({"AWSCloudMap": {"NamespaceName": DOMAIN, "ServiceName": service}})
        );
        assert_eq!(MESH.part(service, "DiscoveryService")["Name"], service);
        let router = MESH.part(service, "VirtualRouter");
        assert_eq!(
            router["Spec"]["Listeners"],
            json!([{"PortMapping": mapping}])
        );
        let route = MESH.part(service, "MeshRoute");
        let router = json!({"Fn::GetAtt": [id(service, "VirtualRouter"), "VirtualRouterName"]});
        assert_eq!(route["VirtualRouterName"], router);
        let target = &route["Spec"]["HttpRoute"]["Action"]["WeightedTargets"][0]["VirtualNode"];
        assert_eq!(
            *target,
            json!({"Fn::GetAtt": [id(service, "VirtualNode"), "VirtualNodeName"]})
        );
        let virtual_service = MESH.part(service, "VirtualService");
        assert_eq!(
            virtual_service["VirtualServiceName"],
            format!("{service}.{DOMAIN}")
        );
        assert_eq!(
            virtual_service["Spec"]["Provider"]["VirtualRouter"]["VirtualRouterName"],
            router
        );
    }
    let backend = |service: &str| {
        let name = json!({"Fn::GetAtt": [id(service, "VirtualService"), "VirtualServiceName"]});
        json!({"VirtualService": {"VirtualServiceName": name}})
    };
    assert_eq!(
        MESH.part("order", "VirtualNode")["Spec"]["Backends"],
        json!([backend("payment"), backend("notification")])
    );
}

#[test]
fn s3_3_envoy_in_every_task() {
    for (service, port) in SERVICES {
        let task = MESH.part(service, "TaskDefinition");
        let containers = task["ContainerDefinitions"].as_array().unwrap();
        let [main, envoy] = containers.as_slice() else {
            panic!("{containers:?}")
        };
        assert_eq!(
            main["DependsOn"],
            json!([{"ContainerName": "envoy", "Condition": "HEALTHY"}])
        );
        assert_eq!(
            (&envoy["Name"], &envoy["User"]),
            (&json!("envoy"), &json!("1337"))
        );
        let check = &envoy["HealthCheck"];
        assert!(
            check["Command"][1]
                .as_str()
                .unwrap()
                .contains("server_info"),
            "{check}"
        );
        assert_eq!(
            variable(envoy, "APPMESH_RESOURCE_ARN"),
            Some(&json!({"Fn::GetAtt": [id(service, "VirtualNode"), "Arn"]}))
        );
        let proxy = &task["ProxyConfiguration"];
        assert_eq!(
            (&proxy["Type"], &proxy["ContainerName"]),
            (&json!("APPMESH"), &json!("envoy"))
        );
        let property = |name: &str| {
            let all = proxy["ProxyConfigurationProperties"].as_array().unwrap();
            let found = all.iter().find(|property| property["Name"] == name);
            found.map(|property| property["Value"].as_str().unwrap().to_owned())
        };
        for (name, value) in [
            ("IgnoredUID", "1337"),
            ("ProxyIngressPort", "15000"),
            ("ProxyEgressPort", "15001"),
            ("EgressIgnoredIPs", "169.254.170.2,169.254.169.254"),
            ("AppPorts", &port.to_string()),
        ] {
            assert_eq!(property(name).as_deref(), Some(value), "{name}");
        }
        let role = MESH.part(service, "TaskRole").to_string();
        assert!(role.contains("appmesh:StreamAggregatedResources"), "{role}");
        // Service Connect adds its proxies outside of the task definition.
        let task = DEV.part(service, "TaskDefinition");
        assert_eq!(task["ContainerDefinitions"].as_array().unwrap().len(), 1);
        assert!(task.get("ProxyConfiguration").is_none());
    }
    assert!(!DEV.0.to_string().contains("AppMesh"));
}

/// A stack with certificates, a gateway and traces, which the example doesn't have.
fn complete(stack: &mut Stack) {
    let authority = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/12345678-1234-1234-1234-123456789012";
    let exporter = Container::new("exporter", Image::ecr("platform/exporter").tag("1.0.0"));
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    let mesh = Mesh::app_mesh("mesh").tls(MeshTls::private_ca(authority).mutual(exporter));
    let mesh = stack.add(mesh.xray());
    let image = || Image::ecr("platform/all").tag("1.0.0");
    let payment = stack.add(
        Service::new("payment")
            .image(image())
            .cpu(512)
            .memory(1024)
            .port(8080),
    );
    let order = Service::new("order")
        .image(image())
        .cpu(512)
        .memory(1024)
        .port(8081);
    stack.add(order.calls(&payment));
    stack.add(
        mesh.gateway("ingress")
            .port(8088)
            .path("/*")
            .forward("/payment/", &payment),
    );
}

#[test]
fn s3_3_mutual_tls_gateway_and_xray() {
    let app = App::new("platform").stage(Stage::new("dev").region("us-east-1"));
    let template = Template::from_program(&app, "dev", complete);
    let listener = &template.part("payment", "VirtualNode")["Spec"]["Listeners"][0];
    assert_eq!(listener["TLS"]["Mode"], "STRICT");
    let trust = json!({"Trust": {"File": {"CertificateChain": "/certificates/authority.pem"}}});
    assert_eq!(listener["TLS"]["Validation"], trust);
    let policy = &template.part("order", "VirtualNode")["Spec"]["BackendDefaults"]["ClientPolicy"];
    assert_eq!(policy["TLS"]["Enforce"], true);
    assert_eq!(policy["TLS"]["Certificate"], listener["TLS"]["Certificate"]);
    assert_eq!(template.all("AWS::AppMesh::VirtualGateway").len(), 1);
    let route = &template.all("AWS::AppMesh::GatewayRoute")[0].1["Properties"]["Spec"]["HttpRoute"];
    assert_eq!(route["Match"], json!({"Prefix": "/payment/"}));
    let containers = template.part("order", "TaskDefinition")["ContainerDefinitions"].to_string();
    assert!(containers.contains("xray-daemon"), "{containers}");
}

#[test]
fn s2_4_service_connect() {
    assert_eq!(
        DEV.properties("MeshHttpNamespace")["Name"],
        "microservices-mesh-dev"
    );
    for (service, port) in SERVICES {
        let properties = DEV.part(service, "Service");
        let connect = &properties["ServiceConnectConfiguration"];
        assert_eq!(connect["Enabled"], true);
        assert_eq!(
            connect["Namespace"],
            json!({"Fn::GetAtt": ["MeshHttpNamespace", "Arn"]})
        );
        assert_eq!(
            connect["Services"],
            json!([{
                "PortName": service,
                "DiscoveryName": service,
                "ClientAliases": [{"Port": port, "DnsName": service}],
            }])
        );
        let options = &connect["LogConfiguration"]["Options"];
        assert_eq!(
            options["awslogs-group"],
            json!({"Ref": id(service, "LogGroup")})
        );
        assert_eq!(
            DEV.container(service)["PortMappings"],
            json!([{"ContainerPort": port, "Protocol": "tcp", "Name": service, "AppProtocol": "http"}])
        );
    }
    // Metrics of each call.
    let body = &DEV.properties("DashboardDashboard")["DashboardBody"]["Fn::Sub"];
    for callee in ["payment", "notification"] {
        for metric in ["HTTPCode_Target_5XX_Count", "TargetResponseTime"] {
            let line = format!(
                r#""AWS/ECS","{metric}","ClusterName","${{MainCluster}}","ServiceName","${{OrderService.Name}}","TargetDiscoveryName","{callee}""#
            );
            assert!(body.as_str().unwrap().contains(&line), "{line} in {body}");
        }
    }
    let order = DEV.container("order");
    let url = |name: &str| variable(order, name).and_then(Value::as_str);
    assert_eq!(url("PAYMENT_URL"), Some("http://payment:8080"));
    assert_eq!(url("NOTIFICATION_URL"), Some("http://notification:8082"));
    for (callee, port) in [("Payment", 8080), ("Notification", 8082)] {
        let rule = DEV.properties(&format!("{callee}IngressFromOrder{port}"));
        assert_eq!(
            (&rule["FromPort"], &rule["ToPort"]),
            (&json!(port), &json!(port))
        );
    }
}
