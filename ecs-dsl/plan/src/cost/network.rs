//! NAT gateways, load balancers, interface endpoints, public addresses.

use super::draft::{Draft, Entry};
use super::prices::{INTERFACE_ENDPOINT, LOAD_BALANCER, NAT_GATEWAY, PUBLIC_IPV4};
use super::resolve::TemplateResource;

/// Prices a NAT gateway. AWS bills a regional one by zone, and has no public price for one in `pricing.json`.
pub(super) fn nat_gateway(resource: &TemplateResource<'_>, draft: &mut Draft) {
    if resource.text(&["AvailabilityMode"]) == Some("regional") {
        return draft.skip(
            resource.id(),
            "regional NAT gateway: billed for each zone in which it is active, no verified price",
        );
    }
    draft.add(Entry::new(resource, "VPC", "NAT gateway"), NAT_GATEWAY);
    draft.skip(resource.id(), "data through NAT gateways: 0.045 a GB");
}

/// Prices an interface endpoint. Gateway endpoints are free.
pub(super) fn interface_endpoint(resource: &TemplateResource<'_>, draft: &mut Draft) {
    if resource.text(&["VpcEndpointType"]) != Some("Interface") {
        return;
    }
    match resource.list(&["SubnetIds"]) {
        Some(subnets) => {
            let entry = Entry::new(resource, "VPC", "interface endpoint, per zone");
            draft.add(entry.per(subnets.len()), INTERFACE_ENDPOINT);
            draft.skip(resource.id(), "data through interface endpoints: 0.01 a GB");
        }
        None => draft.skip(
            resource.id(),
            "interface endpoint whose subnets are known only at deployment",
        ),
    }
}

/// Prices a load balancer and its public addresses.
pub(super) fn load_balancer(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let id = resource.id();
    let kind = resource.text(&["Type"]).unwrap_or("application");
    if kind != "application" {
        draft.skip(id, "network and gateway load balancers: no verified price");
        return;
    }
    let group = "Elastic Load Balancing";
    let entry = Entry::new(resource, group, "application load balancer");
    draft.add(entry, LOAD_BALANCER);
    draft.skip(id, "load balancer capacity units: 0.008 an hour each");
    if resource.text(&["Scheme"]) == Some("internal") {
        return;
    }
    let mappings = || resource.list(&["SubnetMappings"]);
    match resource.list(&["Subnets"]).or_else(mappings) {
        Some(subnets) => {
            let entry = Entry::new(resource, "VPC", "public addresses, one per zone");
            draft.add(entry.per(subnets.len()), PUBLIC_IPV4);
        }
        None => draft.skip(
            id,
            "public addresses of a load balancer whose subnets aren't in the template",
        ),
    }
}
