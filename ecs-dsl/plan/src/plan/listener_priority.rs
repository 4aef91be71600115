//! Listener rules whose new priority another rule still has: CloudFormation updates rules one by one, and creates new ones
//! before it deletes old ones. AWS on `Priority`: "If you need to reuse a priority with a different rule, remove it as a
//! priority first, and then specify it in a subsequent update."

use serde_json::Value;

use crate::cfn::eval::{as_text, referred};
use crate::cfn::type_names::elasticloadbalancingv2;
use crate::cfn::{Document, DocumentResource};

use super::change::{Changes, action_of};
use super::{Action, Problem, ProblemKind};

const RULE: &str = elasticloadbalancingv2::LISTENER_RULE;

/// The rules of `new` whose priority is taken.
pub(super) fn taken_priorities<'a>(
    old: &'a Document,
    new: &'a Document,
    changes: &Changes<'_>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    for rule in new.of_type(RULE) {
        let Some((listener, priority)) = listener_and_priority(&rule) else {
            continue;
        };
        let priority_in =
            |document: &'a Document, id| listener_and_priority(&document.resource(id)?);
        let before = priority_in(old, rule.id);
        if before.as_ref() == Some(&(listener, priority.clone())) || is_new(listener, changes) {
            continue;
        }
        let holder = old.of_type(RULE).find(|other| {
            other.id != rule.id
                && listener_and_priority(other) == Some((listener, priority.clone()))
        });
        let Some(holder) = holder else { continue };
        let next = priority_in(new, holder.id);
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
    let priority = as_text(rule.property("Priority")?);
    Some((rule.property("ListenerArn")?, priority))
}

fn is_new(listener: &Value, changes: &Changes<'_>) -> bool {
    let action = referred(listener).and_then(|id| action_of(changes, id));
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
        Some((_, before)) => format!(
            "`{id}` and `{other}` can't swap their priorities {before} and {priority} in one update"
        ),
        None => format!(
            "`{id}` can't get priority {priority}: `{other}` still has it during the update"
        ),
    };
    let hint = format!(
        "keep the deployed priorities with `lock --stage NAME`, choose a free one, or deploy `{id}` with a free one \
         (`.priority(n)`) first, and then with the one that you want"
    );
    Problem::new(id, ProblemKind::PriorityInUse, message, hint)
}
