//! [`SessionError`]: why a session failed.

use std::error::Error;

use crate::deploy::ControlPlaneError;

/// Why a data channel can't be opened, or broke.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The agent, or something between, doesn't follow the protocol.
    #[error("{finding}")]
    Malformed {
        /// What is wrong.
        finding: &'static str,
    },
    /// This client can't do what the agent asks for.
    #[error("the handshake with the agent failed: {reason}")]
    HandshakeRefused {
        /// What can't be done.
        reason: String,
    },
    /// The agent is too old for port sessions.
    #[error(
        "the agent in the task has the version `{version}`, which can't forward several connections"
    )]
    OldAgent {
        /// Its version.
        version: String,
    },
    /// A message can't be decrypted: it was changed, or has another key.
    #[error("a message can't be decrypted")]
    Undecryptable,
    /// The agent doesn't answer.
    #[error("the agent hasn't acknowledged input for 5 minutes")]
    NotAcknowledged,
    /// The URL of the data channel can't be used.
    #[error("the URL of the data channel is invalid: {finding}")]
    InvalidUrl {
        /// What is wrong.
        finding: &'static str,
    },
    /// There is no connection to the data channel.
    #[error("no connection to `{host}`")]
    Connection {
        /// The host of the data channel, or its proxy.
        host: String,
        /// The cause.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// A connection broke.
    #[error("the connection broke")]
    Broken {
        /// The cause.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// The data channel answered with an HTTP error.
    #[error("`{host}` refused the data channel with the HTTP status {status}")]
    Refused {
        /// The host of the data channel, or its proxy.
        host: String,
        /// The status code.
        status: u16,
    },
    /// The connection broke, and Session Manager has no such session any more.
    #[error("the connection broke, and the session has ended meanwhile")]
    Ended,
    /// The connection broke, and the session can't be resumed.
    #[error("the connection broke, and the session can't be resumed")]
    NotResumed {
        /// The cause.
        #[source]
        source: ControlPlaneError,
    },
    /// A call to AWS failed.
    #[error(transparent)]
    Call(Box<ControlPlaneError>),
    /// Input or output of this program failed.
    #[error(transparent)]
    Local(std::io::Error),
}

#[cfg(feature = "operate")]
impl SessionError {
    /// A connection that failed.
    pub(in crate::deploy) fn connection(
        host: &str,
        source: impl Into<Box<dyn Error + Send + Sync>>,
    ) -> Self {
        Self::Connection {
            host: host.to_owned(),
            source: source.into(),
        }
    }

    /// Whether a new connection can continue the session.
    pub(in crate::deploy) fn is_of_connection(&self) -> bool {
        matches!(self, Self::Connection { .. } | Self::Broken { .. })
    }
}
