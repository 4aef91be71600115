//! A rule reports the same message for the same line at compile time and at run time: every case that breaks a rule is
//! also run, without the attribute that stops the compilation.

#![allow(clippy::panic, reason = "a test may fail loudly")]

use std::cell::RefCell;
use std::fmt;
use std::process::ExitCode;

use ecs_dsl::diag::{Diagnostic, Diagnostics};
use ecs_dsl::prelude::{Program, Stage};
use ecs_dsl::testing::findings_in;

include!(concat!(env!("OUT_DIR"), "/cases.rs"));

/// The path, the messages of the compiler, and the program.
type Case = (&'static str, &'static str, fn() -> ExitCode);

thread_local! {
    static DIAGNOSTICS: RefCell<Diagnostics> = RefCell::default();
}

/// Replaces the library's app, and records the diagnostics of a program.
struct App(ecs_dsl::prelude::App);

impl App {
    #[track_caller]
    fn new(name: &str) -> Self {
        Self(ecs_dsl::prelude::App::new(name))
    }

    fn stage(self, stage: Stage) -> Self {
        Self(self.0.stage(stage))
    }

    fn run<Form>(self, program: impl Program<Form>) -> ExitCode {
        DIAGNOSTICS.set(findings_in(&self.0, program));
        ExitCode::SUCCESS
    }
}

/// A message of a rule about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Message {
    /// The lines that the compiler shows, from the first underlined one on, or the line at run time.
    lines: Vec<u32>,
    code: String,
    /// At run time with the value, at compile time without it.
    text: String,
    allowed: String,
    /// The fix, without the place of another line.
    help: String,
}

impl Message {
    /// Parses the errors of the compiler.
    ///
    /// ```text
    /// error[E0080]: evaluation panicked: invalid-port (ECS1104): port is invalid
    ///               allowed: 1 to 65535
    ///               help: see `ecs_dsl::codes::INVALID_PORT` in `cargo doc -p ecs-dsl --no-deps --open`
    ///   --> values/port.rs:12:19
    /// ```
    fn from_compiler(messages: &str) -> Vec<Self> {
        let errors = messages.split("\n\nerror").map(|error| {
            let error = error.trim_start_matches("error");
            let rest = error.trim_start_matches("[E0080]: evaluation panicked");
            Self::parse(rest).unwrap_or_else(|| panic!("not an error of a rule: {error}"))
        });
        errors.collect()
    }

    fn parse(error: &str) -> Option<Self> {
        let mut lines = error.lines().map(str::trim);
        let (rule, text) = lines.next()?.strip_prefix(": ")?.split_once("): ")?;
        let (_, code) = rule.split_once(" (")?;
        let allowed = lines.next()?.strip_prefix("allowed: ")?;
        let mut help = Vec::new();
        let place = lines.find_map(|line| {
            help.extend(line.strip_prefix("help: "));
            line.strip_prefix("--> ")
        })?;
        let page = help.pop()?;
        assert!(page.starts_with("see `ecs_dsl::codes::"), "no page: {page}");
        let shown = lines.filter_map(|line| line.split_once('|')?.0.trim().parse().ok());
        let first = place.rsplit(':').nth(1)?.parse().ok();
        Some(Self {
            lines: first.into_iter().chain(shown).collect(),
            code: code.into(),
            text: text.into(),
            allowed: allowed.into(),
            help: without_place(&help.join(" ")),
        })
    }

    fn from_diagnostic(diagnostic: &Diagnostic) -> Self {
        let message = &diagnostic.message;
        // At run time the component precedes the message, which then starts with `it` or with the kind of the component.
        let text = match (&diagnostic.component, message.split_once(' ')) {
            (Some(component), Some((subject, rest)))
                if subject == "it"
                    || (rest.starts_with("has ")
                        && component.starts_with(&format!("{subject} `"))) =>
            {
                format!("{component} {rest}")
            }
            _ => message.clone(),
        };
        Self {
            lines: diagnostic
                .origin
                .iter()
                .map(|origin| origin.line())
                .collect(),
            code: diagnostic.code.as_str().into(),
            text,
            allowed: diagnostic.allowed.clone().unwrap_or_default(),
            help: without_place(diagnostic.hint.as_deref().unwrap_or_default()),
        }
    }

    /// Whether `self`, from compile time, equals `run_time`, which may have the value in backticks between two words.
    /// Compile-time messages of `structure` have the name too.
    fn matches(&self, run_time: &Self) -> bool {
        let with_value = self.text.match_indices(' ').any(|(space, _)| {
            let (subject, message) = (&self.text[..space], &self.text[space + 1..]);
            run_time.text.starts_with(&format!("{subject} `"))
                && run_time.text.ends_with(&format!("` {message}"))
        });
        (with_value || self.text == run_time.text)
            && self.code == run_time.code
            && self.allowed == run_time.allowed
            && self.help == run_time.help
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            lines,
            code,
            text,
            allowed,
            help,
        } = self;
        write!(
            f,
            "{lines:?}: {code}: {text}\n    allowed: {allowed}\n    help: {help}"
        )
    }
}

/// A fix with `…` in place of `on line 9`, which is the compiler's, or `at src/main.rs:9:5`.
fn without_place(help: &str) -> String {
    let is_place = |word: &str| word.contains(".rs:");
    let words: Vec<&str> = help.split(' ').collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut rest = words.as_slice();
    while let [first, tail @ ..] = rest {
        rest = match (*first, tail) {
            ("on", ["line", _, tail @ ..]) => tail,
            ("at", [place, tail @ ..]) if is_place(place) => tail,
            (word, tail) => {
                kept.push(word);
                rest = tail;
                continue;
            }
        };
        kept.push("…");
    }
    kept.join(" ")
}

/// The messages that only the compiler or only the run has. The lines of duplicates, missing setters and array elements
/// may differ, because the compiler knows the exact place. Rules of whole stacks, which only run at run time, are ignored.
fn differences(path: &str, messages: &str, program: fn() -> ExitCode) -> Vec<String> {
    let same_line = !path.starts_with("structure") && !path.contains("array");
    program();
    let diagnostics = DIAGNOSTICS.take();
    let mut at_run_time: Vec<Message> = diagnostics.iter().map(Message::from_diagnostic).collect();
    at_run_time.retain(|message| {
        CASES
            .iter()
            .any(|(_, messages, _)| messages.contains(&message.code))
    });
    let mut differences = Vec::new();
    for compiled in Message::from_compiler(messages) {
        match at_run_time.iter().position(|run_time| {
            compiled.matches(run_time)
                && (!same_line
                    || run_time
                        .lines
                        .iter()
                        .all(|line| compiled.lines.contains(line)))
        }) {
            Some(same) => drop(at_run_time.swap_remove(same)),
            None => differences.push(format!("only at compile time: {compiled}")),
        }
    }
    differences.extend(
        at_run_time
            .iter()
            .map(|message| format!("only at run time: {message}")),
    );
    differences
}

// found: G10
#[test]
fn messages_are_equal_at_compile_time_and_run_time() {
    let mut wrong = String::new();
    for (path, messages, program) in CASES {
        for difference in differences(path, messages, *program) {
            wrong.push_str(&format!("{path}: {difference}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(CASES.len() > 10);
}
