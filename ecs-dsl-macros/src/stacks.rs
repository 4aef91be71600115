//! What a stack may have once of each name: components, outputs, priorities.
//!
//! Only what is surely added is seen, so that nothing is told of code that runs sometimes, or often.

use std::collections::BTreeMap;

use syn::{Expr, Lit};

use crate::chain::{Call, Chain};
use crate::fault::{Fault, other_one};
use crate::methods;
use crate::scope::Scopes;

/// What was added so far: the stack, what it is, and its name.
#[derive(Default)]
pub(crate) struct Added<'a>(BTreeMap<(String, &'static str, String), &'a Expr>);

/// Components by what shares a name, as `check` has it.
#[rustfmt::skip]
const KINDS: &[(&str, &str)] = &[
    ("Alarm", "alarm"), ("Alarms", "alarms"), ("Bucket", "bucket"), ("Cluster", "cluster"), ("Dashboard", "dashboard"), ("Key", "key"),
    ("LoadBalancer", "load balancer"), ("LogGroup", "log group"), ("Mesh", "mesh"), ("Namespace", "namespace"), ("Postgres", "database"),
    ("Queue", "queue"), ("Cache", "cache"), ("Repository", "repository"), ("Search", "search domain"),
    ("Secret", "secret"), ("Service", "service or worker"), ("Table", "table"), ("Topic", "topic"), ("Vpc", "VPC"),
    ("Worker", "service or worker"),
];

impl<'a> Added<'a> {
    /// A call on a stack that is surely made once.
    pub(crate) fn call(
        &mut self,
        stack: &Chain<'a>,
        call: &Call<'a>,
        scopes: &Scopes<'a>,
    ) -> Vec<Fault> {
        let Some(stack) = &stack.stack else {
            return Vec::new();
        };
        match call.name.as_str() {
            "add" => {
                let component = call.arguments.first();
                let component = component.and_then(|argument| Chain::of(argument.expr, scopes));
                component
                    .filter(|chain| chain.whole)
                    .map(|chain| self.component(stack, &chain, scopes))
                    .unwrap_or_default()
            }
            "output" => self.output(stack, call).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn component(&mut self, stack: &str, chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<Fault> {
        let mut faults: Vec<Fault> = self.name(stack, chain).into_iter().collect();
        if chain.builder == "Service"
            && chain.last("load_balancer").is_none()
            && methods::are_known(chain)
        {
            for priority in priorities(chain, scopes) {
                faults.extend(self.priority(stack, priority));
            }
        }
        faults
    }

    fn name(&mut self, stack: &str, chain: &Chain<'a>) -> Option<Fault> {
        let made = chain.constructor()?;
        let kind = match (chain.builder.as_str(), made.name.as_str()) {
            ("Secret", "parameter") => "parameter",
            (builder, _) => KINDS.iter().find(|(known, _)| *known == builder)?.1,
        };
        let (name, at) = (made.text(0)?, made.arguments.first()?.expr);
        let first = self.insert(stack, kind, &name, at)?;
        Some(Fault::new(
            at,
            &format!("ECS1023: duplicate name `{name}`"),
            &format!("one {kind} of each name in a stack"),
            &other_one(first),
        ))
    }

    fn output(&mut self, stack: &str, call: &Call<'a>) -> Option<Fault> {
        let (name, at) = (call.text(0)?, call.arguments.first()?.expr);
        let first = self.insert(stack, "output", &name, at)?;
        Some(Fault::new(
            at,
            &format!("ECS1025: duplicate output `{name}`"),
            "one output of each name in a stack",
            &other_one(first),
        ))
    }

    fn priority(&mut self, stack: &str, at: &'a Expr) -> Option<Fault> {
        let Expr::Lit(literal) = at else { return None };
        let Lit::Int(number) = &literal.lit else {
            return None;
        };
        let first = self.insert(stack, "priority", number.base10_digits(), at)?;
        Some(Fault::new(
            at,
            &format!("ECS1307: duplicate listener priority `{number}`"),
            "each priority once on a listener",
            &format!(
                "leave out `.priority(…)` to compute it from the conditions; {}",
                other_one(first)
            ),
        ))
    }

    /// Where it was given before. One expression that is added again is left to the compiler, which knows what is moved, and
    /// to `check`.
    fn insert(
        &mut self,
        stack: &str,
        kind: &'static str,
        name: &str,
        at: &'a Expr,
    ) -> Option<&'a Expr> {
        let key = (stack.to_owned(), kind, name.to_owned());
        let first = *self.0.entry(key).or_insert(at);
        (!std::ptr::eq(first, at)).then_some(first)
    }
}

/// The priorities of a service's routes. All go to the stack's only load balancer.
fn priorities<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<&'a Expr> {
    let own = chain
        .last("priority")
        .and_then(|call| call.arguments.first());
    let routes = chain.calls.iter().filter(|call| call.name == "route");
    let further = routes.filter_map(|call| {
        let route = Chain::of(call.arguments.first()?.expr, scopes)?;
        route.last("priority")?.arguments.first().copied()
    });
    own.copied()
        .into_iter()
        .chain(further)
        .map(|argument| argument.expr)
        .collect()
}
