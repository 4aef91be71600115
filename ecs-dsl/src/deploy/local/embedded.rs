//! The embedded engine as a value: where its state is, what time it is, what it is told to fail.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use super::clock::Clock;
use super::folder::{Folder, Locked};
use super::scenario::{Played, ResourceFault, Scenario, Times};
use super::state::Stack;
use super::world::{World, stack_file};
use crate::deploy::{ControlPlaneError, StateFileError};

/// CloudFormation in this process. It implements [`ControlPlane`](crate::deploy::ControlPlane).
///
/// Its state is a folder with a JSON file per stack, which several processes may use at once. Nothing in it is secret:
/// passwords and parameters with `NoEcho` are masked before anything is written.
///
/// It is stricter than CloudFormation in one thing: all properties are checked against AWS's schemas when the change
/// set is made, where CloudFormation checks most of them only when it makes the resource.
#[derive(Debug)]
pub struct Local {
    pub(super) folder: Folder,
    pub(super) clock: Clock,
    pub(super) played: Box<Played>,
    pub(super) delay: Duration,
    /// Stacks that this process has seen go, by ARN. AWS remembers them as well.
    gone: Mutex<BTreeMap<String, Stack>>,
}

impl Local {
    /// The state in `folder`, for `region`. The folder is made when something is kept in it for the first time.
    ///
    /// # Errors
    /// If `folder` is there and isn't a folder.
    pub fn open(folder: impl Into<PathBuf>, region: &str) -> Result<Self, ControlPlaneError> {
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
            played: Box::default(),
            delay: Duration::ZERO,
            gone: Mutex::default(),
        })
    }

    /// Takes the time from `now`. Without this it is the machine's.
    #[must_use]
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = self.clock.telling(now);
        self
    }

    /// Lets the resource fail whenever it is created, updated or replaced, so that the stack is rolled back.
    #[must_use]
    pub fn failing(mut self, logical_id: impl Into<String>, reason: impl Into<String>) -> Self {
        let fault = ResourceFault::failing(logical_id, reason);
        self.played.scenario.resources.push(fault);
        self
    }

    /// Lets everything in `scenario` happen. Without this everything goes well.
    #[must_use]
    pub fn scenario(mut self, scenario: Scenario) -> Self {
        if let Some(seconds) = scenario.seconds_per_pause {
            self = self.time_per_pause(Duration::from_secs(u64::from(seconds)));
        }
        let asked = std::mem::take(&mut self.played.scenario.resources);
        *self.played = Played::of(scenario);
        self.played.scenario.resources.extend(asked);
        self
    }

    /// How much time goes by with each [`pause`](crate::deploy::ControlPlane::pause), beside the clock's own; nobody
    /// waits for it. Without this it is none.
    #[must_use]
    pub fn time_per_pause(mut self, time: Duration) -> Self {
        self.clock = self.clock.moved_by(time);
        self
    }

    /// How long [`pause`](crate::deploy::ControlPlane::pause) takes, for a person who wants to watch. Without this it
    /// only lets other stacks have their turn.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Lets the stack refuse to be deleted, or lets it be deleted again.
    ///
    /// # Errors
    /// If there is no such stack, or the state can't be used.
    pub fn protect(&self, name: &str, protection: Protection) -> Result<(), ControlPlaneError> {
        self.set_protection(name, protection == Protection::On)
    }

    /// Lets a property of a deployed resource really be something else than what was deployed, as if somebody had changed
    /// it outside of CloudFormation.
    ///
    /// # Errors
    /// If there is no such stack or no such resource, or the state can't be used.
    pub fn drift(
        &self,
        stack: &str,
        logical_id: &str,
        property: &str,
        value: Value,
    ) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("DetectStackDrift")?;
        let mut found = existing(&locked, stack)?;
        if !found.drift(logical_id, property, value) {
            let message = format!("Resource {logical_id} does not exist for stack {stack}");
            return Err(ControlPlaneError::validation(locked.operation(), message));
        }
        save(&locked, &found)
    }

    /// Lets happen what the scenario says of drift, once for each deployed resource.
    pub(super) fn play_drift(&self, stack: &mut Stack) {
        for (index, drift) in self.played.scenario.drift.iter().enumerate() {
            let here = drift.stack.as_ref().is_none_or(|name| *name == stack.name);
            if here
                && stack.resources.contains_key(&drift.resource)
                && self.played.happens("drift", index, Times::Times(1))
            {
                stack.drift(&drift.resource, &drift.property, drift.value.clone());
            }
        }
    }

    /// Everything outside the stack called `own`.
    pub(super) fn world<'a>(&'a self, locked: &'a Locked<'a>, own: &'a str) -> World<'a> {
        World::new(locked, &self.clock, &self.played, own)
    }

    pub(super) fn gone(&self) -> MutexGuard<'_, BTreeMap<String, Stack>> {
        // What a panicking thread leaves is whole: entries are only ever inserted.
        self.gone.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a stack refuses to be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// It does.
    On,
    /// It doesn't.
    Off,
}

/// The stack with this name or ARN, if there is one.
pub(super) fn find(locked: &Locked<'_>, name: &str) -> Result<Option<Stack>, ControlPlaneError> {
    let short = short_name(name);
    // A name that isn't one can't be that of a file either.
    if !short
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        return Ok(None);
    }
    let stack: Option<Stack> = locked.read(&stack_file(short))?;
    Ok(stack.filter(|stack| name == stack.name || name == stack.id))
}

/// The stack with this name or ARN, which must be there.
pub(super) fn existing(locked: &Locked<'_>, name: &str) -> Result<Stack, ControlPlaneError> {
    let missing = || {
        ControlPlaneError::validation(
            locked.operation(),
            format!("Stack with id {name} does not exist"),
        )
    };
    find(locked, name)?.ok_or_else(missing)
}

pub(super) fn save(locked: &Locked<'_>, stack: &Stack) -> Result<(), ControlPlaneError> {
    locked.write(&stack_file(&stack.name), stack)
}

/// The name in an ARN, or the name itself.
fn short_name(name: &str) -> &str {
    match name.split_once(":stack/") {
        Some((_, rest)) => rest.split('/').next().unwrap_or(rest),
        None => name,
    }
}
