//! Changes that follow from other changes: a reference to a replaced resource gets another value.
//!
//! One pass over all resources is repeated until nothing is added. It ends because effects only grow.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::{Document, DocumentResource, facts, type_info};

use super::change::{Changes, creates_revision};
use super::dependency::{Dependency, Source, dependencies, sources};
use super::effect::effect_of_value;
use super::mask::masked_output;
use super::path::PropertyPath;
use super::shared::{SharedChange, SharedChanges, SharedName};
use super::side::UnknownChange;
use super::{Cause, Effect, EntryAction, EntryChange, PropertyChange};

/// The values from outside of the template that change, or may.
#[derive(Clone, Copy)]
pub(super) struct Unknowns<'c, 'd> {
    /// The parameters whose value is unknown, and may differ from the deployed one.
    pub(super) parameters: &'c BTreeMap<&'d str, UnknownChange>,
    /// The values of other stacks that change before this deployment.
    pub(super) shared: &'c SharedChanges,
}

/// The changes that follow from others, by the logical id of the resource that is affected.
pub(super) struct Cascade<'d, 'c> {
    new: &'d Document,
    direct: &'c Changes<'d>,
    entries: &'c [EntryChange],
    unknown: Unknowns<'c, 'd>,
    dependants: Vec<(DocumentResource<'d>, Vec<Dependency<'d>>)>,
    followed: BTreeMap<&'d str, Vec<PropertyChange>>,
}

impl<'d, 'c> Cascade<'d, 'c> {
    /// Follows the changes in `direct` and `entries` through the resources that both templates have.
    pub(super) fn follow(
        (old, new): (&Document, &'d Document),
        direct: &'c Changes<'d>,
        entries: &'c [EntryChange],
        unknown: Unknowns<'c, 'd>,
    ) -> Self {
        let dependants = new
            .resources()
            .filter(|resource| old.resource(resource.id).is_some())
            .map(|resource| (resource, dependencies(&resource)))
            .collect();
        let mut cascade = Self {
            new,
            direct,
            entries,
            unknown,
            dependants,
            followed: BTreeMap::new(),
        };
        loop {
            let next = cascade.pass();
            if next == cascade.followed {
                return cascade;
            }
            cascade.followed = next;
        }
    }

    /// The properties with a followed change, by resource.
    pub(super) fn into_properties(self) -> BTreeMap<&'d str, Vec<PropertyChange>> {
        self.followed
    }

    /// The outputs whose value changes but not their text in the template.
    pub(super) fn outputs(&self) -> Vec<EntryChange> {
        let changed = |name: &str| {
            self.entries
                .iter()
                .any(|entry| entry.section == "Outputs" && entry.name.as_deref() == Some(name))
        };
        let followed = |(name, output): (&String, &'d Value)| {
            let value = output.get("Value").filter(|_| !changed(name))?;
            let (_, cause) = sources(value)
                .into_iter()
                .find_map(|source| self.effect_of_source(source))?;
            Some(EntryChange {
                section: "Outputs".to_owned(),
                name: Some(name.clone()),
                action: EntryAction::Change,
                before: Some(masked_output(name, output)),
                after: Some(masked_output(name, output)),
                cause: Some(cause),
            })
        };
        self.new
            .section("Outputs")
            .iter()
            .filter_map(followed)
            .collect()
    }

