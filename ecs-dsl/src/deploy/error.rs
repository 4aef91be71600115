//! How a call to CloudFormation fails, whichever implementation answered it.

use std::error::Error;
use std::path::PathBuf;

/// Why a call to a [`ControlPlane`](super::ControlPlane) failed. `operation` is AWS's name of the call, such as
/// `CreateChangeSet`; messages of AWS are passed on in AWS's words.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ControlPlaneError {
    /// The request can't be carried out as it is: asking again gives the same answer.
    #[error("`{operation}` was refused: {message}")]
    Validation {
        /// AWS's name of the call.
        operation: &'static str,
        /// AWS's code: `ValidationError`, `InsufficientCapabilitiesException`, `InvalidChangeSetStatus` …
        code: String,
        /// What AWS says.
        message: String,
    },
    /// The credentials are good, but don't allow this.
    #[error("`{operation}` is not allowed: {message}")]
    AccessDenied {
        /// AWS's name of the call.
        operation: &'static str,
        /// What AWS says; it names the action and the resource.
        message: String,
    },
    /// No credentials were found.
    #[error("`{operation}` needs AWS credentials: {message}")]
    NoCredentials {
        /// AWS's name of the call.
        operation: &'static str,
        /// Where was looked, as far as that is known.
        message: String,
    },
    /// Nothing says which region is meant.
    #[error("no region is set")]
    NoRegion,
    /// The credentials were good once.
    #[error("`{operation}` was refused because the credentials have expired: {message}")]
    ExpiredCredentials {
        /// AWS's name of the call.
        operation: &'static str,
        /// What AWS says.
        message: String,
    },
    /// Too many calls in too little time, even after waiting.
    #[error("`{operation}` was throttled: {message}")]
    Throttled {
        /// AWS's name of the call.
        operation: &'static str,
        /// What AWS says.
        message: String,
    },
    /// No answer came, or none that can be read. Whether the call took effect isn't known.
    #[error("`{operation}` got no answer")]
    Network {
        /// AWS's name of the call.
        operation: &'static str,
        /// What went wrong under it.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// The local engine can't read or write its state.
    #[error("`{operation}` can't use the local state in `{}`", .path.display())]
    State {
        /// AWS's name of the call.
        operation: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: StateFault,
    },
    /// Anything else that the service answered.
    #[error("`{operation}` failed with `{code}`: {message}")]
    Service {
        /// AWS's name of the call.
        operation: &'static str,
        /// AWS's code.
        code: String,
        /// What AWS says.
        message: String,
    },
}

/// What is wrong with a file of the local engine.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StateFault {
    /// The file system refused.
    #[error("{0}")]
    Io(#[source] std::io::Error),
    /// The file isn't what was once written.
    #[error("the file is damaged: {0}")]
    Corrupt(#[source] serde_json::Error),
    /// The file was written by another version.
    #[error("the file has format {found}, this version reads format {supported}")]
    Format {
        /// What the file says.
        found: u64,
        /// What this version reads and writes.
        supported: u64,
    },
}

impl ControlPlaneError {
    /// A refusal with the code that CloudFormation uses for most of them.
    pub fn validation(operation: &'static str, message: impl Into<String>) -> Self {
        Self::Validation {
            operation,
            code: "ValidationError".to_owned(),
            message: message.into(),
        }
    }

    /// AWS's name of the call that failed; `Connect` if it didn't come to a call.
    pub fn operation(&self) -> &'static str {
        match self {
            Self::Validation { operation, .. }
            | Self::AccessDenied { operation, .. }
            | Self::NoCredentials { operation, .. }
            | Self::ExpiredCredentials { operation, .. }
            | Self::Throttled { operation, .. }
            | Self::Network { operation, .. }
            | Self::State { operation, .. }
            | Self::Service { operation, .. } => operation,
            Self::NoRegion => "Connect",
        }
    }

    /// AWS's code, where AWS gave one.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Validation { code, .. } | Self::Service { code, .. } => Some(code),
            _ => None,
        }
    }

    /// What to do about it, if that is plain.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Validation { message, .. } if message.starts_with(IMPORT_REFUSED) => {
                Some(IMPORT_ALONE)
            }
            Self::Validation { code, .. } => validation_hint(code),
            Self::AccessDenied { .. } => {
                Some("let the credentials do what the message names, or use others")
            }
            Self::NoCredentials { .. } => Some(
                "set `AWS_PROFILE`, or run `aws sso login`; the stage `local` needs no credentials",
            ),
            Self::NoRegion => Some("give the stage a `region`, or set `AWS_REGION`"),
            Self::ExpiredCredentials { .. } => {
                Some("sign in again, then run the same command: it goes on from here")
            }
            Self::Throttled { .. } => {
                Some("wait a minute, then run the same command: it goes on from here")
            }
            Self::Network { .. } => Some(
                "check the connection and the region, then run the same command: it goes on from here",
            ),
            Self::State { source, .. } => Some(source.hint()),
            Self::Service { .. } => Some(
                "AWS has a fault of its own: wait a minute, then run the same command: it goes on from here",
            ),
        }
    }
}

impl StateFault {
    fn hint(&self) -> &'static str {
        match self {
            Self::Io(_) => "make the folder writable, or choose another one",
            Self::Corrupt(_) => {
                "delete the file to forget the local stack; nothing at AWS depends on it"
            }
            Self::Format { .. } => {
                "use the version that wrote the file, or delete it to forget the local stack"
            }
        }
    }
}

/// How CloudFormation's word begins on a change set that imports and does something else too.
const IMPORT_REFUSED: &str = "As part of the import operation";

const IMPORT_ALONE: &str = "an import changes nothing else: leave what else is new or changed out of the program until it is \
done; `deploy --import-existing` takes in what exists and deploys the rest at once";

fn validation_hint(code: &str) -> Option<&'static str> {
    match code {
        "InsufficientCapabilitiesException" => {
            Some("the deployment has to acknowledge the capability that is named")
        }
        "InvalidChangeSetStatus" => Some("make a new change set: this one can't be executed"),
        "LimitExceededException" => Some("ask AWS for a higher quota, or remove what isn't used"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;
    use std::io;

    use super::{ControlPlaneError, StateFault};

    #[test]
    fn an_error_names_the_call_and_passes_the_message_on() {
        let error =
            ControlPlaneError::validation("ExecuteChangeSet", "ChangeSet [x] does not exist");
        assert_eq!(
            error.to_string(),
            "`ExecuteChangeSet` was refused: ChangeSet [x] does not exist"
        );
        assert_eq!(
            (error.operation(), error.code()),
            ("ExecuteChangeSet", Some("ValidationError"))
        );
    }

    #[test]
    fn a_fault_of_the_state_names_the_path_and_what_to_do() {
        let source = StateFault::Io(io::Error::from(io::ErrorKind::PermissionDenied));
        let error = ControlPlaneError::State {
            operation: "DescribeStacks",
            path: "local/x".into(),
            source,
        };
        assert_eq!(
            error.to_string(),
            "`DescribeStacks` can't use the local state in `local/x`"
        );
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            Some("permission denied")
        );
        assert_eq!(
            error.hint(),
            Some("make the folder writable, or choose another one")
        );
    }
}
