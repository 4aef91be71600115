//! Whole-stack rules, one file for each subject, over what the user built.
//!
//! Rules about a single value live in [`rules`](crate::rules) and are called from [`values`]; the rest looks at several
//! things at once. All faults are told, each with the user's line.
//!
//! **Invariant:** pure, and blind to templates: what can only be seen in a finished one is `synth`'s to tell.

mod alarms;
mod calls;
mod capacity;
mod connections;
mod containers;
mod dashboards;
mod data;
mod dependencies;
mod deployment;
mod environment;
mod images;
mod listeners;
mod load_balancers;
mod metrics;
mod names;
mod placement;
mod reach;
mod report;
mod scaling;
#[cfg(test)]
mod testing;
mod values;
mod volumes;

use crate::diag::Diagnostics;
use crate::dsl::Stack;

/// What looks at one stack.
const RULES: [fn(&Stack, &mut Diagnostics); 17] = [
    values::check,
    names::check,
    placement::check,
    reach::check,
    load_balancers::check,
    containers::check,
    dependencies::check,
    volumes::check,
    images::check,
    environment::check,
    scaling::check,
    capacity::check,
    deployment::check,
    data::check,
    alarms::check,
    dashboards::check,
    metrics::check,
];

/// What looks at all stacks of an app.
const APP_RULES: [fn(&[Stack], &mut Diagnostics); 3] =
    [listeners::check, calls::check, connections::check];

/// Every fault of `stacks`, in the order of the user's program.
pub(crate) fn check(stacks: &[Stack]) -> Diagnostics {
    let mut faults = Diagnostics::new();
    for stack in stacks {
        for rule in RULES {
            rule(stack, &mut faults);
        }
    }
    for rule in APP_RULES {
        rule(stacks, &mut faults);
    }
    faults.sorted()
}
