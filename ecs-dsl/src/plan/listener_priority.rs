//! Listener rules that take a priority which another rule has: CloudFormation changes them one by one, and makes new ones
//! before old ones go. AWS's page of `Priority`: "If you need to reuse a priority with a different rule, remove it as a
//! priority first, and then specify it in a subsequent update."

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::{Document, DocumentResource};

use super::{Action, Change, Problem, ProblemKind};

const RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";

/// The rules of `new` that find their priority taken.
pub(super) fn taken_priorities(
    old: &Document,
    new: &Document,
    changes: &BTreeMap<&str, Change>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    for rule in new.resources().filter(|it| it.type_name == RULE) {
        let Some((listener, wanted)) = place(&rule) else {
            continue;
        };
        let before = old.resource(rule.id).and_then(|it| place(&it));
        if before.as_ref() == Some(&(listener, wanted.clone())) || is_new(listener, changes) {
            continue;
        }
        let holder = old.resources().find(|it| {
            it.type_name == RULE
                && it.id != rule.id
                && place(it) == Some((listener, wanted.clone()))
        });
        let Some(holder) = holder else { continue };
        let next = new.resource(holder.id).and_then(|it| place(&it));
        let swaps = before.is_some() && next == before;
        // Two rules that swap are told once.
        if !swaps || rule.id < holder.id {
            found.push(problem(&rule, &holder, &wanted, before.filter(|_| swaps)));
        }
    }
    found
}

/// The listener and the priority of a rule, a number or a text.
fn place<'a>(rule: &DocumentResource<'a>) -> Option<(&'a Value, String)> {
    let priority = rule.property("Priority")?;
    let priority = priority
        .as_str()
        .map_or_else(|| priority.to_string(), str::to_owned);
    Some((rule.property("ListenerArn")?, priority))
}

fn is_new(listener: &Value, changes: &BTreeMap<&str, Change>) -> bool {
    let id = listener.get("Ref").and_then(Value::as_str);
    let action = id
        .and_then(|id| changes.get(id))
        .map(|change| change.action);
    matches!(action, Some(Action::Create | Action::Replace))
}

fn problem(
    rule: &DocumentResource<'_>,
    holder: &DocumentResource<'_>,
    wanted: &str,
    swapped: Option<(&Value, String)>,
) -> Problem {
    let (id, other) = (rule.id, holder.id);
    let message = match swapped {
        Some((_, before)) => {
            format!(
                "`{id}` and `{other}` can't swap their priorities {before} and {wanted} in one update"
            )
        }
        None => {
            format!("`{id}` can't take priority {wanted}, which `{other}` has until it was changed")
        }
    };
    let hint = format!(
        "choose a priority that nobody has, or give `{id}` a free one with `.priority(n)`, deploy, and then the one it shall have"
    );
    Problem {
        id: id.to_owned(),
        kind: ProblemKind::PriorityInUse,
        message,
        hint,
    }
}
