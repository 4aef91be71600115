//! `schema`.

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use super::schema_validation::violation;
use super::{inbox, shop};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::{
    Cluster, Image, Nat, Secret, ServiceBuilder as _, Settings, Stack, Stage, TaskBuilder as _,
    Vpc, Worker,
};

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

#[test]
fn documents_of_verbs_have_the_schemas_that_are_printed() {
    let local = LocalFolder::new();
    assert_eq!(local.run(worker, "deploy").code, exit::SUCCESS);
    for (verb, line) in [
        ("status", "status --json"),
        ("status", "status mailer --json"),
        ("events", "events --json"),
        ("drift", "drift --json"),
        ("deploys", "deploys --json"),
        ("diagnose", "diagnose --json"),
        ("open", "open --json"),
        ("outputs", "outputs --json"),
        ("scale", "scale mailer 3 --json"),
        ("restart", "restart mailer --json"),
        ("run", "run mailer --json"),
        ("secrets", "secrets ls --json"),
        ("secrets", "secrets compare local local --json"),
        ("parameters", "parameters ls --json"),
    ] {
        let ran = local.run(worker, line);
        let document: Value = serde_json::from_str(&ran.out).unwrap_or_default();
        let printed = run(&shop(), inbox, &format!("schema --report {verb}"));
        let schema: Value = serde_json::from_str(&printed.out).unwrap_or_default();
        assert!(
            document.is_object() && schema.is_object(),
            "{line}: {ran:?}"
        );
        assert_eq!(violation(&schema, &document), None, "{line}: {document:#}");
    }
    for verb in ["stop", "pause", "resume", "logs"] {
        let printed = run(&shop(), inbox, &format!("schema --report {verb}"));
        assert_eq!(printed.code, exit::SUCCESS, "{}", printed.err);
    }
    let unknown = run(&shop(), inbox, "schema --report synth");
    assert_eq!(unknown.code, exit::USAGE_ERROR, "{}", unknown.err);
    assert!(
        unknown
            .err
            .starts_with("error: no verb with a schema is called `synth`\n"),
        "{}",
        unknown.err
    );
}

fn worker(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let jwt = stack.add(Secret::generated("jwt"));
    let token = stack.add(Secret::parameter("token", "/shop/token"));
    let mailer = Worker::new("mailer").image(Image::ecr("shop/order").tag("v1"));
    let mailer = mailer.secret("JWT", &jwt).secret("TOKEN", &token);
    stack.add(mailer.desired_count(2));
}
