//! From the model that the user built to CloudFormation templates.
//!
//! [`synth`] is pure: the same stacks give the same bytes. Each type of component has a file, which adds its resources to
//! the [`Context`]; what goes over the whole template afterwards (tags, overrides, references to other stacks) has a
//! file of its own.
//!
//! **Invariant:** the logical id of a resource depends on the names of its component and of nothing else.

mod alarm;
#[cfg(test)]
mod alarms_tests;
mod bucket;
mod cache;
#[cfg(test)]
mod closed_network_tests;
mod cluster;
mod context;
mod cross_stack;
mod dashboard;
#[cfg(test)]
mod dashboard_tests;
mod finish;
mod iam;
mod if_used;
mod kept;
mod key;
mod limits;
mod load_balancer;
mod log_group;
mod mesh;
mod metric;
mod namespace;
#[cfg(test)]
mod observe_tests;
mod overrides;
mod parts;
mod postgres;
mod private_network;
mod queue;
mod repository;
mod resource_policy;
#[cfg(test)]
mod safety;
mod search;
mod secret;
#[cfg(test)]
mod stack_wide_tests;
mod table;
mod tags;
#[cfg(test)]
mod testing;
mod topic;
mod vpc;
mod workload;

use context::Context;
use parts::Parts;

use crate::cfn::Template;
use crate::diag::Diagnostics;
use crate::dsl::{Spec, Stack};

/// The templates of `stacks`, in their order.
///
/// # Errors
/// Everything that can only be seen in a finished template: two resources of one id, references to nothing, overrides
/// of what isn't there, more than CloudFormation takes.
pub(crate) fn synth(stacks: &[Stack]) -> Result<Vec<Template>, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let mut contexts: Vec<Context<'_>> = stacks
        .iter()
        .map(|stack| synth_components(stacks, stack))
        .collect();
    if_used::add(&mut contexts);
    let mut templates: Vec<Template> = contexts
        .into_iter()
        .zip(stacks)
        .map(|(cx, stack)| {
            let mut template = cx.finish();
            tags::apply(stack, &mut template);
            overrides::apply(stack, &mut template, &mut diagnostics);
            template
        })
        .collect();
    cross_stack::connect(stacks, &mut templates, &mut diagnostics);
    for (stack, template) in stacks.iter().zip(&templates) {
        finish::verify(stack, template, &mut diagnostics);
    }
    if diagnostics.has_errors() {
        Err(diagnostics)
    } else {
        Ok(templates)
    }
}

fn synth_components<'a>(stacks: &'a [Stack], stack: &'a Stack) -> Context<'a> {
    let mut cx = Context::new(stacks, stack);
    for spec in &stack.components {
        match spec {
            Spec::Alarm(spec) => alarm::synth(spec, &mut cx),
            Spec::Alarms(set) => {
                for alarm in stack.alarms_of(set) {
                    alarm::synth(&alarm, &mut cx);
                }
            }
            Spec::Bucket(spec) => bucket::synth(spec, &mut cx),
            Spec::Cluster(spec) => cluster::synth(spec, &mut cx),
            Spec::Dashboard(spec) => dashboard::synth(spec, &mut cx),
            Spec::Key(spec) => key::synth(spec, &mut cx),
            Spec::LoadBalancer(spec) => load_balancer::synth(spec, &mut cx),
            Spec::LogGroup(spec) => log_group::synth(spec, &mut cx),
            Spec::Mesh(spec) => mesh::synth(spec, &mut cx),
            Spec::Namespace(spec) => namespace::synth(spec, &mut cx),
            Spec::Postgres(spec) => postgres::synth(spec, &mut cx),
            Spec::Queue(spec) => queue::synth(spec, &mut cx),
            Spec::Cache(spec) => cache::synth(spec, &mut cx),
            Spec::Repository(spec) => repository::synth(spec, &mut cx),
            Spec::Search(spec) => search::synth(spec, &mut cx),
            Spec::Secret(spec) => secret::synth(spec, &mut cx),
            Spec::Service(spec) => workload::synth(&spec.0, &mut cx),
            Spec::Table(spec) => table::synth(spec, &mut cx),
            Spec::Topic(spec) => topic::synth(spec, &mut cx),
            Spec::Vpc(spec) => vpc::synth(spec, &mut cx),
            Spec::Worker(spec) => workload::synth(&spec.0, &mut cx),
            Spec::Resource(id, resource) => cx.add(id.value.clone(), (**resource).clone()),
            Spec::SecureParameter(_) => {}
        }
    }
    cx
}
