//! [`SimulationReport`]: what happened, step by step.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// What happened after something was fired.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SimulationReport {
    /// The steps, each after the one that it follows from.
    pub steps: Vec<SimulatedStep>,
    /// For each task or execution that failed in the end: the exit code of the container; `None` if it never ran.
    pub failures: Vec<Option<i32>>,
}

impl SimulationReport {
    /// Whether something was started or sent.
    pub fn has_effect(&self) -> bool {
        self.steps.iter().any(|step| match &step.action {
            SimulatedAction::Task(_)
            | SimulatedAction::Sent { .. }
            | SimulatedAction::Execution { .. }
            | SimulatedAction::Stays { .. }
            | SimulatedAction::NotStarted { .. } => true,
            SimulatedAction::Schedule { .. }
            | SimulatedAction::Event { .. }
            | SimulatedAction::Rule { .. }
            | SimulatedAction::NoMatch { .. }
            | SimulatedAction::Message { .. }
            | SimulatedAction::Pipe { .. }
            | SimulatedAction::DeadLetter { .. }
            | SimulatedAction::Lost { .. }
            | SimulatedAction::State { .. }
            | SimulatedAction::ExecutionEnd { .. }
            | SimulatedAction::Ended { .. } => false,
        })
    }
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SimulatedStep {
    /// How many steps lie between it and what was fired.
    pub depth: usize,
    /// What happened.
    #[serde(flatten)]
    pub action: SimulatedAction,
}

/// What happened. Resources are named by their logical ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum SimulatedAction {
    /// A schedule invokes its target.
    Schedule {
        /// The schedule.
        schedule: String,
        /// Its expression.
        expression: String,
    },
    /// An event reaches a bus.
    Event {
        /// The name of the bus.
        bus: String,
        /// The source.
        source: String,
        /// The detail type.
        detail_type: String,
    },
    /// A rule matches the event.
    Rule {
        /// The rule.
        rule: String,
    },
    /// A rule or a subscription doesn't match, or a pipe deletes a message that doesn't match.
    NoMatch {
        /// The rule, the subscription or the pipe.
        resource: String,
        /// The field that doesn't match.
        reason: String,
    },
    /// A message reaches a topic or a queue.
    Message {
        /// The topic or queue; its ARN if no local stack has it.
        to: String,
        /// Its text.
        body: String,
    },
    /// A pipe receives the message.
    Pipe {
        /// The pipe.
        pipe: String,
    },
    /// Nothing that is simulated reads the message.
    Stays {
        /// The queue.
        queue: String,
        /// Why.
        reason: String,
    },
    /// A task starts and ends.
    Task(SimulatedTask),
    /// No task is started.
    NotStarted {
        /// The ARN of the task definition, or of another target.
        target: String,
        /// Why.
        reason: String,
        /// The number of attempts.
        attempts: u32,
    },
    /// What wasn't started for moves to a dead-letter queue.
    DeadLetter {
        /// The queue; its ARN if no local stack has it.
        queue: String,
    },
    /// What wasn't started for is lost.
    Lost {
        /// Why.
        reason: String,
    },
    /// Something is sent to a target that isn't simulated.
    Sent {
        /// The ARN or the address.
        target: String,
        /// What it gets.
        input: String,
    },
    /// An execution of a state machine starts.
    Execution {
        /// The state machine.
        state_machine: String,
    },
    /// An execution enters a state.
    State {
        /// The state.
        state: String,
        /// Counted from 1.
        attempt: u32,
    },
    /// An execution ends.
    ExecutionEnd {
        /// The state machine.
        state_machine: String,
        /// Whether it succeeded.
        succeeded: bool,
        /// Why it failed.
        cause: Option<String>,
    },
    /// The simulation ends early.
    Ended {
        /// Why.
        reason: String,
    },
}

/// A task that started and ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SimulatedTask {
    /// The logical id of the task definition.
    pub job: String,
    /// The id.
    pub task: String,
    /// The revision, such as `shop-report-prod:1`.
    pub revision: String,
    /// The number of attempts until it was started.
    pub attempts: u32,
    /// The container that the command and the variables are for.
    pub container: String,
    /// Its command. Empty: that of the task definition.
    pub command: Vec<String>,
    /// Its variables beside those of the task definition.
    pub environment: BTreeMap<String, String>,
    /// The exit code; `None` if it never ran.
    pub exit_code: Option<i32>,
    /// ECS's stopped reason.
    pub stopped_reason: String,
    /// The last lines of its log.
    pub log: Vec<String>,
}
