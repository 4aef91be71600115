//! Errors among the containers of a task: dependencies, mounts and ports, if all names are literals of one expression.

use std::collections::BTreeMap;

use syn::{Expr, Lit};

use crate::chain::{Argument, Call, Chain};
use crate::compile_error::{CompileError, other_line};
use crate::rule;
use crate::scope::Scopes;
use crate::task::{Container, Task};

const MOUNTS: &[&str] = &["mount", "mount_read_only"];

/// The errors of a complete chain.
pub(crate) fn for_complete<'a>(chain: &Chain<'a>, scopes: &Scopes<'a>) -> Vec<CompileError> {
    let Some(task) = Task::from_chain(chain, scopes) else {
        return Vec::new();
    };
    let mut errors = dependencies(&task);
    errors.extend(unknown_volumes(&task, scopes));
    errors.extend(task.containers.iter().flat_map(same_paths));
    errors.extend(same_ports(&task, scopes));
    errors
}

fn dependencies(task: &Task<'_, '_>) -> Vec<CompileError> {
    let Some(names) = task.names() else {
        return Vec::new();
    };
    let mut errors = Vec::new();
    for (container, name) in task.containers.iter().zip(&names) {
        for call in container.all(&["depends_on"]) {
            let (Some(on), Some(at)) = (call.text(0), call.arguments.first()) else {
                continue;
            };
            let other = names.iter().position(|other| *other == on);
            match other.and_then(|index| task.containers.get(index)) {
                None => errors.push(unknown_dependency(name, &on, &names, at.expr)),
                Some(_) if on == *name => errors.push(CompileError::of_rule_without_help(
                    rule::CIRCULAR_CONTAINER_DEPENDENCY,
                    at.expr,
                    &format!("container `{name}` depends on itself"),
                    "dependencies without a cycle",
                )),
                Some(other) => errors.extend(condition(task, name, other, call)),
            }
        }
    }
    errors
}

fn unknown_dependency(name: &str, on: &str, names: &[&str], at: &Expr) -> CompileError {
    let others = names.iter().filter(|other| *other != &name);
    let others = quoted(others);
    let allowed = if others.is_empty() {
        "nothing: the task has no other container".to_owned()
    } else {
        others
    };
    CompileError::of_rule_without_help(
        rule::UNKNOWN_CONTAINER_DEPENDENCY,
        at,
        &format!("container `{name}` depends on `{on}`, which isn't in the task"),
        &allowed,
    )
}

/// A condition that the other container never fulfills.
fn condition(
    task: &Task<'_, '_>,
    name: &str,
    other: &Container<'_>,
    call: &Call<'_>,
) -> Option<CompileError> {
    let is_main = task
        .containers
        .first()
        .is_some_and(|main| std::ptr::eq(main, other));
    let on = other.name.as_deref()?;
    let at = call.arguments.first()?.expr;
    let Expr::Path(condition) = call.arguments.get(1)?.expr else {
        return None;
    };
    let is_checked = other.has("health_check")
        || (is_main && task.chain.last("container_health_check").is_some());
    match condition.path.segments.last()?.ident.to_string().as_str() {
        _ if !other.is_known => None,
        "Healthy" if !is_checked => Some(CompileError::of_rule(
            rule::DEPENDENCY_WITHOUT_HEALTH_CHECK,
            at,
            &format!(
                "container `{name}` waits for `{on}` to be healthy, but it has no health check"
            ),
            "`Healthy` for a container with a health check",
            "add `.health_check(ContainerHealthCheck::shell(\"…\"))` to it, or use `ContainerCondition::Start`",
        )),
        "Complete" | "Success" if !other.has("not_essential") => Some(CompileError::of_rule(
            rule::COMPLETION_DEPENDENCY_ON_ESSENTIAL_CONTAINER,
            at,
            &format!(
                "container `{name}` waits for the essential container `{on}` to stop, which stops the task"
            ),
            "`Complete` and `Success` for a container that isn't essential",
            &format!("add `.not_essential()` to `{on}`"),
        )),
        _ => None,
    }
}

