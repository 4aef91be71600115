//! A method of a builder, as far as the macros need it.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Block, FnArg, Pat, ReceiverKind, ReturnType, Signature, Type};

use super::declaration::{self, Declaration};

/// A method with its declarations.
#[derive(Clone, Debug)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// What it is.
    pub form: Form,
    /// Its parameters, without `self`.
    pub parameters: Vec<Parameter>,
    /// The rules that it declares.
    pub rules: Vec<Declaration>,
    /// For a constructor of imported resources: the setters that are checked after it, if not all are.
    pub checked_if_imported: Option<Vec<String>>,
    /// The methods that its body calls, as far as they are written out.
    calls: Vec<String>,
}

/// What a method is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It has no `self`.
    Constructor,
    /// A setter of which a second call replaces the value of the first.
    Single,
    /// A setter that adds a value, or has none.
    Repeated,
    /// It doesn't return the builder.
    Other,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// What constants it takes.
    pub shape: Shape,
    /// Whether its type only has valid values, so that other values need a rule.
    pub validated: bool,
}

/// The constants that a type takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Numbers.
    Number,
    /// A `Duration`.
    Time,
    /// Text.
    Text,
    /// An inclusive range of numbers.
    Range,
    /// Text among others, such as references.
    Convertible,
}

impl Method {
    /// The method of a builder, or of a trait if `owner` is `Self`.
    ///
    /// # Errors
    /// If a declaration doesn't follow the grammar.
    pub fn new(
        attributes: &[Attribute],
        signature: &Signature,
        body: Option<&Block>,
        owner: &str,
    ) -> syn::Result<Self> {
        let arguments = signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(argument) => Some((&*argument.pat, &*argument.ty)),
            FnArg::Receiver(_) => None,
        });
        let parameters: Vec<_> = arguments.map(Parameter::new).collect();
        let returns_builder = matches!(&signature.output, ReturnType::Type(_, output)
            if is_type(output, "Self") || is_type(output, owner) || is_allowed(output));
        let form = match signature.receiver() {
            None => Form::Constructor,
            Some(receiver) if !matches!(receiver.kind, ReceiverKind::Value) || !returns_builder => {
                Form::Other
            }
            Some(_) if parameters.is_empty() || adds(attributes) => Form::Repeated,
            Some(_) if body.is_some_and(pushes) => {
                let message = format!(
                    "`{}` adds a value, and so its doc has to start with `Adds` or contain `Called again, it adds …`",
                    signature.ident
                );
                return Err(syn::Error::new_spanned(&signature.ident, message));
            }
            Some(_) => Form::Single,
        };
        let first = parameters.first().map(|first| first.name.as_str());
        Ok(Self {
            name: signature.ident.to_string(),
            form,
            rules: declaration::rules(attributes, first)?,
            parameters,
            checked_if_imported: declaration::checked_if_imported(attributes)?,
            calls: body.map(calls).unwrap_or_default(),
        })
    }

    /// A setter without a signature: a field of which `derive_builder` makes one, or a variant with a value.
    ///
    /// # Errors
    /// If a declaration doesn't follow the grammar.
    pub fn with_value(
        attributes: &[Attribute],
        name: &syn::Ident,
        ty: &Type,
        form: Form,
    ) -> syn::Result<Self> {
        let name = name.to_string();
        Ok(Self {
            parameters: vec![Parameter::of_type(name.clone(), ty)],
            rules: declaration::rules(attributes, Some(&name))?,
            name,
            form,
            checked_if_imported: None,
            calls: Vec::new(),
        })
    }

    /// Whether it is a setter.
    pub fn is_setter(&self) -> bool {
        matches!(self.form, Form::Single | Form::Repeated)
    }

    /// Whether it records that it replaces a value, or calls another setter that does.
    pub fn is_recorded(&self, singles: &BTreeSet<&str>) -> bool {
        const RECORD: [&str; 2] = ["replaces", "sets"];
        let mut calls = self.calls.iter().map(String::as_str);
        calls.any(|call| RECORD.contains(&call) || singles.contains(call))
    }

    /// Whether it records its call, or calls another setter that does.
    pub fn is_recorded_call(&self, setters: &BTreeSet<&str>) -> bool {
        let mut calls = self.calls.iter().map(String::as_str);
        self.is_recorded(setters) || calls.any(|call| call == "calls" || call == "ignores")
    }

    /// Whether the macros need it.
    pub fn is_relevant(&self) -> bool {
        self.is_setter() || !self.rules.is_empty()
    }

    /// The number of its declarations.
    pub fn declarations(&self) -> usize {
        self.rules.len() + usize::from(self.checked_if_imported.is_some())
    }

    /// The index of a parameter.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.parameters
            .iter()
            .position(|parameter| parameter.name == name)
    }
}

impl Parameter {
    fn new((pattern, ty): (&Pat, &Type)) -> Self {
        let name = match pattern {
            Pat::Ident(name) => name.ident.to_string(),
            _ => String::new(),
        };
        Self::of_type(name, ty)
    }

    fn of_type(name: String, ty: &Type) -> Self {
        const NUMBERS: [&str; 6] = ["f64", "i64", "u16", "u32", "IntoPort", "Percent"];
        let words = words(ty);
        let has = |name: &str| words.iter().any(|word| word == name);
        let shape = if has("RangeInclusive") {
            Shape::Range
        } else if has("Duration") {
            Shape::Time
        } else if has("str") || has("IntoText") {
            Shape::Text
        } else if NUMBERS.into_iter().any(has) {
            Shape::Number
        } else {
            Shape::Convertible
        };
        let validated = has("IntoText") || has("IntoPort");
        Self {
            name,
            shape,
            validated,
        }
    }
}

fn is_type(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

/// `Allowed<Self>`, which a component of this crate replaces by a method that returns the builder.
fn is_allowed(ty: &Type) -> bool {
    words(ty) == ["Allowed", "Self"]
}

/// The names of the methods that a body calls: `tag` of `image.tag("1")`.
fn calls(body: &Block) -> Vec<String> {
    fn collect(tokens: TokenStream, calls: &mut Vec<String>) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for window in tokens.windows(3) {
            if let [
                TokenTree::Punct(dot),
                TokenTree::Ident(name),
                TokenTree::Group(_),
            ] = window
                && dot.as_char() == '.'
            {
                calls.push(name.to_string());
            }
        }
        for token in tokens {
            if let TokenTree::Group(group) = token {
                collect(group.stream(), calls);
            }
        }
    }
    let mut found = Vec::new();
    collect(body.to_token_stream(), &mut found);
    found
}

/// Whether a setter's body adds to a list.
fn pushes(body: &Block) -> bool {
    let words = words(body);
    words.iter().any(|word| word == "push" || word == "extend")
}

/// Whether a setter's doc says that a second call adds a value.
fn adds(attributes: &[Attribute]) -> bool {
    let lines: Vec<String> = declaration::texts(attributes, "doc").collect();
    let doc = lines.join("");
    doc.trim_start().starts_with("Adds ") || doc.contains("Called again")
}

/// The identifiers in a piece of code: `impl`, `Into`, `Value`, `String` of `impl Into<Value<String>>`.
fn words(code: &impl ToTokens) -> Vec<String> {
    fn collect(tokens: TokenStream, words: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Ident(word) => words.push(word.to_string()),
                TokenTree::Group(group) => collect(group.stream(), words),
                _ => {}
            }
        }
    }
    let mut words = Vec::new();
    collect(code.to_token_stream(), &mut words);
    words
}
