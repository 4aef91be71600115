//! Where templates define policies, and for which resources.

use std::collections::BTreeMap;

use serde_json::Value;

use super::BroadeningKind;
use super::canonical::{canonical, named};
use super::condition::Condition;
use super::statement::{Statement, statements};
use super::wildcard_set::WildcardSet;
use crate::cfn::{Document, DocumentResource};

/// The kind of a policy and the resource that it belongs to.
pub(super) type PolicyOwner = (BroadeningKind, String);

/// Policies defined in the resource that they belong to.
const OWN: &[(&str, &str, BroadeningKind)] = &[
    (
        "AWS::DynamoDB::Table",
        "ResourcePolicy/PolicyDocument",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::EC2::VPCEndpoint",
        "PolicyDocument",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::ECR::PublicRepository",
        "RepositoryPolicyText",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::ECR::RegistryPolicy",
        "PolicyText",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::ECR::Repository",
        "RepositoryPolicyText",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::EFS::FileSystem",
        "FileSystemPolicy",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::IAM::ManagedPolicy",
        "PolicyDocument",
        BroadeningKind::Permission,
    ),
    (
        "AWS::IAM::Role",
        "AssumeRolePolicyDocument",
        BroadeningKind::Trust,
    ),
    ("AWS::KMS::Key", "KeyPolicy", BroadeningKind::ResourcePolicy),
    (
        "AWS::KMS::ReplicaKey",
        "KeyPolicy",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::Logs::ResourcePolicy",
        "PolicyDocument",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::OpenSearchService::Domain",
        "AccessPolicies",
        BroadeningKind::ResourcePolicy,
    ),
];

/// Policies that are separate resources, with the property that refers to the resource that they belong to.
const SEPARATE: &[(&str, &str, &str, BroadeningKind)] = &[
    (
        "AWS::Events::EventBusPolicy",
        "Statement",
        "EventBusName",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::IAM::GroupPolicy",
        "PolicyDocument",
        "GroupName",
        BroadeningKind::Permission,
    ),
    (
        "AWS::IAM::Policy",
        "PolicyDocument",
        "Groups",
        BroadeningKind::Permission,
    ),
    (
        "AWS::IAM::Policy",
        "PolicyDocument",
        "Roles",
        BroadeningKind::Permission,
    ),
    (
        "AWS::IAM::Policy",
        "PolicyDocument",
        "Users",
        BroadeningKind::Permission,
    ),
    (
        "AWS::IAM::RolePolicy",
        "PolicyDocument",
        "RoleName",
        BroadeningKind::Permission,
    ),
    (
        "AWS::IAM::UserPolicy",
        "PolicyDocument",
        "UserName",
        BroadeningKind::Permission,
    ),
    (
        "AWS::S3::BucketPolicy",
        "PolicyDocument",
        "Bucket",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::SNS::TopicInlinePolicy",
        "PolicyDocument",
        "TopicArn",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::SNS::TopicPolicy",
        "PolicyDocument",
        "Topics",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::SQS::QueueInlinePolicy",
        "PolicyDocument",
        "Queue",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::SQS::QueuePolicy",
        "PolicyDocument",
        "Queues",
        BroadeningKind::ResourcePolicy,
    ),
    (
        "AWS::SecretsManager::ResourcePolicy",
        "ResourcePolicy",
        "SecretId",
        BroadeningKind::ResourcePolicy,
    ),
];

/// All statements by holder.
pub(super) fn policies(document: &Document) -> BTreeMap<PolicyOwner, Vec<Statement>> {
    let mut found: BTreeMap<PolicyOwner, Vec<Statement>> = BTreeMap::new();
    for resource in document.resources() {
        for (holder, statements) in resource_policies(document, &resource) {
            found.entry(holder).or_default().extend(statements);
        }
    }
    found
}

fn resource_policies(
    document: &Document,
    resource: &DocumentResource<'_>,
) -> Vec<(PolicyOwner, Vec<Statement>)> {
    let mut found = Vec::new();
    for (_, path, kind) in OWN
        .iter()
        .filter(|(type_name, ..)| *type_name == resource.type_name)
    {
        let holder = (*kind, resource.id.to_owned());
        if let Some(policy) = at(resource, path) {
            found.push((holder, statements(document, policy)));
        } else if resource.type_name == "AWS::EC2::VPCEndpoint" {
            // An endpoint without a policy allows everything.
            found.push((holder, statements(document, &full_access())));
        }
    }
    for (_, path, owner, kind) in SEPARATE
        .iter()
        .filter(|(type_name, ..)| *type_name == resource.type_name)
    {
        let policy = at(resource, path).map(|policy| statements(document, policy));
        for owner in list(resource.property(owner)) {
            let holder = (*kind, named(document, owner));
            found.push((holder, policy.clone().unwrap_or_default()));
        }
    }
    for policy in list(
        resource
            .property("Policies")
            .filter(|_| is_identity(resource)),
    ) {
        let document_of = policy.get("PolicyDocument").unwrap_or(policy);
        let holder = (BroadeningKind::Permission, resource.id.to_owned());
        found.push((holder, statements(document, document_of)));
    }
    found.extend(lambda_permission(document, resource));
    found
}

/// Whether a resource is an IAM identity.
pub(super) fn is_identity(resource: &DocumentResource<'_>) -> bool {
    matches!(
        resource.type_name,
        "AWS::IAM::Group" | "AWS::IAM::Role" | "AWS::IAM::User"
    )
}

/// The items of a list, or a single value as a list.
pub(super) fn list(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None => Vec::new(),
        Some(Value::Array(items)) => items.iter().collect(),
        Some(value) => vec![value],
    }
}

fn at<'a>(resource: &DocumentResource<'a>, path: &str) -> Option<&'a Value> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let start = resource.property(first)?;
    rest.split('/')
        .filter(|name| !name.is_empty())
        .try_fold(start, |value, name| value.get(name))
}

fn full_access() -> Value {
    serde_json::json!({"Statement": {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}})
}

/// A Lambda permission as a policy statement.
fn lambda_permission(
    document: &Document,
    resource: &DocumentResource<'_>,
) -> Option<(PolicyOwner, Vec<Statement>)> {
    if resource.type_name != "AWS::Lambda::Permission" {
        return None;
    }
    let text = |name: &str| {
        resource
            .property(name)
            .map(|value| canonical(document, value))
    };
    let principal = match text("Principal")? {
        service if service.contains(".amazonaws.") => format!("Service {service}"),
        star if star == "*" => star,
        account => format!("AWS {account}"),
    };
    let limits = ["SourceArn", "SourceAccount", "PrincipalOrgID"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), text(name)?.into())));
    let limits: serde_json::Map<String, Value> = limits.collect();
    let condition = serde_json::json!({ "StringLike": limits });
    let statement = Statement {
        allows: true,
        principals: WildcardSet::Only(vec![principal]),
        actions: WildcardSet::Only(vec![text("Action")?]),
        resources: WildcardSet::Only(vec!["*".to_owned()]),
        condition: Condition::from_value(document, Some(&condition)),
    };
    let function = named(document, resource.property("FunctionName")?);
    Some(((BroadeningKind::ResourcePolicy, function), vec![statement]))
}
