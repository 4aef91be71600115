//! The items that put constants before their rules, spanned on the user's tokens.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Expr, Ident, Stmt, parse_quote};

use crate::check::{Check, Value, ends};
use crate::table::Kind;

/// `const _: () = ::ecs_dsl::rules::require(::ecs_dsl::rules::port(8003 as i64));`, underlined from the first expression
/// to the last.
pub(crate) fn item(check: &Check<'_>) -> Stmt {
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
    parse_quote! {
        #[allow(clippy::all, clippy::pedantic, unused_parens, reason = "the user's own expression, once more")]
        const _: () = #call;
    }
}

fn tokens(value: &Value<'_>) -> TokenStream {
    match value {
        Value::Default(kind, name) => {
            let name = Ident::new(name, Span::call_site());
            as_kind(*kind, quote!(::ecs_dsl::rules::defaults::#name))
        }
        Value::Given(Kind::Range, expr) => match ends(expr) {
            Some((start, end)) => quote!((#start) as i64, (#end) as i64),
            None => TokenStream::new(),
        },
        // What a name stands for may have passed its rule already: `const PORT: Port = port!(8003);`.
        Value::Given(Kind::Number, expr @ Expr::Path(_)) => {
            quote!(::ecs_dsl::rules::Given(#expr).number())
        }
        Value::Given(Kind::Text, expr @ Expr::Path(_)) => {
            quote!(::ecs_dsl::rules::Given(#expr).text())
        }
        Value::Given(kind, expr) => match kind {
            Kind::Number | Kind::Float => as_kind(*kind, quote!((#expr))),
            _ => expr.to_token_stream(),
        },
    }
}

fn as_kind(kind: Kind, expr: TokenStream) -> TokenStream {
    match kind {
        Kind::Number | Kind::Range => quote!(#expr as i64),
        Kind::Float => quote!(#expr as f64),
        Kind::Time | Kind::Text | Kind::LiteralText => expr,
    }
}
