//! [`Finished`]: the finished template of a stack, and the way from a logical id to the component and the line.

use std::collections::BTreeSet;

use crate::cfn::{DocumentIndex, LogicalId, Template};
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::{Spec, Stack};

/// The finished template of a stack.
pub(crate) struct Finished<'a> {
    /// The stack of the program.
    pub(crate) stack: &'a Stack,
    /// The template, in the order of the program.
    pub(crate) template: &'a Template,
    /// The positions of its resources with raw values.
    pub(crate) raw: &'a [usize],
    /// Whether a resource refers to itself or to one that comes after it.
    pub(crate) refers_forward: bool,
    /// The template as JSON, with an index.
    pub(crate) index: &'a DocumentIndex<'a>,
    /// Finds the component of a resource.
    pub(crate) owner_of: &'a dyn Fn(&str) -> Option<&'a Spec>,
}

impl Finished<'_> {
    /// The diagnostic with the component that owns the resource `id`, and the line of the program that sets what is at
    /// `path`: names and indexes with dots, empty for the whole resource.
    pub(crate) fn place(&self, diagnostic: Diagnostic, id: &str, path: &str) -> Diagnostic {
        let overridden = self.overridden_at(id, path);
        match (self.owner_of)(id).and_then(Spec::label) {
            Some((label, origin)) => diagnostic.component(label).at(overridden.unwrap_or(origin)),
            None => at(diagnostic, overridden),
        }
    }

    /// The diagnostic about an output or a parameter, with its line.
    pub(super) fn at_entry(&self, diagnostic: Diagnostic, id: &str) -> Diagnostic {
        let parameters = self.stack.parameters();
        let parameters = parameters.iter().map(|(name, _)| name);
        let outputs = self.stack.outputs.iter().map(|(name, _)| name);
        let entry = outputs.chain(parameters).find(|name| name.as_str() == id);
        at(diagnostic, entry.map(|name| name.origin))
    }

    /// The line that creates the resource `id`.
    pub(super) fn created_at(&self, id: &str) -> Option<SourceLocation> {
        let (_, origin) = (self.owner_of)(id)?.label()?;
        Some(origin)
    }

    /// The resources with a property that no builder has written: resources of the program, overridden and transformed ones,
    /// and those with raw values. What builders write is valid: tests
    /// deploy examples, meshes and random programs on the local engine, which validates everything.
    pub(super) fn set_by_hand(&self) -> BTreeSet<&LogicalId> {
        let resources = self.template.resources();
        if !self.stack.transforms.is_empty() {
            return resources.map(|(id, _)| id).collect();
        }
        let own = self.stack.resources().map(|(id, _)| &id.value);
        let overridden = self.stack.overrides.iter().map(|change| &change.id);
        let resources: Vec<_> = resources.map(|(id, _)| id).collect();
        let raw = self
            .raw
            .iter()
            .filter_map(|position| resources.get(*position).copied());
        own.chain(overridden).chain(raw).collect()
    }

    /// The line of the last override of this path, of a part of it, or of what contains it.
    fn overridden_at(&self, id: &str, path: &str) -> Option<SourceLocation> {
        let mut overrides = self.stack.overrides.iter().rev();
        let last = overrides.find(|change| {
            let is_near = within(path, &change.path) || within(&change.path, path);
            change.id.as_str() == id && is_near
        });
        last.map(|change| change.origin)
    }
}

fn at(diagnostic: Diagnostic, origin: Option<SourceLocation>) -> Diagnostic {
    match origin {
        Some(origin) => diagnostic.at(origin),
        None => diagnostic,
    }
}

/// Whether `path` is `parent`, or in it. Nothing is in the whole resource, whose path is empty: other lines set the rest of it.
fn within(path: &str, parent: &str) -> bool {
    let rest = path.strip_prefix(parent).filter(|_| !parent.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
