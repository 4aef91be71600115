//! The app: its name and its stages.

use std::sync::Arc;

use super::Stage;
use crate::diag::Spanned;

/// The model of an app, which `ecs_dsl` wraps to add the command line.
#[derive(Clone, Debug)]
#[must_use = "an app does nothing until it is `run`"]
pub struct App {
    name: Spanned<Arc<str>>,
    stages: Vec<Stage>,
}

impl App {
    /// An app. Its name is the first part of the names of its stacks: letters, digits and hyphens.
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: Spanned::here(name.into()),
            stages: Vec::new(),
        }
    }

    /// Adds a stage. Without `--stage`, commands use the stage `local`, or the only stage of the app.
    pub fn stage(mut self, stage: Stage) -> Self {
        self.stages.push(stage);
        self
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
