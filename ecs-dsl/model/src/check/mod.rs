//! Rules over whole stacks and apps: a folder for each family of the book, a file for each subject.
//!
//! Rules for single values are in [`rules`](crate::rules) and are called from [`values`]; the others compare several
//! components. Every diagnostic is reported, each with its line in the user's program.
//!
//! [`finished`] judges finished templates, after the synthesis.
//!
//! **Invariant:** pure. The rules over stacks and apps are independent of templates: `synth`, `finished` and `template_rules` report
//! what only the finished template shows.

mod allowances;
mod data;
mod deployment;
mod environment;
pub(crate) mod finished;
mod jobs;
mod meshes;
mod names;
mod network;
mod observability;
mod report;
mod routing;
mod rule;
mod scaling;
mod tasks;
#[cfg(test)]
mod testing;
mod values;

pub use allowances::Allowance;
pub(crate) use allowances::{allowed, allowed_in_app, is_allowed};

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::rules::codes;
use report::Report;
use rule::{AppRule, IngressRule, ServiceRule, StackRule, TaskRule};

const TASK_RULES: &[&[TaskRule]] = &[
    values::TASK,
    tasks::TASK,
    network::TASK,
    scaling::TASK,
    environment::TASK,
];

const SERVICE_RULES: &[&[ServiceRule]] = &[
    values::SERVICE,
    tasks::SERVICE,
    network::SERVICE,
    deployment::SERVICE,
    scaling::SERVICE,
];

const INGRESS_RULES: &[&[IngressRule]] = &[
    tasks::INGRESS,
    network::INGRESS,
    deployment::INGRESS,
    meshes::INGRESS,
];

const STACK_RULES: &[&[StackRule]] = &[
    values::STACK,
    names::STACK,
    tasks::STACK,
    network::STACK,
    scaling::STACK,
    environment::STACK,
    data::STACK,
    observability::STACK,
    jobs::STACK,
];

const APP_RULES: &[&[AppRule]] = &[
    names::APP,
    network::APP,
    routing::APP,
    deployment::APP,
    data::APP,
    observability::APP,
    meshes::APP,
    jobs::APP,
];

/// The diagnostics of `stacks`, in the order of the user's program, and the allowances.
pub(crate) fn check(stacks: &[Stack]) -> (Diagnostics, Vec<Allowance>) {
    let mut allowances = allowances::of_stacks(stacks);
    let mut diagnostics = Diagnostics::new();
    for stack in stacks {
        let mut found = Diagnostics::new();
        for rule in STACK_RULES.concat() {
            rule(stack, &mut found);
        }
        check_tasks(stack, &mut found);
        diagnostics.extend(
            found
                .into_iter()
                .filter_map(|diagnostic| allowed(&mut allowances, diagnostic, stack)),
        );
    }
    let mut found = Diagnostics::new();
    for rule in APP_RULES.concat() {
        rule(stacks, &mut found);
    }
    diagnostics.extend(found.into_iter().filter_map(|diagnostic| {
        match owner(stacks, &diagnostic) {
            Some(stack) => allowed(&mut allowances, diagnostic, stack),
            None => Some(diagnostic),
        }
    }));
    (without_consequences(diagnostics).sorted(), allowances)
}

/// The names that a component derives from its own one.
const DERIVED_NAMES: &[Code] = &[
    codes::INVALID_TASK_DEFINITION_FAMILY,
    codes::INVALID_CONTAINER_NAME,
    codes::INVALID_SERVICE_DISCOVERY_NAME,
    codes::INVALID_MESH_SERVICE_NAME,
];

/// Removes the findings about names that follow from the invalid name of a component.
fn without_consequences(diagnostics: Diagnostics) -> Diagnostics {
    let place = |found: &Diagnostic| (found.component.clone(), found.origin);
    let invalid = diagnostics.iter();
    let invalid = invalid.filter(|found| found.code == codes::INVALID_COMPONENT_NAME);
    let invalid: BTreeSet<_> = invalid.map(place).collect();
    let kept = diagnostics
        .into_iter()
        .filter(|found| !DERIVED_NAMES.contains(&found.code) || !invalid.contains(&place(found)));
    kept.collect()
}

fn check_tasks(stack: &Stack, diagnostics: &mut Diagnostics) {
    for task in stack.tasks() {
        let mut report = Report::new(report::label(task), diagnostics);
        TASK_RULES
            .iter()
            .copied()
            .flatten()
            .for_each(|rule| rule(stack, task, &mut report));
    }
    for service in stack.services() {
        let mut report = Report::new(report::label(&service.task), diagnostics);
        SERVICE_RULES
            .iter()
            .copied()
            .flatten()
            .for_each(|rule| rule(stack, service, &mut report));
        if let Some(ingress) = service.ingress {
            INGRESS_RULES
                .iter()
                .copied()
                .flatten()
                .for_each(|rule| rule(stack, service, ingress, &mut report));
        }
    }
}

/// The stack with the component of a diagnostic. Of several with this label, it is the last one that the program creates
/// before the line of the diagnostic.
fn owner<'a>(stacks: &'a [Stack], diagnostic: &Diagnostic) -> Option<&'a Stack> {
    let component = diagnostic.component.as_deref()?;
    let components = stacks.iter().flat_map(|stack| {
        let entries = stack.components.iter().filter_map(|spec| spec.entry());
        entries.map(move |entry| (stack, entry))
    });
    let owner = components
        .filter(|(_, entry)| report::label(*entry) == component)
        .max_by_key(|(_, entry)| (Some(entry.origin()) <= diagnostic.origin, entry.origin()));
    owner.map(|(stack, _)| stack)
}
