//! `settings!`: the one macro that reads files. Each becomes a constant tree, which `ecs_dsl::settings` reads and checks.
//!
//! **Invariant:** what is known here is where files are and what syntax they have; keys, types and rules aren't.

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

use pattern::{Pattern, Start};
use tree::{Node, UNREADABLE, Unreadable};

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

/// A file that matches, and what it holds; an unparsable one holds nothing.
struct SettingsFile {
    /// As messages name it.
    shown: String,
    /// For the compiler, which watches it.
    absolute: String,
    /// Its name without the extension.
    stage: String,
    root: Option<Node>,
}

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: Input = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let span = input.pattern.span();
    let start = Start::of(&input.pattern);
    let found = Pattern::read(&input.pattern.value()).and_then(|pattern| pattern.find(&start));
    let paths = match found {
        Ok(paths) => paths,
        Err(message) => {
            let error = syn::Error::new(span, message).into_compile_error();
            let empty = emit::implementation(&input.ty, &[], span);
            return quote::quote!(#error #empty);
        }
    };
    let mut faults = Vec::new();
    let files: Vec<_> = paths
        .iter()
        .map(|path| read(path, &start, &mut faults))
        .collect();
    let errors = (!faults.is_empty())
        .then(|| syn::Error::new(span, faults.join("\n\n")).into_compile_error());
    let code = emit::implementation(&input.ty, &files, span);
    quote::quote!(#errors #code)
}

fn read(path: &Path, start: &Start, faults: &mut Vec<String>) -> SettingsFile {
    let shown = start.shown(path);
    let parsed = std::fs::read_to_string(path)
        .map_err(|error| {
            vec![Unreadable {
                line: 1,
                message: error.to_string(),
            }]
        })
        .and_then(|text| match path.extension() {
            Some(extension) if extension == "json" => json::parse(&text),
            _ => toml::parse(&text),
        });
    let root = parsed.map_err(|found| {
        faults.extend(
            found
                .iter()
                .map(|fault| format!("{shown}:{}: {UNREADABLE}: {}", fault.line, fault.message)),
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
