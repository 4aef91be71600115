//! Renders a plan as text: data at risk first, then each resource with its reasons, then the counts.

use serde_json::Value;

use super::mask::MASK;
use super::report::{PlanLine, PlanLineRole as Role, WIDTH, wrapped};
use super::text::{shortened, text};
use super::text_diff::text_diff;
use super::{
    Action, Broadening, BroadeningKind, Cause, Change, Effect, EntryAction, EntryChange, Migration,
    ParameterChange, ParameterSource, Plan, PropertyChange, RemovalPolicyEffect, Traffic,
};

const INDENT: &str = "      ";

/// The plan as lines of at most 98 columns, readable without color.
pub fn lines(plan: &Plan) -> Vec<PlanLine> {
    if plan.is_empty() {
        return vec![PlanLine::new(Role::Summary, "no changes")];
    }
    let columns = Columns::for_changes(&plan.changes);
    let problems = plan.problems.iter();
    let changes = plan.changes.iter();
    let mut blocks: Vec<Vec<PlanLine>> = vec![
        plan.data_at_risk()
            .flat_map(danger)
            .chain(plan.possible_renames().flat_map(possible_rename))
            .collect(),
        problems
            .flat_map(|found| problem(&found.message, &found.hint))
            .collect(),
        plan.traffic.iter().flat_map(traffic).collect(),
        migration_lines(plan),
        opened_lines(plan),
        changes
            .flat_map(|change| resource(change, &columns))
            .collect(),
        plan.entries.iter().flat_map(entry).collect(),
        plan.parameters.iter().flat_map(parameter).collect(),
        vec![PlanLine::new(Role::Summary, plan.summary())],
    ];
    blocks.retain(|block| !block.is_empty());
    blocks.join(&PlanLine::new(Role::Blank, ""))
}

/// The migrations: which run, and which don't.
pub fn migration_lines(plan: &Plan) -> Vec<PlanLine> {
    plan.migrations.iter().flat_map(Migration::lines).collect()
}

/// The section about access that the update adds; empty if it adds none.
///
/// For a stack that doesn't exist yet, only public access is listed one by one.
pub fn opened_lines(plan: &Plan) -> Vec<PlanLine> {
    let listed: Vec<&Broadening> = plan
        .broadening
        .iter()
        .filter(|broadening| broadening.public || !plan.creation)
        .collect();
    let rest = plan.broadening.len() - listed.len();
    let mut lines = Vec::new();
    if !plan.broadening.is_empty() {
        let heading = match plan.creation {
            true => "access that the new stack grants:",
            false => "new access:",
        };
        lines.push(PlanLine::new(Role::Danger, heading));
    }
    for (opened, same) in grouped(&listed) {
        let (role, lead) = match opened.public {
            true => (Role::Danger, "  ! "),
            false => (Role::Opened, "  + "),
        };
        let message = match same.as_slice() {
            [] => opened.message.clone(),
            same => format!("{}; so do {}", opened.message, same.join(", ")),
        };
        lines.extend(wrapped(role, lead, &message));
    }
    if rest > 0 {
        let count = |kinds: &[BroadeningKind]| {
            let others = plan
                .broadening
                .iter()
                .filter(|broadening| !broadening.public);
            others
                .filter(|broadening| kinds.contains(&broadening.kind))
                .count()
        };
        let inside = count(&[BroadeningKind::Permission, BroadeningKind::ManagedPolicy]);
        let text = match (inside, rest - inside) {
            (permissions, 0) => format!("  + {permissions} permissions of its roles"),
            (0, others) => format!("  + {others} more"),
            (permissions, others) => {
                format!("  + {permissions} permissions of its roles, {others} more")
            }
        };
        lines.push(PlanLine::new(Role::Opened, text));
    }
    lines
}

/// The access of each resource, and the other resources with the same one, such as VPC endpoints with the default policy.
fn grouped<'b>(listed: &[&'b Broadening]) -> Vec<(&'b Broadening, Vec<String>)> {
    let mut groups: Vec<(&Broadening, Vec<String>)> = Vec::new();
    let access = |opened: &'b Broadening| {
        let subject = format!("`{}` allows ", opened.id);
        opened.message.strip_prefix(&subject)
    };
    for opened in listed {
        let same = groups.iter_mut().find(|(first, _)| {
            first.public == opened.public
                && access(opened).is_some_and(|found| access(first) == Some(found))
        });
        match same {
            Some((_, others)) => others.push(format!("`{}`", opened.id)),
            None => groups.push((opened, Vec::new())),
        }
    }
    groups
}

