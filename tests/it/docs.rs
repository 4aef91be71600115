//! The documentation is complete: all chapters are listed and compiled, all links have a target, all verbs and exit codes
//! are documented.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program::Program;

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The documents at the root, and the chapters of the book.
fn documents() -> Vec<String> {
    let of_root = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ];
    let of_book = chapters()
        .into_iter()
        .map(|chapter| format!("book/src/{chapter}"));
    of_root
        .map(str::to_owned)
        .into_iter()
        .chain(of_book)
        .collect()
}

/// All files of the book but the summary, by their paths in `book/src`.
fn chapters() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(&root().join("book/src"), "", &mut found);
    found.remove("SUMMARY.md");
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the book has a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = format!("{prefix}{}", name.expect("a name in UTF-8"));
        if path.is_dir() {
            collect(&path, &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

/// A document with the files that mdBook includes.
fn expanded(path: &Path) -> Option<String> {
    let text = fs::read_to_string(root().join(path)).ok()?;
    let line = |line: &str| match included(line) {
        Some(file) => {
            let target = root().join(path).with_file_name(file);
            fs::read_to_string(&target).unwrap_or_else(|error| panic!("{file}: {error}"))
        }
        None => line.to_owned(),
    };
    Some(text.lines().map(line).collect::<Vec<_>>().join("\n"))
}

/// The file that a line of a chapter includes.
pub(crate) fn included(line: &str) -> Option<&str> {
    line.strip_prefix("{{#include ")?.strip_suffix("}}")
}

/// The targets of all `[text](target)`.
fn links(text: &str) -> Vec<&str> {
    let targets = text
        .match_indices("](")
        .filter_map(|(start, _)| text[start + 2..].split(')').next());
    targets
        .filter(|target| !target.contains(char::is_whitespace))
        .collect()
}

/// The anchors that GitHub and mdBook generate for headings.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter_map(|line| line.strip_prefix('#'));
    let anchor = |heading: &str| {
        let words = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = words
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    let ids = text.split("<a id=\"").skip(1);
    let ids = ids.filter_map(|rest| rest.split('"').next().map(str::to_owned));
    headings.map(anchor).chain(ids).collect()
}

/// The error of a link in the document at `path`, if any.
fn broken(path: &str, link: &str) -> Option<String> {
    if link.contains("://") {
        return None;
    }
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = match file {
        "" => PathBuf::from(path),
        _ => Path::new(path).with_file_name(file),
    };
    let Some(text) = expanded(&target) else {
        return Some(format!("{path}: no file `{}`", target.display()));
    };
    let found = anchor.is_empty() || anchors(&text).contains(anchor);
    (!found).then(|| format!("{path}: `{}` has no heading `#{anchor}`", target.display()))
}

#[test]
fn chapters_are_listed_and_compiled() {
    let summary = read("book/src/SUMMARY.md");
    let listed: BTreeSet<String> = links(&summary).into_iter().map(str::to_owned).collect();
    assert_eq!(listed, chapters());
    let doctests = read("book/doctests.rs");
    for chapter in chapters() {
        let compiled = doctests.contains(&format!("include_str!(\"src/{chapter}\")"));
        // The library compiles the pages that the rules' chapters include.
        let of_rules = chapter.starts_with("rules/");
        assert!(
            compiled != of_rules,
            "book/doctests.rs: {chapter} is included: {compiled}"
        );
    }
}

#[test]
fn links_have_a_target() {
    let documents = documents();
    let broken: Vec<String> = documents
        .iter()
        .flat_map(|path| {
            let text = expanded(Path::new(path)).unwrap_or_else(|| panic!("no document {path}"));
            links(&text)
                .into_iter()
                .filter_map(|link| broken(path, link))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn verbs_are_in_readme_and_book() {
    let help = Program::example("django_microservices")
        .succeed(&["--help"])
        .stdout;
    let commands = help
        .split("Commands:\n")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").next());
    let lines = commands.expect("the help lists commands").lines();
    // A verb is indented by two spaces; the following lines of its description by more.
    let verbs: Vec<&str> = lines
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|verb| *verb != "help")
        .collect();
    assert!(verbs.contains(&"deploy"), "{verbs:?}");
    let (readme, book) = (read("README.md"), read("book/src/deploying.md"));
    for verb in verbs {
        assert!(
            readme.contains(&format!("`{verb}`")),
            "README.md lacks `{verb}`"
        );
        assert!(
            book.contains(&format!("\n| `{verb}` |")),
            "deploying.md lacks `{verb}`"
        );
    }
}

#[test]
fn exit_codes_are_in_the_book() {
    let book = read("book/src/deploying.md");
    for (code, meaning) in ecs_dsl::cli::exit::ALL {
        assert!(
            book.contains(&format!("\n| {code} | {meaning} |\n")),
            "{code}: {meaning}"
        );
    }
}

/// The lines of each part of a deployment in the README, without `…`.
fn shown() -> Vec<Vec<String>> {
    let readme = read("README.md");
    let blocks = readme
        .split("```text\n")
        .filter(|block| block.starts_with("local: "));
    let blocks = blocks.filter_map(|block| block.split("```").next());
    let lines = |block: &str| {
        let lines = block.lines().filter(|line| *line != "…");
        lines.map(comparable).collect()
    };
    blocks.map(lines).collect()
}

/// A line without the duration and the command, which differ from run to run.
fn comparable(line: &str) -> String {
    let line = line.split("; run `").next().unwrap_or_default();
    match (line.split_once(" in "), line.split_once(" s: ")) {
        (Some((before, _)), Some((_, after))) => format!("{before}: {after}"),
        _ => line.to_owned(),
    }
}

#[test]
fn readme_shows_a_real_deployment() {
    let run = Program::example("django_microservices").succeed(&["deploy"]);
    // A terminal shows the outputs, which are on stdout, before the last line of stderr.
    let messages: Vec<String> = run.stderr.lines().map(comparable).collect();
    let (last, before) = messages.split_last().expect("a deployment has messages");
    let data = run.stdout.lines().map(str::to_owned);
    let output: Vec<String> = before
        .iter()
        .cloned()
        .chain(data)
        .chain([last.clone()])
        .collect();
    let shown = shown();
    assert_eq!(shown.len(), 2);
    for block in shown {
        let mut real = output.iter();
        for line in block {
            assert!(
                real.any(|found| *found == line),
                "README.md is stale: the output has no such line at this place: {line}"
            );
        }
    }
}

#[test]
fn rule_count_in_readme_is_current() {
    let count = ecs_dsl::rules::CATALOGUE.len();
    assert!(
        read("README.md").contains(&format!(" {count} rules check the whole")),
        "{count}"
    );
}

#[test]
fn files_in_architecture_exist() {
    let mut files = BTreeSet::new();
    for folder in ["ecs-dsl", "ecs-dsl-macros", "tests", "examples", "book"] {
        collect(&root().join(folder), &format!("{folder}/"), &mut files);
    }
    let architecture = read("ARCHITECTURE.md");
    let named = architecture.split('`').filter(|name| name.ends_with(".rs"));
    let missing: Vec<&str> = named
        .filter(|name| {
            let is_it = |file: &String| file == name || file.ends_with(&format!("/{name}"));
            !name.contains(['*', '<']) && !files.iter().any(is_it)
        })
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn dependencies_are_in_architecture() {
    let architecture = read("ARCHITECTURE.md");
    let mut names = BTreeSet::new();
    for package in ["", "cfn/", "model/", "plan/", "deploy/"] {
        let manifest = read(&format!("ecs-dsl/{package}Cargo.toml"));
        let dependencies = manifest
            .split("[dependencies]\n")
            .nth(1)
            .and_then(|rest| rest.split("\n[").next());
        let lines = dependencies.expect("the crate has dependencies").lines();
        names.extend(
            lines
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                .filter_map(|line| line.split([' ', '.', '=']).next())
                .map(str::to_owned),
        );
    }
    let missing: Vec<&String> = names
        .iter()
        .filter(|name| !architecture.contains(&format!("`{name}`")))
        .collect();
    assert_eq!(missing, Vec::<&String>::new());
}
