//! Alarms on metrics with dimensions that the metrics of AWS don't have.

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::eval::items;
use crate::cfn::type_names::cloudwatch;
use crate::diag::Diagnostic;
use crate::rules::codes;

/// The dimensions of AWS's metrics, by namespace, from the pages of the services:
/// <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html>,
/// <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>,
/// <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/dimensions.html>,
/// <https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html>,
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html>,
/// <https://docs.aws.amazon.com/efs/latest/ug/efs-metrics.html>,
/// <https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html>,
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html>.
const DIMENSIONS: &[(&str, &[&str])] = &[
    (
        "AWS/ECS",
        &[
            "ClusterName",
            "ServiceName",
            "DiscoveryName",
            "TargetDiscoveryName",
        ],
    ),
    ("AWS/SQS", &["QueueName"]),
    (
        "AWS/ApplicationELB",
        &["LoadBalancer", "TargetGroup", "AvailabilityZone"],
    ),
    (
        "AWS/RDS",
        &[
            "DBInstanceIdentifier",
            "DBClusterIdentifier",
            "DbClusterIdentifier",
            "Role",
            "DatabaseClass",
            "EngineName",
            "SourceRegion",
        ],
    ),
    (
        "AWS/Lambda",
        &[
            "FunctionName",
            "Resource",
            "ExecutedVersion",
            "EventSourceMappingUUID",
        ],
    ),
    (
        "AWS/DynamoDB",
        &[
            "TableName",
            "GlobalSecondaryIndexName",
            "Operation",
            "OperationType",
            "Verb",
            "ReceivingRegion",
            "StreamLabel",
            "DelegatedOperation",
        ],
    ),
    ("AWS/EFS", &["FileSystemId", "StorageClass"]),
    (
        "AWS/SNS",
        &["TopicName", "Application", "Platform", "Country", "SMSType"],
    ),
    (
        "AWS/S3",
        &[
            "BucketName",
            "StorageType",
            "FilterId",
            "SourceBucket",
            "DestinationBucket",
            "RuleId",
        ],
    ),
];

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for alarm in template.of_type(cloudwatch::ALARM) {
        let metric = |value: &Value| value.get("MetricStat")?.get("Metric").cloned();
        let mut metrics: Vec<Value> = alarm.list("Metrics").iter().filter_map(metric).collect();
        metrics.push(Value::Object(alarm.properties().clone()));
        found.extend(
            metrics
                .iter()
                .filter_map(|metric| unknown_dimension(template, alarm.id, metric)),
        );
    }
    found
}

fn unknown_dimension(template: &Finished<'_>, id: &str, metric: &Value) -> Option<Finding> {
    let namespace = template.text(metric.get("Namespace"))?;
    let (_, known) = DIMENSIONS.iter().find(|(name, _)| *name == namespace)?;
    let dimensions = metric.get("Dimensions").map(items)?;
    let name = dimensions.iter().find_map(|dimension| {
        template
            .text(dimension.get("Name"))
            .filter(|name| !known.contains(&&**name))
    })?;
    let message = format!(
        "alarm `{id}` is on a metric of `{namespace}` with dimension `{name}`, which these metrics don't have"
    );
    let diagnostic = Diagnostic::warning(codes::UNKNOWN_METRIC_DIMENSION, message)
        .allowed(format!("`{}`", known.join("`, `")))
        .hint("without data the alarm never changes its state: use the metrics of the component, such as `service.cpu()`");
    Some(Finding::new(id, diagnostic))
}
