//! Runs a program at a pseudo-terminal, and reads what the terminal shows.

use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::process::Child;

use pty_process::Size;
use pty_process::blocking::{Command, Pty, open};

use crate::program::Program;

/// The rows of the terminal.
const ROWS: u16 = 50;

/// The rows of the text that is kept: that of the longest run.
const KEPT_ROWS: u16 = 4000;

/// A program that runs at a terminal.
pub(crate) struct Session {
    child: Child,
    pty: Pty,
    shown: vt100::Parser,
    columns: u16,
}

/// What a terminal shows after a run.
#[derive(Debug)]
pub(crate) struct Screen {
    pub(crate) code: i32,
    /// The rows, without spaces at their ends.
    pub(crate) rows: Vec<String>,
    /// Whether the terminal had to continue a row on the next one.
    wrapped: Vec<bool>,
    columns: u16,
}

impl Session {
    /// Starts a command line at a terminal of this width.
    pub(crate) fn start(program: &Program, columns: u16, arguments: &[&str]) -> Self {
        let (pty, pts) = open().expect("a pseudo-terminal");
        pty.resize(Size::new(ROWS, columns))
            .expect("a terminal has a size");
        let mut command = Command::new(program.binary())
            .args(arguments)
            .current_dir(program.folder())
            .env_clear()
            .env("TERM", "xterm-256color");
        for (name, value) in program.environment() {
            command = command.env(name, value);
        }
        let child = command.spawn(pts).expect("the program runs");
        let size = |number| NonZeroU16::new(number).expect("a size");
        Self {
            child,
            pty,
            shown: vt100::Parser::new(size(KEPT_ROWS), size(columns), 0),
            columns,
        }
    }

    /// Reads until the terminal has shown `text` once more than before.
    pub(crate) fn read_until(&mut self, text: &str) {
        let mut output = String::new();
        while !output.contains(text) {
            let read = self.read();
            assert!(!read.is_empty(), "{text:?} is not in {output}");
            output.push_str(&String::from_utf8_lossy(&read));
        }
    }

    /// Reads until the program ends; returns all counts of the bar, such as `(3, 87)`.
    pub(crate) fn read_all_numbers(&mut self) -> Vec<(u64, u64)> {
        let mut output = Vec::new();
        loop {
            let read = self.read();
            if read.is_empty() {
                break;
            }
            output.extend(read);
        }
        let output = String::from_utf8_lossy(&output);
        let counts = output.split(" resources, ").filter_map(|before| {
            let (finished, total) = before.rsplit(' ').next()?.split_once('/')?;
            Some((finished.parse().ok()?, total.parse().ok()?))
        });
        counts.collect()
    }

    /// Changes the size of the terminal.
    #[cfg(feature = "operate")]
    pub(crate) fn resize(&mut self, rows: u16, columns: u16) {
        let size = Size::new(rows, columns);
        self.pty.resize(size).expect("a terminal has a size");
    }

    /// Whether the terminal echoes what is typed, which raw mode doesn't.
    #[cfg(feature = "operate")]
    pub(crate) fn echoes(&self) -> bool {
        let modes = rustix::termios::tcgetattr(&self.pty).expect("a terminal has modes");
        let local = modes.local_modes;
        local.contains(rustix::termios::LocalModes::ECHO | rustix::termios::LocalModes::ICANON)
    }

    /// The id of the process.
    #[cfg(feature = "operate")]
    pub(crate) fn id(&self) -> String {
        self.child.id().to_string()
    }

    /// Types keys: `\x03` is Ctrl-C.
    pub(crate) fn type_keys(&mut self, keys: &str) {
        self.pty.write_all(keys.as_bytes()).expect("keys are typed");
    }

    /// Reads until the program ends; also returns whether the terminal echoes then.
    #[cfg(feature = "operate")]
    pub(crate) fn finish_with_echo(mut self) -> (Screen, bool) {
        while !self.read().is_empty() {}
        let echoes = self.echoes();
        (self.finish(), echoes)
    }

    /// Reads until the program ends.
    pub(crate) fn finish(mut self) -> Screen {
        while !self.read().is_empty() {}
        let status = self.child.wait().expect("the program ends");
        let screen = self.shown.screen();
        let rows = screen
            .rows(0, self.columns)
            .map(|row| row.trim_end().to_owned());
        let mut rows: Vec<String> = rows.collect();
        while rows.last().is_some_and(String::is_empty) {
            rows.pop();
        }
        let wrapped = (0..).take(rows.len()).map(|row| screen.row_wrapped(row));
        Screen {
            code: status.code().expect("no signal ended the program"),
            wrapped: wrapped.collect(),
            rows,
            columns: self.columns,
        }
    }

    /// What the program has written; empty after its end, which is an error of the terminal.
    fn read(&mut self) -> Vec<u8> {
        let mut buffer = [0; 4096];
        let length = self.pty.read(&mut buffer).unwrap_or(0);
        let read = &buffer[..length];
        self.shown.process(read);
        read.to_vec()
    }
}

impl Screen {
    /// Runs a command line at a terminal of this width.
    pub(crate) fn from_run(program: &Program, columns: u16, arguments: &[&str]) -> Self {
        Session::start(program, columns, arguments).finish()
    }

    /// All text, with the rows of a word that is wider than the terminal as one line.
    pub(crate) fn text(&self) -> String {
        let rows = self.rows.iter().zip(&self.wrapped);
        rows.map(|(row, wrapped)| format!("{row}{}", if *wrapped { "" } else { "\n" }))
            .collect()
    }

    /// Asserts that the program broke every line itself, but for words that are wider than the terminal.
    #[track_caller]
    pub(crate) fn fits(&self) -> &Self {
        for (index, row) in self.rows.iter().enumerate() {
            let begins_with_wide_word = row
                .trim_start()
                .split(' ')
                .next()
                .unwrap_or_default()
                .chars()
                .count()
                + 2
                >= usize::from(self.columns);
            let is_wide = self.wrapped[index] && !begins_with_wide_word;
            assert!(!is_wide, "row {index} is too wide: {row}\n{}", self.text());
        }
        self
    }

    /// Asserts that nothing of the progress display is left.
    #[track_caller]
    pub(crate) fn has_no_progress(&self) -> &Self {
        let is_left = |row: &&String| {
            row.contains(|letter: char| ('\u{2800}'..='\u{28ff}').contains(&letter))
                || row.contains("resources, ")
                || row.contains("stacks, ")
        };
        let left = self.rows.iter().find(is_left);
        assert_eq!(left, None, "{}", self.text());
        self
    }
}
