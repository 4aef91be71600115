//! [`StackIndex`]: which stacks have a name, an export, a parameter or a change set, so that a call needn't look into all.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::names::fixed_name;
use super::retained::RetainedRecord;
use super::state::{Resource, Stack};
use crate::cfn::eval::as_text;
use crate::cfn::type_names::{elasticloadbalancingv2, ssm};

/// What a stack can have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum IndexKey {
    /// The change set with this ARN.
    ChangeSet(String),
    /// A resource of this type with this custom name.
    Name(String, String),
    /// A resource of this type with this id, ARN or name.
    Identifier(String, String),
    /// A rule of this listener with this priority.
    Priority(String, String),
    /// The export with this name.
    Export(String),
    /// An import of the export with this name.
    Import(String),
    /// The SSM parameter with this name.
    Parameter(String),
}

impl IndexKey {
    pub(super) fn name(type_name: &str, name: &str) -> Self {
        Self::Name(type_name.to_owned(), name.to_owned())
    }

    pub(super) fn identifier(type_name: &str, identifier: &str) -> Self {
        Self::Identifier(type_name.to_owned(), identifier.to_owned())
    }

    /// The place of a rule in its listener.
    pub(super) fn priority(rule: &Resource) -> Option<Self> {
        let text = |name: &str| rule.properties.get(name).map(as_text);
        let is_rule = rule.type_name == elasticloadbalancingv2::LISTENER_RULE;
        let place = (text("ListenerArn")?, text("Priority")?);
        is_rule.then_some(Self::Priority(place.0, place.1))
    }
}

/// The stacks by what they have.
#[derive(Debug, Default)]
pub(super) struct StackIndex {
    holders: BTreeMap<IndexKey, BTreeSet<String>>,
    keys: BTreeMap<String, Vec<IndexKey>>,
}

impl StackIndex {
    /// The names of the stacks that have `key`.
    pub(super) fn holders(&self, key: &IndexKey) -> impl Iterator<Item = &str> {
        let holders = self.holders.get(key).into_iter().flatten();
        holders.map(String::as_str)
    }

    /// Sets what the stack has.
    pub(super) fn insert(&mut self, stack: &Stack) {
        self.remove(&stack.name);
        let keys = keys_of(stack);
        for key in &keys {
            let holders = self.holders.entry(key.clone()).or_default();
            holders.insert(stack.name.clone());
        }
        self.keys.insert(stack.name.clone(), keys);
    }

    pub(super) fn remove(&mut self, stack: &str) {
        for key in self.keys.remove(stack).unwrap_or_default() {
            if let Some(holders) = self.holders.get_mut(&key) {
                holders.remove(stack);
                if holders.is_empty() {
                    self.holders.remove(&key);
                }
            }
        }
    }
}

fn keys_of(stack: &Stack) -> Vec<IndexKey> {
    let change_sets = stack.change_sets.iter();
    let mut keys: Vec<IndexKey> = change_sets
        .map(|change_set| IndexKey::ChangeSet(change_set.arn.clone()))
        .collect();
    let exports = stack.outputs.values();
    let exports = exports.filter_map(|output| output.export.clone());
    keys.extend(exports.map(IndexKey::Export));
    let imports = stack.current.imported.iter().cloned();
    keys.extend(imports.map(IndexKey::Import));
    for resource in stack.resources.values() {
        keys.extend(keys_of_resource(resource));
    }
    keys
}

fn keys_of_resource(resource: &Resource) -> Vec<IndexKey> {
    let type_name = resource.type_name.as_str();
    let mut keys = Vec::new();
    // A resource without an id doesn't exist yet.
    if !resource.physical_id.is_empty() {
        let name = fixed_name(type_name, &resource.properties);
        keys.extend(name.map(|name| IndexKey::name(type_name, &name)));
        keys.extend(IndexKey::priority(resource));
    }
    let record = RetainedRecord::from_resource("", "", resource);
    let identifiers = record.identifiers();
    keys.extend(identifiers.map(|identifier| IndexKey::identifier(type_name, &identifier)));
    if type_name == ssm::PARAMETER
        && resource
            .properties
            .get("Value")
            .is_some_and(Value::is_string)
    {
        keys.push(IndexKey::Parameter(resource.physical_id.clone()));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::{IndexKey, StackIndex};
    use crate::deploy::local::state::{Resource, Stack};

    fn with_queue(stack: &str, name: &str) -> Stack {
        let mut stack = Stack::new("arn".to_owned(), stack);
        let queue = Resource {
            physical_id: format!("https://{name}"),
            type_name: "AWS::SQS::Queue".to_owned(),
            properties: [("QueueName".to_owned(), name.into())]
                .into_iter()
                .collect(),
            ..Resource::default()
        };
        stack.resources.insert("Queue".to_owned(), queue);
        stack
    }

    #[test]
    fn stack_has_what_was_inserted_last() {
        let mut index = StackIndex::default();
        index.insert(&with_queue("a", "jobs"));
        index.insert(&with_queue("b", "jobs"));
        index.insert(&with_queue("a", "mails"));
        let holders = |index: &StackIndex, name: &str| {
            let key = IndexKey::identifier("AWS::SQS::Queue", &format!("https://{name}"));
            index.holders(&key).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(holders(&index, "jobs"), ["b"]);
        assert_eq!(holders(&index, "mails"), ["a"]);
        index.remove("a");
        assert!(holders(&index, "mails").is_empty());
    }
}
