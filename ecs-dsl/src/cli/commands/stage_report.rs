//! The `--json` document of verbs that report about each stack of a stage.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::session::Session;
use crate::dsl::Stage;

/// The document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct StageReport<'a, T> {
    version: u32,
    app: &'a str,
    stage: &'a str,
    stacks: &'a [T],
}

impl<'a, T> StageReport<'a, T> {
    pub(super) fn new(session: &Session<'a>, stage: &'a Stage, stacks: &'a [T]) -> Self {
        Self {
            version: 1,
            app: session.app.name(),
            stage: stage.name(),
            stacks,
        }
    }
}
