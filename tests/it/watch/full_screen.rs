//! Runs a program that uses the whole screen of a pseudo-terminal.

use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::process::Child;

use pty_process::Size;
use pty_process::blocking::{Command, Pty, open};

use crate::program::Program;

/// A program at a terminal, and what the terminal shows now.
pub(crate) struct FullScreen {
    child: Child,
    pty: Pty,
    parser: vt100::Parser,
}

impl FullScreen {
    /// Starts a command line at a terminal of this size.
    pub(crate) fn start(program: &Program, (rows, columns): (u16, u16), line: &str) -> Self {
        let (pty, pts) = open().expect("a pseudo-terminal");
        pty.resize(Size::new(rows, columns)).expect("a size");
        let mut command = Command::new(program.binary())
            .args(line.split(' '))
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
            parser: vt100::Parser::new(size(rows), size(columns), 0),
        }
    }

    /// Reads until the screen shows `text`.
    #[track_caller]
    pub(crate) fn until(&mut self, text: &str) -> &mut Self {
        self.until_screen(text, |screen| screen.contains(text))
    }

    /// Reads until the screen doesn't show `text`.
    #[track_caller]
    pub(crate) fn until_gone(&mut self, text: &str) -> &mut Self {
        self.until_screen(text, |screen| !screen.contains(text))
    }

    #[track_caller]
    fn until_screen(&mut self, text: &str, is_reached: impl Fn(&str) -> bool) -> &mut Self {
        while !is_reached(&self.text()) {
            assert!(
                self.read(),
                "{text:?}: the program has ended:\n{}",
                self.text()
            );
        }
        self
    }

    pub(crate) fn type_keys(&mut self, keys: &str) -> &mut Self {
        self.pty.write_all(keys.as_bytes()).expect("keys are typed");
        self
    }

    pub(crate) fn resize(&mut self, (rows, columns): (u16, u16)) -> &mut Self {
        let size = |number| NonZeroU16::new(number).expect("a size");
        self.parser.screen_mut().set_size(size(rows), size(columns));
        self.pty.resize(Size::new(rows, columns)).expect("a size");
        self
    }

    /// Sends a signal, such as `TERM`.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.id().to_string();
        let sent = std::process::Command::new("kill")
            .args([&format!("-{name}"), &id])
            .status();
        assert!(sent.expect("`kill` runs").success());
        self
    }

    /// What the screen shows.
    pub(crate) fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Reads until the program ends, and asserts that it has restored the terminal and ended with this code.
    #[track_caller]
    pub(crate) fn ends_with(mut self, code: i32) {
        while self.read() {}
        let status = self.child.wait().expect("the program ends");
        assert_eq!(status.code(), Some(code), "{}", self.text());
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen(), "{}", self.text());
        assert!(!screen.hide_cursor(), "{}", self.text());
        let modes = rustix::termios::tcgetattr(&self.pty).expect("the terminal has modes");
        let cooked = rustix::termios::LocalModes::ICANON | rustix::termios::LocalModes::ECHO;
        assert!(modes.local_modes.contains(cooked));
    }

    /// Reads some output; false if the program has closed the terminal.
    fn read(&mut self) -> bool {
        let mut buffer = [0; 4096];
        let length = self.pty.read(&mut buffer).unwrap_or(0);
        self.parser.process(&buffer[..length]);
        length > 0
    }
}
