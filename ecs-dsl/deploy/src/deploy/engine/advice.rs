//! Advice for known failure reasons, and lists of failures in messages.

use super::ResourceFailure;
use crate::deploy::ValidationFinding;

/// Resource type, fragments of AWS's reason, and the advice. `{}` is replaced by the physical id.
const ADVICE: [(&str, &[&str], &str); 12] = [
    (
        "AWS::S3::Bucket",
        &["not empty"],
        "delete its objects and their versions, in the console or with `aws s3 rm s3://{} --recursive`",
    ),
    (
        "AWS::ECR::Repository",
        &["still contains images", "not empty"],
        "delete its images, or the repository with its images: `aws ecr delete-repository --repository-name {} --force`",
    ),
    (
        "AWS::EC2::SecurityGroup",
        &["dependent object", "DependencyViolation"],
        "find what uses it: `aws ec2 describe-network-interfaces --filters Name=group-id,Values={}`",
    ),
    (
        "AWS::EC2::Subnet",
        &["dependencies", "dependent object", "DependencyViolation"],
        "find what uses it: `aws ec2 describe-network-interfaces --filters Name=subnet-id,Values={}`",
    ),
    (
        "AWS::EC2::VPC",
        &["dependencies", "DependencyViolation"],
        "find what uses it: `aws ec2 describe-network-interfaces --filters Name=vpc-id,Values={}`",
    ),
    (
        "AWS::EC2::InternetGateway",
        &[
            "dependencies",
            "mapped public address",
            "DependencyViolation",
        ],
        "release the public IP addresses in its VPC; to list them, run `aws ec2 describe-network-interfaces`",
    ),
    (
        "",
        &["etwork interface", "eni-"],
        "delete the resource that uses the network interface; to find it, run `aws ec2 describe-network-interfaces`",
    ),
    (
        "",
        &[
            "eletion protection",
            "DeletionProtection",
            "protected DB",
            "TerminationProtection",
        ],
        "disable its deletion protection first",
    ),
    (
        "AWS::Route53::HostedZone",
        &["non-required resource record sets", "HostedZoneNotEmpty"],
        "delete its other records: `aws route53 list-resource-record-sets --hosted-zone-id {}`",
    ),
    (
        "AWS::ECS::Cluster",
        &["are active", "is active", "still active"],
        "stop its services and tasks: `aws ecs list-services --cluster {}` and `aws ecs list-tasks --cluster {}`",
    ),
    (
        "AWS::ServiceDiscovery",
        &["associated", "registered", "in use"],
        "deregister its services; to list them, run `aws servicediscovery list-services`",
    ),
    (
        "",
        &["not authorized to perform", "AccessDenied", "Access Denied"],
        "grant the permission that the reason names to the credentials or the service role",
    ),
];

/// How to fix `cause`, if its reason is known.
pub(super) fn advice(cause: &ResourceFailure, physical_id: Option<&str>) -> Option<String> {
    let reason = cause.reason.as_deref()?;
    let (_, _, text) = ADVICE.iter().find(|(type_name, fragments, _)| {
        cause.type_name.starts_with(type_name)
            && fragments.iter().any(|fragment| reason.contains(fragment))
    })?;
    Some(text.replace("{}", physical_id.unwrap_or(&cause.logical_id)))
}

/// `causes` as indented lines below their message.
pub(super) fn list_causes(causes: &[ResourceFailure]) -> String {
    causes
        .iter()
        .map(|cause| match &cause.advice {
            Some(advice) => format!("\n  {cause}\n    {advice}"),
            None => format!("\n  {cause}"),
        })
        .collect()
}

/// `findings` as indented lines below their message; `reason` if there are none.
pub(super) fn list_validation_findings(findings: &[ValidationFinding], reason: &str) -> String {
    if findings.is_empty() {
        return format!(": {reason}");
    }
    findings
        .iter()
        .map(|finding| format!("\n  {}", describe(finding)))
        .collect()
}

fn describe(finding: &ValidationFinding) -> String {
    let ValidationFinding {
        logical_id,
        type_name,
        check,
        path,
        reason,
        prevents_execution,
    } = finding;
    let subject = match (logical_id, type_name) {
        (Some(id), Some(type_name)) => format!("`{id}` ({type_name}): "),
        (Some(id), None) => format!("`{id}`: "),
        _ => String::new(),
    };
    let place = path.as_ref().map(|path| format!(" at `{path}`"));
    let severity = if *prevents_execution { "" } else { "warning: " };
    format!(
        "{severity}{subject}{reason}{} [{check}]",
        place.unwrap_or_default()
    )
}
