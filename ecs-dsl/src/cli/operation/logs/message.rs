//! JSON messages as text: the level, the message, and the other fields.

use serde_json::{Map, Value};

use crate::cli::terminal::style::{self, paint};

/// The names of the level: of pino, logrus, zap, structlog, python-json-logger, Serilog, Google's and Elastic's conventions.
const LEVELS: [&str; 8] = [
    "level",
    "severity",
    "lvl",
    "levelname",
    "log.level",
    "log_level",
    "loglevel",
    "Level",
];

/// The names of the message.
const MESSAGES: [&str; 6] = ["message", "msg", "event", "text", "@m", "Message"];

/// The names of the time, which the event has as well.
const TIMES: [&str; 8] = [
    "timestamp",
    "time",
    "ts",
    "@timestamp",
    "asctime",
    "datetime",
    "@t",
    "Timestamp",
];

/// Where some libraries put the message and the other fields: `tracing` of Rust.
const NESTED: &str = "fields";

/// The width of the levels.
const LEVEL_WIDTH: usize = 5;

/// A message as text. What isn't a JSON object stays as it is, without the colors of a terminal.
pub(super) fn readable(message: &str) -> String {
    match serde_json::from_str(message) {
        Ok(Value::Object(fields)) if message.trim_start().starts_with('{') => of_object(fields),
        _ => plain(message),
    }
}

/// Text with spaces for tabs, and without the colors of a terminal.
pub(super) fn plain(text: &str) -> String {
    without_colors(text.trim_end())
        .replace('\t', "    ")
        .replace('\r', "")
}

fn of_object(mut fields: Map<String, Value>) -> String {
    if let Some(Value::Object(nested)) = fields.remove(NESTED) {
        fields.extend(nested);
    }
    let level = take(&mut fields, &LEVELS);
    let message = take(&mut fields, &MESSAGES);
    TIMES.iter().for_each(|name| drop(fields.remove(*name)));
    let mut words = Vec::new();
    words.extend(level.as_ref().map(level_text));
    words.extend(message.as_ref().map(|message| plain(&text(message))));
    let mut blocks = Vec::new();
    for (name, value) in &fields {
        match value {
            Value::String(text) if text.contains('\n') => {
                blocks.push(format!("\n  {name}:\n{}", indented(&plain(text))));
            }
            value => words.push(paint(style::DIM, format_args!("{name}={}", short(value)))),
        }
    }
    words.join(" ") + &blocks.concat()
}

/// Removes the first of these fields.
fn take(fields: &mut Map<String, Value>, names: &[&str]) -> Option<Value> {
    let name = names.iter().find(|name| fields.contains_key(**name))?;
    fields.remove(*name)
}

/// The level, padded, in its color.
fn level_text(level: &Value) -> String {
    let name = match level {
        Value::Number(number) => {
            numbered(number.as_u64()).map_or_else(|| number.to_string(), str::to_owned)
        }
        level => text(level).to_uppercase(),
    };
    let padded = format!("{name:<LEVEL_WIDTH$}");
    match name.as_str() {
        "ERROR" | "ERR" | "FATAL" | "CRITICAL" | "PANIC" | "EMERGENCY" | "ALERT" => {
            paint(style::ERROR, padded)
        }
        "WARN" | "WARNING" => paint(style::WARNING, padded),
        "DEBUG" | "TRACE" => paint(style::DIM, padded),
        _ => padded,
    }
}

/// The levels of bunyan and pino.
fn numbered(level: Option<u64>) -> Option<&'static str> {
    Some(match level? {
        10 => "TRACE",
        20 => "DEBUG",
        30 => "INFO",
        40 => "WARN",
        50 => "ERROR",
        60 => "FATAL",
        _ => return None,
    })
}

/// The value without the quotation marks of JSON.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// The value of a field: text without spaces has no quotation marks.
fn short(value: &Value) -> String {
    match value {
        Value::String(text) if !text.is_empty() && !text.contains([' ', '"', '\t', '=']) => {
            text.clone()
        }
        value => value.to_string(),
    }
}

fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| format!("    {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The text without escape sequences of colors (SGR: `ESC [ … m`). All others stay, and the printer shows them.
fn without_colors(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|letter: char| !matches!(letter, '0'..='9' | ';' | ':'));
        match end
            .and_then(|end| part.get(end..))
            .and_then(|rest| rest.strip_prefix('m'))
        {
            Some(rest) => clean.push_str(rest),
            None => {
                clean.push_str("\u{1b}[");
                clean.push_str(part);
            }
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::readable;
    use crate::cli::terminal::style::without_styles;

    fn text(message: &str) -> String {
        without_styles(&readable(message))
    }

    #[test]
    fn level_and_message_come_first_and_the_time_is_left_out() {
        let message = r#"{"time":"2026-11-30T12:00:00Z","status":200,"msg":"GET /orders","level":"info","path":"/orders","user":"a b"}"#;
        assert_eq!(
            text(message),
            r#"INFO  GET /orders path=/orders status=200 user="a b""#
        );
    }

    #[test]
    fn fields_of_known_libraries_are_found() {
        for (message, expected) in [
            (r#"{"level":50,"msg":"no","pid":1}"#, "ERROR no pid=1"),
            (r#"{"level":35,"msg":"no"}"#, "35    no"),
            (r#"{"severity":"WARNING","message":"slow"}"#, "WARNING slow"),
            (
                r#"{"timestamp":"x","level":"DEBUG","fields":{"message":"started","port":80},"target":"web"}"#,
                "DEBUG started port=80 target=web",
            ),
            (r#"{"a":{"b":[1,2]},"c":null}"#, r#"a={"b":[1,2]} c=null"#),
            ("{}", ""),
        ] {
            assert_eq!(text(message), expected, "{message}");
        }
    }

    #[test]
    fn field_with_several_lines_is_a_block() {
        let message = r#"{"level":"error","message":"failed","stack":"Error: no\n\tat main"}"#;
        assert_eq!(
            text(message),
            "ERROR failed\n  stack:\n    Error: no\n        at main"
        );
    }

    #[test]
    fn other_text_stays_without_colors() {
        for (message, expected) in [
            ("plain text\n", "plain text"),
            ("[1, 2]", "[1, 2]"),
            ("{not json}", "{not json}"),
            ("\"text\"", "\"text\""),
            ("\u{1b}[1;31mred\u{1b}[0m done", "red done"),
            ("\u{1b}[2Jcleared", "\u{1b}[2Jcleared"),
            ("\u{1b}[31", "\u{1b}[31"),
        ] {
            assert_eq!(readable(message), expected);
        }
    }
}
