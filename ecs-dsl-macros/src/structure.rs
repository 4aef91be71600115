//! Structural errors of a chain: duplicates and missing parts.

use syn::{Expr, RangeLimits};

use crate::builder;
use crate::chain::{Argument, Call, Chain, Location};
use crate::compile_error::{CompileError, other_line, place};
use crate::routes::ROUTE;
use crate::rule::{self, Rule};
use crate::scope::Scopes;
use crate::task::TASKS;

/// A kind of names that must be unique in a chain.
struct Named {
    builders: &'static [&'static str],
    methods: &'static [&'static str],
    key: Key,
    rule: Rule,
    /// The message before the name: `duplicate container name`.
    message: &'static str,
    allowed: &'static str,
    /// The end of the help.
    note: &'static str,
}

/// The source of the name.
enum Key {
    /// The first argument is a string literal.
    Text,
    /// The first argument is a builder with a name.
    Builder,
    /// The argument at the index is a builder, and its constructor's name counts.
    Constructor(usize),
}

const NAMED: &[Named] = &[
    Named {
        builders: &["Service", "Worker", "Job", "Container"],
        methods: &["env", "secret"],
        key: Key::Text,
        rule: rule::DUPLICATE_ENVIRONMENT_VARIABLE,
        message: "duplicate environment variable",
        allowed: "each variable once",
        note: "",
    },
    Named {
        builders: TASKS,
        methods: &["new", "sidecar"],
        key: Key::Builder,
        rule: rule::DUPLICATE_CONTAINER_NAME,
        message: "duplicate container name",
        allowed: "one container of each name in a task",
        note: "; the main container has the service's name",
    },
    Named {
        builders: TASKS,
        methods: &["volume"],
        key: Key::Builder,
        rule: rule::INVALID_OR_DUPLICATE_VOLUME_NAME,
        message: "duplicate volume name",
        allowed: "one volume of each name in a task",
        note: "",
    },
    Named {
        builders: TASKS,
        methods: &["scale"],
        key: Key::Constructor(1),
        rule: rule::DUPLICATE_SCALING_METRIC,
        message: "duplicate scaling target for metric",
        allowed: "one target per metric",
        note: "",
    },
    Named {
        builders: TASKS,
        methods: &["scale_at"],
        key: Key::Builder,
        rule: rule::DUPLICATE_SCHEDULED_ACTION_NAME,
        message: "duplicate scheduled action",
        allowed: "a unique name for each scheduled action",
        note: "",
    },
    Named {
        builders: &["Table"],
        methods: &["index"],
        key: Key::Builder,
        rule: rule::DUPLICATE_INDEX_NAME,
        message: "duplicate index name",
        allowed: "unique index names",
        note: "",
    },
];

/// Errors of any chain.
pub(crate) fn for_chain<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<CompileError> {
    let mut errors = repeated_setters(chain);
    for named in NAMED {
        if named.builders.contains(&chain.builder.as_str()) {
            errors.extend(same_names(named, chain, scopes));
        }
    }
    errors.extend(open_ranges(chain));
    errors
}

/// The error of a complete chain with a missing part.
pub(crate) fn for_complete(chain: &Chain<'_>) -> Option<CompileError> {
    const SETTINGS: &[&str] = &["priority", "health_check"];
    let has = |name: &str| chain.last(name).is_some();
    if chain.builder != "Service" || has("port") || has("container") || !builder::all_known(chain) {
        return None;
    }
    let routing = chain.calls.iter().find(|call| {
        [ROUTE, SETTINGS]
            .iter()
            .any(|names| names.contains(&call.name.as_str()))
    });
    let name = chain.constructor()?.text(0);
    let name = name.map_or_else(
        || "the service".to_owned(),
        |name| format!("service `{name}`"),
    );
    Some(CompileError::of_rule(
        rule::SERVICE_WITHOUT_PORT,
        routing.or_else(|| chain.constructor())?.at,
        &format!("{name} has no port"),
        "a service with a port, or a worker",
        "add `.port(8000)`, or use `Worker::new(…)` if it has no callers",
    ))
}

