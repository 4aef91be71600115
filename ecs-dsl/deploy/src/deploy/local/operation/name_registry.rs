//! [`NameRegistry`]: the names and ids that other resources have.

use serde_json::{Map, Value};

use super::super::account_view::{AccountView, RetainedRecord};
use super::super::names::fixed_name;
use super::super::stack_index::IndexKey;
use super::super::state::{Resource, Stack, Work, WorkItem};
use crate::cfn::eval::as_text;
use crate::deploy::CallResult;

/// All existing resources except the current one called `logical_id`.
pub(crate) struct NameRegistry<'a> {
    pub(crate) account: &'a AccountView<'a>,
    pub(crate) stack: &'a Stack,
    /// Replaced resources that still exist.
    pub(crate) cleanup: &'a [WorkItem],
    pub(crate) logical_id: &'a str,
}

/// The owner of a name.
pub(crate) enum NameOwner {
    /// A resource of this or another stack.
    Resource,
    /// A resource that was retained when this stack was deleted.
    Retained { stack: String },
}

impl NameRegistry<'_> {
    /// The owner of this custom name.
    pub(crate) fn owner_of(&self, type_name: &str, name: &str) -> CallResult<Option<NameOwner>> {
        let named = |resource: &Resource| {
            resource.type_name == type_name
                && !resource.physical_id.is_empty()
                && fixed_name(type_name, &resource.properties).as_deref() == Some(name)
        };
        let key = IndexKey::name(type_name, name);
        if self.in_stack().any(named) || !self.account.others_with(&key)?.is_empty() {
            return Ok(Some(NameOwner::Resource));
        }
        let mut retained = self.account.retained_resources()?.retained.into_iter();
        let found = retained.find(|resource| {
            resource.type_name == type_name && resource.name.as_deref() == Some(name)
        });
        Ok(found.map(|resource| NameOwner::Retained {
            stack: resource.stack,
        }))
    }

    /// Whether the id is in use. Ids of other stacks can't collide: the stack's name is part of the hash.
    pub(crate) fn has_id(&self, type_name: &str, physical_id: &str) -> CallResult<bool> {
        let own = self.stack.resources.values().chain(self.replaced());
        let in_use = own
            .into_iter()
            .any(|resource| resource.type_name == type_name && resource.physical_id == physical_id);
        let retained = self.account.retained_resources()?.retained;
        let is_retained = retained
            .iter()
            .any(|resource| resource.type_name == type_name && resource.physical_id == physical_id);
        Ok(in_use || is_retained)
    }

    /// Whether another rule of the same listener has this priority.
    pub(crate) fn has_priority(&self, rule: &Resource) -> CallResult<bool> {
        let slot = |rule: &Resource| {
            let text = |name: &str| rule.properties.get(name).map(as_text);
            Some((text("ListenerArn")?, text("Priority")?))
        };
        let taken = |other: &Resource| {
            other.type_name == rule.type_name
                && !other.physical_id.is_empty()
                && slot(other).is_some()
                && slot(other) == slot(rule)
        };
        let foreign = match IndexKey::priority(rule) {
            Some(key) => self.account.others_with(&key)?,
            None => Vec::new(),
        };
        Ok(self.in_stack().any(taken) || !foreign.is_empty())
    }

    fn in_stack(&self) -> impl Iterator<Item = &Resource> {
        let own = self
            .stack
            .resources
            .iter()
            .filter(|(id, _)| id.as_str() != self.logical_id);
        own.map(|(_, resource)| resource).chain(self.replaced())
    }

    fn replaced(&self) -> impl Iterator<Item = &Resource> {
        self.cleanup.iter().filter_map(|item| match &item.work {
            Work::Delete { resource, .. } => Some(&**resource),
            _ => None,
        })
    }
}

/// The retained resource with the custom name in these properties.
pub(crate) fn retained_with_name(
    account: &AccountView<'_>,
    type_name: &str,
    properties: &Map<String, Value>,
) -> CallResult<Option<RetainedRecord>> {
    let Some(name) = fixed_name(type_name, properties) else {
        return Ok(None);
    };
    let mut retained = account.retained_resources()?.retained.into_iter();
    Ok(retained
        .find(|resource| resource.type_name == type_name && resource.name.as_ref() == Some(&name)))
}
