//! Client tokens: the same call twice is one call.

use super::super::folder::Locked;
use super::super::state::{Call, Stack};
use super::refusal;
use crate::deploy::ControlPlaneError;

/// How many calls a stack remembers. AWS doesn't say for how long it does.
const REMEMBERED: usize = 16;

impl Stack {
    /// Whether this very call was carried out before; if not, it is remembered from now on.
    ///
    /// # Errors
    /// If the token was used for another call.
    pub(super) fn has_carried_out(
        &self,
        locked: &Locked<'_>,
        token: &str,
        about: &str,
    ) -> Result<bool, ControlPlaneError> {
        match self.calls.iter().find(|call| call.token == token) {
            None => Ok(false),
            Some(call) if call.about == about => Ok(true),
            Some(_) => Err(refusal(
                locked,
                "TokenAlreadyExistsException",
                format!("Token {token} already exists: it was used for another operation"),
            )),
        }
    }

    /// Remembers a call, and that the operation which it begins is its own.
    pub(super) fn remember_call(&mut self, token: &str, about: String) {
        let token = token.to_owned();
        self.last_token = Some(token.clone());
        if self.calls.len() >= REMEMBERED {
            self.calls.remove(0);
        }
        self.calls.push(Call { token, about });
    }
}
