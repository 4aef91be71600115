//! The routes of a service: their conditions, and targets that need one.

use syn::Expr;

use crate::builder;
use crate::chain::{Argument, Call, Chain};
use crate::compile_error::CompileError;
use crate::rule;
use crate::scope::Scopes;

/// The setters that give a service a route.
pub(crate) const ROUTE: &[&str] = &[
    "path",
    "host",
    "header",
    "query",
    "method",
    "source_ip",
    "route",
];

/// A route whose conditions are literals.
pub(crate) struct Conditions<'a> {
    /// Equal for routes with the same conditions.
    pub(crate) key: String,
    /// The first condition.
    pub(crate) at: &'a Expr,
}

/// The routes of a service, as far as their conditions are literals.
pub(crate) fn conditions<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<Conditions<'a>> {
    let own = of_calls(&chain.calls, &[]);
    let routes = chain.calls.iter().filter(|call| call.name == "route");
    let further = routes.filter_map(|call| {
        let route = Chain::from_expr(call.arguments.first()?.expr, scopes)?;
        let is_plain = route.builder == "Route"
            && route.is_complete
            && builder::all_known(&route)
            && route.last("load_balancer").is_none();
        is_plain.then(|| of_calls(&route.calls, &[("to_path", "path"), ("to_host", "host")]))?
    });
    own.into_iter().chain(further).collect()
}

/// The conditions among these calls; none if one isn't a literal. A constructor is the setter beside it.
fn of_calls<'a>(calls: &[Call<'a>], constructors: &[(&str, &str)]) -> Option<Conditions<'a>> {
    let mut conditions = Vec::new();
    let mut at = None;
    for call in calls {
        let constructor = constructors.iter().find(|(name, _)| *name == call.name);
        let setter = constructor.map_or(call.name.as_str(), |(_, setter)| setter);
        if setter == "route" || !ROUTE.contains(&setter) {
            continue;
        }
        let values = (0..call.arguments.len()).map(|index| call.text(index));
        let values = values.collect::<Option<Vec<_>>>()?;
        conditions.push(format!("{setter} {values:?}"));
        at = at.or_else(|| call.arguments.first());
    }
    conditions.sort();
    conditions.dedup();
    let key = conditions.join(" ");
    at.map(|argument| Conditions {
        key,
        at: argument.expr,
    })
}

/// Workers that scale by requests, which they never get.
pub(crate) fn for_chain<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<CompileError> {
    let calls = chain.calls.iter().filter(|call| call.here);
    match chain.builder.as_str() {
        "Worker" => requests(calls, scopes),
        _ => Vec::new(),
    }
}

/// Services without a route that scale by requests.
pub(crate) fn for_complete<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<CompileError> {
    let is_routed = ROUTE.iter().any(|setter| chain.last(setter).is_some());
    let is_service = chain.builder == "Service" && chain.is_complete;
    if !is_service || is_routed || !builder::all_known(chain) {
        return Vec::new();
    }
    requests(chain.calls.iter(), scopes)
}

fn requests<'c, 'a: 'c>(
    calls: impl Iterator<Item = &'c Call<'a>>,
    scopes: &Scopes<'a>,
) -> Vec<CompileError> {
    let targets = calls
        .filter(|call| call.name == "scale")
        .filter_map(|call| call.arguments.get(1));
    let is_requests = |argument: &&Argument<'a>| {
        let target = Chain::from_expr(argument.expr, scopes);
        let target = target.filter(|target| target.builder == "Target");
        let constructor =
            target.and_then(|target| target.constructor().map(|call| call.name.clone()));
        constructor.is_some_and(|name| name == "requests")
    };
    let errors = targets.filter(is_requests).map(|argument| {
        CompileError::of_rule(
            rule::REQUEST_SCALING_WITHOUT_ROUTE,
            argument.expr,
            "scaling by requests requires a route",
            "`Target::requests` for services with a route",
            "add a route such as `.path(\"/api/*\")`, or use another target such as `Target::cpu(70)`",
        )
    });
    errors.collect()
}
