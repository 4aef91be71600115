//! `exec`: at a terminal and with pipes, with an agent of the test. The server starts the sessions.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::json;

use super::peer::{OUTPUT, SIZE};
use super::session::{STAGE, TOKENS, actions, agent, begin, deployed};
use crate::program::Program;
use crate::pty::Session;
use crate::watch::full_screen::FullScreen;

/// A command line for the container.
fn exec<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [&["exec"], &STAGE[..], arguments].concat()
}

/// Runs a command line with this text in a pipe; returns stdout, stderr and the exit code.
fn piped(program: &Program, arguments: &[&str], input: &str) -> (String, String, Option<i32>) {
    let mut child = Command::new(program.binary())
        .args(arguments)
        .current_dir(program.folder())
        .env_clear()
        .envs(program.environment())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        text(output.stdout),
        text(output.stderr),
        output.status.code(),
    )
}

#[test]
fn shell_at_a_terminal_gets_every_key_and_size() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let agent = agent(&account, |gateway| {
        let mut agent = begin(&gateway, "InteractiveCommands");
        assert_eq!(agent.opened["TokenValue"], TOKENS[0]);
        assert_eq!(agent.input_of(SIZE), b"{\"cols\":80,\"rows\":50}");
        agent.send(OUTPUT, b"$ ");
        // Every key is passed on, Ctrl-C, Ctrl-Z and Ctrl-D too.
        let mut typed = Vec::new();
        while typed.len() < 6 {
            typed.extend(agent.input_of(OUTPUT));
        }
        assert_eq!(typed, b"ls\r\x03\x1a\x04");
        agent.send(OUTPUT, b"resize ");
        assert_eq!(agent.input_of(SIZE), b"{\"cols\":120,\"rows\":40}");
        agent.send(OUTPUT, b"\x1b[31mred\x1b[0m\r\n");
        agent.send(12, b"5");
        agent.close("");
    });
    let mut session = Session::start(&program, 80, &exec(&["order"]));
    session.read_until("$ ");
    assert!(!session.echoes());
    session.type_keys("ls\r\x03\x1a\x04");
    session.read_until("resize ");
    session.resize(40, 120);
    session.read_until("red");
    agent.join().unwrap();
    let (screen, echoes) = session.finish_with_echo();
    assert_eq!(screen.code, 5, "{}", screen.text());
    assert!(echoes, "the terminal is restored");
    let call = &account.session_calls()[0];
    assert_eq!(
        (&call["command"], &call["container"]),
        (&json!("/bin/sh"), &json!("order"))
    );
    assert_eq!(call["interactive"], true);
}

#[test]
fn broken_connection_is_resumed_and_the_terminal_is_restored_after_its_end() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let agent = agent(&account, |gateway| {
        let mut agent = begin(&gateway, "InteractiveCommands");
        agent.send(OUTPUT, b"$ ");
        assert_eq!(agent.input_of(OUTPUT), b"a");
        let next = agent.next;
        drop(agent);
        let mut agent = gateway.accept();
        assert_eq!(agent.opened["TokenValue"], TOKENS[1]);
        agent.next = next;
        agent.send(OUTPUT, b"back ");
        assert_eq!(agent.input_of(OUTPUT), b"b");
    });
    let mut session = Session::start(&program, 80, &exec(&["order", "--", "sh", "-c", "ls | wc"]));
    session.read_until("$ ");
    session.type_keys("a");
    session.read_until("connecting again");
    session.read_until("back ");
    session.type_keys("b");
    agent.join().unwrap();
    let (screen, echoes) = session.finish_with_echo();
    assert_eq!(screen.code, 3, "{}", screen.text());
    assert!(echoes, "the terminal is restored");
    let text = screen.text();
    assert!(text.contains("and the session has ended"), "{text}");
    assert!(!text.contains("planted"), "{text}");
    let expected = ["ExecuteCommand", "ResumeSession", "ResumeSession"];
    assert_eq!(actions(&account), expected);
    assert_eq!(account.session_calls()[0]["command"], "sh -c 'ls | wc'");
    for (path, contents) in program.files() {
        assert!(!contents.contains("planted"), "{}", path.display());
    }
}

#[test]
fn terminated_exec_restores_the_terminal_and_ends_the_session() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let agent = agent(&account, |gateway| {
        let mut agent = begin(&gateway, "InteractiveCommands");
        agent.send(OUTPUT, b"$ ");
        while agent.receive().is_some() {}
    });
    let mut session = Session::start(&program, 80, &exec(&["order"]));
    session.read_until("$ ");
    let id = session.id();
    let arguments = std::fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
    assert!(!arguments.contains("planted"), "{arguments}");
    let killed = Command::new("kill").args(["-TERM", &id]).status();
    assert!(killed.unwrap().success());
    agent.join().unwrap();
    let (screen, echoes) = session.finish_with_echo();
    assert_eq!(screen.code, 143, "{}", screen.text());
    assert!(echoes, "the terminal is restored");
    assert_eq!(actions(&account), ["ExecuteCommand", "TerminateSession"]);
}

