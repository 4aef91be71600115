//! The data channel of Session Manager: the sessions of `exec` and `tunnel`, without AWS's plugin.
//!
//! - [`attach`]: a command with its user; [`forward`]: the connections of a tunnel.
//! - `message`, `payload`: the binary messages and what is in them.
//! - `channel`: the state of a session: `incoming` and `outgoing` messages by their numbers, the `handshake` and the `cipher`.
//! - `drive`: moves messages between the state, a `link` and the local side; `connect` opens the WebSocket.
//!
//! The protocol has no specification: it is that of <https://github.com/aws/session-manager-plugin> and
//! <https://github.com/aws/amazon-ssm-agent>.
//!
//! **Invariant:** the token of a session and the data key are in no message, error or output.

mod agent_version;
mod channel;
mod cipher;
mod connect;
mod connections;
mod drive;
mod event;
mod handshake;
mod incoming;
mod link;
mod local_side;
mod message;
mod outgoing;
mod payload;
mod port;
mod proxy;
mod round_trip;
mod shell;
mod smux;
#[cfg(test)]
mod tests;
mod transport;

pub(crate) use cipher::{DATA_KEY_LENGTH, DataKey};
pub(crate) use drive::Calls;
pub(crate) use port::forward;
pub(crate) use shell::attach;
