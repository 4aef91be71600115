//! The arguments of `#[stack(…)]`.

use syn::parse::{Parse, ParseStream};
use syn::{Ident, Path, Token};

/// The arguments of the attribute.
#[derive(Clone)]
pub(crate) enum Arguments {
    /// Nothing.
    None,
    /// `app = app`: a function that returns the app, whose stages the test checks.
    App(Path),
    /// `part`: the function builds a part of a stack, which can't be checked alone.
    Part,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        const EXPECTED: &str = "expected `app = …` (a function that returns the `App`) or `part` (the function builds only a \
                                part of a stack)";
        if input.is_empty() {
            return Ok(Self::None);
        }
        let word: Ident = input
            .parse()
            .map_err(|error| syn::Error::new(error.span(), EXPECTED))?;
        let arguments = match word.to_string().as_str() {
            "app" => {
                input.parse::<Token![=]>()?;
                Self::App(input.parse()?)
            }
            "part" => Self::Part,
            _ => return Err(syn::Error::new(word.span(), EXPECTED)),
        };
        input.parse::<Option<Token![,]>>()?;
        Ok(arguments)
    }
}
