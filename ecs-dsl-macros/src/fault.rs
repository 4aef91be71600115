//! What is wrong with the structure of a program, as far as syntax can see.
//!
//! The words are those of the rule that finds it at run time, with its code, where there is one.

use proc_macro2::TokenStream;
use quote::ToTokens;

/// An error on the user's tokens.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) at: TokenStream,
    pub(crate) text: String,
}

impl Fault {
    /// `message`, what is `allowed`, and what to do.
    pub(crate) fn new(at: impl ToTokens, message: &str, allowed: &str, help: &str) -> Self {
        Self {
            at: at.into_token_stream(),
            text: format!("{message}\nallowed: {allowed}\nhelp: {help}"),
        }
    }

    pub(crate) fn to_compile_error(&self) -> TokenStream {
        syn::Error::new_spanned(&self.at, &self.text).to_compile_error()
    }
}

/// `the other one is in line 9`; the compiler alone knows lines.
pub(crate) fn other_one(at: &impl ToTokens) -> String {
    let first = at.to_token_stream().into_iter().next();
    match first.filter(|_| proc_macro::is_available()) {
        Some(token) => format!(
            "the other one is in line {}",
            token.span().unwrap().start().line()
        ),
        None => "the other one is above".to_owned(),
    }
}
