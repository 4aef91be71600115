//! What a stack can see of everything else that exists here: the other stacks of the region, and what was kept when
//! its stack went.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::clock::Clock;
use super::digits;
use super::folder::{FORMAT, Locked};
use super::names::fixed_name;
use super::scenario::{Misfortune, Moment, Played, TaskFault};
use super::state::{Resource, Stack};
use crate::deploy::ControlPlaneError;

/// Everything outside the stack that is being worked on.
pub(super) struct World<'a> {
    pub(super) locked: &'a Locked<'a>,
    pub(super) clock: &'a Clock,
    pub(super) played: &'a Played,
    /// The stack that is being worked on.
    own: &'a str,
    others: OnceCell<Vec<Stack>>,
}

/// What outlived its stack.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    format: u64,
    /// Resources with the policy `Retain`.
    pub(super) retained: Vec<Retained>,
    /// What resources with the policy `Snapshot` left.
    pub(super) snapshots: Vec<Retained>,
}

/// A resource that outlived its stack, or the snapshot of one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Retained {
    pub(super) stack: String,
    pub(super) logical_id: String,
    pub(super) physical_id: String,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    /// Its fixed name, if it has one: nothing else can have it.
    pub(super) name: Option<String>,
    /// What `Fn::GetAtt` gives, if it is imported into a stack again.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub(super) attributes: Map<String, Value>,
}

impl Retained {
    pub(super) fn of(stack: &str, logical_id: &str, resource: &Resource) -> Self {
        Self {
            stack: stack.to_owned(),
            logical_id: logical_id.to_owned(),
            physical_id: resource.physical_id.clone(),
            type_name: resource.type_name.clone(),
            name: fixed_name(&resource.type_name, &resource.properties),
            attributes: resource.attributes.clone(),
        }
    }

    /// Whether `identifier` is its physical id, its ARN, or what its name is made of.
    fn is_called(&self, identifier: &str) -> bool {
        let arn = self.attributes.get("Arn").and_then(Value::as_str);
        let name = self
            .name
            .as_deref()
            .and_then(|name| serde_json::from_str(name).ok());
        let parts = |name: Map<String, Value>| {
            let parts: Vec<String> = name
                .values()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            parts.join("|")
        };
        self.physical_id == identifier
            || arn == Some(identifier)
            || name.map(parts).as_deref() == Some(identifier)
    }
}

const KEPT: &str = "kept.json";

/// The file of a stack.
pub(super) fn stack_file(name: &str) -> String {
    format!("stacks/{name}.json")
}

impl<'a> World<'a> {
    pub(super) fn new(
        locked: &'a Locked<'a>,
        clock: &'a Clock,
        played: &'a Played,
        own: &'a str,
    ) -> Self {
        Self {
            locked,
            clock,
            played,
            own,
            others: OnceCell::new(),
        }
    }

    pub(super) fn region(&self) -> &str {
        self.locked.region()
    }

    /// The other stacks of the region.
    pub(super) fn others(&self) -> Result<&[Stack], ControlPlaneError> {
        if let Some(others) = self.others.get() {
            return Ok(others);
        }
        let own = stack_file(self.own);
        let mut others = Vec::new();
        for file in self.locked.list("stacks")? {
            let file = format!("stacks/{file}");
            if file != own {
                others.extend(self.locked.read::<Stack>(&file)?);
            }
        }
        Ok(self.others.get_or_init(|| others))
    }

    /// What the other stacks export, by name.
    pub(super) fn exports(&self) -> Result<BTreeMap<&str, &str>, ControlPlaneError> {
        let outputs = self
            .others()?
            .iter()
            .flat_map(|stack| stack.outputs.values());
        let exported =
            outputs.filter_map(|output| Some((output.export.as_deref()?, output.value.as_str())));
        Ok(exported.collect())
    }

