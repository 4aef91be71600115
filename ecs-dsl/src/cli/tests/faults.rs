//! `--faults`: fault injection on the command line.

use std::fs;
use std::path::Path;

use super::deploy::LocalFolder;
use super::inbox;
use crate::cfn::{Map, Parameter, ParameterType, Resource};
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::deploy::fault_injection::Fault;
use crate::dsl::{Secret, Stack};

/// Runs `line` with a fault file of this content.
fn run(local: &LocalFolder, line: &str, faults: &str) -> RunOutput {
    let path = local.path("faults.toml");
    fs::write(&path, faults).unwrap();
    local.run(inbox, &format!("{line} --faults {}", path.display()))
}

#[test]
fn failed_call_is_named_and_the_next_run_succeeds() {
    let local = LocalFolder::new();
    let faults = "[[calls]]\ncall = \"CreateChangeSet\"\nfault = \"throttle\"";
    let ran = run(&local, "deploy", faults);
    assert_eq!(ran.code, exit::UNAVAILABLE, "{}", ran.err);
    assert!(
        ran.err
            .contains("`CreateChangeSet` was throttled: Rate exceeded"),
        "{}",
        ran.err
    );
    assert_eq!(run(&local, "deploy", "").code, exit::SUCCESS);
}

#[test]
fn destroy_accepts_faults() {
    let local = LocalFolder::new();
    assert_eq!(local.run(inbox, "deploy").code, exit::SUCCESS);
    let faults = "[[calls]]\ncall = \"DeleteStack\"\nfault = \"access-denied\"";
    let ran = run(&local, "destroy --yes", faults);
    assert_eq!(ran.code, exit::CREDENTIALS, "{}", ran.err);
    assert!(
        ran.err.contains("cloudformation:DeleteStack"),
        "{}",
        ran.err
    );
}

#[test]
fn faults_at_aws_are_a_usage_error() {
    let ran = run(&LocalFolder::new(), "deploy --stage dev --yes", "");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(
        ran.err
            .contains("`--faults` can't be used in stage `dev`: it is on AWS"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("remove `--faults`, or select the stage `local`"),
        "{}",
        ran.err
    );
}

#[test]
fn misspelt_fault_is_reported_with_its_line() {
    let ran = run(
        &LocalFolder::new(),
        "deploy",
        "[[calls]]\nfault = \"trottle\"",
    );
    assert_eq!(ran.code, exit::USAGE_ERROR);
    let place = "line 2, column 9";
    assert_eq!(ran.err.matches(place).count(), 1, "{}", ran.err);
    assert!(
        ran.err
            .contains("unknown variant `trottle`, expected one of `throttle`, `server-error`"),
        "{}",
        ran.err
    );
}

/// A secret from the command line, and a generated one.
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

/// The text of all files in `folder`.
fn all_text(folder: &Path) -> String {
    let entries = fs::read_dir(folder).map(|entries| entries.map(|entry| entry.unwrap().path()));
    let texts = entries.into_iter().flatten().map(|path| {
        if path.is_dir() {
            all_text(&path)
        } else {
            fs::read_to_string(&path).unwrap()
        }
    });
    texts.collect()
}

#[test]
fn secrets_are_in_no_stream_and_no_file() {
    const PLANTED: &str = "planted-6f1c93ab";
    let failing = "[[resources]]\nresource = \"Inbox\"\nfails = \"no room\"\n";
    let mut files = vec![String::new(), failing.to_owned()];
    for call in ["CreateChangeSet", "ExecuteChangeSet", "DescribeStackEvents"] {
        for fault in Fault::ALL.into_iter().filter(|fault| *fault != Fault::Kill) {
            files.push(format!(
                "[[calls]]\ncall = \"{call}\"\nfault = \"{fault}\"\nwhen = \"after\""
            ));
        }
    }
    for faults in files {
        for json in ["", " --json"] {
            let local = LocalFolder::new();
            let path = local.path("faults.toml");
            fs::write(&path, &faults).unwrap();
            let line = format!(
                "deploy{json} --parameter ApiKey={PLANTED} --faults {}",
                path.display()
            );
            for line in [line.clone(), line, "destroy --yes".to_owned()] {
                let ran = local.run(with_secrets, &line);
                let state = all_text(&local.path("state"));
                let seen = format!("{}{}{state}", ran.out, ran.err);
                assert!(!seen.contains(PLANTED), "{line} with {faults}: {seen}");
            }
        }
    }
}
