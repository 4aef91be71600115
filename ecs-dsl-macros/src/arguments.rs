//! What stands in `#[stack(…)]`.

use syn::parse::{Parse, ParseStream};
use syn::{Ident, Path, Token};

/// What is said of the function.
#[derive(Clone)]
pub(crate) enum Arguments {
    /// Nothing.
    None,
    /// `app = app`: the function that makes the app, whose stages are those of the test.
    App(Path),
    /// `part`: it builds a part of a stack, which can't be checked by itself.
    Part,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        const EXPECTED: &str = "expected `app = …`, the function that makes the `App`, or `part`, if it builds only a part \
             of a stack";
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
