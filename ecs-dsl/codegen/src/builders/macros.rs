//! The setters in `macro_rules` such as `removal_setters!`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proc_macro2::{Group, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{ImplItem, Item, Macro};

use super::method::Method;
use super::source::Source;
use crate::Error;

/// The arms of the macros, by the number of their arguments.
#[derive(Default)]
pub struct Macros {
    arms: BTreeMap<(String, usize), Vec<ImplItem>>,
    declarations: BTreeMap<PathBuf, usize>,
}

impl Macros {
    /// Reads the macros whose name ends with `_setters`.
    ///
    /// # Errors
    /// If a macro isn't a list of methods.
    pub fn from_sources(sources: &[Source]) -> Result<Self, Error> {
        let mut macros = Self::default();
        for source in sources {
            for item in &source.file.items {
                if let Item::Macro(item) = item
                    && let Some(name) = &item.ident
                    && name.to_string().ends_with("_setters")
                {
                    macros
                        .define(&name.to_string(), item.mac.tokens.clone())
                        .map_err(|error| Error::Rust {
                            path: source.path.clone(),
                            source: error,
                        })?;
                    macros
                        .declarations
                        .insert(source.path.clone(), source.declarations);
                }
            }
        }
        Ok(macros)
    }

    /// The number of declarations in macros of a file.
    pub fn declarations(&self, path: &Path) -> usize {
        self.declarations.get(path).copied().unwrap_or_default()
    }

    /// The methods that a call stands for.
    pub fn methods(&self, call: &Macro) -> Vec<Method> {
        let name = call.path.segments.last().map(|last| last.ident.to_string());
        let key = (name.unwrap_or_default(), arguments(call.tokens.clone()));
        let items = self.arms.get(&key).into_iter().flatten();
        let methods = items.flat_map(|item| match item {
            ImplItem::Fn(method) => {
                Method::new(&method.attrs, &method.sig, Some(&method.block), "Self")
                    .into_iter()
                    .collect()
            }
            ImplItem::Macro(call) => self.methods(&call.mac),
            _ => Vec::new(),
        });
        methods.collect()
    }

    fn define(&mut self, name: &str, tokens: TokenStream) -> syn::Result<()> {
        let mut groups = tokens.into_iter().filter_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        });
        while let (Some(matcher), Some(body)) = (groups.next(), groups.next()) {
            let Items(items) = syn::parse2(without_variables(body))?;
            let key = (name.to_owned(), arguments(matcher));
            self.arms.insert(key, items);
        }
        Ok(())
    }
}

struct Items(Vec<ImplItem>);

impl Parse for Items {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(input.parse()?);
        }
        Ok(Self(items))
    }
}

fn arguments(tokens: TokenStream) -> usize {
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    tokens.into_iter().filter(is_comma).count()
}

/// `crate` for `$crate`, and `Self` for other variables.
fn without_variables(tokens: TokenStream) -> TokenStream {
    let mut output = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        output.push(match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => match tokens.next() {
                Some(TokenTree::Ident(name)) if name != "crate" => {
                    proc_macro2::Ident::new("Self", name.span()).into()
                }
                Some(token) => token,
                None => break,
            },
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), without_variables(group.stream())).into()
            }
            token => token,
        });
    }
    output.into_iter().collect()
}
