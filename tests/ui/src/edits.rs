//! Edits the example's settings files: the compiler sees each edit, and reports each invalid value with its rule.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const STAGES: [&str; 4] = ["dev", "local", "prod", "staging"];
const SIZES: [&str; 5] = ["gateway", "user", "product", "order", "notification"];

/// The example as a separate package. It stays in the target folder, so that a run only recompiles the package itself.
struct Package {
    folder: PathBuf,
}

impl Package {
    fn from_example() -> Self {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let example = workspace.join("examples/django_microservices");
        let binary = env::current_exe().expect("this test is a file");
        let target = binary.ancestors().nth(3).expect("a target folder");
        let package = Self {
            folder: target.join("tests/edits"),
        };
        fs::create_dir_all(package.folder.join("src/stages")).expect("a folder for the package");
        let manifest = format!(
            "[package]\nname = \"edits\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
             ecs-dsl = {{ path = {:?}, default-features = false }}\n",
            workspace.join("ecs-dsl")
        );
        fs::write(package.folder.join("Cargo.toml"), manifest).expect("a manifest");
        fs::copy(
            workspace.join("Cargo.lock"),
            package.folder.join("Cargo.lock"),
        )
        .expect("a lock file");
        fs::copy(example.join("main.rs"), package.folder.join("src/main.rs")).expect("a program");
        for stage in STAGES {
            let text = fs::read_to_string(example.join(format!("stages/{stage}.toml")));
            package.write(stage, &text.expect("a settings file"));
        }
        package
    }

    fn file(&self, stage: &str) -> PathBuf {
        self.folder.join(format!("src/stages/{stage}.toml"))
    }

    fn write(&self, stage: &str, text: &str) {
        fs::write(self.file(stage), text).expect("a settings file can be written");
    }

    /// Replaces the values of keys in all files, and returns the previous texts.
    fn edit(&self, edits: &[(&str, &str)]) -> Vec<String> {
        let edit = |stage: &&str| {
            let before = fs::read_to_string(self.file(stage)).expect("a settings file");
            let line = |line: &str| {
                let key = line.split(" = ").next().unwrap_or_default();
                match edits.iter().find(|(edited, _)| *edited == key) {
                    Some((key, value)) => format!("{key} = {value}\n"),
                    None => format!("{line}\n"),
                }
            };
            self.write(stage, &before.lines().map(line).collect::<String>());
            before
        };
        STAGES.iter().map(edit).collect()
    }

    /// Runs `cargo check`, and returns whether it succeeds, with its output.
    fn check(&self) -> (bool, String) {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", "--color=never"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .output()
            .expect("cargo runs");
        let messages = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.success(), messages)
    }
}

/// Asserts that each file has an error with this code and text.
#[track_caller]
fn assert_error_in_each_file(messages: &str, code: &str, text: &str) {
    for stage in STAGES {
        let reported = messages.lines().any(|line| {
            line.contains(&format!("src/stages/{stage}.toml:"))
                && line.contains(&format!(" ({code}): "))
                && line.contains(text)
        });
        assert!(reported, "{stage}: {code}: {text}\n{messages}");
    }
}

#[test]
fn invalid_settings_are_compile_errors() {
    let package = Package::from_example();
    assert_eq!(package.check(), (true, String::new()));

    let edits = [
        ("database", "\"t4g.micro\""),
        ("log_retention", "\"8 days\""),
        ("cpu", "300"),
        ("tasks", "0"),
    ];
    let before = package.edit(&edits);
    let (success, messages) = package.check();
    assert!(!success);
    assert_error_in_each_file(&messages, "ECS1708", "`database`: ");
    assert_error_in_each_file(
        &messages,
        "ECS1701",
        "`log_retention`: log retention `8 days` ",
    );
    for size in SIZES {
        assert_error_in_each_file(&messages, "ECS1101", &format!("`{size}.cpu = 300`"));
        assert_error_in_each_file(
            &messages,
            "ECS2007",
            &format!("`{size}.tasks` can't be `0`"),
        );
    }

    for (stage, text) in STAGES.iter().zip(&before) {
        package.write(stage, text);
    }
    package.edit(&[("memory", "511"), ("tasks", "11"), ("log_retention", "7")]);
    let (success, messages) = package.check();
    assert!(!success);
    assert_error_in_each_file(&messages, "ECS2006", "`log_retention` can't be `7`");
    for size in SIZES {
        assert_error_in_each_file(&messages, "ECS1101", &format!("`{size}.memory = 511`"));
        assert_error_in_each_file(
            &messages,
            "ECS2007",
            &format!("`{size}.tasks` can't be `11`"),
        );
    }

    for (stage, text) in STAGES.iter().zip(&before) {
        package.write(stage, text);
    }
    assert_eq!(package.check(), (true, String::new()));
}