/// Single-value setters that are called again in the same expression.
fn repeated_setters(chain: &Chain<'_>) -> Vec<CompileError> {
    let here: Vec<&Call<'_>> = chain.calls.iter().filter(|call| call.here).collect();
    let mut errors = Vec::new();
    for (index, call) in here.iter().enumerate() {
        let first = here[..index].iter().find(|first| first.name == call.name);
        if let Some(first) = first
            && builder::is_single(&chain.builder, &call.name)
        {
            errors.push(CompileError::of_rule(
                rule::REPEATED_SETTER,
                call.at,
                &format!(
                    "`.{}(…)` is called twice; only the last call counts",
                    call.name
                ),
                "one call",
                &format!("remove one of them; {}", other_line(first.at)),
            ));
        }
    }
    errors
}

fn same_names<'a>(named: &Named, chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<CompileError> {
    let mut known: Vec<(String, Argument<'a>, &str)> = Vec::new();
    let mut errors = Vec::new();
    let calls = chain.calls.iter();
    for call in calls.filter(|call| named.methods.contains(&call.name.as_str())) {
        let Some((name, at)) = key(named, call, scopes) else {
            continue;
        };
        if let Some((_, first, setter)) = known.iter().find(|(known, ..)| *known == name)
            && let Some((new, other, setter)) = match (at.location, first.location) {
                (Location::Expression, _) => Some((at, *first, *setter)),
                (_, Location::Expression) => Some((*first, at, call.name.as_str())),
                _ => None,
            }
        {
            errors.push(CompileError::of_rule(
                named.rule,
                new.expr,
                &format!("{} `{name}`", named.message),
                named.allowed,
                &match named.key {
                    Key::Text => format!(
                        "the other one is set with `.{setter}(…)` {}",
                        place(other.expr)
                    ),
                    Key::Builder | Key::Constructor(_) => other_line(other.expr) + named.note,
                },
            ));
        }
        known.push((name, at, &call.name));
    }
    errors
}

/// The name and the argument with the name.
fn key<'a>(named: &Named, call: &Call<'a>, scopes: &Scopes<'a>) -> Option<(String, Argument<'a>)> {
    let argument = |index: usize| call.arguments.get(index).copied();
    match named.key {
        Key::Text => Some((call.text(0)?, argument(0)?)),
        // The component itself.
        Key::Builder if call.name == "new" => Some((call.text(0)?, argument(0)?)),
        Key::Builder => {
            let outer = argument(0)?;
            let chain = Chain::from_expr(outer.expr, scopes)?;
            let constructor = chain.constructor()?;
            let inner = constructor.arguments.first()?;
            Some((constructor.text(0)?, inner.within(outer.location)))
        }
        Key::Constructor(index) => {
            let outer = argument(index)?;
            let chain = Chain::from_expr(outer.expr, scopes)?;
            let name = chain.constructor()?.name.clone();
            // Custom metrics are distinguished by their own names.
            (name != "metric").then_some((name, outer))
        }
    }
}

/// Ranges such as `1..10` where an inclusive one is needed.
fn open_ranges(chain: &Chain<'_>) -> Vec<CompileError> {
    let index = match chain.builder.as_str() {
        "Service" | "Worker" => 0,
        "ScheduledScaling" => 2,
        _ => return Vec::new(),
    };
    let calls = chain.calls.iter();
    let ranges = calls
        .filter(|call| matches!(call.name.as_str(), "scale" | "new"))
        .filter_map(|call| call.arguments.get(index))
        .filter(|argument| argument.location == Location::Expression);
    ranges
        .filter_map(|argument| open_range(argument.expr))
        .collect()
}

fn open_range(expr: &Expr) -> Option<CompileError> {
    use quote::ToTokens;
    let Expr::Range(range) = expr else {
        return None;
    };
    let (RangeLimits::HalfOpen(_), Some(start), Some(end)) =
        (&range.limits, &range.start, &range.end)
    else {
        return None;
    };
    let (start, end) = (start.to_token_stream(), end.to_token_stream());
    Some(CompileError::of_rule(
        rule::REVERSED_SCALING_RANGE,
        expr,
        "scaling range excludes its maximum",
        "an inclusive range such as `1..=10`",
        &format!("use `{start}..={end}`"),
    ))
}
