//! [`InterruptEcho`]: keeps Ctrl-C from damaging the progress display.
//!
//! At Ctrl-C, a Unix terminal shows `^C` at the cursor and discards output that it hasn't displayed yet (termios' `ECHOCTL` and
//! `NOFLSH`): the next drawing of a bar would begin in the middle of a line. While progress is shown, it does neither.

#[cfg(unix)]
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr};

/// The changed terminal of stderr. Dropping this restores it.
#[derive(Debug)]
pub(super) struct InterruptEcho {
    #[cfg(unix)]
    before: Option<Termios>,
}

#[cfg(unix)]
impl InterruptEcho {
    /// Changes the terminal, unless this process is in its background: changing it would stop the process.
    pub(super) fn off() -> Self {
        let stderr = std::io::stderr();
        let is_foreground =
            tcgetpgrp(&stderr).is_ok_and(|group| group == rustix::process::getpgrp());
        let before = tcgetattr(&stderr).ok().filter(|_| is_foreground);
        if let Some(before) = &before {
            let mut changed = before.clone();
            changed.local_modes.remove(LocalModes::ECHOCTL);
            changed.local_modes.insert(LocalModes::NOFLSH);
            set(&changed);
        }
        Self { before }
    }

    /// Restores the terminal when called, for a process that exits without dropping its values.
    pub(super) fn restorer(&self) -> impl Fn() + Send + 'static {
        let before = self.before.clone();
        move || {
            if let Some(before) = &before {
                set(before);
            }
        }
    }
}

/// Changes the terminal of stderr. A failure is ignored: only the display depends on it.
#[cfg(unix)]
fn set(modes: &Termios) {
    _ = tcsetattr(std::io::stderr(), OptionalActions::Now, modes);
}

#[cfg(not(unix))]
impl InterruptEcho {
    /// Does nothing: other terminals show no `^C`.
    pub(super) fn off() -> Self {
        Self {}
    }

    /// Does nothing when called.
    pub(super) fn restorer(&self) -> impl Fn() + Send + 'static {
        || ()
    }
}

impl Drop for InterruptEcho {
    fn drop(&mut self) {
        self.restorer()();
    }
}
