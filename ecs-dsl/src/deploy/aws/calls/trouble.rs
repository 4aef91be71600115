//! What kind of trouble a failed request is in, as far as asking again goes.

use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use crate::deploy::aws::fault::{Answered, EXPIRED, THROTTLED};

/// The codes with which services say that the request's clock is wrong, or that its signature doesn't fit, which a wrong
/// clock does too. The SDK learns the difference of the clocks from every answer and signs the next request by it.
const WRONG_CLOCK: [&str; 4] = [
    "RequestTimeTooSkewed",
    "SignatureDoesNotMatch",
    "InvalidSignatureException",
    "AuthFailure",
];

/// Codes of trouble that passes, whatever the HTTP status.
const PASSING: [&str; 5] = [
    "RequestTimeout",
    "RequestTimeoutException",
    "InternalError",
    "InternalFailure",
    "ServiceUnavailable",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Too many requests: the service did nothing, and says so.
    Throttled,
    /// No answer, half an answer, or a fault of the service's own: it may have done what was asked.
    Passing,
    /// The credentials were good once.
    Expired,
    /// The request's time may be wrong.
    WrongClock,
    /// The same request gets the same answer.
    Final,
}

pub(super) fn trouble<E, R>(error: &SdkError<E, R>) -> Trouble
where
    E: ProvideErrorMetadata,
    R: Answered,
{
    match error {
        SdkError::TimeoutError(_) | SdkError::ResponseError(_) => Trouble::Passing,
        // An `other` failure with a kind is a connection that ended before the answer did.
        SdkError::DispatchFailure(failure)
            if failure.is_io() || failure.is_timeout() || failure.as_other().is_some() =>
        {
            Trouble::Passing
        }
        SdkError::ServiceError(answer) => answered(
            answer.raw().status(),
            answer.err().code().unwrap_or_default(),
        ),
        _ => Trouble::Final,
    }
}

/// The trouble that an answer with this HTTP status and code stands for.
fn answered(status: u16, code: &str) -> Trouble {
    match (status, code) {
        // An answer that says it is good and can't be read: cut off, or not from AWS.
        (200..300, _) => Trouble::Passing,
        (_, code) if THROTTLED.contains(&code) => Trouble::Throttled,
        (429, "") => Trouble::Throttled,
        (_, code) if EXPIRED.contains(&code) => Trouble::Expired,
        (_, code) if WRONG_CLOCK.contains(&code) => Trouble::WrongClock,
        (500..600, _) => Trouble::Passing,
        (_, code) if PASSING.contains(&code) => Trouble::Passing,
        _ => Trouble::Final,
    }
}

#[cfg(test)]
mod tests {
    use super::{Trouble, answered};

    #[test]
    fn every_answer_has_its_trouble() {
        for (status, code, expected) in [
            (200, "", Trouble::Passing),
            (400, "Throttling", Trouble::Throttled),
            (400, "ThrottlingException", Trouble::Throttled),
            (503, "SlowDown", Trouble::Throttled),
            (429, "", Trouble::Throttled),
            (403, "ExpiredToken", Trouble::Expired),
            (400, "ExpiredTokenException", Trouble::Expired),
            (403, "RequestTimeTooSkewed", Trouble::WrongClock),
            (403, "SignatureDoesNotMatch", Trouble::WrongClock),
            (500, "InternalFailure", Trouble::Passing),
            (502, "", Trouble::Passing),
            (400, "RequestTimeout", Trouble::Passing),
            (403, "AccessDenied", Trouble::Final),
            (400, "ValidationError", Trouble::Final),
            (400, "LimitExceededException", Trouble::Final),
            (403, "InvalidClientTokenId", Trouble::Final),
            (404, "", Trouble::Final),
        ] {
            assert_eq!(answered(status, code), expected, "{status} {code}");
        }
    }
}
