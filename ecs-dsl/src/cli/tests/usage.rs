//! Usage errors and help.

use super::deploy::LocalFolder;
use super::{inbox, shop, two_stacks};
use crate::cli::commands::VERBS;
use crate::cli::terminal::sanitizer::block;
use crate::cli::terminal::style::{self, marked, paint};
use crate::cli::terminal::wrap::{visible_width, wrap};
use crate::cli::testing::run;
use crate::cli::{args, exit};
use crate::dsl::{App, Cluster, Image, Nat, Queue, Stack, Stage, Vpc, Worker};

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
            .contains("Exit codes:\n   0  success\n   1  program errors\n"),
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
            let read = args::read(args::parser("app"), words.map(Into::into).collect());
            let parsed = read.map(|request| request.invocation.verb);
            assert_eq!(parsed.map_err(|error| error.to_string()), Ok(verb.name));
        }
    }
}

// found: H8
#[test]
fn version_and_help_of_a_verb_are_printed() {
    let ran = run(&shop(), inbox, "--version");
    let version = format!("ecs-dsl {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!((ran.code, ran.out), (exit::SUCCESS, version));
    let (topic, flag) = (
        run(&shop(), inbox, "help deploy"),
        run(&shop(), inbox, "deploy --help"),
    );
    assert_eq!((topic.code, topic.out), (exit::SUCCESS, flag.out));
    assert_eq!(run(&shop(), inbox, "help nonsense").code, exit::USAGE_ERROR);
}

// found: H11
#[test]
fn faults_are_in_no_help() {
    for verb in &VERBS {
        let ran = run(&shop(), inbox, &format!("{} --help", verb.name));
        assert_eq!(ran.code, exit::SUCCESS, "{}", verb.name);
        assert!(!ran.out.contains("--faults"), "{}", verb.name);
    }
}

// found: H7
#[test]
fn help_has_colors_and_fits_into_a_narrow_terminal() {
    for verb in &VERBS {
        let parser = args::parser("app").term_width(60);
        let words = ["app", verb.name, "--help"];
        let help = parser.try_get_matches_from(words).unwrap_err();
        let styled = block(&marked(&help.render().ansi().to_string()));
        let heading = block(&paint(style::HEADING, "Options:"));
        assert!(styled.contains(&heading), "{styled}");
        let printed = wrap(&styled, Some(60));
        let widest = printed.lines().map(visible_width).max();
        assert!(widest <= Some(60), "{printed}");
    }
}

// found: H8
#[test]
fn completions_have_the_names_of_stages_and_stacks() {
    // The scripts of Elvish and PowerShell complete verbs and flags only.
    for (shell, has_names) in [
        ("bash", true),
        ("zsh", true),
        ("fish", true),
        ("elvish", false),
    ] {
        let ran = run(&shop(), two_stacks, &format!("completions {shell}"));
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
        assert!(ran.out.contains("deploy"), "{shell}");
        for name in ["prod", "web"] {
            assert_eq!(ran.out.contains(name), has_names, "{shell}: {name}");
        }
    }
}

#[test]
fn completions_have_the_names_of_components() {
    let program = |stack: &mut Stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer").tag("v1")));
        stack.add(Queue::new("letters"));
    };
    // The scripts of other shells complete no arguments without a flag.
    let zsh = run(&shop(), program, "completions zsh");
    assert_eq!(zsh.code, exit::SUCCESS, "{}", zsh.err);
    let values = |argument: &str| {
        let argument = format!(":{argument} -- ");
        let mut lines = zsh.out.lines().filter(|line| line.contains(&argument));
        let line = lines.next().unwrap_or_default();
        let (_, values) = line.rsplit_once(":(").unwrap_or_default();
        values.split(')').next().unwrap_or_default().to_owned()
    };
    assert_eq!(values("name"), "mailer");
    assert_eq!(values("names"), "mailer");
    assert_eq!(values("components"), "letters mailer main");
    assert!(
        values("subject").starts_with("invalid-"),
        "{}",
        values("subject")
    );
    assert!(
        values("subject").ends_with(" letters mailer main"),
        "{}",
        values("subject")
    );
    // Arguments stay in their order: the number of `scale` comes after the name.
    let before_count = zsh.out.split("':count -- ").next().unwrap();
    let last = before_count.trim_end().lines().next_back().unwrap();
    assert!(last.starts_with("':name -- "), "{last}");
    let bash = run(&shop(), program, "completions bash");
    assert!(bash.out.contains(" letters mailer main\""), "{}", bash.out);
}

// found: H8
#[test]
fn quiet_run_prints_results_and_errors_only() {
    let local = LocalFolder::new();
    let ran = local.run(inbox, "deploy --quiet");
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::SUCCESS, "", "")
    );
    let ran = local.run(inbox, "ls --quiet --stage local");
    assert!(ran.out.contains("CREATE_COMPLETE"), "{}", ran.out);
    let ran = local.run(inbox, "-q deploy --stage pord");
    assert!(
        ran.err.starts_with("error: app `shop` has no stage `pord`"),
        "{}",
        ran.err
    );
}

// found: H12
#[test]
fn json_is_accepted_by_synth_and_a_number_by_explain() {
    let synth = run(&shop(), inbox, "synth --stage dev");
    let json = run(&shop(), inbox, "synth --stage dev --json");
    assert_eq!((json.code, json.out), (exit::SUCCESS, synth.out));
    let page = run(&shop(), inbox, "explain 1101");
    assert_eq!(
        (page.code, page.out),
        (exit::SUCCESS, run(&shop(), inbox, "explain ECS1101").out)
    );
}

// found: H13
#[test]
fn hint_of_an_unreadable_file_fits_the_error() {
    let local = LocalFolder::new();
    let bytes = local.path("bytes.json");
    std::fs::write(&bytes, [0xff, 0xfe]).unwrap();
    for (path, hint) in [
        (bytes, "save the file as UTF-8"),
        (local.path(""), "name a file: this is a folder"),
        (
            local.path("none.json"),
            "check the path: the file or a folder in it doesn't exist",
        ),
    ] {
        let ran = run(
            &shop(),
            inbox,
            &format!("diff --against {}", path.display()),
        );
        assert_eq!(ran.code, exit::IO_ERROR, "{}", ran.err);
        assert!(
            ran.err.ends_with(&format!("  = help: {hint}\n")),
            "{}",
            ran.err
        );
    }
}
