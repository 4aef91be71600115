//! Names that the template fixes: two things of one name can't be there at once, as a replacement needs.

use crate::cfn::{DocumentResource, Facts};

use super::{Change, PropertyChange};

/// Types whose names are unique within something else, and the property that says in what.
const SCOPES: &[(&str, &str)] = &[
    ("AWS::EC2::SecurityGroup", "VpcId"),
    ("AWS::ECS::Service", "Cluster"),
    ("AWS::Route53::RecordSet", "HostedZoneId"),
    ("AWS::ServiceDiscovery::PrivateDnsNamespace", "Vpc"),
    ("AWS::ServiceDiscovery::Service", "NamespaceId"),
];

/// The property that holds the fixed name of a resource that is replaced, if the name stays and so is taken.
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
    let stays = |name: &str| {
        let (before, after) = (old.property(name), new.property(name));
        after.is_some() && before == after && !touched(change, name)
    };
    facts
        .create_only
        .iter()
        .copied()
        .find(|property| is_name(facts, property) && stays(property))
}

/// The properties by which a new resource is called, in what they are unique in; none if it has no fixed name.
pub(super) fn name_place(
    facts: &Facts,
    resource: &DocumentResource<'_>,
) -> Option<Vec<&'static str>> {
    let names = facts.create_only.iter().copied();
    let mut fixed = names.filter(|name| is_name(facts, name) && resource.property(name).is_some());
    let mut place = vec![fixed.next()?];
    let scope = SCOPES.iter().find(|(of, _)| *of == resource.type_name);
    place.extend(scope.map(|(_, scope)| *scope));
    place.extend(in_mesh(resource).then_some("MeshName"));
    place.dedup();
    Some(place)
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

/// Whether a property is the name of the thing itself, as AWS uses to call it, and not that of something else.
fn is_name(facts: &Facts, property: &str) -> bool {
    let kind = facts.type_name.rsplit("::").next().unwrap_or_default();
    property == "Name"
        || property.strip_suffix("Name") == Some(kind)
        || facts.primary_identifier == [property]
        || (facts.type_name, property) == ("AWS::EC2::SecurityGroup", "GroupName")
}
