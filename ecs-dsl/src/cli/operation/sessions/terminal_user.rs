//! [`TerminalUser`]: the user of a command in a container, at a terminal or with pipes.

use std::io::{self, IsTerminal as _, Read};
use std::task::{Context, Poll};

use super::input_queue::InputQueue;
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::raw_mode::{self, RawMode};
use crate::cli::terminal::session_output::SessionOutput;
use crate::cli::terminal::typed_input::{StopSwitch, TypedInput};
use crate::deploy::engine::Interruption;
use crate::deploy::operate::{SessionInput, SessionUser, TerminalSize};

/// Ctrl-C.
const INTERRUPT: u8 = 0x03;

/// Ctrl-D: the end of the input, at the beginning of a line. In a line, it ends the line.
const END_OF_INPUT: u8 = 0x04;

/// The size of the terminal for a command without one, as AWS's plugin gives it: lines are rarely broken.
const NO_TERMINAL: TerminalSize = TerminalSize {
    cols: 300,
    rows: 100,
};

/// The number of bytes that are read from stdin at once.
const READ_LENGTH: usize = 1024;

/// The user of this process.
pub(in crate::cli) struct TerminalUser<'a> {
    printer: &'a mut Printer,
    output: SessionOutput,
    queue: InputQueue,
    raw_mode: Option<RawMode>,
    /// Stdin is read until this is dropped.
    _reading: StopSwitch,
    /// Whether Ctrl-C was sent that didn't come from a terminal in raw mode.
    is_interrupted: bool,
}

impl<'a> TerminalUser<'a> {
    /// Begins to read stdin and the size of the terminal, which is in raw mode until this is dropped.
    pub(in crate::cli) fn begin(printer: &'a mut Printer) -> Self {
        printer.interrupts().listen();
        let raw_mode = RawMode::new(printer);
        let queue = InputQueue::default();
        queue.push(SessionInput::Size(size()));
        let resized = queue.clone();
        raw_mode::on_resize(move || resized.push(SessionInput::Size(size())));
        let typed = queue.clone();
        let stdin = io::stdin();
        let end = match stdin.is_terminal() {
            true => End::Terminate,
            false => End::Typed,
        };
        let (typed_input, reading) = TypedInput::open();
        std::thread::spawn(move || read(typed_input, end, &|input| typed.push(input)));
        Self {
            printer,
            output: SessionOutput::default(),
            queue,
            raw_mode,
            _reading: reading,
            is_interrupted: false,
        }
    }

    /// Writes the rest of the output, and restores the terminal.
    ///
    /// # Errors
    /// If stdout can't be written.
    pub(in crate::cli) fn end(mut self) -> io::Result<()> {
        self.output.finish(self.printer)
    }
}

impl SessionUser for TerminalUser<'_> {
    fn poll_input(&mut self, context: &mut Context<'_>, takes: bool) -> Poll<SessionInput> {
        let interrupts = self.printer.interrupts();
        let interruption = interrupts.poll(context);
        if interrupts.was_terminated() || interruption == Interruption::Cancel {
            return Poll::Ready(SessionInput::Terminate);
        }
        if !takes {
            return Poll::Pending;
        }
        if interruption == Interruption::Detach && !self.is_interrupted {
            self.is_interrupted = true;
            return Poll::Ready(SessionInput::Bytes(vec![INTERRUPT]));
        }
        self.queue.poll(context)
    }

    fn output(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.write(self.printer, bytes)
    }

    fn error_output(&mut self, bytes: &[u8]) -> io::Result<()> {
        SessionOutput::write_error(self.printer, bytes)
    }

    fn notice(&mut self, text: &str) {
        let printer = &mut *self.printer;
        match &self.raw_mode {
            Some(mode) => mode.pause(|| printer.inform(text)),
            None => printer.inform(text),
        }
    }
}

fn size() -> TerminalSize {
    let size = raw_mode::size();
    size.map_or(NO_TERMINAL, |(columns, rows)| TerminalSize {
        cols: columns.into(),
        rows: rows.into(),
    })
}

/// What the end of stdin means.
#[derive(Clone, Copy, Debug)]
enum End {
    /// The terminal is closed.
    Terminate,
    /// The command gets the end of its input, as if it was typed.
    Typed,
}

/// Reads `input` to its end.
fn read(mut input: impl Read, end: End, push: &dyn Fn(SessionInput)) {
    let mut buffer = [0; READ_LENGTH];
    let mut is_in_line = false;
    loop {
        match input.read(&mut buffer) {
            Ok(0) => break,
            Ok(length) => {
                let bytes = buffer.get(..length).unwrap_or_default();
                is_in_line = !bytes.ends_with(b"\n");
                push(SessionInput::Bytes(bytes.to_vec()));
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
    match end {
        End::Terminate => push(SessionInput::Terminate),
        End::Typed => {
            let ends = if is_in_line { 2 } else { 1 };
            push(SessionInput::Bytes(vec![END_OF_INPUT; ends]));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::{End, read};
    use crate::deploy::operate::SessionInput;

    fn inputs(text: &str, end: End) -> Vec<SessionInput> {
        let inputs: RefCell<Vec<_>> = RefCell::default();
        read(text.as_bytes(), end, &|input| {
            inputs.borrow_mut().push(input);
        });
        inputs.into_inner()
    }

    fn bytes(text: &str) -> SessionInput {
        SessionInput::Bytes(text.as_bytes().to_vec())
    }

    #[test]
    fn end_of_a_pipe_is_typed() {
        let piped = inputs("ls\n", End::Typed);
        assert_eq!(piped, [bytes("ls\n"), bytes("\u{4}")]);
        assert_eq!(inputs("", End::Typed), [bytes("\u{4}")]);
        // The first one ends the line.
        let piped = inputs("ls", End::Typed);
        assert_eq!(piped, [bytes("ls"), bytes("\u{4}\u{4}")]);
    }

    #[test]
    fn end_of_a_terminal_ends_the_session() {
        assert_eq!(inputs("", End::Terminate), [SessionInput::Terminate]);
        let long = inputs(&"a".repeat(1500), End::Terminate);
        let expected = [
            bytes(&"a".repeat(1024)),
            bytes(&"a".repeat(476)),
            SessionInput::Terminate,
        ];
        assert_eq!(long, expected);
    }
}
