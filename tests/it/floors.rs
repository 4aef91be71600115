//! The floors of the library: a module imports only from lower ones.
//!
//! Paths are found by reading the source: `crate::…` wherever it stands outside of tests.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module with its floor. What isn't here belongs to no floor: `lib.rs` and the prelude see everything.
const FLOORS: [(&str, u8); 15] = [
    ("rules", 0),
    ("diag", 0),
    ("cfn", 1),
    ("settings", 1),
    ("dsl", 2),
    ("check", 3),
    ("synth", 3),
    ("assemble", 4),
    ("plan", 4),
    ("cost", 4),
    ("graph", 4),
    ("deploy", 5),
    ("cli", 6),
    ("testing", 5),
    ("prelude", u8::MAX),
];

/// What reads templates only, and so doesn't know what users write.
const BLIND: [&str; 3] = ["plan", "cost", "graph"];
/// The only folder that may name a crate of the AWS SDK.
const SDK_FOLDER: &str = "deploy/aws";

/// A path of the crate that a file names: the module, and the line.
struct Mention {
    module: String,
    line: usize,
}

#[test]
fn a_module_imports_only_from_lower_floors() {
    let mut faults = String::new();
    for file in sources() {
        let Some(own) = module_of(&file) else {
            continue;
        };
        for mention in mentions(&file) {
            if let Some(why) = forbidden(&own, &mention.module) {
                let _ = writeln!(faults, "{}:{}: {why}", file.display(), mention.line);
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn only_one_folder_knows_the_aws_sdk() {
    let mut faults = String::new();
    for file in sources() {
        let inside = relative(&file).starts_with(SDK_FOLDER);
        let text = fs::read_to_string(&file).expect("a source file");
        for (index, line) in text.lines().enumerate() {
            let line = code(line);
            if !inside
                && [
                    "aws_sdk_",
                    "aws_config",
                    "aws_credential_types",
                    "aws_runtime",
                    "aws_smithy_",
                    "aws_types",
                ]
                .iter()
                .any(|sdk| line.contains(sdk))
            {
                let _ = writeln!(faults, "{}:{}: {line}", file.display(), index + 1);
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn every_module_has_a_floor() {
    for entry in fs::read_dir(source()).expect("the source folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_owned();
        assert!(
            name == "lib" || floor(&name).is_some(),
            "`{name}` has no floor"
        );
    }
}

#[test]
fn what_is_forbidden_is_found() {
    assert_eq!(
        forbidden("rules", "diag"),
        Some("`rules` imports nothing of the crate".to_owned())
    );
    assert_eq!(
        forbidden("check", "synth"),
        Some("`check` is on floor 3, `synth` on floor 3".to_owned())
    );
    assert_eq!(
        forbidden("plan", "dsl"),
        Some("`plan` reads templates only, not `dsl`".to_owned())
    );
    assert_eq!(
        forbidden("deploy", "cli"),
        Some("`deploy` is on floor 5, `cli` on floor 6".to_owned())
    );
    assert_eq!(forbidden("cli", "deploy"), None);
    assert_eq!(forbidden("check", "check"), None);
    let found = modules_in(
        "use crate::{cfn::Value, dsl::{Stack, Stage}};\nlet x = crate::synth::synth(); // crate::cli",
    );
    let found: Vec<_> = found
        .iter()
        .map(|mention| (mention.module.as_str(), mention.line))
        .collect();
    assert_eq!(found, [("cfn", 1), ("dsl", 1), ("synth", 2)]);
}

/// Why `own` may not import `other`.
fn forbidden(own: &str, other: &str) -> Option<String> {
    let (mine, theirs) = (floor(own)?, floor(other)?);
    if own == other || own == "prelude" {
        return None;
    }
    if matches!(own, "rules" | "diag") {
        return Some(format!("`{own}` imports nothing of the crate"));
    }
    if BLIND.contains(&own) && matches!(other, "dsl" | "check" | "synth") {
        return Some(format!("`{own}` reads templates only, not `{other}`"));
    }
    (theirs >= mine).then(|| format!("`{own}` is on floor {mine}, `{other}` on floor {theirs}"))
}

fn floor(module: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == module)
        .map(|(_, floor)| *floor)
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ecs-dsl/src")
}

fn relative(file: &Path) -> &Path {
    file.strip_prefix(source()).unwrap_or(file)
}

/// The first part of a file's path: `dsl` of `dsl/stack.rs`.
fn module_of(file: &Path) -> Option<String> {
    let first = relative(file).components().next()?.as_os_str().to_str()?;
    Some(first.trim_end_matches(".rs").to_owned())
}

/// Every source file but the tests beside the code, which may look further.
fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&source(), &mut files);
    assert!(files.len() > 100, "the source folder is somewhere else");
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name == "tests" || name.ends_with("tests.rs") || name == "testing.rs" {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if name.ends_with(".rs") {
            files.push(path);
        }
    }
}

fn mentions(file: &Path) -> Vec<Mention> {
    let text = fs::read_to_string(file).expect("a source file");
    // Unit tests at the end of a file may look further too.
    modules_in(text.split("#[cfg(test)]\nmod ").next().unwrap_or_default())
}

/// The modules after `crate::`, in a path or in the braces of a `use`.
fn modules_in(text: &str) -> Vec<Mention> {
    let text: Vec<&str> = text.lines().map(code).collect();
    let text = text.join("\n");
    let mut found = Vec::new();
    for (start, _) in text.match_indices("crate::") {
        let line = text[..start].matches('\n').count() + 1;
        let rest = &text[start + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => in_braces(group),
            None => vec![identifier(rest)],
        };
        found.extend(names.into_iter().map(|module| Mention { module, line }));
    }
    found
}

/// The first name of each item between the braces.
fn in_braces(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut item) = (0, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut item)),
            _ => {}
        }
        if depth == 0 && c != ',' {
            item.push(c);
        }
    }
    names.push(item);
    names
        .iter()
        .map(|item| identifier(item.trim()))
        .filter(|name| !name.is_empty())
        .collect()
}

fn identifier(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// A line without its comment.
fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}
