//! Who else has a name or an id.

use serde_json::{Map, Value};

use super::super::names::fixed_name;
use super::super::state::{Resource, Stack, Task, Work};
use super::super::world::{Retained, World};
use crate::deploy::ControlPlaneError;

/// Everything that exists besides the resource called `logical_id` as it is now.
pub(crate) struct Others<'a> {
    pub(crate) world: &'a World<'a>,
    pub(crate) stack: &'a Stack,
    /// What was replaced and still exists.
    pub(crate) leftovers: &'a [Task],
    pub(crate) logical_id: &'a str,
}

/// Who has a name.
pub(crate) enum Holder {
    /// A resource of this or another stack.
    Resource,
    /// What was retained when this stack went.
    Kept { stack: String },
}

impl Others<'_> {
    /// Who has this fixed name, if one of them has.
    pub(crate) fn holder_of(
        &self,
        type_name: &str,
        name: &str,
    ) -> Result<Option<Holder>, ControlPlaneError> {
        let named = |resource: &Resource| {
            resource.type_name == type_name
                && !resource.physical_id.is_empty()
                && fixed_name(type_name, &resource.properties).as_deref() == Some(name)
        };
        let foreign = self
            .world
            .others()?
            .iter()
            .flat_map(|stack| stack.resources.values());
        if self.in_stack().any(named) || foreign.into_iter().any(named) {
            return Ok(Some(Holder::Resource));
        }
        let kept = self.world.kept()?.retained;
        let found = kept
            .into_iter()
            .find(|it| it.type_name == type_name && it.name.as_deref() == Some(name));
        Ok(found.map(|it| Holder::Kept { stack: it.stack }))
    }

    /// Whether one of them has this id. Other stacks' ids are made from other names.
    pub(crate) fn have_id(
        &self,
        type_name: &str,
        physical_id: &str,
    ) -> Result<bool, ControlPlaneError> {
        let own = self.stack.resources.values().chain(self.left_over());
        let taken = own
            .into_iter()
            .any(|it| it.type_name == type_name && it.physical_id == physical_id);
        let kept = self.world.kept()?;
        Ok(taken
            || kept
                .retained
                .iter()
                .any(|it| it.type_name == type_name && it.physical_id == physical_id))
    }

    fn in_stack(&self) -> impl Iterator<Item = &Resource> {
        let own = self
            .stack
            .resources
            .iter()
            .filter(|(id, _)| id.as_str() != self.logical_id);
        own.map(|(_, resource)| resource).chain(self.left_over())
    }

    fn left_over(&self) -> impl Iterator<Item = &Resource> {
        self.leftovers.iter().filter_map(|task| match &task.work {
            Work::Delete { resource, .. } => Some(&**resource),
            _ => None,
        })
    }
}

/// What was kept when its stack went, if it has the fixed name that these properties give.
pub(crate) fn kept_with_name(
    world: &World<'_>,
    type_name: &str,
    properties: &Map<String, Value>,
) -> Result<Option<Retained>, ControlPlaneError> {
    let Some(name) = fixed_name(type_name, properties) else {
        return Ok(None);
    };
    let mut retained = world.kept()?.retained.into_iter();
    Ok(retained.find(|it| it.type_name == type_name && it.name.as_ref() == Some(&name)))
}
