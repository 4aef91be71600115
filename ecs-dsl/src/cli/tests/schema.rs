//! `schema`.

use serde_json::{Value, json};

use super::{inbox, shop};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::{Settings, Stack, Stage};

struct Sizes;

impl Settings for Sizes {
    fn for_stage(_: &Stage) -> Option<Self> {
        Some(Self)
    }

    fn schema() -> Option<schemars::Schema> {
        Some(schemars::json_schema!({ "type": "object", "required": ["tasks"] }))
    }
}

fn sized(stack: &mut Stack, _: &Sizes) {
    inbox(stack);
}

#[test]
fn the_schema_of_the_settings_is_printed() {
    let ran = run(&shop(), sized, "schema");
    let schema: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = json!({ "type": "object", "required": ["tasks"] });
    assert_eq!(
        (ran.code, schema, ran.err.as_str()),
        (exit::DONE, expected, "")
    );
}

#[test]
fn the_schema_is_written_to_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schema.json");
    let ran = run(
        &shop(),
        sized,
        &format!("schema --output {}", file.display()),
    );
    assert_eq!((ran.code, ran.out.as_str()), (exit::DONE, ""));
    assert_eq!(ran.err, format!("`{}` is written\n", file.display()));
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, run(&shop(), sized, "schema").out);
}

#[test]
fn a_file_that_can_not_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let ran = run(
        &shop(),
        sized,
        &format!("schema --output {}", folder.path().display()),
    );
    assert_eq!((ran.code, ran.out.as_str()), (exit::FILE, ""));
    let expected = format!("error: can't write `{}`", folder.path().display());
    assert!(ran.err.starts_with(&expected), "{}", ran.err);
}

#[test]
fn a_program_without_settings_files_has_no_schema() {
    let ran = run(&shop(), inbox, "schema");
    let expected = "error: app `shop` has no settings files, and so no schema\n  \
                    = help: a struct with `#[derive(Settings)]` and `settings!(Sizes, \"stages/*.toml\")` reads a file for each stage\n";
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::USAGE, "", expected)
    );
}
