//! [`RawMode`]: passes every key to a container, Ctrl-C and Ctrl-Z too.
//!
//! **Invariant:** the terminal is restored however the session ends: by its end, an error, a panic, or a signal that is handled.

use super::printer::Printer;
use super::signal_source;

#[cfg(unix)]
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr};

/// The terminal of stdin in raw mode. Dropping this restores it.
#[derive(Debug)]
pub(in crate::cli) struct RawMode {
    #[cfg(unix)]
    before: Termios,
    #[cfg(unix)]
    raw: Termios,
}

#[cfg(unix)]
impl RawMode {
    /// Changes the terminal of stdin; `None` if stdin isn't one, or if this process is in its background.
    pub(in crate::cli) fn new(printer: &Printer) -> Option<Self> {
        let stdin = std::io::stdin();
        let is_foreground =
            tcgetpgrp(&stdin).is_ok_and(|group| group == rustix::process::getpgrp());
        let before = tcgetattr(&stdin).ok().filter(|_| is_foreground)?;
        let mut raw = before.clone();
        raw.make_raw();
        let mode = Self { before, raw };
        // Before the change: none of them may be missing afterwards.
        printer.interrupts().before_exit(mode.restorer());
        mode.restore_at_panic();
        set(&mode.raw);
        Some(mode)
    }

    /// Restores the terminal while `print` prints lines: in raw mode they would begin below the end of each other.
    pub(in crate::cli) fn pause(&self, print: impl FnOnce()) {
        set(&self.before);
        print();
        set(&self.raw);
    }

    /// Restores the terminal when called.
    fn restorer(&self) -> impl Fn() + Send + Sync + 'static {
        let before = self.before.clone();
        move || set(&before)
    }

    /// A panic prints its message, and with `panic = "abort"` nothing is dropped.
    fn restore_at_panic(&self) {
        let restore = self.restorer();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            restore();
            before(panic);
        }));
    }
}

/// Changes the terminal of stdin. A failure is ignored: the terminal may be closed.
#[cfg(unix)]
fn set(modes: &Termios) {
    _ = tcsetattr(std::io::stdin(), OptionalActions::Now, modes);
}

#[cfg(unix)]
impl Drop for RawMode {
    fn drop(&mut self) {
        set(&self.before);
    }
}

#[cfg(not(unix))]
impl RawMode {
    /// Nothing: lines are sent when Enter is pressed.
    pub(in crate::cli) fn new(_: &Printer) -> Option<Self> {
        None
    }

    /// Calls `print`.
    pub(in crate::cli) fn pause(&self, print: impl FnOnce()) {
        print();
    }
}

/// The columns and rows of the terminal, if there is one.
pub(in crate::cli) fn size() -> Option<(u16, u16)> {
    let size = terminal_size::terminal_size_of(std::io::stdin());
    let size = size.or_else(|| terminal_size::terminal_size_of(std::io::stdout()));
    size.map(|(columns, rows)| (columns.0, rows.0))
}

/// Calls `handle` whenever the size of the terminal changes.
pub(in crate::cli) fn on_resize(handle: impl Fn() + Send + 'static) {
    signal_source::on_resize(handle);
}
