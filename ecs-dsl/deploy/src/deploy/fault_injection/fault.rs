//! The faults that can be injected into a call, and the error that each of them returns.

use std::fmt;

use serde::Deserialize;

use super::Call;
use crate::deploy::ControlPlaneError;

/// A fault of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Fault {
    /// `Throttling`: too many calls.
    Throttle,
    /// HTTP status 500, `InternalFailure`.
    ServerError,
    /// The request times out.
    Timeout,
    /// The connection is reset.
    Reset,
    /// The response can't be parsed.
    Malformed,
    /// `ExpiredToken`: the credentials have expired.
    ExpiredToken,
    /// `AccessDenied`: the credentials lack the permission.
    AccessDenied,
    /// The process is killed: the call never returns.
    Kill,
}

/// Why there is no response, in the words of AWS's SDK.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NoResponse(&'static str);

impl Fault {
    /// All faults.
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

    /// The name in a fault file, such as `server-error`.
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

    /// The error that the call returns: the same one that `deploy::aws` returns for the real failure. `None` for
    /// [`Kill`](Self::Kill): the call doesn't return.
    pub(super) fn error(self, call: Call) -> Option<ControlPlaneError> {
        let operation = call.name();
        let no_response = |why| ControlPlaneError::Network {
            operation,
            source: Box::new(NoResponse(why)),
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
            Self::Timeout => no_response("request has timed out"),
            Self::Reset => no_response("dispatch failure: io error: connection reset by peer"),
            Self::Malformed => no_response("response error: the response can't be parsed"),
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
