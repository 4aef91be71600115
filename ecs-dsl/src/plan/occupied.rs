//! Places that only one thing can have: a new one is made before the old one goes, so that it finds its place taken.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::{Document, DocumentResource, collect_references, facts};

use super::fixed_name::name_place;
use super::text::text;
use super::{Action, Change, Problem, ProblemKind};

/// What makes a place, by type. The words of AWS when it is taken: "conflicts with another subnet",
/// "already associated", "already has an internet gateway attached", `DuplicateListener`, `InvalidPermission.Duplicate`,
/// `RouteAlreadyExists`, `MountTargetConflict`, "it already exists" of a record.
const PLACES: &[(&str, &[&str])] = &[
    ("AWS::EC2::NatGateway", &["AllocationId"]),
    (
        "AWS::EC2::Route",
        &[
            "RouteTableId",
            "DestinationCidrBlock",
            "DestinationIpv6CidrBlock",
            "DestinationPrefixListId",
        ],
    ),
    ("AWS::EC2::SecurityGroupEgress", RULE),
    ("AWS::EC2::SecurityGroupIngress", RULE),
    ("AWS::EC2::Subnet", &["VpcId", "CidrBlock"]),
    ("AWS::EC2::SubnetRouteTableAssociation", &["SubnetId"]),
    ("AWS::EC2::VPCGatewayAttachment", &["VpcId", "VpnGatewayId"]),
    ("AWS::EFS::MountTarget", &["FileSystemId", "SubnetId"]),
    (
        "AWS::ElasticLoadBalancingV2::Listener",
        &["LoadBalancerArn", "Port"],
    ),
    (
        "AWS::Route53::RecordSet",
        &[
            "HostedZoneId",
            "HostedZoneName",
            "Name",
            "Type",
            "SetIdentifier",
        ],
    ),
];

const RULE: &[&str] = &[
    "GroupId",
    "IpProtocol",
    "FromPort",
    "ToPort",
    "CidrIp",
    "CidrIpv6",
    "SourceSecurityGroupId",
    "SourcePrefixListId",
    "DestinationSecurityGroupId",
    "DestinationPrefixListId",
];

/// Replaced with the same place, and whether that fails isn't known.
const REPLACED_SOMEHOW: &str = "AWS::EC2::SubnetRouteTableAssociation";

/// What can't be made because its place, or its name, is taken by something that goes only later, or stays.
pub(super) fn occupied(
    old: &Document,
    new: &Document,
    changes: &BTreeMap<&str, Change>,
) -> Vec<Problem> {
    let action = |id: &str| changes.get(id).map(|change| change.action);
    let mut found = Vec::new();
    for fresh in new.resources() {
        let made = action(fresh.id);
        if !matches!(made, Some(Action::Create | Action::Replace)) {
            continue;
        }
        let itself = made == Some(Action::Replace);
        for place in places(&fresh, itself) {
            let moves = |reference: &str| {
                action(reference).is_some_and(|action| {
                    matches!(
                        action,
                        Action::Create | Action::Replace | Action::MayReplace
                    )
                })
            };
            if !is_given(&fresh, &place) || refers_to(&fresh, &place, moves) {
                continue;
            }
            let occupant = old.resources().find(|it| {
                it.type_name == fresh.type_name
                    && (it.id == fresh.id) == itself
                    && place
                        .iter()
                        .all(|name| it.property(name) == fresh.property(name))
                    && !gives_up(it, new, &place, action(it.id))
            });
            found.extend(occupant.map(|occupant| taken(&fresh, &occupant, &place)));
        }
    }
    found
}

/// The sets of properties that no two of a type have in common.
fn places(resource: &DocumentResource<'_>, itself: bool) -> Vec<Vec<&'static str>> {
    let mut found: Vec<Vec<&'static str>> = PLACES
        .iter()
        .filter(|(type_name, _)| *type_name == resource.type_name)
        .filter(|(type_name, _)| !itself || *type_name != REPLACED_SOMEHOW)
        .map(|(_, place)| place.to_vec())
        .collect();
    // The name of what is replaced is looked at by itself.
    if let (false, Some(facts)) = (itself, facts(resource.type_name)) {
        found.extend(name_place(facts, resource));
    }
    found
}

fn is_given(resource: &DocumentResource<'_>, place: &[&str]) -> bool {
    place.iter().any(|name| resource.property(name).is_some())
}

fn refers_to(
    resource: &DocumentResource<'_>,
    place: &[&str],
    wanted: impl Fn(&str) -> bool,
) -> bool {
    let mut references = Vec::new();
    for value in place.iter().filter_map(|name| resource.property(name)) {
        collect_references(value, &mut references);
    }
    references.iter().any(|reference| wanted(reference.id))
}

/// Whether the occupant is changed in place, so that it may have left before.
fn gives_up(
    occupant: &DocumentResource<'_>,
    new: &Document,
    place: &[&str],
    action: Option<Action>,
) -> bool {
    let moved = |after: DocumentResource<'_>| {
        place
            .iter()
            .any(|name| after.property(name) != occupant.property(name))
    };
    action == Some(Action::Update) && new.resource(occupant.id).is_some_and(moved)
}

fn taken(
    fresh: &DocumentResource<'_>,
    occupant: &DocumentResource<'_>,
    place: &[&'static str],
) -> Problem {
    let given: Vec<_> = place
        .iter()
        .filter_map(|name| Some((*name, fresh.property(name)?)))
        .collect();
    let shown = |(name, value): &(&str, &Value)| format!("`{name}` {}", text(value));
    let same = given.iter().map(shown).collect::<Vec<_>>().join(", ");
    let (id, other) = (fresh.id, occupant.id);
    let (message, hint) = if id == other {
        (
            format!("`{id}` can't be replaced in place: the old one is there until the end, with the same {same}"),
            "change that as well, or take it out in a deployment of its own and put it back in the next".to_owned(),
        )
    } else {
        (
            format!("`{id}` can't be made while `{other}` is there, with the same {same}"),
            format!(
                "keep the id `{other}` (`renamed_from` does it), or take `{other}` out in a deployment of its own first"
            ),
        )
    };
    let named = facts(fresh.type_name)
        .and_then(|facts| name_place(facts, fresh))
        .is_some_and(|names| names == place);
    Problem {
        id: id.to_owned(),
        kind: match named {
            true => ProblemKind::NameTaken,
            false => ProblemKind::PlaceTaken,
        },
        message,
        hint,
    }
}
