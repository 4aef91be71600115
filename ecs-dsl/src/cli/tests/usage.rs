//! Wrong use: errors that teach.

use super::{inbox, shop};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::{App, Stage};

#[test]
fn an_unknown_stage_is_told_with_the_likeliest_one() {
    let ran = run(&shop(), inbox, "synth --stage pord");
    let expected = "error: app `shop` has no stage `pord`\n  \
                    = help: did you mean `prod`? there are `local`, `dev`, `prod`\n";
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::USAGE, "", expected)
    );
    let ran = run(&shop(), inbox, "synth --stage xyz");
    assert!(
        ran.err
            .ends_with("= help: there are `local`, `dev`, `prod`\n"),
        "{}",
        ran.err
    );
}

#[test]
fn without_a_stage_local_is_meant_or_the_only_one() {
    let app = App::new("shop").stage(Stage::new("dev"));
    assert!(run(&app, inbox, "synth").out.contains("shop-inbox-dev"));
    let app = app.stage(Stage::new("prod"));
    let ran = run(&app, inbox, "synth");
    let expected = "error: app `shop` has several stages and none of them is `local`: `dev`, `prod`\n  \
                    = help: choose one, such as `--stage dev`\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::USAGE, expected));
}

#[test]
fn a_misspelt_flag_or_verb_is_answered_with_the_right_one() {
    let ran = run(&shop(), inbox, "synth --satge dev");
    assert_eq!(ran.code, exit::USAGE);
    assert!(
        ran.err.contains("a similar argument exists: '--stage'"),
        "{}",
        ran.err
    );
    let ran = run(&shop(), inbox, "snyth");
    assert!(
        ran.err.contains("some similar subcommands exist: 'synth'") || ran.err.contains("'synth'"),
        "{}",
        ran.err
    );
    let ran = run(&shop(), inbox, "synth --yaml --compact");
    assert!(
        ran.err.contains("'--yaml' cannot be used with '--compact'"),
        "{}",
        ran.err
    );
}

#[test]
fn help_has_examples_as_they_are_typed_and_the_exit_codes() {
    let ran = run(&shop(), inbox, "--help");
    assert_eq!((ran.code, ran.err.as_str()), (exit::DONE, ""));
    assert!(
        ran.out
            .contains("Exit codes:\n  0  done, or done already\n  1  the program has errors\n"),
        "{}",
        ran.out
    );
    let ran = run(&shop(), inbox, "synth --help");
    assert!(
        ran.out
            .contains("Examples:\n  app synth --stage prod\n      print the template"),
        "{}",
        ran.out
    );
}

#[test]
fn without_a_verb_the_help_is_an_error() {
    let ran = run(&shop(), inbox, "--color never");
    assert_eq!((ran.code, ran.out.as_str()), (exit::USAGE, ""));
    assert!(ran.err.contains("Usage: app"), "{}", ran.err);
}
