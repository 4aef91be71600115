//! `check`.

use serde_json::{Value, json};

use super::{inbox, shop};
use crate::cfn::{Map, Parameter, ParameterType, Resource};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::{
    App, CircuitBreaker, Cluster, Deployment, Image, Nat, Queue, ServiceBuilder, Stack, Stage, Vpc,
    Worker, minutes,
};

fn broken_in_prod(stack: &mut Stack) {
    stack.add_raw("inbox", Resource::new("AWS::SQS::Queue", Map::new()));
    if stack.stage().is_protected() {
        stack.override_property("Outbox", "DelaySeconds", 5);
    }
}

#[test]
fn shared_findings_of_all_stages_are_listed_once() {
    let ran = run(&shop(), inbox, "check");
    assert_eq!(ran.code, exit::SUCCESS);
    let mut lines = ran.out.lines();
    assert_eq!(lines.next(), Some("escape hatches in use:"));
    let hatch = lines.next().unwrap();
    assert!(
        hatch.starts_with("  add_raw of `Inbox` in stack `shop` at ecs-dsl/src/cli/tests/mod.rs:"),
        "{hatch}"
    );
    assert_eq!(lines.next(), None);
    assert_eq!(
        ran.err,
        "no findings; checked stages `local`, `dev`, `prod`\n"
    );
}

#[test]
fn finding_of_one_stage_names_it() {
    let ran = run(&shop(), broken_in_prod, "check");
    assert_eq!(ran.code, exit::PROGRAM_ERRORS);
    assert!(
        ran.out.starts_with(
            "error[override-target-not-found]: resource `Outbox` doesn't exist (ECS1905)\n"
        ),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("\n  = stages: prod\n\n"), "{}", ran.out);
    assert_eq!(
        ran.err,
        "1 error; checked stages `local`, `dev`, `prod`\nrun `app explain override-target-not-found` for details\n"
    );
    assert_eq!(
        run(&shop(), broken_in_prod, "check --stage dev").code,
        exit::SUCCESS
    );
}

#[test]
fn json_has_findings_with_their_stages() {
    let ran = run(&shop(), broken_in_prod, "check --json");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.code, exit::PROGRAM_ERRORS);
    assert_eq!(
        (&report["version"], &report["errors"], &report["warnings"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(report["diagnostics"][0]["code"], "ECS1905");
    assert_eq!(report["diagnostics"][0]["stages"], json!(["prod"]));
    assert_eq!(report["escape_hatches"][0]["kind"], "add_raw");
    assert_eq!(
        report["escape_hatches"][0]["stages"],
        json!(["local", "dev"])
    );
}

#[test]
fn app_without_stages_is_an_error() {
    let ran = run(&App::new("shop"), inbox, "check");
    assert_eq!(ran.code, exit::PROGRAM_ERRORS);
    assert!(
        ran.err
            .starts_with("error[app-without-stages]: app `shop` has no stages (ECS1006)\n"),
        "{}",
        ran.err
    );
}

#[test]
fn duplicate_stage_name_is_an_error() {
    let app = App::new("shop")
        .stage(Stage::new("dev"))
        .stage(Stage::new("dev"));
    let ran = run(&app, inbox, "check");
    assert!(
        ran.out
            .starts_with("error[duplicate-stage]: duplicate stage `dev` (ECS1003)\n"),
        "{}",
        ran.out
    );
}

/// A worker with an allowed warning: its circuit breaker is off in `prod`.
fn watched(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::PerZone));
    stack.add(Cluster::new("main"));
    let breaker = match stack.stage().is_protected() {
        true => CircuitBreaker::Off,
        false => CircuitBreaker::Rollback,
    };
    let worker = Worker::new("mail")
        .image(Image::ecr("shop/mail").tag("1.4.0"))
        .deployment(Deployment::rolling().circuit_breaker(breaker));
    stack.add(worker.allow("ECS1420", "its deployments are watched"));
}

#[test]
fn allowed_warning_is_listed_with_its_reason() {
    let ran = run(&shop(), watched, "check");
    assert_eq!(
        ran.err,
        "no findings; checked stages `local`, `dev`, `prod`\n"
    );
    let line = ran.out.lines().nth(1).unwrap();
    assert_eq!(ran.out.lines().next(), Some("allowed warnings:"));
    assert!(
        line.starts_with("  disabled-circuit-breaker (ECS1420) of worker `mail` at ecs-dsl/src/cli/tests/check.rs:"),
        "{line}"
    );
    assert!(line.ends_with(": its deployments are watched"), "{line}");
    let ran = run(&shop(), watched, "check --stage dev");
    assert!(
        ran.out
            .ends_with(": its deployments are watched (no such warning in dev)\n"),
        "{}",
        ran.out
    );
}

