//! `settings!`: the only macro that reads files. It emits each file as a constant tree, which `ecs_dsl::settings` checks.
//!
//! **Invariant:** this module knows the locations and the syntax of files, but no keys, types or rules.

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

use crate::rule::MALFORMED_SETTINGS_FILE;
use pattern::{BaseFolder, Pattern};
use tree::{Node, SyntaxError};

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

/// A file that matches the pattern, and its parsed content.
struct SettingsFile {
    /// The path in messages.
    shown: String,
    /// The path for `include_bytes!`, so that the compiler tracks the file.
    absolute: String,
    /// The file name without the extension.
    stage: String,
    /// `None` if the file is malformed.
    root: Option<Node>,
}

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: Input = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let span = input.pattern.span();
    let base = BaseFolder::for_pattern(&input.pattern);
    let found = Pattern::parse(&input.pattern.value()).and_then(|pattern| pattern.find(&base));
    let paths = match found {
        Ok(paths) => paths,
        Err(message) => {
            let error = syn::Error::new(span, message).into_compile_error();
            let empty = emit::implementation(&input.ty, &[], span);
            return quote::quote!(#error #empty);
        }
    };
    let mut messages = Vec::new();
    let files: Vec<_> = paths
        .iter()
        .map(|path| read(path, &base, &mut messages))
        .collect();
    let errors = (!messages.is_empty())
        .then(|| syn::Error::new(span, messages.join("\n\n")).into_compile_error());
    let code = emit::implementation(&input.ty, &files, span);
    quote::quote!(#errors #code)
}

/// The longest file, in bytes. The compiler evaluates the checks of each value, so that a large file would take minutes.
const MAX_BYTES: usize = 65_536;

/// The most values of a file.
const MAX_VALUES: usize = 1_000;

fn check_length(text: &str) -> std::result::Result<(), Vec<SyntaxError>> {
    match text.len() {
        0..=MAX_BYTES => Ok(()),
        bytes => Err(too_large(&format!("{bytes} bytes, at most {MAX_BYTES}"))),
    }
}

fn check_count(root: &Node) -> std::result::Result<(), Vec<SyntaxError>> {
    match root.count() {
        0..=MAX_VALUES => Ok(()),
        values => Err(too_large(&format!("{values} values, at most {MAX_VALUES}"))),
    }
}

fn too_large(what: &str) -> Vec<SyntaxError> {
    vec![SyntaxError::new(1, format!("the file has {what}"))]
}

fn read(path: &Path, base: &BaseFolder, messages: &mut Vec<String>) -> SettingsFile {
    let shown = base.display_path(path);
    let parsed = std::fs::read_to_string(path)
        .map_err(|error| vec![SyntaxError::new(1, error.to_string())])
        .and_then(|text| {
            check_length(&text)?;
            let root = match path.extension() {
                Some(extension) if extension == "json" => json::parse(&text),
                _ => toml::parse(&text),
            }?;
            check_count(&root)?;
            Ok(root)
        });
    let root = parsed.map_err(|errors| {
        messages.extend(errors.iter().map(|error| {
            format!(
                "{shown}:{}: {MALFORMED_SETTINGS_FILE}: {}",
                error.line, error.message
            )
        }));
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
