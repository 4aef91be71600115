//! Finds what a deployment would fail on, as far as two templates tell.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::cfn::{Document, DocumentResource, collect_references, facts};

use super::database::refused;
use super::export::exports_in_use;
use super::fixed_name::taken_name;
use super::in_use::in_use;
use super::listener_priority::taken_priorities;
use super::occupied::occupied;
use super::other_vpc::{Moved, moved};
use super::text::text;
use super::{Action, Change, EntryChange, Fate, Problem, ProblemKind};

/// Everything that is known to fail, by resource.
pub(super) fn problems(
    old: &Document,
    new: &Document,
    changes: &BTreeMap<&str, Change>,
    entries: &[EntryChange],
) -> Vec<Problem> {
    let mut found = Vec::new();
    for (id, change) in changes {
        let (before, after) = (old.resource(id), new.resource(id));
        if let (Some(before), Some(after)) = (before, after) {
            found.extend(type_changed(&before, &after));
            found.extend(name_taken(&before, &after, change));
            found.extend(service_connect(&before, &after, change, changes));
            found.extend(refused((old, new), (&before, &after), change));
        }
        if let Some(before) = before {
            found.extend(deletion_refused(&before, change));
        }
    }
    found.extend(target_groups(old, new, changes));
    found.extend(moved(old, new, changes).iter().map(other_vpc));
    found.extend(removed_references(old, new));
    found.extend(occupied(old, new, changes));
    found.extend(taken_priorities(old, new, changes));
    found.extend(in_use(old, changes));
    found.extend(exports_in_use(entries));
    found.sort();
    found.dedup();
    found
}

fn problem(id: &str, kind: ProblemKind, message: String, hint: impl Into<String>) -> Problem {
    Problem {
        id: id.to_owned(),
        kind,
        message,
        hint: hint.into(),
    }
}

fn type_changed(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> Option<Problem> {
    (old.type_name != new.type_name).then(|| {
        let message = format!(
            "`{}` can't turn from `{}` into `{}`: CloudFormation refuses another type under the same id",
            new.id, old.type_name, new.type_name
        );
        problem(new.id, ProblemKind::TypeChanged, message, "give the new resource another id")
    })
}

fn name_taken(
    old: &DocumentResource<'_>,
    new: &DocumentResource<'_>,
    change: &Change,
) -> Option<Problem> {
    if change.action != Action::Replace || old.type_name != new.type_name {
        return None;
    }
    let property = taken_name(facts(new.type_name)?, (old, new), change)?;
    let name = new.property(property).map(plain).unwrap_or_default();
    let message = format!(
        "`{}` can't be replaced in place: the name `{name}` is taken by the old one",
        new.id
    );
    let hint = format!(
        "give it another `{property}` in the same change, or leave the name to CloudFormation"
    );
    Some(problem(new.id, ProblemKind::NameTaken, message, hint))
}

/// A text without its quotes.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| text(value), str::to_owned)
}

fn deletion_refused(old: &DocumentResource<'_>, change: &Change) -> Option<Problem> {
    let goes = matches!(change.action, Action::Delete | Action::Replace)
        && change.fate != Some(Fate::Kept);
    if !goes {
        return None;
    }
    if let Some(property) = protection(old) {
        let message = format!(
            "`{}` is protected: AWS refuses to delete it while `{property}` is on",
            old.id
        );
        let hint = format!("turn `{property}` off in a deployment of its own first");
        return Some(problem(
            old.id,
            ProblemKind::DeletionProtected,
            message,
            hint,
        ));
    }
    let (thing, emptied) = match old.type_name {
        "AWS::S3::Bucket" => ("objects", false),
        "AWS::ECR::Repository" => ("images", is_true(old.property("EmptyOnDelete"))),
        _ => return None,
    };
    (!emptied).then(|| {
        let message = format!(
            "`{}` can only be deleted when there are no {thing} in it",
            old.id
        );
        problem(
            old.id,
            ProblemKind::MustBeEmpty,
            message,
            "empty it first, or keep it with `DeletionPolicy: Retain`",
        )
    })
}

