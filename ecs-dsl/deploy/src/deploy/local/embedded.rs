//! [`Local`]: the embedded engine with its state folder, clock and fault plan.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use super::account_view::AccountView;
use super::clock::Clock;
use super::fault_plan::{FaultPlan, FaultPlanState, ResourceFault, Times};
use super::folder::{Folder, Locked};
use super::holds::Holds;
use super::outside_values::OutsideValues;
use super::planted_secrets::PlantedSecrets;
use super::state::Stack;
use crate::deploy::{CallResult, ControlPlaneError, StateFileError};

/// An embedded CloudFormation engine. It implements [`ControlPlane`](crate::deploy::ControlPlane).
///
/// Its state is a folder with one JSON file per stack. Several processes can use it concurrently. It contains no secrets:
/// passwords and `NoEcho` parameters are masked before they are written.
///
/// In one respect it is stricter than CloudFormation: it validates all properties against AWS's schemas when the change
/// set is created; CloudFormation validates most of them only when it creates the resource.
#[derive(Debug)]
pub struct Local {
    pub(super) folder: Folder,
    pub(super) clock: Clock,
    pub(super) fault_plan: Box<FaultPlanState>,
    pub(super) delay: Duration,
    pub(super) planted: PlantedSecrets,
    /// The values of other programs.
    pub(super) outside: OutsideValues,
    /// Stacks deleted by this process, by ARN. CloudFormation describes deleted stacks by ARN as well.
    deleted: Mutex<BTreeMap<String, Stack>>,
    pub(super) holds: Holds,
}

impl Local {
    /// Opens the state in `folder` for `region`. The first write creates the folder.
    ///
    /// # Errors
    /// If `folder` exists and isn't a folder.
    pub fn open(folder: impl Into<PathBuf>, region: &str) -> CallResult<Self> {
        let root: PathBuf = folder.into();
        if root.exists() && !root.is_dir() {
            let source =
                StateFileError::Io(std::io::Error::from(std::io::ErrorKind::NotADirectory));
            return Err(ControlPlaneError::State {
                operation: "DescribeStacks",
                path: root,
                source,
            });
        }
        Ok(Self {
            folder: Folder::new(root, region),
            clock: Clock::system(),
            fault_plan: Box::default(),
            delay: Duration::ZERO,
            planted: PlantedSecrets::default(),
            outside: OutsideValues::default(),
            deleted: Mutex::default(),
            holds: Holds::default(),
        })
    }

    /// The source of the current time. Default: the system clock.
    #[must_use]
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = self.clock.with_source(now);
        self
    }

    /// Makes the resource fail with `reason` whenever it is created, updated or replaced, so that the stack rolls back.
    #[must_use]
    pub fn failing(mut self, logical_id: impl Into<String>, reason: impl Into<String>) -> Self {
        let fault = ResourceFault::failing(logical_id, reason);
        self.fault_plan.plan.resources.push(fault);
        self
    }

    /// The fault plan. Default: empty.
    #[must_use]
    pub fn fault_plan(mut self, plan: FaultPlan) -> Self {
        if let Some(seconds) = plan.seconds_per_poll {
            self = self.time_per_poll(Duration::from_secs(u64::from(seconds)));
        }
        let failing = std::mem::take(&mut self.fault_plan.plan.resources);
        *self.fault_plan = FaultPlanState::new(plan);
        self.fault_plan.plan.resources.extend(failing);
        self
    }

    /// By how much each [`pause`](crate::deploy::ControlPlane::pause) between two polls advances the clock, without
    /// waiting. Default: zero.
    #[must_use]
    pub fn time_per_poll(mut self, time: Duration) -> Self {
        self.clock = self.clock.advanced_by(time);
        self
    }

    /// How long [`pause`](crate::deploy::ControlPlane::pause) sleeps, so that an operator can watch the progress. Default:
    /// zero; it only yields to other stacks.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// The values of other programs that templates may read: exports, outputs and SSM parameters. Default: none.
    #[must_use]
    pub fn outside_values(mut self, values: OutsideValues) -> Self {
        self.outside = values;
        self
    }

    /// Turns the termination protection of a stack on or off.
    ///
    /// # Errors
    /// If the stack doesn't exist, or the state can't be read or written.
    pub fn protect(&self, name: &str, protection: Protection) -> CallResult<()> {
        self.set_protection(name, protection == Protection::On)
    }

    /// Sets the actual value of a property of a deployed resource, as if it had been changed outside of CloudFormation.
    ///
    /// # Errors
    /// If the stack or the resource doesn't exist, or the state can't be read or written.
    pub fn drift(
        &self,
        stack: &str,
        logical_id: &str,
        property: &str,
        value: Value,
    ) -> CallResult<()> {
        let locked = self.folder.lock_if_present("DetectStackDrift")?;
        let mut found = existing(&locked, stack)?;
        if !found.drift(logical_id, property, value) {
            let message = format!("Resource {logical_id} does not exist for stack {stack}");
            return Err(ControlPlaneError::validation(locked.operation(), message));
        }
        save(&locked, &found)
    }

    /// Applies the drift of the fault plan, once for each deployed resource.
    pub(super) fn apply_planned_drift(&self, stack: &mut Stack) {
        for (index, drift) in self.fault_plan.plan.drift.iter().enumerate() {
            let applies = drift.stack.as_ref().is_none_or(|name| *name == stack.name);
            if applies
                && stack.resources.contains_key(&drift.resource)
                && self.fault_plan.occurs("drift", index, Times::Times(1))
            {
                stack.drift(&drift.resource, &drift.property, drift.value.clone());
            }
        }
    }

    /// Everything outside of the stack called `own`.
    pub(super) fn account_view<'a>(
        &'a self,
        locked: &'a Locked<'a>,
        own: &'a str,
    ) -> AccountView<'a> {
        let faults = (&self.clock, &*self.fault_plan);
        AccountView::new(locked, faults, (&self.planted, &self.outside), own)
    }

    pub(super) fn deleted(&self) -> MutexGuard<'_, BTreeMap<String, Stack>> {
        // The map is consistent even if another thread panicked: entries are only inserted.
        self.deleted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The termination protection of a stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// The stack can't be deleted.
    On,
    /// The stack can be deleted.
    Off,
}

/// The stack with this name or ARN, if it exists.
pub(super) fn find(locked: &Locked<'_>, name: &str) -> CallResult<Option<Stack>> {
    let short = short_name(name);
    // An invalid name must not become a path.
    if !short
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        return Ok(None);
    }
    let stack = locked.stack(short)?;
    let stack = stack.filter(|stack| name == stack.name || name == stack.id);
    Ok(stack.map(Arc::unwrap_or_clone))
}

/// The stack with this name or ARN, or the error that it doesn't exist.
pub(super) fn existing(locked: &Locked<'_>, name: &str) -> CallResult<Stack> {
    let missing = || {
        ControlPlaneError::validation(
            locked.operation(),
            format!("Stack with id {name} does not exist"),
        )
    };
    find(locked, name)?.ok_or_else(missing)
}

pub(super) fn save(locked: &Locked<'_>, stack: &Stack) -> CallResult<()> {
    locked.save_stack(stack)
}

/// The name in an ARN, or the name itself.
fn short_name(name: &str) -> &str {
    match name.split_once(":stack/") {
        Some((_, rest)) => rest.split('/').next().unwrap_or(rest),
        None => name,
    }
}
