//! The catalogue is complete: every page, code, slug and example.

use std::collections::BTreeSet;
use std::path::Path;

use crate::diag::{Diagnostic, Severity};
use crate::rules::{CATALOGUE, Entry, allowed_code, codes};

#[test]
fn rule_is_found_by_code_number_and_slug() {
    for text in ["ECS1104", "ecs1104", "1104", codes::INVALID_PORT.slug()] {
        assert_eq!(
            Entry::find(text).map(|rule| rule.code),
            Some(codes::INVALID_PORT),
            "{text}"
        );
    }
    for text in ["ECS9999", "ECS110", "ECS11041", "invalid", "104", ""] {
        assert_eq!(Entry::find(text), None, "{text}");
    }
}

#[test]
fn codes_are_sorted_and_given_once() {
    assert!(CATALOGUE.is_sorted_by(|a, b| a.code < b.code));
    for entry in CATALOGUE {
        assert!(
            entry.code.as_str().len() == 7 && entry.code.as_str().starts_with("ECS"),
            "{}",
            entry.code
        );
        let title = entry.title();
        let severities = ["error", "warning", "error or warning"];
        let is_head = |severity| {
            let head = format!("## {title}\n\n`{}` · {severity}\n\n### ", entry.code);
            entry.page.starts_with(&head)
        };
        assert!(
            severities.into_iter().any(is_head),
            "pages/{}.md begins with `## <title>`, then `code` · severity; its sections have `###`",
            entry.code
        );
        let words = title.split(' ').count();
        assert!((2..=6).contains(&words), "{}: {title}", entry.code);
        assert_eq!(slug(title), entry.code.slug(), "{}", entry.code);
        let constant = entry.code.slug().to_uppercase().replace('-', "_");
        assert_eq!(constant, entry.code.constant(), "{}", entry.code);
    }
}

// found: E3
#[test]
fn guesses_are_warnings() {
    let guesses: Vec<&Entry> = CATALOGUE
        .iter()
        .filter(|rule| rule.code.is_guess())
        .collect();
    assert!(guesses.len() > 10);
    for Entry { code, page } in guesses {
        let head = page.lines().nth(2);
        assert_eq!(head, Some(format!("`{code}` · warning").as_str()));
        assert_eq!(
            Diagnostic::error(*code, "").severity,
            Severity::Warning,
            "{code}"
        );
        assert_eq!(allowed_code(code.as_str()), Ok(()), "{code}");
    }
    let certain = Diagnostic::error(codes::INVALID_PORT, "");
    assert_eq!(certain.severity, Severity::Error);
}

/// A title in kebab case, which is the anchor of its heading in the book.
fn slug(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

#[test]
fn every_page_has_its_sections_and_both_examples() {
    for Entry { code, page } in CATALOGUE {
        let (headings, texts): (Vec<_>, Vec<_>) = sections(page).into_iter().unzip();
        assert_eq!(
            headings,
            ["What it checks", "Why", "Example", "Instead", "Source"],
            "{code}"
        );
        let [what, why, example, instead, source] = texts.as_slice() else {
            unreachable!("as many texts as headings");
        };
        assert!(!what.is_empty() && !why.is_empty(), "{code}");
        // Settings files aren't Rust: `tests/ui/settings` has a case for each of their rules.
        if !code.as_str().starts_with("ECS20") {
            assert!(
                asserts(example, &format!("assert_reports{{}}(\"{code}\", ")),
                "{code}: Example"
            );
            assert!(asserts(instead, "assert_clean{}("), "{code}: Instead");
        }
        let own_rule = "rule of ecs-dsl's own";
        assert!(
            source.contains("](https://docs.aws.amazon.com/") || source.contains(own_rule),
            "{code}: Source names AWS's page, or says that it is a {own_rule}",
        );
    }
}

/// Headings below the title and the text under each.
fn sections(page: &str) -> Vec<(&str, String)> {
    let mut sections: Vec<(&str, String)> = Vec::new();
    let mut in_code = false;
    for line in page.lines().skip(1) {
        in_code ^= line.starts_with("```");
        match (line.strip_prefix("### "), sections.last_mut()) {
            (Some(heading), _) if !in_code => sections.push((heading, String::new())),
            (_, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            (_, None) => {}
        }
    }
    sections
}

/// Whether the example is a test that calls a function of `testing`, in any of its forms.
fn asserts(example: &str, call: &str) -> bool {
    example.starts_with("```rust\n")
        && ["", "_in", "_at"]
            .iter()
            .any(|form| example.contains(&call.replace("{}", form)))
}

#[test]
fn every_page_is_listed() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/pages");
    for file in std::fs::read_dir(pages).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let listed = CATALOGUE
            .iter()
            .any(|entry| name.strip_suffix(".md") == Some(entry.code.as_str()));
        assert!(listed, "{name} is not in the catalogue");
    }
}

#[test]
fn every_rule_is_reported_somewhere() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    for folder in [
        "src/rules",
        "src/template_rules",
        "../model/src",
        "../../ecs-dsl-macros/src/settings",
    ] {
        collect(&package.join(folder), &mut text);
    }
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let words: BTreeSet<&str> = text.split(|c| !is_name(c)).collect();
    let unused: Vec<_> = CATALOGUE
        .iter()
        .filter(|entry| !words.contains(entry.code.constant()))
        .map(|entry| entry.code)
        .collect();
    assert!(unused.is_empty(), "never reported: {unused:?}");
}

/// The Rust files of a folder outside of tests, without the catalogue.
fn collect(folder: &Path, text: &mut String) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            collect(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("catalogue.rs")
            && !is_test(&path)
        {
            let source = std::fs::read_to_string(&path).unwrap();
            let code = source.split("#[cfg(test)]\nmod tests {").next();
            let lines = code.unwrap_or_default().lines();
            for line in lines.filter(|line| !line.trim_start().starts_with("//")) {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
}

/// `tests/…`, `tests.rs`, `…_tests.rs` and `testing.rs`.
fn is_test(path: &Path) -> bool {
    let names = path.iter().rev().take(2);
    names
        .filter_map(|name| name.to_str())
        .any(|name| name == "tests" || name.ends_with("tests.rs") || name == "testing.rs")
}
