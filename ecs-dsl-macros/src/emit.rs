//! The items that put constants before their rules, spanned on the user's tokens.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Expr, Ident, RangeLimits, Stmt, parse_quote};

use crate::chain::{Call, Chain};
use crate::constant::{Constants, is_literal_text};
use crate::table::{self, Kind, Pair, Setter};

/// The checks of one chain, in the order of its calls.
pub(crate) fn checks(chain: &Chain<'_>, constants: &Constants) -> Vec<Stmt> {
    let single = chain.calls.iter().flat_map(|call| {
        table::setters(&chain.builder, call.name)
            .filter_map(|setter| check_call(setter, call, constants))
    });
    let pairs = table::pairs(&chain.builder).filter_map(|pair| check_pair(pair, chain, constants));
    single.chain(pairs).collect()
}

fn check_call(setter: &Setter, call: &Call<'_>, constants: &Constants) -> Option<Stmt> {
    let arguments = call.arguments.get(setter.first..)?;
    let mut values = Vec::new();
    for (kind, argument) in setter.kinds.iter().zip(arguments) {
        values.push(constant(*kind, argument, constants)?);
    }
    if values.len() < setter.kinds.len() {
        return None;
    }
    let (first, last) = (arguments.first()?, arguments.get(setter.kinds.len() - 1)?);
    Some(require(setter.rule, &values, (first, last)))
}

/// Two setters of one chain that are legal only together; of several calls the last one counts.
fn check_pair(pair: &Pair, chain: &Chain<'_>, constants: &Constants) -> Option<Stmt> {
    let last_call = |name: &str| chain.calls.iter().rev().find(|call| call.name == name);
    let first = *last_call(pair.first)?.arguments.first()?;
    let second = *last_call(pair.second)?.arguments.first()?;
    let values = [
        constant(pair.kind, first, constants)?,
        constant(pair.kind, second, constants)?,
    ];
    Some(require(pair.rule, &values, (second, second)))
}

/// The argument as the rule takes it, if it is a constant.
fn constant(kind: Kind, argument: &Expr, constants: &Constants) -> Option<TokenStream> {
    let as_type = |expr: &Expr, name: &str| {
        let name = Ident::new(name, Span::call_site());
        constants.is_value(expr).then(|| quote!((#expr) as #name))
    };
    match kind {
        Kind::Number => as_type(argument, "i64"),
        Kind::Float => as_type(argument, "f64"),
        Kind::Time => constants
            .is_value(argument)
            .then(|| argument.to_token_stream()),
        Kind::Text => constants
            .is_text(argument)
            .then(|| argument.to_token_stream()),
        Kind::LiteralText => is_literal_text(argument).then(|| argument.to_token_stream()),
        Kind::Range => {
            let Expr::Range(range) = argument else {
                return None;
            };
            let RangeLimits::Closed(_) = range.limits else {
                return None;
            };
            let start = as_type(range.start.as_deref()?, "i64")?;
            let end = as_type(range.end.as_deref()?, "i64")?;
            Some(quote!(#start, #end))
        }
    }
}

/// `const _: () = ::ecs_dsl::rules::require(::ecs_dsl::rules::port(8003 as i64));`, underlined from the first expression
/// to the last.
fn require(rule: &str, values: &[TokenStream], (first, last): (&Expr, &Expr)) -> Stmt {
    let span = |token: Option<TokenTree>| token.map_or_else(Span::call_site, |token| token.span());
    let start = span(first.to_token_stream().into_iter().next());
    let end = span(last.to_token_stream().into_iter().last());
    let rule = Ident::new(rule, Span::call_site());
    let inner = quote!(::ecs_dsl::rules::#rule(#(#values),*));
    let mut argument = Group::new(Delimiter::Parenthesis, inner);
    argument.set_span(end);
    let call = quote_spanned!(start=> ::ecs_dsl::rules::require #argument);
    parse_quote! {
        #[allow(clippy::all, clippy::pedantic, unused_parens, reason = "the user's own expression, once more")]
        const _: () = #call;
    }
}
