//! Converts the SDK's errors to [`ControlPlaneError`].

use std::error::Error;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use crate::deploy::ControlPlaneError;

/// The message if no provider has credentials; the SDK's own text lists every provider on its own line.
const NONE_FOUND: &str =
    "none were found in the environment, a profile, a web identity, a container or an instance";

/// The message for a profile that `aws login` has set up. Its crates would add a fifth to the SDK's build time.
const LOGIN_SESSION: &str = "the profile uses `aws login`, which isn't supported; export its credentials with \
    `eval \"$(aws configure export-credentials --format env)\"`";

/// Codes of expired credentials.
pub(super) const EXPIRED: [&str; 3] = ["ExpiredToken", "ExpiredTokenException", "RequestExpired"];

/// Codes of throttling, as in the SDK. Without `LimitExceededException`: CloudFormation uses it for quotas, where
/// retries don't help.
pub(super) const THROTTLED: [&str; 11] = [
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottled",
    "RequestThrottledException",
    "RequestLimitExceeded",
    "TooManyRequestsException",
    "BandwidthLimitExceeded",
    "PriorRequestNotComplete",
    "EC2ThrottledException",
    "SlowDown",
];

/// The HTTP status of a response.
pub(super) trait HttpStatus {
    /// The status code.
    fn status(&self) -> u16;
}

impl HttpStatus for aws_sdk_cloudformation::config::http::HttpResponse {
    fn status(&self) -> u16 {
        self.status().as_u16()
    }
}

/// The error of a failed `operation`.
pub(super) fn from_sdk_error<E, R>(
    operation: &'static str,
    error: &SdkError<E, R>,
) -> ControlPlaneError
where
    E: Error + ProvideErrorMetadata + Send + Sync + 'static,
    R: HttpStatus + std::fmt::Debug + Send + Sync + 'static,
{
    if let SdkError::ServiceError(response) = error
        && !(200..300).contains(&response.raw().status())
    {
        let status = response.raw().status();
        let error = response.err();
        return response_error(
            operation,
            status,
            error.code().unwrap_or_default(),
            error.message().unwrap_or_default(),
        );
    }
    match credentials_error(error) {
        Some(found) => credentials_failure(operation, found),
        None => ControlPlaneError::Network {
            operation,
            source: Box::new(NoResponse(source_chain(error))),
        },
    }
}

/// The error for a response that doesn't match the service's model.
pub(super) fn invalid_response(
    operation: &'static str,
    source: impl Into<Box<dyn Error + Send + Sync>>,
) -> ControlPlaneError {
    ControlPlaneError::Network {
        operation,
        source: source.into(),
    }
}

/// Adds the profile if no credentials were found: its name may be misspelt.
pub(super) fn name_profile(error: ControlPlaneError, profile: &str) -> ControlPlaneError {
    match error {
        ControlPlaneError::NoCredentials { operation, message } if message == NONE_FOUND => {
            ControlPlaneError::NoCredentials {
                operation,
                message: format!("{message}; the profile is `{profile}`"),
            }
        }
        other => other,
    }
}

/// Adds the endpoint if there was no response from it.
pub(super) fn name_endpoint(error: ControlPlaneError, endpoint: &str) -> ControlPlaneError {
    match error {
        ControlPlaneError::Network { operation, source } => ControlPlaneError::Network {
            operation,
            source: Box::new(NoResponse(format!("{endpoint}: {source}"))),
        },
        other => other,
    }
}

/// Whether the stack doesn't exist: AWS has no code for that.
pub(super) fn is_stack_missing(error: &ControlPlaneError) -> bool {
    matches!(error, ControlPlaneError::Validation { code, message, .. }
        if code == "ValidationError" && message.contains("does not exist"))
}

/// The reason for a missing response: the SDK spreads it over a chain of errors.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NoResponse(String);

/// The error for a response with this HTTP status, code and message.
fn response_error(
    operation: &'static str,
    status: u16,
    code: &str,
    message: &str,
) -> ControlPlaneError {
    let message = match message {
        "" => format!("HTTP status {status}"),
        message => message.to_owned(),
    };
    // The endpoint doesn't know the call: no retry changes that.
    if status == 501 {
        return ControlPlaneError::Validation {
            operation,
            code: if code.is_empty() { "501" } else { code }.to_owned(),
            message,
        };
    }
    match (code, status) {
        (code, _) if EXPIRED.contains(&code) => {
            ControlPlaneError::ExpiredCredentials { operation, message }
        }
        (
            "InvalidClientTokenId"
            | "UnrecognizedClientException"
            | "InvalidAccessKeyId"
            | "SignatureDoesNotMatch"
            | "InvalidSignatureException"
            | "IncompleteSignature"
            | "MissingAuthenticationToken"
            | "AuthFailure",
            _,
        ) => ControlPlaneError::RefusedCredentials { operation, message },
        ("AccessDenied" | "AccessDeniedException" | "UnauthorizedOperation", _) | ("", 403) => {
            ControlPlaneError::AccessDenied { operation, message }
        }
        (code, _) if THROTTLED.contains(&code) => {
            ControlPlaneError::Throttled { operation, message }
        }
        ("", 429) => ControlPlaneError::Throttled { operation, message },
        ("", _) => ControlPlaneError::Service {
            operation,
            code: status.to_string(),
            message,
        },
        (code, 400..500) => ControlPlaneError::Validation {
            operation,
            code: code.to_owned(),
            message,
        },
        (code, _) => ControlPlaneError::Service {
            operation,
            code: code.to_owned(),
            message,
        },
    }
}

