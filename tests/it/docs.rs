//! The documentation holds together: every chapter is listed and compiled, every link leads somewhere, and what the
//! command line can do is written down.

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

/// The files beside and below the book's summary, by their paths from there.
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

/// A document with what mdBook includes in it.
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

/// What `[text](target)` points to.
fn links(text: &str) -> Vec<&str> {
    let targets = text
        .match_indices("](")
        .filter_map(|(start, _)| text[start + 2..].split(')').next());
    targets
        .filter(|target| !target.contains(char::is_whitespace))
        .collect()
}

/// Headings as GitHub and mdBook make anchors of them.
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

/// What is wrong with a link of the document at `path`, if anything is.
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
fn every_chapter_is_in_the_summary_and_compiled() {
    let summary = read("book/src/SUMMARY.md");
    let listed: BTreeSet<String> = links(&summary).into_iter().map(str::to_owned).collect();
    assert_eq!(listed, chapters());
    let doctests = read("book/doctests.rs");
    for chapter in chapters() {
        let compiled = doctests.contains(&format!("include_str!(\"src/{chapter}\")"));
        // The code of the rules' chapters is that of the rules' pages, which the library compiles.
        let of_rules = chapter.starts_with("rules/");
        assert!(
            compiled != of_rules,
            "book/doctests.rs: {chapter} is there: {compiled}"
        );
    }
}

#[test]
fn every_link_between_documents_leads_somewhere() {
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
fn every_verb_is_in_the_readme_and_in_the_book() {
    let help = Program::example("django_microservices")
        .succeed(&["--help"])
        .stdout;
    let commands = help
        .split("Commands:\n")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").next());
    let lines = commands.expect("the help lists commands").lines();
    let verbs: Vec<&str> = lines
        .filter_map(|line| line.split_whitespace().next())
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
fn the_exit_codes_of_the_book_are_those_of_the_program() {
    let book = read("book/src/deploying.md");
    for (code, meaning) in ecs_dsl::cli::exit::ALL {
        assert!(
            book.contains(&format!("\n| {code} | {meaning} |\n")),
            "{code}: {meaning}"
        );
    }
}

/// What the README shows of the first deployment, with `…` for what it leaves out.
fn shown() -> Vec<String> {
    let readme = read("README.md");
    let block = readme
        .split("```text\n")
        .find(|block| block.starts_with("local: "))
        .and_then(|block| block.split("```").next());
    let lines = block.expect("the README shows a deployment").lines();
    lines.filter(|line| *line != "…").map(comparable).collect()
}

/// A line without what differs from run to run: how long it took, and what has to be typed.
fn comparable(line: &str) -> String {
    let line = line.split("; run `").next().unwrap_or_default();
    match (line.split_once(" in "), line.split_once(" s: ")) {
        (Some((before, _)), Some((_, after))) => format!("{before}: {after}"),
        _ => line.to_owned(),
    }
}

#[test]
fn the_deployment_in_the_readme_is_a_real_one() {
    let run = Program::example("django_microservices").succeed(&["deploy"]);
    // The outputs are data, on stdout; a terminal shows them before the last line of what is said.
    let said: Vec<String> = run.stderr.lines().map(comparable).collect();
    let (last, before) = said.split_last().expect("a deployment is told");
    let data = run.stdout.lines().map(str::to_owned);
    let mut real = before.iter().cloned().chain(data).chain([last.clone()]);
    for line in shown() {
        assert!(
            real.any(|found| found == line),
            "the run has no such line, or not in this order; paste a new one into README.md: {line}"
        );
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let (manifest, architecture) = (read("ecs-dsl/Cargo.toml"), read("ARCHITECTURE.md"));
    let dependencies = manifest
        .split("[dependencies]\n")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next());
    let names = dependencies
        .expect("the library has dependencies")
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split([' ', '.', '=']).next());
    let missing: Vec<&str> = names
        .filter(|name| !architecture.contains(&format!("`{name}`")))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}
