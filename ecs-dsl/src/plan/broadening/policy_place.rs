//! Where policies are written, and whose they are.

use std::collections::BTreeMap;

use serde_json::Value;

use super::BroadeningKind;
use super::condition::Condition;
use super::spelled::{named, spelled};
use super::statement::{Statement, statements};
use super::word_set::WordSet;
use crate::cfn::{Document, DocumentResource};

/// Whose policy it is, and what kind.
pub(super) type Holder = (BroadeningKind, String);

/// Policies of the resource that they are written in.
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

/// Policies that are resources of their own, and the property that says of what.
const APART: &[(&str, &str, &str, BroadeningKind)] = &[
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

/// All statements, by whose they are.
pub(super) fn policies(document: &Document) -> BTreeMap<Holder, Vec<Statement>> {
    let mut found: BTreeMap<Holder, Vec<Statement>> = BTreeMap::new();
    for resource in document.resources() {
        for (holder, statements) in of_resource(document, &resource) {
            found.entry(holder).or_default().extend(statements);
        }
    }
    found
}

fn of_resource(
    document: &Document,
    resource: &DocumentResource<'_>,
) -> Vec<(Holder, Vec<Statement>)> {
    let mut found = Vec::new();
    for (_, path, kind) in OWN.iter().filter(|it| it.0 == resource.type_name) {
        let holder = (*kind, resource.id.to_owned());
        if let Some(policy) = at(resource, path) {
            found.push((holder, statements(document, policy)));
        } else if resource.type_name == "AWS::EC2::VPCEndpoint" {
            // Without a policy an endpoint lets everything through.
            found.push((holder, statements(document, &full_access())));
        }
    }
    for (_, path, owner, kind) in APART.iter().filter(|it| it.0 == resource.type_name) {
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

/// Whether it is something that has rights.
pub(super) fn is_identity(resource: &DocumentResource<'_>) -> bool {
    matches!(
        resource.type_name,
        "AWS::IAM::Group" | "AWS::IAM::Role" | "AWS::IAM::User"
    )
}

/// The items of a list, or the one value that stands for it.
pub(super) fn list(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None => Vec::new(),
        Some(Value::Array(items)) => items.iter().collect(),
        Some(one) => vec![one],
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

/// A permission to call a function is a statement in other words.
fn lambda_permission(
    document: &Document,
    resource: &DocumentResource<'_>,
) -> Option<(Holder, Vec<Statement>)> {
    if resource.type_name != "AWS::Lambda::Permission" {
        return None;
    }
    let text = |name: &str| {
        resource
            .property(name)
            .map(|value| spelled(document, value))
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
        principals: WordSet::Only(vec![principal]),
        actions: WordSet::Only(vec![text("Action")?]),
        resources: WordSet::Only(vec!["*".to_owned()]),
        condition: Condition::of(document, Some(&condition)),
    };
    let function = named(document, resource.property("FunctionName")?);
    Some(((BroadeningKind::ResourcePolicy, function), vec![statement]))
}
