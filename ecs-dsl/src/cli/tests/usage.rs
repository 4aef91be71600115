//! Usage errors and help.

use super::{inbox, shop};
use crate::cli::commands::VERBS;
use crate::cli::testing::run;
use crate::cli::{args, exit};
use crate::dsl::{App, Stage};

#[test]
fn unknown_stage_suggests_the_closest() {
    let ran = run(&shop(), inbox, "synth --stage pord");
    let expected = "error: app `shop` has no stage `pord`\n  \
                    = help: did you mean `prod`? known: `local`, `dev`, `prod`\n";
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::USAGE_ERROR, "", expected)
    );
    let ran = run(&shop(), inbox, "synth --stage xyz");
    assert!(
        ran.err.ends_with("= help: known: `local`, `dev`, `prod`\n"),
        "{}",
        ran.err
    );
}

#[test]
fn default_stage_is_local_or_the_only_one() {
    let app = App::new("shop").stage(Stage::new("dev"));
    assert!(run(&app, inbox, "synth").out.contains("shop-inbox-dev"));
    let app = app.stage(Stage::new("prod"));
    let ran = run(&app, inbox, "synth");
    let expected = "error: app `shop` has several stages and none of them is `local`: `dev`, `prod`\n  \
                    = help: select one, such as `--stage dev`\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::USAGE_ERROR, expected));
}

#[test]
fn misspelt_flag_or_verb_suggests_the_right_one() {
    let ran = run(&shop(), inbox, "synth --satge dev");
    assert_eq!(ran.code, exit::USAGE_ERROR);
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
fn help_has_examples_and_exit_codes() {
    let ran = run(&shop(), inbox, "--help");
    assert_eq!((ran.code, ran.err.as_str()), (exit::SUCCESS, ""));
    assert!(
        ran.out
            .contains("Exit codes:\n  0  success\n  1  program errors\n"),
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
fn missing_verb_prints_help_as_an_error() {
    let ran = run(&shop(), inbox, "--color never");
    assert_eq!((ran.code, ran.out.as_str()), (exit::USAGE_ERROR, ""));
    assert!(ran.err.contains("Usage: app"), "{}", ran.err);
}

#[test]
fn examples_are_valid_command_lines_of_their_verb() {
    for verb in &VERBS {
        assert!(!verb.examples.is_empty(), "{}", verb.name);
        for (line, _) in verb.examples {
            // Up to a pipe or a redirection of the shell.
            let words = line
                .split(' ')
                .take_while(|word| !["|", ">"].contains(word));
            let read = args::read("app", words.map(Into::into).collect());
            let parsed = read.map(|request| request.invocation.verb);
            assert_eq!(parsed.map_err(|error| error.to_string()), Ok(verb.name));
        }
    }
}
