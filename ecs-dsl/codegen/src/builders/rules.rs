//! The functions and the codes of the rules.

use std::collections::BTreeMap;
use std::path::PathBuf;

use proc_macro2::TokenTree;
use syn::{FnArg, Item, ItemFn, ItemMacro, ReturnType, Type, Visibility};

use super::declaration::texts;
use super::source::Source;
use crate::Error;

/// The rules.
#[derive(Default)]
pub struct Rules {
    /// The rules that a setter can declare, by name.
    pub functions: BTreeMap<String, Function>,
    codes: Vec<Code>,
}

/// A rule: `pub const fn port(port: i64) -> Verdict`.
pub struct Function {
    /// What it takes.
    pub parameters: Vec<Kind>,
    /// Whether its declaration says why no setter has it.
    pub has_no_setter: bool,
}

/// What a rule takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `i64`.
    Number,
    /// `f64`.
    Float,
    /// `Duration`.
    Time,
    /// `&str`.
    Text,
}

/// A row of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// `ECS1104`.
    pub code: String,
    /// `INVALID_PORT`.
    pub constant: String,
    /// `invalid-port`.
    pub slug: String,
}

impl Rules {
    /// Reads all files.
    ///
    /// # Errors
    /// If a declaration isn't above a rule.
    pub fn from_sources(sources: &[Source]) -> Result<Self, Error> {
        let mut rules = Self::default();
        for source in sources {
            let mut declarations = 0;
            for item in &source.file.items {
                match item {
                    Item::Fn(item) => declarations += rules.function(item),
                    Item::Macro(item) if item.mac.path.is_ident("catalogue") => rules.rows(item),
                    _ => {}
                }
            }
            source.require_read(declarations)?;
        }
        Ok(rules)
    }

    /// The codes that these sources name, such as `rule::DUPLICATE_NAME`.
    pub fn used_by(&self, texts: &[(PathBuf, String)]) -> Vec<Code> {
        let is_used = |code: &&Code| {
            let name = format!("rule::{}", code.constant);
            texts.iter().any(|(_, text)| contains_word(text, &name))
        };
        self.codes.iter().filter(is_used).cloned().collect()
    }

    /// Adds a function if it is a rule, and returns the number of its declarations.
    fn function(&mut self, item: &ItemFn) -> usize {
        let parameters = item.sig.inputs.iter().map(|input| match input {
            FnArg::Typed(argument) => Kind::from_type(&argument.ty),
            FnArg::Receiver(_) => None,
        });
        let is_rule = matches!(item.vis, Visibility::Public(_))
            && matches!(&item.sig.output, ReturnType::Type(_, output) if is_named(output, "Verdict"));
        let declarations = texts(&item.attrs, "no_setter").count();
        match parameters.collect() {
            Some(parameters) if is_rule => {
                let has_no_setter = declarations > 0;
                let function = Function {
                    parameters,
                    has_no_setter,
                };
                self.functions.insert(item.sig.ident.to_string(), function);
                declarations
            }
            _ => 0,
        }
    }

    /// The rows `"ECS1104" INVALID_PORT "invalid-port"` of the catalogue, some of which are marked `guess`.
    fn rows(&mut self, item: &ItemMacro) {
        let tokens = item.mac.tokens.clone().into_iter();
        let word = |token: TokenTree| token.to_string().trim_matches('"').to_owned();
        let words: Vec<String> = tokens.map(word).filter(|word| word != "guess").collect();
        let row = |[code, constant, slug]: &[String; 3]| Code {
            code: code.clone(),
            constant: constant.clone(),
            slug: slug.clone(),
        };
        self.codes.extend(words.as_chunks().0.iter().map(row));
    }
}

impl Kind {
    fn from_type(ty: &Type) -> Option<Self> {
        let kinds = [
            ("i64", Self::Number),
            ("f64", Self::Float),
            ("Duration", Self::Time),
            ("str", Self::Text),
        ];
        let ty = match ty {
            Type::Reference(reference) => &reference.elem,
            ty => ty,
        };
        let (_, kind) = kinds.into_iter().find(|(name, _)| is_named(ty, name))?;
        Some(kind)
    }
}

fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

fn contains_word(text: &str, word: &str) -> bool {
    let mut ends = text
        .match_indices(word)
        .map(|(start, _)| start + word.len());
    ends.any(|end| {
        let next = text[end..].chars().next();
        !next.is_some_and(|next| next == '_' || next.is_ascii_alphanumeric())
    })
}
