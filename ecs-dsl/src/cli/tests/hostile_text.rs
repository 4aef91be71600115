//! Text that others wrote: names, reasons, outputs, tags, files and arguments may contain anything.

use std::fs;
use std::io;

use super::deploy::LocalFolder;
use super::shop;
use crate::cfn::aws::sqs::Queue;
use crate::cfn::{Map, Resource};
use crate::cli::exit;
use crate::cli::github::GitHub;
use crate::cli::run::{ProgramNames, run_with};
use crate::cli::terminal::printer::{Printer, Terminal};
use crate::cli::testing::{Buffer, RunOutput, run_in_github};
use crate::dsl::{Stack, Stage};

/// Workflow commands, escape sequences, carriage returns, line separators and directions.
const PLANTED: &str = "bad\n::error::INJ\n  ::add-mask::INJ\n##[group]INJ\r\n\u{1b}]0;INJ\u{7}\u{1b}[2J\u{1b}[31mINJ\u{9b}1m\u{85}\u{2028}::warning::INJ\u{2029}\u{202e}\u{2066}";

/// `text` without the escape sequences for styles.
fn without_styles(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('m') {
            Some((style, rest)) if style.bytes().all(|b| b.is_ascii_digit() || b == b';') => {
                plain += rest;
            }
            _ => plain += &format!("\u{1b}[{part}"),
        }
    }
    plain
}

/// Asserts that nothing in what a run printed is a command, or controls a terminal.
fn assert_harmless(ran: &RunOutput, what: &str) {
    let text = without_styles(&ran.raw);
    let control = |c: &char| {
        (c.is_control() && *c != '\n') || ('\u{2028}'..='\u{202e}').contains(c) || *c == '\u{2066}'
    };
    assert_eq!(text.chars().find(control), None, "{what}: {text:?}");
    assert!(!ran.raw.contains("\u{1b}[31mINJ"), "{what}: {text:?}");
    assert!(!text.contains("##["), "{what}: {text}");
    for line in text.lines() {
        let command = line.trim_start().starts_with("::");
        let ours = line.starts_with("::error title=") || line.starts_with("::error file=");
        assert!(!command || ours, "{what}: {line}");
        assert!(!line.starts_with("INJ"), "{what}: {line}");
    }
}

fn in_github(local: &LocalFolder, program: fn(&mut Stack), line: &str) -> (RunOutput, String) {
    let file = local.path("summary.md");
    _ = fs::remove_file(&file);
    let github = GitHub {
        summary: Some(file.clone()),
    };
    let line = line.replace("STATE", &local.state());
    let ran = run_in_github(github, &shop(), program, &line);
    (ran, fs::read_to_string(file).unwrap_or_default())
}

/// A queue with planted text in its tags, and in an output.
fn planted(stack: &mut Stack) {
    let tag = Map::from_iter([("Key", "note"), ("Value", PLANTED)]);
    let properties = Map::from_iter([("Tags", [tag])]);
    stack.add_raw("inbox", Resource::new("AWS::SQS::Queue", properties));
    stack.output("Planted", PLANTED);
}

fn with_name(stack: &mut Stack) {
    stack.resource(PLANTED, Queue::new());
}

// found: K2, K3
#[test]
fn planted_text_reaches_no_stream_and_no_summary() {
    let local = LocalFolder::new();
    let faults = local.path("faults.toml");
    let reason = serde_json::to_string(PLANTED)
        .unwrap()
        .replace('\u{7f}', "");
    let toml = format!("[[resources]]\nresource = \"Inbox\"\nfails = {reason}\n");
    fs::write(&faults, toml).unwrap();
    let template = local.path("old.json");
    let old = serde_json::json!({
        "Description": PLANTED,
        "Resources": {PLANTED: {"Type": format!("AWS::{PLANTED}"), "Properties": {"Name": PLANTED}}},
        "Outputs": {PLANTED: {"Value": PLANTED}},
    });
    fs::write(&template, old.to_string()).unwrap();
    let broken = local.path("broken.json");
    fs::write(&broken, format!("{{\"{PLANTED}")).unwrap();
    let (faults, template, broken) = (faults.display(), template.display(), broken.display());
    type Run = (fn(&mut Stack), String);
    let runs: &[Run] = &[
        (planted, format!("deploy --state STATE --faults {faults}")),
        (
            planted,
            format!("deploy --json --state STATE --faults {faults}"),
        ),
        (planted, "deploy --state STATE".to_owned()),
        (planted, "deploy --state STATE".to_owned()),
        (planted, "outputs --state STATE".to_owned()),
        (planted, "outputs --json --state STATE".to_owned()),
        (planted, "synth".to_owned()),
        (planted, "synth --yaml".to_owned()),
        (planted, "graph".to_owned()),
        (planted, format!("diff --against {template}")),
        (planted, format!("diff --json --against {template}")),
        (planted, format!("diff --against {broken}")),
        (planted, format!("diff --stage {PLANTED}")),
        (
            planted,
            format!(
                "deploy --state STATE --parameter {}=x",
                PLANTED.replace(' ', "")
            ),
        ),
        (planted, PLANTED.replace(' ', "")),
        (with_name, "check".to_owned()),
        (with_name, "check --json".to_owned()),
        (planted, "destroy --yes --state STATE".to_owned()),
    ];
    for (program, line) in runs {
        let (ran, summary) = in_github(&local, *program, line);
        assert_harmless(&ran, line);
        for live in ["\n::", "](http", "\u{1b}", "\u{202e}"] {
            assert!(!summary.contains(live), "{line}: {summary}");
        }
    }
}

// found: K9
#[test]
fn full_stdout_is_an_io_error() {
    #[derive(Clone)]
    struct Full;
    impl io::Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let local = LocalFolder::new();
    for line in ["deploy --json", "outputs", "outputs --json"] {
        let err = Buffer::default();
        let printer = Printer::to(Full, err.clone(), "", Terminal::default());
        let line = format!("{line} --state {}", local.state());
        let arguments = line.split(' ').map(Into::into).collect();
        let app = crate::dsl::App::new("shop").stage(Stage::local());
        let program = crate::assemble::any(&super::inbox);
        let names = ProgramNames {
            command: "app".to_owned(),
            in_help: "app".to_owned(),
            binary: "app".to_owned(),
        };
        let code = run_with(&app, &program, names, arguments, |_| printer);
        assert_eq!(code, exit::IO_ERROR, "{line}: {}", err.text());
        assert!(
            err.text().contains("error: can't write to standard output"),
            "{}",
            err.text()
        );
    }
    let deployed = local.run(super::inbox, "outputs");
    assert_eq!(
        deployed.code,
        exit::SUCCESS,
        "the deployment continued: {}",
        deployed.err
    );
}
