//! Containers that exited.

use super::TaskFailure;
use super::symptoms::{Finding, Symptoms};
use crate::deploy::StoppedContainer;
use crate::deploy::causes::{TaskFailureKind, log_cause, task_cause};

/// The exit code of a killed process (128 + `SIGKILL`).
const KILLED: i32 = 137;

/// The exit code of a process that `SIGTERM` ended (128 + 15).
const TERMINATED: i32 = 143;

/// What shells and signals mean by an exit code, and the fix.
#[rustfmt::skip]
const CODES: [(i32, &str, &str); 8] = [
    (0, "container exited with code 0",
        "a service's containers must keep running: for a job that ends, schedule a task with a raw `AWS::Scheduler::Schedule` \
         resource (`stack.resource(…)`); for a helper container, set `.not_essential()`"),
    (126, "the command can't be executed (exit code 126)",
        "make the program executable in the image (`chmod +x`), and check `.command(…)` and `.entry_point(…)`"),
    (127, "command not found (exit code 127)",
        "install the program in the image, or fix `.command(…)` and `.entry_point(…)`"),
    (132, "illegal instruction (exit code 132)",
        "build the image for the CPU of the task: another architecture, or instructions that its CPU doesn't have"),
    (134, "container aborted (exit code 134)",
        "check the last lines of its log: the program called `abort`, often after a failed assertion or allocation"),
    (KILLED, "container was killed (exit code 137)",
        "increase `.memory(…)` if it ran out of memory; else find what killed it: ECS didn't stop the task"),
    (139, "segmentation fault (exit code 139)",
        "check the last lines of its log and its native libraries, and that the image is built for the task's architecture"),
    (TERMINATED, "container ended by `SIGTERM` (exit code 143)",
        "find what ended it: ECS didn't stop the task; a supervisor in the container or a script may"),
];

/// The cause of a task that stopped because an essential container exited.
pub(super) fn classify(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    let reason = symptoms.task.reason.as_deref();
    let by_reason = || reason.and_then(task_cause).map(|cause| cause.code);
    let has_exited = symptoms.task.stop_code.as_deref() == Some("EssentialContainerExited")
        || by_reason() == Some("essential-container-exited");
    if !has_exited {
        return None;
    }
    let container = ended_first(symptoms)?;
    let code = container.exit_code?;
    let by_log = (code != 0).then(|| by_log(symptoms, container)).flatten();
    Some(by_log.unwrap_or_else(|| by_code(symptoms, container, code)))
}

/// The essential container that ended first by itself: then ECS stops the others, with `SIGTERM` and after the stop timeout
/// with `SIGKILL`. If all of them ended by a signal, one that was killed.
fn ended_first<'a>(symptoms: &Symptoms<'a>) -> Option<&'a StoppedContainer> {
    let exited = || {
        let containers = symptoms.task.containers.iter();
        containers.filter(|container| container.exit_code.is_some())
    };
    let essential: Vec<_> = exited()
        .filter(|container| !symptoms.is_optional(container))
        .collect();
    let candidates = match essential.is_empty() {
        true => exited().collect(),
        false => essential,
    };
    let code = |container: &&&StoppedContainer| container.exit_code.unwrap_or_default();
    let by_itself =
        |container: &&&StoppedContainer| ![KILLED, TERMINATED].contains(&code(container));
    let candidates = || candidates.iter();
    let found = candidates()
        .find(|container| by_itself(container) && code(container) != 0)
        .or_else(|| candidates().find(by_itself))
        .or_else(|| candidates().find(|container| code(container) == KILLED))
        .or_else(|| candidates().next());
    found.copied()
}

/// The cause that the last lines of the container's log report.
fn by_log(symptoms: &Symptoms<'_>, container: &StoppedContainer) -> Option<TaskFailure> {
    let lines = symptoms.logs.get(&container.name)?;
    lines.iter().rev().find_map(|line| {
        let cause = log_cause(line)?;
        Some(symptoms.failure_by(cause, Some(&container.name), line))
    })
}

fn by_code(symptoms: &Symptoms<'_>, container: &StoppedContainer, code: i32) -> TaskFailure {
    let known = CODES.iter().find(|(known, ..)| *known == code);
    let (summary, hint) = known.map_or_else(
        || {
            (
                format!("container exited with code {code}"),
                "check the last lines of its log, fix the error, and run the image locally",
            )
        },
        |(_, summary, hint)| ((*summary).to_owned(), *hint),
    );
    let last_line = symptoms.logs.get(&container.name).and_then(|lines| {
        let not_blank = |line: &&String| !line.trim().is_empty();
        lines.iter().rev().find(not_blank).cloned()
    });
    let (cause, kind) = match code {
        // Fargate doesn't always report that a container ran out of memory.
        KILLED => ("container-killed", TaskFailureKind::OutOfMemory),
        _ => ("container-exited", TaskFailureKind::Exited),
    };
    let evidence = last_line.or_else(|| container.reason.clone());
    let finding = Finding {
        summary,
        evidence: evidence.unwrap_or_else(|| format!("exit code {code}")),
        hint: hint.to_owned(),
    };
    symptoms.failure(cause, kind, Some(&container.name), finding)
}
