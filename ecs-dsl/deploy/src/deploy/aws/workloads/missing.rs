//! Responses about resources that may be missing.

use crate::deploy::CallResult;

/// `None` if the error has one of `codes`, those of a missing resource.
pub(super) fn unless_missing<T>(response: CallResult<T>, codes: &[&str]) -> CallResult<Option<T>> {
    match response {
        Err(error) if error.code().is_some_and(|code| codes.contains(&code)) => Ok(None),
        other => other.map(Some),
    }
}
