//! The summary of a step, in Markdown: how it ended for each stack, what changes, what went wrong, the outputs.

use crate::cli::duration::took;
use crate::cli::machine::{
    Body, Fault, OutcomeLine, OutcomeName, PlanLine, PreflightLine, SeverityName, Start,
};
use crate::cost::Difference;
use crate::plan::{Action, Change};

/// How many changes of a stack are listed.
const ROWS: usize = 200;
/// GitHub takes 1 MiB for a step, and shows nothing of more.
const BYTES: usize = 1_000_000;

/// What is recorded, with the stacks.
type Kept = [(Option<String>, Body)];

/// The summary; nothing if there is nothing to say.
pub(super) fn markdown(verb: &str, kept: &Kept, fault: Option<&Fault>) -> Option<String> {
    if kept.is_empty() && fault.is_none() {
        return None;
    }
    let mut parts = vec![headline(verb, kept, fault)];
    parts.extend(outcomes(kept));
    let failed: Vec<_> = ended(kept)
        .filter_map(|(stack, outcome)| Some(failure(Some(stack), outcome.error.as_ref()?)))
        .collect();
    // What failed of a stack is the run's failure too, and isn't told twice.
    match fault {
        Some(fault) if failed.is_empty() => parts.push(failure(None, fault)),
        _ => parts.extend(failed),
    }
    for (stack, body) in kept {
        let stack = stack.as_deref().unwrap_or_default();
        match body {
            Body::Preflight(preflight) => parts.extend(findings(stack, preflight)),
            Body::Plan(plan) => parts.push(changes(stack, plan)),
            Body::Evidence(evidence) => parts.push(format!(
                "What was seen of the tasks of {} is in the file {}: keep it as an artifact.",
                code(stack),
                code(&evidence.file)
            )),
            _ => {}
        }
    }
    parts.extend(outputs(kept));
    let mut text = parts.join("\n\n");
    if text.len() > BYTES {
        let end = (0..=BYTES).rev().find(|at| text.is_char_boundary(*at));
        text.truncate(end.unwrap_or_default());
        text.push_str("\n\n… cut off here: GitHub takes no more");
    }
    text.push('\n');
    Some(text)
}

fn headline(verb: &str, kept: &Kept, fault: Option<&Fault>) -> String {
    let start: Option<&Start> = kept.iter().find_map(|(_, body)| match body {
        Body::Start(start) => Some(start),
        _ => None,
    });
    let of = start.map(|start| format!(" `{}` in stage `{}`", start.app, start.stage));
    let failed = fault.is_some() || ended(kept).any(|(_, outcome)| outcome.error.is_some());
    let mark = if failed { "❌ " } else { "" };
    format!("## {mark}{verb}{}", of.unwrap_or_default())
}

fn ended(kept: &Kept) -> impl Iterator<Item = (&str, &OutcomeLine)> {
    kept.iter().filter_map(|(stack, body)| match body {
        Body::Outcome(outcome) => Some((stack.as_deref().unwrap_or_default(), &**outcome)),
        _ => None,
    })
}

fn outcomes(kept: &Kept) -> Option<String> {
    let rows: Vec<_> = ended(kept)
        .map(|(stack, outcome)| {
            let time = outcome.milliseconds.map(std::time::Duration::from_millis);
            [
                code(stack),
                words(outcome.outcome),
                outcome.status.as_deref().map(code).unwrap_or_default(),
                time.map(took).unwrap_or_default(),
            ]
        })
        .collect();
    table(["stack", "outcome", "status", "time"], &rows)
}

fn words(outcome: OutcomeName) -> String {
    match outcome {
        OutcomeName::Failed => "**failed**".to_owned(),
        OutcomeName::Detached => "detached: goes on at AWS".to_owned(),
        OutcomeName::Prepared => "prepared: waits for `execute`".to_owned(),
        other => other.words().to_owned(),
    }
}

fn failure(stack: Option<&str>, fault: &Fault) -> String {
    let of = stack.map(|stack| format!(" {}", code(stack)));
    let mut text = format!(
        "**Failed**{} (exit code {}): {}",
        of.unwrap_or_default(),
        fault.exit_code,
        cell(&fault.message)
    );
    for detail in &fault.details {
        text.push_str(&format!("\n\n```text\n{detail}\n```"));
    }
    if let Some(hint) = &fault.hint {
        text.push_str(&format!("\n\n**What to do:** {}", cell(hint)));
    }
    text
}

fn findings(stack: &str, preflight: &PreflightLine) -> Option<String> {
    let rows: Vec<_> = preflight
        .findings
        .iter()
        .map(|finding| {
            let sure = match finding.severity {
                SeverityName::WillFail => "will fail",
                SeverityName::MayFail => "may fail",
            };
            [
                sure.to_owned(),
                code(&finding.resource),
                cell(&format!("{}: {}", finding.what, finding.causes)),
                cell(&finding.next),
            ]
        })
        .collect();
    let table = table(["", "resource", "what", "what to do"], &rows)?;
    Some(format!(
        "### Found beforehand in {}\n\n{table}",
        code(stack)
    ))
}

/// The plan's changes, the riskiest first, or CloudFormation's where there is no plan.
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
                    cell(&change.type_name),
                    String::new(),
                ]
            })
            .collect(),
    };
    let title = format!("### What changes in {}", code(stack));
    let more = rows.len().saturating_sub(ROWS);
    let shown = rows.get(..ROWS).unwrap_or(&rows);
    let Some(mut text) = table(["", "resource", "type", "because of"], shown) else {
        return format!("{title}\n\nNothing.");
    };
    if more > 0 {
        text.push_str(&format!("\n\n… and {more} more"));
    }
    if let Some(plan) = &line.plan {
        text = format!("{}\n\n{text}", plan.summary());
    }
    let cost = line.cost.as_ref().map(Difference::lines);
    for line in cost.into_iter().flatten() {
        text.push_str(&format!("\n\n{}", cell(&line)));
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
        Action::Retain => "leaves the stack, stays",
        Action::TemplateOnly => "template only",
    };
    let data = if change.endangers_data() {
        ", ⚠️ holds data"
    } else {
        ""
    };
    let paths: Vec<_> = change.properties.iter().map(|it| code(&it.path)).collect();
    [
        format!("{action}{data}"),
        code(&change.id),
        cell(&change.type_name),
        paths.join(", "),
    ]
}

fn outputs(kept: &Kept) -> Option<String> {
    let rows: Vec<_> = ended(kept)
        .flat_map(|(stack, outcome)| {
            let outputs = outcome.outputs.iter();
            outputs.map(move |(key, value)| [code(stack), code(key), cell(value)])
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

/// Text on one line in which a bar ends no cell and a bracket begins no tag. Backticks stay: messages have them.
fn cell(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace('|', "\\|").replace('<', "&lt;")
}

/// A name. In backticks, brackets mean nothing.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|").replace('`', "'"))
}
