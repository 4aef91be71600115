//! The `AWS::ServiceDiscovery` types.

use crate::cfn::aws::servicediscovery::{
    HttpNamespace, Instance, PrivateDnsNamespace, PublicDnsNamespace, Service,
};
use crate::cfn::type_info::{Charge, TypeInfo, named};

const NAMESPACE: &str = "arn:aws:servicediscovery:{r}:{a}:namespace/{ref}";
const REGISTERED: &[&str] = &["associated", "registered", "in use"];
const DEREGISTER: &str =
    "deregister its services; to list them, run `aws servicediscovery list-services`";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<HttpNamespace>("Name", "ns-{h17}", NAMESPACE).grants_nothing().deletion_advice(REGISTERED, DEREGISTER),
    named::<Instance>("InstanceId", "", "")
        .within(&["ServiceId"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER),
    named::<PrivateDnsNamespace>("Name", "ns-{h17}", NAMESPACE)
        .within(&["Vpc"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER)
        .charge(Charge::NamespaceZone)
        .quota(50, "namespaces"),
    named::<PublicDnsNamespace>("Name", "ns-{h17}", NAMESPACE)
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER)
        .charge(Charge::NamespaceZone),
    named::<Service>("Name", "srv-{h17}", "arn:aws:servicediscovery:{r}:{a}:service/{ref}")
        .within(&["NamespaceId"])
        .grants_nothing()
        .deletion_advice(REGISTERED, DEREGISTER),
];
