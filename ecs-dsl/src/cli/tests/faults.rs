//! `--faults`: what a user sees of a bad day.

use std::fs;
use std::path::Path;

use super::deploy::Local;
use super::inbox;
use crate::cfn::{Map, Parameter, ParameterType, Resource};
use crate::cli::exit;
use crate::cli::testing::Ran;
use crate::deploy::fault_injection::Fault;
use crate::dsl::{Secret, Stack};

/// Runs `line` with a file of `faults`.
fn run(local: &Local, line: &str, faults: &str) -> Ran {
    let path = local.path("faults.toml");
    fs::write(&path, faults).unwrap();
    local.run(inbox, &format!("{line} --faults {}", path.display()))
}

#[test]
fn a_call_that_fails_is_named_and_the_same_command_goes_on_from_there() {
    let local = Local::new();
    let faults = "[[calls]]\ncall = \"CreateChangeSet\"\nfault = \"throttle\"";
    let ran = run(&local, "deploy", faults);
    assert_eq!(ran.code, exit::UNAVAILABLE, "{}", ran.err);
    assert!(
        ran.err
            .contains("`CreateChangeSet` was throttled: Rate exceeded"),
        "{}",
        ran.err
    );
    assert_eq!(run(&local, "deploy", "").code, exit::DONE);
}

#[test]
fn every_verb_that_changes_something_takes_faults() {
    let local = Local::new();
    assert_eq!(local.run(inbox, "deploy").code, exit::DONE);
    let faults = "[[calls]]\ncall = \"DeleteStack\"\nfault = \"access-denied\"";
    let ran = run(&local, "destroy --yes", faults);
    assert_eq!(ran.code, exit::ACCESS, "{}", ran.err);
    assert!(
        ran.err.contains("cloudformation:DeleteStack"),
        "{}",
        ran.err
    );
}

#[test]
fn nothing_is_made_to_fail_at_aws() {
    let ran = run(&Local::new(), "deploy --stage dev --yes", "");
    assert_eq!(ran.code, exit::USAGE);
    assert!(
        ran.err
            .contains("stage `dev` is at AWS, where nothing is made to fail"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("leave `--faults` away, or choose the stage `local`"),
        "{}",
        ran.err
    );
}

#[test]
fn a_misspelt_fault_is_told_with_its_line_and_those_that_there_are() {
    let ran = run(&Local::new(), "deploy", "[[calls]]\nfault = \"trottle\"");
    assert_eq!(ran.code, exit::USAGE);
    assert!(ran.err.contains("line 2, column 9"), "{}", ran.err);
    assert!(
        ran.err
            .contains("unknown variant `trottle`, expected one of `throttle`, `server-error`"),
        "{}",
        ran.err
    );
}

/// A secret that is given on the command line, and one that is made.
fn with_secrets(stack: &mut Stack) {
    let parameter = Parameter::new(ParameterType::String).no_echo();
    let key = stack.parameter("ApiKey", parameter);
    stack.add_raw(
        "key",
        Resource::new("AWS::SecretsManager::Secret", Map::new()),
    );
    stack.override_property("Key", "SecretString", key);
    stack.add(Secret::generated("session"));
    inbox(stack);
}

/// Everything in `folder`, as one text.
fn everything(folder: &Path) -> String {
    let entries = fs::read_dir(folder).map(|entries| entries.map(|entry| entry.unwrap().path()));
    let texts = entries.into_iter().flatten().map(|path| {
        if path.is_dir() {
            everything(&path)
        } else {
            fs::read_to_string(&path).unwrap()
        }
    });
    texts.collect()
}

#[test]
fn whatever_fails_no_secret_is_in_a_stream_or_a_file() {
    const PLANTED: &str = "planted-6f1c93ab";
    let failing = "[[resources]]\nresource = \"Inbox\"\nfails = \"no room\"\n";
    let mut days = vec![String::new(), failing.to_owned()];
    for call in ["CreateChangeSet", "ExecuteChangeSet", "DescribeStackEvents"] {
        for fault in Fault::ALL.into_iter().filter(|fault| *fault != Fault::Kill) {
            days.push(format!(
                "[[calls]]\ncall = \"{call}\"\nfault = \"{fault}\"\nwhen = \"after\""
            ));
        }
    }
    for day in days {
        for json in ["", " --json"] {
            let local = Local::new();
            let path = local.path("faults.toml");
            fs::write(&path, &day).unwrap();
            let line = format!(
                "deploy{json} --parameter ApiKey={PLANTED} --faults {}",
                path.display()
            );
            for line in [line.clone(), line, "destroy --yes".to_owned()] {
                let ran = local.run(with_secrets, &line);
                let kept = everything(&local.path("state"));
                let seen = format!("{}{}{kept}", ran.out, ran.err);
                assert!(!seen.contains(PLANTED), "{line} with {day}: {seen}");
            }
        }
    }
}
