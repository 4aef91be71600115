//! Edges from references: the environment and secrets of a task, the permissions of its role, triggers and subscriptions.

use std::collections::{BTreeMap, BTreeSet};

use crate::cfn::eval::referred;
use crate::cfn::type_info::Passage;
use crate::cfn::type_names::{ecs, events, pipes, scheduler, sns, stepfunctions};
use crate::cfn::{Document, DocumentResource, ids_in, type_info};

use super::model::{Graph, Kind};
use super::nodes::targets;

/// Adds the edges of references.
pub(super) fn add_edges<'a>(document: &'a Document, graph: &mut Graph<'a>) {
    let links = PolicyLinks::from_document(document, graph);
    for resource in document.resources() {
        match resource.type_name {
            ecs::SERVICE => {
                if let Some(task) = resource.property("TaskDefinition").and_then(referred) {
                    connect_all(resource.id, &links.reached_from(task), graph);
                }
            }
            ecs::TASK_DEFINITION if graph.node(resource.id).is_some() => {
                connect_all(resource.id, &links.reached_from(resource.id), graph);
            }
            scheduler::SCHEDULE | events::RULE | stepfunctions::STATE_MACHINE => {
                start_targets(&resource, graph);
            }
            pipes::PIPE => {
                start_targets(&resource, graph);
                if let Some(source) = resource.property("Source").and_then(referred) {
                    graph.connect(source, resource.id, None);
                }
            }
            sns::SUBSCRIPTION => subscription(&resource, graph),
            _ => {}
        }
    }
}

fn start_targets<'a>(trigger: &DocumentResource<'a>, graph: &mut Graph<'a>) {
    for target in targets(trigger) {
        graph.connect(trigger.id, target, None);
    }
}

fn connect_all<'a>(from: &'a str, to: &BTreeSet<&'a str>, graph: &mut Graph<'a>) {
    to.iter().for_each(|to| graph.connect(from, to, None));
}

fn subscription<'a>(resource: &DocumentResource<'a>, graph: &mut Graph<'a>) {
    let referred = |name: &str| ids_in(resource.property(name)?).first().copied();
    if let (Some(topic), Some(endpoint)) = (referred("TopicArn"), referred("Endpoint")) {
        graph.connect(topic, endpoint, None);
    }
}

/// The resources without a box through which a task refers to those it uses: secrets, parameters, roles and policies.
struct PolicyLinks<'a> {
    document: &'a Document,
    ends: BTreeSet<&'a str>,
    /// Reverse references: from a secret to its owner, and from a role to its policies.
    reverse: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> PolicyLinks<'a> {
    fn from_document(document: &'a Document, graph: &Graph<'a>) -> Self {
        let is_end = |id: &str| {
            graph
                .node(id)
                .is_some_and(|node| matches!(node.kind, Kind::Data | Kind::Messaging))
        };
        let ends: BTreeSet<&str> = document
            .resources()
            .map(|resource| resource.id)
            .filter(|id| is_end(id))
            .collect();
        let mut reverse: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for resource in document.resources() {
            let is_policy = passage(&resource) == Some(Passage::Attached);
            if is_policy || ends.contains(resource.id) {
                resource.references().iter().for_each(|reference| {
                    reverse.entry(reference.id).or_default().push(resource.id);
                });
            }
        }
        Self {
            document,
            ends,
            reverse,
        }
    }

    /// The data stores and queues that a task refers to, directly or through resources without a box.
    fn reached_from(&self, task: &'a str) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::from([task]);
        let mut open = vec![task];
        while let Some(id) = open.pop() {
            for next in self.next(id) {
                if self.ends.contains(next) {
                    found.insert(next);
                } else if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        found
    }

    fn next(&self, id: &'a str) -> Vec<&'a str> {
        let Some(resource) = self.document.resource(id) else {
            return Vec::new();
        };
        match passage(&resource) {
            _ if resource.type_name == ecs::TASK_DEFINITION => task_references(&resource),
            Some(Passage::Through) => {
                let mut next = own(&resource);
                next.extend(self.reverse.get(id).into_iter().flatten());
                next
            }
            Some(Passage::Attached) => own(&resource),
            None => Vec::new(),
        }
    }
}

fn passage(resource: &DocumentResource<'_>) -> Option<Passage> {
    type_info(resource.type_name)?.passage
}

fn own<'a>(resource: &DocumentResource<'a>) -> Vec<&'a str> {
    resource
        .references()
        .into_iter()
        .map(|reference| reference.id)
        .collect()
}

/// The references of the containers and the task role, without the execution role, which the ECS agent uses.
fn task_references<'a>(task: &DocumentResource<'a>) -> Vec<&'a str> {
    let properties = task.properties().iter();
    let properties = properties.filter(|(name, _)| *name != "ExecutionRoleArn");
    properties.flat_map(|(_, value)| ids_in(value)).collect()
}
