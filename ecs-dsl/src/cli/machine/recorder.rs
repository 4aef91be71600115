//! Whom the printer tells what happens: it writes the lines, and keeps what is summed up at the end.

use std::time::SystemTime;

use super::line::EndedStack;
use super::outcome::milliseconds;
use super::{Body, End, Fault, Line, OutcomeLine, VERSION};
use crate::cli::printer::Printer;

/// Keeps what happens in a run.
#[derive(Debug)]
pub(in crate::cli) struct Recorder {
    clock: fn() -> SystemTime,
    began: SystemTime,
    /// Whether the lines are wanted on stdout.
    streams: bool,
    ended: Vec<EndedStack>,
    /// What a summary needs, with the stack that it is about.
    pub(in crate::cli) kept: Vec<(Option<String>, Body)>,
}

impl Recorder {
    pub(in crate::cli) fn new(clock: fn() -> SystemTime, streams: bool) -> Self {
        Self {
            clock,
            began: clock(),
            streams,
            ended: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Takes note of something, and gives the line to write, if lines are wanted.
    fn note(&mut self, stack: Option<&str>, body: Body) -> Option<String> {
        let line = self.streams.then(|| self.line(stack, &body)).flatten();
        match &body {
            Body::Outcome(outcome) => self.keep_outcome(stack, outcome),
            Body::Step(_) | Body::Event(_) | Body::Question(_) | Body::Workload(_) => return line,
            _ => {}
        }
        self.kept.push((stack.map(str::to_owned), body));
        line
    }

    fn keep_outcome(&mut self, stack: Option<&str>, outcome: &OutcomeLine) {
        self.ended.push(EndedStack {
            name: stack.unwrap_or_default().to_owned(),
            outcome: outcome.clone(),
        });
    }

    fn line(&self, stack: Option<&str>, body: &Body) -> Option<String> {
        let time = time::OffsetDateTime::from((self.clock)())
            .format(&time::format_description::well_known::Rfc3339)
            .unwrap_or_default();
        let line = Line {
            version: VERSION,
            time: &time,
            stack,
            body,
        };
        // Texts, numbers and maps with texts for keys: nothing of it can't be written as JSON.
        serde_json::to_string(&line).ok()
    }

    fn end(&self, exit_code: u8, error: Option<Fault>) -> Body {
        let took = (self.clock)().duration_since(self.began);
        Body::End(End {
            exit_code,
            milliseconds: milliseconds(took.unwrap_or_default()),
            stacks: self.ended.clone(),
            error,
        })
    }
}

impl Printer {
    /// Takes note of what happens, and writes it where `--json` asks for it. That nobody reads it any more is no reason
    /// to stop what has begun.
    pub(in crate::cli) fn record(&mut self, stack: Option<&str>, body: impl Into<Body>) {
        let line = self
            .recorder
            .as_mut()
            .and_then(|recorder| recorder.note(stack, body.into()));
        if let Some(line) = line {
            _ = self.data(&line);
        }
    }

    /// Writes the last line.
    pub(in crate::cli) fn record_end(&mut self, exit_code: u8, error: Option<Fault>) {
        let end = self
            .recorder
            .as_ref()
            .map(|recorder| recorder.end(exit_code, error));
        if let Some(end) = end {
            self.record(None, end);
        }
    }
}
