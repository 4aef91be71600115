//! The error of a control plane call.

use std::error::Error;
use std::path::PathBuf;

use super::causes::operation_cause;

/// The result of a call to a cloud.
pub type CallResult<T> = Result<T, ControlPlaneError>;

/// Why a call to a [`ControlPlane`](super::ControlPlane) failed. `operation` is the API action, such as
/// `CreateChangeSet`; `message` is AWS's message.
#[derive(Debug, thiserror::Error)]
pub enum ControlPlaneError {
    /// The request is invalid; a retry fails with the same error.
    #[error("`{operation}` was refused: {message}")]
    Validation {
        /// The API action.
        operation: &'static str,
        /// AWS's error code: `ValidationError`, `InsufficientCapabilitiesException`, `InvalidChangeSetStatus` …
        code: String,
        /// AWS's message.
        message: String,
    },
    /// The credentials lack a permission.
    #[error("`{operation}` is not allowed: {message}")]
    AccessDenied {
        /// The API action.
        operation: &'static str,
        /// AWS's message, with the action and the resource.
        message: String,
    },
    /// No credentials were found.
    #[error("`{operation}` needs AWS credentials: {message}")]
    NoCredentials {
        /// The API action.
        operation: &'static str,
        /// Where they were searched, if known.
        message: String,
    },
    /// AWS doesn't accept the credentials: an unknown access key, or a wrong secret key.
    #[error("`{operation}` was refused because the credentials are invalid: {message}")]
    RefusedCredentials {
        /// The API action.
        operation: &'static str,
        /// AWS's message.
        message: String,
    },
    /// A configured endpoint isn't a URL.
    #[error("`{variable}` is `{value}`, which isn't a URL")]
    InvalidEndpoint {
        /// The variable or the setting of the profile.
        variable: String,
        /// Its value.
        value: String,
    },
    /// No region is configured.
    #[error("no region is set")]
    NoRegion,
    /// The program was built without the feature that has the call.
    #[error("this program was built without the feature `{feature}`, which has `{operation}`")]
    MissingFeature {
        /// The API action.
        operation: &'static str,
        /// The feature of the crate `ecs-dsl`.
        feature: &'static str,
    },
    /// The credentials have expired.
    #[error("`{operation}` was refused because the credentials have expired: {message}")]
    ExpiredCredentials {
        /// The API action.
        operation: &'static str,
        /// AWS's message.
        message: String,
    },
    /// AWS throttled the call, even after retries.
    #[error("`{operation}` was throttled: {message}")]
    Throttled {
        /// The API action.
        operation: &'static str,
        /// AWS's message.
        message: String,
    },
    /// The response is missing or unreadable. Whether the call took effect is unknown.
    #[error("`{operation}` got no response")]
    Network {
        /// The API action.
        operation: &'static str,
        /// The cause.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// The local implementation can't read or write its state.
    #[error("`{operation}` can't use the local state in `{}`", .path.display())]
    State {
        /// The API action.
        operation: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: StateFileError,
    },
    /// Any other error response of the service.
    #[error("`{operation}` failed with `{code}`: {message}")]
    Service {
        /// The API action.
        operation: &'static str,
        /// AWS's error code.
        code: String,
        /// AWS's message.
        message: String,
    },
}

/// Why a state file of the local implementation can't be used.
#[derive(Debug, thiserror::Error)]
pub enum StateFileError {
    /// The operating system returned an error.
    #[error("{0}")]
    Io(#[source] std::io::Error),
    /// The file can't be parsed.
    #[error("the file is damaged: {0}")]
    Corrupt(#[source] serde_json::Error),
    /// The file was written by another version.
    #[error("the file has format {found}, this version reads format {supported}")]
    Format {
        /// The file's format.
        found: u64,
        /// The supported format.
        supported: u64,
    },
}

impl ControlPlaneError {
    /// A validation error with CloudFormation's most common code.
    pub fn validation(operation: &'static str, message: impl Into<String>) -> Self {
        Self::Validation {
            operation,
            code: "ValidationError".to_owned(),
            message: message.into(),
        }
    }

    /// The API action that failed; `Connect` for a missing region or an invalid endpoint.
    pub fn operation(&self) -> &'static str {
        match self {
            Self::Validation { operation, .. }
            | Self::AccessDenied { operation, .. }
            | Self::NoCredentials { operation, .. }
            | Self::RefusedCredentials { operation, .. }
            | Self::ExpiredCredentials { operation, .. }
            | Self::Throttled { operation, .. }
            | Self::Network { operation, .. }
            | Self::State { operation, .. }
            | Self::MissingFeature { operation, .. }
            | Self::Service { operation, .. } => operation,
            Self::NoRegion | Self::InvalidEndpoint { .. } => "Connect",
        }
    }

    /// AWS's message, if there is one.
    pub(super) fn message_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Validation { message, .. }
            | Self::AccessDenied { message, .. }
            | Self::NoCredentials { message, .. }
            | Self::RefusedCredentials { message, .. }
            | Self::ExpiredCredentials { message, .. }
            | Self::Throttled { message, .. }
            | Self::Service { message, .. } => Some(message),
            Self::Network { .. }
            | Self::State { .. }
            | Self::MissingFeature { .. }
            | Self::NoRegion
            | Self::InvalidEndpoint { .. } => None,
        }
    }

