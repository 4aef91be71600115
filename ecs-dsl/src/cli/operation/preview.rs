//! The preview of a deployment: the plan, and where the change set differs from it.

use super::resource_counts::{ResourceCounts, resources};
use crate::cli::terminal::style::{self, paint};
use crate::cost::difference;
use crate::deploy::ResourceChange;
use crate::deploy::engine::{Disagreement, Drift, Preview};
use crate::plan::{
    Action, Effect, Plan, PlanLine, PlanLineRole, migration_lines, opened_lines, shortened,
};

/// The lines before the prompt, for a terminal that has `columns`. `in_brief` reduces a new stack to one line.
pub(in crate::cli) fn lines(
    preview: &Preview<'_>,
    label: &str,
    in_brief: bool,
    columns: Option<usize>,
) -> Vec<String> {
    let stack = preview.stack;
    if is_new(preview) {
        let changes = &preview.change_set.changes;
        let tally: ResourceCounts = changes
            .iter()
            .map(|change| change.type_name.as_str())
            .collect();
        let mut lines = vec![format!(
            "{label}: stack `{stack}`: {} to {}",
            resources(tally.total()),
            if preview.following.is_some() {
                "import"
            } else {
                "create"
            }
        )];
        if !in_brief {
            lines.extend(tally.lines(columns));
            let migrations = preview.plan.into_iter().flat_map(migration_lines);
            lines.extend(migrations.map(painted).map(indented));
            let opened = preview.plan.into_iter().flat_map(opened_lines);
            lines.extend(opened.map(painted).map(indented));
            lines.extend(cost_lines(preview));
        }
        lines.extend(following_lines(preview, label));
        return lines;
    }
    let mut lines = vec![format!("{label}: changes in stack `{stack}`:")];
    match preview.plan {
        Some(plan) => {
            lines.extend(plan_lines(plan).map(indented));
            lines.extend(
                disagreement_lines(&preview.disagreements())
                    .into_iter()
                    .map(indented),
            );
        }
        None => lines.extend(preview.change_set.changes.iter().map(change_line)),
    }
    lines.extend(drift_lines(&preview.drifts()).into_iter().map(indented));
    lines.extend(cost_lines(preview));
    lines.extend(following_lines(preview, label));
    lines
}

/// The plan of the deployment that follows an import.
fn following_lines(preview: &Preview<'_>, label: &str) -> Vec<String> {
    let Some(plan) = preview.following else {
        return Vec::new();
    };
    let heading = format!("{label}: then, in the deployment after the import:");
    std::iter::once(heading)
        .chain(plan_lines(plan).map(indented))
        .collect()
}

/// The difference of the monthly cost; empty if unknown or zero.
fn cost_lines(preview: &Preview<'_>) -> impl Iterator<Item = String> {
    let cost = preview
        .before
        .map(|before| difference(before, preview.after));
    let lines = cost.map(|cost| cost.lines()).unwrap_or_default();
    lines.into_iter().map(indented)
}

