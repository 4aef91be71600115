//! Stubs: resources that the local engine creates without knowing their type.

use super::probe::Probe;
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::DocumentResource;
use crate::cfn::validate::{is_custom, is_stub};
use crate::deploy::engine::DeployRequest;

/// A probe for each new stub in the stage `local`.
pub(super) fn probes<'a>(
    target: &'a TargetTemplate<'a>,
    request: &DeployRequest,
) -> Vec<Probe<'a>> {
    let resources = target.resources().filter(|_| request.target.is_local);
    let stubs = resources.filter(|resource| is_stub(resource.type_name));
    let created = stubs.filter(|resource| target.creates(resource));
    created
        .map(|resource| Probe::new(Vec::new(), move |_| vec![finding(&resource)]))
        .collect()
}

fn finding(resource: &DocumentResource<'_>) -> Finding {
    let type_name = resource.type_name;
    let what = match is_custom(type_name) {
        true => "the local engine runs no custom resources".to_owned(),
        false => format!("the local engine has no schema of `{type_name}`"),
    };
    let (id, effect) = (
        resource.id,
        "it is created as a stub, whose properties aren't checked and whose attributes are placeholders",
    );
    Finding {
        severity: FindingSeverity::MayFail,
        topic: FindingTopic::Stub,
        resource: id.to_owned(),
        what,
        effect: effect.to_owned(),
        next: format!(
            "`Ref` of it is a generated id, and `{id}.Arn` that id with `-Arn`; on AWS, CloudFormation creates the resource"
        ),
    }
}
