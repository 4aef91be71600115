//! The grid as a person reads it: the tables of the book.
//!
//! `UPDATE=1 cargo test --no-default-features --test it grid` writes them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use super::run::Command;
use super::{Seen, grid};
use crate::docs::root;

const FILE: &str = "book/src/stack-statuses.md";

/// What goes wrong, in the order of the book: how the cases name it, and what it is called.
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

/// The parts of a deployment, by what was called last before, and what they are called.
const PARTS: [&str; 4] = ["describe", "change set", "execute", "follow"];

/// The exit code of how a run ended.
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

/// The exit code, and what is typed then until everything is as wanted.
fn outcome(one: &Seen) -> String {
    let code = match &one.ended {
        Some(ended) => code(ended.class).to_string(),
        None => "killed".to_owned(),
    };
    let typed: Vec<_> = one.typed.iter().map(as_typed).collect();
    match typed.as_slice() {
        [] => code,
        typed => format!("{code}: {}", typed.join(", ")),
    }
}

/// A command without the stage and the stack.
fn as_typed(command: &Command) -> String {
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

fn text(seen: &[Seen]) -> String {
    let statuses: BTreeSet<_> = seen.iter().map(|one| one.case.place).collect();
    let mut text = format!(
        "# Stack statuses and failures\n\n\
         <!-- Written by `UPDATE=1 cargo test --no-default-features --test it grid`. -->\n\n\
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
        seen.len(),
        statuses.len()
    );
    for one in seen.iter().filter(|one| one.case.kind == "nothing") {
        let message = one
            .ended
            .as_ref()
            .map(|it| first_line(&it.message))
            .unwrap_or_default();
        writeln!(
            text,
            "| {} | {}; {message} |",
            status(one.case.place),
            outcome(one)
        )
        .unwrap();
    }
    for (names, title, meaning) in KINDS {
        let those: Vec<_> = seen
            .iter()
            .filter(|one| names.contains(&one.case.kind.split(' ').next().unwrap()))
            .collect();
        if those.is_empty() {
            continue;
        }
        write!(
            text,
            "\n## {title}\n\n{meaning}\n\n{}| stack status |",
            example(&those)
        )
        .unwrap();
        for part in PARTS {
            write!(text, " {part} |").unwrap();
        }
        text.push_str("\n|---|---|---|---|---|\n");
        for (cells, places) in rows(&those) {
            writeln!(text, "| {} | {} |", places.join(", "), cells.join(" | ")).unwrap();
        }
    }
    text
}

/// What is said of the first of them that ends the run while it is followed, or before.
fn example(those: &[&Seen]) -> String {
    let part = |part: &str| {
        let mut of_part = those.iter().filter(|one| one.case.part == part);
        of_part.find_map(|one| one.ended.as_ref().filter(|ended| ended.class != "done"))
    };
    let Some(ended) = part("follow").or_else(|| part("change set")) else {
        return String::new();
    };
    let next = ended.next.as_deref().unwrap_or_default();
    format!(
        "```text\nerror: {}\n  = help: {next}\n```\n\n",
        first_line(&ended.message)
    )
}

/// Statuses that look the same, in one row: what is in its cells, and the statuses.
fn rows(those: &[&Seen]) -> Vec<(Vec<String>, Vec<String>)> {
    let mut order = Vec::new();
    let mut by_place: BTreeMap<&str, [BTreeSet<String>; 4]> = BTreeMap::new();
    for one in those {
        if !order.contains(&one.case.place) {
            order.push(one.case.place);
        }
        let part = PARTS
            .iter()
            .position(|part| *part == one.case.part)
            .unwrap();
        by_place.entry(one.case.place).or_default()[part].insert(outcome(one));
    }
    let mut rows: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for place in order {
        let cells = by_place[place]
            .iter()
            .map(|outcomes| match outcomes.is_empty() {
                true => "–".to_owned(),
                false => outcomes.iter().cloned().collect::<Vec<_>>().join("; "),
            });
        let cells: Vec<_> = cells.collect();
        match rows.iter_mut().find(|(known, _)| *known == cells) {
            Some((_, places)) => places.push(status(place)),
            None => rows.push((cells, vec![status(place)])),
        }
    }
    rows
}

fn status(place: &str) -> String {
    match place.split_once(", ") {
        None if place == "absent" => "none".to_owned(),
        None => format!("`{place}`"),
        Some((status, more)) => format!("`{status}` ({more})"),
    }
}

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    // The start time differs in each run.
    let before_time = line.split_once(" since ").map(|(before, _)| before);
    before_time.unwrap_or(line).to_owned()
}

#[test]
fn the_book_has_the_grid() {
    let path = root().join(FILE);
    let wanted = text(grid());
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(&path, wanted).unwrap();
        return;
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == wanted,
        "{FILE} is stale; write it with:\n  UPDATE=1 cargo test --no-default-features --test it grid"
    );
}
