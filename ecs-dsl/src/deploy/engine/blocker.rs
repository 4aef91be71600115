//! What keeps a resource from being deleted or rolled back, and what to do about it.

use super::Cause;
use crate::deploy::ValidationFault;

/// What to do about a reason that AWS gives, by words of it. `{}` stands for the resource's id at AWS. The words are those
/// of the services, as CloudFormation passes them on.
const ADVICE: [(&str, &[&str], &str); 12] = [
    (
        "AWS::S3::Bucket",
        &["not empty"],
        "empty it with all its versions, in the console or with `aws s3 rm s3://{} --recursive`",
    ),
    (
        "AWS::ECR::Repository",
        &["still contains images", "not empty"],
        "delete its images, or all of it: `aws ecr delete-repository --repository-name {} --force`",
    ),
    (
        "AWS::EC2::SecurityGroup",
        &["dependent object", "DependencyViolation"],
        "find what uses it: `aws ec2 describe-network-interfaces --filters Name=group-id,Values={}`",
    ),
    (
        "AWS::EC2::Subnet",
        &["dependencies", "dependent object", "DependencyViolation"],
        "find what stands in it: `aws ec2 describe-network-interfaces --filters Name=subnet-id,Values={}`",
    ),
    (
        "AWS::EC2::VPC",
        &["dependencies", "DependencyViolation"],
        "find what stands in it: `aws ec2 describe-network-interfaces --filters Name=vpc-id,Values={}`",
    ),
    (
        "AWS::EC2::InternetGateway",
        &[
            "dependencies",
            "mapped public address",
            "DependencyViolation",
        ],
        "release the public addresses of its VPC: `aws ec2 describe-network-interfaces` lists them",
    ),
    (
        "",
        &["etwork interface", "eni-"],
        "find what uses the interface, and take that away: `aws ec2 describe-network-interfaces` says who made it",
    ),
    (
        "",
        &[
            "eletion protection",
            "DeletionProtection",
            "protected DB",
            "TerminationProtection",
        ],
        "switch its deletion protection off first",
    ),
    (
        "AWS::Route53::HostedZone",
        &["non-required resource record sets", "HostedZoneNotEmpty"],
        "delete its other records: `aws route53 list-resource-record-sets --hosted-zone-id {}`",
    ),
    (
        "AWS::ECS::Cluster",
        &["are active", "is active", "still active"],
        "stop what runs in it: `aws ecs list-services --cluster {}` and `aws ecs list-tasks --cluster {}`",
    ),
    (
        "AWS::ServiceDiscovery",
        &["associated", "registered", "in use"],
        "take out what is registered in it: `aws servicediscovery list-services` lists it",
    ),
    (
        "",
        &["not authorized to perform", "AccessDenied", "Access Denied"],
        "let the credentials, or the service role, do what the reason names",
    ),
];

/// What to do about `cause`, if its reason is one that is known.
pub(super) fn advice(cause: &Cause, physical_id: Option<&str>) -> Option<String> {
    let reason = cause.reason.as_deref()?;
    let (_, _, text) = ADVICE.iter().find(|(type_name, words, _)| {
        cause.type_name.starts_with(type_name) && words.iter().any(|word| reason.contains(word))
    })?;
    Some(text.replace("{}", physical_id.unwrap_or(&cause.logical_id)))
}

/// `causes` below the message that they belong to.
pub(super) fn with_reasons(causes: &[Cause]) -> String {
    causes
        .iter()
        .map(|cause| match &cause.advice {
            Some(advice) => format!("\n  {cause}\n    {advice}"),
            None => format!("\n  {cause}"),
        })
        .collect()
}

/// `faults` below the message that they belong to; the reason of the whole where there are none.
pub(super) fn told(faults: &[ValidationFault], reason: &str) -> String {
    if faults.is_empty() {
        return format!(": {reason}");
    }
    faults
        .iter()
        .map(|it| format!("\n  {}", fault(it)))
        .collect()
}

fn fault(fault: &ValidationFault) -> String {
    let ValidationFault {
        logical_id,
        type_name,
        check,
        path,
        reason,
        refuses,
    } = fault;
    let subject = match (logical_id, type_name) {
        (Some(id), Some(type_name)) => format!("`{id}` ({type_name}): "),
        (Some(id), None) => format!("`{id}`: "),
        _ => String::new(),
    };
    let place = path.as_ref().map(|path| format!(" at `{path}`"));
    let weight = if *refuses { "" } else { "warning: " };
    format!(
        "{weight}{subject}{reason}{} [{check}]",
        place.unwrap_or_default()
    )
}
