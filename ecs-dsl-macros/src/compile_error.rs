//! A compile error about the structure of a program.
//!
//! Messages and codes are those of the rule that finds the same error at run time.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::rule::Rule;

/// A compile error on the user's tokens.
#[derive(Clone, Debug)]
pub(crate) struct CompileError {
    pub(crate) at: TokenStream,
    pub(crate) text: String,
}

impl CompileError {
    /// An error with a `message`, what is `allowed`, and the fix.
    pub(crate) fn new(at: impl ToTokens, message: &str, allowed: &str, help: &str) -> Self {
        Self {
            at: at.into_token_stream(),
            text: format!("{message}\nallowed: {allowed}\nhelp: {help}"),
        }
    }

    /// The error of a rule, with its page.
    pub(crate) fn of_rule(
        rule: Rule,
        at: impl ToTokens,
        message: &str,
        allowed: &str,
        help: &str,
    ) -> Self {
        let mut error = Self::new(at, &format!("{rule}: {message}"), allowed, help);
        error.text.push_str(&format!("\nhelp: {}", rule.page()));
        error
    }

    pub(crate) fn to_compile_error(&self) -> TokenStream {
        syn::Error::new_spanned(&self.at, &self.text).to_compile_error()
    }
}

/// `the other one is on line 9`; without the number if spans have no lines, as in tests.
pub(crate) fn other_line(at: &impl ToTokens) -> String {
    let first = at.to_token_stream().into_iter().next();
    match first.filter(|_| proc_macro::is_available()) {
        Some(token) => format!(
            "the other one is on line {}",
            token.span().unwrap().start().line()
        ),
        None => "the other one is above".to_owned(),
    }
}
