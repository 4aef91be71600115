//! Registration in the Cloud Map namespace.

use super::service::seconds;
use super::{Context, Site};
use crate::cfn::aws::servicediscovery as cloud_map;
use crate::dsl::{Discovery, RoutingPolicy};

/// The part of the logical id of the registered service.
pub(super) const PART: &str = "DiscoveryService";

/// How the service is registered, if it is.
pub(super) fn kind(site: &Site<'_>, cx: &Context<'_>) -> Option<Discovery> {
    let ingress = site.workload.ingress.as_ref()?;
    let registered =
        site.workload.is_registered() && cx.stack().namespace_of(site.workload).one().is_some();
    registered.then_some(ingress.discovery)
}

pub(super) fn add(site: &Site<'_>, cx: &mut Context<'_>) {
    let Some(kind) = kind(site, cx) else { return };
    let namespace = cx.stack().namespace_of(site.workload).one();
    let (Some(ingress), Some(namespace)) = (&site.workload.ingress, namespace) else {
        return;
    };
    let record_type = match kind {
        Discovery::Srv => cloud_map::DnsRecordType::Srv,
        Discovery::A | Discovery::None => cloud_map::DnsRecordType::A,
    };
    let ttl = i32::try_from(seconds(ingress.discovery_ttl.value)).unwrap_or(i32::MAX);
    let record = cloud_map::DnsRecord::new(ttl, record_type);
    let policy = match ingress.routing_policy {
        RoutingPolicy::Multivalue => cloud_map::RoutingPolicy::Multivalue,
        RoutingPolicy::Weighted => cloud_map::RoutingPolicy::Weighted,
    };
    let dns = cloud_map::DnsConfig::new([record]).routing_policy(policy);
    cx.add(
        site.parts.id(PART),
        cloud_map::Service::new()
            .name(&*site.workload.name)
            .namespace_id(namespace.namespace_id())
            .dns_config(dns)
            .health_check_custom_config(
                cloud_map::HealthCheckCustomConfig::new().failure_threshold(1),
            ),
    );
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::dsl::{Discovery, Image, Namespace, RoutingPolicy, Service, secs};
    use crate::synth::testing::{network, template};

    #[test]
    fn what_dns_answers_is_said() {
        let template = template(|stack| {
            network(stack);
            stack.add(Namespace::new("shop.local"));
            let order = Service::new("order").image(Image::registry("shop/order:1.4.0"));
            let order = order.port(8003).discovery(Discovery::Srv);
            let order = order.discovery_ttl(secs(60));
            stack.add(order.routing_policy(RoutingPolicy::Weighted));
        });
        assert_eq!(
            template["Resources"]["OrderDiscoveryService"]["Properties"]["DnsConfig"],
            json!({
                "DnsRecords": [{"TTL": 60, "Type": "SRV"}],
                "RoutingPolicy": "WEIGHTED",
            })
        );
    }
}
