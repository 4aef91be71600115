//! The step summary in Markdown: the outcome of each stack, the changes, the errors, the outputs.

use super::markdown::{code, fenced, prose};
use crate::cli::json::{Body, ErrorRecord, OutcomeLine, OutcomeName, PlanLine, Start};
use crate::cli::terminal::duration::format_duration;
use crate::cost::Difference;
use crate::deploy::engine::{FindingSeverity, Preflight};
use crate::plan::{Action, Change};

/// How many changes are listed per stack.
const ROWS: usize = 200;
/// GitHub drops step summaries of more than 1 MiB.
const BYTES: usize = 1_000_000;

/// The recorded events, each with its stack.
type Recorded = [(Option<String>, Body)];

/// The summary; None if nothing was recorded.
pub(super) fn markdown(
    verb: &str,
    recorded: &Recorded,
    error: Option<&ErrorRecord>,
) -> Option<String> {
    if recorded.is_empty() && error.is_none() {
        return None;
    }
    let mut parts = vec![headline(verb, recorded, error)];
    parts.extend(outcomes(recorded));
    let failed: Vec<_> = ended(recorded)
        .filter_map(|(stack, outcome)| Some(failure(Some(stack), outcome.error.as_ref()?)))
        .collect();
    // The failure of a stack is also the error of the run: it is printed once.
    match error {
        Some(error) if failed.is_empty() => parts.push(failure(None, error)),
        _ => parts.extend(failed),
    }
    for (stack, body) in recorded {
        let stack = stack.as_deref().unwrap_or_default();
        match body {
            Body::Preflight(preflight) => parts.extend(findings(stack, preflight)),
            Body::Plan(plan) => parts.push(changes(stack, plan)),
            Body::Evidence(evidence) => parts.push(format!(
                "Evidence of the tasks of {} is in {}: upload it as an artifact.",
                code(stack),
                code(&evidence.file)
            )),
            _ => {}
        }
    }
    parts.extend(outputs(recorded));
    let mut text = parts.join("\n\n");
    if text.len() > BYTES {
        let end = (0..=BYTES).rev().find(|at| text.is_char_boundary(*at));
        text.truncate(end.unwrap_or_default());
        text.push_str("\n\n… truncated: GitHub's size limit");
    }
    text.push('\n');
    Some(text)
}

fn headline(verb: &str, recorded: &Recorded, error: Option<&ErrorRecord>) -> String {
    let start: Option<&Start> = recorded.iter().find_map(|(_, body)| match body {
        Body::Start(start) => Some(start),
        _ => None,
    });
    let subject =
        start.map(|start| format!(" {} in stage {}", code(&start.app), code(&start.stage)));
    let failed = error.is_some() || ended(recorded).any(|(_, outcome)| outcome.error.is_some());
    let mark = if failed { "❌ " } else { "" };
    format!("## {mark}{verb}{}", subject.unwrap_or_default())
}

fn ended(recorded: &Recorded) -> impl Iterator<Item = (&str, &OutcomeLine)> {
    recorded.iter().filter_map(|(stack, body)| match body {
        Body::Outcome(outcome) => Some((stack.as_deref().unwrap_or_default(), &**outcome)),
        _ => None,
    })
}

fn outcomes(recorded: &Recorded) -> Option<String> {
    let rows: Vec<_> = ended(recorded)
        .map(|(stack, outcome)| {
            let time = outcome.milliseconds.map(std::time::Duration::from_millis);
            [
                code(stack),
                outcome_text(outcome.outcome),
                outcome.status.as_deref().map(code).unwrap_or_default(),
                time.map(format_duration).unwrap_or_default(),
            ]
        })
        .collect();
    table(["stack", "outcome", "status", "time"], &rows)
}

fn outcome_text(outcome: OutcomeName) -> String {
    match outcome {
        OutcomeName::Failed => "**failed**".to_owned(),
        OutcomeName::Detached => "detached: continues on AWS".to_owned(),
        OutcomeName::Prepared => "prepared: run `execute`".to_owned(),
        other => other.label().to_owned(),
    }
}

