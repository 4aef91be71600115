//! The `AWS::ServiceDiscovery` types.

use crate::cfn::type_info::{Charge, InUse, TypeInfo, ValueRule, named};
use crate::cfn::type_names::servicediscovery;
use crate::rules;

const NAMESPACE: &str = "arn:aws:servicediscovery:{r}:{a}:namespace/{ref}";
const REGISTERED: &[&str] = &["associated", "registered", "in use"];
const DEREGISTER: &str =
    "deregister its services; to list them, run `aws servicediscovery list-services`";

#[rustfmt::skip]
const PRIVATE_DNS_NAMESPACE_VALUES: &[ValueRule] = &[
    ValueRule::text("Name", rules::domain),
    ValueRule::text("Vpc", rules::vpc_id),
];

#[rustfmt::skip]
const SERVICE_VALUES: &[ValueRule] = &[
    ValueRule::seconds("DnsConfig/DnsRecords/*/TTL", rules::discovery_ttl),
];

const NAMESPACE_IN_USE: &str =
    "Namespace has associated services; delete the services before deleting the namespace";
const NAMESPACE_USERS: &[(&str, &str)] = &[(servicediscovery::SERVICE, "NamespaceId")];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(servicediscovery::HTTP_NAMESPACE, "Name", "ns-{h17}", NAMESPACE)
        .in_use(InUse::by(NAMESPACE_IN_USE, NAMESPACE_USERS)).grants_nothing().deletion_advice(REGISTERED, DEREGISTER),
    named(servicediscovery::INSTANCE, "InstanceId", "", "")
        .within(&["ServiceId"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER),
    named(servicediscovery::PRIVATE_DNS_NAMESPACE, "Name", "ns-{h17}", NAMESPACE)
        .in_use(InUse::by(NAMESPACE_IN_USE, NAMESPACE_USERS))
        .values(PRIVATE_DNS_NAMESPACE_VALUES)
        .within(&["Vpc"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER)
        .charge(Charge::NamespaceZone)
        .quota(50, "namespaces"),
    named(servicediscovery::PUBLIC_DNS_NAMESPACE, "Name", "ns-{h17}", NAMESPACE)
        .in_use(InUse::by(NAMESPACE_IN_USE, NAMESPACE_USERS))
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER)
        .charge(Charge::NamespaceZone),
    named(servicediscovery::SERVICE, "Name", "srv-{h17}", "arn:aws:servicediscovery:{r}:{a}:service/{ref}")
        .values(SERVICE_VALUES)
        .within(&["NamespaceId"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER),
];
