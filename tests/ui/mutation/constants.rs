//! The constants that the macro checks.
//!
//! Outside of a compiler, tokens have no location. So each literal is replaced by a unique one, which is then found in the
//! result of the macro's walk.

use quote::ToTokens;

use crate::check::{Check, Value};
use crate::literals::{self, Literal};
use crate::walk::walk;

/// A literal, and a rule that checks it.
#[derive(Clone, Debug)]
pub(crate) struct Constant {
    /// Index of the literal.
    pub(crate) literal: usize,
    pub(crate) rule: &'static str,
    /// Index among the arguments of the rule.
    pub(crate) value: usize,
    /// Indices of the literals that the rule checks together.
    pub(crate) together: Vec<usize>,
}

impl Constant {
    pub(crate) fn shares_check(&self, other: &Self) -> bool {
        self.together
            .iter()
            .any(|literal| other.together.contains(literal))
    }
}

/// All checked literals, with the first rule for each.
pub(crate) fn checked(source: &str, literals: &[Literal]) -> Vec<Constant> {
    let (marked, _) = literals::replace(source, literals, |index, text| Some(mark(index, text)));
    let file = syn::parse_file(&marked).expect("the example is Rust");
    let function = file.items.iter().find_map(|item| match item {
        syn::Item::Fn(function) if function.sig.ident == "django" => Some(function),
        _ => None,
    });
    let found = walk(function.expect("the program"));
    let mut constants: Vec<Constant> = Vec::new();
    for (_, check) in &found.checks {
        for constant in constants_of(check) {
            if !constants
                .iter()
                .any(|known| known.literal == constant.literal)
            {
                constants.push(constant);
            }
        }
    }
    for constant in &mut constants {
        let all = found
            .checks
            .iter()
            .flat_map(|(_, check)| constants_of(check));
        let same = all.filter(|other| other.literal == constant.literal);
        constant.together = same.flat_map(|other| other.together).collect();
    }
    constants
}

fn constants_of(check: &Check<'_>) -> Vec<Constant> {
    let mut constants = Vec::new();
    for (value, given) in check.values.iter().enumerate() {
        if let Value::Argument(_, expr) = given {
            collect(expr.to_token_stream(), &mut |literal| {
                constants.push(Constant {
                    literal,
                    rule: check.rule,
                    value,
                    together: Vec::new(),
                });
            });
        }
    }
    let together: Vec<usize> = constants.iter().map(|constant| constant.literal).collect();
    for constant in &mut constants {
        constant.together.clone_from(&together);
    }
    constants
}

fn collect(tokens: proc_macro2::TokenStream, found: &mut impl FnMut(usize)) {
    for token in tokens {
        match token {
            proc_macro2::TokenTree::Literal(literal) => {
                found(marked(&literal.to_string()).expect("a literal of the example"));
            }
            proc_macro2::TokenTree::Group(group) => collect(group.stream(), found),
            _ => {}
        }
    }
}

/// A literal of the same kind that contains its index.
fn mark(index: usize, text: &str) -> String {
    match text {
        text if text.starts_with('"') => format!("\"literal {index}\""),
        text if text.contains('.') => format!("{index}.5"),
        _ => index.to_string(),
    }
}

fn marked(text: &str) -> Option<usize> {
    let number = text.trim_matches('"').trim_start_matches("literal ");
    number.trim_end_matches(".5").parse().ok()
}
