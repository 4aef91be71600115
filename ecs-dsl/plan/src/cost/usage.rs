//! Resources that are charged by use or have no verified price, listed as not included in the total.

use super::draft::Draft;
use super::resolve::TemplateResource;

/// Charged types that aren't priced, and why.
const TYPES: &[(&str, &str)] = &[
    (
        "AWS::AutoScaling::AutoScalingGroup",
        "instances: no verified price",
    ),
    ("AWS::DynamoDB::Table", "tables, by requests and storage"),
    ("AWS::EC2::FlowLog", "flow logs, by what they record"),
    ("AWS::ECR::Repository", "images in repositories: 0.10 a GB"),
    (
        "AWS::EFS::FileSystem",
        "file systems, by storage and throughput",
    ),
    (
        "AWS::ElastiCache::ServerlessCache",
        "serverless caches, by data and requests",
    ),
    ("AWS::Events::Rule", "events and their targets"),
    ("AWS::Lambda::Function", "functions, by requests and time"),
    (
        "AWS::Logs::LogGroup",
        "logs: 0.50 per GB ingested, 0.03 per GB stored",
    ),
    (
        "AWS::OpenSearchService::Domain",
        "search domains: no verified price",
    ),
    (
        "AWS::RDS::DBCluster",
        "database clusters: no verified price",
    ),
    (
        "AWS::S3::Bucket",
        "buckets: 0.023 per GB stored, and requests",
    ),
    ("AWS::SNS::Topic", "topics, by messages"),
    ("AWS::SQS::Queue", "queues, by requests"),
    (
        "AWS::Scheduler::Schedule",
        "schedules and the tasks that they start",
    ),
    (
        "AWS::WAFv2::WebACL",
        "web access control lists: no verified price",
    ),
];

/// Lists a resource that isn't priced.
pub(super) fn price(resource: &TemplateResource<'_>, draft: &mut Draft) {
    if let Some((_, why)) = TYPES
        .iter()
        .find(|(type_name, _)| *type_name == resource.type_name())
    {
        draft.skip(resource.id(), *why);
    }
    if resource.type_name() == "AWS::ECS::Cluster" && has_insights(resource) {
        draft.skip(resource.id(), "Container Insights, by metrics");
    }
}

fn has_insights(cluster: &TemplateResource<'_>) -> bool {
    let on = |setting: &serde_json::Value| {
        setting["Name"] == "containerInsights"
            && setting["Value"]
                .as_str()
                .is_some_and(|value| value != "disabled")
    };
    cluster
        .list(&["ClusterSettings"])
        .is_some_and(|settings| settings.iter().any(on))
}
