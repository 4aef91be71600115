//! Types of components are never ignored by a wildcard: a rule reads the description of every component, asks for one
//! type, or names every type. Only the file with the definition of `Spec` may use wildcards.
//!
//! The test reads the formatted sources.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The file that defines the typed iterators.
const DEFINITION: &str = "dsl/model/spec.rs";

#[test]
fn no_match_over_components_has_a_wildcard() {
    let mut files = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("ecs-dsl"),
        &mut files,
    );
    assert!(files.len() > 200, "the sources are somewhere else");
    let mut violations = String::new();
    for file in files.iter().filter(|file| !file.ends_with(DEFINITION)) {
        let text = fs::read_to_string(file).expect("a source file");
        for line in wildcards(&text) {
            let _ = writeln!(violations, "{}:{line}", file.display());
        }
    }
    assert!(violations.is_empty(), "\n{violations}");
}

#[test]
fn wildcards_are_found() {
    const NONE: [usize; 0] = [];
    assert_eq!(
        wildcards(
            "match spec {\n    Spec::Vpc(vpc) => 1,\n    Spec::Key(_) | Spec::Mesh(_) => 2,\n}"
        ),
        NONE
    );
    assert_eq!(
        wildcards("match spec {\n    Spec::Vpc(vpc) => 1,\n    _ => 2,\n}"),
        [2]
    );
    assert_eq!(
        wildcards(
            "match spec {\n    Spec::Vpc(vpc) => {\n        1\n    }\n    Spec::Key(_)\n    | Spec::Mesh(_) => 2,\n    other => 2,\n}"
        ),
        [2, 5, 6]
    );
    assert_eq!(wildcards("if let Spec::Vpc(vpc) = spec {"), [1]);
    assert_eq!(wildcards("let Spec::Vpc(vpc) = spec else {"), [1]);
    assert_eq!(wildcards("matches!(spec, dsl::Spec::Vpc(_))"), [1]);
    assert_eq!(wildcards("if let NodeSpec::Vpc(vpc) = spec {"), NONE);
}

/// The lines with a pattern of one type of component, beside which other types are ignored.
fn wildcards(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let found = lines.iter().enumerate().filter(|(index, line)| {
        let code = line.trim_start().trim_start_matches("| ");
        if code.starts_with("Spec::") {
            has_catch_all(&lines, *index)
        } else {
            is_pattern(code)
        }
    });
    found.map(|(index, _)| index + 1).collect()
}

/// Whether the line ignores other types: `if let Spec::Vpc(vpc) = spec`, `matches!(spec, Spec::Vpc(_))`.
fn is_pattern(code: &str) -> bool {
    code.match_indices("Spec::").any(|(index, _)| {
        let before = &code[..index];
        let path =
            before.trim_end_matches(|letter: char| letter.is_alphanumeric() || letter == ':');
        let is_spec = path == before || before.ends_with("::");
        is_spec && (path.ends_with("let ") || path.contains("matches!("))
    })
}

/// Whether an arm at the indentation of this arm takes every type.
fn has_catch_all(lines: &[&str], arm: usize) -> bool {
    let indentation = indentation(lines[arm]);
    let is_inside = |line: &&&str| line.trim().is_empty() || self::indentation(line) >= indentation;
    let before = lines[..arm].iter().rev().take_while(is_inside);
    let after = lines[arm..].iter().take_while(is_inside);
    before
        .chain(after)
        .filter(|line| self::indentation(line) == indentation)
        .any(|line| {
            let pattern = line.trim_start().split(" =>").next().unwrap_or_default();
            let is_name = |letter: char| letter.is_lowercase() || letter == '_';
            line.contains(" =>") && pattern.chars().all(is_name)
        })
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
