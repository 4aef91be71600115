//! The items that put constants before their rules, spanned on the user's tokens.
//!
//! There are many of them, and each is compiled: what isn't needed isn't written.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Expr, Ident, Lit, UnOp};

use crate::check::{Check, Value, ends};
use crate::table::Kind;

/// `const _: () = ::ecs_dsl::rules::require(::ecs_dsl::rules::port(8003));`, underlined from the first expression to the
/// last.
pub(crate) fn item(check: &Check<'_>) -> TokenStream {
    if check.values.iter().any(is_no_duration) {
        return TokenStream::new();
    }
    let span = |token: Option<TokenTree>| token.map_or_else(Span::call_site, |token| token.span());
    let (first, last) = check.place;
    let start = span(first.to_token_stream().into_iter().next());
    let end = span(last.to_token_stream().into_iter().last());
    let rule = Ident::new(check.rule, Span::call_site());
    let values = check.values.iter().map(tokens);
    let inner = quote!(::ecs_dsl::rules::#rule(#(#values),*));
    let mut argument = Group::new(Delimiter::Parenthesis, inner);
    argument.set_span(end);
    let call = quote_spanned!(start=> ::ecs_dsl::rules::require #argument);
    // Clippy has nothing to say of a literal.
    let allowed = (!check.values.iter().all(is_plain)).then(|| {
        quote! {
            #[allow(clippy::all, clippy::pedantic, unused_parens, reason = "the user's own expression, once more")]
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
        Value::Given(Kind::Range, expr) => match ends(expr) {
            Some((start, end)) => {
                let (start, end) = (number(Kind::Number, start), number(Kind::Number, end));
                quote!(#start, #end)
            }
            None => TokenStream::new(),
        },
        // What a name stands for may have passed its rule already: `const PORT: Port = port!(8003);`.
        Value::Given(Kind::Number, expr @ Expr::Path(_)) => {
            quote!(::ecs_dsl::rules::ConstArg(#expr).number())
        }
        Value::Given(Kind::Text, expr @ Expr::Path(_)) => {
            quote!(::ecs_dsl::rules::ConstArg(#expr).text())
        }
        Value::Given(Kind::RangeEnd, expr) => {
            ends(expr).map_or_else(TokenStream::new, |(_, end)| number(Kind::Number, end))
        }
        Value::Given(kind, expr) => match kind {
            Kind::Number | Kind::Float => number(*kind, expr),
            _ => expr.to_token_stream(),
        },
    }
}

/// A literal without a type of its own takes the rule's; everything else is cast.
fn number(kind: Kind, expr: &Expr) -> TokenStream {
    if is_literal(kind, expr) {
        expr.to_token_stream()
    } else {
        as_kind(kind, &quote!((#expr)))
    }
}

fn as_kind(kind: Kind, expr: &TokenStream) -> TokenStream {
    match kind {
        Kind::Number | Kind::Range | Kind::RangeEnd => quote!(#expr as i64),
        Kind::Float => quote!(#expr as f64),
        Kind::Time | Kind::Text | Kind::LiteralText => expr.clone(),
    }
}

/// A bare number where a duration is wanted: the setter itself says so, and once is enough.
fn is_no_duration(value: &Value<'_>) -> bool {
    matches!(value, Value::Given(Kind::Time, Expr::Lit(_)))
}

fn is_plain(value: &Value<'_>) -> bool {
    match value {
        Value::Given(Kind::Range, expr) => ends(expr).is_some_and(|(start, end)| {
            is_literal(Kind::Number, start) && is_literal(Kind::Number, end)
        }),
        Value::Given(Kind::RangeEnd, expr) => {
            ends(expr).is_some_and(|(_, end)| is_literal(Kind::Number, end))
        }
        Value::Given(kind, expr) => is_literal(*kind, expr),
        Value::Default(..) => false,
    }
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
