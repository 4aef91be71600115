//! Permissions that policies add, and denials that they drop.

use std::collections::{BTreeMap, BTreeSet};

use super::policy_location::{PolicyOwner, policies};
use super::statement::{OWN_ACCOUNT, Part, Statement};
use super::wildcard_set::Member;
use super::{Broadening, BroadeningKind};
use crate::cfn::Document;

/// The access that the policies of `new` add.
pub(super) fn widened(old: &Document, new: &Document) -> Vec<Broadening> {
    let (before, after) = (policies(old), policies(new));
    let mut found = Vec::new();
    for (holder, statements) in &after {
        let known = is_known(old, &before, holder);
        let empty = Vec::new();
        let earlier = before.get(holder).unwrap_or(&empty);
        for statement in statements.iter().filter(|statement| statement.allows) {
            let fresh = uncovered(statement, earlier)
                .into_iter()
                .filter(|part| known || exposes(holder, *part));
            found.extend(broadenings(holder, statement, fresh.collect()));
        }
    }
    for (holder, statements) in &before {
        if !still_exists(new, &after, holder) {
            continue;
        }
        let empty = Vec::new();
        let later = after.get(holder).unwrap_or(&empty);
        for statement in statements.iter().filter(|statement| !statement.allows) {
            found.extend(broadenings(holder, statement, uncovered(statement, later)));
        }
    }
    found
}

/// Whether the holder existed before, as every holder outside the template does.
fn is_known(
    old: &Document,
    before: &BTreeMap<PolicyOwner, Vec<Statement>>,
    holder: &PolicyOwner,
) -> bool {
    old.resource(&holder.1).is_some() || before.contains_key(holder) || !is_id(&holder.1)
}

fn still_exists(
    new: &Document,
    after: &BTreeMap<PolicyOwner, Vec<Statement>>,
    holder: &PolicyOwner,
) -> bool {
    new.resource(&holder.1).is_some() || after.contains_key(holder)
}

/// Whether a text looks like a logical id rather than an ARN or a function.
fn is_id(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The parts of `statement` that none of `others` covers.
fn uncovered<'s>(statement: &'s Statement, others: &[Statement]) -> Vec<Part<'s>> {
    statement
        .parts()
        .filter(|part| !others.iter().any(|other| other.covers(statement, *part)))
        .collect()
}

/// Whether a part exposes a new resource: permissions do, trust in an AWS service or in the own account doesn't.
fn exposes(holder: &PolicyOwner, part: Part<'_>) -> bool {
    let inside = |principal: &str| {
        principal.starts_with("Service ")
            || principal == format!("account {OWN_ACCOUNT}")
            || principal.starts_with("AWS ${")
            || principal.contains(&format!("::{OWN_ACCOUNT}:"))
    };
    holder.0 == BroadeningKind::Permission
        || !matches!(part.principal, Member::Word(word) if inside(word))
}

/// One finding for each principal and set of actions, with its resources.
fn broadenings(
    holder: &PolicyOwner,
    statement: &Statement,
    parts: Vec<Part<'_>>,
) -> Vec<Broadening> {
    let mut actions: BTreeMap<(Member<'_>, Member<'_>), Vec<Member<'_>>> = BTreeMap::new();
    for part in parts {
        actions
            .entry((part.principal, part.resource))
            .or_default()
            .push(part.action);
    }
    let mut resources: BTreeMap<(Member<'_>, Vec<Member<'_>>), BTreeSet<Member<'_>>> =
        BTreeMap::new();
    for ((principal, resource), actions) in actions {
        resources
            .entry((principal, actions))
            .or_default()
            .insert(resource);
    }
    resources
        .into_iter()
        .map(|((principal, actions), resources)| Broadening {
            id: holder.1.clone(),
            kind: holder.0,
            public: is_public(holder.0, principal, &actions, statement),
            message: message(holder, statement, principal, &actions, &resources),
        })
        .collect()
}

fn is_public(
    kind: BroadeningKind,
    principal: Member<'_>,
    actions: &[Member<'_>],
    statement: &Statement,
) -> bool {
    let is_all = |member: &Member<'_>| matches!(member, Member::Word("*") | Member::AllBut(_));
    let widest = match kind {
        BroadeningKind::Permission => actions.iter().any(is_all),
        _ => is_all(&principal),
    };
    statement.allows && statement.condition.is_none() && widest
}

fn message(
    holder: &PolicyOwner,
    statement: &Statement,
    principal: Member<'_>,
    actions: &[Member<'_>],
    resources: &BTreeSet<Member<'_>>,
) -> String {
    let id = &holder.1;
    let actions = listed(actions.iter().copied(), "every action");
    let on = match resources
        .iter()
        .all(|resource| *resource == Member::Word("*"))
    {
        true => " on everything".to_owned(),
        false => format!(" on {}", listed(resources.iter().copied(), "everything")),
    };
    let condition = match statement.condition.is_none() {
        true => "",
        false => ", under a condition",
    };
    let who = listed([principal], "anyone");
    match (statement.allows, holder.0) {
        (true, BroadeningKind::Permission) => format!("`{id}` is allowed {actions}{on}{condition}"),
        (true, BroadeningKind::Trust) => format!("`{id}` can be assumed by {who}{condition}"),
        (true, _) => format!("`{id}` allows {who} {actions}{condition}"),
        (false, BroadeningKind::Permission) => {
            format!("`{id}` is no longer denied {actions}{on}{condition}")
        }
        (false, _) => format!("`{id}` no longer denies {who} {actions}{condition}"),
    }
}

fn listed<'a>(members: impl IntoIterator<Item = Member<'a>>, all: &str) -> String {
    let quoted = |words: &[String]| {
        let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
        words.join(", ")
    };
    let texts: Vec<_> = members
        .into_iter()
        .map(|member| match member {
            Member::Word("*") => all.to_owned(),
            Member::Word(word) => format!("`{word}`"),
            Member::AllBut(words) => format!("{all} except {}", quoted(words)),
        })
        .collect();
    texts.join(", ")
}
