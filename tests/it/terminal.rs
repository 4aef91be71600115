//! What users see at a terminal of 60 and of 120 columns.

use std::collections::BTreeSet;

use crate::program::Program;
use crate::pty::{Screen, Session};

const WIDTHS: [u16; 2] = [60, 120];

/// Calls that take long enough to be interrupted.
const SLOW: &str = "milliseconds_per_call = 60\n";

/// A resource that can't be created.
const FAILS: &str = "milliseconds_per_call = 20\n\n[[resources]]\nresource = \"DbInstance\"\nwhen = [\"create\"]\nfails = \"no room\"\n";

fn django() -> Program {
    let program = Program::example("django_microservices");
    std::fs::write(program.folder().join("slow.toml"), SLOW).unwrap();
    std::fs::write(program.folder().join("fails.toml"), FAILS).unwrap();
    program
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split_whitespace().collect()
}

/// Asserts that each word at a terminal is a word of the output to a pipe: none is broken.
#[track_caller]
fn assert_whole_words(screen: &Screen, piped: &str) {
    let text = screen.text();
    let piped = words(piped);
    let is_known =
        |word: &&str| piped.contains(*word) || piped.contains(word.trim_end_matches(':'));
    let broken: Vec<_> = words(&text)
        .into_iter()
        .filter(|word| !is_known(word))
        .collect();
    assert!(broken.is_empty(), "{broken:?} in:\n{text}");
}

// found: H7
#[test]
fn prose_and_tables_break_between_words() {
    let program = django();
    program.succeed(&["deploy"]);
    for verb in [
        &["check"][..],
        &["explain", "unreachable-service"],
        &["explain", "ECS1304"],
        &["ls"],
        &["outputs"],
        &["cost", "--all-stages"],
        &["diff", "--stage", "local"],
        &["deploy", "--stage", "pord"],
        &["deploy", "--help"],
        &["help", "diff"],
        &["--help"],
        &["snyth"],
    ] {
        let piped = program.run(verb);
        let piped = format!("{}{}", piped.stdout, piped.stderr);
        for columns in WIDTHS {
            let screen = Screen::from_run(&program, columns, verb);
            screen.fits().has_no_progress();
            assert_whole_words(&screen, &piped);
        }
    }
}

// found: H7
#[test]
fn findings_break_between_words() {
    let program = Program::example("invalid");
    let piped = program.run(&["check"]);
    let piped = format!("{}{}", piped.stdout, piped.stderr);
    for columns in WIDTHS {
        let screen = Screen::from_run(&program, columns, &["check"]);
        assert_eq!(screen.code, 1);
        assert_whole_words(screen.fits(), &piped);
    }
}

// found: H4
#[test]
fn progress_is_gone_after_a_deployment() {
    for columns in WIDTHS {
        let program = django();
        let slow = ["deploy", "--faults", "slow.toml"];
        let screen = Screen::from_run(&program, columns, &slow);
        assert_eq!(screen.code, 0, "{}", screen.text());
        screen.fits().has_no_progress();
        let screen = Screen::from_run(&program, columns, &["destroy"]);
        assert_eq!(screen.code, 0, "{}", screen.text());
        screen.fits().has_no_progress();
    }
}

// found: H3, H4
#[test]
fn progress_of_a_rollback_never_exceeds_its_total() {
    for columns in WIDTHS {
        let program = django();
        let mut session = Session::start(&program, columns, &["deploy", "--faults", "fails.toml"]);
        let numbers = session.read_all_numbers();
        assert!(!numbers.is_empty());
        for (finished, total) in numbers {
            assert!(finished <= total, "{finished}/{total}");
        }
        let screen = session.finish();
        assert_eq!(screen.code, 3, "{}", screen.text());
        screen.fits().has_no_progress();
        assert!(
            !screen.text().contains("can't monitor tasks"),
            "{}",
            screen.text()
        );
    }
}

// found: H2, H3
#[test]
fn second_ctrl_c_cancels_the_creation() {
    for columns in WIDTHS {
        let program = django();
        let mut session = Session::start(&program, columns, &["deploy", "--faults", "slow.toml"]);
        session.read_until("3/");
        session.type_keys("\x03");
        session.read_until("interrupted: detaching");
        session.type_keys("\x03");
        let screen = session.finish();
        let text = screen.text();
        assert_eq!(screen.code, 4, "{text}");
        assert!(text.contains("cancelled: stack"), "{text}");
        assert!(!text.contains("can't monitor tasks"), "{text}");
        screen.fits().has_no_progress();
    }
}

