//! The pages of the rules.

use crate::cli::exit;
use crate::cli::testing::{RunOutput, run};
use crate::dsl::{App, Cluster, Image, Nat, Postgres, Stack, Stage, TaskBuilder as _, Vpc, Worker};

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
    assert!(
        ran.err
            .contains("no rule, resource or component is called `ECS1140`"),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("run `explain` to list all rules"),
        "{}",
        ran.err
    );
}

#[test]
fn unknown_slug_suggests_the_closest() {
    let ran = explain("explain unreachable-servic");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    let hint = "did you mean `unreachable-service`?";
    assert!(ran.err.contains(hint), "{}", ran.err);
}

fn web(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let db = stack.add(Postgres::new("db").instance_class("db.t4g.medium"));
    let image = Image::ecr("shop/order").tag("v1");
    stack.add(Worker::new("mailer").image(image).grant(db.connect()));
}

#[test]
fn resource_has_its_line_its_dependencies_and_what_replaces_it() {
    let app = App::new("shop").stage(Stage::local());
    let ran = run(&app, web, "explain MailerService");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines[0], "MailerService (AWS::ECS::Service)");
    let from =
        "  from:      worker `mailer` in stack `shop-local`, ecs-dsl/src/cli/tests/explain.rs:";
    assert!(lines[1].starts_with(from), "{}", ran.out);
    assert!(lines[2].starts_with("  needs:     "), "{}", ran.out);
    assert!(lines[2].contains("MailerTaskDefinition"), "{}", ran.out);
    assert!(lines.contains(&"  data:      none"), "{}", ran.out);
    let replaced =
        "  replaced:  if one of these changes: Cluster, Role, SchedulingStrategy, ServiceName";
    assert!(lines.contains(&replaced), "{}", ran.out);
    let data = run(&app, web, "explain DbInstance").out;
    assert!(
        data.contains("  data:      yes; policy when it is deleted: "),
        "{data}"
    );
    assert!(data.contains("  needed by: "), "{data}");
}

#[test]
fn component_has_its_resources() {
    let app = App::new("shop").stage(Stage::local());
    let ran = run(&app, web, "explain mailer");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.out
            .starts_with("worker `mailer` in stack `shop-local`, "),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("\n  MailerService (AWS::ECS::Service)\n"),
        "{}",
        ran.out
    );
    let unknown = run(&app, web, "explain MailerServic");
    assert!(
        unknown.err.contains("did you mean `MailerService`?"),
        "{}",
        unknown.err
    );
}
