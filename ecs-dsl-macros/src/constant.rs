//! Which expressions are constants: those that an item may repeat.

use std::collections::BTreeSet;

use syn::{BinOp, Expr, ExprCall, ExprPath, Generics, Lit, UnOp};

/// Functions of durations that may stand in constants.
const DURATIONS: [&str; 8] = [
    "secs",
    "minutes",
    "hours",
    "days",
    "from_secs",
    "from_mins",
    "from_hours",
    "from_millis",
];

/// Tells constants from what is only known when the program runs.
#[derive(Debug)]
pub(crate) struct Constants {
    /// Constant parameters of the function, which items inside it can't use.
    parameters: BTreeSet<String>,
}

impl Constants {
    pub(crate) fn outside_of(generics: &Generics) -> Self {
        let parameters = generics
            .const_params()
            .map(|parameter| parameter.ident.to_string());
        Self {
            parameters: parameters.collect(),
        }
    }

    /// A number or a duration: literals, named constants, arithmetic, `minutes(5)`.
    pub(crate) fn is_value(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Lit(literal) => matches!(literal.lit, Lit::Int(_) | Lit::Float(_)),
            Expr::Paren(paren) => self.is_value(&paren.expr),
            Expr::Group(group) => self.is_value(&group.expr),
            Expr::Cast(cast) => self.is_value(&cast.expr),
            Expr::Unary(unary) => matches!(unary.op, UnOp::Neg(_)) && self.is_value(&unary.expr),
            Expr::Binary(binary) => {
                let arithmetic = matches!(
                    binary.op,
                    BinOp::Add(_)
                        | BinOp::Sub(_)
                        | BinOp::Mul(_)
                        | BinOp::Div(_)
                        | BinOp::Rem(_)
                        | BinOp::Shl(_)
                );
                arithmetic && self.is_value(&binary.left) && self.is_value(&binary.right)
            }
            Expr::Call(call) => {
                is_duration(call) && call.args.iter().all(|argument| self.is_value(argument))
            }
            Expr::Path(path) => self.is_named(path),
            _ => false,
        }
    }

    /// Text: literals, `concat!`, named constants.
    pub(crate) fn is_text(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Path(path) => self.is_named(path),
            Expr::Paren(paren) => self.is_text(&paren.expr),
            Expr::Group(group) => self.is_text(&group.expr),
            other => is_literal_text(other),
        }
    }

    /// Whether it names a constant, which may not be known everywhere.
    pub(crate) fn names_one(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Path(path) => self.is_named(path),
            Expr::Paren(paren) => self.names_one(&paren.expr),
            Expr::Group(group) => self.names_one(&group.expr),
            Expr::Cast(cast) => self.names_one(&cast.expr),
            Expr::Unary(unary) => self.names_one(&unary.expr),
            Expr::Binary(binary) => self.names_one(&binary.left) || self.names_one(&binary.right),
            Expr::Call(call) => call.args.iter().any(|argument| self.names_one(argument)),
            Expr::Range(range) => [&range.start, &range.end]
                .into_iter()
                .flatten()
                .any(|end| self.names_one(end)),
            _ => false,
        }
    }

    /// A path to a constant, known by its capitals.
    fn is_named(&self, path: &ExprPath) -> bool {
        let segments = &path.path.segments;
        let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
            return false;
        };
        let name = last.ident.to_string();
        let capitals = name
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        let generic =
            first.ident == "Self" || (segments.len() == 1 && self.parameters.contains(&name));
        path.qself.is_none()
            && capitals
            && !generic
            && name.starts_with(|c: char| c.is_ascii_uppercase())
    }
}

/// Text that is surely text, where a setter takes other types too: literals and `concat!`.
pub(crate) fn is_literal_text(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(literal) => matches!(literal.lit, Lit::Str(_)),
        Expr::Macro(call) => call.mac.path.is_ident("concat"),
        _ => false,
    }
}

fn is_duration(call: &ExprCall) -> bool {
    let Expr::Path(function) = call.func.as_ref() else {
        return false;
    };
    let last = function.path.segments.last();
    last.is_some_and(|segment| DURATIONS.iter().any(|name| segment.ident == name))
}