    /// An output of another stack.
    pub(super) fn output(
        &self,
        stack: &str,
        output: &str,
    ) -> Result<Option<String>, ControlPlaneError> {
        let stack = self
            .others()?
            .iter()
            .find(|found| found.name == stack || found.id == stack);
        Ok(stack
            .and_then(|stack| stack.outputs.get(output))
            .map(|output| output.value.clone()))
    }

    /// The value of an SSM parameter: one of another stack, or one of those that AWS publishes.
    pub(super) fn ssm_parameter(&self, name: &str) -> Result<Option<String>, ControlPlaneError> {
        let others = self.others()?.iter().map(|stack| &stack.resources);
        if let Some(value) = others
            .flatten()
            .find_map(|(_, resource)| value_of_parameter(resource, name))
        {
            return Ok(Some(value));
        }
        let published = name.starts_with("/aws/service/").then(|| {
            let digits = format!(
                "{:016x}{:016x}",
                digits::hash(&[name]),
                digits::hash(&[name, self.region()])
            );
            format!("ami-{}", digits.get(..17).unwrap_or_default())
        });
        Ok(published)
    }

    pub(super) fn kept(&self) -> Result<Kept, ControlPlaneError> {
        let empty = || Kept {
            format: FORMAT,
            retained: Vec::new(),
            snapshots: Vec::new(),
        };
        Ok(self.locked.read(KEPT)?.unwrap_or_else(empty))
    }

    /// What outlived its stack under this name, id or ARN.
    pub(super) fn kept_as(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Option<Retained>, ControlPlaneError> {
        let mut retained = self.kept()?.retained.into_iter();
        Ok(retained.find(|it| it.type_name == type_name && it.is_called(identifier)))
    }

    /// A stack has it again.
    pub(super) fn take_up(&self, resource: &Resource) -> Result<(), ControlPlaneError> {
        let mut kept = self.kept()?;
        kept.retained.retain(|it| {
            it.type_name != resource.type_name || it.physical_id != resource.physical_id
        });
        self.keep(&kept)
    }

    /// No stack has it any more.
    pub(super) fn set_aside(&self, retained: Retained) -> Result<(), ControlPlaneError> {
        let mut kept = self.kept()?;
        kept.retained.push(retained);
        self.keep(&kept)
    }

    /// What happens to a resource of the stack while that is done to it.
    pub(super) fn misfortune(
        &self,
        logical_id: &str,
        resource: &Resource,
        moment: Moment,
    ) -> Misfortune {
        let now = self.clock.millis();
        self.played
            .misfortune((self.own, logical_id), resource, moment, now)
    }

    /// What happens to the tasks of a service of the stack.
    pub(super) fn task_fault(&self, service: &str) -> Option<&'a TaskFault> {
        let mut faults = self.played.scenario.tasks.iter();
        let here = |stack: &Option<String>| stack.as_deref().is_none_or(|it| it == self.own);
        faults.find(|it| it.service == service && here(&it.stack))
    }

    /// Whether the alarm goes off now, so many looks after the operation began.
    pub(super) fn alarm_goes_off(&self, arn: &str, logical_id: &str, looks: u32) -> bool {
        let name = arn.rsplit(':').next().unwrap_or_default();
        let mut alarms = self.played.scenario.alarms.iter().enumerate();
        alarms.any(|(index, it)| {
            let called = [arn, name, logical_id].contains(&it.alarm.as_str());
            called && looks >= it.looks && self.played.happens("alarms", index, it.times)
        })
    }

    pub(super) fn keep(&self, kept: &Kept) -> Result<(), ControlPlaneError> {
        self.locked.write(KEPT, kept)
    }
}

/// The value of the parameter called `name`, if this is it.
pub(super) fn value_of_parameter(resource: &Resource, name: &str) -> Option<String> {
    let is_it = resource.type_name == "AWS::SSM::Parameter" && resource.physical_id == name;
    is_it
        .then(|| {
            resource
                .properties
                .get("Value")?
                .as_str()
                .map(str::to_owned)
        })
        .flatten()
}
