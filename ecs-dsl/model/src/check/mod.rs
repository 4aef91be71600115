//! Rules over whole stacks and apps, one file per subject.
//!
//! Rules for single values are in [`rules`](crate::rules) and are called from [`values`]; the others compare several
//! components. Every diagnostic is reported, each with its line in the user's program.
//!
//! **Invariant:** pure, and independent of templates: `synth` reports what only the finished template shows.

mod alarms;
mod allowances;
mod capacity;
mod conditions;
mod container_dependencies;
mod container_runtime;
mod containers;
mod cross_account_secrets;
mod dashboards;
mod data;
mod data_access;
mod deployment;
mod deployment_timing;
mod duplicate_names;
mod end_of_life;
mod endpoints;
mod environment;
mod grants;
mod grpc;
mod images;
mod imported;
mod incomplete_imports;
mod listeners;
mod load_balancers;
mod meshes;
mod metrics;
mod offerings;
mod patterns;
mod physical_names;
mod protected_stage;
mod queues;
mod reachability;
mod references;
mod report;
mod rolling_batches;
mod scaling;
mod service_calls;
mod service_ingress;
mod shadowing;
mod spot;
#[cfg(test)]
mod testing;
mod traffic_shifting;
mod values;
mod volumes;
mod vpc;

pub use allowances::Allowance;

use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Ingress, ServiceRef, Stack, Task};
use allowances::Allowances;
use report::Report;

/// The rules for a task, whatever runs it.
const TASK_RULES: &[fn(&Stack, &Task, &mut Report<'_>)] = &[
    values::tasks::check,
    references::check_task,
    endpoints::check,
    containers::check,
    container_runtime::check,
    container_dependencies::check,
    volumes::check,
    images::check,
    environment::check,
    grants::check,
    cross_account_secrets::check,
    capacity::check_task,
];

/// The rules for services and workers, which ECS keeps running.
const SERVICE_RULES: &[fn(&Stack, ServiceRef<'_>, &mut Report<'_>)] = &[
    values::services::check,
    references::check_service,
    scaling::check,
    deployment::check,
    rolling_batches::check,
    spot::check,
];

/// The rules for services with ingress.
const INGRESS_RULES: &[fn(&Stack, ServiceRef<'_>, &Ingress, &mut Report<'_>)] = &[
    containers::check_port,
    traffic_shifting::check,
    deployment_timing::check,
    grpc::check,
    service_ingress::check_namespace,
    meshes::check_timeouts,
];

/// The other rules for a single stack.
const STACK_RULES: &[fn(&Stack, &mut Diagnostics)] = &[
    values::check,
    duplicate_names::check,
    imported::check,
    incomplete_imports::check,
    references::check,
    reachability::check,
    load_balancers::check,
    containers::check_count,
    environment::check_outputs,
    end_of_life::check,
    capacity::check,
    data::check,
    protected_stage::check,
    offerings::check,
    alarms::check,
    dashboards::check,
    metrics::check,
];

/// The rules across all stacks of an app.
const APP_RULES: &[fn(&[Stack], &mut Diagnostics)] = &[
    physical_names::check,
    vpc::check,
    queues::check,
    load_balancers::check_quotas,
    listeners::check,
    shadowing::check,
    spot::check_stop_timeouts,
    service_calls::check,
    service_ingress::check,
    data_access::check,
    meshes::check,
];

/// The diagnostics of `stacks`, in the order of the user's program, and the allowances.
pub(crate) fn check(stacks: &[Stack]) -> (Diagnostics, Vec<Allowance>) {
    let mut allowances = Allowances::from_stacks(stacks);
    let mut diagnostics = Diagnostics::new();
    for stack in stacks {
        let mut found = Diagnostics::new();
        for rule in STACK_RULES {
            rule(stack, &mut found);
        }
        check_tasks(stack, &mut found);
        diagnostics.extend(
            found
                .into_iter()
                .filter_map(|diagnostic| allowances.apply(diagnostic, stack)),
        );
    }
    let mut found = Diagnostics::new();
    for rule in APP_RULES {
        rule(stacks, &mut found);
    }
    diagnostics.extend(found.into_iter().filter_map(|diagnostic| {
        match owner(stacks, &diagnostic) {
            Some(stack) => allowances.apply(diagnostic, stack),
            None => Some(diagnostic),
        }
    }));
    (diagnostics.sorted(), allowances.into_vec())
}

fn check_tasks(stack: &Stack, diagnostics: &mut Diagnostics) {
    for task in stack.tasks() {
        let mut report = Report::new(report::label(task), diagnostics);
        TASK_RULES
            .iter()
            .for_each(|rule| rule(stack, task, &mut report));
    }
    for service in stack.services() {
        let mut report = Report::new(report::label(&service.task), diagnostics);
        SERVICE_RULES
            .iter()
            .for_each(|rule| rule(stack, service, &mut report));
        if let Some(ingress) = service.ingress {
            INGRESS_RULES
                .iter()
                .for_each(|rule| rule(stack, service, ingress, &mut report));
        }
    }
}

/// The stack with the component of a diagnostic.
fn owner<'a>(stacks: &'a [Stack], diagnostic: &Diagnostic) -> Option<&'a Stack> {
    let component = diagnostic.component.as_deref()?;
    stacks.iter().find(|stack| {
        let mut entries = stack.components.iter().filter_map(|spec| spec.entry());
        entries.any(|entry| report::label(entry) == component)
    })
}
