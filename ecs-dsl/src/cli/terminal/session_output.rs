//! [`SessionOutput`]: the output of a command in a container.
//!
//! It is written as it is: it is meant for a terminal, or for a pipe. Only in a CI runner, which takes some lines for its commands, it is
//! printed by lines that pass the sanitizer.

use std::io;

use super::printer::Printer;
use crate::cli::CliError;

/// Writes output. In a CI runner, it keeps the beginning of a line until its end.
#[derive(Debug, Default)]
pub(in crate::cli) struct SessionOutput {
    held: Vec<u8>,
}

impl SessionOutput {
    /// Writes output.
    ///
    /// # Errors
    /// If stdout can't be written.
    pub(in crate::cli) fn write(&mut self, printer: &mut Printer, bytes: &[u8]) -> io::Result<()> {
        if !printer.is_read_by_runner() {
            return printer.raw(bytes);
        }
        self.held.extend(bytes);
        let Some(end) = self.held.iter().rposition(|byte| *byte == b'\n') else {
            return Ok(());
        };
        let lines: Vec<u8> = self.held.drain(..=end).collect();
        print(printer, &lines)
    }

    /// Writes error output.
    ///
    /// # Errors
    /// If stderr can't be written.
    pub(in crate::cli) fn write_error(printer: &mut Printer, bytes: &[u8]) -> io::Result<()> {
        match printer.is_read_by_runner() {
            true => {
                printer.say_block(&String::from_utf8_lossy(bytes));
                Ok(())
            }
            false => printer.raw_error(bytes),
        }
    }

    /// Writes what is kept.
    ///
    /// # Errors
    /// If stdout can't be written.
    pub(in crate::cli) fn finish(&mut self, printer: &mut Printer) -> io::Result<()> {
        match self.held.is_empty() {
            true => Ok(()),
            false => print(printer, &std::mem::take(&mut self.held)),
        }
    }
}

fn print(printer: &mut Printer, lines: &[u8]) -> io::Result<()> {
    let text = String::from_utf8_lossy(lines).replace("\r\n", "\n");
    printer.block(&text).map_err(|error| match error {
        CliError::Output(error) => error,
        error => io::Error::other(error.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::SessionOutput;
    use crate::cli::github::GitHub;
    use crate::cli::terminal::printer::{Printer, Terminal};
    use crate::cli::testing::Buffer;

    fn written(printer: impl FnOnce(Printer) -> Printer, parts: &[&[u8]]) -> String {
        let out = Buffer::default();
        let new = Printer::to(out.clone(), Buffer::default(), "", Terminal::default());
        let mut printer = printer(new);
        let mut output = SessionOutput::default();
        for part in parts {
            output.write(&mut printer, part).unwrap();
        }
        output.finish(&mut printer).unwrap();
        out.raw()
    }

    #[test]
    fn output_is_written_as_it_is() {
        let parts: &[&[u8]] = &[b"\x1b[2Ja\r\n", b"::set-output name=x::y\n", b"$ "];
        assert_eq!(
            written(|printer| printer, parts),
            "\u{1b}[2Ja\r\n::set-output name=x::y\n$ "
        );
    }

    #[test]
    fn runner_gets_whole_lines_without_commands() {
        let parts: &[&[u8]] = &[b"\x1b[2Ja\r\n:", b":set-output name=x::y\r\n", b"$ "];
        let text = written(|printer| printer.in_github(GitHub { summary: None }), parts);
        assert_eq!(text, "\\u{1b}[2Ja\n\\::set-output name=x::y\n$ \n");
    }
}
