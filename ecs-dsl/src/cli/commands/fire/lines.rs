//! The steps of a simulation as lines.

use crate::cli::terminal::style::{self, paint};
use crate::deploy::local::{SimulatedAction, SimulatedStep, SimulatedTask};

/// The lines of a step, indented below the one that it follows from.
pub(super) fn of_step(step: &SimulatedStep) -> Vec<String> {
    let indent = "  ".repeat(step.depth);
    let lines = match &step.action {
        SimulatedAction::Task(task) => of_task(task),
        other => vec![of_action(other)],
    };
    lines
        .into_iter()
        .map(|line| format!("{indent}{line}"))
        .collect()
}

fn of_action(action: &SimulatedAction) -> String {
    match action {
        SimulatedAction::Schedule {
            schedule,
            expression,
        } => {
            format!("schedule `{schedule}`: {expression}")
        }
        SimulatedAction::Event {
            bus,
            source,
            detail_type,
        } => {
            format!("event `{detail_type}` of `{source}` on bus `{bus}`")
        }
        SimulatedAction::Rule { rule } => format!("rule `{rule}` matches"),
        SimulatedAction::NoMatch { resource, reason } => {
            format!("`{resource}` doesn't match: {reason}")
        }
        SimulatedAction::Message { to, body } => format!("message to `{to}`: {body}"),
        SimulatedAction::Pipe { pipe } => format!("pipe `{pipe}` receives it"),
        SimulatedAction::Stays { queue, reason } => format!("it stays in `{queue}`: {reason}"),
        SimulatedAction::Task(task) => of_task(task).join("; "),
        SimulatedAction::NotStarted {
            target,
            reason,
            attempts,
        } => {
            let target = target.rsplit('/').next().unwrap_or(target);
            let attempts = match attempts {
                1 => "1 attempt".to_owned(),
                several => format!("{several} attempts"),
            };
            format!("`{target}` isn't started after {attempts}: {reason}")
        }
        SimulatedAction::DeadLetter { queue } => {
            format!("moves to the dead-letter queue `{queue}`")
        }
        SimulatedAction::Lost { reason } => format!("is lost: {reason}"),
        SimulatedAction::Sent { target, input } => format!("sends to `{target}`: {input}"),
        SimulatedAction::Execution { state_machine } => format!("execution of `{state_machine}`"),
        SimulatedAction::State { state, attempt: 1 } => format!("state `{state}`"),
        SimulatedAction::State { state, attempt } => format!("state `{state}`, attempt {attempt}"),
        SimulatedAction::ExecutionEnd {
            state_machine,
            cause,
            ..
        } => match cause {
            None => format!("execution of `{state_machine}` succeeded"),
            Some(cause) => format!("execution of `{state_machine}` failed: {cause}"),
        },
        SimulatedAction::Ended { reason } => format!("the simulation ends: {reason}"),
    }
}

fn of_task(task: &SimulatedTask) -> Vec<String> {
    let (id, revision, container) = (&task.task, &task.revision, &task.container);
    let end = match task.exit_code {
        Some(code) => format!("container `{container}` exited with code {code}"),
        None => format!("stopped: {}", task.stopped_reason),
    };
    let attempt = match task.attempts {
        1 => String::new(),
        attempt => format!(", started at attempt {attempt}"),
    };
    let mut lines = vec![format!("task {id} of {revision}{attempt}: {end}")];
    if !task.command.is_empty() {
        lines.push(format!("  command: {}", task.command.join(" ")));
    }
    for (name, value) in &task.environment {
        lines.push(format!("  {name}={value}"));
    }
    let bar = paint(style::DIM, "|");
    lines.extend(task.log.iter().map(|line| format!("  {bar} {line}")));
    lines
}
