//! `settings!`: the only macro that reads files. Each file becomes a constant tree, which `ecs_dsl::settings` checks.
//!
//! **Invariant:** this module only knows locations and syntax of files, not keys, types or rules.

mod emit;
mod json;
mod pattern;
#[cfg(test)]
mod tests;
mod toml;
mod tree;

use std::path::Path;

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Result, Token, Type};

use pattern::{BaseFolder, Pattern};
use tree::{Node, SYNTAX_ERROR, SyntaxError};

/// `Sizes, "stages/*.toml"`.
struct Input {
    ty: Type,
    pattern: LitStr,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let ty = input.parse()?;
        input.parse::<Token![,]>()?;
        let pattern = input.parse()?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { ty, pattern })
    }
}

/// A matching file and its content; none if it can't be parsed.
struct SettingsFile {
    /// The path in messages.
    shown: String,
    /// The absolute path, which the compiler watches.
    absolute: String,
    /// The file name without extension.
    stage: String,
    root: Option<Node>,
}

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: Input = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let span = input.pattern.span();
    let start = BaseFolder::for_pattern(&input.pattern);
    let found = Pattern::parse(&input.pattern.value()).and_then(|pattern| pattern.find(&start));
    let paths = match found {
        Ok(paths) => paths,
        Err(message) => {
            let error = syn::Error::new(span, message).into_compile_error();
            let empty = emit::implementation(&input.ty, &[], span);
            return quote::quote!(#error #empty);
        }
    };
    let mut errors = Vec::new();
    let files: Vec<_> = paths
        .iter()
        .map(|path| read(path, &start, &mut errors))
        .collect();
    let errors = (!errors.is_empty())
        .then(|| syn::Error::new(span, errors.join("\n\n")).into_compile_error());
    let code = emit::implementation(&input.ty, &files, span);
    quote::quote!(#errors #code)
}

fn read(path: &Path, start: &BaseFolder, errors: &mut Vec<String>) -> SettingsFile {
    let shown = start.shown(path);
    let parsed = std::fs::read_to_string(path)
        .map_err(|error| {
            vec![SyntaxError {
                line: 1,
                message: error.to_string(),
            }]
        })
        .and_then(|text| match path.extension() {
            Some(extension) if extension == "json" => json::parse(&text),
            _ => toml::parse(&text),
        });
    let root = parsed.map_err(|found| {
        errors.extend(
            found
                .iter()
                .map(|error| format!("{shown}:{}: {SYNTAX_ERROR}: {}", error.line, error.message)),
        );
    });
    SettingsFile {
        absolute: path.display().to_string(),
        stage: path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default(),
        shown,
        root: root.ok(),
    }
}
