//! Containers that can't start, or that exited.

use super::symptoms::{Symptoms, architecture_hint, has};
use super::{TaskFailure, TaskFailureKind};
use crate::deploy::StoppedContainer;

/// The exit code of a killed process (128 + `SIGKILL`).
const KILLED: i32 = 137;

/// A container with the reason `OutOfMemory`, or one that was killed though ECS didn't stop the task: Fargate doesn't
/// always report the reason.
pub(super) fn out_of_memory(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    let exited = symptoms.task.stop_code.as_deref() == Some("EssentialContainerExited");
    let containers = || symptoms.task.containers.iter();
    let reported = containers().find(|container| {
        container
            .reason
            .as_deref()
            .is_some_and(|reason| has(reason, &["OutOfMemory"]))
    });
    let killed = || containers().find(|container| exited && container.exit_code == Some(KILLED));
    let container = reported.or_else(killed)?;
    let model = symptoms.model.container(&container.name);
    let limit = model.and_then(|model| model.memory.clone());
    let limit = limit.or_else(|| symptoms.model.memory.clone());
    let current = limit.map_or_else(String::new, |mib| format!(" (now {mib} MiB)"));
    let evidence = container
        .reason
        .clone()
        .unwrap_or_else(|| format!("exit code {KILLED}"));
    Some(symptoms.failure(
        TaskFailureKind::OutOfMemory,
        Some(&container.name),
        "out of memory",
        evidence,
        format!("increase `.memory(…)`{current}"),
    ))
}

/// The kernel can't execute the binary: its error is in the log, and on EC2 in the stop reason.
pub(super) fn wrong_architecture(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    const ERRORS: [&str; 1] = ["exec format error"];
    let in_reasons = symptoms
        .reasons()
        .find(|(_, reason)| has(reason, &ERRORS))
        .map(|(container, reason)| (symptoms.name(container), reason.to_owned()));
    let in_logs = || {
        symptoms.logs.iter().find_map(|(container, lines)| {
            let line = lines.iter().rev().find(|line| has(line, &ERRORS))?;
            Some((Some(container.as_str()), line.clone()))
        })
    };
    let (container, evidence) = in_reasons.or_else(in_logs)?;
    Some(symptoms.failure(
        TaskFailureKind::WrongArchitecture,
        container,
        format!(
            "exec format error: the image isn't built for {}",
            symptoms.model.architecture
        ),
        evidence,
        architecture_hint(&symptoms.model.architecture),
    ))
}

pub(super) fn cannot_start(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    const ERRORS: [&str; 3] = [
        "CannotStartContainerError",
        "CannotCreateContainerError",
        "ContainerRuntimeError",
    ];
    let (container, reason) = symptoms
        .reasons()
        .find(|(_, reason)| has(reason, &ERRORS))?;
    Some(symptoms.failure(
        TaskFailureKind::CannotStart,
        symptoms.name(container),
        "container can't be started",
        reason,
        "check that the image contains the program that `.command(…)` or its entry point names, and that it is executable",
    ))
}

pub(super) fn exited(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    if symptoms.task.stop_code.as_deref() != Some("EssentialContainerExited") {
        return None;
    }
    let container = first_failed(&symptoms.task.containers)?;
    let code = container.exit_code?;
    let last_line = symptoms.logs.get(&container.name).and_then(|lines| {
        let not_blank = |line: &&String| !line.trim().is_empty();
        lines.iter().rev().find(not_blank).cloned()
    });
    let (summary, hint) = match code {
        0 => (
            "container exited with code 0".to_owned(),
            "a service's containers must keep running: for a job that ends, schedule a task with a raw \
             `AWS::Scheduler::Schedule` resource (`stack.resource(…)`); for a helper container, set `.not_essential()`",
        ),
        _ => (
            format!("container exited with code {code}"),
            "check the last lines of its log, fix the error, and run the image locally",
        ),
    };
    Some(
        symptoms.failure(
            TaskFailureKind::Exited,
            Some(&container.name),
            summary,
            last_line
                .or_else(|| container.reason.clone())
                .unwrap_or_default(),
            hint,
        ),
    )
}

/// The container that exited by itself: ECS stops the others with a signal.
fn first_failed(containers: &[StoppedContainer]) -> Option<&StoppedContainer> {
    const SIGNALS: [i32; 2] = [137, 143];
    let exited = || {
        containers
            .iter()
            .filter(|container| container.exit_code.is_some())
    };
    let failed = |container: &&StoppedContainer| {
        let code = container.exit_code.unwrap_or_default();
        code != 0 && !SIGNALS.contains(&code)
    };
    exited().find(failed).or_else(|| exited().next())
}
