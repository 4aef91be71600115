//! `secrets` and `parameters`, on the local engine.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::deploy::LocalFolder;
use super::shop;
use crate::cli::exit;
use crate::cli::terminal::printer::Terminal;
use crate::cli::testing::{RunOutput, run, run_in_terminal};
use crate::dsl::{Cluster, Image, Nat, Postgres, Secret, Stack, TaskBuilder as _, Vpc, Worker};

/// A value that must not appear anywhere.
const PLANTED: &str = "planted-hunter2";

fn web(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let jwt = stack.add(Secret::generated("jwt"));
    let payment = stack.add(Secret::import("payment", "shop/payment"));
    let token = stack.add(Secret::parameter("token", "/shop/token"));
    let db = stack.add(Postgres::new("db"));
    let worker = |name: &str| Worker::new(name).image(Image::ecr("shop/order").tag("v1"));
    stack.add(
        worker("order")
            .secret("JWT", &jwt)
            .secret("PAYMENT", payment.key("api_key"))
            .secret("TOKEN", &token),
    );
    let mailer = worker("mailer").secret("JWT", &jwt);
    stack.add(mailer.secret("DATABASE_URL", db.url()));
}

/// Runs a line.
fn run_line(local: &LocalFolder, line: &str) -> RunOutput {
    piped(local, "", line)
}

/// Runs a line with this standard input, which is no terminal.
fn piped(local: &LocalFolder, input: &'static str, line: &str) -> RunOutput {
    with_input(local, Terminal::default(), input, line)
}

/// Runs a line at a terminal at which this is typed.
fn typed(local: &LocalFolder, input: &'static str, line: &str) -> RunOutput {
    let terminal = Terminal {
        can_prompt: true,
        ..Terminal::default()
    };
    with_input(local, terminal, input, line)
}

fn with_input(
    local: &LocalFolder,
    terminal: Terminal,
    input: &'static str,
    line: &str,
) -> RunOutput {
    let line = format!("{line} --state {}", local.state());
    let mut ran = run_in_terminal(terminal, input, &shop(), web, &line);
    // The number of warnings of the program.
    let warning = |line: &str| line.starts_with("warning: ");
    if let Some((first, rest)) = ran.err.split_once('\n')
        && warning(first)
    {
        ran.err = rest.to_owned();
    }
    ran
}

fn json(ran: &RunOutput) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}\n{}", ran.out, ran.err))
}

/// The names and states of the values.
fn states(local: &LocalFolder, verb: &str) -> Vec<(String, String)> {
    let report = json(&run_line(local, &format!("{verb} ls --json")));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let values = report["values"].as_array().unwrap().iter();
    values
        .map(|value| (text(&value["name"]), text(&value["state"])))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let expected = expected.iter();
    expected
        .map(|(name, state)| ((*name).to_owned(), (*state).to_owned()))
        .collect()
}

/// Asserts that no stream and no file of the folder has the planted value.
#[track_caller]
fn assert_hidden(local: &LocalFolder, ran: &RunOutput) {
    assert!(!ran.raw.contains(PLANTED), "{}", ran.raw);
    search(&local.path(""));
}

#[track_caller]
fn search(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            search(&path);
        } else {
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            assert!(!text.contains(PLANTED), "{}", path.display());
        }
    }
}

#[test]
fn values_are_listed_before_and_after_the_deployment() {
    let local = LocalFolder::new();
    let before = [
        ("jwt", "not-deployed"),
        ("payment", "missing"),
        ("db", "not-deployed"),
    ];
    assert_eq!(states(&local, "secrets"), pairs(&before));
    assert_eq!(states(&local, "parameters"), pairs(&[("token", "missing")]));
    assert_eq!(run_line(&local, "deploy").code, exit::SUCCESS);
    let after = [("jwt", "exists"), ("payment", "missing"), ("db", "exists")];
    assert_eq!(states(&local, "secrets"), pairs(&after));
    let ran = run_line(&local, "secrets ls");
    assert_eq!(ran.code, exit::MISSING_VALUES, "{}", ran.err);
    let rows: Vec<_> = ran.out.lines().collect();
    assert!(rows[0].starts_with("secret "), "{}", ran.out);
    assert!(rows[1].contains("order (JWT), mailer (JWT)"), "{}", ran.out);
    assert!(
        rows[2].contains("missing") && rows[2].contains("shop/payment"),
        "{}",
        ran.out
    );
    assert!(rows[3].ends_with("mailer (DATABASE_URL)"), "{}", ran.out);
}

#[test]
fn set_takes_the_value_from_standard_input_and_names_the_readers() {
    let local = LocalFolder::new();
    assert_eq!(run_line(&local, "deploy").code, exit::SUCCESS);
    let ran = piped(&local, "planted-hunter2\n", "secrets set jwt");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_hidden(&local, &ran);
    let expected = format!(
        "local: `jwt`: set\n\
         local:   read by order (JWT), mailer (JWT): running tasks keep the old value; to replace them, run \
         `app restart mailer order --stage local --state {}`\n\
         local:   a deployment keeps the value, unless it changes how the secret is generated\n",
        local.state()
    );
    assert_eq!(ran.err, expected);
    let listed = json(&run_line(&local, "secrets ls --json"));
    assert!(listed["values"][0]["changed"].is_string(), "{listed}");
    let restarted = piped(
        &local,
        "planted-hunter2",
        "secrets set jwt --restart --json",
    );
    assert_hidden(&local, &restarted);
    let entry = json(&restarted)["values"][0].take();
    assert_eq!(entry["action"], "set");
    assert_eq!(entry["restarted"], serde_json::json!(["mailer", "order"]));
}

