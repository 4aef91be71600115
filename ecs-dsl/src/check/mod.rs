//! Whole-stack rules, one file for each subject, over what the user built.
//!
//! Rules about a single value live in [`rules`](crate::rules) and are called from [`values`]; the rest looks at several
//! things at once. All faults are told, each with the user's line.
//!
//! **Invariant:** pure, and blind to templates: what can only be seen in a finished one is `synth`'s to tell.

mod alarms;
mod allowances;
mod calls;
mod capacity;
mod conditions;
mod connections;
mod containers;
mod dashboards;
mod data;
mod dependencies;
mod deployment;
mod endpoints;
mod engines;
mod environment;
mod foreign;
mod globs;
mod grants;
mod grpc;
mod images;
mod imported;
mod incomplete_imports;
mod listeners;
mod load_balancers;
mod meshes;
mod metrics;
mod names;
mod network;
mod pace;
mod placement;
mod processes;
mod protection;
mod queues;
mod reach;
mod report;
mod scaling;
mod shadows;
mod shared_names;
mod spot;
mod sunset;
#[cfg(test)]
mod testing;
mod traffic;
mod values;
mod volumes;
mod ways;

pub use allowances::Allowance;
pub(crate) use sunset::ended_on;

use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use allowances::Allowances;

/// What looks at one stack.
const RULES: &[fn(&Stack, &mut Diagnostics)] = &[
    values::check,
    names::check,
    imported::check,
    incomplete_imports::check,
    placement::check,
    reach::check,
    endpoints::check,
    load_balancers::check,
    containers::check,
    processes::check,
    dependencies::check,
    volumes::check,
    images::check,
    environment::check,
    grants::check,
    sunset::check,
    foreign::check,
    scaling::check,
    capacity::check,
    deployment::check,
    traffic::check,
    pace::check,
    grpc::check,
    data::check,
    protection::check,
    engines::check,
    alarms::check,
    dashboards::check,
    metrics::check,
];

/// What looks at all stacks of an app.
const APP_RULES: &[fn(&[Stack], &mut Diagnostics)] = &[
    shared_names::check,
    network::check,
    queues::check,
    load_balancers::check_quotas,
    listeners::check,
    shadows::check,
    spot::check,
    calls::check,
    ways::check,
    connections::check,
    meshes::check,
];

/// What is told of `stacks`, in the order of the user's program, and what is allowed.
pub(crate) fn check(stacks: &[Stack]) -> (Diagnostics, Vec<Allowance>) {
    let mut allowances = Allowances::of(stacks);
    let mut faults = Diagnostics::new();
    for stack in stacks {
        let mut found = Diagnostics::new();
        for rule in RULES {
            rule(stack, &mut found);
        }
        faults.extend(
            found
                .into_iter()
                .filter_map(|fault| allowances.pass(fault, stack)),
        );
    }
    let mut found = Diagnostics::new();
    for rule in APP_RULES {
        rule(stacks, &mut found);
    }
    faults.extend(
        found
            .into_iter()
            .filter_map(|fault| match owner(stacks, &fault) {
                Some(stack) => allowances.pass(fault, stack),
                None => Some(fault),
            }),
    );
    (faults.sorted(), allowances.into_vec())
}

/// The stack with the component that a fault is about.
fn owner<'a>(stacks: &'a [Stack], fault: &Diagnostic) -> Option<&'a Stack> {
    let component = fault.component.as_deref()?;
    stacks.iter().find(|stack| {
        let mut entries = stack.components.iter().filter_map(|spec| spec.entry());
        entries.any(|entry| report::label(entry) == component)
    })
}
