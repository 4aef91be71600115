//! Containers whose program can't start, or ends.

use super::classify::{Symptoms, has};
use super::pulls::architecture_hint;
use super::{Trouble, TroubleKind};
use crate::deploy::StoppedContainer;

/// The program was killed (128 + `SIGKILL`).
const KILLED: i32 = 137;

/// A container that says so, or that was killed while nobody had asked it to stop: Fargate doesn't always say why.
pub(super) fn out_of_memory(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    let by_itself = symptoms.task.stop_code.as_deref() == Some("EssentialContainerExited");
    let containers = || symptoms.task.containers.iter();
    let told = containers().find(|container| {
        container
            .reason
            .as_deref()
            .is_some_and(|it| has(it, &["OutOfMemory"]))
    });
    let killed = || containers().find(|container| by_itself && container.exit_code == Some(KILLED));
    let container = told.or_else(killed)?;
    let model = symptoms.model.container(&container.name);
    let limit = model.and_then(|model| model.memory.clone());
    let limit = limit.or_else(|| symptoms.model.memory.clone());
    let has_now = limit.map_or_else(String::new, |mib| format!("; it has {mib} MiB now"));
    let evidence = container
        .reason
        .clone()
        .unwrap_or_else(|| format!("exit code {KILLED}"));
    Some(symptoms.trouble(
        TroubleKind::OutOfMemory,
        Some(&container.name),
        "out of memory",
        evidence,
        format!("give it more by `.memory(…)`{has_now}"),
    ))
}

/// The kernel can't run the program: what it says is in the log, and on EC2 in the reason.
pub(super) fn wrong_architecture(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    const WORDS: [&str; 1] = ["exec format error"];
    let in_words = symptoms
        .words()
        .find(|(_, words)| has(words, &WORDS))
        .map(|(container, words)| (symptoms.name(container), words.to_owned()));
    let in_logs = || {
        symptoms.logs.iter().find_map(|(container, lines)| {
            let line = lines.iter().rev().find(|line| has(line, &WORDS))?;
            Some((Some(container.as_str()), line.clone()))
        })
    };
    let (container, evidence) = in_words.or_else(in_logs)?;
    Some(symptoms.trouble(
        TroubleKind::WrongArchitecture,
        container,
        format!(
            "exec format error: the image isn't built for {}",
            symptoms.model.architecture
        ),
        evidence,
        architecture_hint(&symptoms.model.architecture),
    ))
}

pub(super) fn cannot_start(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    const WORDS: [&str; 3] = [
        "CannotStartContainerError",
        "CannotCreateContainerError",
        "ContainerRuntimeError",
    ];
    let (container, words) = symptoms.words().find(|(_, words)| has(words, &WORDS))?;
    Some(symptoms.trouble(
        TroubleKind::CannotStart,
        symptoms.name(container),
        "its program can't be started",
        words,
        "look whether the image has the program that `.command(…)` or its own entry point names, and may run it",
    ))
}

pub(super) fn exited(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    if symptoms.task.stop_code.as_deref() != Some("EssentialContainerExited") {
        return None;
    }
    let container = culprit(&symptoms.task.containers)?;
    let code = container.exit_code?;
    let last_line = symptoms.logs.get(&container.name).and_then(|lines| {
        let told = |line: &&String| !line.trim().is_empty();
        lines.iter().rev().find(told).cloned()
    });
    let (summary, hint) = match code {
        0 => (
            "its program ended (exit code 0)".to_owned(),
            "a service's program must go on running; what ends by itself is a `Schedule` or a container that is \
             `.not_essential()`",
        ),
        _ => (
            format!("its program ended with exit code {code}"),
            "look at the last lines of its log, mend what they say, and run the image by itself",
        ),
    };
    Some(
        symptoms.trouble(
            TroubleKind::Exited,
            Some(&container.name),
            summary,
            last_line
                .or_else(|| container.reason.clone())
                .unwrap_or_default(),
            hint,
        ),
    )
}

/// The container that ended first is the one that failed: ECS stops the others by a signal.
fn culprit(containers: &[StoppedContainer]) -> Option<&StoppedContainer> {
    const SIGNALS: [i32; 2] = [137, 143];
    let ended = || {
        containers
            .iter()
            .filter(|container| container.exit_code.is_some())
    };
    let failed = |container: &&StoppedContainer| {
        let code = container.exit_code.unwrap_or_default();
        code != 0 && !SIGNALS.contains(&code)
    };
    ended().find(failed).or_else(|| ended().next())
}
