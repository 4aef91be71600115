//! Who else has a name or an id.

use super::names::fixed_name;
use super::state::{Resource, Stack, Task, Work};
use super::world::World;
use crate::deploy::ControlPlaneError;

/// Everything that exists besides the resource called `logical_id` as it is now.
pub(super) struct Others<'a> {
    pub(super) world: &'a World<'a>,
    pub(super) stack: &'a Stack,
    /// What was replaced and still exists.
    pub(super) leftovers: &'a [Task],
    pub(super) logical_id: &'a str,
}

impl Others<'_> {
    /// Whether one of them has this fixed name.
    pub(super) fn have_name(&self, type_name: &str, name: &str) -> Result<bool, ControlPlaneError> {
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
        let kept = self.world.kept()?;
        Ok(self.in_stack().any(named)
            || foreign.into_iter().any(named)
            || kept
                .retained
                .iter()
                .any(|it| it.type_name == type_name && it.name.as_deref() == Some(name)))
    }

    /// Whether one of them has this id. Other stacks' ids are made from other names.
    pub(super) fn have_id(
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
