//! Cloud Map namespaces.

use super::Context;
use crate::cfn::aws::servicediscovery;
use crate::dsl::Namespace;

pub(super) fn synth(namespace: &Namespace, cx: &mut Context<'_>) {
    if namespace.imported.is_some() {
        return;
    }
    let Some(vpc) = cx.stack().vpc_or_only(namespace.vpc.as_ref()).one() else {
        return;
    };
    let id = cx.ids(&namespace.name).id("Namespace");
    let resource = servicediscovery::PrivateDnsNamespace::new(&*namespace.name).vpc(vpc.vpc_id());
    cx.add(id, resource);
}