    fn pass(&self) -> BTreeMap<&'d str, Vec<PropertyChange>> {
        let followed = self.dependants.iter().map(|(resource, dependencies)| {
            let facts = facts(resource.type_name);
            let mut properties: Vec<_> = dependencies
                .iter()
                .filter(|dependency| !self.changes_itself(resource.id, &dependency.path))
                .filter_map(|dependency| {
                    let (reach, cause) = self.effect_of_source(dependency.on)?;
                    let effect = effect_of_value(facts, &dependency.path).min(reach);
                    Some(followed_change(dependency.path.to_string(), effect, cause))
                })
                .collect();
            properties.extend(self.condition_change(resource));
            (resource.id, properties)
        });
        followed
            .filter(|(_, properties)| !properties.is_empty())
            .collect()
    }

    /// A resource whose condition changes may be created or deleted.
    fn condition_change(&self, resource: &DocumentResource<'d>) -> Option<PropertyChange> {
        let condition = resource.attribute("Condition")?;
        let (_, cause) = self.effect_of_source(Source::Condition(condition))?;
        Some(followed_change(
            "Condition".to_owned(),
            Effect::MayReplace,
            cause,
        ))
    }

    /// Whether the text at `path` differs, so that the reference in it isn't listed again.
    fn changes_itself(&self, id: &str, path: &PropertyPath) -> bool {
        let path = path.to_string();
        let touched = self
            .direct
            .get(id)
            .into_iter()
            .flat_map(|change| &change.properties);
        touched
            .into_iter()
            .any(|property| covers(&property.path, &path))
    }

    /// The effect of a change of `source` on a property that refers to it, and its cause; `None` if its value is unchanged.
    fn effect_of_source(&self, source: Source<'_>) -> Option<(Effect, Cause)> {
        match source {
            Source::Reference { id, attribute } => self
                .effect_of_resource(id, attribute)
                .or_else(|| self.effect_of_parameter(id)),
            Source::Mapping(name) => self.effect_of_entry("Mappings", name),
            Source::Condition(name) => self.effect_of_entry("Conditions", name),
            Source::Export(name) | Source::Output { name, .. } | Source::Stored(name) => {
                self.effect_of_shared(source, name)
            }
        }
    }

    fn effect_of_resource(&self, id: &str, attribute: Option<&str>) -> Option<(Effect, Cause)> {
        let target = self.new.resource(id)?;
        let (reach, which) = match self.effect(id)? {
            Effect::Replace if creates_revision(target.type_name, self.properties(id)) => {
                (Effect::Replace, "gets a new revision")
            }
            Effect::Replace if !self.keeps_attribute(&target, attribute) => {
                (Effect::Replace, "is replaced")
            }
            Effect::MayReplace if !self.keeps_attribute(&target, attribute) => {
                (Effect::MayReplace, "may be replaced")
            }
            _ if self.attribute_changes(&target, attribute?) => (Effect::Replace, "changes"),
            _ => return None,
        };
        Some((reach, cause(id, attribute, which)))
    }

    fn effect_of_parameter(&self, name: &str) -> Option<(Effect, Cause)> {
        let change = self.unknown.parameters.get(name)?;
        Some((change.effect, cause(name, None, &change.event)))
    }

    /// The effect of a change of a value that another stack shares, which the template names without a parameter.
    fn effect_of_shared(&self, source: Source<'_>, name: &str) -> Option<(Effect, Cause)> {
        let shared = SharedName::read_by(source, &BTreeMap::new())?;
        match self.unknown.shared.get(&shared)? {
            SharedChange::Unknown { effect, event } => Some((*effect, cause(name, None, event))),
            SharedChange::Value(_) => Some((Effect::Replace, cause(name, None, "changes"))),
            SharedChange::Deleted { .. } => None,
        }
    }

    fn effect_of_entry(&self, section: &str, name: &str) -> Option<(Effect, Cause)> {
        self.entry(section, name)
            .map(|_| (Effect::MayReplace, cause(name, None, "changes")))
    }

    fn entry(&self, section: &str, name: &str) -> Option<&EntryChange> {
        self.entries
            .iter()
            .find(|entry| entry.section == section && entry.name.as_deref() == Some(name))
    }

    /// The strongest effect of the known changes of a resource.
    fn effect(&self, id: &str) -> Option<Effect> {
        self.properties(id).map(|property| property.effect).max()
    }

    fn properties(&self, id: &str) -> impl Iterator<Item = &PropertyChange> {
        let direct = self
            .direct
            .get(id)
            .into_iter()
            .flat_map(|change| &change.properties);
        direct.chain(self.followed.get(id).into_iter().flatten())
    }

    /// Whether a replacement keeps the attribute: it is also a property, such as a VPC's `CidrBlock`, and isn't changed.
    fn keeps_attribute(&self, target: &DocumentResource<'_>, attribute: Option<&str>) -> bool {
        let Some(attribute) = attribute else {
            return false;
        };
        let type_changes = self
            .properties(target.id)
            .any(|property| property.path == "Type");
        target.property(attribute).is_some()
            && !type_changes
            && !self.attribute_changes(target, attribute)
    }

    /// Whether an update changes the attribute: it is a property that changes, or AWS counts versions in it.
    fn attribute_changes(&self, target: &DocumentResource<'_>, attribute: &str) -> bool {
        let counts = |name: &&str| match name.strip_suffix('.') {
            Some(_) => attribute.starts_with(name),
            None => attribute == *name,
        };
        let counted = type_info(target.type_name)
            .is_some_and(|info| info.counted_attributes.iter().any(counts));
        let path = attribute.replace('.', "/");
        counted
            || self
                .properties(target.id)
                .any(|property| covers(&path, &property.path) || covers(&property.path, &path))
    }
}

/// Whether `inner` is `outer` or below it.
fn covers(outer: &str, inner: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
}

fn followed_change(path: String, effect: Effect, cause: Cause) -> PropertyChange {
    PropertyChange {
        path,
        before: None,
        after: None,
        effect,
        cause: Some(cause),
    }
}

fn cause(refers_to: &str, attribute: Option<&str>, event: &str) -> Cause {
    Cause {
        refers_to: refers_to.to_owned(),
        attribute: attribute.map(str::to_owned),
        event: event.to_owned(),
    }
}
