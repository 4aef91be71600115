//! `--faults`: what a user sees of a bad day.

use std::fs;

use super::deploy::Local;
use super::inbox;
use crate::cli::exit;
use crate::cli::testing::Ran;

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
