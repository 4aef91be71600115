//! Compiles the example in a separate package, and parses the errors.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// The package. It uses the dependencies that the workspace has built.
pub(crate) struct Package(PathBuf);

/// An error of a rule: its code and its span, with lines and columns from 1.
#[derive(Debug)]
pub(crate) struct RuleError {
    pub(crate) code: String,
    from: (usize, usize),
    to: (usize, usize),
}

impl Package {
    pub(crate) fn from_example() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutation");
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let example = workspace.join("examples/django_microservices");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src/stages")).expect("a folder");
        for entry in fs::read_dir(example.join("stages")).expect("the stages") {
            let entry = entry.expect("a file");
            fs::copy(
                entry.path(),
                folder.join("src/stages").join(entry.file_name()),
            )
            .expect("a copy");
        }
        fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("a copy");
        fs::write(folder.join("Cargo.toml"), manifest(&workspace)).expect("a manifest");
        Self(folder)
    }

    /// Asserts that the source compiles.
    pub(crate) fn assert_compiles(&self, source: &str) {
        let output = self.check(source);
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{messages}{:#?}", errors(&output));
    }

    /// The errors of the source.
    pub(crate) fn errors(&self, source: &str) -> Vec<RuleError> {
        let output = self.check(source);
        assert!(!output.status.success(), "it compiles");
        errors(&output)
    }

    fn check(&self, source: &str) -> Output {
        fs::write(self.0.join("src/main.rs"), source).expect("the program");
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
        Command::new(env!("CARGO"))
            .args([
                "check",
                "--offline",
                "--quiet",
                "--message-format=json",
                "--target-dir",
            ])
            .arg(target)
            .current_dir(&self.0)
            .output()
            .expect("cargo runs")
    }
}

/// The manifest has the workspace's profile, so that dependencies aren't rebuilt.
fn manifest(workspace: &Path) -> String {
    let all = fs::read_to_string(workspace.join("Cargo.toml")).expect("the workspace's manifest");
    let profile = all.find("[profile.dev]").map_or("", |at| &all[at..]);
    let ecs_dsl = workspace
        .join("ecs-dsl")
        .canonicalize()
        .expect("the library");
    format!(
        "[package]\nname = \"mutation\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         ecs-dsl = {{ path = {ecs_dsl:?}, default-features = false }}\n\n{profile}"
    )
}

fn errors(output: &Output) -> Vec<RuleError> {
    let lines = String::from_utf8_lossy(&output.stdout);
    let messages = lines
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let errors = messages.filter(|message| message["message"]["level"] == "error");
    errors
        .filter_map(|message| error(&message["message"]))
        .collect()
}

/// `None` for the last line of a failed compilation, which has no span.
fn error(message: &Value) -> Option<RuleError> {
    let text = message["message"].as_str().unwrap_or_default();
    let span = message["spans"]
        .as_array()?
        .iter()
        .find(|span| span["is_primary"] == true)?;
    let number = |name: &str| {
        span[name]
            .as_u64()
            .and_then(|number| usize::try_from(number).ok())
    };
    let at = text.find("ECS").unwrap_or(text.len());
    let code: String = text[at..].chars().take("ECS1104".len()).collect();
    Some(RuleError {
        code: if code.is_empty() {
            text.to_owned()
        } else {
            code
        },
        from: (number("line_start")?, number("column_start")?),
        to: (number("line_end")?, number("column_end")?),
    })
}

impl RuleError {
    /// Whether the span contains this part of the source.
    pub(crate) fn is_on(&self, source: &str, place: &Range<usize>) -> bool {
        self.from <= position(source, place.start) && position(source, place.end) <= self.to
    }
}

/// Line and column, both from 1, the column in characters.
fn position(source: &str, at: usize) -> (usize, usize) {
    let before = &source[..at];
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    (
        before.matches('\n').count() + 1,
        before[line..].chars().count() + 1,
    )
}
