//! [`Simulation`]: the deployed stacks, and the steps so far.

use std::sync::Arc;

use serde_json::Value;

use super::record::{SimulatedAction, SimulatedStep, SimulationReport};
use crate::deploy::local::Local;
use crate::deploy::local::state::{Resource, Stack};

/// How many tasks one simulation starts: jobs can start each other forever.
const MAX_TASKS: usize = 100;
/// How many steps may follow from each other, for the same reason.
const MAX_DEPTH: usize = 60;

/// What is fired, and everything that follows from it.
pub(super) struct Simulation<'a> {
    pub(super) local: &'a Local,
    stacks: &'a [Arc<Stack>],
    pub(super) report: SimulationReport,
    depth: usize,
    tasks: usize,
    /// The number of ids so far. Part of the next one.
    ids: u32,
}

/// A resource of a stack.
#[derive(Clone, Copy)]
pub(super) struct DeployedResource<'a> {
    pub(super) id: &'a str,
    pub(super) resource: &'a Resource,
}

impl<'a> DeployedResource<'a> {
    /// A property.
    pub(super) fn property(&self, name: &str) -> Option<&'a Value> {
        self.resource.actual(name)
    }

    /// A property that is text.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        self.property(name).and_then(Value::as_str)
    }

    /// The ARN; of types whose `Ref` is something else, the attribute.
    pub(super) fn arn(&self) -> String {
        let attribute = self.resource.attributes.get("Arn").and_then(Value::as_str);
        attribute.unwrap_or(&self.resource.physical_id).to_owned()
    }
}

impl<'a> Simulation<'a> {
    pub(super) fn new(local: &'a Local, stacks: &'a [Arc<Stack>]) -> Self {
        Self {
            local,
            stacks,
            report: SimulationReport::default(),
            depth: 0,
            tasks: 0,
            ids: 0,
        }
    }

    /// The resource of a stack.
    pub(super) fn deployed(&self, stack: &str, id: &str) -> Option<DeployedResource<'a>> {
        let stack = self.stacks.iter().find(|found| found.name == stack)?;
        let (id, resource) = stack.resources.get_key_value(id)?;
        Some(DeployedResource { id, resource })
    }

    /// The resources of a type, in the order of the stacks and their logical ids.
    pub(super) fn resources(
        &self,
        type_name: &'static str,
    ) -> impl Iterator<Item = DeployedResource<'a>> {
        let resources = self.stacks.iter().flat_map(|stack| &stack.resources);
        let resources = resources.map(|(id, resource)| DeployedResource { id, resource });
        resources.filter(move |found| found.resource.type_name == type_name)
    }

    /// The resource of a type with this ARN.
    pub(super) fn with_arn(
        &self,
        type_name: &'static str,
        arn: &str,
    ) -> Option<DeployedResource<'a>> {
        self.resources(type_name).find(|found| found.arn() == arn)
    }

    /// The logical id of the resource with this ARN; the ARN if no local stack has it.
    pub(super) fn name_of(&self, type_name: &'static str, arn: &str) -> String {
        let found = self.with_arn(type_name, arn);
        found.map_or_else(|| arn.to_owned(), |found| found.id.to_owned())
    }

    pub(super) fn record(&mut self, action: SimulatedAction) {
        let depth = self.depth;
        self.report.steps.push(SimulatedStep { depth, action });
    }

    /// What follows from the last step. Too many steps end the simulation.
    pub(super) fn nested<T: Default, E>(
        &mut self,
        steps: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.depth += 1;
        let result = match self.depth > MAX_DEPTH {
            true => {
                self.end(format!(
                    "more than {MAX_DEPTH} steps follow from each other"
                ));
                Ok(T::default())
            }
            false => steps(self),
        };
        self.depth -= 1;
        result
    }

    /// Whether another task may be started. Counts it.
    pub(super) fn may_start(&mut self) -> bool {
        self.tasks += 1;
        if self.tasks > MAX_TASKS {
            self.end(format!("{MAX_TASKS} tasks were started"));
        }
        self.tasks <= MAX_TASKS
    }

    fn end(&mut self, reason: String) {
        self.record(SimulatedAction::Ended { reason });
        self.report.failures.push(None);
    }

    /// The number of the next id.
    pub(super) fn next_id(&mut self) -> String {
        self.ids += 1;
        self.ids.to_string()
    }
}
