//! Changes of a resource outside its type and properties.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::cfn::DocumentResource;

use super::mask::masked;
use super::{AttributeChange, RemovalPolicyEffect};

/// The attributes other than `Type` and `Properties` that differ.
pub(super) fn attribute_changes(
    old: &DocumentResource<'_>,
    new: &DocumentResource<'_>,
) -> Vec<AttributeChange> {
    let bodies = [old, new]
        .into_iter()
        .filter_map(|resource| resource.body().as_object());
    let names: BTreeSet<&String> = bodies.flat_map(Map::keys).collect();
    names
        .into_iter()
        .filter(|name| !matches!(name.as_str(), "Type" | "Properties"))
        .filter_map(|name| {
            let (before, after) = (old.body().get(name), new.body().get(name));
            let same = match name.as_str() {
                "DependsOn" => same_ids(old, new),
                "DeletionPolicy" => deletion_policy(old) == deletion_policy(new),
                "UpdateReplacePolicy" => replace_policy(old) == replace_policy(new),
                _ => before == after,
            };
            let shown = |value: Option<&Value>| value.map(masked);
            (!same).then(|| AttributeChange {
                name: name.clone(),
                before: shown(before),
                after: shown(after),
            })
        })
        .collect()
}

/// `DependsOn` is a set, and may be written as a single string.
fn same_ids(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> bool {
    BTreeSet::from_iter(old.depends_on()) == BTreeSet::from_iter(new.depends_on())
}

/// The policy that CloudFormation applies when a resource is removed: without one, a snapshot of a database that belongs to no
/// cluster, and for anything else `Delete`.
fn deletion_policy(resource: &DocumentResource<'_>) -> Value {
    let policy = resource.body().get("DeletionPolicy").cloned();
    policy.unwrap_or_else(|| match RemovalPolicyEffect::when_deleted(resource) {
        RemovalPolicyEffect::Snapshot => "Snapshot".into(),
        RemovalPolicyEffect::Deleted | RemovalPolicyEffect::Retained => "Delete".into(),
    })
}

/// The policy that CloudFormation applies when a resource is replaced. Default: `Delete`.
fn replace_policy(resource: &DocumentResource<'_>) -> Value {
    let policy = resource.body().get("UpdateReplacePolicy").cloned();
    policy.unwrap_or_else(|| "Delete".into())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::cfn::Document;
    use crate::plan::compare;

    fn changes(before: Value, after: Value) -> usize {
        let document = |resource| Document::from_value(json!({"Resources": {"It": resource}}));
        compare(&document(before).unwrap(), &document(after).unwrap())
            .changes
            .len()
    }

    // found: A5
    #[test]
    fn default_policies_mean_the_same_as_none() {
        let of = |type_name: &str| json!({"Type": type_name, "Properties": {}});
        let with = |type_name: &str, name: &str, policy: &str| {
            let mut resource = of(type_name);
            resource[name] = json!(policy);
            resource
        };
        let (queue, database) = ("AWS::SQS::Queue", "AWS::RDS::DBInstance");
        let cases = [
            (queue, "DeletionPolicy", "Delete", 0),
            (queue, "UpdateReplacePolicy", "Delete", 0),
            (queue, "DeletionPolicy", "Retain", 1),
            (database, "DeletionPolicy", "Snapshot", 0),
            (database, "DeletionPolicy", "Delete", 1),
            (database, "UpdateReplacePolicy", "Delete", 0),
            (database, "UpdateReplacePolicy", "Snapshot", 1),
        ];
        for (type_name, name, policy, expected) in cases {
            let found = changes(of(type_name), with(type_name, name, policy));
            assert_eq!(found, expected, "{type_name} {name} {policy}");
        }
    }
}
