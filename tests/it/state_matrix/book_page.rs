//! The book's page of all statuses and failures.
//!
//! `UPDATE=1 cargo test --no-default-features --test it state_matrix` writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use super::run::Command;
use super::{CaseResult, results};
use crate::docs::root;

const FILE: &str = "book/src/stack-statuses.md";

/// The sections of the page: the kinds of cases, the title, the explanation.
const KINDS: [(&[&str], &str, &str); 8] = [
    (
        &["throttle"],
        "Throttled",
        "AWS throttles the call for longer than ecs-dsl retries it (five minutes).",
    ),
    (
        &["server-error"],
        "Server error",
        "AWS returns an HTTP status of 500 or above.",
    ),
    (
        &["timeout", "reset", "malformed"],
        "No response",
        "The call times out, the connection is reset, or the response can't be parsed. The call may have taken effect.",
    ),
    (
        &["expired-token"],
        "Expired credentials",
        "The credentials expire during the run.",
    ),
    (
        &["access-denied"],
        "Access denied",
        "The credentials lack the permission for this call.",
    ),
    (
        &["kill"],
        "Killed",
        "The process ends at once: `kill -9`, a crash, an empty battery.",
    ),
    (
        &["Detach"],
        "Ctrl-C",
        "The run stops following the operation.",
    ),
    (
        &["Cancel"],
        "Ctrl-C twice",
        "The run cancels the operation.",
    ),
];

/// The phases of a deployment.
const PHASES: [&str; 4] = ["describe", "change set", "execute", "follow"];

/// The exit code of a run's class.
fn code(class: &str) -> u8 {
    match class {
        "done" => 0,
        "usage" => 2,
        "failed" => 3,
        "refused" => 4,
        "access" => 5,
        "unavailable" => 6,
        "detached" => 8,
        other => panic!("{other} has no exit code"),
    }
}

/// The exit code, and the commands up to the desired stack.
fn outcome(result: &CaseResult) -> String {
    let code = match &result.end {
        Some(end) => code(end.class).to_string(),
        None => "killed".to_owned(),
    };
    let commands: Vec<_> = result.commands.iter().map(as_code).collect();
    match commands.as_slice() {
        [] => code,
        commands => format!("{code}: {}", commands.join(", ")),
    }
}

/// A command without the stage and the stack.
fn as_code(command: &Command) -> String {
    let mut line = format!("`{}", command.verb);
    let mut flags = command.flags.iter();
    while let Some(flag) = flags.next() {
        match flag.as_str() {
            "--stack" => _ = flags.next(),
            flag => write!(line, " {flag}").unwrap(),
        }
    }
    line + "`"
}

fn text(results: &[CaseResult]) -> String {
    let states: BTreeSet<_> = results.iter().map(|result| result.case.state).collect();
    let mut text = format!(
        "# Stack statuses and failures\n\n\
         <!-- Written by `UPDATE=1 cargo test --no-default-features --test it state_matrix`. -->\n\n\
         This page lists the outcome of `deploy` for every stack status, and for an error or an interruption at every call.\n\
         A test runs {} cases in {} states on the local engine. After each failure it runs the command that the message names,\n\
         and verifies that the stack is deployed in the end and that nothing is left over.\n\n\
         A number is an [exit code](deploying.md#exit-codes). The commands after it were run next, until the stack was deployed; if\n\
         there are none, it was deployed at once. The columns are the phases of a deployment: *describe* the stack, create and\n\
         confirm a *change set*, *execute* it or delete a stack, and *follow* the operation. A cell has several outcomes if they\n\
         depend on the call, on whether it took effect, or on whether the error persisted. A dash means that the deployment\n\
         doesn't reach the phase.\n\n\
         ## Without further failures\n\n\
         | stack status | outcome of `deploy` |\n|---|---|\n",
        results.len(),
        states.len()
    );
    let undisturbed = results
        .iter()
        .filter(|result| result.case.kind == "nothing");
    for result in undisturbed {
        let message = result
            .end
            .as_ref()
            .map(|end| first_line(&end.message))
            .unwrap_or_default();
        writeln!(
            text,
            "| {} | {}; {message} |",
            status(result.case.state),
            outcome(result)
        )
        .unwrap();
    }
    for (kinds, title, explanation) in KINDS {
        let section: Vec<_> = results
            .iter()
            .filter(|result| kinds.contains(&result.case.kind.split(' ').next().unwrap()))
            .collect();
        if section.is_empty() {
            continue;
        }
        write!(
            text,
            "\n## {title}\n\n{explanation}\n\n{}| stack status |",
            example(&section)
        )
        .unwrap();
        for phase in PHASES {
            write!(text, " {phase} |").unwrap();
        }
        text.push_str("\n|---|---|---|---|---|\n");
        for (cells, states) in rows(&section) {
            writeln!(text, "| {} | {} |", states.join(", "), cells.join(" | ")).unwrap();
        }
    }
    text
}

/// The error of the first case that ends the run in the `follow` phase, or else with the change set.
fn example(section: &[&CaseResult]) -> String {
    let first_in = |phase: &str| {
        let mut cases = section.iter().filter(|result| result.case.phase == phase);
        cases.find_map(|result| result.end.as_ref().filter(|end| end.class != "done"))
    };
    let Some(end) = first_in("follow").or_else(|| first_in("change set")) else {
        return String::new();
    };
    let hint = end.hint.as_deref().unwrap_or_default();
    format!(
        "```text\nerror: {}\n  = help: {hint}\n```\n\n",
        first_line(&end.message)
    )
}

/// The cells of each row, and the statuses that have these cells.
fn rows(section: &[&CaseResult]) -> Vec<(Vec<String>, Vec<String>)> {
    let mut order = Vec::new();
    let mut by_state: BTreeMap<&str, [BTreeSet<String>; 4]> = BTreeMap::new();
    for result in section {
        if !order.contains(&result.case.state) {
            order.push(result.case.state);
        }
        let phase = PHASES
            .iter()
            .position(|phase| *phase == result.case.phase)
            .unwrap();
        by_state.entry(result.case.state).or_default()[phase].insert(outcome(result));
    }
    let mut rows: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for state in order {
        let cells = by_state[state]
            .iter()
            .map(|outcomes| match outcomes.is_empty() {
                true => "–".to_owned(),
                false => outcomes.iter().cloned().collect::<Vec<_>>().join("; "),
            });
        let cells: Vec<_> = cells.collect();
        match rows.iter_mut().find(|(known, _)| *known == cells) {
            Some((_, states)) => states.push(status(state)),
            None => rows.push((cells, vec![status(state)])),
        }
    }
    rows
}

fn status(state: &str) -> String {
    match state.split_once(", ") {
        None if state == "absent" => "none".to_owned(),
        None => format!("`{state}`"),
        Some((status, suffix)) => format!("`{status}` ({suffix})"),
    }
}

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    // The start time differs in each run.
    let before_time = line.split_once(" since ").map(|(before, _)| before);
    before_time.unwrap_or(line).to_owned()
}

#[test]
fn book_page_is_up_to_date() {
    let path = root().join(FILE);
    let expected = text(results());
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(&path, expected).unwrap();
        return;
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == expected,
        "{FILE} is stale; write it with:\n  UPDATE=1 cargo test --no-default-features --test it state_matrix"
    );
}