fn danger(change: &Change) -> Vec<PlanLine> {
    let what = match change.action {
        Action::Delete => "is deleted",
        Action::MayReplace => "may be replaced by an empty one",
        _ => "is replaced by an empty one",
    };
    let data = match change.removal {
        Some(RemovalPolicyEffect::Snapshot) => "a snapshot of the old one is kept",
        Some(RemovalPolicyEffect::Retained) => {
            "the old one is retained in the account, outside the stack"
        }
        _ => "its data is lost",
    };
    wrapped(
        Role::Danger,
        "! ",
        &format!("`{}` holds data and {what}: {data}", change.id),
    )
}

fn possible_rename((removed, created): (&Change, Vec<&str>)) -> Vec<PlanLine> {
    let quoted: Vec<String> = created.iter().map(|id| format!("`{id}`")).collect();
    let hint = format!(
        "if {} is `{}` under another name, `.renamed_from` with the old name keeps the resource",
        quoted.join(" or "),
        removed.id
    );
    wrapped(Role::Hint, "  hint: ", &hint)
}

fn problem(message: &str, hint: &str) -> Vec<PlanLine> {
    let mut lines = wrapped(Role::Problem, "x ", message);
    lines.extend(wrapped(Role::Hint, "  hint: ", hint));
    lines
}

fn traffic(traffic: &Traffic) -> Vec<PlanLine> {
    let (role, lead) = match traffic.continues {
        true => (Role::Keep, "= "),
        false => (Role::Danger, "! "),
    };
    let mut lines = wrapped(role, lead, &traffic.message);
    let hints = traffic.hint.iter();
    lines.extend(hints.flat_map(|hint| wrapped(Role::Hint, "  hint: ", hint)));
    lines
}

/// The widths of the columns of ids and types.
struct Columns {
    id: usize,
    type_name: usize,
}

impl Columns {
    /// The width left of the symbol, the gaps and the longest action.
    const ROOM: usize = WIDTH - 4 - 2 - 2 - 23;

    fn for_changes(changes: &[Change]) -> Self {
        let widest = |text: fn(&Change) -> &str| {
            changes
                .iter()
                .map(|change| text(change).chars().count())
                .max()
                .unwrap_or(0)
        };
        let type_name = widest(short_type).min(36);
        Self {
            id: widest(|change| &change.id).min(Self::ROOM - type_name),
            type_name,
        }
    }
}

fn short_type(change: &Change) -> &str {
    change
        .type_name
        .strip_prefix("AWS::")
        .unwrap_or(&change.type_name)
}

fn resource(change: &Change, columns: &Columns) -> Vec<PlanLine> {
    let revision = change.is_revision();
    let (symbol, role, word) = match change.action {
        Action::Replace if revision => ("*", Role::Revision, "new revision"),
        Action::MayReplace if revision => ("*", Role::Revision, "may get a new revision"),
        Action::Create => ("+", Role::Create, "create"),
        Action::Update => ("~", Role::Update, "update"),
        Action::Replace => ("-/+", Role::Replace, "replace"),
        Action::MayReplace => ("~/+", Role::Replace, "may replace"),
        Action::Delete => ("-", Role::Delete, "delete"),
        Action::Retain => (">", Role::Keep, "retain"),
        Action::TemplateOnly => (".", Role::Keep, "template only"),
    };
    let data = if change.endangers_data() {
        ", holds data"
    } else {
        ""
    };
    let id = shortened(&change.id, columns.id);
    let type_name = shortened(short_type(change), columns.type_name);
    let (id_width, type_width) = (columns.id, columns.type_name);
    let row = format!("{symbol:<4}{id:<id_width$}  {type_name:<type_width$}  {word}{data}");
    let mut lines = vec![PlanLine::new(role, row)];
    let properties = change.properties.iter();
    lines.extend(properties.flat_map(|changed| property(changed, revision)));
    for attribute in &change.attributes {
        let change = (attribute.before.as_ref(), attribute.after.as_ref());
        lines.extend(values(&attribute.name, change, ""));
    }
    lines
}

