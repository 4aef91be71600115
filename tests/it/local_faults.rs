//! `deploy --faults FILE` with each fault file, and the next deployment without faults.

use std::fs;
use std::path::PathBuf;

use ecs_dsl::deploy::fault_injection::{Fault, FaultFile};

use crate::docs::root;
use crate::program::{Program, Run};

fn file(name: &str) -> PathBuf {
    root().join(format!("tests/it/faults/{name}.toml"))
}

/// Deploys the shop with a fault file.
fn deploy_with(program: &Program, name: &str) -> Run {
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

/// Deploys without faults, twice.
fn assert_recovers(program: &Program) {
    program.succeed(&["deploy"]);
    let again = program.succeed(&["deploy"]);
    again.says("no changes");
}

#[test]
fn failed_call_exits_with_its_code_and_next_deployment_succeeds() {
    for (name, code, message) in [
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
        let run = deploy_with(&program, name).ends_with(code);
        run.says(message);
        if code != 137 {
            run.says("  = help: ");
        }
        assert_recovers(&program);
    }
}

#[test]
fn failed_resource_is_reported_with_its_reason() {
    let program = Program::example("shop");
    let run = deploy_with(&program, "resource-fails").ends_with(3);
    run.says("`MainCluster` (AWS::ECS::Cluster) failed: you have too many clusters");
}

#[test]
fn drift_and_alarms_do_not_stop_a_deployment() {
    for name in ["drift", "alarm"] {
        let program = Program::example("shop");
        deploy_with(&program, name).ends_with(0);
    }
}

#[test]
fn every_fault_has_a_valid_file() {
    for fault in Fault::ALL {
        assert!(file(fault.name()).exists(), "{fault}");
    }
    for entry in fs::read_dir(root().join("tests/it/faults")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let read: Result<FaultFile, _> = text.parse();
        assert!(read.is_ok(), "{}: {}", path.display(), read.unwrap_err());
        assert!(
            text.starts_with("# "),
            "{} starts with a comment",
            path.display()
        );
    }
}
