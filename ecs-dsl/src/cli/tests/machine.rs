//! What `--json` prints while stacks are deployed and destroyed.

use serde_json::{Value, json};

use super::conforms::fault;
use super::deploy::Local;
use super::{inbox, shop, two_stacks};
use crate::cfn::{Map, Resource};
use crate::cli::exit;
use crate::cli::testing::{Ran, run};
use crate::dsl::{Stack, Stacks};

/// The lines of a run, each held against the schema.
fn lines(ran: &Ran) -> Vec<Value> {
    let schema: Value = serde_json::from_str(&run(&shop(), inbox, "schema --events").out).unwrap();
    let lines = ran.out.lines().map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!(fault(&schema, &line), None, "{line}");
        assert_eq!(
            (&line["version"], &line["time"]),
            (&json!(1), &json!("1970-01-01T00:00:00Z"))
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
fn a_deployment_is_a_line_for_each_thing_that_happens() {
    let local = Local::new();
    let ran = local.run(inbox, "deploy --json");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert!(
        ran.err.contains("deployed stack `shop-local`"),
        "stderr stays for people: {}",
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
    assert_eq!(steps, ["identified", "found", "comparing", "executing"]);
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
fn every_stack_has_its_outcome_and_the_last_line_sums_up() {
    let local = Local::new();
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
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let lines = self::lines(&ran);
    let outcomes: Vec<_> = of_type(&lines, "outcome")
        .iter()
        .map(|line| line["outcome"].clone())
        .collect();
    assert_eq!(outcomes, ["destroyed", "destroyed"]);
}

#[test]
fn a_failure_has_its_code_its_hint_and_the_exit_code() {
    let program = |stacks: &mut Stacks| {
        let wrong: Map = [("NoSuchProperty", "x")].into_iter().collect();
        stacks
            .stack("base")
            .add_raw("inbox", Resource::new("AWS::SQS::Queue", wrong));
        let queue = stacks
            .stack("base")
            .resource("other", crate::cfn::aws::sqs::Queue::new());
        stacks.stack("web").output("Inbox", queue.reference());
        inbox(stacks.stack("web"));
    };
    let ran = Local::new().run(program, "deploy --json");
    assert_eq!(ran.code, exit::FAILED, "{}", ran.err);
    let lines = lines(&ran);
    let outcomes: Vec<_> = of_type(&lines, "outcome");
    assert_eq!(
        (&outcomes[0]["outcome"], &outcomes[1]["outcome"]),
        (&json!("failed"), &json!("not_begun"))
    );
    let error = &outcomes[0]["error"];
    assert_eq!(error["exit_code"], json!(exit::FAILED));
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("NoSuchProperty"),
        "{error}"
    );
    assert!(error["hint"].is_string());
    let end = lines.last().unwrap();
    assert_eq!(
        (&end["exit_code"], &end["stacks"][0]["error"]),
        (&json!(exit::FAILED), error)
    );
}

#[test]
fn what_stops_it_before_it_begins_is_a_last_line_too() {
    let only = |ran: &Ran| {
        let lines = lines(ran);
        assert_eq!(types(&lines), ["end"], "{}", ran.out);
        lines[0].clone()
    };
    let end = only(&run(&shop(), inbox, "deploy --json --stage nowhere"));
    assert_eq!(
        (&end["exit_code"], &end["error"]["code"]),
        (&json!(exit::USAGE), &json!("usage"))
    );
    let wrong = |_: &mut Stack| {};
    let app = crate::dsl::App::new("Not a name!").stage(crate::dsl::Stage::local());
    let end = only(&run(&app, wrong, "deploy --json"));
    assert_eq!(end["error"]["code"], "invalid_program");
    assert!(
        end["error"]["details"][0]
            .as_str()
            .unwrap()
            .starts_with("error[ECS"),
        "{end}"
    );
}

#[test]
fn the_other_verbs_that_carry_something_out_print_lines_too() {
    let local = Local::new();
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
        assert_eq!(ran.code, exit::DONE, "{}", ran.err);
        let lines = lines(&ran);
        assert_eq!(lines[0]["verb"], verb);
        assert_eq!(of_type(&lines, "outcome")[0]["outcome"], expected);
    }
}

#[test]
fn arguments_that_can_not_be_read_leave_stdout_empty() {
    let ran = run(&shop(), inbox, "deploy --json --nonsense");
    assert_eq!((ran.code, ran.out.as_str()), (exit::USAGE, ""));
}
