//! What can go wrong with a call, and the error that the engine gets to see for it.

use std::fmt;

use serde::Deserialize;

use super::Call;
use crate::deploy::ControlPlaneError;

/// What goes wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Fault {
    /// There were too many calls: `Throttling`.
    Throttle,
    /// The service has a fault of its own: HTTP status 500, `InternalFailure`.
    ServerError,
    /// No answer comes in time.
    Timeout,
    /// The connection is cut.
    Reset,
    /// What comes isn't an answer that can be read.
    Malformed,
    /// The credentials have expired: `ExpiredToken`.
    ExpiredToken,
    /// The credentials don't allow it: `AccessDenied`.
    AccessDenied,
    /// The program is killed in this very moment: the call never comes back.
    Kill,
}

/// Why no answer came. The words are those of AWS's SDK.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Unanswered(&'static str);

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 8] = [
        Self::Throttle,
        Self::ServerError,
        Self::Timeout,
        Self::Reset,
        Self::Malformed,
        Self::ExpiredToken,
        Self::AccessDenied,
        Self::Kill,
    ];

    /// As a file has it, such as `server-error`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Throttle => "throttle",
            Self::ServerError => "server-error",
            Self::Timeout => "timeout",
            Self::Reset => "reset",
            Self::Malformed => "malformed",
            Self::ExpiredToken => "expired-token",
            Self::AccessDenied => "access-denied",
            Self::Kill => "kill",
        }
    }

    /// The error that comes back in place of an answer: the one that the way to AWS makes of the real thing. None for
    /// [`Kill`](Self::Kill), after which nothing comes back.
    pub(super) fn error(self, call: Call) -> Option<ControlPlaneError> {
        let operation = call.name();
        let unanswered = |why| ControlPlaneError::Network {
            operation,
            source: Box::new(Unanswered(why)),
        };
        Some(match self {
            Self::Throttle => ControlPlaneError::Throttled {
                operation,
                message: "Rate exceeded".to_owned(),
            },
            Self::ServerError => ControlPlaneError::Service {
                operation,
                code: "InternalFailure".to_owned(),
                message: "HTTP status 500".to_owned(),
            },
            Self::Timeout => unanswered("request has timed out"),
            Self::Reset => unanswered("dispatch failure: io error: connection reset by peer"),
            Self::Malformed => unanswered("response error: the answer can't be read"),
            Self::ExpiredToken => ControlPlaneError::ExpiredCredentials {
                operation,
                message: "The security token included in the request is expired".to_owned(),
            },
            Self::AccessDenied => ControlPlaneError::AccessDenied {
                operation,
                message: format!(
                    "User is not authorized to perform: {}:{operation}",
                    call.service()
                ),
            },
            Self::Kill => return None,
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
