//! The words of the project: terms of AWS, Rust and operators instead of a private idiom.
//!
//! `banned.toml` lists what isn't written, with what to write instead. It is held over messages, help texts, documentation,
//! comments, the names of tests and all other names, the pages of the rules, the book and the documents of the root.

mod list;
mod samples;
mod source;

use std::fs;
use std::path::Path;

use crate::docs::root;
use list::{List, Use};
use source::{Piece, pieces};

/// Folders and files of the project's own words.
const SCANNED: [&str; 25] = [
    "ecs-dsl/src",
    "ecs-dsl/cfn/src",
    "ecs-dsl/model/src",
    "ecs-dsl/plan/src",
    "ecs-dsl/deploy/src",
    "ecs-dsl/codegen/src",
    "ecs-dsl/codegen/corrections/README.md",
    "ecs-dsl-macros/src",
    ".ci/run",
    "Cargo.toml",
    "deny.toml",
    "ecs-dsl/Cargo.toml",
    "ecs-dsl/cfn/Cargo.toml",
    "ecs-dsl/model/Cargo.toml",
    "ecs-dsl/plan/Cargo.toml",
    "ecs-dsl/deploy/Cargo.toml",
    "ecs-dsl-macros/Cargo.toml",
    "examples",
    "tests",
    "book/src",
    "book/doctests.rs",
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
];

/// Generated from AWS's schemas, whose words are AWS's; and this list itself.
const SKIPPED: [&str; 4] = [
    "ecs-dsl/cfn/src/cfn/facts_table.rs",
    "ecs-dsl/model/src/cfn/aws/",
    "tests/it/words/",
    "tests/it/golden/",
];

/// All banned words of a text with the name `path`, as lines to print.
fn findings(list: &List, path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if path.ends_with(".rs") {
        for piece in pieces(text) {
            match piece {
                Piece::Prose(line, prose) => found.extend(list.in_prose(path, line, &prose)),
                Piece::Name(line, name) if list.bans_identifier(&name) => found.push(Use {
                    line,
                    words: name,
                    write: "another name".to_owned(),
                }),
                Piece::Name(..) => {}
            }
        }
        found.extend(habits(path, text));
    } else {
        found = list.in_prose(path, 1, text);
    }
    let line = |found: &Use| {
        format!(
            "{path}:{}: `{}`: write {}",
            found.line, found.words, found.write
        )
    };
    found.iter().map(line).collect()
}

/// Names that say nothing: conversions called `of`, and closures over `it` or `one`.
fn habits(path: &str, text: &str) -> Vec<Use> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let of = line.contains("fn of(") && !path.ends_with("cfn/logical_id.rs");
        for (is_used, words, write) in [
            (of, "fn of(", "from_…, for_…"),
            (
                line.contains("|it|") || line.contains("|&it|"),
                "|it|",
                "the name of the thing",
            ),
            (
                line.contains("|one|") || line.contains("|&one|"),
                "|one|",
                "the name of the thing",
            ),
        ] {
            if is_used {
                found.push(Use {
                    line: index + 1,
                    words: words.to_owned(),
                    write: write.to_owned(),
                });
            }
        }
    }
    found
}

fn scan(list: &List, path: &Path, found: &mut Vec<String>) {
    let relative = path.strip_prefix(root()).expect("a path in the project");
    let name = relative
        .to_str()
        .expect("a name in UTF-8")
        .replace('\\', "/");
    if SKIPPED
        .iter()
        .any(|skipped| format!("{name}/").starts_with(skipped))
    {
        return;
    }
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder is readable") {
            scan(list, &entry.expect("an entry").path(), found);
        }
    } else if [".rs", ".md", ".stderr", ".toml", ".py", "/run"]
        .iter()
        .any(|ending| name.ends_with(ending))
    {
        let text = fs::read_to_string(path).expect("a file is readable");
        found.extend(findings(list, &name, &text));
        for part in name
            .split(['/', '.'])
            .filter(|part| list.bans_identifier(part))
        {
            found.push(format!("{name}: file name `{part}`"));
        }
    }
}

#[test]
fn banned_words_are_not_used() {
    let list = List::read();
    let mut found = Vec::new();
    for path in SCANNED {
        scan(&list, &root().join(path), &mut found);
    }
    found.sort();
    assert!(
        found.is_empty(),
        "{} banned words; tests/it/words/banned.toml says what to write:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// A banned word put back into a message, a title, a page, a chapter or a name is found there.
#[test]
fn banned_word_put_back_is_found() {
    let list = List::read();
    for (path, from, to) in [
        (
            "ecs-dsl/model/src/check/network/service_ingress.rs",
            "no route and no caller",
            "no route, and nobody calls it",
        ),
        (
            "ecs-dsl/cfn/src/rules/pages/ECS1318.md",
            "Unreachable service",
            "Nobody reaches it",
        ),
        (
            "ecs-dsl/cfn/src/rules/pages/ECS1318.md",
            "Why",
            "What becomes of it",
        ),
        ("README.md", "## Commands", "## The commands that are told"),
        (
            "ecs-dsl/model/src/dsl/data/bucket.rs",
            "Default: never",
            "Never without a word",
        ),
    ] {
        let text = fs::read_to_string(root().join(path)).expect(path);
        assert!(text.contains(from), "{path} has `{from}`");
        let changed = text.replacen(from, to, 1);
        let (before, after) = (
            findings(&list, path, &text),
            findings(&list, path, &changed),
        );
        assert!(after.len() > before.len(), "{path}: `{to}` isn't found");
    }
}
