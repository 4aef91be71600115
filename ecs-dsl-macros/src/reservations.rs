//! What the containers of a task reserve, against what the task has.

use crate::builder::Kind;
use crate::chain::{Argument, Chain, Location};
use crate::check::{Check, Context, Value};
use crate::task::Task;

/// The setter, the rule, and the default of the task.
const RESERVATIONS: [(&str, &str, &str); 2] = [
    ("cpu", "reserved_cpu", "TASK_CPU"),
    ("memory", "reserved_memory", "TASK_MEMORY"),
];

/// The checks of a complete chain. The constants among the reservations already have to fit.
pub(crate) fn for_complete<'a>(chain: &Chain<'a>, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    let Some(task) = Task::from_chain(chain, context.scopes) else {
        return Vec::new();
    };
    let checks = RESERVATIONS
        .iter()
        .filter_map(|(setter, rule, default)| check(&task, setter, rule, default, context));
    checks.collect()
}

fn check<'a>(
    task: &Task<'_, 'a>,
    setter: &str,
    rule: &'static str,
    default: &'static str,
    context: Context<'_, 'a>,
) -> Option<Check<'a>> {
    let is_constant = |argument: &Argument<'a>| {
        let is_out_of_scope = argument.location == Location::Closure;
        context.constants.is_value(argument.expr)
            && !(is_out_of_scope && context.constants.has_named(argument.expr))
    };
    let available = match task.chain.last(setter) {
        Some(call) => {
            let argument = call.arguments.first().filter(|given| is_constant(given))?;
            Value::Argument(Kind::Number, argument.expr)
        }
        None if task.chain.last("size").is_some() => return None,
        None => Value::Default(Kind::Number, default),
    };
    let containers = task
        .containers
        .iter()
        .filter(|container| container.is_known);
    let reserved = containers
        .filter_map(|container| container.all(&[setter]).last()?.arguments.first().copied())
        .filter(is_constant);
    let reserved: Vec<_> = reserved.map(|argument| argument.expr).collect();
    let last = *reserved.last()?;
    Some(Check {
        rule,
        values: vec![Value::Sum(reserved), available],
        location: (last, last),
    })
}
