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
fn settings_schema_is_printed() {
    let ran = run(&shop(), sized, "schema");
    let schema: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = json!({ "type": "object", "required": ["tasks"] });
    assert_eq!(
        (ran.code, schema, ran.err.as_str()),
        (exit::SUCCESS, expected, "")
    );
}

#[test]
fn schema_is_written_to_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schema.json");
    let ran = run(
        &shop(),
        sized,
        &format!("schema --output {}", file.display()),
    );
    assert_eq!((ran.code, ran.out.as_str()), (exit::SUCCESS, ""));
    assert_eq!(ran.err, format!("wrote `{}`\n", file.display()));
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, run(&shop(), sized, "schema").out);
}

#[test]
fn unwritable_file_is_an_io_error() {
    let folder = tempfile::tempdir().unwrap();
    let ran = run(
        &shop(),
        sized,
        &format!("schema --output {}", folder.path().display()),
    );
    assert_eq!((ran.code, ran.out.as_str()), (exit::IO_ERROR, ""));
    let expected = format!("error: can't write `{}`", folder.path().display());
    assert!(ran.err.starts_with(&expected), "{}", ran.err);
}

#[test]
fn program_without_settings_has_no_schema() {
    let ran = run(&shop(), inbox, "schema");
    let expected = "error: app `shop` has no settings files, so no schema\n  \
                    = help: derive `Settings` for a struct, and read a file per stage with `settings!(Sizes, \"stages/*.toml\")`\n";
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::USAGE_ERROR, "", expected)
    );
}
