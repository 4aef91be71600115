//! The texts of `messages.json`.

use serde::Deserialize;
use serde_json::Value;

use crate::deploy::causes::{Cause, operation_cause, task_cause};

/// A text that AWS printed.
#[derive(Debug, Deserialize)]
pub(super) struct Example {
    /// What kind of text, such as `ecs-service-event`.
    pub(super) kind: String,
    pub(super) text: String,
    /// The code of the cause, read together with `exit_code` and `context`.
    pub(super) code: String,
    /// The code of the text alone, if it is another one.
    #[serde(default)]
    pub(super) code_of_text: Option<String>,
    /// Words of the remedy.
    pub(super) remedy: String,
    /// Where the text was found.
    pub(super) source: String,
    #[serde(default, rename = "exit_code")]
    _exit_code: Option<i32>,
    #[serde(default, rename = "context")]
    _context: Value,
}

impl Example {
    pub(super) fn code_of_text(&self) -> &str {
        self.code_of_text.as_deref().unwrap_or(&self.code)
    }
}

pub(super) fn examples() -> Vec<Example> {
    serde_json::from_str(include_str!("messages.json")).unwrap()
}

/// The cause of a text of this kind.
pub(super) fn cause_of(kind: &str, text: &str) -> Option<&'static Cause> {
    match kind.split('-').next() {
        Some("ecs" | "elb") => task_cause(text),
        _ => operation_cause(text),
    }
}
