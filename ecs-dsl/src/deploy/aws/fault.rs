//! The SDK's errors as the engine's.

use std::error::Error;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use crate::deploy::ControlPlaneError;

/// What is said when no provider had any credentials; the SDK's own text lists every provider on a line of its own.
const NONE_FOUND: &str =
    "none were found in the environment, a profile, a web identity, a container or an instance";

/// What is said of a profile that `aws login` has set up. The crates for it would add a fifth to the SDK's build.
const LOGIN_SESSION: &str = "the profile is one of `aws login`, which isn't supported; hand its credentials over with \
    `eval \"$(aws configure export-credentials --format env)\"`";

/// The codes with which services say that the credentials were good once.
pub(super) const EXPIRED: [&str; 3] = ["ExpiredToken", "ExpiredTokenException", "RequestExpired"];

/// The codes with which services say that there are too many requests, as the SDK has them. `LimitExceededException` isn't
/// here: CloudFormation says so of quotas, which waiting doesn't raise.
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

/// What comes with an answer of the service, beside the error itself.
pub(super) trait Answered {
    /// The HTTP status.
    fn status(&self) -> u16;
}

impl Answered for aws_sdk_cloudformation::config::http::HttpResponse {
    fn status(&self) -> u16 {
        self.status().as_u16()
    }
}

/// Why `operation` failed.
pub(super) fn fault<E, R>(operation: &'static str, error: &SdkError<E, R>) -> ControlPlaneError
where
    E: Error + ProvideErrorMetadata + Send + Sync + 'static,
    R: Answered + std::fmt::Debug + Send + Sync + 'static,
{
    if let SdkError::ServiceError(answer) = error
        && !(200..300).contains(&answer.raw().status())
    {
        let status = answer.raw().status();
        let error = answer.err();
        return answered(
            operation,
            status,
            error.code().unwrap_or_default(),
            error.message().unwrap_or_default(),
        );
    }
    match credentials_error(error) {
        Some(found) => without_credentials(operation, found),
        None => ControlPlaneError::Network {
            operation,
            source: Box::new(Unanswered(chain(error))),
        },
    }
}

/// An answer came, and isn't what the service's model says.
pub(super) fn unreadable(
    operation: &'static str,
    source: impl Into<Box<dyn Error + Send + Sync>>,
) -> ControlPlaneError {
    ControlPlaneError::Network {
        operation,
        source: source.into(),
    }
}

/// Says which profile was looked at, if no credentials were found at all: it may be misspelt.
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

/// Whether the answer is that there is no such stack: AWS has no code of its own for that.
pub(super) fn is_missing(error: &ControlPlaneError) -> bool {
    matches!(error, ControlPlaneError::Validation { code, message, .. }
        if code == "ValidationError" && message.contains("does not exist"))
}

/// Why no answer came, as one text: the SDK spreads it over a chain of errors that say little each.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Unanswered(String);

/// The error that an answer with this HTTP status, code and message stands for.
fn answered(operation: &'static str, status: u16, code: &str, message: &str) -> ControlPlaneError {
    let message = match message {
        "" => format!("HTTP status {status}"),
        message => message.to_owned(),
    };
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
        ) => ControlPlaneError::NoCredentials { operation, message },
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

fn without_credentials(operation: &'static str, error: &CredentialsError) -> ControlPlaneError {
    if matches!(error, CredentialsError::CredentialsNotLoaded(_)) {
        return ControlPlaneError::NoCredentials {
            operation,
            message: NONE_FOUND.to_owned(),
        };
    }
    let message = chain(error);
    // The instance is asked last, by machines that aren't one as well: that it refuses says that there were none before.
    if message.contains("IMDS") {
        return ControlPlaneError::NoCredentials {
            operation,
            message: NONE_FOUND.to_owned(),
        };
    }
    if message.contains("credentials-login") {
        return ControlPlaneError::NoCredentials {
            operation,
            message: LOGIN_SESSION.to_owned(),
        };
    }
    if message.contains("expired") {
        return ControlPlaneError::ExpiredCredentials { operation, message };
    }
    ControlPlaneError::NoCredentials { operation, message }
}

/// The error about credentials among the causes of `error`, if that is what is behind it.
fn credentials_error<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a CredentialsError> {
    causes(error).find_map(|cause| cause.downcast_ref())
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error| (*error).source())
}

/// All causes as one text, without those that the one before says already.
fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = String::new();
    for cause in causes(error) {
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

    use super::{answered, chain, name_profile, without_credentials};
    use crate::deploy::ControlPlaneError;

    fn kind(status: u16, code: &str) -> &'static str {
        match answered("CreateChangeSet", status, code, "said AWS") {
            ControlPlaneError::Validation { .. } => "validation",
            ControlPlaneError::AccessDenied { .. } => "denied",
            ControlPlaneError::NoCredentials { .. } => "no credentials",
            ControlPlaneError::ExpiredCredentials { .. } => "expired",
            ControlPlaneError::Throttled { .. } => "throttled",
            ControlPlaneError::Service { .. } => "service",
            _ => "other",
        }
    }

    #[test]
    fn every_code_has_its_kind() {
        for (status, code, expected) in [
            (400, "ValidationError", "validation"),
            (400, "InsufficientCapabilitiesException", "validation"),
            (400, "InvalidChangeSetStatus", "validation"),
            (403, "AccessDenied", "denied"),
            (403, "", "denied"),
            (403, "ExpiredToken", "expired"),
            (403, "InvalidClientTokenId", "no credentials"),
            (403, "SignatureDoesNotMatch", "no credentials"),
            (400, "Throttling", "throttled"),
            (503, "SlowDown", "throttled"),
            (500, "InternalFailure", "service"),
            (502, "", "service"),
        ] {
            assert_eq!(kind(status, code), expected, "{status} {code}");
        }
    }

    #[test]
    fn an_answer_keeps_operation_code_and_message() {
        let error = answered("ExecuteChangeSet", 400, "InvalidChangeSetStatus", "is in X");
        assert_eq!(error.operation(), "ExecuteChangeSet");
        assert_eq!(error.code(), Some("InvalidChangeSetStatus"));
        assert_eq!(error.to_string(), "`ExecuteChangeSet` was refused: is in X");
        let silent = answered("DescribeStacks", 502, "", "");
        assert_eq!(
            silent.to_string(),
            "`DescribeStacks` failed with `502`: HTTP status 502"
        );
    }

    #[test]
    fn credentials_that_have_expired_are_told_from_missing_ones() {
        let missing = without_credentials("X", &CredentialsError::not_loaded("no providers"));
        assert_eq!(
            name_profile(missing, "dev").to_string(),
            "`X` needs AWS credentials: none were found in the environment, a profile, a web identity, a container or \
             an instance; the profile is `dev`"
        );
        let refused = io::Error::other("failed to load IMDS session token: request forbidden");
        let refused = without_credentials("X", &CredentialsError::provider_error(refused));
        assert!(refused.to_string().ends_with("a container or an instance"));
        let expired = CredentialsError::provider_error(io::Error::other("the token has expired"));
        assert!(matches!(
            without_credentials("X", &expired),
            ControlPlaneError::ExpiredCredentials { message, .. } if message.ends_with("the token has expired")
        ));
    }

    #[test]
    fn a_chain_says_nothing_twice() {
        let inner = io::Error::new(io::ErrorKind::ConnectionRefused, "connection refused");
        let outer = io::Error::other(inner);
        assert_eq!(chain(&outer), "connection refused");
    }
}
