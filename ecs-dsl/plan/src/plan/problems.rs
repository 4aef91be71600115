//! Finds problems that make a deployment fail, as far as two templates show them.

use std::collections::BTreeSet;

use crate::cfn::eval::referred;
use crate::cfn::type_info::is_true;
use crate::cfn::type_names::{ecs, elasticloadbalancingv2};
use crate::cfn::{Document, DocumentResource, facts, ids_in, type_info};

use super::change::{Changes, is_replaced};
use super::database::refused_updates;
use super::export::exports_in_use;
use super::listener_priority::taken_priorities;
use super::name_collision::taken_name;
use super::still_referenced::still_referenced;
use super::text::plain;
use super::unique_slot::taken_slots;
use super::vpc_move::{VpcMove, vpc_moves};
use super::{Action, Change, EntryChange, Problem, ProblemKind};

/// All known problems, sorted by resource.
pub(super) fn problems(
    old: &Document,
    new: &Document,
    changes: &Changes<'_>,
    entries: &[EntryChange],
) -> Vec<Problem> {
    let mut found = Vec::new();
    for (id, change) in changes {
        let (before, after) = (old.resource(id), new.resource(id));
        if let (Some(before), Some(after)) = (before, after) {
            found.extend(type_changed(&before, &after));
            found.extend(name_taken(&before, &after, change));
            found.extend(service_connect(&before, &after, change, changes));
            found.extend(refused_updates((old, new), (&before, &after), change));
        }
        if let Some(before) = before {
            found.extend(deletion_refused(&before, change));
        }
    }
    found.extend(target_groups(old, new, changes));
    found.extend(vpc_moves(old, new, changes).iter().map(vpc_move));
    found.extend(removed_references(old, new));
    found.extend(taken_slots(old, new, changes));
    found.extend(taken_priorities(old, new, changes));
    found.extend(still_referenced(old, changes));
    found.extend(exports_in_use(entries));
    found.sort();
    found.dedup();
    found
}

