//! What is wrong with a settings file: collected, sorted by line, told at once.

use super::text::Text;
use super::words::Words;
use super::{File, Value};
use crate::rules::{Verdict, Violation, stage_name};

/// How many faults are told of one file.
const ROOM: usize = 24;

/// What a setting takes: words, and names to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    /// `a whole number from 0 to 255`.
    pub words: &'static str,
    /// The keys of a table, or the values of a choice.
    pub names: &'static [&'static str],
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Fault {
    pub(super) line: u32,
    pub(super) code: &'static str,
    pub(super) words: Words,
    pub(super) allowed: Expected,
}

/// The faults of one file, by line.
#[derive(Debug)]
pub struct Faults {
    path: &'static str,
    list: [Fault; ROOM],
    count: usize,
}

impl Faults {
    /// Begins to read a file: is its name a stage's, and is there a secret in it?
    pub const fn of(file: &'static File) -> Self {
        let mut faults = Self::at(file.path);
        if let Err(violation) = stage_name(file.stage) {
            let words = Words::of(&[violation.subject, " `", file.stage, "` "]);
            faults.violated(1, words, violation);
        }
        super::secrets::refuse(&file.root, &mut faults);
        faults
    }

    /// None yet, of this file; empty for what is in no file.
    pub(super) const fn at(path: &'static str) -> Self {
        const NONE: Fault = Fault {
            line: 0,
            code: "",
            words: Words::NONE,
            allowed: Expected::words(""),
        };
        Self {
            path,
            list: [NONE; ROOM],
            count: 0,
        }
    }

    /// Whether there is none.
    pub const fn are_none(&self) -> bool {
        self.count == 0
    }

    /// Adds a fault after those of lines before it and of its own.
    pub(super) const fn push(&mut self, fault: Fault) {
        if self.count == ROOM {
            return;
        }
        let mut index = self.count;
        while index > 0 && self.list[index - 1].line > fault.line {
            self.list[index] = self.list[index - 1];
            index -= 1;
        }
        self.list[index] = fault;
        self.count += 1;
    }

    /// The value of a setting, and what its rule says of it.
    pub const fn verdict(&mut self, value: &'static Value, verdict: Verdict) {
        if let Err(violation) = verdict {
            let named = [
                "`",
                value.path,
                "`: ",
                violation.subject,
                " `",
                value.shown(),
                "` ",
            ];
            self.violated(value.line, Words::of(&named), violation);
        }
    }

    /// The value of a setting, outside of `range`.
    pub const fn out_of_range(&mut self, value: &'static Value, range: &'static str) {
        let words = Words::of(&["`", value.path, "` can't be `", value.source, "`"]);
        self.push(Fault {
            line: value.line,
            code: "ECS2007",
            words,
            allowed: Expected::words(range),
        });
    }

    /// Values of one table, `names`, and what a rule says of them together.
    pub const fn together(
        &mut self,
        table: super::Table,
        names: &[&'static str],
        verdict: Verdict,
    ) {
        let Err(violation) = verdict else { return };
        let mut words = Words::of(&[violation.subject, " "]);
        let (mut line, mut shown, mut index) = (table.line, false, 0);
        while index < names.len() {
            if let Some(value) = table.get(names[index]) {
                let separator = if shown { ", `" } else { "`" };
                words.push(&[separator, value.path, " = ", value.shown(), "`"]);
                shown = true;
                line = value.line;
            }
            index += 1;
        }
        words.push(&[if shown { " " } else { "" }]);
        self.violated(line, words, violation);
    }

    /// `words` are the subject of the rule and its value.
    const fn violated(&mut self, line: u32, mut words: Words, violation: Violation) {
        words.push(&[violation.message]);
        self.push(Fault {
            line,
            code: violation.code.as_str(),
            words,
            allowed: Expected::words(violation.allowed),
        });
    }

    /// Stops the compilation with all of them.
    #[track_caller]
    #[allow(
        clippy::panic,
        reason = "this is how a settings file is refused while compiling"
    )]
    pub const fn stop(&self) -> ! {
        let mut text = Text::new();
        self.write(&mut text);
        panic!("{}", text.as_str())
    }

    pub(super) const fn write(&self, text: &mut Text) {
        if self.count > 1 {
            self.write_subject(text);
            text.push_number(self.count as u32);
            text.push(if self.count == ROOM {
                " faults or more"
            } else {
                " faults"
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
    }
}

impl Faults {
    const fn write_subject(&self, text: &mut Text) {
        if self.path.is_empty() {
            text.push("the settings have ");
            return;
        }
        text.push("`");
        text.push(self.path);
        text.push("` has ");
    }
}

impl Fault {
    const fn write(&self, path: &str, text: &mut Text) {
        if !path.is_empty() {
            text.push(path);
            text.push(":");
            text.push_number(self.line);
            text.push(": ");
        }
        text.push(self.code);
        text.push(": ");
        let pieces = self.words.pieces();
        let mut index = 0;
        while index < pieces.len() {
            text.push(pieces[index]);
            index += 1;
        }
        if !self.allowed.words.is_empty() || !self.allowed.names.is_empty() {
            text.push("\nallowed: ");
            text.push(self.allowed.words);
            text.push_names(self.allowed.names);
        }
    }
}

impl Expected {
    /// Words alone.
    pub const fn words(words: &'static str) -> Self {
        Self { words, names: &[] }
    }
}
