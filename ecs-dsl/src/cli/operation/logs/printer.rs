//! [`LogPrinter`]: prints log events, as lines or as JSON Lines.

use std::time::{Duration, SystemTime};

use anstyle::{AnsiColor, Style};
use humantime::format_rfc3339_millis;
use schemars::JsonSchema;
use serde::Serialize;

use super::LogSource;
use super::message::{plain, readable};
use crate::cli::CliError;
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::style::{self, paint};
use crate::deploy::operate::LogEvent;

/// The colors of the services. Red and yellow are those of levels.
const COLORS: [AnsiColor; 8] = [
    AnsiColor::Cyan,
    AnsiColor::Green,
    AnsiColor::Magenta,
    AnsiColor::Blue,
    AnsiColor::BrightCyan,
    AnsiColor::BrightGreen,
    AnsiColor::BrightMagenta,
    AnsiColor::BrightBlue,
];

/// How much of a task's id is printed.
const TASK_LENGTH: usize = 8;

/// How events are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum LogFormat {
    /// JSON messages as level, message and fields.
    Readable,
    /// Messages as they are.
    Raw,
    /// JSON Lines.
    Json,
}

/// Prints the events of sources.
pub(in crate::cli) struct LogPrinter<'a> {
    format: LogFormat,
    sources: &'a [LogSource],
    labels: Vec<Label>,
    /// The width of the longest label.
    width: usize,
}

/// What comes before each event of a source, with the task.
struct Label {
    text: String,
    style: Style,
}

/// An event, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Line<'a> {
    version: u32,
    time: String,
    stack: &'a str,
    name: &'a str,
    container: &'a str,
    task: &'a str,
    message: &'a str,
}

impl<'a> LogPrinter<'a> {
    pub(in crate::cli) fn new(sources: &'a [LogSource], format: LogFormat) -> Self {
        let mut services: Vec<_> = sources.iter().map(LogSource::service).collect();
        services.dedup();
        let labels = sources.iter().map(|source| {
            let position = services.iter().position(|known| *known == source.service());
            let color = COLORS.iter().cycle().nth(position.unwrap_or_default());
            Label {
                text: label(source, sources),
                style: color.map_or_else(Style::new, |color| color.on_default()),
            }
        });
        let labels: Vec<_> = labels.collect();
        let widths = labels.iter().map(|label| label.text.chars().count());
        Self {
            format,
            sources,
            width: widths.max().unwrap_or_default() + 1 + TASK_LENGTH,
            labels,
        }
    }

    /// Prints an event of the source at this position.
    ///
    /// # Errors
    /// If stdout can't be written.
    pub(in crate::cli) fn print(
        &self,
        printer: &mut Printer,
        source: usize,
        event: &LogEvent,
    ) -> Result<(), CliError> {
        let (Some(source), Some(label)) = (self.sources.get(source), self.labels.get(source))
        else {
            return Ok(());
        };
        let message = match self.format {
            LogFormat::Readable => readable(&event.message),
            LogFormat::Raw => plain(&event.message),
            LogFormat::Json => {
                return printer.json_line(&Line {
                    version: 1,
                    time: time(event.timestamp),
                    stack: &source.stack,
                    name: &source.name,
                    container: &source.container,
                    task: event.task(),
                    message: &event.message,
                });
            }
        };
        let task: String = event.task().chars().take(TASK_LENGTH).collect();
        let prefix = format!("{}/{task}", label.text);
        let width = self.width;
        printer.line(format_args!(
            "{} {} {message}",
            paint(style::DIM, time(event.timestamp)),
            paint(label.style, format_args!("{prefix:<width$}")),
        ))
    }
}

impl LogSource {
    /// What has a color of its own.
    fn service(&self) -> (&str, &str) {
        (&self.stack, &self.name)
    }
}

