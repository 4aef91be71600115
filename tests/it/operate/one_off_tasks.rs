//! `run`. The server's tasks run until they are stopped, and then have the exit code 0.

use std::io::{BufRead as _, BufReader, Lines};
use std::process::{Child, ChildStderr, Command};

use serde_json::{Value, json};

use super::{STAGE, deployed};
use crate::program::{Program, Run};
use crate::server::Account;

const STACK: &str = "django-microservices-dev";

/// A run in progress.
struct Started {
    child: Child,
    stderr: Lines<BufReader<ChildStderr>>,
    printed: String,
}

impl Started {
    /// Starts `run order-worker`, and reads the id of its task.
    fn new(program: &Program) -> (Self, String) {
        let mut child = program.start(&[&["run", "order-worker"], &STAGE[..]].concat());
        let stderr = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut started = Self {
            child,
            stderr,
            printed: String::new(),
        };
        let line = started.read_until("started task ");
        let id = line.split("started task ").nth(1).unwrap();
        let id = id.split(' ').next().unwrap().to_owned();
        (started, id)
    }

    /// Reads stderr to the line with this text.
    fn read_until(&mut self, text: &str) -> String {
        for line in &mut self.stderr {
            let line = line.unwrap();
            self.printed.push_str(&format!("{line}\n"));
            if line.contains(text) {
                return line;
            }
        }
        panic!("{text:?} is not in:\n{}", self.printed)
    }

    fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .unwrap()
                .success()
        );
    }

    fn end(mut self) -> Run {
        for line in &mut self.stderr {
            self.printed.push_str(&format!("{}\n", line.unwrap()));
        }
        let ended = self.child.wait_with_output().unwrap();
        Run {
            stdout: String::from_utf8(ended.stdout).unwrap(),
            stderr: self.printed,
            code: ended.status.code().unwrap(),
        }
    }
}

/// The one-off tasks that run.
fn one_off(account: &Account) -> Vec<Value> {
    let tasks = account.inventory(&["tasks"])["tasks"].take();
    let tasks = tasks.as_array().unwrap().iter();
    let own = tasks.filter(|task| task["startedBy"] == "ecs-dsl");
    own.cloned().collect()
}

#[test]
fn one_off_task_is_that_of_the_service_with_overrides() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let line = "run order-worker --detach --json --env BATCH=20 --cpu 1024 --memory 4096 --count 2";
    let line: Vec<_> = line.split(' ').chain(STAGE).collect();
    let ran = program.run(&[&line[..], &["--", "./manage.py", "migrate"]].concat());
    let document = ran.ends_with(0).json();
    let service = &document["services"][0];
    assert_eq!(service["tasks"].as_array().unwrap().len(), 2);

    let tasks = one_off(&account);
    assert_eq!(tasks.len(), 2);
    let deployed = account.describe(STACK)["AWS::ECS::Service"]["OrderWorkerService"].take();
    let task = &tasks[0];
    assert_eq!(task["taskDefinitionArn"], deployed["taskDefinition"]);
    let expected = json!({
        "containerOverrides": [{
            "name": service["container"],
            "command": ["./manage.py", "migrate"],
            "environment": [{"name": "BATCH", "value": "20"}],
        }],
        "cpu": "1024",
        "memory": "4096",
    });
    assert_eq!(task["overrides"], expected);
    assert_eq!(task["launchType"], "FARGATE");
    // Both are stopped by their ids, and nothing else is.
    for task in service["tasks"].as_array().unwrap() {
        let id = task["task"].as_str().unwrap();
        program
            .run(&[&["stop", id], &STAGE[..]].concat())
            .ends_with(0)
            .says("it is a one-off task: nothing starts another one");
    }
    assert_eq!(one_off(&account), Vec::<Value>::new());
}

#[test]
fn run_prints_the_log_and_ends_with_its_task() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let definitions = account.describe(STACK)["AWS::ECS::TaskDefinition"].take();
    let container = &definitions["OrderWorkerTaskDefinition"]["containerDefinitions"][0];
    let options = &container["logConfiguration"]["options"];
    let option = |name: &str| options[name].as_str().unwrap();
    let (started, id) = Started::new(&program);
    let name = container["name"].as_str().unwrap();
    let stream = format!("{}/{name}/{id}", option("awslogs-stream-prefix"));
    account.put_logs(option("awslogs-group"), &stream, &["migrating", "done"]);
    program
        .run(&[&["stop", &id], &STAGE[..]].concat())
        .ends_with(0);
    let run = started.end().ends_with(0);
    assert_eq!(run.stdout, "migrating\ndone\n");
    run.says(&format!(
        "task {id} stopped: container `{name}` exited with code 0"
    ));
}

#[test]
fn interrupts_detach_and_then_stop_the_task() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let (mut started, id) = Started::new(&program);
    started.read_until("is RUNNING");
    started.signal("-TERM");
    started.end().ends_with(8).says("the task continues");
    assert_eq!(one_off(&account).len(), 1);
    program
        .run(&[&["stop", &id], &STAGE[..]].concat())
        .ends_with(0);

    let (mut started, id) = Started::new(&program);
    started.read_until("is RUNNING");
    started.signal("-INT");
    started.read_until("press Ctrl-C again to stop it");
    started.signal("-INT");
    let run = started.end().ends_with(0);
    run.says(&format!("stopping task {id}"));
    assert_eq!(one_off(&account), Vec::<Value>::new());
}
