//! Values that the stacks of an app share: which of them a plan changes, and what that means for the stacks that read them.
//!
//! A value leaves a stack as an SSM parameter, an export or an output, and comes into another one by a template parameter, a
//! dynamic reference, `Fn::ImportValue` or `Fn::GetStackOutput`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::dependency::{Source, dependencies, sources};
use super::mask::MASK;
use super::{Action, Cause, Change, Effect, EntryAction, Plan, Problem, ProblemKind};
use crate::cfn::eval::is_ssm;
use crate::cfn::type_names::ssm;
use crate::cfn::{Document, DocumentResource};

/// A value of a stack that other stacks can read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SharedName {
    /// An SSM parameter, by its name.
    Parameter(String),
    /// An export, by its name.
    Export(String),
    /// An output.
    Output {
        /// The stack.
        stack: String,
        /// The name of the output.
        name: String,
    },
}

/// What a deployment does with a shared value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SharedChange {
    /// It gets this value.
    Value(String),
    /// It gets another value, or may get one, which only the deployment knows.
    Unknown {
        /// [`Effect::Replace`] if it is another value, [`Effect::MayReplace`] if it may be the same.
        effect: Effect,
        /// What happens to it, as a predicate.
        event: String,
    },
    /// It is deleted from this stack.
    Deleted {
        /// The stack.
        stack: String,
    },
}

/// The shared values that the deployments of earlier stacks change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedChanges(BTreeMap<SharedName, SharedChange>);

impl SharedChanges {
    /// Adds the changes of another stack.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(super) fn get(&self, name: &SharedName) -> Option<&SharedChange> {
        self.0.get(name)
    }

    /// The change of an SSM parameter.
    pub(super) fn of_parameter(&self, name: &str) -> Option<&SharedChange> {
        self.get(&SharedName::Parameter(name.to_owned()))
    }
}

impl Plan {
    /// The shared values that the plan of `stack` changes. `before` and `after` are its templates.
    pub fn shared_changes(
        &self,
        stack: &str,
        before: &Document,
        after: &Document,
    ) -> SharedChanges {
        let mut found = BTreeMap::new();
        let parameters = self.changes.iter();
        for change in parameters.filter(|change| change.type_name == ssm::PARAMETER) {
            let (old, new) = (name_of(before, &change.id), name_of(after, &change.id));
            let removed = change.action != Action::Retain && old != new;
            if let Some(old) = old.filter(|_| removed) {
                let stack = stack.to_owned();
                found.insert(SharedName::Parameter(old), SharedChange::Deleted { stack });
            } else if let (Some(name), Some(shared)) = (new, parameter_change(change, stack)) {
                found.insert(SharedName::Parameter(name), shared);
            }
        }
        found.extend(self.output_changes(stack));
        SharedChanges(found)
    }

    /// The outputs and exports that change.
    fn output_changes(&self, stack: &str) -> Vec<(SharedName, SharedChange)> {
        let outputs = self.entries.iter();
        let outputs = outputs.filter(|entry| entry.section == "Outputs");
        let mut found = Vec::new();
        for entry in outputs.filter(|entry| entry.action != EntryAction::Add) {
            let Some(name) = &entry.name else { continue };
            let change = |removed: bool| match (removed, &entry.cause) {
                (true, _) => SharedChange::Deleted {
                    stack: stack.to_owned(),
                },
                (false, Some(cause)) => unknown(stack, cause),
                (false, None) => changes(stack, name),
            };
            let removed = entry.action == EntryAction::Remove;
            let output = SharedName::Output {
                stack: stack.to_owned(),
                name: name.clone(),
            };
            found.push((output, change(removed)));
            let export = |side: &Option<Value>| text_at(side.as_ref()?, "/Export/Name");
            if let Some(old) = export(&entry.before) {
                let removed = export(&entry.after).as_ref() != Some(&old);
                found.push((SharedName::Export(old), change(removed)));
            }
        }
        found
    }

    /// Adds the problems of values that the stack reads and that `shared` deletes. `after` is its new template, `parameters`
    /// has the SSM parameters that its parameters name.
    pub fn add_deleted_values(
        &mut self,
        shared: &SharedChanges,
        (after, parameters): (&Document, &BTreeMap<String, String>),
    ) {
        let mut problems = Vec::new();
        for (user, name) in readings(after, parameters) {
            if let Some(SharedChange::Deleted { stack }) = shared.get(&name) {
                let message = format!(
                    "`{user}` reads {}, which the deployment of stack `{stack}` deletes before",
                    name.described()
                );
                let hint = "keep it in that stack, or remove what reads it in the same change";
                problems.push(Problem::new(
                    &user,
                    ProblemKind::ValueDeleted,
                    message,
                    hint,
                ));
            }
        }
        self.add_problems(problems);
    }

    pub(super) fn add_problems(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems);
        self.problems.sort();
        self.problems.dedup();
    }
}

