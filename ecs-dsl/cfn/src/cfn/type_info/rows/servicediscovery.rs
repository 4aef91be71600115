//! The `AWS::ServiceDiscovery` types.

use crate::cfn::type_info::{Charge, TypeInfo, named};
use crate::cfn::type_names::servicediscovery;

const NAMESPACE: &str = "arn:aws:servicediscovery:{r}:{a}:namespace/{ref}";
const REGISTERED: &[&str] = &["associated", "registered", "in use"];
const DEREGISTER: &str =
    "deregister its services; to list them, run `aws servicediscovery list-services`";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(servicediscovery::HTTP_NAMESPACE, "Name", "ns-{h17}", NAMESPACE).grants_nothing().deletion_advice(REGISTERED, DEREGISTER),
    named(servicediscovery::INSTANCE, "InstanceId", "", "")
        .within(&["ServiceId"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER),
    named(servicediscovery::PRIVATE_DNS_NAMESPACE, "Name", "ns-{h17}", NAMESPACE)
        .within(&["Vpc"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER)
        .charge(Charge::NamespaceZone)
        .quota(50, "namespaces"),
    named(servicediscovery::PUBLIC_DNS_NAMESPACE, "Name", "ns-{h17}", NAMESPACE)
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER)
        .charge(Charge::NamespaceZone),
    named(servicediscovery::SERVICE, "Name", "srv-{h17}", "arn:aws:servicediscovery:{r}:{a}:service/{ref}")
        .within(&["NamespaceId"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER),
];
