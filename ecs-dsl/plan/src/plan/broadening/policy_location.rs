//! Where templates define policies, and for which resources.

use std::collections::BTreeMap;

use serde_json::Value;

use super::BroadeningKind;
use super::canonical::{canonical, named};
use super::condition::Condition;
use super::statement::{Statement, statements};
use super::wildcard_set::WildcardSet;
use crate::cfn::type_info::PolicyKind;
use crate::cfn::type_names::lambda;
use crate::cfn::{Document, DocumentResource, type_info};

/// The kind of a policy and the resource that it belongs to.
pub(super) type PolicyOwner = (BroadeningKind, String);

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
    let info = type_info(resource.type_name);
    for place in info.map_or(&[][..], |info| info.policies) {
        let kind = kind_of(place.kind);
        let policy = at(resource, place.path).map(|policy| statements(document, policy));
        match place.owner {
            Some(owner) => {
                for owner in list(resource.property(owner)) {
                    let holder = (kind, named(document, owner));
                    found.push((holder, policy.clone().unwrap_or_default()));
                }
            }
            None => {
                let absent = || {
                    place
                        .absent_allows_all
                        .then(|| statements(document, &full_access()))
                };
                let holder = (kind, resource.id.to_owned());
                found.extend(policy.or_else(absent).map(|policy| (holder, policy)));
            }
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

const fn kind_of(kind: PolicyKind) -> BroadeningKind {
    match kind {
        PolicyKind::Permission => BroadeningKind::Permission,
        PolicyKind::Trust => BroadeningKind::Trust,
        PolicyKind::Resource => BroadeningKind::ResourcePolicy,
    }
}

/// Whether a resource is an IAM identity.
pub(super) fn is_identity(resource: &DocumentResource<'_>) -> bool {
    type_info(resource.type_name).is_some_and(|info| info.identity)
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
    if resource.type_name != lambda::PERMISSION {
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
