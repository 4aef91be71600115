//! `synth`.

use super::{inbox, shop, two_stacks};
use crate::cfn::{Map, Resource};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::Stack;

const COMPACT: &str = concat!(
    r#"{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"Inbox":{"Type":"AWS::SQS::Queue","Properties":"#,
    r#"{"Tags":[{"Key":"Name","Value":"shop-inbox-dev"},{"Key":"Environment","Value":"dev"}]}}}}"#,
    "\n"
);

#[test]
fn the_template_and_nothing_else_goes_to_stdout() {
    let ran = run(&shop(), inbox, "synth --stage dev --compact");
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::DONE, COMPACT, "")
    );
}

#[test]
fn json_is_for_people_unless_something_else_is_asked_for() {
    let ran = run(&shop(), inbox, "synth --stage dev");
    assert!(
        ran.out
            .starts_with("{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n"),
        "{}",
        ran.out
    );
    let yaml = run(&shop(), inbox, "synth --stage dev --yaml").out;
    assert!(
        yaml.starts_with("AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n  Inbox:\n"),
        "{yaml}"
    );
}

#[test]
fn the_default_stage_is_local() {
    let ran = run(&shop(), inbox, "synth --compact");
    assert!(ran.out.contains("shop-inbox-local"), "{}", ran.out);
}

#[test]
fn of_several_stacks_one_has_to_be_chosen() {
    let ran = run(&shop(), two_stacks, "synth");
    assert_eq!((ran.code, ran.out.as_str()), (exit::USAGE, ""));
    let expected = "error: stage `local` has several stacks: `base`, `web`\n  \
                    = help: choose one, such as `--stack base`\n";
    assert_eq!(ran.err, expected);
    assert_eq!(
        run(&shop(), two_stacks, "synth --stack web").code,
        exit::DONE
    );
    assert_eq!(
        run(&shop(), two_stacks, "synth --stack shop-web-local").code,
        exit::DONE
    );
}

#[test]
fn an_unknown_stack_is_told_with_those_that_there_are() {
    let ran = run(&shop(), two_stacks, "synth --stack wbe");
    let expected = "error: stage `local` has no stack `wbe`\n  \
                    = help: did you mean `web`? there are `base`, `web`\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::USAGE, expected));
}

#[test]
fn a_program_with_errors_prints_no_template() {
    let ran = run(
        &shop(),
        |stack: &mut Stack| stack.override_property("Outbox", "A", 1),
        "synth",
    );
    assert_eq!((ran.code, ran.out.as_str()), (exit::INVALID, ""));
    assert!(
        ran.err
            .starts_with("error[ECS1905]: resource `Outbox` doesn't exist\n  --> "),
        "{}",
        ran.err
    );
    let end = "\nerror: 1 error\n  = help: `app explain ECS1905` says more about it\n";
    assert!(ran.err.ends_with(end), "{}", ran.err);
}

#[test]
fn a_template_that_cloudformation_does_not_take_is_refused() {
    let large = |stack: &mut Stack| {
        let properties: Map = [("QueueName", "x".repeat(1_000_000))].into_iter().collect();
        stack.add_raw("inbox", Resource::new("AWS::SQS::Queue", properties));
    };
    let ran = run(&shop(), large, "synth");
    assert_eq!((ran.code, ran.out.as_str()), (exit::INVALID, ""));
    assert!(
        ran.err.contains("= allowed: at most 1000000 bytes"),
        "{}",
        ran.err
    );

    let many = |stack: &mut Stack| {
        for number in 0..501 {
            stack.add_raw(
                &format!("queue-{number}"),
                Resource::new("AWS::SQS::Queue", Map::new()),
            );
        }
    };
    let ran = run(&shop(), many, "synth");
    assert_eq!(ran.code, exit::INVALID);
    assert!(
        ran.err.contains("stack `shop-local` has 501 resources"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("= allowed: at most 500 resources per stack"),
        "{}",
        ran.err
    );
}
