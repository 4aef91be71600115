//! A line, and what is in those that need no file of their own.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Fault, OutcomeLine, PlanLine, PreflightLine, QuestionLine, StepLine};
use crate::deploy::StackEvent;
use crate::deploy::engine::WorkloadReport;

/// One line of what `--json` prints while stacks are deployed, destroyed, recovered or followed. Fields may be added:
/// ignore those that you don't know.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "Event")]
pub(in crate::cli) struct Line<'a> {
    /// The version of this format: it grows when a field goes or changes its meaning.
    pub(super) version: u32,
    /// When the line was written, RFC 3339 in UTC.
    pub(super) time: &'a str,
    /// The stack's name at AWS; missing in what is about the whole run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stack: Option<&'a str>,
    #[serde(flatten)]
    pub(super) body: &'a Body,
}

/// What a line says, by its `type`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(in crate::cli) enum Body {
    /// The run begins: the program was built and checked.
    Start(Start),
    /// The engine has reached a point.
    Step(StepLine),
    /// What a look before any change has shown.
    Preflight(PreflightLine),
    /// What will change.
    Plan(Box<PlanLine>),
    /// Somebody was asked whether it may go on, or a flag has answered.
    Question(QuestionLine),
    /// Something happened to a resource, or to the stack itself.
    Event(EventLine),
    /// What the tasks do of the services that are being rolled out: told when it has changed.
    Workload(WorkloadReport),
    /// What was seen of a deployment that fails was written to a file.
    Evidence(EvidenceLine),
    /// How it ended for a stack.
    Outcome(Box<OutcomeLine>),
    /// The run is over: the last line, always.
    End(End),
}

/// What a run is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Start {
    /// What was typed: `deploy`, `destroy` …
    pub(in crate::cli) verb: String,
    /// The app's name.
    pub(in crate::cli) app: String,
    /// The stage's name.
    pub(in crate::cli) stage: String,
    /// The names of the stacks, in the order of their dependencies.
    pub(in crate::cli) stacks: Vec<String>,
}

/// Something that happened, in CloudFormation's words.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct EventLine {
    /// When it happened, RFC 3339 in UTC.
    at: String,
    /// The resource's name in the template; the stack's name for the stack itself.
    logical_id: String,
    /// The resource's id at AWS, once it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_id: Option<String>,
    /// Such as `AWS::ECS::Service`.
    type_name: String,
    /// Such as `CREATE_IN_PROGRESS`.
    status: String,
    /// Why, if AWS says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

/// Where the evidence of a failure is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct EvidenceLine {
    /// The file, as seen from the directory of the run.
    pub(in crate::cli) file: String,
}

/// How the run ended.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct End {
    /// The exit code of the process.
    pub(super) exit_code: u8,
    /// From the beginning of the run to its end.
    pub(super) milliseconds: u64,
    /// How it ended for each stack that was begun, in the order in which they ended.
    pub(super) stacks: Vec<EndedStack>,
    /// Why the run stopped, if something went wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<Fault>,
}

/// How it ended for one stack.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct EndedStack {
    /// The stack's name at AWS.
    pub(super) name: String,
    #[serde(flatten)]
    pub(super) outcome: OutcomeLine,
}

impl From<&StackEvent> for Body {
    fn from(event: &StackEvent) -> Self {
        Self::Event(EventLine {
            at: event.timestamp.clone(),
            logical_id: event.logical_id.clone(),
            physical_id: event.physical_id.clone().filter(|id| !id.is_empty()),
            type_name: event.type_name.clone(),
            status: event.status.clone(),
            reason: event.reason.clone(),
        })
    }
}
