//! Meshes: the namespace of their services, and the role that manages their certificates.

use super::{Context, iam};
use crate::cfn::aws::appmesh;
use crate::cfn::aws::iam::Role;
use crate::cfn::aws::servicediscovery::HttpNamespace;
use crate::cfn::{Value, intrinsic, pseudo};
use crate::dsl::{Mesh, MeshKind};

pub(super) fn synth(mesh: &Mesh, cx: &mut Context<'_>) {
    let ids = cx.ids(&mesh.name);
    let name = cx.stack().physical_name(&mesh.name);
    if mesh.kind == MeshKind::AppMesh {
        cx.add(ids.id("Mesh"), appmesh::Mesh::new().mesh_name(name));
        return;
    }
    if mesh.namespace.is_none() {
        cx.add(ids.id("HttpNamespace"), HttpNamespace::new(name));
    }
    if mesh.tls.is_some() {
        let role = Role::new(iam::trust("ecs.amazonaws.com")).managed_policy_arns([tls_policy()]);
        cx.add(ids.id("TlsRole"), role);
    }
}

/// The managed policy with which ECS issues certificates and stores them in Secrets Manager.
fn tls_policy() -> Value<String> {
    intrinsic::concat([
        "arn:".into(),
        pseudo::partition(),
        ":iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity"
            .into(),
    ])
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{network, template};
    use crate::dsl::{
        AccessLogs, AppProtocol, Discovery, Image, Mesh, MeshTls, Namespace, Service, Stack,
        TaskBuilder, Worker, minutes, secs,
    };

    const AUTHORITY: &str = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1";

    fn image() -> Image {
        Image::registry("shop/all:1.4.0")
    }

    /// A stack with a mesh and two services; `order` calls `User`.
    fn shop(stack: &mut Stack, mesh: Mesh) {
        network(stack);
        let mesh = stack.add(mesh);
        let user = Service::new("User").image(image()).port(8001);
        let user = stack.add(user.per_request_timeout(minutes(1)));
        let order = Service::new("order").image(image()).port(8003);
        stack.add(order.protocol(AppProtocol::Http2).calls(&user));
        stack.output("MeshName", mesh.mesh_name());
    }

    fn connect(template: &Value, service: &str) -> Value {
        template["Resources"][service]["Properties"]["ServiceConnectConfiguration"].clone()
    }

    fn container<'a>(template: &'a Value, task: &str) -> &'a Value {
        &template["Resources"][task]["Properties"]["ContainerDefinitions"][0]
    }

    #[test]
    fn mesh_has_its_own_namespace() {
        let template = template(|stack| shop(stack, Mesh::service_connect("mesh")));
        let namespace = &template["Resources"]["MeshHttpNamespace"];
        assert_eq!(namespace["Type"], "AWS::ServiceDiscovery::HttpNamespace");
        assert_eq!(namespace["Properties"]["Name"], "shop-mesh-dev");
        assert_eq!(template["Outputs"]["MeshName"]["Value"], "shop-mesh-dev");
        assert!(template["Resources"].get("MeshTlsRole").is_none());
    }

    #[test]
    fn service_has_a_short_name_and_its_port() {
        let template = template(|stack| shop(stack, Mesh::service_connect("mesh")));
        let user = connect(&template, "UserService");
        assert_eq!(user["Enabled"], true);
        assert_eq!(
            user["Namespace"],
            json!({"Fn::GetAtt": ["MeshHttpNamespace", "Arn"]})
        );
        assert_eq!(
            user["Services"],
            json!([{
                "PortName": "user",
                "DiscoveryName": "user",
                "ClientAliases": [{"Port": 8001, "DnsName": "user"}],
                "Timeout": {"PerRequestTimeoutSeconds": 60},
            }])
        );
        let options = &user["LogConfiguration"]["Options"];
        assert_eq!(options["awslogs-group"], json!({"Ref": "UserLogGroup"}));
        assert_eq!(options["awslogs-stream-prefix"], "service-connect");
        let mapping = &container(&template, "UserTaskDefinition")["PortMappings"];
        assert_eq!(
            mapping,
            &json!([{"ContainerPort": 8001, "Protocol": "tcp", "Name": "user", "AppProtocol": "http"}])
        );
        let order = &container(&template, "OrderTaskDefinition")["PortMappings"][0];
        assert_eq!(order["AppProtocol"], "http2");
    }

    #[test]
    fn caller_uses_the_short_name_and_depends_on_the_callee() {
        let template = template(|stack| shop(stack, Mesh::service_connect("mesh")));
        let environment = &container(&template, "OrderTaskDefinition")["Environment"];
        assert_eq!(
            environment,
            &json!([{"Name": "USER_URL", "Value": "http://user:8001"}])
        );
        let order = &template["Resources"]["OrderService"];
        let depends_on = order["DependsOn"].as_array().unwrap();
        assert!(depends_on.contains(&json!("UserService")), "{depends_on:?}");
        let rule = &template["Resources"]["UserIngressFromOrder8001"]["Properties"];
        assert_eq!(rule["FromPort"], 8001);
    }

    #[test]
    fn caller_without_port_is_a_client() {
        let template = template(|stack| {
            network(stack);
            stack.add(Mesh::service_connect("mesh"));
            let user = stack.add(Service::new("user").image(image()).port(8001));
            stack.add(Worker::new("mail").image(image()).calls(&user));
            stack.add(Worker::new("batch").image(image()));
        });
        let mail = connect(&template, "MailService");
        assert_eq!(mail["Enabled"], true);
        assert!(mail.get("Services").is_none());
        assert_eq!(connect(&template, "BatchService"), Value::Null);
    }

    #[test]
    fn tls_adds_its_role() {
        let mesh = Mesh::service_connect("mesh").tls(MeshTls::private_ca(AUTHORITY));
        let template = template(|stack| shop(stack, mesh.clone()));
        assert_eq!(
            connect(&template, "UserService")["Services"][0]["Tls"],
            json!({
                "IssuerCertificateAuthority": {"AwsPcaAuthorityArn": AUTHORITY},
                "RoleArn": {"Fn::GetAtt": ["MeshTlsRole", "Arn"]},
            })
        );
        let role = &template["Resources"]["MeshTlsRole"]["Properties"];
        let trusted = &role["AssumeRolePolicyDocument"]["Statement"][0]["Principal"];
        assert_eq!(trusted, &json!({"Service": "ecs.amazonaws.com"}));
        let policy = role["ManagedPolicyArns"][0]["Fn::Sub"].as_str().unwrap();
        assert!(
            policy.ends_with(
                "AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity"
            ),
            "{policy}"
        );
    }

    #[test]
    fn access_logs_and_tcp_services_are_supported() {
        let mesh = Mesh::service_connect("mesh").access_logs(AccessLogs::Json);
        let template = template(|stack| {
            network(stack);
            stack.add(mesh.clone());
            let cache = Service::new("cache").image(image()).port(6379);
            let cache = cache.protocol(AppProtocol::Tcp).idle_timeout(secs(30));
            let cache = stack.add(cache);
            stack.add(Worker::new("mail").image(image()).calls(&cache));
        });
        let cache = connect(&template, "CacheService");
        assert_eq!(cache["AccessLogConfiguration"], json!({"Format": "JSON"}));
        assert_eq!(
            cache["Services"][0]["Timeout"],
            json!({"IdleTimeoutSeconds": 30})
        );
        let mapping = &container(&template, "CacheTaskDefinition")["PortMappings"][0];
        assert!(mapping.get("AppProtocol").is_none());
        let environment = &container(&template, "MailTaskDefinition")["Environment"];
        assert_eq!(environment[0]["Value"], "tcp://cache:6379");
    }

    #[test]
    fn dns_namespace_can_be_the_mesh() {
        let template = template(|stack| {
            network(stack);
            let names = stack.add(Namespace::new("shop.local"));
            let mesh = stack.add(Mesh::service_connect("mesh").namespace(&names));
            let user = Service::new("user").image(image()).port(8001);
            stack.add(user.discovery(Discovery::None));
            stack.output("MeshName", mesh.mesh_name());
        });
        assert!(template["Resources"].get("MeshHttpNamespace").is_none());
        let namespace = &connect(&template, "UserService")["Namespace"];
        assert_eq!(
            namespace,
            &json!({"Fn::GetAtt": ["ShopLocalNamespace", "Arn"]})
        );
        assert_eq!(template["Outputs"]["MeshName"]["Value"], "shop.local");
    }
}
