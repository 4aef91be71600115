//! The order of an app's stacks: each after those that it depends on.

use super::SynthesizedStack;
use crate::cfn::{Parameter, Template};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::Stack;

/// Stacks that wait for each other.
const STACK_CYCLE: Code = Code::new("ECS1011");

/// For each stack, the others whose values it reads, by their names in the app.
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

/// Puts every stack after those that it depends on, and leaves the order alone otherwise.
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

fn cycle(waiting: &[SynthesizedStack]) -> Diagnostic {
    let names: Vec<_> = waiting
        .iter()
        .map(|stack| format!("`{}`", stack.scope))
        .collect();
    Diagnostic::error(
        STACK_CYCLE,
        format!("the stacks {} wait for each other", names.join(", ")),
    )
    .allowed("handles that lead from one stack to another in one direction only")
    .hint("move what both need to a stack of its own, which both use")
}
