//! Which component each resource of a template comes from.

use std::collections::BTreeMap;

use crate::cfn::{LogicalId, Template};
use crate::diag::Diagnostic;
use crate::dsl::{Spec, Stack};
use crate::synth::SecretRead;

/// The template of a stack, and the component of each resource by its position. What steps over the whole template add comes
/// last, and from no component.
#[derive(Debug)]
pub(crate) struct Synthesized {
    pub(crate) template: Template,
    pub(super) owners: Vec<usize>,
    /// The logical ids of resources that keep others, with those.
    pub(crate) renamed: BTreeMap<LogicalId, LogicalId>,
    /// The positions of the resources with raw values.
    pub(crate) raw: Vec<usize>,
    /// Whether a resource refers to itself or to one that comes after it. If none does, no resources wait for each other.
    pub(crate) refers_forward: bool,
    /// What is wrong with values that only the whole program shows, each at its component.
    pub(crate) findings: Vec<Diagnostic>,
    /// The secrets and parameters that its containers read.
    pub(crate) secret_reads: Vec<SecretRead>,
}

impl Synthesized {
    /// The component that the resource at a position of the template comes from.
    pub(crate) fn owner<'s>(&self, stack: &'s Stack, position: usize) -> Option<&'s Spec> {
        stack.components.get(self.owner_position(position)?)
    }

    /// The position of the component that the resource at a position of the template comes from.
    pub(crate) fn owner_position(&self, position: usize) -> Option<usize> {
        self.owners.get(position).copied()
    }

    /// The id of the template for a logical id of the program.
    pub(crate) fn kept_id(&self, id: LogicalId) -> LogicalId {
        self.renamed.get(&id).cloned().unwrap_or(id)
    }

    /// The component that the resource with the logical id `id` comes from.
    pub(crate) fn owner_of<'s>(&self, stack: &'s Stack, id: &str) -> Option<&'s Spec> {
        let mut ids = self.template.resources().map(|(id, _)| id.as_str());
        self.owner(stack, ids.position(|known| known == id)?)
    }
}
