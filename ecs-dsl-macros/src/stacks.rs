//! Names that must be unique in a stack: components, outputs, priorities.
//!
//! Only unconditional calls are considered, so that nothing is reported for code in branches and loops.

use std::collections::BTreeMap;

use syn::{Expr, Lit};

use crate::builder::{self, Builder};
use crate::chain::{Call, Chain};
use crate::compile_error::{CompileError, other_line};
use crate::rule;
use crate::scope::Scopes;

/// The additions so far, by stack, kind and name.
#[derive(Default)]
pub(crate) struct Added<'a>(BTreeMap<(String, String, String), &'a Expr>);

/// The nouns of components whose type is called otherwise. Components with the same noun share their names, as in `check`.
const NOUNS: [(&str, &str); 6] = [
    ("Postgres", "database"),
    ("Search", "search domain"),
    ("SecureParameter", "parameter"),
    ("Service", "service or worker"),
    ("Vpc", "VPC"),
    ("Worker", "service or worker"),
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
            for priority in priorities(chain, scopes) {
                errors.extend(self.priority(stack, priority));
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

    fn priority(&mut self, stack: &str, at: &'a Expr) -> Option<CompileError> {
        let Expr::Lit(literal) = at else { return None };
        let Lit::Int(number) = &literal.lit else {
            return None;
        };
        let first = self.insert(stack, "priority", number.base10_digits(), at)?;
        Some(CompileError::of_rule(
            rule::LISTENER_PRIORITY_CONFLICT,
            at,
            &format!("duplicate listener priority `{number}`"),
            "each priority once on a listener",
            &format!(
                "leave out `.priority(…)` to compute it from the conditions; {}",
                other_line(first)
            ),
        ))
    }

    /// Adds an entry, and returns the previous one with the same name. An expression that is added twice isn't reported here:
    /// the compiler reports the move, and `check` the name.
    fn insert(&mut self, stack: &str, kind: &str, name: &str, at: &'a Expr) -> Option<&'a Expr> {
        let key = (stack.to_owned(), kind.to_owned(), name.to_owned());
        let first = *self.0.entry(key).or_insert(at);
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
