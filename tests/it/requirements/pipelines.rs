//! Requirements S2-1 and S2-8, and S2-4 for services that call each other: two services with image repositories of their own.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::template::{Template, id};
use crate::containerized_microservices::{app, microservices};

static PROD: LazyLock<Template> =
    LazyLock::new(|| Template::from_program(&app(), "prod", microservices));

#[test]
fn s2_4_short_names_of_the_services() {
    for service in ["service1", "service2"] {
        let mesh = &PROD.part(service, "Service")["ServiceConnectConfiguration"];
        assert_eq!(
            mesh["Services"],
            json!([{
                "PortName": service,
                "DiscoveryName": service,
                "ClientAliases": [{"Port": 8080, "DnsName": service}],
            }])
        );
    }
}

#[test]
fn s2_8_outputs() {
    assert_eq!(
        PROD.0["Outputs"],
        json!({
            "ClusterName": {"Value": {"Ref": "MainCluster"}},
            "Service1": {"Value": {"Fn::GetAtt": ["Service1Service", "Name"]}},
            "Service2": {"Value": {"Fn::GetAtt": ["Service2Service", "Name"]}},
            "LoadBalancerDns": {"Value": {"Fn::GetAtt": ["WebLoadBalancer", "DNSName"]}},
        })
    );
}

#[test]
fn s2_1_repository_per_service() {
    let repositories = PROD.all("AWS::ECR::Repository");
    let ids: Vec<_> = repositories.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["Service1Repository", "Service2Repository"]);
    for (id, repository) in repositories {
        let properties = &repository["Properties"];
        let scanning = &properties["ImageScanningConfiguration"];
        assert_eq!(*scanning, json!({"ScanOnPush": true}), "{id}");
        assert_eq!(properties["ImageTagMutability"], "IMMUTABLE", "{id}");
        let encryption = &properties["EncryptionConfiguration"];
        assert_eq!(*encryption, json!({"EncryptionType": "AES256"}), "{id}");
        let policy = properties["LifecyclePolicy"]["LifecyclePolicyText"].as_str();
        let policy: Value = serde_json::from_str(policy.unwrap()).unwrap();
        let selections = ["untagged", "any"].map(|status| {
            let mut rules = policy["rules"].as_array().unwrap().iter();
            let rule = rules.find(|rule| rule["selection"]["tagStatus"] == status);
            rule.unwrap()["selection"]["countNumber"].clone()
        });
        assert_eq!(selections, [json!(14), json!(50)], "{id}");
    }
    for service in ["service1", "service2"] {
        let image = PROD.container(service)["Image"]["Fn::Sub"]
            .as_str()
            .unwrap();
        let id = id(service, "Repository");
        assert!(image.ends_with(&format!("/${{{id}}}:1.0.0")), "{image}");
    }
}
