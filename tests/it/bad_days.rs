//! `deploy --faults FILE`: a bad day of each kind, as a user lives through it, and the same command on the day after.

use std::fs;
use std::path::PathBuf;

use ecs_dsl::deploy::fault_injection::{Fault, FaultFile};

use crate::docs::root;
use crate::program::{Program, Run};

fn file(name: &str) -> PathBuf {
    root().join(format!("tests/it/faults/{name}.toml"))
}

/// A deployment of a shop on that day.
fn day(program: &Program, name: &str) -> Run {
    let path = file(name);
    let run = program.run(&["deploy", "--faults", path.to_str().unwrap()]);
    for line in run.stderr.lines() {
        let known = ["local: ", "  ", "error: "];
        assert!(
            line.is_empty() || known.iter().any(|start| line.starts_with(start)),
            "{line:?} in:\n{}",
            run.stderr
        );
    }
    run
}

/// The shop on a day like any other.
fn next_day(program: &Program) {
    program.succeed(&["deploy"]);
    let again = program.succeed(&["deploy"]);
    again.says("no changes");
}

#[test]
fn a_call_that_fails_ends_with_its_exit_code_and_words_and_the_next_day_is_fine() {
    for (name, code, words) in [
        (
            "throttle",
            6,
            "`CreateChangeSet` was throttled: Rate exceeded",
        ),
        (
            "server-error",
            6,
            "`DescribeStacks` failed with `InternalFailure`",
        ),
        ("timeout", 6, "request has timed out"),
        ("reset", 6, "`GetCallerIdentity` got no response"),
        ("malformed", 6, "the response can't be parsed"),
        ("expired-token", 5, "the credentials have expired"),
        ("access-denied", 5, "cloudformation:CreateChangeSet"),
        (
            "kill",
            137,
            "local: killed after `ExecuteChangeSet` took effect",
        ),
    ] {
        let program = Program::example("shop");
        let run = day(&program, name).ends_with(code);
        run.says(words);
        if code != 137 {
            run.says("  = help: ");
        }
        next_day(&program);
    }
}

#[test]
fn a_resource_that_fails_is_told_with_its_reason() {
    let program = Program::example("shop");
    let run = day(&program, "resource-fails").ends_with(3);
    run.says("`MainCluster` (AWS::ECS::Cluster) failed: you have too many clusters");
}

#[test]
fn what_happens_beside_a_deployment_does_not_stop_it() {
    for name in ["drift", "alarm"] {
        let program = Program::example("shop");
        day(&program, name).ends_with(0);
    }
}

#[test]
fn every_fault_has_a_file_and_every_file_can_be_read() {
    for fault in Fault::ALL {
        assert!(file(fault.name()).exists(), "{fault}");
    }
    for entry in fs::read_dir(root().join("tests/it/faults")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let read: Result<FaultFile, _> = text.parse();
        assert!(read.is_ok(), "{}: {}", path.display(), read.unwrap_err());
        assert!(text.starts_with("# "), "{} says what it is", path.display());
    }
}
