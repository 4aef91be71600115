//! Usage errors have a hint and the exit code that `--help` lists.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::json;

use crate::program::Program;

/// The source of the program `invalid`. A comment on each reported line has the code.
const INVALID: &str = "tests/it/programs/invalid.rs";

#[test]
fn all_errors_are_reported_with_code_and_line() {
    let program = Program::example("invalid");
    let text = program.run(&["check"]).ends_with(1);
    let report = program.run(&["check", "--json"]).ends_with(1).json();
    let reported: BTreeSet<(String, u64)> = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|diagnostic| {
            assert_eq!(diagnostic["severity"], "error");
            assert_eq!(diagnostic["stages"], json!(["local", "dev"]));
            let origin = diagnostic["origin"].as_str().unwrap();
            let place = origin.strip_prefix(INVALID).unwrap();
            let line = place.split(':').nth(1).unwrap().parse().unwrap();
            (diagnostic["code"].as_str().unwrap().to_owned(), line)
        })
        .collect();
    let expected = expected_errors();
    assert_eq!(reported, expected);
    assert_eq!(report["errors"], expected.len());
    for (code, line) in &expected {
        assert!(text.stdout.contains(&format!(" ({code})\n")), "{code}");
        assert!(
            text.stdout.contains(&format!("  --> {INVALID}:{line}:")),
            "{line}"
        );
    }
    text.says("4 errors; checked stages `local`, `dev`\n");
}

/// The codes and lines of the comments in the source.
fn expected_errors() -> BTreeSet<(String, u64)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(INVALID);
    let source = fs::read_to_string(source).unwrap();
    (1..)
        .zip(source.lines())
        .filter_map(|(number, line)| Some((line.split_once("// ECS")?.1, number)))
        .map(|(digits, number)| (format!("ECS{digits}"), number))
        .collect()
}

#[test]
fn program_with_errors_is_not_deployed() {
    let program = Program::example("invalid");
    for verb in ["synth", "deploy", "diff"] {
        let run = program.run(&[verb]).ends_with(1);
        assert_eq!(run.stdout, "", "{verb}");
        for (code, _) in expected_errors() {
            run.says(&format!(" ({code})\n"));
        }
        run.says("error: 4 errors\n");
    }
    assert!(program.files().is_empty());
}

#[test]
fn unknown_stage_or_stack_lists_the_known_ones() {
    let program = Program::example("django_microservices");
    program
        .run(&["deploy", "--stage", "pord"])
        .ends_with(2)
        .says("error: app `django-microservices` has no stage `pord`\n")
        .says("  = help: did you mean `prod`? known: `local`, `dev`, `staging`, `prod`\n");
    program
        .run(&["deploy", "--stack", "web"])
        .ends_with(2)
        .says("error: stage `local` has no stack `web`\n")
        .says("  = help: known: `");
    program
        .run(&["deplyo"])
        .ends_with(2)
        .says("unrecognized subcommand 'deplyo'")
        .says("'deploy'");
}

#[test]
fn unwritable_state_folder_is_an_error() {
    let program = Program::example("shop");
    fs::write(program.folder().join("file"), "").unwrap();
    let run = program
        .run(&["deploy", "--state", "file/state"])
        .ends_with(7);
    run.says("can't use the local state in `file/state")
        .says("  = help: name a folder: this path, or a part of it, is a file\n");
    assert_eq!(run.stdout, "");
}

/// A program without credentials. The instance metadata service, the last source, is unreachable.
fn without_credentials() -> Program {
    let unreachable = "http://127.0.0.1:1".to_owned();
    Program::example("shop").with_envs(vec![
        ("AWS_ENDPOINT_URL", unreachable.clone()),
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", unreachable),
    ])
}

#[test]
fn missing_credentials_have_a_hint() {
    for verb in ["deploy", "destroy", "diff", "outputs"] {
        let run = without_credentials()
            .run(&[verb, "--stage", "dev"])
            .ends_with(5);
        run.says("error: `GetCallerIdentity` needs AWS credentials: none were found in the environment, a profile, ")
            .says("; the profile is `default`\n")
            .says("  = help: set `AWS_PROFILE`, or run `aws sso login`; the stage `local` needs no credentials\n");
        assert_eq!(run.stdout, "");
    }
    let doctor = without_credentials()
        .run(&["doctor", "--stage", "dev"])
        .ends_with(5);
    let last = "error    credentials: `GetCallerIdentity` needs AWS credentials: none were found";
    assert!(doctor.stdout.contains(last), "{}", doctor.stdout);
    assert!(!doctor.stdout.contains("stack `"), "{}", doctor.stdout);
}

#[test]
fn unreachable_endpoint_is_an_error() {
    let credentials = vec![
        ("AWS_ACCESS_KEY_ID", "test".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "planted-secret-key".to_owned()),
    ];
    let run = without_credentials()
        .with_envs(credentials)
        .run(&["deploy", "--stage", "dev"])
        .ends_with(6);
    run.says("error: `GetCallerIdentity` got no response: http://127.0.0.1:1: ")
        .says(
            "  = help: check the connection, the region and the endpoint, then rerun the same command to resume",
        )
        .is_silent_about("planted-secret-key");
}

// found: L13
#[test]
fn endpoint_that_is_no_url_is_a_usage_error() {
    Program::example("shop")
        .with_envs(vec![("AWS_ENDPOINT_URL", "nonsense".to_owned())])
        .run(&["deploy", "--stage", "dev"])
        .ends_with(2)
        .says("error: `AWS_ENDPOINT_URL` is `nonsense`, which isn't a URL\n")
        .says("  = help: set it to a URL such as `http://localhost:4566`, or unset it\n");
}

#[test]
fn help_lists_exit_codes_and_examples() {
    let program = Program::example("shop");
    let help = program.run(&["--help"]).ends_with(0);
    assert_eq!(help.stderr, "");
    for code in 0..=10 {
        assert!(help.stdout.contains(&format!("\n  {code:>2}  ")), "{code}");
    }
    let cargo = program.with_env("CARGO", "cargo");
    let help = cargo.run(&["deploy", "--help"]).ends_with(0);
    let example = "cargo run --example shop -- deploy --stage prod\n";
    assert!(help.stdout.contains(example), "{}", help.stdout);
    let run = cargo.run(&["deploy"]).ends_with(0);
    run.says("run `cargo run --example shop -- destroy` to delete it\n");
}