#[test]
fn piped_input_ends_the_command() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let started = agent(&account, |gateway| {
        let mut agent = begin(&gateway, "InteractiveCommands");
        assert_eq!(agent.input_of(SIZE), b"{\"cols\":300,\"rows\":100}");
        assert_eq!(agent.input_of(OUTPUT), b"ls\n");
        assert_eq!(agent.input_of(OUTPUT), b"\x04");
        agent.send(OUTPUT, b"bin\r\n\x1b[0m::notice::x\r\n");
        agent.close("");
    });
    let (out, err, code) = piped(&program, &exec(&["order", "--container", "proxy"]), "ls\n");
    assert_eq!(code, Some(0), "{err}");
    assert_eq!(out, "bin\r\n\x1b[0m::notice::x\r\n");
    started.join().unwrap();
    assert!(err.starts_with("container `proxy` of task "), "{err}");

    // A program that the image doesn't have.
    let started = agent(&account, |gateway| {
        let agent = begin(&gateway, "InteractiveCommands");
        agent.close("Unable to start command: no such file or directory");
    });
    let (_, err, code) = piped(&program, &exec(&["order"]), "");
    assert_eq!(code, Some(3), "{err}");
    started.join().unwrap();
    let error = "error: the session ended: Unable to start command: no such file or directory\n  \
        = help: if the image has no such program, name another one behind `--`, as in `-- /bin/bash`\n";
    assert!(err.ends_with(error), "{err}");
}

#[test]
fn errors_name_the_cause_and_the_fix() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let mailer = program.run(&exec(&["mailer"])).ends_with(2);
    mailer.says("error: ECS Exec isn't enabled for task ");
    mailer.says("add `.execute_command()` to it in the program and run `");
    mailer.says("sessions deploy --stage dev`; tasks that were started before need `");
    mailer.says("sessions restart mailer --stage dev`");
    let container = program
        .run(&exec(&["order", "--container", "prox"]))
        .ends_with(2);
    container.says("error: `order` has no container `prox`");
    container.says("did you mean `proxy`?");
    program
        .run(&exec(&["order", "--task", "none"]))
        .ends_with(2)
        .says("error: no running task is called `none`");

    account.set_session(&json!({"url": "", "agent": "PENDING"}));
    let pending = program.run(&exec(&["order"])).ends_with(3);
    pending.says("error: the agent of ECS Exec isn't connected in task ");
    pending.says("of `order`: PENDING");
    pending.says("the four `ssmmessages` actions, which `.execute_command()` grants");
    account.set_session(&json!({"url": "", "code": "TargetNotConnectedException"}));
    let unconnected = program.run(&exec(&["order"])).ends_with(3);
    unconnected.says("of `order`: TargetNotConnectedException");
    account.set_session(&json!({"url": "", "code": "AccessDeniedException"}));
    program
        .run(&exec(&["order"]))
        .ends_with(5)
        .says("`ExecuteCommand` is not allowed");
    account.set_session(&json!({"url": "ws://192.0.2.1/", "tokens": TOKENS}));
    program
        .run(&exec(&["order"]))
        .ends_with(3)
        .says("the URL of the data channel is invalid: it isn't encrypted");

    // Nothing listens there.
    account.set_session(&json!({"url": "ws://127.0.0.1:1/", "tokens": TOKENS}));
    let refused = program.run(&exec(&["order"])).ends_with(6);
    refused.says("no connection to `127.0.0.1`: ");
    refused.is_silent_about("planted");

    let scale = [&["scale", "order", "0", "--yes"], &STAGE[..]].concat();
    program.run(&scale).ends_with(0);
    program
        .run(&exec(&["order"]))
        .ends_with(2)
        .says("error: `order` has no running task");
}

#[test]
fn shell_is_a_key_away_in_the_full_screen_view() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let agent = agent(&account, |gateway| {
        let mut agent = begin(&gateway, "InteractiveCommands");
        agent.send(OUTPUT, b"$ ");
        // The keys of the view are those of the shell now.
        assert_eq!(agent.input_of(OUTPUT), b"q");
        agent.send(OUTPUT, b"bye\r\n");
        agent.send(12, b"7");
        agent.close("");
    });
    let line = format!("status --watch --interval 3600 {}", STAGE.join(" "));
    let mut screen = FullScreen::start(&program, (24, 80), &line);
    screen.until("order").until("q quit");
    select(&mut screen, "order");
    screen.type_keys("s").until("$ ").type_keys("q");
    screen.until("the shell has ended with exit code 7");
    agent.join().unwrap();
    screen
        .type_keys("?")
        .until("back to the services")
        .type_keys("q");
    screen.ends_with(0);
    assert_eq!(account.session_calls()[0]["container"], "order");
}

/// Opens the lines of one service after the other, until they are those of `name`.
fn select(screen: &mut FullScreen, name: &str) {
    let title = format!("tasks of `{name}`");
    screen.type_keys("t").until("tasks of `");
    while !screen.text().contains(&title) {
        screen.type_keys("\x1b").until_gone("tasks of `");
        screen.type_keys("jt").until("tasks of `");
    }
    screen.type_keys("\x1b").until_gone("tasks of `");
}
