//! Containers that run, and whose health check fails.

use std::collections::BTreeSet;

use super::classify::{Symptoms, has};
use super::model::TargetModel;
use super::{Trouble, TroubleKind};
use crate::deploy::TargetHealth;

pub(super) fn classify(symptoms: &Symptoms<'_>) -> Option<Trouble> {
    let reason = symptoms.task.reason.as_deref().unwrap_or_default();
    if has(
        reason,
        &["failed ELB health checks", "is unhealthy in (target-group"],
    ) {
        return Some(of_target_group(symptoms, reason));
    }
    let unhealthy = symptoms
        .task
        .containers
        .iter()
        .find(|container| container.health.as_deref() == Some("UNHEALTHY"));
    if has(reason, &["failed container health checks"]) || unhealthy.is_some() {
        let name = symptoms.name(unhealthy);
        return Some(of_container(symptoms, name, reason));
    }
    None
}

fn of_container(symptoms: &Symptoms<'_>, container: Option<&str>, reason: &str) -> Trouble {
    let model = container.and_then(|name| symptoms.model.container(name));
    let command = model.and_then(|model| model.health_command.as_deref());
    let command = command.map_or_else(
        || "its command".to_owned(),
        |command| format!("`{command}`"),
    );
    symptoms.trouble(
        TroubleKind::HealthCheckFailing,
        container,
        format!("its container health check fails: {command}"),
        reason,
        "run that command in the container; the image must have the program that it names. It is set by the container's \
         `.health_check(…)`, which can also wait longer before the first one counts",
    )
}

fn of_target_group(symptoms: &Symptoms<'_>, reason: &str) -> Trouble {
    let target = target(symptoms, reason);
    let container = target.and_then(|target| target.container.as_deref());
    let answer = answer(symptoms, target);
    let evidence = answer.clone().unwrap_or_else(|| reason.to_owned());
    let port = target.and_then(|target| target.port);
    if let Some(port) = port
        && answer.as_deref().is_some_and(is_unanswered)
        && let Some(other) = listens_on(symptoms, container).filter(|other| *other != port)
    {
        return symptoms.trouble(
            TroubleKind::PortMismatch,
            container,
            format!("it listens on port {other}, and is asked on port {port}"),
            evidence,
            format!("say `.port({other})`, or let the program listen on port {port}"),
        );
    }
    let path = target.and_then(|target| target.path.as_deref());
    let asked = match (path, port) {
        (Some(path), Some(port)) => format!("`{path}` on port {port}"),
        (Some(path), None) => format!("`{path}`"),
        (None, Some(port)) => format!("port {port}"),
        (None, None) => "its target group".to_owned(),
    };
    let says = answer.map_or_else(String::new, |answer| format!(": {answer}"));
    let wanted = target.and_then(|target| target.matcher.as_deref());
    let wanted = wanted.map_or_else(String::new, |matcher| format!(" with {matcher}"));
    symptoms.trouble(
        TroubleKind::HealthCheckFailing,
        container,
        format!("the load balancer's health check of {asked} fails{says}"),
        evidence,
        format!(
            "let it answer {asked}{wanted}, or ask for another path by `.health_check(…)`; a program that starts slowly \
             takes `.health_check_grace_period(…)`"
        ),
    )
}

/// The target group that the reason names, else the only one that has a container behind it.
fn target<'a>(symptoms: &'a Symptoms<'_>, reason: &str) -> Option<&'a TargetModel> {
    let targets = &symptoms.model.targets;
    let named = targets.iter().find(|target| {
        reason.contains(&target.arn)
            || target
                .arn
                .rsplit('/')
                .nth(1)
                .is_some_and(|name| reason.contains(name))
    });
    named.or_else(|| targets.first())
}

/// What the load balancer got for an answer: from the targets that are unhealthy now, else from ECS's events, which stay
/// when the target is gone: `… is unhealthy in (target-group …) due to (reason …)`.
fn answer(symptoms: &Symptoms<'_>, target: Option<&TargetModel>) -> Option<String> {
    let now = target.and_then(|target| {
        let found = symptoms.health.get(&target.arn)?;
        found.iter().find(|target| target.state == "unhealthy")
    });
    if let Some(now) = now {
        return describe(now);
    }
    symptoms.events.iter().find_map(|event| {
        let (_, rest) = event.message.split_once("is unhealthy in (target-group")?;
        let (_, rest) = rest.split_once("due to (reason ")?;
        let end = rest.rfind(')')?;
        rest.get(..end).map(str::to_owned)
    })
}

/// A target's state in ELB's words: `Health checks failed with these codes: [404]`.
pub(super) fn describe(target: &TargetHealth) -> Option<String> {
    match (&target.description, &target.reason) {
        (Some(description), Some(reason)) => Some(format!("{description} ({reason})")),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    }
}

/// Whether nothing answered at all: `Target.Timeout` (`Request timed out`) or `Target.FailedHealthChecks` (`Health checks
/// failed`). An answer with a code came from the right port.
fn is_unanswered(answer: &str) -> bool {
    !has(answer, &["codes", "ResponseCodeMismatch"])
        && has(
            answer,
            &[
                "timed out",
                "Timeout",
                "FailedHealthChecks",
                "Health checks failed",
            ],
        )
}

/// The port that the container says it listens on, if it names exactly one.
fn listens_on(symptoms: &Symptoms<'_>, container: Option<&str>) -> Option<u16> {
    const VERBS: [&str; 5] = [
        "listening",
        "running on",
        "started on",
        "serving on",
        "bound to",
    ];
    let lines = symptoms.logs.get(container?)?;
    let ports: BTreeSet<u16> = lines
        .iter()
        .filter(|line| has(line, &VERBS))
        .filter_map(|line| port_in(line))
        .collect();
    match ports.len() {
        1 => ports.first().copied(),
        _ => None,
    }
}

/// The number after the last `:` or after `port`: `http://0.0.0.0:3000/`, `listening on port 3000`.
fn port_in(line: &str) -> Option<u16> {
    let line = line.to_ascii_lowercase();
    let number = |rest: &str| {
        let digits: String = rest
            .trim_start_matches([' ', ':', '=', '('])
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().ok().filter(|port| *port > 0)
    };
    let after_word = line.split("port").skip(1).find_map(number);
    after_word.or_else(|| line.split(':').skip(1).filter_map(number).last())
}
