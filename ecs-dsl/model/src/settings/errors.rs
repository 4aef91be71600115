//! The errors in a settings file: collected, sorted by line, reported at once.

use super::message::Message;
use super::{SettingsFile, Value};
use crate::rules::{Code, Help, TextBuffer, Verdict, Violation, codes, stage_name};

/// The maximum number of errors reported for one file.
const CAPACITY: usize = 24;

/// The allowed values of a setting: a description, and names to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    /// `an integer from 0 to 255`.
    pub text: &'static str,
    /// The keys of a table, or the values of a choice.
    pub names: &'static [&'static str],
}

#[derive(Clone, Copy, Debug)]
pub(super) struct SettingsError {
    pub(super) line: u32,
    pub(super) code: Code,
    pub(super) message: Message,
    pub(super) allowed: Expected,
    pub(super) help: Help,
}

/// The errors in one file, by line.
#[derive(Debug)]
pub struct SettingsErrors {
    path: &'static str,
    list: [SettingsError; CAPACITY],
    count: usize,
}

impl SettingsErrors {
    /// The errors in the stage name of a file: the first step of reading it.
    pub const fn for_file(file: &'static SettingsFile) -> Self {
        let mut errors = Self::for_path(file.path);
        if let Err(violation) = stage_name(file.stage) {
            let subject = Message::new(&[violation.subject, " `", file.stage, "` "]);
            errors.push_violation(1, subject, violation);
        }
        errors
    }

    /// No errors yet. `path` is empty for settings that aren't in a file.
    pub(super) const fn for_path(path: &'static str) -> Self {
        const NONE: SettingsError = SettingsError {
            line: 0,
            code: codes::MISSING_SETTING,
            message: Message::EMPTY,
            allowed: Expected::text(""),
            help: Help::None,
        };
        Self {
            path,
            list: [NONE; CAPACITY],
            count: 0,
        }
    }

    /// Whether there are no errors.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds an error after those of the same and of earlier lines.
    pub(super) const fn push(&mut self, error: SettingsError) {
        if self.count == CAPACITY {
            return;
        }
        let mut index = self.count;
        while index > 0 && self.list[index - 1].line > error.line {
            self.list[index] = self.list[index - 1];
            index -= 1;
        }
        self.list[index] = error;
        self.count += 1;
    }

    /// Adds the violation of a rule by the value of a setting, if any. A guess is no error.
    pub const fn check(&mut self, value: &'static Value, verdict: Verdict) {
        if let Err(violation) = verdict
            && !violation.code.is_guess()
        {
            let subject = [
                "`",
                value.path,
                "`: ",
                violation.subject,
                " `",
                value.display_text(),
                "` ",
            ];
            self.push_violation(value.line, Message::new(&subject), violation);
        }
    }

    /// Adds an error for a value that is outside of the `range` of its setting.
    pub const fn out_of_range(&mut self, value: &'static Value, range: &'static str) {
        let message = Message::new(&["`", value.path, "` can't be `", value.source, "`"]);
        self.push(SettingsError {
            line: value.line,
            code: codes::SETTING_OUT_OF_RANGE,
            message,
            allowed: Expected::text(range),
            help: Help::None,
        });
    }

    /// Adds the violation of a rule about several values of one table, if any.
    pub const fn check_together(
        &mut self,
        table: super::Table,
        names: &[&'static str],
        verdict: Verdict,
    ) {
        let Err(violation) = verdict else { return };
        if violation.code.is_guess() {
            return;
        }
        let mut subject = Message::new(&[violation.subject, " "]);
        let (mut line, mut shown, mut index) = (table.line, false, 0);
        while index < names.len() {
            if let Some(value) = table.get(names[index]) {
                let separator = if shown { ", `" } else { "`" };
                subject.push(&[separator, value.path, " = ", value.display_text(), "`"]);
                shown = true;
                line = value.line;
            }
            index += 1;
        }
        subject.push(&[if shown { " " } else { "" }]);
        self.push_violation(line, subject, violation);
    }

    /// `message` begins with the subject of the rule and the value.
    const fn push_violation(&mut self, line: u32, mut message: Message, violation: Violation) {
        message.push(&[violation.message]);
        self.push(SettingsError {
            line,
            code: violation.code,
            message,
            allowed: Expected::text(violation.allowed),
            help: violation.help,
        });
    }

    /// Stops the compilation with all errors.
    #[track_caller]
    #[allow(clippy::panic, reason = "a panic in a constant is a compile error")]
    pub const fn fail(&self) -> ! {
        let mut text = TextBuffer::new();
        self.write(&mut text);
        panic!("{}", text.as_str())
    }

    pub(super) const fn write(&self, text: &mut TextBuffer) {
        if self.count > 1 {
            self.write_subject(text);
            text.push_number(self.count as u32);
            text.push(if self.count == CAPACITY {
                " errors or more"
            } else {
                " errors"
            });
            text.push("\n\n");
        }
        let mut index = 0;
        while index < self.count {
            if index > 0 {
                text.push("\n\n");
            }
            self.list[index].write(self.path, text);
            index += 1;
        }
        text.push("\nhelp: see `ecs_dsl::codes` in `cargo doc -p ecs-dsl --no-deps --open`");
    }

    const fn write_subject(&self, text: &mut TextBuffer) {
        if self.path.is_empty() {
            text.push("the settings have ");
            return;
        }
        text.push("`");
        text.push(self.path);
        text.push("` has ");
    }
}

impl SettingsError {
    const fn write(&self, path: &str, text: &mut TextBuffer) {
        if !path.is_empty() {
            text.push(path);
            text.push(":");
            text.push_number(self.line);
            text.push(": ");
        }
        text.push(self.code.slug());
        text.push(" (");
        text.push(self.code.as_str());
        text.push("): ");
        let pieces = self.message.pieces();
        let mut index = 0;
        while index < pieces.len() {
            text.push(pieces[index]);
            index += 1;
        }
        if !self.allowed.text.is_empty() || !self.allowed.names.is_empty() {
            text.push("\nallowed: ");
            text.push(self.allowed.text);
            text.push_names(self.allowed.names);
        }
        self.help.write("\nhelp: ", text);
    }
}

impl Expected {
    /// A description without names.
    pub const fn text(text: &'static str) -> Self {
        Self { text, names: &[] }
    }
}
