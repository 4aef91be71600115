//! Orders an app's stacks by their dependencies.

use super::SynthesizedStack;
use crate::cfn::{Parameter, Template};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::rules::codes;

/// For each stack, the names of the stacks whose values it reads.
pub(super) fn dependencies(stacks: &[Stack], templates: &[Template]) -> Vec<Vec<String>> {
    let owned: Vec<_> = stacks
        .iter()
        .map(|owner| (owner.scope(), format!("/ecs-dsl/{}/", owner.name())))
        .collect();
    let reads = |template: &Template, prefix: &str| {
        let mut defaults = template
            .parameters()
            .filter_map(|(_, parameter)| Parameter::default(parameter));
        defaults.any(|default| default.starts_with(prefix))
    };
    templates
        .iter()
        .map(|template| {
            let used = owned.iter().filter(|(_, prefix)| reads(template, prefix));
            used.map(|(scope, _)| (*scope).to_owned()).collect()
        })
        .collect()
}

/// Moves every stack after its dependencies, and otherwise keeps the order.
pub(super) fn dependencies_first(
    mut waiting: Vec<SynthesizedStack>,
) -> Result<Vec<SynthesizedStack>, Diagnostics> {
    let mut ordered: Vec<SynthesizedStack> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let is_ready = |stack: &SynthesizedStack| {
            stack
                .depends_on
                .iter()
                .all(|name| ordered.iter().any(|done| done.scope == *name))
        };
        let Some(ready) = waiting.iter().position(is_ready) else {
            return Err([cycle(&waiting)].into_iter().collect());
        };
        ordered.push(waiting.remove(ready));
    }
    Ok(ordered)
}

/// Each of these stacks depends on another one of them, so following the dependencies finds a cycle.
fn cycle(waiting: &[SynthesizedStack]) -> Diagnostic {
    let mut path: Vec<&SynthesizedStack> = Vec::new();
    let mut next = waiting.first();
    while let Some(stack) = next {
        if let Some(start) = path.iter().position(|earlier| earlier.scope == stack.scope) {
            path.drain(..start);
            break;
        }
        path.push(stack);
        next = waiting
            .iter()
            .find(|other| stack.depends_on.contains(&other.scope));
    }
    let successors = path.iter().cycle().skip(1);
    let pairs: Vec<_> = path
        .iter()
        .zip(successors)
        .map(|(stack, dependency)| format!("`{}` on `{}`", stack.scope, dependency.scope))
        .collect();
    let message = format!("stacks depend on each other: {}", pairs.join(", "));
    Diagnostic::error(codes::CIRCULAR_STACK_DEPENDENCY, message)
        .allowed("handles between two stacks in one direction only")
        .hint("move what both use to a third stack")
}
