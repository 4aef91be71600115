//! Fixed names in a template: two resources can't have the same name at once, which a replacement would need.

use crate::cfn::{DocumentResource, Facts};

use super::{Change, PropertyChange};

/// Types whose names are unique within another resource, and the property that refers to it.
const SCOPES: &[(&str, &str)] = &[
    ("AWS::EC2::SecurityGroup", "VpcId"),
    ("AWS::ECS::Service", "Cluster"),
    ("AWS::Route53::RecordSet", "HostedZoneId"),
    ("AWS::ServiceDiscovery::PrivateDnsNamespace", "Vpc"),
    ("AWS::ServiceDiscovery::Service", "NamespaceId"),
];

/// The property with the fixed name of a replaced resource, if the name doesn't change and is therefore taken.
pub(super) fn taken_name(
    facts: &Facts,
    (old, new): (&DocumentResource<'_>, &DocumentResource<'_>),
    change: &Change,
) -> Option<&'static str> {
    let scope = SCOPES
        .iter()
        .find(|(type_name, _)| *type_name == new.type_name)
        .map(|(_, property)| *property);
    if scope.is_some_and(|scope| touched(change, scope))
        || (in_mesh(new) && touched(change, "MeshName"))
    {
        return None;
    }
    let is_unchanged = |name: &str| {
        let (before, after) = (old.property(name), new.property(name));
        after.is_some() && before == after && !touched(change, name)
    };
    facts
        .create_only
        .iter()
        .copied()
        .find(|property| is_name(facts, property) && is_unchanged(property))
}

/// The properties that make the name of a resource unique: the name and its scope; none if it has no fixed name.
pub(super) fn name_slot(
    facts: &Facts,
    resource: &DocumentResource<'_>,
) -> Option<Vec<&'static str>> {
    let names = facts.create_only.iter().copied();
    let mut fixed = names.filter(|name| is_name(facts, name) && resource.property(name).is_some());
    let mut slot = vec![fixed.next()?];
    let scope = SCOPES
        .iter()
        .find(|(type_name, _)| *type_name == resource.type_name);
    slot.extend(scope.map(|(_, scope)| *scope));
    slot.extend(in_mesh(resource).then_some("MeshName"));
    slot.dedup();
    Some(slot)
}

fn touched(change: &Change, property: &str) -> bool {
    change
        .properties
        .iter()
        .any(|PropertyChange { path, .. }| path == property)
}

fn in_mesh(resource: &DocumentResource<'_>) -> bool {
    resource.type_name.starts_with("AWS::AppMesh::")
}

/// Whether a property is the name of the resource itself, and not that of another resource.
fn is_name(facts: &Facts, property: &str) -> bool {
    let kind = facts.type_name.rsplit("::").next().unwrap_or_default();
    property == "Name"
        || property.strip_suffix("Name") == Some(kind)
        || facts.primary_identifier == [property]
        || (facts.type_name, property) == ("AWS::EC2::SecurityGroup", "GroupName")
}