    /// Whether the same call may succeed later.
    pub(super) fn is_transient(&self) -> bool {
        matches!(
            self,
            Self::Throttled { .. } | Self::Network { .. } | Self::Service { .. }
        )
    }

    /// AWS's error code, if any.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Validation { code, .. } | Self::Service { code, .. } => Some(code),
            _ => None,
        }
    }

    /// How to fix it, if known.
    pub fn hint(&self) -> Option<String> {
        if let Self::Validation { message, .. } | Self::AccessDenied { message, .. } = self
            && !message.starts_with(IMPORT_REFUSED)
            && let Some(cause) = operation_cause(message)
            && !GENERAL.contains(&cause.code)
        {
            return Some(cause.remedy_for(message));
        }
        if let Self::MissingFeature { feature, .. } = self {
            return Some(format!(
                "add it in Cargo.toml, as in `ecs-dsl = {{ version = \"{}\", features = [\"{feature}\"] }}`; the stage \
                 `local` works without it",
                env!("CARGO_PKG_VERSION"),
            ));
        }
        self.general_hint().map(str::to_owned)
    }

    /// How to fix it, if the message is unknown.
    fn general_hint(&self) -> Option<&'static str> {
        match self {
            Self::Validation { message, .. } if message.starts_with(IMPORT_REFUSED) => {
                Some(IMPORT_ALONE)
            }
            Self::Validation { code, .. } => validation_hint(code),
            Self::AccessDenied { .. } => {
                Some("grant the permission that the message names, or use other credentials")
            }
            Self::NoCredentials { .. } => Some(
                "set `AWS_PROFILE`, or run `aws sso login`; the stage `local` needs no credentials",
            ),
            Self::RefusedCredentials { .. } => Some(
                "check the access key and the secret key, or sign in again; the stage `local` needs no credentials",
            ),
            Self::InvalidEndpoint { .. } => {
                Some("set it to a URL such as `http://localhost:4566`, or unset it")
            }
            Self::MissingFeature { .. } => None,
            Self::NoRegion => Some("set the stage's `region` or `AWS_REGION`"),
            Self::ExpiredCredentials { .. } => {
                Some("sign in again, then rerun the same command to resume")
            }
            Self::Throttled { .. } => Some("wait a minute, then rerun the same command to resume"),
            Self::Network { source, .. } => Some(network_hint(&**source)),
            Self::State { source, .. } => Some(source.hint()),
            Self::Service { .. } => {
                Some("error on AWS: wait a minute, then rerun the same command to resume")
            }
        }
    }
}

