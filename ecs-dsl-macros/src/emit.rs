//! The items that pass constants to their rules, with the spans of the user's tokens.
//!
//! There may be many items, and each is compiled, so they are kept short.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Expr, Ident, Lit, UnOp};

use crate::builder::Kind;
use crate::check::{Check, Value};

/// `const _: () = ::ecs_dsl::rules::require(::ecs_dsl::rules::port(8003));`, with the span from the first to the last
/// expression.
pub(crate) fn item(check: &Check<'_>) -> TokenStream {
    if check.values.iter().any(is_bare_number) {
        return TokenStream::new();
    }
    let span = |token: Option<TokenTree>| token.map_or_else(Span::call_site, |token| token.span());
    let (first, last) = check.location;
    let start = span(first.to_token_stream().into_iter().next());
    let end = span(last.to_token_stream().into_iter().last());
    let rule = Ident::new(check.rule, Span::call_site());
    let values = check.values.iter().map(tokens);
    let inner = quote!(::ecs_dsl::rules::#rule(#(#values),*));
    let mut argument = Group::new(Delimiter::Parenthesis, inner);
    argument.set_span(end);
    let call = quote_spanned!(start=> ::ecs_dsl::rules::require #argument);
    // Clippy has no lints for plain literals.
    let allowed = (!check.values.iter().all(is_plain)).then(|| {
        quote! {
            #[allow(clippy::all, clippy::pedantic, unused_parens, reason = "a copy of the user's expression")]
        }
    });
    quote!(#allowed const _: () = #call;)
}

fn tokens(value: &Value<'_>) -> TokenStream {
    match value {
        Value::Default(kind, name) => {
            let name = Ident::new(name, Span::call_site());
            as_kind(*kind, &quote!(::ecs_dsl::rules::defaults::#name))
        }
        Value::Sum(exprs) => {
            let parts = exprs
                .iter()
                .map(|expr| tokens(&Value::Argument(Kind::Number, expr)));
            quote!(#(#parts)+*)
        }
        // A named constant may be a checked value: `const PORT: Port = port!(8003);`.
        Value::Argument(Kind::Number, expr @ Expr::Path(_)) => {
            quote!(::ecs_dsl::rules::ConstArg(#expr).number())
        }
        Value::Argument(Kind::Text, expr @ Expr::Path(_)) => {
            quote!(::ecs_dsl::rules::ConstArg(#expr).text())
        }
        // A literal without a suffix has the type of the rule's parameter; other numbers are cast.
        Value::Argument(kind @ (Kind::Number | Kind::Float), expr) if !is_literal(*kind, expr) => {
            as_kind(*kind, &quote!((#expr)))
        }
        Value::Argument(_, expr) => expr.to_token_stream(),
    }
}

fn as_kind(kind: Kind, expr: &TokenStream) -> TokenStream {
    match kind {
        Kind::Number => quote!(#expr as i64),
        Kind::Float => quote!(#expr as f64),
        _ => expr.clone(),
    }
}

/// A bare number in place of a duration, which the compiler already reports for the setter.
fn is_bare_number(value: &Value<'_>) -> bool {
    matches!(value, Value::Argument(Kind::Time, Expr::Lit(_)))
}

fn is_plain(value: &Value<'_>) -> bool {
    matches!(value, Value::Argument(kind, expr) if is_literal(*kind, expr))
}

fn is_literal(kind: Kind, expr: &Expr) -> bool {
    match expr {
        Expr::Lit(literal) => match (&literal.lit, kind) {
            (Lit::Str(_), Kind::Text | Kind::LiteralText) => true,
            (Lit::Int(number), Kind::Number) => number.suffix().is_empty(),
            (Lit::Float(number), Kind::Float) => number.suffix().is_empty(),
            _ => false,
        },
        Expr::Unary(unary) => matches!(unary.op, UnOp::Neg(_)) && is_literal(kind, &unary.expr),
        _ => false,
    }
}
