//! Listener rules whose new priority another rule still has: CloudFormation updates rules one by one, and creates new ones
//! before it deletes old ones. AWS on `Priority`: "If you need to reuse a priority with a different rule, remove it as a
//! priority first, and then specify it in a subsequent update."

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::eval::referred;
use crate::cfn::{Document, DocumentResource};

use super::{Action, Change, Problem, ProblemKind};

const RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";

/// The rules of `new` whose priority is taken.
pub(super) fn taken_priorities(
    old: &Document,
    new: &Document,
    changes: &BTreeMap<&str, Change>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    for rule in new
        .resources()
        .filter(|resource| resource.type_name == RULE)
    {
        let Some((listener, priority)) = listener_and_priority(&rule) else {
            continue;
        };
        let before = old
            .resource(rule.id)
            .and_then(|rule| listener_and_priority(&rule));
        if before.as_ref() == Some(&(listener, priority.clone())) || is_new(listener, changes) {
            continue;
        }
        let holder = old.resources().find(|other| {
            other.type_name == RULE
                && other.id != rule.id
                && listener_and_priority(other) == Some((listener, priority.clone()))
        });
        let Some(holder) = holder else { continue };
        let next = new
            .resource(holder.id)
            .and_then(|rule| listener_and_priority(&rule));
        let swaps = before.is_some() && next == before;
        // Two rules that swap are reported once.
        if !swaps || rule.id < holder.id {
            found.push(problem(&rule, &holder, &priority, before.filter(|_| swaps)));
        }
    }
    found
}

/// The listener and the priority of a rule.
fn listener_and_priority<'a>(rule: &DocumentResource<'a>) -> Option<(&'a Value, String)> {
    let priority = rule.property("Priority")?;
    let priority = priority
        .as_str()
        .map_or_else(|| priority.to_string(), str::to_owned);
    Some((rule.property("ListenerArn")?, priority))
}

fn is_new(listener: &Value, changes: &BTreeMap<&str, Change>) -> bool {
    let action = referred(listener)
        .and_then(|id| changes.get(id))
        .map(|change| change.action);
    matches!(action, Some(Action::Create | Action::Replace))
}

fn problem(
    rule: &DocumentResource<'_>,
    holder: &DocumentResource<'_>,
    priority: &str,
    swapped: Option<(&Value, String)>,
) -> Problem {
    let (id, other) = (rule.id, holder.id);
    let message = match swapped {
        Some((_, before)) => {
            format!(
                "`{id}` and `{other}` can't swap their priorities {before} and {priority} in one update"
            )
        }
        None => {
            format!(
                "`{id}` can't get priority {priority}: `{other}` still has it during the update"
            )
        }
    };
    let hint = format!(
        "choose a free priority, or deploy `{id}` with a free one (`.priority(n)`) first, and then with the one that you want"
    );
    Problem {
        id: id.to_owned(),
        kind: ProblemKind::PriorityInUse,
        message,
        hint,
    }
}