/// How to fix a failed connection. The clients have no types for the causes, only their texts.
fn network_hint(source: &(dyn Error + Send + Sync + 'static)) -> &'static str {
    let mut cause: Option<&dyn Error> = Some(source);
    while let Some(error) = cause {
        let text = error.to_string();
        if text.contains("certificate") {
            return "the root certificates of a company belong in the file that `SSL_CERT_FILE` names; `AWS_CA_BUNDLE` isn't read";
        }
        if text.contains("tunnel") {
            return "the proxy in `HTTPS_PROXY` refused the connection: allow the host there, or list it in `NO_PROXY`";
        }
        cause = error.source();
    }
    "check the connection, the region and the endpoint, then rerun the same command to resume"
}

impl StateFileError {
    fn hint(&self) -> &'static str {
        match self {
            Self::Io(error) => io_hint(error).unwrap_or("choose another folder"),
            Self::Corrupt(_) => {
                "delete the file to reset the local stack; nothing on AWS depends on it"
            }
            Self::Format { .. } => {
                "use the version that wrote the file, or delete it to reset the local stack"
            }
        }
    }
}

/// How to fix an error of the file system, if it is known.
pub fn io_hint(error: &std::io::Error) -> Option<&'static str> {
    use std::io::ErrorKind;

    Some(match error.kind() {
        ErrorKind::NotFound => "check the path: the file or a folder in it doesn't exist",
        ErrorKind::PermissionDenied => {
            "allow access to the file and its folder, or choose another one"
        }
        ErrorKind::ReadOnlyFilesystem => "choose a folder on a file system that can be written",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "free space on the disk, then rerun the same command"
        }
        ErrorKind::InvalidData => "save the file as UTF-8",
        ErrorKind::IsADirectory => "name a file: this is a folder",
        ErrorKind::NotADirectory => "name a folder: this path, or a part of it, is a file",
        ErrorKind::FileTooLarge => "choose a file system that allows larger files",
        _ => return None,
    })
}

/// Causes whose remedy says no more than the message, or the code.
const GENERAL: [&str; 4] = [
    "capabilities",
    "change-set-superseded",
    "not-authorized",
    "value-invalid",
];

/// The start of CloudFormation's message about an import change set with other changes.
const IMPORT_REFUSED: &str = "As part of the import operation";

const IMPORT_ALONE: &str = "an import can't include other changes: remove them from the program until the import is done, or \
use `deploy --import-existing` to import existing resources and deploy the other changes together";

fn validation_hint(code: &str) -> Option<&'static str> {
    match code {
        "InsufficientCapabilitiesException" => {
            Some("acknowledge the capability that the message names")
        }
        "InvalidChangeSetStatus" => Some("create a new change set: this one can't be executed"),
        "501" | "NotImplemented" => {
            Some("the endpoint doesn't implement this call: use another one, or AWS")
        }
        "LimitExceededException" => {
            Some("request a higher quota from AWS, or remove unused resources")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;
    use std::io;

    use super::{ControlPlaneError, StateFileError, io_hint};

    #[test]
    fn error_has_the_operation_and_the_message() {
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

    // found: H13
    #[test]
    fn hint_fits_the_error_of_the_file_system() {
        let hint = |kind| io_hint(&io::Error::from(kind));
        for (kind, part) in [
            (io::ErrorKind::StorageFull, "free space on the disk"),
            (io::ErrorKind::InvalidData, "UTF-8"),
            (io::ErrorKind::IsADirectory, "this is a folder"),
            (io::ErrorKind::NotADirectory, "is a file"),
            (io::ErrorKind::PermissionDenied, "allow access"),
            (io::ErrorKind::NotFound, "doesn't exist"),
        ] {
            assert!(hint(kind).unwrap().contains(part), "{kind}");
        }
        assert_eq!(hint(io::ErrorKind::Other), None);
    }

    #[test]
    fn state_error_has_the_path_and_a_hint() {
        let source = StateFileError::Io(io::Error::from(io::ErrorKind::PermissionDenied));
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
            error.hint().as_deref(),
            Some("allow access to the file and its folder, or choose another one")
        );
    }
}