fn failure(stack: Option<&str>, error: &ErrorRecord) -> String {
    let subject = stack.map(|stack| format!(" {}", code(stack)));
    let mut text = format!(
        "**Failed**{} (exit code {}): {}",
        subject.unwrap_or_default(),
        error.exit_code,
        prose(&error.message)
    );
    for detail in &error.details {
        text.push_str(&format!("\n\n{}", fenced(detail)));
    }
    if let Some(hint) = &error.hint {
        text.push_str(&format!("\n\n**Help:** {}", prose(hint)));
    }
    text
}

fn findings(stack: &str, preflight: &Preflight) -> Option<String> {
    let rows: Vec<_> = preflight
        .findings
        .iter()
        .map(|finding| {
            let severity = match finding.severity {
                FindingSeverity::WillFail => "will fail",
                FindingSeverity::MayFail => "may fail",
            };
            [
                severity.to_owned(),
                code(&finding.resource),
                prose(&format!("{}: {}", finding.what, finding.effect)),
                prose(&finding.next),
            ]
        })
        .collect();
    let table = table(["severity", "resource", "finding", "help"], &rows)?;
    Some(format!(
        "### Preflight findings in {}\n\n{table}",
        code(stack)
    ))
}

/// The changes of the plan, the riskiest first, or those of the change set if there is no plan.
fn changes(stack: &str, line: &PlanLine) -> String {
    let rows: Vec<_> = match &line.plan {
        Some(plan) => plan.changes.iter().map(planned).collect(),
        None => line
            .changes
            .iter()
            .map(|change| {
                let replaced = match change.replacement.as_deref() {
                    Some("True") => ", replaced",
                    Some("Conditional") => ", may be replaced",
                    _ => "",
                };
                [
                    format!("{}{replaced}", change.action.to_lowercase()),
                    code(&change.logical_id),
                    prose(&change.type_name),
                    String::new(),
                ]
            })
            .collect(),
    };
    let title = format!("### Changes in {}", code(stack));
    let more = rows.len().saturating_sub(ROWS);
    let shown = rows.get(..ROWS).unwrap_or(&rows);
    let Some(mut text) = table(["action", "resource", "type", "properties"], shown) else {
        return format!("{title}\n\nNo changes.");
    };
    if more > 0 {
        text.push_str(&format!("\n\n… and {more} more"));
    }
    if let Some(plan) = &line.plan {
        text = format!("{}\n\n{text}", plan.summary());
    }
    let cost = line.cost.as_ref().map(Difference::lines);
    for line in cost.into_iter().flatten() {
        text.push_str(&format!("\n\n{}", prose(&line)));
    }
    format!("{title}\n\n{text}")
}

fn planned(change: &Change) -> [String; 4] {
    let action = match change.action {
        Action::Create => "create",
        Action::Update => "update",
        Action::Replace => "**replace**",
        Action::MayReplace => "may replace",
        Action::Delete => "**delete**",
        Action::Retain => "retain",
        Action::TemplateOnly => "template only",
    };
    let data = if change.endangers_data() {
        ", ⚠️ holds data"
    } else {
        ""
    };
    let paths: Vec<_> = change
        .properties
        .iter()
        .map(|property| code(&property.path))
        .collect();
    [
        format!("{action}{data}"),
        code(&change.id),
        prose(&change.type_name),
        paths.join(", "),
    ]
}

fn outputs(recorded: &Recorded) -> Option<String> {
    let rows: Vec<_> = ended(recorded)
        .flat_map(|(stack, outcome)| {
            let outputs = outcome.outputs.iter();
            outputs.map(move |(key, value)| [code(stack), code(key), code(value)])
        })
        .collect();
    let table = table(["stack", "output", "value"], &rows)?;
    Some(format!("### Outputs\n\n{table}"))
}

fn table<const N: usize>(head: [&str; N], rows: &[[String; N]]) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let mut lines = vec![
        format!("| {} |", head.join(" | ")),
        format!("|{}", "---|".repeat(N)),
    ];
    lines.extend(rows.iter().map(|row| format!("| {} |", row.join(" | "))));
    Some(lines.join("\n"))
}
