//! Synthesizes CloudFormation templates from the model that the user built.
//!
//! [`synth`] is pure: the same stacks give the same bytes. Each type of component has a file that adds its resources to the
//! [`Context`]. Steps over the whole template (tags, overrides, references to other stacks) have files of their own.
//!
//! **Invariant:** the logical id of a resource depends only on the name of its component.

mod addresses;
mod alarm;
mod balancer_url;
mod bucket;
mod cache;
mod cluster;
mod context;
mod dashboard;
mod database_options;
mod duration;
mod failed_tasks;
mod file_system;
mod hosted_zone;
mod iam;
mod job;
mod key;
mod load_balancer;
mod log_group;
mod logical_ids;
mod mesh;
mod metric;
mod namespace;
mod number;
mod optional;
mod owners;
mod postgres;
mod private_network;
mod queue;
mod queue_resource;
mod removal;
mod repository;
mod resource_policy;
mod search;
mod search_logs;
mod secret;
mod service;
mod step_scaling;
mod subscription;
mod table;
mod task;
mod template;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod topic;
mod vpc;

use context::Context;
use logical_ids::LogicalIds;
pub(crate) use owners::Synthesized;
pub(crate) use service::listener_rule::with_ids as listener_rules;
pub(crate) use template::secret_reads::SecretRead;
use template::{
    computed, cross_stack, finish, if_used, overrides, renamed_ids, revision, roles, secret_reads,
    tags,
};

use crate::diag::Diagnostics;
use crate::dsl::{Spec, Stack};

/// The templates of `stacks`, in the same order.
///
/// # Errors
/// Errors that only a finished template shows: duplicate logical ids, unresolved references, overrides of unknown
/// resources, exceeded CloudFormation limits.
pub(crate) fn synth(stacks: &[Stack]) -> Result<Vec<Synthesized>, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let mut contexts: Vec<Context<'_>> = stacks
        .iter()
        .map(|stack| synth_components(stacks, stack))
        .collect();
    if_used::add(&mut contexts);
    let mut templates: Vec<Synthesized> = contexts.into_iter().map(Context::finish).collect();
    computed::resolve(stacks, &mut templates);
    revision::tie(stacks, &mut templates);
    renamed_ids::apply(stacks, &mut templates, &mut diagnostics);
    let imports = stacks
        .iter()
        .zip(&mut templates)
        .map(|(stack, synthesized)| {
            let template = &mut synthesized.template;
            tags::apply(stack, template);
            roles::apply(stack, template);
            overrides::apply(stack, template, &mut diagnostics);
            // References to other stacks still name their stacks.
            synthesized.secret_reads = secret_reads::find(template);
            cross_stack::replace_foreign(stack, template)
        })
        .collect();
    cross_stack::connect(stacks, &mut templates, imports, &mut diagnostics);
    for (stack, synthesized) in stacks.iter().zip(&mut templates) {
        finish::verify(stack, synthesized, &mut diagnostics);
    }
    if diagnostics.has_errors() {
        Err(diagnostics)
    } else {
        Ok(templates)
    }
}

fn synth_components<'a>(stacks: &'a [Stack], stack: &'a Stack) -> Context<'a> {
    let mut cx = Context::new(stacks, stack);
    for (position, spec) in stack.components.iter().enumerate() {
        cx.begin(position);
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
            Spec::FailedTasks(spec) => failed_tasks::synth(spec, &mut cx),
            Spec::FileSystem(spec) => file_system::synth(spec, &mut cx),
            Spec::Job(spec) => job::synth(spec, &mut cx),
            Spec::Key(spec) => key::synth(spec, &mut cx),
            Spec::LoadBalancer(spec) => load_balancer::synth(spec, &mut cx),
            Spec::LogGroup(spec) => log_group::synth(spec, &mut cx),
            Spec::Mesh(spec) => mesh::synth(spec, &mut cx),
            Spec::HostedZone(spec) => hosted_zone::synth(spec, &mut cx),
            Spec::Namespace(spec) => namespace::synth(spec, &mut cx),
            Spec::Postgres(spec) => postgres::synth(spec, &mut cx),
            Spec::Queue(spec) => queue::synth(spec, &mut cx),
            Spec::Cache(spec) => cache::synth(spec, &mut cx),
            Spec::Repository(spec) => repository::synth(spec, &mut cx),
            Spec::Search(spec) => search::synth(spec, &mut cx),
            Spec::Secret(spec) => secret::synth(spec, &mut cx),
            Spec::Service(spec) => service::synth(spec.view(), &mut cx),
            Spec::Table(spec) => table::synth(spec, &mut cx),
            Spec::Topic(spec) => topic::synth(spec, &mut cx),
            Spec::Vpc(spec) => vpc::synth(spec, &mut cx),
            Spec::Worker(spec) => service::synth(spec.view(), &mut cx),
            Spec::Workflow(spec) => job::synth_workflow(spec, &mut cx),
            Spec::Resource(id, resource) => cx.add(id.value.clone(), (**resource).clone()),
            Spec::SecureParameter(_) => {}
        }
    }
    cx
}
