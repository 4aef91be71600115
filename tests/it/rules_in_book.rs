//! The book's catalogue has every rule of the library: its page in the chapter of its family, its line in the table.
//!
//! What follows from the library's catalogue is written by
//! `UPDATE=1 cargo test --no-default-features --test it rules_in_book`; the words around it are written by people.

use std::fmt::Write;
use std::fs;

use ecs_dsl::rules::{CATALOGUE, Entry};

use crate::docs::{included, root};

/// The first digits of a family's codes, its chapter, and what it is called.
const FAMILIES: [(&str, &str, &str); 12] = [
    ("ECS10", "names", "Apps, stages and names"),
    ("ECS11", "tasks", "Tasks and containers"),
    ("ECS12", "network", "Network"),
    ("ECS13", "routing", "Routing"),
    ("ECS14", "health", "Health and deployment"),
    ("ECS15", "scaling", "Scaling and capacity"),
    ("ECS16", "environment", "Environment"),
    ("ECS17", "data", "Data"),
    ("ECS18", "observability", "Alarms and dashboards"),
    ("ECS19", "templates", "Templates"),
    ("ECS20", "settings", "Settings files"),
    ("ECS21", "meshes", "Meshes"),
];

/// The families that have rules, each with them.
fn families() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static Entry>)> {
    FAMILIES.into_iter().filter_map(|(digits, chapter, title)| {
        let of_family = |entry: &&Entry| entry.code.as_str().starts_with(digits);
        let rules: Vec<_> = CATALOGUE.iter().filter(of_family).collect();
        (!rules.is_empty()).then_some((chapter, title, rules))
    })
}

/// Compares a file of the book with what it should be, or writes it.
fn hold(path: &str, wanted: impl FnOnce(&str) -> String) {
    let file = root().join("book/src").join(path);
    let found = fs::read_to_string(&file).unwrap_or_default();
    let wanted = wanted(&found);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(&file, wanted).expect("the book can be written to");
        return;
    }
    assert!(
        found == wanted,
        "book/src/{path} is stale; write it with:\n  UPDATE=1 cargo test --no-default-features --test it rules_in_book"
    );
}

/// A chapter: what people wrote above the first rule, then a line for each.
fn chapter(title: &str, rules: &[&Entry], found: &str) -> String {
    let by_people = |line: &&str| included(line).is_none() && !line.starts_with("<a id=");
    let mut text = match found.lines().take_while(by_people).collect::<Vec<_>>() {
        lines if lines.is_empty() => format!("# {title}\n"),
        lines => lines.join("\n"),
    };
    text.truncate(text.trim_end().len());
    text.push('\n');
    for rule in rules {
        let page = format!("../../../ecs-dsl/src/rules/pages/{}.md", rule.code);
        let anchor = format!("<a id=\"{}\"></a>", rule.code);
        writeln!(text, "\n{anchor}\n\n{{{{#include {page}}}}}").expect("text can be written to");
    }
    text
}

/// The severity of a rule, in the second paragraph of its page.
fn severity(rule: &Entry) -> &'static str {
    let line = rule.page.lines().nth(2).unwrap_or_default();
    line.split_once(" · ").map_or("", |(_, severity)| severity)
}

/// The tables of all families, below the words of people.
fn tables(found: &str) -> String {
    let mut text = String::from(found.split(TABLES).next().unwrap_or_default());
    text.push_str(TABLES);
    for (chapter, title, rules) in families() {
        let head = format!(
            "\n\n### [{title}](rules/{chapter}.md)\n\n| code | rule | severity |\n|---|---|---|"
        );
        text.push_str(&head);
        for rule in rules {
            let (code, slug) = (rule.code, rule.code.slug());
            let link = format!("[`{slug}`](rules/{chapter}.md#{slug})");
            write!(text, "\n| {code} | {link} | {} |", severity(rule)).expect("text");
        }
    }
    text.push('\n');
    text
}

/// Where the tables begin.
const TABLES: &str = "## All rules";

#[test]
fn every_rule_is_in_the_chapter_of_its_family() {
    for (name, title, rules) in families() {
        hold(&format!("rules/{name}.md"), |found| {
            chapter(title, &rules, found)
        });
    }
}

#[test]
fn every_rule_is_in_a_family() {
    let counted: usize = families().map(|(_, _, rules)| rules.len()).sum();
    assert_eq!(counted, CATALOGUE.len());
}

#[test]
fn every_rule_is_in_the_table() {
    hold("rules.md", tables);
}
