//! A line of `--json`, and its small bodies.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ErrorRecord, EventLine, OutcomeLine, PlanLine, QuestionLine, StepLine};
use crate::deploy::engine::{Preflight, ServiceEventReport, WorkloadReport};

/// One line of `--json` while stacks are deployed, destroyed, recovered or followed. Fields may be added: ignore unknown
/// ones.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "Event")]
pub(in crate::cli) struct JsonLine<'a> {
    /// The version of the format, incremented when a field is removed or changes its meaning.
    pub(super) version: u32,
    /// Time of writing, RFC 3339 in UTC.
    pub(super) time: &'a str,
    /// The stack name; absent if the line is about the run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stack: Option<&'a str>,
    #[serde(flatten)]
    pub(super) body: &'a Body,
}

/// The content of a line, by its `type`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(in crate::cli) enum Body {
    /// The run starts: the program was built and checked.
    Start(Start),
    /// A step of the engine.
    Step(StepLine),
    /// The result of the preflight checks.
    Preflight(Preflight),
    /// The planned changes.
    Plan(Box<PlanLine>),
    /// A question, answered at the prompt or by a flag.
    Question(QuestionLine),
    /// A stack event of a resource or of the stack itself.
    Event(EventLine),
    /// The state of the tasks of services that are being deployed, when it has changed.
    Workload(WorkloadReport),
    /// An event of a service that is being deployed.
    ServiceEvent(ServiceEventReport),
    /// The evidence of a failed deployment was written to a file.
    Evidence(EvidenceLine),
    /// The outcome of a stack.
    Outcome(Box<OutcomeLine>),
    /// The end of the run: always the last line.
    End(End),
}

/// The start of a run.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Start {
    /// The verb, such as `deploy` or `destroy`.
    pub(in crate::cli) verb: String,
    /// The app name.
    pub(in crate::cli) app: String,
    /// The stage name.
    pub(in crate::cli) stage: String,
    /// The stack names, in dependency order.
    pub(in crate::cli) stacks: Vec<String>,
}

/// The evidence of a failed deployment.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct EvidenceLine {
    /// The file, relative to the working directory.
    pub(in crate::cli) file: String,
}

/// The end of a run.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct End {
    /// The exit code of the process.
    pub(super) exit_code: u8,
    /// The duration of the run.
    pub(super) milliseconds: u64,
    /// The outcome of each stack, in the order in which they ended.
    pub(super) stacks: Vec<EndedStack>,
    /// The error that ended the run, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<ErrorRecord>,
}

/// The outcome of one stack.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct EndedStack {
    /// The stack name.
    pub(super) name: String,
    #[serde(flatten)]
    pub(super) outcome: OutcomeLine,
}
