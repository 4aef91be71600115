//! What will change, before it does: our plan, and where CloudFormation sees it differently.

use super::style::{self, paint};
use super::tally::{Tally, resources};
use crate::cost::difference;
use crate::deploy::ResourceChange;
use crate::deploy::engine::{Disagreement, Drift, Preview};
use crate::plan::{Action, Effect, Line, Plan, Role, opened_lines, shortened};

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
            let opened = preview.plan.into_iter().flat_map(opened_lines);
            lines.extend(opened.map(painted).map(indented));
            lines.extend(cost_lines(preview));
        }
        return lines;
    }
    let mut lines = vec![format!("{label}: what changes in stack `{stack}`:")];
    match preview.plan {
        Some(plan) => {
            lines.extend(plan_lines(plan).map(indented));
            lines.extend(
                disagreement_lines(&preview.disagreements())
                    .into_iter()
                    .map(indented),
            );
        }
        None => lines.extend(preview.change_set.changes.iter().map(told)),
    }
    lines.extend(drift_lines(&preview.drifts()).into_iter().map(indented));
    lines.extend(cost_lines(preview));
    lines
}

/// What the change costs a month; nothing if that isn't known, or stays.
fn cost_lines(preview: &Preview<'_>) -> impl Iterator<Item = String> {
    let cost = preview
        .before
        .map(|before| difference(before, preview.after));
    let lines = cost.map(|cost| cost.lines()).unwrap_or_default();
    lines.into_iter().map(indented)
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
    crate::plan::lines(plan).into_iter().map(painted)
}

/// A line of a plan with its colour.
pub(super) fn painted(line: Line) -> String {
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
}

/// Where the change set says something else than the plan.
fn disagreement_lines(disagreements: &[Disagreement]) -> Vec<String> {
    let (tags, others): (Vec<_>, Vec<_>) = disagreements.iter().partition(|it| only_tags(it));
    let mut lines: Vec<String> = others.into_iter().flat_map(disagreement).collect();
    if !tags.is_empty() {
        let count = resources(tags.len());
        lines.push(format!(
            "  the tags of {count} change with those of the stack"
        ));
    }
    with_heading("CloudFormation sees it differently:", lines)
}

fn with_heading(heading: &str, mut lines: Vec<String>) -> Vec<String> {
    if !lines.is_empty() {
        lines.insert(0, paint(style::WARNING, heading));
    }
    lines
}

/// The tags of a stack are given to its resources, which no template says.
fn only_tags(it: &Disagreement) -> bool {
    it.plan.is_none_or(|action| action == Action::TemplateOnly)
        && it.change_set == Some(Action::Update)
        && !it.properties.is_empty()
        && it.properties.iter().all(|it| it.name == "Tags")
}

fn disagreement(it: &Disagreement) -> Vec<String> {
    let words = |action: Option<Action>| match action {
        None => "stays as it is",
        Some(Action::Create) => "is made",
        Some(Action::Update) => "is updated",
        Some(Action::Replace) => "is replaced",
        Some(Action::MayReplace) => "may be replaced",
        Some(Action::Delete) => "is deleted",
        Some(Action::Retain) => "leaves the stack and stays",
        Some(Action::TemplateOnly) => "isn't touched",
    };
    let mut lines = Vec::new();
    let (id, type_name) = (&it.id, &it.type_name);
    let (theirs, ours) = (words(it.change_set), words(it.plan));
    lines.push(if it.change_set == it.plan {
        format!("  `{id}` ({type_name}) {theirs}, but not by the same properties")
    } else {
        format!("  `{id}` ({type_name}) {theirs}; the plan says that it {ours}")
    });
    lines.extend(it.properties.iter().map(|property| {
        let words = |effect: Option<Effect>| match effect {
            None => "doesn't change",
            Some(Effect::Update) => "is changed in place",
            Some(Effect::MayReplace) => "may replace it",
            Some(Effect::Replace) => "replaces it",
        };
        let (theirs, ours) = (words(property.change_set), words(property.plan));
        format!("      {} {theirs}; the plan says: {ours}", property.name)
    }));
    lines
}

/// What somebody changed outside of CloudFormation.
fn drift_lines(drifts: &[Drift]) -> Vec<String> {
    let line = |drift: &Drift| {
        let (id, path) = (&drift.id, shortened(&drift.path, 30));
        let mut line = format!(
            "  `{id}` {path}: really {} at AWS",
            shortened(&drift.actual, 24)
        );
        if let Some(deployed) = &drift.deployed {
            line.push_str(&format!(", deployed {}", shortened(deployed, 24)));
        }
        line
    };
    with_heading(
        "changed outside of CloudFormation:",
        drifts.iter().map(line).collect(),
    )
}

/// What a change set says of a resource, where there is no plan.
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
    use super::{disagreement_lines, drift_lines};
    use crate::cli::testing::plain;
    use crate::deploy::engine::{Disagreement, Drift, PropertyDisagreement};
    use crate::plan::{Action, Effect};

    fn disagreement(plan: Option<Action>, change_set: Option<Action>) -> Disagreement {
        Disagreement {
            id: "Inbox".to_owned(),
            type_name: "AWS::SQS::Queue".to_owned(),
            plan,
            change_set,
            properties: Vec::new(),
        }
    }

    fn property(name: &str, plan: Option<Effect>, theirs: Option<Effect>) -> PropertyDisagreement {
        PropertyDisagreement {
            name: name.to_owned(),
            plan,
            change_set: theirs,
        }
    }

    fn told(disagreements: &[Disagreement]) -> Vec<String> {
        let lines = disagreement_lines(disagreements);
        lines.iter().map(|line| plain(line)).collect()
    }

    #[test]
    fn agreement_says_nothing() {
        assert!(told(&[]).is_empty() && drift_lines(&[]).is_empty());
    }

    #[test]
    fn where_cloudformation_differs_both_are_told() {
        let mut replaced = disagreement(Some(Action::Update), Some(Action::Replace));
        replaced.properties = vec![property(
            "QueueName",
            Some(Effect::Update),
            Some(Effect::Replace),
        )];
        let expected = [
            "CloudFormation sees it differently:",
            "  `Inbox` (AWS::SQS::Queue) is replaced; the plan says that it is updated",
            "      QueueName replaces it; the plan says: is changed in place",
            "  `Inbox` (AWS::SQS::Queue) stays as it is; the plan says that it is updated",
        ];
        assert_eq!(
            told(&[replaced, disagreement(Some(Action::Update), None)]),
            expected
        );
    }

    #[test]
    fn tags_of_the_stack_are_one_line() {
        let mut tagged = disagreement(None, Some(Action::Update));
        tagged.properties = vec![property("Tags", None, Some(Effect::Update))];
        let expected = [
            "CloudFormation sees it differently:",
            "  the tags of 2 resources change with those of the stack",
        ];
        assert_eq!(told(&[tagged.clone(), tagged]), expected);
    }

    #[test]
    fn what_was_changed_by_hand_is_told_beside_what_was_deployed() {
        let drift = Drift {
            id: "Inbox".to_owned(),
            path: "DelaySeconds".to_owned(),
            deployed: Some("5".to_owned()),
            actual: "10".to_owned(),
            planned: None,
        };
        let lines = drift_lines(&[drift]);
        assert_eq!(plain(&lines[0]), "changed outside of CloudFormation:");
        assert_eq!(
            lines[1],
            "  `Inbox` DelaySeconds: really 10 at AWS, deployed 5"
        );
    }
}
