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
    /// The error of a rule: the `message`, what is `allowed`, the fix and its page.
    pub(crate) fn of_rule(
        rule: Rule,
        at: impl ToTokens,
        message: &str,
        allowed: &str,
        help: &str,
    ) -> Self {
        Self {
            at: at.into_token_stream(),
            text: format!(
                "{rule}: {message}\nallowed: {allowed}\nhelp: {help}\nhelp: {}",
                rule.page()
            ),
        }
    }

    /// The error of a rule whose allowed values say everything.
    pub(crate) fn of_rule_without_help(
        rule: Rule,
        at: impl ToTokens,
        message: &str,
        allowed: &str,
    ) -> Self {
        Self {
            at: at.into_token_stream(),
            text: format!(
                "{rule}: {message}\nallowed: {allowed}\nhelp: {}",
                rule.page()
            ),
        }
    }

    pub(crate) fn to_compile_error(&self) -> TokenStream {
        syn::Error::new_spanned(&self.at, &self.text).to_compile_error()
    }
}

/// `the other one is on line 9`; without the number if spans have no lines, as in tests.
pub(crate) fn other_line(at: &impl ToTokens) -> String {
    format!("the other one is {}", place(at))
}

/// `on line 9`; `above` if spans have no lines.
pub(crate) fn place(at: &impl ToTokens) -> String {
    let first = at.to_token_stream().into_iter().next();
    match first.filter(|_| proc_macro::is_available()) {
        Some(token) => format!("on line {}", token.span().unwrap().start().line()),
        None => "above".to_owned(),
    }
}
