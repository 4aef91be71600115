//! Service-linked roles that AWS doesn't create by itself: that they exist.

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::type_info::ServiceLinkedRole;
use crate::cfn::type_names::iam;
use crate::cfn::{DocumentResource, type_info};

/// A probe for each resource that this deployment creates and that needs a role, unless the template has the role.
pub(super) fn probes<'a>(target: &'a TargetTemplate<'a>) -> Vec<Probe<'a>> {
    let needed = target.resources().filter_map(|resource| {
        let role = type_info(resource.type_name)?.service_linked_role?;
        let is_needed = target.creates(&resource)
            && resource.property(role.property).is_some()
            && !target.creates_named(iam::SERVICE_LINKED_ROLE, "AWSServiceName", role.service);
        is_needed.then_some((resource, role))
    });
    let probe = |(resource, role): (DocumentResource<'a>, ServiceLinkedRole)| {
        let lookup = Lookup::Exists {
            type_name: iam::ROLE.to_owned(),
            identifiers: vec![role.name.to_owned()],
        };
        Probe::single(lookup, move |found| {
            (*found == LookupResult::Missing).then(|| missing(&resource, role))
        })
    };
    needed.map(probe).collect()
}

fn missing(resource: &DocumentResource<'_>, role: ServiceLinkedRole) -> Finding {
    let ServiceLinkedRole { name, service, .. } = role;
    Finding {
        severity: FindingSeverity::MayFail,
        topic: FindingTopic::Role,
        resource: resource.id.to_owned(),
        what: format!("service-linked role `{name}` not found"),
        effect: format!(
            "AWS refuses to create {} with `{}` in an account without it",
            resource.type_name, role.property
        ),
        next: format!(
            "create it once for the account: `aws iam create-service-linked-role --aws-service-name {service}`"
        ),
    }
}
