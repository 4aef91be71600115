//! The structure of one chain: what is given twice, and what is missing.

use syn::{Expr, RangeLimits};

use crate::chain::{Argument, Call, Chain, Place};
use crate::fault::{Fault, other_one};
use crate::methods;
use crate::scope::Scopes;

/// What a chain may have once of each name.
struct Named {
    builders: &'static [&'static str],
    methods: &'static [&'static str],
    key: Key,
    code: &'static str,
    /// The message before the name: `duplicate container name`.
    message: &'static str,
    allowed: &'static str,
}

/// Where the name is.
enum Key {
    /// The first argument is a literal text.
    Text,
    /// The first argument is a builder with a name.
    Builder,
    /// The argument is a builder, made by a function of this name.
    Made(usize),
}

const TASKS: &[&str] = &["Service", "Worker"];

const NAMED: &[Named] = &[
    Named {
        builders: &["Service", "Worker", "Container"],
        methods: &["env", "secret"],
        key: Key::Text,
        code: "ECS1603",
        message: "duplicate environment variable",
        allowed: "each variable once",
    },
    Named {
        builders: TASKS,
        methods: &["new", "sidecar"],
        key: Key::Builder,
        code: "ECS1108",
        message: "duplicate container name",
        allowed: "one container of each name in a task",
    },
    Named {
        builders: TASKS,
        methods: &["volume"],
        key: Key::Builder,
        code: "ECS1116",
        message: "duplicate volume name",
        allowed: "one volume of each name in a task",
    },
    Named {
        builders: TASKS,
        methods: &["scale"],
        key: Key::Made(1),
        code: "ECS1511",
        message: "duplicate scaling target for metric",
        allowed: "one target per metric",
    },
    Named {
        builders: TASKS,
        methods: &["scale_at"],
        key: Key::Builder,
        code: "ECS1512",
        message: "duplicate scheduled action",
        allowed: "a unique name for each scheduled action",
    },
    Named {
        builders: &["Table"],
        methods: &["index"],
        key: Key::Builder,
        code: "ECS1723",
        message: "two indexes are called",
        allowed: "one index of each name",
    },
];

/// What can be seen of any chain.
pub(crate) fn of_chain<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<Fault> {
    let mut faults = given_twice(chain);
    for named in NAMED {
        if named.builders.contains(&chain.builder.as_str()) {
            faults.extend(same_names(named, chain, scopes));
        }
    }
    faults.extend(open_ranges(chain));
    faults
}

/// What is missing in a chain that nothing is added to any more.
pub(crate) fn of_whole(chain: &Chain<'_>) -> Option<Fault> {
    const ROUTES: &[&str] = &[
        "path",
        "host",
        "header",
        "query",
        "method",
        "source_ip",
        "priority",
        "route",
        "health_check",
    ];
    let has = |name: &str| chain.last(name).is_some();
    if chain.builder != "Service" || has("port") || has("container") || !methods::are_known(chain) {
        return None;
    }
    let of_routes = chain
        .calls
        .iter()
        .find(|call| ROUTES.contains(&call.name.as_str()));
    let name = chain.constructor()?.text(0);
    let name = name.map_or_else(
        || "the service".to_owned(),
        |name| format!("service `{name}`"),
    );
    Some(Fault::new(
        of_routes.or_else(|| chain.constructor())?.at,
        &format!("ECS1120: {name} has no port"),
        "a service with a port, or a worker",
        "add `.port(8000)`, or use `Worker::new(…)` if it has no callers",
    ))
}

/// A setter of one value that is called again in the same expression.
fn given_twice(chain: &Chain<'_>) -> Vec<Fault> {
    let here: Vec<&Call<'_>> = chain.calls.iter().filter(|call| call.here).collect();
    let mut faults = Vec::new();
    for (index, call) in here.iter().enumerate() {
        let first = here[..index].iter().find(|first| first.name == call.name);
        if let Some(first) = first
            && methods::is_once(&chain.builder, &call.name)
        {
            faults.push(Fault::new(
                call.at,
                &format!(
                    "`.{}(…)` is given twice, and only the last one counts",
                    call.name
                ),
                "one value",
                &format!("leave one of them out; {}", other_one(first.at)),
            ));
        }
    }
    faults
}

fn same_names<'a>(named: &Named, chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<Fault> {
    let mut known: Vec<(String, Argument<'a>)> = Vec::new();
    let mut faults = Vec::new();
    let calls = chain.calls.iter();
    for call in calls.filter(|call| named.methods.contains(&call.name.as_str())) {
        let Some((name, at)) = key(named, call, scopes) else {
            continue;
        };
        if let Some((_, first)) = known.iter().find(|(known, _)| *known == name)
            && (at.place == Place::Here || first.place == Place::Here)
        {
            let new = if at.place == Place::Here {
                (at, first)
            } else {
                (*first, &at)
            };
            faults.push(Fault::new(
                new.0.expr,
                &format!("{}: {} `{name}`", named.code, named.message),
                named.allowed,
                &other_one(new.1.expr),
            ));
        }
        known.push((name, at));
    }
    faults
}

/// The name, and the argument that has it.
fn key<'a>(named: &Named, call: &Call<'a>, scopes: &Scopes<'a>) -> Option<(String, Argument<'a>)> {
    let argument = |index: usize| call.arguments.get(index).copied();
    match named.key {
        Key::Text => Some((call.text(0)?, argument(0)?)),
        // The component itself.
        Key::Builder if call.name == "new" => Some((call.text(0)?, argument(0)?)),
        Key::Builder => {
            let outer = argument(0)?;
            let chain = Chain::of(outer.expr, scopes)?;
            let made = chain.constructor()?;
            let mut inner = *made.arguments.first()?;
            inner.place = if inner.place == Place::Here {
                outer.place
            } else {
                inner.place
            };
            Some((made.text(0)?, inner))
        }
        Key::Made(index) => {
            let outer = argument(index)?;
            let chain = Chain::of(outer.expr, scopes)?;
            let made = chain.constructor()?.name.clone();
            // Metrics of one's own have names.
            (made != "metric").then_some((made, outer))
        }
    }
}

/// `1..10` where both ends count.
fn open_ranges(chain: &Chain<'_>) -> Vec<Fault> {
    let index = match chain.builder.as_str() {
        "Service" | "Worker" => 0,
        "ScheduledScaling" => 2,
        _ => return Vec::new(),
    };
    let calls = chain.calls.iter();
    let ranges = calls
        .filter(|call| matches!(call.name.as_str(), "scale" | "new"))
        .filter_map(|call| call.arguments.get(index))
        .filter(|argument| argument.place == Place::Here);
    ranges
        .filter_map(|argument| open_range(argument.expr))
        .collect()
}

fn open_range(expr: &Expr) -> Option<Fault> {
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
    Some(Fault::new(
        expr,
        "ECS1501: scaling range excludes its maximum",
        "an inclusive range such as `1..=10`",
        &format!("`{start}..={end}`"),
    ))
}
