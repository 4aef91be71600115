//! `logs`: read, filtered and followed. The server's tasks don't run: the test writes their logs.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Command;

use serde_json::Value;

use super::{STAGE, deployed};
use crate::program::Program;
use crate::server::Account;

/// The name of the log group of a service, and the container in whose streams its logs are.
fn group(account: &Account, service: &str) -> (String, String) {
    let found = account.describe("django-microservices-dev");
    let definition = &found["AWS::ECS::TaskDefinition"][format!("{service}TaskDefinition")];
    let container = &definition["containerDefinitions"][0];
    let options = &container["logConfiguration"]["options"];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let prefix = text(&options["awslogs-stream-prefix"]);
    let name = text(&container["name"]);
    (text(&options["awslogs-group"]), format!("{prefix}/{name}"))
}

/// Messages with the first characters of their tasks' ids.
fn lines(program: &Program, flags: &[&str]) -> Vec<String> {
    let run = program.run(&[&["logs"], flags, &STAGE, &["--json"]].concat());
    let run = run.ends_with(0);
    let lines = run.stdout.lines().map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |field: &str| line[field].as_str().unwrap().to_owned();
        format!("{} {}", &text("task")[..4], text("message"))
    });
    lines.collect()
}

#[test]
fn logs_are_merged_filtered_and_followed() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let order = group(&account, "OrderService");
    let user = group(&account, "UserService");
    let (order_task, stopped_task) = ("aaaa0001", "bbbb0002");
    let put = |(group, prefix): &(String, String), task: &str, messages: &[&str]| {
        account.put_logs(group, &format!("{prefix}/{task}"), messages);
    };

    let none = program
        .run(&[&["logs", "order-service"], &STAGE[..]].concat())
        .ends_with(0);
    none.says("no lines found");

    put(&order, stopped_task, &["starting", "no database"]);
    put(&user, "cccc0003", &["user 1"]);
    put(
        &order,
        order_task,
        &[
            "one",
            "two",
            "{\"level\":\"error\",\"msg\":\"three\"}",
            "four",
        ],
    );
    put(&user, "cccc0003", &["user 2"]);
    let names = ["order-service", "user-service"];
    let expected = [
        "bbbb starting",
        "bbbb no database",
        "cccc user 1",
        "aaaa one",
        "aaaa two",
        "aaaa {\"level\":\"error\",\"msg\":\"three\"}",
        "aaaa four",
        "cccc user 2",
    ];
    assert_eq!(lines(&program, &names), expected);
    assert_eq!(
        lines(&program, &[&names[..], &["--since", "1h"]].concat()),
        expected
    );
    assert_eq!(
        lines(&program, &[&names[..], &["--tail", "3"]].concat()),
        expected[5..]
    );
    assert_eq!(
        lines(&program, &["order-service", "--until", "1h"]),
        [""; 0]
    );
    assert_eq!(
        lines(&program, &["order-service", "--task", "bbbb"]),
        expected[..2]
    );
    assert_eq!(
        lines(&program, &["order-service", "--filter", "database"]),
        expected[1..2]
    );
    let user_lines = ["cccc user 1", "cccc user 2"];
    assert_eq!(lines(&program, &["user-service"]), user_lines);

    let arguments = [&["logs", "-f", "--tail", "2"], &names[..], &STAGE].concat();
    let mut following = program.start(&arguments);
    let mut stdout = BufReader::new(following.stdout.take().unwrap());
    let mut next = || {
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        line
    };
    assert!(next().ends_with(" order-service/aaaa0001 four\n"));
    assert!(next().ends_with(" user-service/cccc0003  user 2\n"));
    put(&order, order_task, &["five", "six"]);
    assert!(next().ends_with(" five\n"));
    assert!(next().ends_with(" six\n"));
    // The first lines of a new task.
    put(
        &user,
        "dddd0004",
        &["{\"level\":\"warn\",\"msg\":\"slow\",\"ms\":900}"],
    );
    assert!(next().ends_with(" user-service/dddd0004  WARN  slow ms=900\n"));
    let status = Command::new("kill")
        .args(["-INT", &following.id().to_string()])
        .status();
    assert!(status.unwrap().success());
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
    assert_eq!(following.wait().unwrap().code(), Some(0));
}
