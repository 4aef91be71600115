//! [`Event`]: what arrived in a session.

use super::handshake::SessionKind;

/// What arrived.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The agent needs a data key of this KMS key: [`Channel::answer`] is called next.
    KeyRequested(String),
    /// The session begins.
    Ready {
        kind: SessionKind,
        /// Agents that omit the handshake don't name it.
        agent_version: Option<String>,
    },
    /// Output of the command or of the port.
    Output(Vec<u8>),
    /// Error output.
    ErrorOutput(Vec<u8>),
    /// The exit code of the command.
    ExitCode(i32),
    /// A message for the user.
    Notice(String),
    /// The agent can't connect to the port.
    ConnectFailed,
    /// The session has ended; with the reason if it isn't the end of the command.
    Closed(Option<String>),
}
