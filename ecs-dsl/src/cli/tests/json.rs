//! The events of `--json`.

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use super::schema_validation::violation;
use super::{inbox, shop, two_stacks};
use crate::cli::exit;
use crate::cli::testing::{RunOutput, run};
use crate::dsl::{Stack, Stacks};

/// The lines of a run, each validated against the schema.
fn lines(ran: &RunOutput) -> Vec<Value> {
    let schema: Value = serde_json::from_str(&run(&shop(), inbox, "schema --events").out).unwrap();
    let lines = ran.out.lines().map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!(violation(&schema, &line), None, "{line}");
        assert_eq!(
            (&line["version"], &line["time"]),
            (&json!(1), &json!("1970-01-01T00:00:00.000Z"))
        );
        line
    });
    lines.collect()
}

fn types(lines: &[Value]) -> Vec<&str> {
    lines
        .iter()
        .map(|line| line["type"].as_str().unwrap())
        .collect()
}

fn of_type<'a>(lines: &'a [Value], name: &str) -> Vec<&'a Value> {
    lines.iter().filter(|line| line["type"] == name).collect()
}

#[test]
fn deployment_prints_one_event_per_line() {
    let local = LocalFolder::new();
    let ran = local.run(inbox, "deploy --json");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.err.contains("deployed stack `shop-local`"),
        "stderr has text: {}",
        ran.err
    );
    let lines = lines(&ran);
    let mut kinds = types(&lines);
    kinds.dedup();
    let expected = "start step preflight step plan question step event outcome end";
    assert_eq!(kinds.join(" "), expected);
    assert_eq!(lines[0]["stacks"], json!(["shop-local"]));
    assert!(lines[0].get("stack").is_none());
    assert!(
        lines[1..lines.len() - 1]
            .iter()
            .all(|line| line["stack"] == "shop-local")
    );
    let steps: Vec<_> = of_type(&lines, "step")
        .iter()
        .map(|line| line["step"].clone())
        .collect();
    assert_eq!(
        steps,
        [
            "account_checked",
            "stack_found",
            "creating_change_set",
            "executing"
        ]
    );
    let plan = of_type(&lines, "plan")[0];
    assert_eq!(plan["plan"]["changes"][0]["action"], "create");
    assert_eq!(plan["changes"][0]["action"], "Add");
    let question = of_type(&lines, "question")[0];
    assert_eq!(
        (
            &question["question"],
            &question["answer"],
            &question["resources"]
        ),
        (&json!("execute"), &json!("yes"), &json!(["Inbox"]))
    );
    assert_eq!(of_type(&lines, "outcome")[0]["outcome"], "deployed");
}

#[test]
fn last_line_has_all_outcomes() {
    let local = LocalFolder::new();
    let lines = lines(&local.run(two_stacks, "deploy --json"));
    let end = lines.last().unwrap();
    let names: Vec<_> = end["stacks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|stack| &stack["name"])
        .collect();
    assert_eq!(names, ["shop-base-local", "shop-web-local"]);
    assert!(end.get("error").is_none());
    let ran = local.run(two_stacks, "destroy --json");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines = self::lines(&ran);
    let outcomes: Vec<_> = of_type(&lines, "outcome")
        .iter()
        .map(|line| line["outcome"].clone())
        .collect();
    assert_eq!(outcomes, ["destroyed", "destroyed"]);
}

#[test]
fn failure_has_code_hint_and_exit_code() {
    let program = |stacks: &mut Stacks| {
        crate::cli::testing::add_refused(stacks.stack("base"), "inbox");
        let queue = stacks
            .stack("base")
            .resource("other", crate::cfn::aws::sqs::Queue::new());
        stacks.stack("web").output("Inbox", queue.reference());
        inbox(stacks.stack("web"));
    };
    let ran = LocalFolder::new().run(program, "deploy --json");
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let lines = lines(&ran);
    let outcomes: Vec<_> = of_type(&lines, "outcome");
    assert_eq!(
        (&outcomes[0]["outcome"], &outcomes[1]["outcome"]),
        (&json!("failed"), &json!("skipped"))
    );
    let error = &outcomes[0]["error"];
    assert_eq!(error["exit_code"], json!(exit::DEPLOYMENT_FAILED));
    assert!(
        error["message"].as_str().unwrap().contains("DelaySeconds"),
        "{error}"
    );
    assert!(error["hint"].is_string());
    let end = lines.last().unwrap();
    assert_eq!(
        (&end["exit_code"], &end["stacks"][0]["error"]),
        (&json!(exit::DEPLOYMENT_FAILED), error)
    );
}

#[test]
fn early_error_is_the_last_line() {
    let only = |ran: &RunOutput| {
        let lines = lines(ran);
        assert_eq!(types(&lines), ["end"], "{}", ran.out);
        lines[0].clone()
    };
    let end = only(&run(&shop(), inbox, "deploy --json --stage nowhere"));
    assert_eq!(
        (&end["exit_code"], &end["error"]["code"]),
        (&json!(exit::USAGE_ERROR), &json!("usage"))
    );
    let wrong = |_: &mut Stack| {};
    let app = crate::dsl::App::new("Not a name!").stage(crate::dsl::Stage::local());
    let end = only(&run(&app, wrong, "deploy --json"));
    assert_eq!(end["error"]["code"], "invalid_program");
    assert!(
        end["error"]["details"][0]
            .as_str()
            .unwrap()
            .starts_with("error[invalid-app-name]: "),
        "{end}"
    );
}

#[test]
fn other_operations_print_events() {
    let local = LocalFolder::new();
    let state = local.state();
    let prepared = local.run(inbox, "deploy --json --no-execute");
    let prepared = lines(&prepared);
    let outcome = of_type(&prepared, "outcome")[0];
    assert_eq!(outcome["outcome"], "prepared");
    let name = outcome["change_set"].as_str().unwrap();
    let executed = lines(&local.run(inbox, &format!("execute {name} --json")));
    assert_eq!(of_type(&executed, "outcome")[0]["outcome"], "deployed");
    for (verb, expected) in [("follow", "idle"), ("recover", "nothing_to_recover")] {
        let ran = run(&shop(), inbox, &format!("{verb} --json --state {state}"));
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
        let lines = lines(&ran);
        assert_eq!(lines[0]["verb"], verb);
        assert_eq!(of_type(&lines, "outcome")[0]["outcome"], expected);
    }
}

#[test]
fn usage_error_leaves_stdout_empty() {
    let ran = run(&shop(), inbox, "deploy --json --nonsense");
    assert_eq!((ran.code, ran.out.as_str()), (exit::USAGE_ERROR, ""));
}
