//! A rule says the same while a program compiles and while it runs, about the same line: every case that breaks a rule is
//! also run, without the attribute that stops it from compiling.

#![allow(clippy::panic, reason = "a test may fail loudly")]

use std::cell::RefCell;
use std::fmt;
use std::process::ExitCode;

use ecs_dsl::diag::{Diagnostic, Diagnostics};
use ecs_dsl::prelude::{Program, Stage};
use ecs_dsl::testing::findings_in;

include!(concat!(env!("OUT_DIR"), "/cases.rs"));

/// Its path, what the compiler says, and its program.
type Case = (&'static str, &'static str, fn() -> ExitCode);

thread_local! {
    static TOLD: RefCell<Diagnostics> = RefCell::default();
}

/// An app in place of the library's: it keeps what is told of a program.
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
        TOLD.set(findings_in(&self.0, program));
        ExitCode::SUCCESS
    }
}

/// What is said about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    line: u32,
    code: String,
    /// While compiling without the value, at run time with it.
    words: String,
    allowed: String,
}

impl Said {
    /// What the compiler says: the code and the words, what is allowed, and the place.
    ///
    /// ```text
    /// error[E0080]: evaluation panicked: ECS1104: port is invalid
    ///               allowed: 1 to 65535
    ///   --> values/port.rs:12:19
    /// ```
    fn while_compiling(messages: &str) -> Vec<Self> {
        let faults = messages.split("\n\nerror").map(|fault| {
            let fault = fault.trim_start_matches("error");
            let head = fault.trim_start_matches("[E0080]: evaluation panicked");
            Self::of_the_compiler(head).unwrap_or_else(|| panic!("no rule is told: {fault}"))
        });
        faults.collect()
    }

    fn of_the_compiler(fault: &str) -> Option<Self> {
        let mut lines = fault.lines().map(str::trim);
        let (code, words) = lines.next()?.strip_prefix(": ")?.split_once(": ")?;
        let allowed = lines.next()?.strip_prefix("allowed: ")?;
        let place = lines.find_map(|line| line.strip_prefix("--> "))?;
        Some(Self {
            line: place.rsplit(':').nth(1)?.parse().ok()?,
            code: code.into(),
            words: words.into(),
            allowed: allowed.into(),
        })
    }

    fn at_run_time(diagnostic: &Diagnostic) -> Self {
        let message = &diagnostic.message;
        // The component stands above the message, which then says `it`.
        let words = match (&diagnostic.component, message.strip_prefix("it ")) {
            (Some(component), Some(rest)) => format!("{component} {rest}"),
            _ => message.clone(),
        };
        Self {
            line: diagnostic.origin.map_or(0, |origin| origin.line()),
            code: diagnostic.code.as_str().into(),
            words,
            allowed: diagnostic.allowed.clone().unwrap_or_default(),
        }
    }

    /// Whether both are the same but for the value, which stands in backticks somewhere between two words at run time.
    /// Names that syntax sees are told while compiling too.
    fn is_the_same_as(&self, running: &Self) -> bool {
        let framed = self.words.match_indices(' ').any(|(space, _)| {
            let (subject, message) = (&self.words[..space], &self.words[space + 1..]);
            running.words.starts_with(&format!("{subject} `"))
                && running.words.ends_with(&format!("` {message}"))
        });
        (framed || self.words == running.words)
            && self.code == running.code
            && self.allowed == running.allowed
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            code,
            words,
            allowed,
        } = self;
        write!(f, "{line}: {code}: {words}\n    allowed: {allowed}")
    }
}

/// What one says and the other doesn't. Of what is given twice or not at all, or comes out of an array, the compiler can
/// underline a closer place. At run time rules of whole stacks may say more, which no constant can break.
fn differences(path: &str, messages: &str, program: fn() -> ExitCode) -> Vec<String> {
    let same_line = !path.starts_with("structure") && !path.contains("array");
    program();
    let told = TOLD.take();
    let mut running: Vec<Said> = told.iter().map(Said::at_run_time).collect();
    running.retain(|said| {
        CASES
            .iter()
            .any(|(_, messages, _)| messages.contains(&said.code))
    });
    let mut differences = Vec::new();
    for compiling in Said::while_compiling(messages) {
        match running.iter().position(|running| {
            compiling.is_the_same_as(running) && (!same_line || compiling.line == running.line)
        }) {
            Some(same) => drop(running.swap_remove(same)),
            None => differences.push(format!("only while compiling {compiling}")),
        }
    }
    differences.extend(
        running
            .iter()
            .map(|said| format!("only at run time {said}")),
    );
    differences
}

#[test]
fn a_rule_says_the_same_while_compiling_and_at_run_time() {
    let mut wrong = String::new();
    for (path, messages, program) in CASES {
        for difference in differences(path, messages, *program) {
            wrong.push_str(&format!("{path}: {difference}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(CASES.len() > 10);
}
