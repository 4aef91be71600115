//! NAT gateways, load balancers, interface endpoints, public addresses.

use super::draft::{Draft, Entry};
use super::prices::{INTERFACE_ENDPOINT, LOAD_BALANCER, NAT_GATEWAY, PUBLIC_IPV4};
use super::resolve::TemplateResource;

/// Prices a NAT gateway.
pub(super) fn nat_gateway(resource: &TemplateResource<'_>, draft: &mut Draft) {
    draft.add(entry(resource, "NAT gateway", 1.0), NAT_GATEWAY);
    draft.skip(resource.id(), "data through NAT gateways: 0.045 a GB");
}

/// Prices a public address.
pub(super) fn public_address(resource: &TemplateResource<'_>, draft: &mut Draft) {
    draft.add(entry(resource, "public IPv4 address", 1.0), PUBLIC_IPV4);
}

/// Prices an interface endpoint. Gateway endpoints are free.
pub(super) fn interface_endpoint(resource: &TemplateResource<'_>, draft: &mut Draft) {
    if resource.text(&["VpcEndpointType"]) != Some("Interface") {
        return;
    }
    match resource.list(&["SubnetIds"]) {
        Some(subnets) => {
            let zones = f64::from(u32::try_from(subnets.len()).unwrap_or(u32::MAX));
            let entry = entry(resource, "interface endpoint, per zone", zones);
            draft.add(entry, INTERFACE_ENDPOINT);
            draft.skip(resource.id(), "data through interface endpoints: 0.01 a GB");
        }
        None => draft.skip(
            resource.id(),
            "interface endpoint whose subnets are known only at deployment",
        ),
    }
}

fn entry<'a>(resource: &TemplateResource<'a>, what: &str, quantity: f64) -> Entry<'a> {
    Entry {
        id: resource.id(),
        service: "VPC",
        what: what.to_owned(),
        quantity,
        conditional: resource.is_conditional(),
    }
}

/// Prices a load balancer and its public addresses.
pub(super) fn load_balancer(resource: &TemplateResource<'_>, draft: &mut Draft) {
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