// found: H1, H10
#[test]
fn interrupted_deployment_is_followed_with_the_bar_and_can_be_destroyed() {
    for columns in WIDTHS {
        let program = django();
        let interrupt = |verb: &str| {
            let mut session = Session::start(&program, columns, &[verb, "--faults", "slow.toml"]);
            session.read_until(" resources, ");
            session.type_keys("\x03");
            let screen = session.finish();
            assert_eq!(screen.code, 8, "{}", screen.text());
            screen.fits().has_no_progress();
            let text = screen.text().replace('\n', " ");
            assert!(text.contains("destroy"), "{text}");
        };
        interrupt("deploy");
        interrupt("follow");
        interrupt("deploy");
        let screen = Screen::from_run(&program, columns, &["destroy"]);
        assert_eq!(screen.code, 0, "{}", screen.text());
        screen.fits().has_no_progress();
    }
}

// found: H4
#[test]
fn third_ctrl_c_removes_the_progress_display() {
    let program = django();
    let mut session = Session::start(&program, 60, &["deploy", "--faults", "slow.toml"]);
    session.read_until(" resources, ");
    for effect in ["interrupted: detaching", "cancelling: rolling back"] {
        session.type_keys("\x03");
        session.read_until(effect);
    }
    session.type_keys("\x03");
    let screen = session.finish();
    assert_eq!(screen.code, 8, "{}", screen.text());
    screen.has_no_progress();
}

// found: H9
#[test]
fn new_revision_has_a_color_of_its_own() {
    let program = django();
    let template = program.succeed(&["synth"]).stdout;
    let before = template.replace("\"Cpu\": \"256\"", "\"Cpu\": \"512\"");
    assert_ne!(before, template);
    std::fs::write(program.folder().join("before.json"), before).unwrap();
    let line = ["diff", "--against", "before.json"];
    let screen = Screen::from_run(&program, 120, &line);
    screen.fits();
    let is_revision = |row: &&String| row.ends_with("new revision");
    assert!(
        screen.rows.iter().any(|row| is_revision(&row)),
        "{}",
        screen.text()
    );
    let colored = program
        .run(&[&line[..], &["--color", "always"]].concat())
        .stdout;
    let revision = colored.lines().find(|line| line.contains("  new revision"));
    assert!(
        revision.is_some_and(|line| line.starts_with("\u{1b}[34m*")),
        "{colored}"
    );
}

/// The logs of failed tasks; one line has several screen rows.
const WITH_LOGS: &str = "[[tasks]]\nservice = \"OrderServiceService\"\nreason = \"exits\"\ntimes = 1\nlog = ['{\"level\":\"error\",\"msg\":\"no connection to the database after ten attempts and a minute\",\"host\":\"db\"}', 'bye']\n";

#[test]
fn followed_logs_end_at_ctrl_c() {
    let program = django();
    std::fs::write(program.folder().join("logs.toml"), WITH_LOGS).unwrap();
    program.succeed(&["deploy", "--faults", "logs.toml"]);
    for columns in WIDTHS {
        let mut session = Session::start(&program, columns, &["logs", "order-service", "-f"]);
        session.read_until("bye");
        session.type_keys("\x03");
        let screen = session.finish();
        let text = screen.text();
        assert_eq!(screen.code, 0, "{text}");
        assert!(text.contains("ERROR no"), "{text}");
        screen.fits();
    }
}

/// A value that must not be shown.
const TYPED: &str = "planted-hunter2";

#[test]
fn typed_secret_is_not_shown() {
    for columns in WIDTHS {
        let program = Program::example("stored_values");
        let set = ["secrets", "set", "payment", "--key", "api_key"];
        let mut session = Session::start(&program, columns, &set);
        session.read_until("shown):");
        session.type_keys(&format!("{TYPED}\r"));
        let screen = session.finish();
        let text = screen.text();
        assert_eq!(screen.code, 0, "{text}");
        assert!(text.contains("`payment`: created"), "{text}");
        assert!(!text.contains(TYPED), "{text}");
        let leaked = |(_, text): &(_, String)| text.contains(TYPED);
        assert!(!program.files().iter().any(leaked));
    }
}

#[test]
fn ctrl_c_at_the_prompt_of_a_secret_changes_nothing() {
    let program = Program::example("stored_values");
    let mut session = Session::start(&program, 80, &["parameters", "set", "token"]);
    session.read_until("shown):");
    session.type_keys("\x03");
    let screen = session.finish();
    assert_eq!(screen.code, 4, "{}", screen.text());
    program.run(&["parameters", "ls"]).ends_with(11);
}
