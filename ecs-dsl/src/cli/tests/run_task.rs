//! `run`: on the local engine, where a one-off task ends at once.

use std::fs;

use serde_json::Value;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{Cluster, Image, Nat, ServiceBuilder as _, Stack, Vpc, Worker};

fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let image = || Image::ecr("shop/order").tag("v1");
    stack.add(Worker::new("mailer").image(image()).desired_count(2));
}

fn deployed() -> LocalFolder {
    let local = LocalFolder::new();
    let ran = local.run(shop, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    local
}

/// Runs `line` with a fault file that has this entry.
fn with_fault(local: &LocalFolder, line: &str, fault: &str) -> RunOutput {
    let path = local.path("faults.toml");
    let entry = format!("[[one_off_tasks]]\nservice = \"MailerService\"\n{fault}");
    fs::write(&path, entry).unwrap();
    let (verb, command) = line.split_once(" -- ").unwrap_or((line, "true"));
    let faults = path.display();
    local.run(shop, &format!("{verb} --faults {faults} -- {command}"))
}

fn json(ran: &RunOutput) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn one_off_task_ends_with_exit_code_0() {
    let local = deployed();
    let ran = local.run(shop, "run mailer -- ./manage.py migrate");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines: Vec<_> = ran.err.lines().collect();
    let id = lines[0].split(' ').nth(4).unwrap();
    assert_eq!(id.len(), 32);
    let expected = [
        format!("local: `mailer`: started task {id} of shop-mailer-local:1"),
        "local: `mailer`: no container runs in this stage: the task ends at once, by the fault plan or with code 0"
            .to_owned(),
        format!("local: `mailer`: task {id} stopped: container `mailer` exited with code 0"),
    ];
    assert_eq!(lines, expected);
    assert_eq!(ran.out, "");
}

#[test]
fn exit_code_and_log_are_those_of_the_container() {
    let fault = "exit_code = 42\nlog = [\"migrating\", \"no such table\"]";
    let ran = with_fault(&deployed(), "run mailer", fault);
    assert_eq!(ran.code, 42, "{}", ran.err);
    assert_eq!(ran.out, "migrating\nno such table\n");
    assert!(
        ran.err
            .ends_with("stopped: container `mailer` exited with code 42\n"),
        "{}",
        ran.err
    );
}

#[test]
fn what_a_process_cannot_know_is_explained() {
    let ran = with_fault(&deployed(), "run mailer", "reason = \"out-of-memory\"");
    assert_eq!(ran.code, 137, "{}", ran.err);
    let last = ran.err.lines().last().unwrap();
    assert!(last.contains("memory"), "{last}");
    assert!(last.contains(".memory(…)"), "{last}");
}

#[test]
fn task_that_does_not_start_is_explained() {
    let ran = with_fault(&deployed(), "run mailer", "reason = \"image-not-found\"");
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let error = "error: the task didn't run: container `mailer` of `MailerService`: ";
    assert!(ran.err.contains(error), "{}", ran.err);
    assert!(
        ran.err.contains("stopped: CannotPullContainerError: "),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("= help: "), "{}", ran.err);
}

#[test]
fn task_that_is_not_placed_is_explained() {
    let local = deployed();
    let cases = [
        (
            "reason = \"no-spot-capacity\"",
            "Capacity is unavailable at this time.",
            "no capacity available",
        ),
        (
            "event = \"RESOURCE:MEMORY\"",
            "RESOURCE:MEMORY\n",
            "no instance has enough memory left",
        ),
        (
            "event = \"AGENT\"",
            "AGENT\n",
            "the ECS agent of the instance is disconnected",
        ),
        (
            "event = \"SOMETHING NEW\"",
            "SOMETHING NEW\n",
            "SOMETHING NEW",
        ),
    ];
    for (fault, reason, finding) in cases {
        let ran = with_fault(&local, "run mailer", fault);
        assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
        let line = format!("local: `mailer`: a task isn't started: {reason}");
        assert!(ran.err.starts_with(&line), "{}", ran.err);
        let error = format!("error: the task didn't run: `MailerService`: {finding}\n");
        assert!(ran.err.contains(&error), "{}", ran.err);
    }
}

#[test]
fn worst_of_several_tasks_decides() {
    let fault = "exit_code = 7\ntimes = 1\nlog = [\"first\"]";
    let ran = with_fault(&deployed(), "run mailer --count 3 --json", fault);
    assert_eq!(ran.code, 7, "{}", ran.err);
    let document = json(&ran);
    assert_eq!(document["version"], 1);
    let service = &document["services"][0];
    assert_eq!(
        (&service["name"], &service["container"]),
        (&"mailer".into(), &"mailer".into())
    );
    let tasks = service["tasks"].as_array().unwrap();
    let codes: Vec<_> = tasks
        .iter()
        .map(|task| task["exit_code"].as_i64())
        .collect();
    assert_eq!(codes, [Some(7), Some(0), Some(0)]);
    assert_eq!(tasks[0]["status"], "STOPPED");
    assert_eq!(tasks[0]["failure"]["service"], "MailerService");
    // The log of the first of several tasks has its id in front.
    let id = &tasks[0]["task"].as_str().unwrap()[..8];
    assert!(ran.err.contains(&format!("{id} first\n")), "{}", ran.err);
}

#[test]
fn detached_run_does_not_wait() {
    let ran = with_fault(&deployed(), "run mailer --detach", "exit_code = 42");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
}

#[test]
fn one_off_task_is_none_of_the_service() {
    let local = deployed();
    assert_eq!(local.run(shop, "run mailer").code, exit::SUCCESS);
    let status = json(&local.run(shop, "status mailer --json"));
    let service = &status["stacks"][0]["services"][0];
    assert_eq!(
        (&service["running"], &service["desired"]),
        (&2.into(), &2.into())
    );
}

#[test]
fn secrets_of_the_command_line_are_neither_printed_nor_kept() {
    let local = deployed();
    let line =
        "run mailer --json --env API_TOKEN=planted-1 -- psql postgres://app:planted-2@db/app";
    let ran = local.run(shop, line);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let warning = "warning: `API_TOKEN` looks like a secret: ";
    assert!(ran.err.contains(warning), "{}", ran.err);
    assert!(!ran.raw.contains("planted"), "{}", ran.raw);
    for file in walk(local.path("").as_path()) {
        let text = fs::read_to_string(&file).unwrap_or_default();
        assert!(!text.contains("planted"), "{}", file.display());
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(walk(&path)),
            false => files.push(path),
        }
    }
    files
}

#[test]
fn usage_errors_name_what_is_known() {
    let local = deployed();
    let ran = local.run(shop, "run mailer --container sidecar");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    let error = "error: `mailer` has no container `sidecar`\n  = help: known: `mailer`\n";
    assert_eq!(ran.err, error);
    for line in [
        "run mailer --count 11",
        "run mailer --env TOKEN",
        "run mailr",
    ] {
        let ran = local.run(shop, line);
        assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    }
}

#[test]
fn exec_needs_a_container() {
    let ran = LocalFolder::new().run(shop, "exec mailer -- ls");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    let error = "error: no container runs in the stage `local`: there is nothing for `exec` to connect to\n  \
        = help: the local engine runs no containers: select a stage on AWS with `--stage`\n";
    assert_eq!(ran.err, error);
}
