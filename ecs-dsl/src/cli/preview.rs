//! What will change, before it does: our plan, and where CloudFormation sees it differently.

use super::style::{self, paint};
use super::tally::{Tally, resources};
use crate::deploy::ResourceChange;
use crate::deploy::engine::Preview;
use crate::plan::{Action, Plan, Role};

/// The lines that come before the question whether to go on. `in_brief`, a new stack is one line.
pub(super) fn lines(preview: &Preview<'_>, label: &str, in_brief: bool) -> Vec<String> {
    let stack = preview.stack;
    if is_new(preview) {
        let changes = &preview.change_set.changes;
        let tally: Tally = changes
            .iter()
            .map(|change| change.type_name.as_str())
            .collect();
        let mut lines = vec![format!(
            "{label}: stack `{stack}` will be made of {}",
            resources(tally.total())
        )];
        if !in_brief {
            lines.extend(tally.lines());
        }
        return lines;
    }
    let mut lines = vec![format!("{label}: what changes in stack `{stack}`:")];
    match preview.plan {
        Some(plan) => {
            lines.extend(plan_lines(plan).map(indented));
            lines.extend(disagreements(plan, &preview.change_set.changes));
        }
        None => lines.extend(preview.change_set.changes.iter().map(told)),
    }
    lines
}

/// A line that belongs to the headline above it, which says where all of this is.
fn indented(line: String) -> String {
    match line.as_str() {
        "" => line,
        _ => format!("  {line}"),
    }
}

fn is_new(preview: &Preview<'_>) -> bool {
    preview
        .before
        .is_some_and(|before| before.section("Resources").is_empty())
}

/// The plan with its colours.
pub(super) fn plan_lines(plan: &Plan) -> impl Iterator<Item = String> {
    crate::plan::lines(plan).into_iter().map(|line| {
        let style = match line.role {
            Role::Danger | Role::Problem => style::ERROR,
            Role::Hint => style::HINT,
            Role::Create | Role::Added => style::ADDED,
            Role::Update | Role::Replace | Role::Opened => style::CHANGED,
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
    let properties = match change.properties().as_slice() {
        [] => String::new(),
        names => format!(": {}", names.join(", ")),
    };
    let action = change.action.to_lowercase();
    format!(
        "  {action} `{}` ({}){replacement}{properties}",
        change.logical_id, change.type_name
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::disagreements;
    use crate::cfn::Document;
    use crate::cli::testing::plain;
    use crate::deploy::ResourceChange;
    use crate::plan::compare;

    fn queue(delay: u32) -> Document {
        let queue = json!({"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": delay}});
        Document::from_value(json!({"Resources": {"Inbox": queue}})).unwrap()
    }

    fn change(id: &str, replacement: &str) -> ResourceChange {
        ResourceChange {
            action: "Modify".to_owned(),
            logical_id: id.to_owned(),
            physical_id: None,
            type_name: "AWS::SQS::Queue".to_owned(),
            replacement: Some(replacement.to_owned()),
            details: vec![crate::deploy::ChangeDetail {
                name: "DelaySeconds".to_owned(),
                path: None,
                before: None,
                after: None,
                recreation: None,
                drifted: None,
            }],
        }
    }

    #[test]
    fn a_change_set_that_confirms_the_plan_adds_nothing() {
        let plan = compare(&queue(1), &queue(2));
        assert!(disagreements(&plan, &[change("Inbox", "False")]).is_empty());
    }

    #[test]
    fn where_cloudformation_differs_it_is_quoted() {
        let plan = compare(&queue(1), &queue(2));
        let lines = disagreements(
            &plan,
            &[change("Inbox", "True"), change("Outbox", "Conditional")],
        );
        let expected = [
            "CloudFormation sees it differently:",
            "  modify `Inbox` (AWS::SQS::Queue), replaced: DelaySeconds",
            "  modify `Outbox` (AWS::SQS::Queue), may be replaced: DelaySeconds",
        ];
        assert_eq!(
            lines.iter().map(|line| plain(line)).collect::<Vec<_>>(),
            expected
        );
        let lines = disagreements(&plan, &[]);
        assert_eq!(lines[1..], ["  `Inbox` stays as it is"]);
    }
}