impl SharedName {
    fn described(&self) -> String {
        match self {
            Self::Parameter(name) => format!("the SSM parameter `{name}`"),
            Self::Export(name) => format!("the export `{name}`"),
            Self::Output { name, .. } => format!("the output `{name}`"),
        }
    }

    /// The shared value that `source` reads in a template with these SSM parameters, by template parameter.
    pub(super) fn read_by(
        source: Source<'_>,
        parameters: &BTreeMap<String, String>,
    ) -> Option<Self> {
        Some(match source {
            Source::Reference {
                id,
                attribute: None,
            } => Self::Parameter(parameters.get(id)?.clone()),
            Source::Export(name) => Self::Export(name.to_owned()),
            Source::Output { stack, name } => Self::Output {
                stack: stack.to_owned(),
                name: name.to_owned(),
            },
            Source::Stored(name) => Self::Parameter(name.to_owned()),
            Source::Reference { .. } | Source::Mapping(_) | Source::Condition(_) => return None,
        })
    }
}

/// The SSM parameters that the parameters of a template name, by their `values`, else by their defaults.
pub(super) fn stored_names(
    template: &Document,
    value: impl Fn(&str) -> Option<String>,
) -> BTreeMap<String, String> {
    let declared = template.section("Parameters").iter();
    let named = declared
        .filter(|(_, declaration)| is_ssm(declaration))
        .filter_map(|(id, declaration)| {
            let default = || Some(declaration.get("Default")?.as_str()?.to_owned());
            Some((id.clone(), value(id).or_else(default)?))
        });
    named.collect()
}

/// What the resources and outputs of a template read from other stacks, each with the logical id of the reader.
fn readings(
    template: &Document,
    parameters: &BTreeMap<String, String>,
) -> BTreeSet<(String, SharedName)> {
    let read = |id: &str, source| Some((id.to_owned(), SharedName::read_by(source, parameters)?));
    let mut found = BTreeSet::new();
    for resource in template.resources() {
        let sources = dependencies(&resource).into_iter();
        found.extend(sources.filter_map(|dependency| read(resource.id, dependency.on)));
    }
    for (name, output) in template.section("Outputs") {
        found.extend(
            sources(output)
                .into_iter()
                .filter_map(|source| read(name, source)),
        );
    }
    found
}

/// The ids of the resources of a template that make up its shared values.
pub(super) fn resources_behind<'d>(
    stack: &str,
    template: &'d Document,
) -> BTreeMap<SharedName, BTreeSet<&'d str>> {
    let ids = |value: &'d Value| -> BTreeSet<&'d str> {
        let read = sources(value).into_iter();
        read.filter_map(|source| match source {
            Source::Reference { id, .. } => Some(template.resource(id)?.id),
            _ => None,
        })
        .collect()
    };
    let mut found = BTreeMap::new();
    for resource in template.of_type(ssm::PARAMETER) {
        if let (Some(name), Some(value)) = (resource.text("Name"), resource.property("Value")) {
            found.insert(SharedName::Parameter(name.to_owned()), ids(value));
        }
    }
    for (name, output) in template.section("Outputs") {
        let behind = output.get("Value").map(ids).unwrap_or_default();
        if let Some(export) = text_at(output, "/Export/Name") {
            found.insert(SharedName::Export(export), behind.clone());
        }
        let (stack, name) = (stack.to_owned(), name.clone());
        found.insert(SharedName::Output { stack, name }, behind);
    }
    found
}

fn name_of(template: &Document, id: &str) -> Option<String> {
    let resource: DocumentResource<'_> = template.resource(id)?;
    Some(resource.text("Name")?.to_owned())
}

/// What happens to the value of an SSM parameter; `None` if it doesn't change.
fn parameter_change(change: &Change, stack: &str) -> Option<SharedChange> {
    let mut values = change.properties.iter();
    let value = values.find(|property| property.path == "Value")?;
    Some(match (&value.cause, &value.after) {
        (Some(cause), _) => unknown(stack, cause),
        (None, Some(Value::String(after))) if !after.contains(MASK) => {
            SharedChange::Value(after.clone())
        }
        (None, _) => changes(stack, &change.id),
    })
}

fn unknown(stack: &str, cause: &Cause) -> SharedChange {
    let (refers_to, event) = (&cause.refers_to, &cause.event);
    let (effect, lead) = match cause.is_certain() {
        true => (Effect::Replace, "is known after deploy"),
        false => (Effect::MayReplace, "may change"),
    };
    SharedChange::Unknown {
        effect,
        event: format!("{lead}: in stack `{stack}`, `{refers_to}` {event}"),
    }
}

fn changes(stack: &str, id: &str) -> SharedChange {
    SharedChange::Unknown {
        effect: Effect::Replace,
        event: format!("is known after deploy: in stack `{stack}`, `{id}` changes"),
    }
}

fn text_at(value: &Value, pointer: &str) -> Option<String> {
    Some(value.pointer(pointer)?.as_str()?.to_owned())
}
