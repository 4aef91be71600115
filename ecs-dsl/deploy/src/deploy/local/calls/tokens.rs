//! Client request tokens: a repeated call has no further effect.

use super::super::folder::Locked;
use super::super::state::{RecordedCall, Stack};
use super::validation_error;
use crate::deploy::CallResult;

/// How many calls are recorded per stack. AWS doesn't document its limit.
const MAX_RECORDED_CALLS: usize = 16;

impl Stack {
    /// Whether this is a repeated request: the same one, with the same token.
    ///
    /// # Errors
    /// If the token was used for another request.
    pub(super) fn is_repeated(
        &self,
        locked: &Locked<'_>,
        token: &str,
        request_key: &str,
    ) -> CallResult<bool> {
        match self.calls.iter().find(|call| call.token == token) {
            None => Ok(false),
            Some(call) if call.request_key == request_key => Ok(true),
            Some(_) => Err(validation_error(
                locked,
                "TokenAlreadyExistsException",
                format!("Token {token} already exists: it was used for another operation"),
            )),
        }
    }

    /// Records a call. Its token is that of the operation that it starts.
    pub(super) fn record_call(&mut self, token: &str, request_key: String) {
        let token = token.to_owned();
        self.last_token = Some(token.clone());
        if self.calls.len() >= MAX_RECORDED_CALLS {
            self.calls.remove(0);
        }
        self.calls.push(RecordedCall { token, request_key });
    }
}
