//! Ctrl-C in the middle of a deployment, as the process hears it.
#![cfg(unix)]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command};

use crate::program::{Program, Run};

/// Calls take long enough to be interrupted in.
const SLOW: &str = "milliseconds_per_call = 100\n";

fn slow_program() -> Program {
    let program = Program::example("shop");
    std::fs::write(program.folder().join("slow.toml"), SLOW).unwrap();
    program
}

/// Deploys slowly, and presses Ctrl-C once for each of `moments`, when stderr says it.
fn interrupted(program: &Program, moments: &[&str]) -> Run {
    let mut child = program.start(&["deploy", "--faults", "slow.toml"]);
    let stderr = child.stderr.take().unwrap();
    let mut moments = moments.iter().peekable();
    let mut said = String::new();
    for line in BufReader::new(stderr).lines() {
        let line = line.unwrap();
        if moments.next_if(|moment| line.contains(**moment)).is_some() {
            press(&child);
        }
        said.push_str(&line);
        said.push('\n');
    }
    assert_eq!(moments.next(), None, "{said}");
    let output = child.wait_with_output().unwrap();
    Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: said,
        code: output.status.code().unwrap(),
    }
}

fn press(child: &Child) {
    let status = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(status.success());
}

#[test]
fn one_press_lets_go_and_the_next_run_goes_on() {
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

#[test]
fn a_press_before_anything_begins_leaves_nothing_behind() {
    let program = slow_program();
    interrupted(&program, &["stack `shop-local` doesn't exist"])
        .ends_with(4)
        .says("stack `shop-local` unchanged");
    program
        .run(&["outputs"])
        .ends_with(2)
        .says("there is no stack `shop-local`");
}

#[test]
fn the_third_press_ends_the_process() {
    let program = slow_program();
    let moments = [
        "deploying stack `shop-local`",
        "interrupted: detaching",
        "cancelling: rolling back",
    ];
    interrupted(&program, &moments).ends_with(8);
    program.run(&["deploy"]).ends_with(0);
}
