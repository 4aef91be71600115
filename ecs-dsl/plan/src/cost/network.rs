//! NAT gateways, load balancers, interface endpoints, public addresses.

use super::draft::{Draft, Entry};
use super::prices::{INTERFACE_ENDPOINT, LOAD_BALANCER, NAT_GATEWAY, PUBLIC_IPV4};
use super::resolve::TemplateResource;

/// Prices a network resource.
pub(super) fn price(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let entry = |service, what: &str, quantity| Entry {
        id: resource.id(),
        service,
        what: what.to_owned(),
        quantity,
        conditional: resource.is_conditional(),
    };
    match resource.type_name() {
        "AWS::EC2::NatGateway" => {
            draft.add(entry("VPC", "NAT gateway", 1.0), NAT_GATEWAY);
            draft.skip(resource.id(), "data through NAT gateways: 0.045 a GB");
        }
        "AWS::EC2::EIP" => draft.add(entry("VPC", "public IPv4 address", 1.0), PUBLIC_IPV4),
        "AWS::EC2::VPCEndpoint" if resource.text(&["VpcEndpointType"]) == Some("Interface") => {
            match resource.list(&["SubnetIds"]) {
                Some(subnets) => {
                    let zones = f64::from(u32::try_from(subnets.len()).unwrap_or(u32::MAX));
                    draft.add(
                        entry("VPC", "interface endpoint, per zone", zones),
                        INTERFACE_ENDPOINT,
                    );
                    draft.skip(resource.id(), "data through interface endpoints: 0.01 a GB");
                }
                None => draft.skip(
                    resource.id(),
                    "interface endpoint whose subnets are known only at deployment",
                ),
            }
        }
        "AWS::ElasticLoadBalancingV2::LoadBalancer" => load_balancer(resource, draft),
        _ => {}
    }
}

fn load_balancer(resource: &TemplateResource<'_>, draft: &mut Draft) {
    // Default type: application.
    if resource
        .text(&["Type"])
        .is_some_and(|kind| kind != "application")
    {
        draft.skip(
            resource.id(),
            "network and gateway load balancers: no verified price",
        );
        return;
    }
    let service = "Elastic Load Balancing";
    let (id, conditional) = (resource.id(), resource.is_conditional());
    let what = "application load balancer".to_owned();
    draft.add(
        Entry {
            id,
            service,
            what,
            quantity: 1.0,
            conditional,
        },
        LOAD_BALANCER,
    );
    draft.skip(id, "load balancer capacity units: 0.008 an hour each");
    if resource.text(&["Scheme"]) == Some("internal") {
        return;
    }
    match resource
        .list(&["Subnets"])
        .or_else(|| resource.list(&["SubnetMappings"]))
    {
        Some(subnets) => {
            let quantity = f64::from(u32::try_from(subnets.len()).unwrap_or(u32::MAX));
            let what = "public addresses, one per zone".to_owned();
            draft.add(
                Entry {
                    id,
                    service: "VPC",
                    what,
                    quantity,
                    conditional,
                },
                PUBLIC_IPV4,
            );
        }
        None => draft.skip(
            id,
            "public addresses of a load balancer whose subnets aren't in the template",
        ),
    }
}
