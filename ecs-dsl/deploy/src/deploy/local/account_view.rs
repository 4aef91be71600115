//! [`AccountView`]: everything outside of one stack: the other stacks of the region, retained resources, the clock and
//! the fault plan.

use std::cell::OnceCell;
use std::sync::Arc;

use super::clock::Clock;
use super::fault_plan::{FaultPlanState, InjectedFailure, Phase, TaskFault};
use super::folder::Locked;
use super::hashing;
use super::outside_values::OutsideValues;
use super::planted_secrets::PlantedSecrets;
pub(super) use super::retained::{RetainedRecord, RetainedResources};
use super::stack_index::IndexKey;
use super::state::{Resource, Stack};
use crate::cfn::type_names::ssm;
use crate::deploy::CallResult;

/// Everything outside of the stack of the current operation.
pub(super) struct AccountView<'a> {
    pub(super) locked: &'a Locked<'a>,
    pub(super) clock: &'a Clock,
    pub(super) fault_plan: &'a FaultPlanState,
    pub(super) planted: &'a PlantedSecrets,
    /// The values of other programs.
    pub(super) outside: &'a OutsideValues,
    /// The name of the stack of the current operation.
    own: &'a str,
    others: OnceCell<Vec<Arc<Stack>>>,
}

const RETAINED: &str = "retained.json";

impl<'a> AccountView<'a> {
    /// Everything that `locked` has, and what the engine knows.
    pub(super) fn new(
        locked: &'a Locked<'a>,
        (clock, fault_plan): (&'a Clock, &'a FaultPlanState),
        (planted, outside): (&'a PlantedSecrets, &'a OutsideValues),
        own: &'a str,
    ) -> Self {
        Self {
            locked,
            clock,
            fault_plan,
            planted,
            outside,
            own,
            others: OnceCell::new(),
        }
    }

    pub(super) fn region(&self) -> &str {
        self.locked.region()
    }

    /// The other stacks of the region.
    pub(super) fn other_stacks(&self) -> CallResult<&[Arc<Stack>]> {
        if let Some(others) = self.others.get() {
            return Ok(others);
        }
        let mut others = self.locked.stacks()?;
        others.retain(|stack| stack.name != self.own);
        Ok(self.others.get_or_init(|| others))
    }

    /// The other stacks that have `key`.
    pub(super) fn others_with(&self, key: &IndexKey) -> CallResult<Vec<Arc<Stack>>> {
        let mut holders = self.locked.holders(key)?;
        holders.retain(|stack| stack.name != self.own);
        Ok(holders)
    }

    /// The value of an export of another stack.
    pub(super) fn export(&self, name: &str) -> CallResult<Option<String>> {
        let holders = self.others_with(&IndexKey::Export(name.to_owned()))?;
        let mut outputs = holders.iter().flat_map(|stack| stack.outputs.values());
        let found = outputs.find(|output| output.export.as_deref() == Some(name));
        Ok(found.map(|output| output.value.clone()))
    }

    /// An output of another stack, which may belong to another program.
    pub(super) fn output(&self, name: &str, output: &str) -> CallResult<Option<String>> {
        let stack = self
            .other_stacks()?
            .iter()
            .find(|found| found.name == name || found.id == name);
        let local = stack.and_then(|stack| stack.outputs.get(output));
        let outside = || self.outside.output(name, output).map(str::to_owned);
        Ok(local.map(|output| output.value.clone()).or_else(outside))
    }

    /// The value of an SSM parameter of another stack, or of a public one of AWS.
    pub(super) fn ssm_parameter(&self, name: &str) -> CallResult<Option<String>> {
        let holders = self.others_with(&IndexKey::Parameter(name.to_owned()))?;
        Ok(stored_value(&holders, self.outside, (self.region(), name)))
    }

    /// Everything that was retained.
    pub(super) fn retained_resources(&self) -> CallResult<RetainedResources> {
        let stored = self.locked.read(RETAINED)?;
        Ok(stored.unwrap_or_else(RetainedResources::empty))
    }