fn protection(resource: &DocumentResource<'_>) -> Option<&'static str> {
    let direct = ["DeletionProtection", "DeletionProtectionEnabled"];
    if let Some(property) = direct
        .into_iter()
        .find(|property| is_true(resource.property(property)))
    {
        return Some(property);
    }
    let attributes = resource.property("LoadBalancerAttributes")?.as_array()?;
    let on = attributes.iter().any(|attribute| {
        attribute["Key"] == "deletion_protection.enabled" && is_true(attribute.get("Value"))
    });
    on.then_some("deletion_protection.enabled")
}

fn is_true(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(set)) => *set,
        Some(Value::String(set)) => set.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// A new load balancer is made before the old one goes, and a target group can't be at both.
fn target_groups(old: &Document, new: &Document, changes: &BTreeMap<&str, Change>) -> Vec<Problem> {
    let replaced = |id: &str| {
        changes
            .get(id)
            .is_some_and(|change| change.action == Action::Replace)
    };
    let stays =
        |group: &DocumentResource<'_>| old.resource(group.id).is_some() && !replaced(group.id);
    let groups = new
        .resources()
        .filter(|it| it.type_name == TARGET_GROUP)
        .filter(stays);
    groups
        .filter_map(|group| {
            let (before, after) = (balancers(old, group.id), balancers(new, group.id));
            let moved = after.iter().find(|balancer| !before.contains(*balancer) || replaced(balancer))?;
            let message = format!(
                "target group `{}` can't go to the new load balancer `{moved}` while the old one still has it",
                group.id
            );
            let hint = "give the target group another id in the same change, so that it is new as well";
            (!before.is_empty()).then(|| problem(group.id, ProblemKind::TargetGroupInUse, message, hint))
        })
        .collect()
}

fn other_vpc(moved: &Moved<'_>) -> Problem {
    let (what, name) = match moved.is_balancer {
        true => ("load balancer", "the load balancer"),
        false => ("subnet group of databases", "the database"),
    };
    let message = format!(
        "a {what} can't move to another VPC: `{}` stays, and its subnet `{}` goes to a new one",
        moved.id, moved.subnet
    );
    let hint = format!(
        "give {name} a new name in the program, so that a new one is made, or keep the CIDR of the VPC"
    );
    problem(moved.id, ProblemKind::OtherVpc, message, hint)
}

/// AWS's page of `AWS::ECS::Service`: "The stack update fails if you change any properties that require replacement and at
/// least one Amazon ECS Service Connect `ServiceConnectConfiguration` property is configured", since the names in a
/// namespace are unique.
fn service_connect(
    old: &DocumentResource<'_>,
    new: &DocumentResource<'_>,
    change: &Change,
    changes: &BTreeMap<&str, Change>,
) -> Option<Problem> {
    if change.action != Action::Replace || new.type_name != "AWS::ECS::Service" {
        return None;
    }
    let names = |it: &DocumentResource<'_>| {
        let connect = it.property("ServiceConnectConfiguration")?;
        let namespace = connect.get("Namespace").cloned();
        connect["Services"].as_array()?.first()?;
        Some(namespace)
    };
    let namespace = names(new).filter(|after| names(old).as_ref() == Some(after))?;
    let id = namespace.as_ref().and_then(|it| {
        let mut references = Vec::new();
        collect_references(it, &mut references);
        references.first().map(|reference| reference.id)
    });
    let replaced = id.and_then(|id| changes.get(id)).map(|it| it.action) == Some(Action::Replace);
    let message = format!(
        "`{}` can't be replaced in place: its name in the namespace of Service Connect is taken by the old one",
        new.id
    );
    let hint = "take it out of Service Connect in a deployment of its own first, or give the new one another id and other names";
    (!replaced).then(|| problem(new.id, ProblemKind::NameTaken, message, hint))
}

const TARGET_GROUP: &str = "AWS::ElasticLoadBalancingV2::TargetGroup";

/// The load balancers that send to `group`, through listeners and their rules.
fn balancers(document: &Document, group: &str) -> BTreeSet<String> {
    let sends = document.resources().filter(|it| {
        it.references()
            .iter()
            .any(|reference| reference.id == group)
    });
    sends
        .filter_map(|sender| match sender.type_name {
            "AWS::ElasticLoadBalancingV2::Listener" => balancer_of(&sender),
            "AWS::ElasticLoadBalancingV2::ListenerRule" => {
                let listener = sender.property("ListenerArn")?.get("Ref")?.as_str()?;
                balancer_of(&document.resource(listener)?)
            }
            _ => None,
        })
        .collect()
}

fn balancer_of(listener: &DocumentResource<'_>) -> Option<String> {
    listener
        .property("LoadBalancerArn")
        .map(|arn| arn.get("Ref").map_or_else(|| plain(arn), plain))
}

/// What is taken out while others still refer to it.
fn removed_references(old: &Document, new: &Document) -> Vec<Problem> {
    let there = |document: &Document, id: &str| {
        document.section("Parameters").contains_key(id) || document.resource(id).is_some()
    };
    let mut found = Vec::new();
    for resource in new.resources() {
        let named = resource
            .references()
            .into_iter()
            .map(|reference| reference.id)
            .chain(resource.depends_on());
        let removed: BTreeSet<&str> = named
            .filter(|id| there(old, id) && !there(new, id))
            .collect();
        found.extend(removed.into_iter().map(|id| {
            let message = format!(
                "`{}` refers to `{id}`, which leaves the template",
                resource.id
            );
            problem(
                resource.id,
                ProblemKind::ReferenceRemoved,
                message,
                "take the reference out as well, or keep both",
            )
        }));
    }
    found
}
