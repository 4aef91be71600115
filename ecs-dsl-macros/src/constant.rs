//! Decides which expressions are constants that can be copied into an item.

use std::collections::BTreeSet;

use syn::visit::Visit;
use syn::{BinOp, Expr, ExprCall, ExprPath, Generics, Lit, UnOp};

/// Functions that return durations and can be called in constants.
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

/// Distinguishes constants from values known only at run time.
#[derive(Debug)]
pub(crate) struct Constants {
    /// Const parameters of the function, which nested items can't use.
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

    /// Whether it is a constant number or duration: literals, named constants, arithmetic, `minutes(5)`.
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

    /// Whether it is constant text: literals, `concat!`, named constants.
    pub(crate) fn is_text(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Path(path) => self.is_named(path),
            Expr::Paren(paren) => self.is_text(&paren.expr),
            Expr::Group(group) => self.is_text(&group.expr),
            other => is_literal_text(other),
        }
    }

    /// Whether it contains a named constant, which may not be in scope everywhere.
    pub(crate) fn has_named(&self, expr: &Expr) -> bool {
        struct Paths<'c>(&'c Constants, bool);
        impl Visit<'_> for Paths<'_> {
            fn visit_expr_path(&mut self, path: &ExprPath) {
                self.1 |= self.0.is_named(path);
            }
        }
        let mut paths = Paths(self, false);
        paths.visit_expr(expr);
        paths.1
    }

    /// Whether a path is a constant, recognized by its uppercase name.
    fn is_named(&self, path: &ExprPath) -> bool {
        let segments = &path.path.segments;
        let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
            return false;
        };
        let name = last.ident.to_string();
        let uppercase = name
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        let generic =
            first.ident == "Self" || (segments.len() == 1 && self.parameters.contains(&name));
        path.qself.is_none()
            && uppercase
            && !generic
            && name.starts_with(|c: char| c.is_ascii_uppercase())
    }
}

/// Whether it is a string literal or `concat!`, for setters that accept other types as well.
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