fn credentials_failure(operation: &'static str, error: &CredentialsError) -> ControlPlaneError {
    let message = source_chain(error);
    let not_loaded = matches!(error, CredentialsError::CredentialsNotLoaded(_));
    // Instance metadata is queried last, even outside of AWS: its failure means that no credentials were found.
    let message = if not_loaded || message.contains("IMDS") {
        NONE_FOUND.to_owned()
    } else if message.contains("credentials-login") {
        LOGIN_SESSION.to_owned()
    } else if message.contains("expired") {
        return ControlPlaneError::ExpiredCredentials { operation, message };
    } else {
        message
    };
    ControlPlaneError::NoCredentials { operation, message }
}

/// The credentials error in the source chain of `error`, if any.
fn credentials_error<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a CredentialsError> {
    sources(error).find_map(|cause| cause.downcast_ref())
}

fn sources<'a>(
    error: &'a (dyn Error + 'static),
) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error| (*error).source())
}

/// The source chain as one text, without repetitions.
fn source_chain(error: &(dyn Error + 'static)) -> String {
    let mut text = String::new();
    for cause in sources(error) {
        let cause = cause.to_string();
        if text.ends_with(&cause) {
            continue;
        }
        if !text.is_empty() {
            text.push_str(": ");
        }
        text.push_str(&cause);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::io;

    use aws_credential_types::provider::error::CredentialsError;

    use super::{credentials_failure, name_endpoint, name_profile, response_error, source_chain};
    use crate::deploy::ControlPlaneError;

    fn kind(status: u16, code: &str) -> &'static str {
        match response_error("CreateChangeSet", status, code, "AWS message") {
            ControlPlaneError::Validation { .. } => "validation",
            ControlPlaneError::AccessDenied { .. } => "denied",
            ControlPlaneError::NoCredentials { .. } => "no credentials",
            ControlPlaneError::RefusedCredentials { .. } => "refused credentials",
            ControlPlaneError::ExpiredCredentials { .. } => "expired",
            ControlPlaneError::Throttled { .. } => "throttled",
            ControlPlaneError::Service { .. } => "service",
            _ => "other",
        }
    }

    // found: L5, L13
    #[test]
    fn errors_are_classified_by_status_and_code() {
        for (status, code, expected) in [
            (400, "ValidationError", "validation"),
            (400, "InsufficientCapabilitiesException", "validation"),
            (400, "InvalidChangeSetStatus", "validation"),
            (403, "AccessDenied", "denied"),
            (403, "", "denied"),
            (403, "ExpiredToken", "expired"),
            (403, "InvalidClientTokenId", "refused credentials"),
            (403, "SignatureDoesNotMatch", "refused credentials"),
            (400, "Throttling", "throttled"),
            (503, "SlowDown", "throttled"),
            (500, "InternalFailure", "service"),
            (502, "", "service"),
            (501, "", "validation"),
            (501, "NotImplemented", "validation"),
        ] {
            assert_eq!(kind(status, code), expected, "{status} {code}");
        }
    }

    #[test]
    fn response_error_keeps_operation_code_and_message() {
        let error = response_error("ExecuteChangeSet", 400, "InvalidChangeSetStatus", "is in X");
        assert_eq!(error.operation(), "ExecuteChangeSet");
        assert_eq!(error.code(), Some("InvalidChangeSetStatus"));
        assert_eq!(error.to_string(), "`ExecuteChangeSet` was refused: is in X");
        let empty = response_error("DescribeStacks", 502, "", "");
        assert_eq!(
            empty.to_string(),
            "`DescribeStacks` failed with `502`: HTTP status 502"
        );
    }

    #[test]
    fn expired_and_missing_credentials_are_distinguished() {
        let missing = credentials_failure("X", &CredentialsError::not_loaded("no providers"));
        assert_eq!(
            name_profile(missing, "dev").to_string(),
            "`X` needs AWS credentials: none were found in the environment, a profile, a web identity, a container or \
             an instance; the profile is `dev`"
        );
        let forbidden = io::Error::other("failed to load IMDS session token: request forbidden");
        let forbidden = credentials_failure("X", &CredentialsError::provider_error(forbidden));
        assert!(
            forbidden
                .to_string()
                .ends_with("a container or an instance")
        );
        let expired = CredentialsError::provider_error(io::Error::other("the token has expired"));
        assert!(matches!(
            credentials_failure("X", &expired),
            ControlPlaneError::ExpiredCredentials { message, .. } if message.ends_with("the token has expired")
        ));
    }

    // found: L13
    #[test]
    fn missing_response_names_the_endpoint() {
        let source = io::Error::new(io::ErrorKind::ConnectionRefused, "connection refused");
        let error = ControlPlaneError::Network {
            operation: "DescribeStacks",
            source: source.into(),
        };
        let error = name_endpoint(error, "http://127.0.0.1:4566");
        let source = std::error::Error::source(&error).unwrap();
        assert_eq!(
            source.to_string(),
            "http://127.0.0.1:4566: connection refused"
        );
    }

    #[test]
    fn source_chain_has_no_repetitions() {
        let inner = io::Error::new(io::ErrorKind::ConnectionRefused, "connection refused");
        let outer = io::Error::other(inner);
        assert_eq!(source_chain(&outer), "connection refused");
    }
}
