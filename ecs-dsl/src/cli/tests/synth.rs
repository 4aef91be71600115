//! `synth`.

use super::{inbox, shop, two_stacks};
use crate::cfn::{Map, Resource};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::Stack;

const COMPACT: &str = concat!(
    r#"{"AWSTemplateFormatVersion":"2010-09-09","Metadata":{"EcsDsl":{"App":"shop","Stage":"dev"}},"Resources":{"Inbox":{"Type":"AWS::SQS::Queue","Properties":"#,
    r#"{"Tags":[{"Key":"Name","Value":"shop-inbox-dev"},{"Key":"Environment","Value":"dev"}]}}}}"#,
    "\n"
);

#[test]
fn only_the_template_goes_to_stdout() {
    let ran = run(&shop(), inbox, "synth --stage dev --compact");
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::SUCCESS, COMPACT, "")
    );
}

#[test]
fn json_is_pretty_by_default_and_yaml_is_optional() {
    let ran = run(&shop(), inbox, "synth --stage dev");
    assert!(
        ran.out
            .starts_with("{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n"),
        "{}",
        ran.out
    );
    let yaml = run(&shop(), inbox, "synth --stage dev --yaml").out;
    assert!(
        yaml.starts_with("AWSTemplateFormatVersion: \"2010-09-09\"\nMetadata:\n  EcsDsl:\n    App: shop\n    Stage: dev\nResources:\n  Inbox:\n"),
        "{yaml}"
    );
}

#[test]
fn default_stage_is_local() {
    let ran = run(&shop(), inbox, "synth --compact");
    assert!(ran.out.contains("shop-inbox-local"), "{}", ran.out);
}

#[test]
fn several_stacks_need_a_selection() {
    let ran = run(&shop(), two_stacks, "synth");
    assert_eq!((ran.code, ran.out.as_str()), (exit::USAGE_ERROR, ""));
    let expected = "error: stage `local` has several stacks: `base`, `web`\n  \
                    = help: select one, such as `--stack base`\n";
    assert_eq!(ran.err, expected);
    assert_eq!(
        run(&shop(), two_stacks, "synth --stack web").code,
        exit::SUCCESS
    );
    assert_eq!(
        run(&shop(), two_stacks, "synth --stack shop-web-local").code,
        exit::SUCCESS
    );
}

#[test]
fn unknown_stack_suggests_the_known_ones() {
    let ran = run(&shop(), two_stacks, "synth --stack wbe");
    let expected = "error: stage `local` has no stack `wbe`\n  \
                    = help: did you mean `web`? known: `base`, `web`\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::USAGE_ERROR, expected));
}

#[test]
fn program_with_errors_prints_no_template() {
    let ran = run(
        &shop(),
        |stack: &mut Stack| stack.override_property("Outbox", "A", 1),
        "synth",
    );
    assert_eq!((ran.code, ran.out.as_str()), (exit::PROGRAM_ERRORS, ""));
    assert!(
        ran.err.starts_with(
            "error[override-target-not-found]: resource `Outbox` doesn't exist (ECS1905)\n  --> "
        ),
        "{}",
        ran.err
    );
    let end =
        "\nerror: 1 error\n  = help: run `app explain override-target-not-found` for details\n";
    assert!(ran.err.ends_with(end), "{}", ran.err);
}

#[test]
fn too_large_template_is_an_error() {
    let large = |stack: &mut Stack| {
        stack.metadata("Notes", "x".repeat(1_000_000));
        inbox(stack);
    };
    let ran = run(&shop(), large, "synth");
    assert_eq!((ran.code, ran.out.as_str()), (exit::PROGRAM_ERRORS, ""));
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
    assert_eq!(ran.code, exit::PROGRAM_ERRORS);
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
