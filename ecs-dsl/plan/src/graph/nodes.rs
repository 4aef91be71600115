//! The resources that have a box.

use std::collections::BTreeSet;

use crate::cfn::type_info::{DiagramKind, DiagramNode};
use crate::cfn::{Document, DocumentResource, ids_in, type_info};

use super::model::{Graph, INTERNET, Kind, Node};

/// The boxes of a template, without edges.
pub(super) fn boxes(document: &Document) -> Graph<'_> {
    let mut graph = Graph::default();
    let started = started_tasks(document);
    for resource in document.resources() {
        let diagram = diagram_node(&resource);
        if let Some(diagram) = diagram
            .filter(|diagram| diagram.kind != DiagramKind::Task || started.contains(resource.id))
        {
            let node = Node {
                kind: diagram.kind.into(),
                title: resource.id,
                detail: detail(&resource, diagram),
                only_if_linked: diagram.only_if_linked,
            };
            graph.add(resource.id, node);
        }
    }
    let detail = "public".to_owned();
    graph.add(
        INTERNET,
        Node {
            kind: Kind::Internet,
            title: "Internet",
            detail,
            only_if_linked: true,
        },
    );
    graph
}

/// The box of a resource. Parts of another one, such as the instances of a cluster, have none.
fn diagram_node(resource: &DocumentResource<'_>) -> Option<&'static DiagramNode> {
    let info = type_info(resource.type_name)?;
    let diagram = info.diagram.as_ref();
    diagram.filter(|_| !info.is_part(resource.properties()))
}

/// What schedules, event rules, pipes and state machines start.
fn started_tasks(document: &Document) -> BTreeSet<&str> {
    let is_trigger = |resource: &DocumentResource<'_>| {
        diagram_node(resource).is_some_and(|diagram| diagram.kind == DiagramKind::Trigger)
    };
    let triggers = document.resources().filter(is_trigger);
    triggers.flat_map(|trigger| targets(&trigger)).collect()
}

/// The references in the targets of a schedule, an event rule or a pipe, and in the definition of a state machine.
pub(super) fn targets<'a>(trigger: &DocumentResource<'a>) -> Vec<&'a str> {
    let properties = ["Target", "Targets", "TargetParameters", "DefinitionString"].into_iter();
    let values = properties.filter_map(|name| trigger.property(name));
    values.flat_map(ids_in).collect()
}

fn detail(resource: &DocumentResource<'_>, diagram: &DiagramNode) -> String {
    match resource.text("Scheme") {
        Some("internal") => format!("internal {}", diagram.label),
        _ => resource.text("Engine").unwrap_or(diagram.label).to_owned(),
    }
}
