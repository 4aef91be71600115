//! Registration in the Cloud Map namespace.

use super::service::seconds;
use super::{Context, WorkloadContext};
use crate::cfn::aws::servicediscovery as cloud_map;
use crate::dsl::{Discovery, RoutingPolicy};

/// The part of the logical id of the Cloud Map service.
pub(super) const PART: &str = "DiscoveryService";

/// The discovery type of the workload, if it is registered.
pub(super) fn kind(wcx: &WorkloadContext<'_>, cx: &Context<'_>) -> Option<Discovery> {
    let ingress = wcx.workload.ingress.as_ref()?;
    let registered =
        wcx.workload.is_registered() && cx.stack().namespace_of(wcx.workload).one().is_some();
    registered.then_some(ingress.discovery)
}

pub(super) fn add(wcx: &WorkloadContext<'_>, cx: &mut Context<'_>) {
    let Some(kind) = kind(wcx, cx) else { return };
    let namespace = cx.stack().namespace_of(wcx.workload).one();
    let (Some(ingress), Some(namespace)) = (&wcx.workload.ingress, namespace) else {
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
        wcx.ids.id(PART),
        cloud_map::Service::new()
            .name(&*wcx.workload.name)
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
    fn dns_type_ttl_and_routing_policy_are_set() {
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
