//! Edges from security groups: which resource may open which port of another.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::eval::as_text;
use crate::cfn::type_info::{DiagramKind, DiagramNode, TypeInfo};
use crate::cfn::type_names::ec2;
use crate::cfn::{Document, DocumentResource, ids_in, type_info};

use super::model::Graph;

/// Adds the edges that ingress rules allow between the members of two groups.
pub(super) fn add_edges<'a>(document: &'a Document, graph: &mut Graph<'a>) {
    let members = members(document);
    let of_group = |group: &str| members.get(group).map(Vec::as_slice).unwrap_or_default();
    for (target, rule) in rules(document) {
        let sources = rule
            .get("SourceSecurityGroupId")
            .map(ids_in)
            .unwrap_or_default();
        let port = rule.get("ToPort").map(as_text);
        for from in sources.iter().flat_map(|source| of_group(source)) {
            for to in of_group(target) {
                // The labels of a route say more than the port behind it.
                if !graph.is_connected(from, to) {
                    graph.connect(from, to, port.clone());
                }
            }
        }
    }
}

/// The resources in each security group.
fn members(document: &Document) -> BTreeMap<&str, Vec<&str>> {
    let mut members: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for resource in document.resources() {
        let Some(info) = type_info(resource.type_name) else {
            continue;
        };
        let Some(owner) = owner(&resource, info) else {
            continue;
        };
        // The groups are somewhere below the first property of each path.
        let properties = info
            .security_groups
            .iter()
            .filter_map(|path| path.split('/').next());
        let values = properties.filter_map(|name| resource.property(name));
        for id in values.flat_map(ids_in) {
            let is_group = document
                .resource(id)
                .is_some_and(|resource| resource.type_name == ec2::SECURITY_GROUP);
            if is_group {
                members.entry(id).or_default().push(owner);
            }
        }
    }
    members
}

/// The resource that an edge is drawn to: the whole of a part, none for a trigger, whose tasks have the groups.
fn owner<'a>(resource: &DocumentResource<'a>, info: &TypeInfo) -> Option<&'a str> {
    let is_trigger = |diagram: &DiagramNode| diagram.kind == DiagramKind::Trigger;
    if info.diagram.as_ref().is_some_and(is_trigger) {
        return None;
    }
    match info
        .part_of
        .and_then(|property| resource.property(property))
    {
        Some(whole) => ids_in(whole).first().copied(),
        None => Some(resource.id),
    }
}

/// All ingress rules, with their group.
fn rules(document: &Document) -> Vec<(&str, &Value)> {
    let mut rules = Vec::new();
    for resource in document.resources() {
        match resource.type_name {
            ec2::SECURITY_GROUP_INGRESS => {
                let groups = resource.property("GroupId").map(ids_in).unwrap_or_default();
                let body = resource.body().get("Properties");
                rules.extend(groups.into_iter().zip(body));
            }
            ec2::SECURITY_GROUP => {
                let inline = resource.list("SecurityGroupIngress").iter();
                rules.extend(inline.map(|rule| (resource.id, rule)));
            }
            _ => {}
        }
    }
    rules
}
