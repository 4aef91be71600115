//! Registration in the Cloud Map namespace.

use super::{Context, ServiceContext};
use crate::cfn::aws::{ecs, servicediscovery as cloud_map};
use crate::dsl::{Discovery, RoutingPolicy};
use crate::synth::duration::seconds;

/// The part of the logical id of the Cloud Map service.
const PART: &str = "DiscoveryService";

/// Adds the Cloud Map service, and returns the registry of the ECS service.
pub(super) fn add(scx: &ServiceContext<'_>, cx: &mut Context<'_>) -> Option<ecs::ServiceRegistry> {
    let ingress = scx
        .service
        .ingress
        .filter(|_| scx.service.is_registered())?;
    let namespace = cx.stack().namespace_of(scx.service).one()?;
    let record_type = match ingress.discovery {
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
    let service = cloud_map::Service::new()
        .name(&*scx.task.name)
        .namespace_id(namespace.namespace_id())
        .dns_config(dns)
        .health_check_custom_config(cloud_map::HealthCheckCustomConfig::new().failure_threshold(1));
    cx.add(scx.ids.id(PART), service);
    let registry =
        ecs::ServiceRegistry::new().registry_arn(scx.ids.attribute::<String>(PART, "Arn"));
    let main = &scx.task.main;
    Some(match ingress.discovery {
        Discovery::Srv => registry
            .container_name(&main.name.value)
            .container_port(main.port.as_ref()?.value),
        Discovery::A | Discovery::None => registry,
    })
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
