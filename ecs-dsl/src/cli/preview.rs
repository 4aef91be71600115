//! What will change, before it does: our plan, and where CloudFormation sees it differently.

use super::style::{self, paint};
use super::tally::Tally;
use crate::deploy::ResourceChange;
use crate::deploy::engine::Preview;
use crate::plan::{Action, Plan, Role};

/// The lines that come before the question whether to go on.
pub(super) fn lines(preview: &Preview<'_>) -> Vec<String> {
    let stack = preview.stack;
    let is_new = preview
        .before
        .is_some_and(|before| before.section("Resources").is_empty());
    if is_new {
        let types = preview
            .change_set
            .changes
            .iter()
            .map(|change| change.type_name.as_str());
        let tally: Tally = types.collect();
        let mut lines = vec![format!(
            "{{label}}: stack `{stack}` is made of {} resources:",
            tally.total()
        )];
        lines.extend(tally.lines());
        return lines;
    }
    let mut lines = vec![format!("{{label}}: what changes in stack `{stack}`:")];
    match preview.plan {
        Some(plan) => {
            lines.extend(plan_lines(plan));
            lines.extend(disagreements(plan, &preview.change_set.changes));
        }
        None => lines.extend(preview.change_set.changes.iter().map(told)),
    }
    lines
}

/// The plan with its colours.
pub(super) fn plan_lines(plan: &Plan) -> impl Iterator<Item = String> {
    crate::plan::lines(plan).into_iter().map(|line| {
        let style = match line.role {
            Role::Danger | Role::Problem => style::ERROR,
            Role::Hint => style::HINT,
            Role::Create | Role::Added => style::ADDED,
            Role::Update | Role::Replace => style::CHANGED,
            Role::Delete | Role::Removed => style::REMOVED,
            Role::Keep | Role::Detail => style::DIM,
            Role::Summary => style::BOLD,
            Role::Blank => return String::new(),
        };
        paint(style, line.text)
    })
}

/// Where the change set has a resource in it that the plan hasn't, the other way round, or sees more happen to it.
fn disagreements(plan: &Plan, changes: &[ResourceChange]) -> Vec<String> {
    let mut lines = Vec::new();
    for change in changes {
        let planned = plan
            .change(&change.logical_id)
            .map(|planned| planned.action);
        let replaces = change.replacement.as_deref() == Some("True");
        let agrees = match planned {
            None => false,
            Some(Action::Replace | Action::MayReplace) => true,
            Some(_) => !replaces,
        };
        if !agrees {
            lines.push(told(change));
        }
    }
    for planned in plan
        .changes
        .iter()
        .filter(|planned| planned.action != Action::TemplateOnly)
    {
        if !changes.iter().any(|change| change.logical_id == planned.id) {
            lines.push(format!("  `{}` stays as it is", planned.id));
        }
    }
    if !lines.is_empty() {
        lines.insert(
            0,
            paint(style::WARNING, "CloudFormation sees it differently:"),
        );
    }
    lines
}

fn told(change: &ResourceChange) -> String {
    let replacement = match change.replacement.as_deref() {
        Some("True") => ", replaced",
        Some("Conditional") => ", may be replaced",
        _ => "",
    };
    let properties = match change.properties.as_slice() {
        [] => String::new(),
        names => format!(": {}", names.join(", ")),
    };
    let action = change.action.to_lowercase();
    format!(
        "  {action} `{}` ({}){replacement}{properties}",
        change.logical_id, change.type_name
    )
}
