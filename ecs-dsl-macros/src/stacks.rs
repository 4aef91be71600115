//! Names that must be unique in a stack: components, outputs, priorities.
//!
//! Only unconditional calls are considered, so that nothing is reported for code in branches and loops.

use std::collections::BTreeMap;

use syn::{Expr, Lit};

use crate::builder::{self, Builder};
use crate::chain::{Call, Chain};
use crate::compile_error::{CompileError, other_line, place};
use crate::routes::{self, Conditions};
use crate::rule;
use crate::scope::Scopes;

/// The additions so far, by stack, kind and name.
#[derive(Default)]
pub(crate) struct Added<'a> {
    names: BTreeMap<(String, String, String), &'a Expr>,
    /// The service and the place of each listener rule, by stack, and by conditions or priority.
    rules: BTreeMap<(String, String), (String, &'a Expr)>,
}

/// The nouns of components whose type is called otherwise. Components with the same noun share their names, as in `check`.
const NOUNS: [(&str, &str); 7] = [
    ("Job", "service, worker or job"),
    ("Postgres", "database"),
    ("Search", "search domain"),
    ("SecureParameter", "parameter"),
    ("Service", "service, worker or job"),
    ("Vpc", "VPC"),
    ("Worker", "service, worker or job"),
];

impl<'a> Added<'a> {
    /// An unconditional call on a stack.
    pub(crate) fn call(
        &mut self,
        stack: &Chain<'a>,
        call: &Call<'a>,
        scopes: &Scopes<'a>,
    ) -> Vec<CompileError> {
        let Some(stack) = &stack.stack else {
            return Vec::new();
        };
        match call.name.as_str() {
            "add" => {
                let component = call.arguments.first();
                let component =
                    component.and_then(|argument| Chain::from_expr(argument.expr, scopes));
                component
                    .filter(|chain| chain.is_complete)
                    .map(|chain| self.component(stack, &chain, scopes))
                    .unwrap_or_default()
            }
            "output" => self.output(stack, call).into_iter().collect(),
            "tag" => self.tag(stack, call).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn component(
        &mut self,
        stack: &str,
        chain: &Chain<'a>,
        scopes: &Scopes<'a>,
    ) -> Vec<CompileError> {
        let mut errors: Vec<CompileError> = self.name(stack, chain).into_iter().collect();
        if chain.builder == "Service"
            && chain.last("load_balancer").is_none()
            && builder::all_known(chain)
        {
            for route in routes::conditions(chain, scopes) {
                errors.extend(self.route(stack, chain, route));
            }
            for priority in priorities(chain, scopes) {
                errors.extend(self.priority(stack, chain, priority));
            }
        }
        errors
    }

    fn name(&mut self, stack: &str, chain: &Chain<'a>) -> Option<CompileError> {
        let constructor = chain.constructor()?;
        let kind = match (chain.builder.as_str(), constructor.name.as_str()) {
            ("Secret", "parameter") => noun("SecureParameter"),
            (builder, _) => noun(builder),
        }?;
        let (name, at) = (constructor.text(0)?, constructor.arguments.first()?.expr);
        let first = self.insert(stack, &kind, &name, at)?;
        Some(CompileError::of_rule(
            rule::DUPLICATE_NAME,
            at,
            &format!("duplicate name `{name}`"),
            &format!("one {kind} of each name in a stack"),
            &other_line(first),
        ))
    }

    fn output(&mut self, stack: &str, call: &Call<'a>) -> Option<CompileError> {
        let (name, at) = (call.text(0)?, call.arguments.first()?.expr);
        let first = self.insert(stack, "output", &name, at)?;
        Some(CompileError::of_rule(
            rule::DUPLICATE_OUTPUT,
            at,
            &format!("duplicate output `{name}`"),
            "one output of each name in a stack",
            &other_line(first),
        ))
    }

    fn route(
        &mut self,
        stack: &str,
        service: &Chain<'a>,
        route: Conditions<'a>,
    ) -> Option<CompileError> {
        let (first, other) = self.rule(stack, service, route.key, route.at)?;
        Some(CompileError::of_rule(
            rule::DUPLICATE_RULE_CONDITIONS,
            route.at,
            &format!("{first} has a route with the same conditions"),
            "unique conditions on a listener",
            &format!("the other route is {}", place(&other)),
        ))
    }

    fn tag(&mut self, stack: &str, call: &Call<'a>) -> Option<CompileError> {
        let (key, at) = (call.text(0)?, call.arguments.first()?.expr);
        let is_own = matches!(key.as_str(), "Name" | "Environment");
        let first = self.insert(stack, "tag", &key, at);
        (is_own || first.is_some()).then(|| {
            CompileError::of_rule_without_help(
                rule::DUPLICATE_OR_TOO_MANY_TAGS,
                at,
                &format!("duplicate tag `{key}`"),
                "each key once; `Name` and `Environment` are already set",
            )
        })
    }

    fn priority(&mut self, stack: &str, service: &Chain<'a>, at: &'a Expr) -> Option<CompileError> {
        let Expr::Lit(literal) = at else { return None };
        let Lit::Int(number) = &literal.lit else {
            return None;
        };
        let (first, other) = self.rule(stack, service, number.base10_digits().to_owned(), at)?;
        Some(CompileError::of_rule(
            rule::LISTENER_PRIORITY_CONFLICT,
            at,
            &format!("duplicate listener priority `{number}`"),
            "each priority once on a listener",
            &format!(
                "leave out `.priority(…)` to compute it from the conditions; the other route belongs to {first}, {}",
                place(&other)
            ),
        ))
    }

    /// Adds the conditions or the priority of a listener rule, and returns the service and the place of the previous one.
    fn rule(
        &mut self,
        stack: &str,
        service: &Chain<'a>,
        key: String,
        at: &'a Expr,
    ) -> Option<(String, &'a Expr)> {
        let name = service.constructor()?.text(0);
        let name = name.map_or_else(
            || "another service".to_owned(),
            |name| format!("service `{name}`"),
        );
        let entry = self.rules.entry((stack.to_owned(), key));
        let (first, other) = entry.or_insert((name, at));
        (!std::ptr::eq(*other, at)).then(|| (first.clone(), *other))
    }

    /// Adds an entry, and returns the previous one with the same name. An expression that is added twice isn't reported here:
    /// the compiler reports the move, and `check` the name.
    fn insert(&mut self, stack: &str, kind: &str, name: &str, at: &'a Expr) -> Option<&'a Expr> {
        let key = (stack.to_owned(), kind.to_owned(), name.to_owned());
        let first = *self.names.entry(key).or_insert(at);
        (!std::ptr::eq(first, at)).then_some(first)
    }
}

/// The noun of a component: `log group` for `LogGroup`.
fn noun(builder: &str) -> Option<String> {
    if !Builder::find(builder)?.is_component {
        return None;
    }
    if let Some((_, noun)) = NOUNS.iter().find(|(known, _)| *known == builder) {
        return Some((*noun).to_owned());
    }
    let mut noun = String::new();
    for letter in builder.chars() {
        if letter.is_uppercase() && !noun.is_empty() {
            noun.push(' ');
        }
        noun.extend(letter.to_lowercase());
    }
    Some(noun)
}

/// The priorities of a service's routes, all on the only load balancer of the stack.
fn priorities<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<&'a Expr> {
    let own = chain
        .last("priority")
        .and_then(|call| call.arguments.first());
    let routes = chain.calls.iter().filter(|call| call.name == "route");
    let further = routes.filter_map(|call| {
        let route = Chain::from_expr(call.arguments.first()?.expr, scopes)?;
        route.last("priority")?.arguments.first().copied()
    });
    own.copied()
        .into_iter()
        .chain(further)
        .map(|argument| argument.expr)
        .collect()
}
