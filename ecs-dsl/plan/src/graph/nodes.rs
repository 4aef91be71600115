//! The resources that have a box.

use std::collections::BTreeSet;

use crate::cfn::{Document, DocumentResource, collect_references};

use super::model::{Graph, INTERNET, Kind, Node};

/// The boxes of a template, without edges.
pub(super) fn boxes(document: &Document) -> Graph<'_> {
    let mut graph = Graph::default();
    for resource in document.resources() {
        if let Some(kind) = kind_of(&resource) {
            let only_if_linked = kind == Kind::Trigger || resource.type_name == "AWS::S3::Bucket";
            let node = Node {
                kind,
                title: resource.id,
                detail: detail(&resource),
                only_if_linked,
            };
            graph.add(resource.id, node);
        }
    }
    for (id, resource) in started_tasks(document) {
        let node = Node {
            kind: Kind::Task,
            title: id,
            detail: detail(&resource),
            only_if_linked: true,
        };
        graph.add(id, node);
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

fn kind_of(resource: &DocumentResource<'_>) -> Option<Kind> {
    Some(match resource.type_name {
        "AWS::ElasticLoadBalancingV2::LoadBalancer" => Kind::LoadBalancer,
        "AWS::ECS::Service" => Kind::Service,
        "AWS::Scheduler::Schedule" | "AWS::Events::Rule" => Kind::Trigger,
        "AWS::SQS::Queue" | "AWS::SNS::Topic" => Kind::Messaging,
        // The instances of a cluster are part of it.
        "AWS::RDS::DBInstance" if resource.property("DBClusterIdentifier").is_some() => {
            return None;
        }
        "AWS::RDS::DBInstance"
        | "AWS::RDS::DBCluster"
        | "AWS::ElastiCache::ReplicationGroup"
        | "AWS::ElastiCache::CacheCluster"
        | "AWS::ElastiCache::ServerlessCache"
        | "AWS::OpenSearchService::Domain"
        | "AWS::DynamoDB::Table"
        | "AWS::EFS::FileSystem"
        | "AWS::S3::Bucket" => Kind::Data,
        _ => return None,
    })
}

/// The task definitions that a schedule or an event rule starts.
fn started_tasks(document: &Document) -> impl Iterator<Item = (&str, DocumentResource<'_>)> {
    let triggers = document
        .resources()
        .filter(|resource| kind_of(resource) == Some(Kind::Trigger));
    let targets: BTreeSet<&str> = triggers.flat_map(|trigger| targets(&trigger)).collect();
    let tasks = targets
        .into_iter()
        .filter_map(|id| Some((id, document.resource(id)?)));
    tasks.filter(|(_, resource)| resource.type_name == "AWS::ECS::TaskDefinition")
}

/// The references in the targets of a schedule or an event rule.
pub(super) fn targets<'a>(trigger: &DocumentResource<'a>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for value in ["Target", "Targets"]
        .iter()
        .filter_map(|name| trigger.property(name))
    {
        collect_references(value, &mut found);
    }
    found.into_iter().map(|reference| reference.id).collect()
}

fn detail(resource: &DocumentResource<'_>) -> String {
    let text = |name| resource.property(name).and_then(serde_json::Value::as_str);
    let words = match resource.type_name {
        "AWS::ECS::Service" => "ECS service",
        "AWS::ECS::TaskDefinition" => "ECS task",
        "AWS::ElasticLoadBalancingV2::LoadBalancer" if text("Scheme") == Some("internal") => {
            "internal load balancer"
        }
        "AWS::ElasticLoadBalancingV2::LoadBalancer" => "load balancer",
        "AWS::RDS::DBInstance" | "AWS::RDS::DBCluster" => text("Engine").unwrap_or("database"),
        "AWS::OpenSearchService::Domain" => "OpenSearch",
        "AWS::DynamoDB::Table" => "DynamoDB table",
        "AWS::EFS::FileSystem" => "EFS",
        "AWS::S3::Bucket" => "S3 bucket",
        "AWS::SQS::Queue" => "SQS queue",
        "AWS::SNS::Topic" => "SNS topic",
        "AWS::Scheduler::Schedule" => "schedule",
        "AWS::Events::Rule" => "event rule",
        _ => text("Engine").unwrap_or("cache"),
    };
    words.to_owned()
}