    /// The retained resource with this id, ARN or name.
    pub(super) fn find_retained(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> CallResult<Option<RetainedRecord>> {
        let mut retained = self.retained_resources()?.retained.into_iter();
        Ok(retained.find(|resource| {
            resource.type_name == type_name && resource.has_identifier(identifier)
        }))
    }

    /// Removes a resource that was imported into a stack from the retained ones.
    pub(super) fn remove_retained(&self, resource: &Resource) -> CallResult<()> {
        let mut stored = self.retained_resources()?;
        stored.retained.retain(|retained| {
            retained.type_name != resource.type_name || retained.physical_id != resource.physical_id
        });
        self.write_retained(&stored)
    }

    /// Adds a resource that was removed from its stack.
    pub(super) fn add_retained(&self, retained: RetainedRecord) -> CallResult<()> {
        let mut stored = self.retained_resources()?;
        stored.retained.push(retained);
        self.write_retained(&stored)
    }

    /// The failure that the fault plan injects into a resource of the stack in `phase`.
    pub(super) fn inject(
        &self,
        logical_id: &str,
        resource: &Resource,
        phase: Phase,
    ) -> InjectedFailure {
        let now = self.clock.millis();
        let mut injected = self
            .fault_plan
            .inject((self.own, logical_id), resource, phase, now);
        injected.failure = injected.failure.map(|reason| self.planted.masked(reason));
        injected
    }

    /// The task failure that the fault plan has for a service of the stack.
    pub(super) fn task_fault(&self, service: &str) -> Option<&'a TaskFault> {
        let mut faults = self.fault_plan.plan.tasks.iter();
        faults.find(|fault| self.is_fault_of(fault, service))
    }

    /// How the next one-off task of a service of the stack ends, by the fault plan. Counts it.
    pub(super) fn one_off_fault(&self, service: &str) -> Option<&'a TaskFault> {
        let mut faults = self.fault_plan.plan.one_off_tasks.iter().enumerate();
        let found = faults.find(|(index, fault)| {
            self.is_fault_of(fault, service)
                && self.fault_plan.occurs("one_off_tasks", *index, fault.times)
        });
        found.map(|(_, fault)| fault)
    }

    fn is_fault_of(&self, fault: &TaskFault, service: &str) -> bool {
        let stack = fault.stack.as_deref();
        fault.service == service && stack.is_none_or(|name| name == self.own)
    }

    /// Whether the alarm goes to `ALARM`, `polls` polls after the start of the operation.
    pub(super) fn is_in_alarm(&self, arn: &str, logical_id: &str, polls: u32) -> bool {
        let name = arn.rsplit(':').next().unwrap_or_default();
        let mut alarms = self.fault_plan.plan.alarms.iter().enumerate();
        alarms.any(|(index, alarm)| {
            let matches = [arn, name, logical_id].contains(&alarm.alarm.as_str());
            matches && polls >= alarm.polls && self.fault_plan.occurs("alarms", index, alarm.times)
        })
    }

    pub(super) fn write_retained(&self, stored: &RetainedResources) -> CallResult<()> {
        self.locked.write(RETAINED, stored)
    }
}

/// The value of an SSM parameter of one of the stacks, of another program, or of a public one of AWS.
pub(super) fn stored_value(
    stacks: &[Arc<Stack>],
    outside: &OutsideValues,
    (region, name): (&str, &str),
) -> Option<String> {
    let mut resources = stacks.iter().flat_map(|stack| stack.resources.values());
    let published = || {
        let digits = format!(
            "{:016x}{:016x}",
            hashing::hash(&[name]),
            hashing::hash(&[name, region])
        );
        format!("ami-{}", digits.get(..17).unwrap_or_default())
    };
    resources
        .find_map(|resource| value_of_parameter(resource, name))
        .or_else(|| outside.parameter(name).map(str::to_owned))
        .or_else(|| name.starts_with("/aws/service/").then(published))
}

/// The value of `resource`, if it is the SSM parameter `name`.
pub(super) fn value_of_parameter(resource: &Resource, name: &str) -> Option<String> {
    let matches = resource.type_name == ssm::PARAMETER && resource.physical_id == name;
    let value = resource.properties.get("Value").filter(|_| matches);
    value?.as_str().map(str::to_owned)
}
