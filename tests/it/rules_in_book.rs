//! Every rule of the library is in the book: its page in the chapter of its family, its row in the table.
//!
//! `UPDATE=1 cargo test --no-default-features --test it rules_in_book` writes these parts; the text above them is written
//! by hand.

use std::fmt::Write;
use std::fs;

use ecs_dsl::rules::{CATALOGUE, Entry};

use crate::docs::{included, root};

/// The code prefix, the chapter and the title of each family.
const FAMILIES: [(&str, &str, &str); 13] = [
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
    ("ECS22", "jobs", "Jobs and events"),
];

/// The families with their rules, without empty ones.
fn families() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static Entry>)> {
    FAMILIES.into_iter().filter_map(|(digits, chapter, title)| {
        let of_family = |entry: &&Entry| entry.code.as_str().starts_with(digits);
        let rules: Vec<_> = CATALOGUE.iter().filter(of_family).collect();
        (!rules.is_empty()).then_some((chapter, title, rules))
    })
}

/// Asserts that a file of the book is up to date, or updates it.
fn assert_up_to_date(path: &str, expected: impl FnOnce(&str) -> String) {
    let file = root().join("book/src").join(path);
    let found = fs::read_to_string(&file).unwrap_or_default();
    let expected = expected(&found);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(&file, expected).expect("the book can be written to");
        return;
    }
    assert!(
        found == expected,
        "book/src/{path} is stale; write it with:\n  UPDATE=1 cargo test --no-default-features --test it rules_in_book"
    );
}

/// A chapter: the text above the first rule, then an include of each page.
fn chapter(title: &str, rules: &[&Entry], found: &str) -> String {
    let by_hand = |line: &&str| included(line).is_none() && !line.starts_with("<a id=");
    let mut text = match found.lines().take_while(by_hand).collect::<Vec<_>>() {
        lines if lines.is_empty() => format!("# {title}\n"),
        lines => lines.join("\n"),
    };
    text.truncate(text.trim_end().len());
    text.push('\n');
    for rule in rules {
        let page = format!("../../../ecs-dsl/cfn/src/rules/pages/{}.md", rule.code);
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

/// The text above the tables, and the tables of all families.
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

/// The heading of the tables.
const TABLES: &str = "## All rules";

#[test]
fn every_rule_is_in_the_chapter_of_its_family() {
    for (name, title, rules) in families() {
        assert_up_to_date(&format!("rules/{name}.md"), |found| {
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
    assert_up_to_date("rules.md", tables);
}
