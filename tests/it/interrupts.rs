//! Ctrl-C, SIGTERM and SIGHUP during a deployment, as signals to the process.
#![cfg(unix)]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command};

use crate::program::{Program, Run};

/// Calls that take long enough to be interrupted.
const SLOW: &str = "milliseconds_per_call = 100\n";

fn slow_program() -> Program {
    let program = Program::example("shop");
    std::fs::write(program.folder().join("slow.toml"), SLOW).unwrap();
    program
}

/// Deploys slowly, and sends Ctrl-C when stderr prints each of `triggers`.
fn interrupted(program: &Program, triggers: &[&str]) -> Run {
    signalled(program, "-INT", triggers)
}

/// Deploys slowly, and sends a signal when stderr prints each of `triggers`.
fn signalled(program: &Program, signal: &str, triggers: &[&str]) -> Run {
    let mut child = program.start(&["deploy", "--faults", "slow.toml"]);
    let stderr = child.stderr.take().unwrap();
    let mut triggers = triggers.iter().peekable();
    let mut output = String::new();
    for line in BufReader::new(stderr).lines() {
        let line = line.unwrap();
        if triggers
            .next_if(|trigger| line.contains(**trigger))
            .is_some()
        {
            send(signal, &child);
        }
        output.push_str(&line);
        output.push('\n');
    }
    assert_eq!(triggers.next(), None, "{output}");
    let ended = child.wait_with_output().unwrap();
    Run {
        stdout: String::from_utf8(ended.stdout).unwrap(),
        stderr: output,
        code: ended.status.code().unwrap(),
    }
}

fn send(signal: &str, child: &Child) {
    let status = Command::new("kill")
        .args([signal, &child.id().to_string()])
        .status()
        .unwrap();
    assert!(status.success());
}

#[test]
fn first_interrupt_detaches() {
    let program = slow_program();
    interrupted(&program, &["deploying stack `shop-local`"])
        .ends_with(8)
        .says("interrupted: detaching")
        .says("follow");
    program
        .run(&["deploy"])
        .ends_with(0)
        .says("deployed stack `shop-local`");
}

// found: L4
#[test]
fn termination_and_hangup_detach_and_end_the_events() {
    let signals = match is_hangup_ignored() {
        true => &["-TERM"][..],
        false => &["-TERM", "-HUP"],
    };
    for signal in signals {
        let program = slow_program();
        signalled(&program, signal, &["deploying stack `shop-local`"])
            .ends_with(8)
            .says("terminated: detaching, an operation in progress stays unfinished\n");
        program.run(&["destroy"]).ends_with(0);
    }
}

/// Whether the tests run under `nohup`: their programs ignore SIGHUP then.
fn is_hangup_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.is_some_and(|mask| {
        mask.trim()
            .ends_with(['1', '3', '5', '7', '9', 'b', 'd', 'f'])
    })
}

#[test]
fn interrupt_before_execution_changes_nothing() {
    let program = slow_program();
    interrupted(&program, &["stack `shop-local` doesn't exist"])
        .ends_with(4)
        .says("stack `shop-local` unchanged");
    program
        .run(&["outputs"])
        .ends_with(2)
        .says("stack `shop-local` doesn't exist");
}

#[test]
fn third_interrupt_ends_the_process() {
    let program = slow_program();
    let triggers = [
        "deploying stack `shop-local`",
        "interrupted: detaching",
        "cancelling: rolling back",
    ];
    interrupted(&program, &triggers).ends_with(8);
    program.run(&["deploy"]).ends_with(0);
}
