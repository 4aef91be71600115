//! What a stack can see of everything else that exists here: the other stacks of the region, and what was kept when
//! its stack went.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::clock::Clock;
use super::digits;
use super::folder::{FORMAT, Locked};
use super::state::{Resource, Stack};
use crate::deploy::ControlPlaneError;

/// A resource that is made to fail, and why.
#[derive(Clone, Debug)]
pub(super) struct Failing {
    pub(super) logical_id: String,
    pub(super) reason: String,
}

/// Everything outside the stack that is being worked on.
pub(super) struct World<'a> {
    pub(super) locked: &'a Locked<'a>,
    pub(super) clock: &'a Clock,
    pub(super) failing: &'a [Failing],
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
        failing: &'a [Failing],
        own: &'a str,
    ) -> Self {
        Self {
            locked,
            clock,
            failing,
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
