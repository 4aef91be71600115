//! Patterns of settings files, and parsing.

use std::path::Path;

use super::pattern::{BaseFolder, Pattern};
use super::tree::{Data, Node};
use super::{json, toml};

fn files(pattern: &str, names: &[&str]) -> Result<Vec<String>, String> {
    let folder = tempfile::tempdir().expect("a folder");
    let stages = folder.path().join("stages");
    std::fs::create_dir(&stages).expect("a folder in it");
    for name in names {
        std::fs::write(stages.join(name), "").expect("a file");
    }
    let base = BaseFolder::new(Some(folder.path().to_owned()));
    let found = Pattern::parse(pattern)?.find(&base)?;
    Ok(found.iter().map(|path| base.display_path(path)).collect())
}

#[test]
fn pattern_matches_files_of_one_folder() {
    let names = [
        "dev.toml",
        "prod.toml",
        "prod.json",
        "schema.json",
        ".dev.toml",
        "notes.md",
        "shop-prod.toml",
    ];
    let found = |pattern| files(pattern, &names).expect("files");
    assert_eq!(
        found("stages/*.toml"),
        [
            "stages/dev.toml",
            "stages/prod.toml",
            "stages/shop-prod.toml"
        ]
    );
    assert_eq!(found("stages/*.json"), ["stages/prod.json"]);
    assert_eq!(
        found("stages/prod.{toml,json}"),
        ["stages/prod.json", "stages/prod.toml"]
    );
    assert_eq!(found("stages/shop-*.toml"), ["stages/shop-prod.toml"]);
    assert_eq!(found("./stages/prod.toml"), ["stages/prod.toml"]);
}

#[test]
fn invalid_pattern_is_an_error() {
    for pattern in [
        "/stages/*.toml",
        "*/prod.toml",
        "stages/*-*.toml",
        "stages/*.yaml",
        "stages",
        "stages/pr?d.toml",
    ] {
        let message = files(pattern, &[]).expect_err(pattern);
        assert!(
            message.starts_with(&format!(
                "missing-settings-file (ECS2002): invalid pattern `{pattern}`: "
            )),
            "{message}"
        );
        assert!(
            message.contains("\nallowed: a path such as `stages/*.toml`"),
            "{message}"
        );
    }
    let message = files("stages/*.toml", &["dev.yaml"]).expect_err("no file");
    assert!(
        message.ends_with("\nfiles in the folder: `dev.yaml`"),
        "{message}"
    );
    let message = files("stage/*.toml", &[]).expect_err("no folder");
    assert!(
        message.ends_with("relative to Cargo.toml; with `./` it is relative to this file"),
        "{message}"
    );
}

#[test]
fn paths_are_relative_to_the_working_directory() {
    let current = std::env::current_dir().expect("a folder");
    let base = BaseFolder::new(Some(current.join("app")));
    assert_eq!(
        base.display_path(&current.join("app/stages/dev.toml")),
        "app/stages/dev.toml"
    );
    let base = BaseFolder::new(Some("/elsewhere".into()));
    assert_eq!(
        base.display_path(Path::new("/elsewhere/stages/dev.toml")),
        "stages/dev.toml"
    );
}

/// Keys with lines and sources, tables within tables.
fn lines(node: &Node) -> Vec<String> {
    let Data::Table(entries) = &node.data else {
        return Vec::new();
    };
    let entry_lines = |(key, node): &(String, Node)| {
        let mut all = vec![format!("{key}:{}:{}", node.line, node.source)];
        all.extend(lines(node).into_iter().map(|line| format!("{key}.{line}")));
        all
    };
    entries.iter().flat_map(entry_lines).collect()
}

#[test]
fn toml_keeps_lines() {
    let text = "retention = \"7 days\"\n\n[gateway]\ncpu = 256\nports = [\n  80,\n]\n";
    let node = toml::parse(text).expect("TOML");
    assert_eq!(
        lines(&node),
        [
            "retention:1:\"7 days\"",
            "gateway:3:[gateway]…",
            "gateway.cpu:4:256",
            "gateway.ports:5:[…"
        ]
    );
    let errors = toml::parse("cpu = 1\nmemory =\n").expect_err("an error");
    assert_eq!((errors.len(), errors[0].line), (1, 2));
}

#[test]
fn json_keeps_lines_and_skips_null() {
    let text =
        "{\n  \"cpu\": 256,\n  \"gateway\": {\n    \"ratio\": 1.5,\n    \"none\": null\n  }\n}";
    let node = json::parse(text).expect("JSON");
    assert_eq!(
        lines(&node),
        ["cpu:2:256", "gateway:3:{…", "gateway.ratio:4:1.5"]
    );
    for (text, line) in [
        ("", 1),
        ("{\n\"a\": 1,\n\"a\": 2\n}", 3),
        ("{\n// no\n}", 2),
        ("{ \"a\": 1, }", 1),
    ] {
        let errors = json::parse(text).expect_err(text);
        assert_eq!((errors.len(), errors[0].line), (1, line), "{text}");
    }
}

// found: K18
#[test]
fn large_file_is_refused_with_the_limit() {
    let folder = tempfile::tempdir().expect("a folder");
    let base = BaseFolder::new(Some(folder.path().to_owned()));
    let many: String = (0..2_000).map(|key| format!("k{key} = 1\n")).collect();
    let long = format!("key = \"{}\"", "x".repeat(70_000));
    for (text, expected) in [
        (many, "the file has 2001 values, at most 1000"),
        (long, "the file has 70008 bytes, at most 65536"),
        ("key = 1".to_owned(), ""),
    ] {
        let path = folder.path().join("prod.toml");
        std::fs::write(&path, text).expect("a file");
        let mut messages = Vec::new();
        let read = super::read(&path, &base, &mut messages);
        assert_eq!(read.root.is_some(), expected.is_empty());
        let all = messages.join("\n");
        assert!(all.ends_with(expected), "{all}");
    }
}