/// Indents a line below its headline.
pub(in crate::cli) fn indented(line: String) -> String {
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

/// The lines of a plan, styled.
pub(in crate::cli) fn plan_lines(plan: &Plan) -> impl Iterator<Item = String> {
    crate::plan::lines(plan).into_iter().map(painted)
}

/// A line of a plan, styled.
pub(in crate::cli) fn painted(line: PlanLine) -> String {
    let style = match line.role {
        PlanLineRole::Danger | PlanLineRole::Problem => style::ERROR,
        PlanLineRole::Hint => style::HINT,
        PlanLineRole::Create | PlanLineRole::Added => style::ADDED,
        PlanLineRole::Update | PlanLineRole::Replace | PlanLineRole::Opened => style::CHANGED,
        PlanLineRole::Delete | PlanLineRole::Removed => style::REMOVED,
        PlanLineRole::Revision => style::REVISION,
        PlanLineRole::Keep | PlanLineRole::Detail => style::DIM,
        PlanLineRole::Summary => style::BOLD,
        PlanLineRole::Blank => return String::new(),
    };
    paint(style, line.text)
}

/// Where the change set differs from the plan.
fn disagreement_lines(disagreements: &[Disagreement]) -> Vec<String> {
    let (tags, others): (Vec<_>, Vec<_>) = disagreements
        .iter()
        .partition(|disagreement| only_tags(disagreement));
    let mut lines: Vec<String> = others.into_iter().flat_map(disagreement).collect();
    if !tags.is_empty() {
        let count = resources(tags.len());
        lines.push(format!("  stack tags are propagated to {count}"));
    }
    with_heading("the change set differs from the plan:", lines)
}

fn with_heading(heading: &str, mut lines: Vec<String>) -> Vec<String> {
    if !lines.is_empty() {
        lines.insert(0, paint(style::WARNING, heading));
    }
    lines
}

/// CloudFormation propagates stack tags to resources, which isn't visible in the template.
fn only_tags(disagreement: &Disagreement) -> bool {
    disagreement
        .plan
        .is_none_or(|action| action == Action::TemplateOnly)
        && disagreement.change_set == Some(Action::Update)
        && !disagreement.properties.is_empty()
        && disagreement
            .properties
            .iter()
            .all(|property| property.name == "Tags")
}

fn disagreement(disagreement: &Disagreement) -> Vec<String> {
    let label = |action: Option<Action>| match action {
        None => "is unchanged",
        Some(Action::Create) => "is created",
        Some(Action::Update) => "is updated",
        Some(Action::Replace) => "is replaced",
        Some(Action::MayReplace) => "may be replaced",
        Some(Action::Delete) => "is deleted",
        Some(Action::Retain) => "is removed from the stack and retained",
        Some(Action::TemplateOnly) => "changes only in the template",
    };
    let mut lines = Vec::new();
    let (id, type_name) = (&disagreement.id, &disagreement.type_name);
    let (actual, planned) = (label(disagreement.change_set), label(disagreement.plan));
    lines.push(if disagreement.change_set == disagreement.plan {
        format!("  `{id}` ({type_name}) {actual}, by different properties")
    } else {
        format!("  `{id}` ({type_name}) {actual}; planned: {planned}")
    });
    lines.extend(disagreement.properties.iter().map(|property| {
        let label = |effect: Option<Effect>| match effect {
            None => "doesn't change",
            Some(Effect::Update) => "is updated in place",
            Some(Effect::MayReplace) => "may require replacement",
            Some(Effect::Replace) => "requires replacement",
        };
        let (actual, planned) = (label(property.change_set), label(property.plan));
        format!("      {} {actual}; planned: {planned}", property.name)
    }));
    lines
}

/// The drift: changes made outside of CloudFormation.
fn drift_lines(drifts: &[Drift]) -> Vec<String> {
    let line = |drift: &Drift| {
        let (id, path) = (&drift.id, shortened(&drift.path, 30));
        let mut line = format!("  `{id}` {path}: actual {}", shortened(&drift.actual, 24));
        if let Some(deployed) = &drift.deployed {
            line.push_str(&format!(", deployed {}", shortened(deployed, 24)));
        }
        line
    };
    with_heading(
        "drift (changed outside of CloudFormation):",
        drifts.iter().map(line).collect(),
    )
}

/// A resource change of the change set, if there is no plan.
fn change_line(change: &ResourceChange) -> String {
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

    fn property(
        name: &str,
        plan: Option<Effect>,
        change_set: Option<Effect>,
    ) -> PropertyDisagreement {
        PropertyDisagreement {
            name: name.to_owned(),
            plan,
            change_set,
        }
    }

    fn printed(disagreements: &[Disagreement]) -> Vec<String> {
        let lines = disagreement_lines(disagreements);
        lines.iter().map(|line| plain(line)).collect()
    }

    #[test]
    fn no_disagreement_prints_nothing() {
        assert!(printed(&[]).is_empty() && drift_lines(&[]).is_empty());
    }

    #[test]
    fn disagreement_prints_actual_and_planned() {
        let mut replaced = disagreement(Some(Action::Update), Some(Action::Replace));
        replaced.properties = vec![property(
            "QueueName",
            Some(Effect::Update),
            Some(Effect::Replace),
        )];
        let expected = [
            "the change set differs from the plan:",
            "  `Inbox` (AWS::SQS::Queue) is replaced; planned: is updated",
            "      QueueName requires replacement; planned: is updated in place",
            "  `Inbox` (AWS::SQS::Queue) is unchanged; planned: is updated",
        ];
        assert_eq!(
            printed(&[replaced, disagreement(Some(Action::Update), None)]),
            expected
        );
    }

    #[test]
    fn propagated_stack_tags_are_one_line() {
        let mut tagged = disagreement(None, Some(Action::Update));
        tagged.properties = vec![property("Tags", None, Some(Effect::Update))];
        let expected = [
            "the change set differs from the plan:",
            "  stack tags are propagated to 2 resources",
        ];
        assert_eq!(printed(&[tagged.clone(), tagged]), expected);
    }

    #[test]
    fn drift_prints_actual_and_deployed_values() {
        let drift = Drift {
            id: "Inbox".to_owned(),
            path: "DelaySeconds".to_owned(),
            deployed: Some("5".to_owned()),
            actual: "10".to_owned(),
            planned: None,
        };
        let lines = drift_lines(&[drift]);
        assert_eq!(
            plain(&lines[0]),
            "drift (changed outside of CloudFormation):"
        );
        assert_eq!(lines[1], "  `Inbox` DelaySeconds: actual 10, deployed 5");
    }
}
