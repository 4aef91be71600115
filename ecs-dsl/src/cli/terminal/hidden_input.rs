//! [`HiddenInput`]: a terminal without echo, from before a prompt for a secret until after its answer.
//!
//! The thread that reads the secret turns the echo off too late for what is pasted at once, and Ctrl-C abandons it.

#[cfg(unix)]
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

/// The terminal of stdin without echo. Dropping this restores it.
#[derive(Debug)]
pub(super) struct HiddenInput {
    #[cfg(unix)]
    before: Option<Termios>,
}

impl HiddenInput {
    /// Turns the echo off; nothing if stdin is no terminal.
    pub(super) fn of_stdin() -> Self {
        #[cfg(unix)]
        {
            let before = tcgetattr(std::io::stdin()).ok();
            if let Some(before) = &before {
                let mut hidden = before.clone();
                hidden.local_modes.remove(LocalModes::ECHO);
                set(&hidden);
            }
            Self { before }
        }
        #[cfg(not(unix))]
        Self {}
    }
}

/// Changes the terminal of stdin. Nothing more can be done about a terminal that is gone.
#[cfg(unix)]
fn set(modes: &Termios) {
    _ = tcsetattr(std::io::stdin(), OptionalActions::Now, modes);
}

impl Drop for HiddenInput {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(before) = &self.before {
            set(before);
        }
    }
}