#[test]
fn missing_values_are_created() {
    let local = LocalFolder::new();
    let ran = typed(
        &local,
        "planted-hunter2\n",
        "secrets set payment --key api_key",
    );
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_hidden(&local, &ran);
    assert!(
        ran.err.starts_with(
            "value of `api_key` in `payment` of stage `local` (not shown): \nlocal: `payment`: created\n"
        ),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("not deployed yet"), "{}", ran.err);
    let ran = piped(&local, "planted-hunter2", "parameters set token");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_hidden(&local, &ran);
    assert_eq!(states(&local, "parameters"), pairs(&[("token", "exists")]));
    assert_eq!(run_line(&local, "parameters ls").code, exit::SUCCESS);
}

#[test]
fn value_without_the_keys_that_are_read_is_refused() {
    let local = LocalFolder::new();
    let ran = piped(&local, "planted-hunter2", "secrets set payment");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert_hidden(&local, &ran);
    assert!(
        ran.err
            .contains("the value isn't a JSON object with `api_key`"),
        "{}",
        ran.err
    );
    let object = "{\"api_key\": \"planted-hunter2\"}";
    let ran = piped(&local, object, "secrets set payment");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_hidden(&local, &ran);
}

#[test]
fn value_that_others_set_and_empty_ones_are_refused() {
    let local = LocalFolder::new();
    let ran = piped(&local, PLANTED, "secrets set db");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert!(
        ran.err
            .starts_with("error: CloudFormation composes the value of `db`\n"),
        "{}",
        ran.err
    );
    let ran = piped(&local, "\n", "parameters set token");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    let ran = piped(&local, PLANTED, "secrets set jwt");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert!(
        ran.err.contains("secret `jwt` isn't deployed yet"),
        "{}",
        ran.err
    );
    let ran = piped(&local, PLANTED, "secrets set jwtt");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert!(ran.err.contains("did you mean `jwt`?"), "{}", ran.err);
    let argument = run_line(&local, "secrets set jwt value");
    assert_eq!(argument.code, exit::USAGE_ERROR, "{}", argument.err);
}

#[test]
fn rotation_that_is_not_configured_says_what_to_do() {
    let local = LocalFolder::new();
    assert_eq!(run_line(&local, "deploy").code, exit::SUCCESS);
    let ran = run_line(&local, "secrets rotate jwt");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert!(
        ran.err
            .starts_with("error: no rotation is configured for `jwt`\n"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("secrets set jwt --restart"), "{}", ran.err);
}

#[test]
fn sync_prompts_for_what_is_missing() {
    let local = LocalFolder::new();
    let ran = run_line(&local, "secrets sync");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert!(ran.err.contains("`payment`"), "{}", ran.err);
    let ran = typed(&local, "planted-hunter2\n", "secrets sync");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_hidden(&local, &ran);
    assert!(
        ran.err
            .ends_with("local: `payment`: created; read by order (PAYMENT)\n"),
        "{}",
        ran.err
    );
    let again = run_line(&local, "secrets sync");
    assert_eq!(again.err, "local: no secret is missing\n");
    let skipped = typed(&local, "\n", "parameters sync");
    assert_eq!(skipped.code, exit::MISSING_VALUES, "{}", skipped.err);
}

#[test]
fn values_of_a_protected_stage_are_never_copied() {
    let local = LocalFolder::new();
    let ran = run_line(&local, "secrets sync --from prod --yes");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert!(
        ran.err
            .starts_with("error: stage `prod` is protected: its values aren't copied\n"),
        "{}",
        ran.err
    );
    let ran = run_line(&local, "secrets sync --from local --yes");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
}

#[test]
fn compare_has_a_column_for_each_stage() {
    let local = LocalFolder::new();
    let ran = run_line(&local, "secrets compare local local --json");
    assert_eq!(ran.code, exit::MISSING_VALUES, "{}", ran.err);
    let report = json(&ran);
    assert_eq!(report["values"][1]["name"], "payment");
    assert_eq!(report["values"][1]["states"]["local"], "missing");
    let ran = run_line(&local, "parameters compare local local");
    assert_eq!(
        ran.out,
        "parameter  local    local\ntoken      missing  missing\n"
    );
    let unknown = run_line(&local, "secrets compare local pord");
    assert_eq!(unknown.code, exit::USAGE_ERROR, "{}", unknown.err);
}

#[cfg(not(feature = "operate"))]
#[test]
fn stage_on_aws_needs_the_feature() {
    let ran = run_line(&LocalFolder::new(), "secrets ls --stage dev");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert!(ran.err.contains("features = [\"operate\"]"), "{}", ran.err);
}

#[test]
fn completions_have_the_names_of_each_store() {
    let script = run(&shop(), web, "completions bash").out;
    assert!(script.contains(" db jwt payment\""), "{script}");
    assert!(script.contains(" token\""), "{script}");
}
