//! [`TaskEnd`]: how a one-off task ended.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::exit;
use crate::deploy::causes::TaskFailureKind;
use crate::deploy::engine::TaskFailure;

/// A one-off task and how it ended, for `--json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct TaskEnd {
    pub(super) task: String,
    pub(super) revision: String,
    /// Its last known status.
    pub(super) status: String,
    /// The exit code of the container; `None` if it runs or never ran.
    pub(super) exit_code: Option<i32>,
    /// ECS's stopped reason.
    pub(super) stopped_reason: Option<String>,
    /// Why it failed.
    pub(super) failure: Option<TaskFailure>,
}

impl TaskEnd {
    pub(super) fn has_stopped(&self) -> bool {
        self.status == "STOPPED"
    }

    /// Whether it has stopped without running the container's process to its end.
    pub(super) fn has_not_run(&self) -> bool {
        self.has_stopped() && self.exit_code.is_none()
    }

    /// The exit code of this process for it; a code that a process can't have is 255.
    pub(super) fn exit_status(&self) -> Option<u8> {
        match self.exit_code {
            Some(code) => Some(u8::try_from(code).unwrap_or(u8::MAX)),
            None => self.has_stopped().then_some(exit::DEPLOYMENT_FAILED),
        }
    }

    /// The lines about its end: the exit code, then what AWS reports.
    pub(super) fn lines(&self, container: &str) -> Vec<String> {
        let id = &self.task;
        let mut lines = vec![match self.exit_code {
            Some(code) => {
                format!("task {id} stopped: container `{container}` exited with code {code}")
            }
            None => {
                let reason = self.stopped_reason.as_deref();
                format!(
                    "task {id} stopped: {}",
                    reason.unwrap_or("ECS gives no reason")
                )
            }
        }];
        // A failed process has said why; AWS adds only what it can't know.
        let failure = self.failure.as_ref();
        let failure = failure
            .filter(|failure| self.exit_code.is_some() && failure.kind != TaskFailureKind::Exited);
        if let Some(failure) = failure {
            lines.push(format!("{}; {}", failure.summary, failure.hint));
        }
        lines
    }
}