/// The name of the component, with its stack and its container if another source has the same name.
fn label(source: &LogSource, all: &[LogSource]) -> String {
    let same = |other: &&LogSource| other.name == source.name;
    let mut label = source.name.clone();
    if all
        .iter()
        .filter(same)
        .any(|other| other.stack != source.stack)
    {
        label = format!("{}/{label}", source.stack);
    }
    if all
        .iter()
        .filter(same)
        .any(|other| other.container != source.container)
    {
        label = format!("{label}/{}", source.container);
    }
    label
}

/// The time of an event: RFC 3339 in UTC.
fn time(millis: u64) -> String {
    // The end of the year 9999: later times have no RFC 3339.
    let millis = millis.min(253_402_300_799_999);
    format_rfc3339_millis(SystemTime::UNIX_EPOCH + Duration::from_millis(millis)).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{LogFormat, LogPrinter};
    use crate::cli::operation::logs::LogSource;
    use crate::cli::terminal::printer::{Printer, Terminal};
    use crate::cli::testing::Buffer;
    use crate::deploy::operate::{LogEvent, LogQuery};

    fn source(stack: &str, name: &str, container: &str) -> LogSource {
        LogSource {
            stack: stack.to_owned(),
            name: name.to_owned(),
            container: container.to_owned(),
            query: LogQuery::default(),
        }
    }

    fn event(message: &str) -> LogEvent {
        LogEvent {
            stream: "app/web/0123456789abcdef".to_owned(),
            timestamp: 1_767_225_600_250,
            message: message.to_owned(),
            ..LogEvent::default()
        }
    }

    fn printed(sources: &[LogSource], format: LogFormat, message: &str) -> Vec<String> {
        let out = Buffer::default();
        let mut printer = Printer::to(out.clone(), Buffer::default(), "", Terminal::default());
        let logs = LogPrinter::new(sources, format);
        for source in 0..sources.len() {
            logs.print(&mut printer, source, &event(message)).unwrap();
        }
        out.text().lines().map(str::to_owned).collect()
    }

    #[test]
    fn labels_are_as_long_as_they_have_to_be_and_aligned() {
        let sources = [
            source("shop", "order", "order"),
            source("shop", "web", "web"),
            source("shop", "web", "nginx"),
        ];
        let expected = [
            "2026-01-01T00:00:00.250Z order/01234567     hello",
            "2026-01-01T00:00:00.250Z web/web/01234567   hello",
            "2026-01-01T00:00:00.250Z web/nginx/01234567 hello",
        ];
        assert_eq!(printed(&sources, LogFormat::Readable, "hello"), expected);
        let sources = [
            source("shop", "order", "order"),
            source("eu", "order", "order"),
        ];
        let expected = [
            "2026-01-01T00:00:00.250Z shop/order/01234567 hello",
            "2026-01-01T00:00:00.250Z eu/order/01234567   hello",
        ];
        assert_eq!(printed(&sources, LogFormat::Readable, "hello"), expected);
    }

    #[test]
    fn message_controls_neither_terminal_nor_lines() {
        let sources = [source("shop", "order", "order")];
        let lines = printed(&sources, LogFormat::Raw, "a\u{1b}]0;title\u{7}\nb\n");
        assert_eq!(
            lines[0],
            "2026-01-01T00:00:00.250Z order/01234567 a\\u{1b}]0;title\\u{7}"
        );
        assert_eq!(lines[1..], ["  b"]);
    }

    #[test]
    fn json_is_readable_raw_or_a_field() {
        let sources = [source("shop", "order", "web")];
        let message = r#"{"level":"info","msg":"hello"}"#;
        let text = |format| printed(&sources, format, message).remove(0);
        assert!(text(LogFormat::Readable).ends_with(" INFO  hello"));
        assert!(text(LogFormat::Raw).ends_with(message));
        let line: Value = serde_json::from_str(&text(LogFormat::Json)).unwrap();
        let expected = json!({
            "version": 1, "time": "2026-01-01T00:00:00.250Z", "stack": "shop", "name": "order", "container": "web",
            "task": "0123456789abcdef", "message": message,
        });
        assert_eq!(line, expected);
    }
}
