//! The app: its name, its stages and what it remembers.

use std::sync::Arc;

use super::{Lock, Stage};
use crate::diag::Spanned;

/// The model of an app, which `ecs_dsl` wraps to add the command line.
#[derive(Clone, Debug)]
#[must_use = "an app does nothing until it is `run`"]
pub struct App {
    name: Spanned<Arc<str>>,
    stages: Vec<Stage>,
    lock: Arc<Lock>,
}

impl App {
    /// An app. Its name is the first part of the names of its stacks: letters, digits and hyphens.
    // rule: app_name
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: Spanned::here(name.into()),
            stages: Vec::new(),
            lock: Arc::default(),
        }
    }

    /// Adds a stage. Without `--stage`, commands use the stage `local`, or the only stage of the app.
    pub fn stage(mut self, stage: Stage) -> Self {
        self.stages.push(stage);
        self
    }

    /// Takes what the app remembers from a lock file. Default: nothing; the command line reads `ecs-dsl.lock`.
    pub fn lock(mut self, lock: Lock) -> Self {
        self.lock = Arc::new(lock);
        self
    }

    /// What the app remembers.
    pub fn locked(&self) -> &Arc<Lock> {
        &self.lock
    }

    /// The app's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The stages, in the order in which they were added.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    pub(crate) fn spanned_name(&self) -> &Spanned<Arc<str>> {
        &self.name
    }
}