fn type_changed(old: &DocumentResource<'_>, new: &DocumentResource<'_>) -> Option<Problem> {
    (old.type_name != new.type_name).then(|| {
        let message = format!(
            "`{}` can't change its type from `{}` to `{}`: CloudFormation refuses another type under the same id",
            new.id, old.type_name, new.type_name
        );
        Problem::new(new.id, ProblemKind::TypeChanged, message, "give the new resource another id")
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
        "`{}` can't be replaced in place: the old resource has the name `{name}` until the end of the update",
        new.id
    );
    let hint = format!(
        "set another `{property}` in the same change, or let CloudFormation generate the name"
    );
    Some(Problem::new(new.id, ProblemKind::NameTaken, message, hint))
}

/// A string without its quotes.
fn deletion_refused(old: &DocumentResource<'_>, change: &Change) -> Option<Problem> {
    if !change.deletes() {
        return None;
    }
    let info = type_info(old.type_name)?;
    let switch = info.protection.as_ref().map(|protection| protection.switch);
    if let Some(switch) = switch.filter(|switch| switch.is_on(old.properties())) {
        let property = switch.name();
        let message = format!(
            "`{}` is protected: AWS refuses to delete it while `{property}` is on",
            old.id
        );
        let hint = format!("turn off `{property}` in a separate deployment first");
        return Some(Problem::new(
            old.id,
            ProblemKind::DeletionProtected,
            message,
            hint,
        ));
    }
    let contents = info.contents.as_ref()?;
    let emptied = contents
        .emptied_by
        .is_some_and(|property| is_true(old.property(property)));
    (!emptied).then(|| {
        let message = format!(
            "`{}` can only be deleted when it contains no {}",
            old.id, contents.noun
        );
        Problem::new(
            old.id,
            ProblemKind::MustBeEmpty,
            message,
            "empty it first, or retain it with `DeletionPolicy: Retain`",
        )
    })
}

/// A replacing load balancer is created before the old one is deleted, and a target group can't be attached to both.
fn target_groups(old: &Document, new: &Document, changes: &Changes<'_>) -> Vec<Problem> {
    let replaced = |id: &str| is_replaced(changes, id);
    let stays =
        |group: &DocumentResource<'_>| old.resource(group.id).is_some() && !replaced(group.id);
    let groups = new
        .of_type(elasticloadbalancingv2::TARGET_GROUP)
        .filter(stays);
    groups
        .filter_map(|group| {
            let (before, after) = (load_balancers(old, group.id), load_balancers(new, group.id));
            let moved = after.iter().find(|load_balancer| !before.contains(*load_balancer) || replaced(load_balancer))?;
            let message = format!(
                "target group `{}` can't be attached to the new load balancer `{moved}` while the old one still has it",
                group.id
            );
            let hint = "give the target group another id in the same change, so that a new one is created";
            (!before.is_empty()).then(|| Problem::new(group.id, ProblemKind::TargetGroupInUse, message, hint))
        })
        .collect()
}

fn vpc_move(moved: &VpcMove<'_>) -> Problem {
    let (what, name) = match moved.is_balancer {
        true => ("load balancer", "the load balancer"),
        false => ("DB subnet group", "the database"),
    };
    let message = format!(
        "a {what} can't move to another VPC: `{}` stays, but its subnet `{}` moves",
        moved.id, moved.subnet
    );
    let hint = format!(
        "give {name} a new name in the program, so that a new one is created, or keep the CIDR of the VPC"
    );
    Problem::new(moved.id, ProblemKind::OtherVpc, message, hint)
}

/// AWS's page of `AWS::ECS::Service`: "The stack update fails if you change any properties that require replacement and at
/// least one Amazon ECS Service Connect `ServiceConnectConfiguration` property is configured", since the names in a
/// namespace are unique.
fn service_connect(
    old: &DocumentResource<'_>,
    new: &DocumentResource<'_>,
    change: &Change,
    changes: &Changes<'_>,
) -> Option<Problem> {
    if change.action != Action::Replace || new.type_name != ecs::SERVICE {
        return None;
    }
    let names = |service: &DocumentResource<'_>| {
        let connect = service.property("ServiceConnectConfiguration")?;
        let namespace = connect.get("Namespace").cloned();
        connect["Services"].as_array()?.first()?;
        Some(namespace)
    };
    let namespace = names(new).filter(|after| names(old).as_ref() == Some(after))?;
    let ids = namespace.as_ref().map(ids_in).unwrap_or_default();
    let replaced = ids.first().is_some_and(|id| is_replaced(changes, id));
    let message = format!(
        "`{}` can't be replaced in place: the old service has its name in the Service Connect namespace until the end of the update",
        new.id
    );
    let hint = "remove it from Service Connect in a separate deployment first, or give the new one another id and other names";
    (!replaced).then(|| Problem::new(new.id, ProblemKind::NameTaken, message, hint))
}

/// The load balancers that forward to `group`, through listeners and their rules.
fn load_balancers(document: &Document, group: &str) -> BTreeSet<String> {
    let senders = document.resources();
    let senders = senders.filter(|resource| resource.refers_to(|id| id == group));
    senders
        .filter_map(|sender| match sender.type_name {
            elasticloadbalancingv2::LISTENER => load_balancer_of(&sender),
            elasticloadbalancingv2::LISTENER_RULE => {
                let listener = referred(sender.property("ListenerArn")?)?;
                load_balancer_of(&document.resource(listener)?)
            }
            _ => None,
        })
        .collect()
}

fn load_balancer_of(listener: &DocumentResource<'_>) -> Option<String> {
    listener
        .property("LoadBalancerArn")
        .map(|arn| arn.get("Ref").map_or_else(|| plain(arn), plain))
}

/// References to resources and parameters that are removed from the template.
fn removed_references(old: &Document, new: &Document) -> Vec<Problem> {
    let has = |document: &Document, id: &str| {
        document.section("Parameters").contains_key(id) || document.resource(id).is_some()
    };
    let mut found = Vec::new();
    for resource in new.resources() {
        let named = resource
            .references()
            .into_iter()
            .map(|reference| reference.id)
            .chain(resource.depends_on());
        let removed: BTreeSet<&str> = named.filter(|id| has(old, id) && !has(new, id)).collect();
        found.extend(removed.into_iter().map(|id| {
            let message = format!(
                "`{}` refers to `{id}`, which is removed from the template",
                resource.id
            );
            Problem::new(
                resource.id,
                ProblemKind::ReferenceRemoved,
                message,
                "remove the reference as well, or keep both",
            )
        }));
    }
    found
}
