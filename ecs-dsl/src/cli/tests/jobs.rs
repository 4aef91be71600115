//! `run`, `logs`, `status` and `stop` with jobs, on the local engine.

use std::fs;

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{
    Cluster, Image, Job, Nat, ServiceBuilder as _, Stack, TaskBuilder as _, Vpc, Worker,
};

fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let image = || Image::ecr("shop/report").tag("v1");
    stack.add(Worker::new("mailer").image(image()).desired_count(1));
    stack.add(Job::new("report").image(image()).env("MODE", "daily"));
}

fn deployed() -> LocalFolder {
    let local = LocalFolder::new();
    let ran = local.run(shop, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    local
}

/// Runs `line` with a fault file in which tasks of the job end like this.
fn with_fault(local: &LocalFolder, line: &str, fault: &str) -> RunOutput {
    let path = local.path("faults.toml");
    let entry = format!("[[one_off_tasks]]\nservice = \"ReportTaskDefinition\"\n{fault}");
    fs::write(&path, entry).unwrap();
    local.run(shop, &format!("{line} --faults {}", path.display()))
}

fn document(ran: &RunOutput) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn job_without_a_trigger_is_started_by_hand() {
    let local = deployed();
    let checked = local.run(shop, "check");
    assert!(!checked.err.contains("report"), "{}", checked.err);
    let ran = local.run(shop, "run report --json --env DAY=1 --cpu 512 --count 2");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let report = &document(&ran)["services"][0];
    assert_eq!(
        (&report["name"], &report["logical_id"]),
        (&json!("report"), &json!("ReportTaskDefinition"))
    );
    let tasks = report["tasks"].as_array().unwrap();
    assert_eq!(tasks.len(), 2);
    assert_eq!(tasks[0]["revision"], "shop-report-local:1");
    assert_eq!(tasks[0]["exit_code"], 0);
}

#[test]
fn exit_code_and_log_of_a_job_are_those_of_its_container() {
    let local = deployed();
    let fault = "exit_code = 42\npolls = 2\nlog = [\"reading\", \"no such table\"]";
    let ran = with_fault(&local, "run report", fault);
    assert_eq!(ran.code, 42, "{}", ran.err);
    assert_eq!(ran.out, "reading\nno such table\n");
    assert!(ran.err.contains(" of shop-report-local:1\n"), "{}", ran.err);
    assert!(ran.err.contains("is RUNNING\n"), "{}", ran.err);
    let logs = local.run(shop, "logs report --raw");
    assert_eq!(logs.out.lines().count(), 2, "{}", logs.err);
    assert!(logs.out.ends_with(" no such table\n"), "{}", logs.out);
}

#[test]
fn status_shows_the_last_runs_of_a_job() {
    let local = deployed();
    let never = local.run(shop, "status");
    assert_eq!(never.code, exit::SUCCESS, "{}", never.err);
    let table = "job     running  revision             last run\n\
        report  0        shop-report-local:1\n";
    assert!(never.out.ends_with(table), "{}", never.out);
    assert_eq!(with_fault(&local, "run report", "exit_code = 7").code, 7);
    let detached = with_fault(&local, "run report --detach", "exit_code = 0\npolls = 9");
    assert_eq!(detached.code, exit::SUCCESS, "{}", detached.err);
    let report = document(&local.run(shop, "status report --json"));
    let stack = &report["stacks"][0];
    assert_eq!(stack["services"], json!([]));
    let runs = stack["jobs"][0]["runs"].as_array().unwrap();
    let states: Vec<_> = runs
        .iter()
        .map(|run| (run["status"].as_str().unwrap(), run["exit_code"].as_i64()))
        .collect();
    assert_eq!(states, [("RUNNING", None), ("STOPPED", Some(7))]);
    let lines = local.run(shop, "status report").out;
    assert!(
        lines.contains("of shop-report-local:1: RUNNING\n"),
        "{lines}"
    );
    assert!(lines.contains(": exit code 7, 20"), "{lines}");
}

#[test]
fn running_task_of_a_job_is_stopped_by_its_id() {
    let local = deployed();
    let started = with_fault(
        &local,
        "run report --detach --json",
        "exit_code = 0\npolls = 9",
    );
    let task = document(&started)["services"][0]["tasks"][0]["task"].clone();
    let task = task.as_str().unwrap();
    let stopped = local.run(shop, &format!("stop {task}"));
    assert_eq!(stopped.code, exit::SUCCESS, "{}", stopped.err);
    let report = document(&local.run(shop, "status report --json"));
    let run = &report["stacks"][0]["jobs"][0]["runs"][0];
    assert_eq!(
        (&run["task"], &run["exit_code"]),
        (&json!(task), &json!(137))
    );
}

#[test]
fn verbs_about_services_take_no_job() {
    let local = deployed();
    for line in ["scale report 2", "restart report", "pause report"] {
        let ran = local.run(shop, line);
        assert_eq!(ran.code, exit::USAGE_ERROR, "{line}: {}", ran.err);
        assert!(
            ran.err
                .contains("error: no service or worker is called `report`\n"),
            "{line}: {}",
            ran.err
        );
    }
    let ran = local.run(shop, "run repot");
    let error = "error: no service, worker or job is called `repot`\n";
    assert!(ran.err.contains(error), "{}", ran.err);
}
