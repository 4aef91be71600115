//! The components of a stack, as commands name them, with their resources.

use super::endpoint::{self, ComponentEndpoint};
use crate::cfn::LogicalId;
use crate::diag::SourceLocation;
use crate::dsl::Stack;
use crate::synth::Synthesized;

/// A component of the program, with its resources in the template.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SynthesizedComponent {
    /// The noun of the component in a diagnostic: `service`, `database`; `resource` for one that the program added directly.
    pub kind: &'static str,
    /// The name in the program; the logical id of a resource that the program added directly.
    pub name: String,
    /// The name with which its logical ids begin, if the component is renamed.
    pub kept_name: Option<String>,
    /// The line of the program that added it, if a builder did.
    pub location: Option<SourceLocation>,
    /// Whether ECS keeps tasks of it running.
    pub runs_tasks: bool,
    /// Whether it starts tasks that end by themselves.
    pub is_job: bool,
    /// Where it accepts connections: a data store, or a service with a port.
    pub endpoint: Option<ComponentEndpoint>,
    /// The names of the data stores to which its tasks may connect.
    pub connects_to: Vec<String>,
    /// The logical ids of its resources, in the order of the template.
    pub resources: Vec<LogicalId>,
}

/// The components of a stack, in the order of the program.
pub(super) fn components(stack: &Stack, synthesized: &Synthesized) -> Vec<SynthesizedComponent> {
    let specs = stack.components.iter();
    let mut components: Vec<_> = specs
        .map(|spec| {
            let (kind, name) = match (spec.entry(), spec.resource()) {
                (Some(entry), _) => (entry.kind(), entry.program_name().to_string()),
                (None, Some((id, _))) => ("resource", id.to_string()),
                (None, None) => ("resource", String::new()),
            };
            let kept_name = spec.entry().map(|entry| entry.name().to_string());
            let added = spec.resource().map(|(id, _)| id.origin);
            SynthesizedComponent {
                kind,
                location: spec.entry().map(|entry| entry.origin()).or(added),
                kept_name: kept_name.filter(|kept| *kept != name),
                name,
                runs_tasks: spec.service().is_some(),
                is_job: spec.task().is_some() && spec.service().is_none(),
                endpoint: spec.service().and_then(endpoint::of_service),
                connects_to: spec
                    .service()
                    .map(endpoint::connections)
                    .unwrap_or_default(),
                resources: Vec::new(),
            }
        })
        .collect();
    for (kind, name, found) in endpoint::data_stores(stack) {
        let mut own = components.iter_mut();
        let is_own = |component: &&mut SynthesizedComponent| {
            let kept = component.kept_name.as_ref().unwrap_or(&component.name);
            component.kind == kind && *kept == name
        };
        if let Some(component) = own.find(is_own) {
            component.endpoint = Some(found);
        }
    }
    for (position, (id, _)) in synthesized.template.resources().enumerate() {
        let owner = synthesized.owner_position(position);
        if let Some(component) = owner.and_then(|owner| components.get_mut(owner)) {
            component.resources.push(id.clone());
        }
    }
    components
}