#[test]
fn json_has_allowances_with_their_stages() {
    let ran = run(&shop(), watched, "check --json");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let allowance = &report["allowances"][0];
    assert_eq!(allowance["code"], "ECS1420");
    assert_eq!(allowance["reason"], "its deployments are watched");
    assert_eq!(allowance["components"], json!(["worker `mail`"]));
    assert_eq!(allowance["stages"], json!(["local", "dev", "prod"]));
    assert_eq!(allowance["warnings"].as_array().unwrap().len(), 1);
}

/// A program with a warning: a queue that is set up twice.
fn with_warning(stack: &mut Stack) {
    stack.add(
        Queue::new("inbox")
            .visibility_timeout(minutes(1))
            .visibility_timeout(minutes(2)),
    );
}

// found: G6
#[test]
fn warnings_fail_if_they_are_denied() {
    let code = |line| run(&shop(), with_warning, line).code;
    assert_eq!(code("check"), exit::SUCCESS);
    assert_eq!(code("check --deny-warnings"), exit::PROGRAM_ERRORS);
    assert_eq!(
        run(&shop(), inbox, "check --deny-warnings").code,
        exit::SUCCESS
    );
}

// found: G7
#[test]
fn warnings_are_one_line_before_other_verbs() {
    for line in ["cost --stage dev", "graph --stage dev", "synth --stage dev"] {
        let ran = run(&shop(), with_warning, line);
        assert_eq!(ran.code, exit::SUCCESS, "{line}");
        let expected = "warning: 1 warning; run `app check --stage dev` to list them\n";
        assert!(ran.err.starts_with(expected), "{line}: {}", ran.err);
        assert!(
            !ran.err.contains("visibility_timeout"),
            "{line}: {}",
            ran.err
        );
    }
}

// found: G8
#[test]
fn json_of_a_property_without_structure_is_no_escape_hatch() {
    let program = |stack: &mut Stack| {
        let policy = serde_json::json!({"Statement": [{"Effect": "Allow", "Action": "sqs:*"}]});
        stack.resource(
            "policy",
            crate::cfn::aws::sqs::QueuePolicy::new(policy, vec!["https://sqs/1"]),
        );
        let typed = crate::cfn::Value::raw(serde_json::json!(5));
        stack.resource(
            "inbox",
            crate::cfn::aws::sqs::Queue::new().delay_seconds(typed),
        );
    };
    let ran = run(&shop(), program, "check --stage dev --json");
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let hatches: Vec<_> = report["escape_hatches"]
        .as_array()
        .unwrap()
        .iter()
        .collect();
    assert_eq!(hatches.len(), 1, "{}", ran.out);
    assert_eq!(hatches[0]["subject"], "Inbox.DelaySeconds");
}

// found: A2
#[test]
fn parameters_without_a_default_are_a_note() {
    let program = |stack: &mut Stack| {
        inbox(stack);
        for (name, output) in [("ImageTag", "Tag"), ("Size", "Large")] {
            let mut parameter = Parameter::new(ParameterType::String);
            if name == "Size" {
                parameter = parameter.default_value("2");
            }
            let value = stack.parameter(name, parameter);
            stack.output(output, value);
        }
        if stack.stage().is_protected() {
            let secret = Parameter::new(ParameterType::String).no_echo();
            let key = stack.parameter("ApiKey", secret);
            stack.override_property("Inbox", "QueueName", key);
        }
    };
    let ran = run(&shop(), program, "check");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.out);
    let note = "note: parameters without a default, which the first deployment needs:\n  \
                ImageTag of stack `shop`: `--parameter ImageTag=VALUE`\n  \
                ApiKey of stack `shop`: the environment variable `ECS_DSL_PARAMETER_ApiKey` (stages: prod)\n";
    assert!(ran.out.ends_with(note), "{}", ran.out);
    let report = run(&shop(), program, "check --json");
    let report: Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(
        report["required_parameters"][0],
        json!({"stack": "shop", "name": "ImageTag", "secret": false, "stages": ["local", "dev", "prod"]})
    );
    let none = run(&shop(), inbox, "check");
    assert!(!none.out.contains("note:"), "{}", none.out);
}
