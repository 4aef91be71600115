//! [`ProgressTarget`]: where progress bars are drawn, with room for the keys that the terminal echoes.
//!
//! indicatif keeps the cursor at the end of the last line. If that were the last column, the echo `^C` would move the cursor to the
//! next line, and a line of the display would stay.

use std::io::{self, Write as _};
use std::sync::{Mutex, MutexGuard, PoisonError};

use indicatif::{ProgressDrawTarget, TermLike};
use terminal_size::{Height, Width};

/// The columns that stay free: three times `^C`.
const ECHO: u16 = 6;

/// How often the bars are drawn, per second.
const RATE: u8 = 20;

/// The terminal of stderr, whose lines are written at once.
#[derive(Debug, Default)]
struct ProgressTarget(Mutex<String>);

/// The draw target for the bars: stderr, if it is a terminal.
pub(super) fn progress_target() -> ProgressDrawTarget {
    use std::io::IsTerminal as _;

    match io::stderr().is_terminal() {
        true => ProgressDrawTarget::term_like_with_hz(Box::new(ProgressTarget::default()), RATE),
        false => ProgressDrawTarget::hidden(),
    }
}

impl ProgressTarget {
    fn size() -> (u16, u16) {
        let size = terminal_size::terminal_size_of(io::stderr());
        let (Width(columns), Height(rows)) = size.unwrap_or((Width(80), Height(24)));
        (columns.saturating_sub(ECHO).max(1), rows)
    }

    fn buffer(&self) -> MutexGuard<'_, String> {
        // Text is only appended or taken.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, text: &str) -> io::Result<()> {
        self.buffer().push_str(text);
        Ok(())
    }

    /// Moves the cursor `count` times in the direction of an escape sequence.
    fn moved(&self, count: usize, direction: char) -> io::Result<()> {
        match count {
            0 => Ok(()),
            _ => self.push(&format!("\u{1b}[{count}{direction}")),
        }
    }
}

impl TermLike for ProgressTarget {
    fn width(&self) -> u16 {
        Self::size().0
    }

    fn height(&self) -> u16 {
        Self::size().1
    }

    fn move_cursor_up(&self, lines: usize) -> io::Result<()> {
        self.moved(lines, 'A')
    }

    fn move_cursor_down(&self, lines: usize) -> io::Result<()> {
        self.moved(lines, 'B')
    }

    fn move_cursor_right(&self, columns: usize) -> io::Result<()> {
        self.moved(columns, 'C')
    }

    fn move_cursor_left(&self, columns: usize) -> io::Result<()> {
        self.moved(columns, 'D')
    }

    fn write_line(&self, line: &str) -> io::Result<()> {
        self.push(line)?;
        self.push("\n")
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        self.push(text)
    }

    fn clear_line(&self) -> io::Result<()> {
        self.push("\r\u{1b}[2K")
    }

    fn flush(&self) -> io::Result<()> {
        let text = std::mem::take(&mut *self.buffer());
        let mut stderr = io::stderr();
        stderr.write_all(text.as_bytes())?;
        stderr.flush()
    }
}

#[cfg(test)]
mod tests {
    use indicatif::TermLike as _;

    use super::ProgressTarget;

    #[test]
    fn drawing_is_escape_sequences() {
        let target = ProgressTarget::default();
        target.move_cursor_up(2).unwrap();
        target.move_cursor_down(0).unwrap();
        target.clear_line().unwrap();
        target.write_line("a").unwrap();
        assert_eq!(*target.buffer(), "\u{1b}[2A\r\u{1b}[2Ka\n");
    }
}
