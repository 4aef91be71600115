//! [`ErrorClass`]: classifies failed requests for retries.

use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use crate::deploy::aws::sdk_error::{EXPIRED, HttpStatus, THROTTLED};

/// Codes for clock skew, and for an invalid signature, which clock skew causes as well. The SDK learns the skew from every
/// response, and corrects the next request.
const CLOCK_SKEW: [&str; 4] = [
    "RequestTimeTooSkewed",
    "SignatureDoesNotMatch",
    "InvalidSignatureException",
    "AuthFailure",
];

/// Codes of transient errors with any HTTP status.
const TRANSIENT: [&str; 5] = [
    "RequestTimeout",
    "RequestTimeoutException",
    "InternalError",
    "InternalFailure",
    "ServiceUnavailable",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ErrorClass {
    /// Too many requests: the service did nothing.
    Throttled,
    /// No response, a truncated one, or a server error: the service may have done what was requested.
    Transient,
    /// The credentials have expired.
    ExpiredCredentials,
    /// The local clock may be wrong.
    ClockSkew,
    /// The same request gets the same response.
    Permanent,
}

pub(super) fn classify<E, R>(error: &SdkError<E, R>) -> ErrorClass
where
    E: ProvideErrorMetadata,
    R: HttpStatus,
{
    match error {
        SdkError::TimeoutError(_) | SdkError::ResponseError(_) => ErrorClass::Transient,
        // An `other` failure with a kind is a connection that was closed before the response was complete.
        SdkError::DispatchFailure(failure)
            if failure.is_io() || failure.is_timeout() || failure.as_other().is_some() =>
        {
            ErrorClass::Transient
        }
        SdkError::ServiceError(error) => {
            classify_response(error.raw().status(), error.err().code().unwrap_or_default())
        }
        _ => ErrorClass::Permanent,
    }
}

/// The class of a response with this HTTP status and code.
fn classify_response(status: u16, code: &str) -> ErrorClass {
    match (status, code) {
        // A successful response that can't be parsed: truncated, or not from AWS.
        (200..300, _) => ErrorClass::Transient,
        (_, code) if THROTTLED.contains(&code) => ErrorClass::Throttled,
        (429, "") => ErrorClass::Throttled,
        (_, code) if EXPIRED.contains(&code) => ErrorClass::ExpiredCredentials,
        (_, code) if CLOCK_SKEW.contains(&code) => ErrorClass::ClockSkew,
        // The endpoint doesn't know the call.
        (501, _) => ErrorClass::Permanent,
        (500..600, _) => ErrorClass::Transient,
        (_, code) if TRANSIENT.contains(&code) => ErrorClass::Transient,
        _ => ErrorClass::Permanent,
    }
}

#[cfg(test)]
mod tests {
    use super::{ErrorClass, classify_response};

    #[test]
    fn responses_are_classified_by_status_and_code() {
        for (status, code, expected) in [
            (200, "", ErrorClass::Transient),
            (400, "Throttling", ErrorClass::Throttled),
            (400, "ThrottlingException", ErrorClass::Throttled),
            (503, "SlowDown", ErrorClass::Throttled),
            (429, "", ErrorClass::Throttled),
            (403, "ExpiredToken", ErrorClass::ExpiredCredentials),
            (400, "ExpiredTokenException", ErrorClass::ExpiredCredentials),
            (403, "RequestTimeTooSkewed", ErrorClass::ClockSkew),
            (403, "SignatureDoesNotMatch", ErrorClass::ClockSkew),
            (500, "InternalFailure", ErrorClass::Transient),
            (501, "", ErrorClass::Permanent),
            (501, "InternalFailure", ErrorClass::Permanent),
            (502, "", ErrorClass::Transient),
            (400, "RequestTimeout", ErrorClass::Transient),
            (403, "AccessDenied", ErrorClass::Permanent),
            (400, "ValidationError", ErrorClass::Permanent),
            (400, "LimitExceededException", ErrorClass::Permanent),
            (403, "InvalidClientTokenId", ErrorClass::Permanent),
            (404, "", ErrorClass::Permanent),
        ] {
            assert_eq!(classify_response(status, code), expected, "{status} {code}");
        }
    }
}
