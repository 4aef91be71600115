//! Records the events of a run: writes them as lines, and keeps those that summaries need.

use std::time::SystemTime;

use super::line::EndedStack;
use super::outcome::milliseconds;
use super::{Body, End, ErrorRecord, JsonLine, VERSION};

/// Records the events of a run.
#[derive(Debug)]
pub(in crate::cli) struct Recorder {
    clock: fn() -> SystemTime,
    started: SystemTime,
    /// Whether lines are written to stdout.
    streams: bool,
    ended: Vec<EndedStack>,
    /// The events that the GitHub summary needs, each with its stack.
    pub(in crate::cli) recorded: Vec<(Option<String>, Body)>,
}

impl Recorder {
    pub(in crate::cli) fn new(clock: fn() -> SystemTime, streams: bool) -> Self {
        Self {
            clock,
            started: clock(),
            streams,
            ended: Vec::new(),
            recorded: Vec::new(),
        }
    }

    /// Records an event; returns the line to write, if lines are written.
    pub(in crate::cli) fn record(&mut self, stack: Option<&str>, body: Body) -> Option<String> {
        let line = self.streams.then(|| self.line(stack, &body)).flatten();
        match &body {
            Body::Outcome(outcome) => self.ended.push(EndedStack {
                name: stack.unwrap_or_default().to_owned(),
                outcome: (**outcome).clone(),
            }),
            Body::Step(_)
            | Body::Event(_)
            | Body::Question(_)
            | Body::Workload(_)
            | Body::ServiceEvent(_) => return line,
            _ => {}
        }
        self.recorded.push((stack.map(str::to_owned), body));
        line
    }

    fn line(&self, stack: Option<&str>, body: &Body) -> Option<String> {
        let time = humantime::format_rfc3339_millis((self.clock)()).to_string();
        let line = JsonLine {
            version: VERSION,
            time: &time,
            stack,
            body,
        };
        // Strings, numbers and maps with string keys: serialization can't fail.
        serde_json::to_string(&line).ok()
    }

    /// The last line of the run.
    pub(in crate::cli) fn end(&self, exit_code: u8, error: Option<ErrorRecord>) -> Body {
        let duration = (self.clock)().duration_since(self.started);
        Body::End(End {
            exit_code,
            milliseconds: milliseconds(duration.unwrap_or_default()),
            stacks: self.ended.clone(),
            error,
        })
    }
}