fn unknown_volumes<'a>(task: &Task<'_, 'a>, scopes: &Scopes<'a>) -> Vec<CompileError> {
    let Some(volumes) = task.volumes(scopes) else {
        return Vec::new();
    };
    let mut errors = Vec::new();
    for container in &task.containers {
        for call in container.all(MOUNTS) {
            let (Some(name), Some(volume), Some(at)) =
                (&container.name, call.text(0), call.arguments.first())
            else {
                continue;
            };
            if volumes.contains(&volume) {
                continue;
            }
            let known = quoted(&volumes);
            errors.push(CompileError::of_rule(
                rule::UNKNOWN_VOLUME,
                at.expr,
                &format!("container `{name}` mounts `{volume}`, which isn't a volume of the task"),
                if known.is_empty() {
                    "nothing: the task has no volumes"
                } else {
                    &known
                },
                &format!("add `.volume(Volume::ephemeral(\"{volume}\"))` to the service"),
            ));
        }
    }
    errors
}

/// Mounts of one container at the same path.
fn same_paths(container: &Container<'_>) -> Vec<CompileError> {
    let mut known: BTreeMap<String, (String, &Expr)> = BTreeMap::new();
    let mut errors = Vec::new();
    for call in container.all(MOUNTS) {
        let (Some(name), Some(volume), Some(path)) = (&container.name, call.text(0), call.text(1))
        else {
            continue;
        };
        let Some(at) = call.arguments.get(1) else {
            continue;
        };
        let path = path.trim_end_matches('/');
        let mount = (volume.clone(), at.expr);
        if let Some((first, other)) = known.insert(path.to_owned(), mount)
            && path.starts_with('/')
        {
            errors.push(CompileError::of_rule(
                rule::INVALID_MOUNT_PATH,
                at.expr,
                &format!("container `{name}` mounts both `{first}` and `{volume}` at `{path}`"),
                "a different path for each mount",
                &other_line(&other),
            ));
        }
    }
    errors
}

/// Containers of one task on the same port.
fn same_ports<'a>(task: &Task<'_, 'a>, scopes: &Scopes<'a>) -> Vec<CompileError> {
    let mut known: BTreeMap<(String, bool), &str> = BTreeMap::new();
    let mut errors = Vec::new();
    let ingress = task.chain.last("port");
    for (index, container) in task.containers.iter().enumerate() {
        let Some(name) = &container.name else {
            continue;
        };
        let ingress = ingress.filter(|_| index == 0);
        let calls = ingress.into_iter().chain(&container.calls);
        for (port, is_udp, at) in calls.filter_map(|call| port(call, scopes)) {
            let Some(first) = known.insert((port.clone(), is_udp), name) else {
                continue;
            };
            let message = if first == name {
                format!("container `{name}` has port `{port}` twice")
            } else {
                format!("containers `{first}` and `{name}` both listen on port `{port}`")
            };
            errors.push(CompileError::of_rule(
                rule::CONTAINER_PORT_CONFLICT,
                at.expr,
                &message,
                "a different port for each container of a task",
                "the containers of a task share one network interface",
            ));
        }
    }
    errors
}

/// The literal port that a call adds, and whether it is UDP.
fn port<'a>(call: &Call<'a>, scopes: &Scopes<'a>) -> Option<(String, bool, Argument<'a>)> {
    let argument = *call.arguments.first()?;
    match call.name.as_str() {
        "port" => Some((digits(argument.expr)?, false, argument)),
        "udp_port" => Some((digits(argument.expr)?, true, argument)),
        "port_mapping" => {
            let mapping = Chain::from_expr(argument.expr, scopes)?;
            let constructor = mapping
                .constructor()
                .filter(|_| mapping.builder == "PortMapping")?;
            let inner = constructor.arguments.first()?.within(argument.location);
            Some((digits(inner.expr)?, constructor.name == "udp", inner))
        }
        _ => None,
    }
}

fn digits(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => Some(number.base10_digits().to_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// Lists names in backticks: `` `a`, `b` and `c` ``.
fn quoted<T: std::fmt::Display>(names: impl IntoIterator<Item = T>) -> String {
    let names = names.into_iter().map(|name| format!("`{name}`"));
    let mut names: Vec<String> = names.collect();
    match names.pop() {
        Some(last) if names.is_empty() => last,
        Some(last) => format!("{} and {last}", names.join(", ")),
        None => String::new(),
    }
}
