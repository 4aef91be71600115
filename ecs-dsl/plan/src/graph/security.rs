//! Edges from security groups: which resource may open which port of another.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::{Document, DocumentResource, collect_references};

use super::model::Graph;
use super::routes::plain;

/// The property that lists the security groups of each type.
const MEMBERS: &[(&str, &str)] = &[
    ("AWS::ECS::Service", "NetworkConfiguration"),
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "SecurityGroups",
    ),
    ("AWS::RDS::DBInstance", "VPCSecurityGroups"),
    ("AWS::RDS::DBCluster", "VpcSecurityGroupIds"),
    ("AWS::ElastiCache::ReplicationGroup", "SecurityGroupIds"),
    ("AWS::ElastiCache::CacheCluster", "VpcSecurityGroupIds"),
    ("AWS::ElastiCache::ServerlessCache", "SecurityGroupIds"),
    ("AWS::OpenSearchService::Domain", "VPCOptions"),
    ("AWS::EFS::MountTarget", "SecurityGroups"),
];

/// Adds the edges that ingress rules allow between the members of two groups.
pub(super) fn add_edges<'a>(document: &'a Document, graph: &mut Graph<'a>) {
    let members = members(document);
    let of_group = |group: &str| members.get(group).map(Vec::as_slice).unwrap_or_default();
    for (target, rule) in rules(document) {
        let sources = rule
            .get("SourceSecurityGroupId")
            .map(ids)
            .unwrap_or_default();
        let port = rule.get("ToPort").map(plain);
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
        let Some((_, property)) = MEMBERS
            .iter()
            .find(|(type_name, _)| *type_name == resource.type_name)
        else {
            continue;
        };
        let Some(owner) = owner(&resource) else {
            continue;
        };
        for id in resource.property(property).map(ids).unwrap_or_default() {
            let is_group = document
                .resource(id)
                .is_some_and(|resource| resource.type_name == "AWS::EC2::SecurityGroup");
            if is_group {
                members.entry(id).or_default().push(owner);
            }
        }
    }
    members
}

/// The resource that an edge is drawn to: the file system for a mount target.
fn owner<'a>(resource: &DocumentResource<'a>) -> Option<&'a str> {
    if resource.type_name == "AWS::EFS::MountTarget" {
        return ids(resource.property("FileSystemId")?).first().copied();
    }
    Some(resource.id)
}

/// All ingress rules, with their group.
fn rules(document: &Document) -> Vec<(&str, &Value)> {
    let mut rules = Vec::new();
    for resource in document.resources() {
        match resource.type_name {
            "AWS::EC2::SecurityGroupIngress" => {
                let groups = resource.property("GroupId").map(ids).unwrap_or_default();
                let body = resource.body().get("Properties");
                rules.extend(groups.into_iter().zip(body));
            }
            "AWS::EC2::SecurityGroup" => {
                let inline = resource
                    .property("SecurityGroupIngress")
                    .and_then(Value::as_array);
                rules.extend(inline.into_iter().flatten().map(|rule| (resource.id, rule)));
            }
            _ => {}
        }
    }
    rules
}

fn ids(value: &Value) -> Vec<&str> {
    let mut found = Vec::new();
    collect_references(value, &mut found);
    found.into_iter().map(|reference| reference.id).collect()
}
