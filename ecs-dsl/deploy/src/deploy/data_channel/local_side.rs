//! [`LocalSide`]: what a session is connected to on this side.

use std::io;
use std::task::{Context, Poll};

use super::event::Event;
use crate::deploy::operate::{SessionError, TerminalSize};

/// The local side of a session.
pub(super) trait LocalSide {
    /// Waits for input; for [`Input::End`] only while the session takes no other.
    fn poll_input(&mut self, context: &mut Context<'_>, takes: bool) -> Poll<io::Result<Input>>;

    /// Takes an event: every one but [`Event::KeyRequested`] and [`Event::Closed`].
    fn take(&mut self, event: Event) -> Result<(), SessionError>;

    /// Whether it takes more output; otherwise nothing is read from the connection. `context` is woken when it does again.
    fn poll_room(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>>;

    /// Takes a message about the connection.
    fn notice(&mut self, text: &str);
}

/// Input for a session.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Input {
    Bytes(Vec<u8>),
    Size(TerminalSize),
    /// The user ends the session.
    End,
}
