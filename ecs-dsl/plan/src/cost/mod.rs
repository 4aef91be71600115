//! The monthly cost of a template.
//!
//! [`estimate`] is the entry point. It prices what runs all month at list prices of us-east-1, and lists what it can't price:
//! charges by use, and resources without a verified price.
//!
//! **Invariant:** each price has a source, and no charged resource is omitted silently.

mod alarm;
mod capacity;
mod container_insights;
mod data;
mod difference;
mod draft;
mod estimate;
mod fargate;
mod lines;
mod network;
mod prices;
mod resolve;
mod scaling_alarms;
mod tasks;
mod total;

pub use difference::{Difference, difference};
pub use estimate::{Estimate, Group, Item, NotCounted, Spot};
pub use lines::{EstimateLine, EstimateLineRole, lines, sum_lines};
pub use total::Total;

use crate::cfn::type_info::Charge;
use crate::cfn::{Document, type_info};

use draft::{Draft, Entry};
use prices::{DASHBOARD, HOSTED_ZONE, KEY, PUBLIC_IPV4, SECRET};
use resolve::TemplateResource;

/// The version of the estimate's JSON. It increases when a field is removed or changes its meaning, not when one is added.
pub const VERSION: u32 = 1;

/// The monthly cost of the resources of `document` in us-east-1, with the source of each price.
///
/// A service counts with its desired count, or with the minimum number of tasks that it scales to; a second total is at the
/// maximum. Fargate Spot is priced as on-demand. Free tiers aren't subtracted: they belong to the account, not to the stack.
pub fn estimate(document: &Document) -> Estimate {
    let mut draft = Draft::default();
    for resource in document.resources() {
        let resource = TemplateResource::new(document, resource);
        let info = type_info(resource.type_name());
        let charge = info.map_or(Charge::None, |info| info.charge);
        price(&resource, charge, &mut draft);
    }
    draft.finish()
}

fn price(resource: &TemplateResource<'_>, charge: Charge, draft: &mut Draft) {
    let mut flat = |service, what, price| draft.add(Entry::new(resource, service, what), price);
    match charge {
        Charge::None => {}
        Charge::Usage(why) => draft.skip(resource.id(), why),
        Charge::Alarm => alarm::price(resource, draft),
        Charge::CacheCluster => data::cache_cluster(resource, draft),
        Charge::ContainerInsights => container_insights::price(resource, draft),
        Charge::Dashboard => flat("CloudWatch", "dashboard", DASHBOARD),
        Charge::DatabaseInstance => data::database_instance(resource, draft),
        Charge::HostedZone => flat("Route 53", "hosted zone", HOSTED_ZONE),
        Charge::InterfaceEndpoint => network::interface_endpoint(resource, draft),
        Charge::Key => flat("KMS", "key", KEY),
        Charge::LoadBalancer => network::load_balancer(resource, draft),
        Charge::NamespaceZone => flat("Route 53", "hosted zone of the namespace", HOSTED_ZONE),
        Charge::NatGateway => network::nat_gateway(resource, draft),
        Charge::PublicAddress => flat("VPC", "public IPv4 address", PUBLIC_IPV4),
        Charge::ReplicationGroup => data::replication_group(resource, draft),
        Charge::ScalingAlarms => scaling_alarms::price(resource, draft),
        Charge::Secret => flat("Secrets Manager", "secret", SECRET),
        Charge::Tasks => fargate::price(resource, draft),
        Charge::Volume => data::volume(resource, draft),
    }
}

#[cfg(test)]
mod tests;
