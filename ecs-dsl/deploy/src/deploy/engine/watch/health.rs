//! Tasks that stopped because a health check failed.

use std::collections::BTreeSet;

use super::TaskFailure;
use super::model::TargetModel;
use super::symptoms::{Finding, Symptoms, has};
use crate::deploy::causes::Cause;
use crate::deploy::causes::TaskFailureKind::{HealthCheckFailing, PortMismatch};
use crate::deploy::{StoppedContainer, TargetHealth};

/// The failure of a task that ECS stopped because of a health check.
pub(super) fn classify(
    symptoms: &Symptoms<'_>,
    cause: &'static Cause,
    reason: &str,
) -> TaskFailure {
    match cause.code {
        CONTAINER => container_failure(symptoms, unhealthy(symptoms), reason),
        _ => target_group_failure(symptoms, reason),
    }
}

/// The failure of a task with an unhealthy container, whose reason says something else.
pub(super) fn unhealthy_container(symptoms: &Symptoms<'_>) -> Option<TaskFailure> {
    let container = unhealthy(symptoms)?;
    let reason = symptoms.task.reason.as_deref().unwrap_or_default();
    Some(container_failure(symptoms, Some(container), reason))
}

const CONTAINER: &str = "container-health-check";
const LOAD_BALANCER: &str = "load-balancer-health-check";

fn unhealthy<'a>(symptoms: &Symptoms<'a>) -> Option<&'a StoppedContainer> {
    let mut containers = symptoms.task.containers.iter();
    containers.find(|container| container.health.as_deref() == Some("UNHEALTHY"))
}

fn container_failure(
    symptoms: &Symptoms<'_>,
    container: Option<&StoppedContainer>,
    reason: &str,
) -> TaskFailure {
    let name = symptoms.name(container);
    let model = name.and_then(|name| symptoms.model.container(name));
    let command = model.and_then(|model| model.health_command.as_deref());
    let command = command.map_or_else(
        || "its command".to_owned(),
        |command| format!("`{command}`"),
    );
    let finding = Finding {
        summary: format!("container health check failed: {command}"),
        evidence: reason.to_owned(),
        hint: "run the command of `.health_check(…)` in the container (the image must contain the program), or set a longer \
               start period there"
            .to_owned(),
    };
    symptoms.failure(CONTAINER, HealthCheckFailing, name, finding)
}

fn target_group_failure(symptoms: &Symptoms<'_>, reason: &str) -> TaskFailure {
    let target = target(symptoms, reason);
    let container = target.and_then(|target| target.container.as_deref());
    let response = health_check_response(symptoms, target);
    let evidence = response.clone().unwrap_or_else(|| reason.to_owned());
    let port = target.and_then(|target| target.port);
    if let Some(port) = port
        && response.as_deref().is_some_and(is_no_response)
        && let Some(other) = listening_port(symptoms, container).filter(|other| *other != port)
    {
        let finding = Finding {
            summary: format!(
                "container listens on port {other}, but the target group uses port {port}"
            ),
            evidence,
            hint: format!("set `.port({other})`, or let the container listen on port {port}"),
        };
        return symptoms.failure("port-mismatch", PortMismatch, container, finding);
    }
    let path = target.and_then(|target| target.path.as_deref());
    let endpoint = match (path, port) {
        (Some(path), Some(port)) => format!("`{path}` on port {port}"),
        (Some(path), None) => format!("`{path}`"),
        (None, Some(port)) => format!("port {port}"),
        (None, None) => "its target group".to_owned(),
    };
    let suffix = response.map_or_else(String::new, |response| format!(": {response}"));
    let matcher = target.and_then(|target| target.matcher.as_deref());
    let expected = matcher.map_or_else(String::new, |matcher| format!(" with {matcher}"));
    let finding = Finding {
        summary: format!("load balancer health check of {endpoint} failed{suffix}"),
        evidence,
        hint: format!(
            "respond on {endpoint}{expected}, or set another path with `.health_check(…)`; if the container starts slowly, \
             set `.health_check_grace_period(…)`"
        ),
    };
    symptoms.failure(LOAD_BALANCER, HealthCheckFailing, container, finding)
}

/// The target group that the stop reason names, else the first one.
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

/// The response to the health check: from the targets that are unhealthy now, else from ECS's service events, which
/// outlive the target: `… is unhealthy in (target-group …) due to (reason …)`.
fn health_check_response(symptoms: &Symptoms<'_>, target: Option<&TargetModel>) -> Option<String> {
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

/// ELB's description of a target's state: `Health checks failed with these codes: [404]`.
pub(super) fn describe(target: &TargetHealth) -> Option<String> {
    match (&target.description, &target.reason) {
        (Some(description), Some(reason)) => Some(format!("{description} ({reason})")),
        (Some(text), None) | (None, Some(text)) => Some(text.clone()),
        (None, None) => None,
    }
}

/// Whether there was no response: `Target.Timeout` (`Request timed out`) or `Target.FailedHealthChecks` (`Health checks
/// failed`). A response with a code came from the right port.
fn is_no_response(response: &str) -> bool {
    !has(response, &["codes", "ResponseCodeMismatch"])
        && has(
            response,
            &[
                "timed out",
                "Timeout",
                "FailedHealthChecks",
                "Health checks failed",
            ],
        )
}

/// The port that the container's log says it listens on, if it names exactly one.
fn listening_port(symptoms: &Symptoms<'_>, container: Option<&str>) -> Option<u16> {
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
