//! The pages of the rules.

use crate::cli::exit;
use crate::cli::testing::{RunOutput, run};
use crate::dsl::{App, Stack, Stage};

fn explain(line: &str) -> RunOutput {
    let app = App::new("shop").stage(Stage::local());
    run(&app, |_: &mut Stack| {}, line)
}

#[test]
fn rule_is_named_by_code_number_or_slug() {
    for rule in ["ECS1101", "ecs1101", "1101", "invalid-task-size"] {
        let ran = explain(&format!("explain {rule}"));
        assert_eq!(ran.code, exit::SUCCESS, "{rule}");
        let head = "Invalid task size\n\n`ECS1101` · error\n\nWhat it checks\n";
        assert!(ran.out.starts_with(head), "{}", ran.out);
    }
}

#[test]
fn missing_code_lists_every_rule() {
    let ran = explain("explain");
    assert_eq!(ran.code, exit::SUCCESS);
    assert!(ran.out.contains("ECS1104  invalid-port\n"), "{}", ran.out);
    assert_eq!(ran.out.lines().count(), crate::rules::CATALOGUE.len());
}

#[test]
fn unknown_code_suggests_the_closest() {
    let ran = explain("explain ECS1140");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(ran.err.contains("unknown rule `ECS1140`"), "{}", ran.err);
    assert!(ran.err.contains("run `explain` to list"), "{}", ran.err);
}

#[test]
fn unknown_slug_suggests_the_closest() {
    let ran = explain("explain unreachable-servic");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    let hint = "did you mean `unreachable-service`?";
    assert!(ran.err.contains(hint), "{}", ran.err);
}
