//! Requirement S2-8, and S2-4 for services that call each other: two services with image repositories of their own.

use std::sync::LazyLock;

use serde_json::json;

use super::template::Template;
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