/// A changed property. That it replaces the resource isn't repeated for a new revision.
fn property(change: &PropertyChange, revision: bool) -> Vec<PlanLine> {
    let suffix = match change.effect {
        _ if revision => "",
        Effect::Update => "",
        Effect::MayReplace => " (may replace)",
        Effect::Replace => " (replaces)",
    };
    match &change.cause {
        Some(cause) => wrapped(
            Role::Detail,
            INDENT,
            &format!("because {}{suffix}", describe_cause(&change.path, cause)),
        ),
        None => {
            let difference = (change.before.as_ref(), change.after.as_ref());
            values(&change.path, difference, suffix)
        }
    }
}

fn describe_cause(path: &str, cause: &Cause) -> String {
    let attribute = cause
        .attribute
        .as_ref()
        .map(|attribute| format!(".{attribute}"))
        .unwrap_or_default();
    format!(
        "`{path}` refers to `{}{attribute}`, which {}",
        cause.refers_to, cause.event
    )
}

fn values(
    path: &str,
    (before, after): (Option<&Value>, Option<&Value>),
    suffix: &str,
) -> Vec<PlanLine> {
    let path = shortened(path, 56);
    let secret = |value: Option<&Value>| value.and_then(Value::as_str) == Some(MASK);
    let line = |text: String| PlanLine::new(Role::Detail, format!("{INDENT}{path}:{text}{suffix}"));
    if secret(before) && secret(after) {
        return vec![line(" secret value changes".to_owned())];
    }
    if let Some(diff) = text_diff(before, after, "        ") {
        let mut lines = vec![line(String::new())];
        lines.extend(diff);
        return lines;
    }
    let shown = |value: Option<&Value>| value.map_or_else(|| "none".to_owned(), text);
    let (before, after) = (shown(before), shown(after));
    let room = WIDTH.saturating_sub(INDENT.len() + path.chars().count() + 2 + 4 + suffix.len());
    let (left, right) = shares(before.chars().count(), after.chars().count(), room);
    let (before, after) = (shortened(&before, left), shortened(&after, right));
    vec![line(format!(" {before} -> {after}"))]
}

/// Divides `room` between two texts; what a short one doesn't need goes to the other.
fn shares(left: usize, right: usize, room: usize) -> (usize, usize) {
    let half = room / 2;
    if left <= half {
        (left, room - left)
    } else if right <= half {
        (room - right, right)
    } else {
        (half, room - half)
    }
}

fn entry(change: &EntryChange) -> Vec<PlanLine> {
    let (symbol, role) = match change.action {
        EntryAction::Add => ("+", Role::Create),
        EntryAction::Change => ("~", Role::Update),
        EntryAction::Remove => ("-", Role::Delete),
    };
    let name = change.name.as_deref().unwrap_or_default();
    let kind = match change.section.as_str() {
        "Outputs" => "output",
        "Parameters" => "parameter",
        "Mappings" => "mapping",
        "Conditions" => "condition",
        other => other,
    };
    let mut lines = vec![PlanLine::new(
        role,
        shortened(format!("{symbol:<4}{kind} {name}").trim_end(), WIDTH),
    )];
    match (&change.cause, change.action) {
        (Some(cause), _) => lines.extend(wrapped(
            Role::Detail,
            INDENT,
            &format!("because {}", describe_cause("Value", cause)),
        )),
        (None, EntryAction::Change) => {
            let (before, after) = (change.before.as_ref(), change.after.as_ref());
            lines.extend(values("value", (before.map(inner), after.map(inner)), ""));
        }
        _ => {}
    }
    lines
}

fn parameter(change: &ParameterChange) -> Vec<PlanLine> {
    let ParameterChange {
        name,
        source,
        before,
        after,
        default,
    } = change;
    let from = |before: &Option<String>| match before {
        Some(before) => format!("\"{before}\" -> "),
        None => String::new(),
    };
    let text = match source {
        ParameterSource::Input => format!("parameter {name}: {}\"{after}\"", from(before)),
        ParameterSource::Previous => {
            let default = default.as_deref().unwrap_or_default();
            format!("parameter {name} keeps \"{after}\" (default \"{default}\")")
        }
        ParameterSource::Default => {
            format!("parameter {name}: {}\"{after}\", its default", from(before))
        }
    };
    let (role, lead) = match source {
        ParameterSource::Previous => (Role::Keep, "=   "),
        ParameterSource::Input | ParameterSource::Default => (Role::Update, "~   "),
    };
    wrapped(role, lead, &text)
}

/// The `Value` of an output that has nothing else, or the entry itself.
fn inner(entry: &Value) -> &Value {
    match entry.as_object() {
        Some(object) if object.len() == 1 => object.get("Value").unwrap_or(entry),
        _ => entry,
    }
}
