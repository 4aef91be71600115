//! Writes a plan for a person: what is dangerous first, then each resource with its reasons, then the counts.

use serde_json::Value;

use super::mask::MASK;
use super::report::{Line, Role, WIDTH, wrapped};
use super::text::{shortened, text};
use super::text_diff::text_diff;
use super::{
    Action, Broadening, BroadeningKind, Cause, Change, Effect, EntryAction, EntryChange, Fate,
    Plan, PropertyChange, Traffic,
};

const INDENT: &str = "      ";

/// The plan as lines of at most 98 columns, readable without colour.
pub fn lines(plan: &Plan) -> Vec<Line> {
    if plan.is_empty() {
        return vec![Line::new(Role::Summary, "no changes")];
    }
    let columns = Columns::of(&plan.changes);
    let problems = plan.problems.iter();
    let changes = plan.changes.iter();
    let mut blocks: Vec<Vec<Line>> = vec![
        plan.data_at_risk().flat_map(danger).collect(),
        problems
            .flat_map(|it| problem(&it.message, &it.hint))
            .collect(),
        plan.traffic.iter().flat_map(traffic).collect(),
        opened_lines(plan),
        changes
            .flat_map(|change| resource(change, &columns))
            .collect(),
        plan.entries.iter().flat_map(entry).collect(),
        vec![Line::new(Role::Summary, plan.summary())],
    ];
    blocks.retain(|block| !block.is_empty());
    blocks.join(&Line::new(Role::Blank, ""))
}

/// The lines about access that wasn't there before, as a section of their own; empty if there is none.
///
/// Of a stack that isn't there yet, only what is open to everybody is told one by one.
pub fn opened_lines(plan: &Plan) -> Vec<Line> {
    let told: Vec<&Broadening> = plan
        .broadening
        .iter()
        .filter(|it| it.everybody || !plan.creation)
        .collect();
    let rest = plan.broadening.len() - told.len();
    let mut lines = Vec::new();
    if !plan.broadening.is_empty() {
        let heading = match plan.creation {
            true => "access that the new stack gives:",
            false => "access that wasn't there before:",
        };
        lines.push(Line::new(Role::Danger, heading));
    }
    for opened in told {
        let (role, lead) = match opened.everybody {
            true => (Role::Danger, "  ! "),
            false => (Role::Opened, "  + "),
        };
        lines.extend(wrapped(role, lead, &opened.message));
    }
    if rest > 0 {
        let count = |kinds: &[BroadeningKind]| {
            let of = plan.broadening.iter().filter(|it| !it.everybody);
            of.filter(|it| kinds.contains(&it.kind)).count()
        };
        let inside = count(&[BroadeningKind::Permission, BroadeningKind::ManagedPolicy]);
        let text = match (inside, rest - inside) {
            (rights, 0) => format!("  + {rights} permissions of its roles"),
            (0, others) => format!("  + {others} others"),
            (rights, others) => format!("  + {rights} permissions of its roles, {others} others"),
        };
        lines.push(Line::new(Role::Opened, text));
    }
    lines
}

fn danger(change: &Change) -> Vec<Line> {
    let what = match change.action {
        Action::Delete => "is deleted",
        Action::MayReplace => "may be replaced by an empty one",
        _ => "is replaced by an empty one",
    };
    let data = match change.fate {
        Some(Fate::Snapshot) => "a snapshot of the old one is kept",
        Some(Fate::Kept) => "the old one stays at AWS, outside the stack",
        _ => "its data is lost",
    };
    wrapped(
        Role::Danger,
        "! ",
        &format!("`{}` holds data and {what}: {data}", change.id),
    )
}

fn problem(message: &str, hint: &str) -> Vec<Line> {
    let mut lines = wrapped(Role::Problem, "x ", message);
    lines.extend(wrapped(Role::Hint, "  hint: ", hint));
    lines
}

fn traffic(told: &Traffic) -> Vec<Line> {
    let (role, lead) = match told.goes_on {
        true => (Role::Keep, "= "),
        false => (Role::Danger, "! "),
    };
    let mut lines = wrapped(role, lead, &told.message);
    let hints = told.hint.iter();
    lines.extend(hints.flat_map(|hint| wrapped(Role::Hint, "  hint: ", hint)));
    lines
}

/// How wide the columns of ids and types are.
struct Columns {
    id: usize,
    type_name: usize,
}

impl Columns {
    /// What is left beside the symbol, the gaps and the longest words.
    const ROOM: usize = WIDTH - 4 - 2 - 2 - 23;

    fn of(changes: &[Change]) -> Self {
        let widest = |text: fn(&Change) -> &str| {
            changes
                .iter()
                .map(|it| text(it).chars().count())
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

fn resource(change: &Change, columns: &Columns) -> Vec<Line> {
    let (symbol, role, word) = match change.action {
        Action::Create => ("+", Role::Create, "create"),
        Action::Update => ("~", Role::Update, "update"),
        Action::Replace => ("-/+", Role::Replace, "replace"),
        Action::MayReplace => ("~/+", Role::Replace, "may replace"),
        Action::Delete => ("-", Role::Delete, "delete"),
        Action::Retain => (">", Role::Keep, "keep at AWS"),
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
    let mut lines = vec![Line::new(role, row)];
    lines.extend(change.properties.iter().flat_map(property));
    let attributes = change.attributes.iter();
    lines.extend(
        attributes.flat_map(|it| values(&it.name, (it.before.as_ref(), it.after.as_ref()), "")),
    );
    lines
}

fn property(change: &PropertyChange) -> Vec<Line> {
    let suffix = match change.effect {
        Effect::Update => "",
        Effect::MayReplace => " (may replace)",
        Effect::Replace => " (replaces)",
    };
    match &change.because {
        Some(cause) => wrapped(
            Role::Detail,
            INDENT,
            &format!("because {}{suffix}", told(&change.path, cause)),
        ),
        None => values(
            &change.path,
            (change.before.as_ref(), change.after.as_ref()),
            suffix,
        ),
    }
}

fn told(path: &str, cause: &Cause) -> String {
    let attribute = cause
        .attribute
        .as_ref()
        .map(|attribute| format!(".{attribute}"))
        .unwrap_or_default();
    format!(
        "`{path}` refers to `{}{attribute}`, which {}",
        cause.refers_to, cause.which
    )
}

fn values(
    path: &str,
    (before, after): (Option<&Value>, Option<&Value>),
    suffix: &str,
) -> Vec<Line> {
    let path = shortened(path, 56);
    let secret = |value: Option<&Value>| value.and_then(Value::as_str) == Some(MASK);
    if secret(before) && secret(after) {
        return vec![Line::new(
            Role::Detail,
            format!("{INDENT}{path}: another secret value{suffix}"),
        )];
    }
    if let Some(diff) = text_diff(before, after, "        ") {
        let mut lines = vec![Line::new(Role::Detail, format!("{INDENT}{path}:{suffix}"))];
        lines.extend(diff);
        return lines;
    }
    let shown = |value: Option<&Value>| value.map_or_else(|| "none".to_owned(), text);
    let (before, after) = (shown(before), shown(after));
    let room = WIDTH.saturating_sub(INDENT.len() + path.chars().count() + 2 + 4 + suffix.len());
    let (left, right) = shares(before.chars().count(), after.chars().count(), room);
    let (before, after) = (shortened(&before, left), shortened(&after, right));
    vec![Line::new(
        Role::Detail,
        format!("{INDENT}{path}: {before} -> {after}{suffix}"),
    )]
}

/// Divides `room` between two texts, so that a short one leaves its rest to the other.
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

fn entry(change: &EntryChange) -> Vec<Line> {
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
    let mut lines = vec![Line::new(
        role,
        shortened(format!("{symbol:<4}{kind} {name}").trim_end(), WIDTH),
    )];
    match (&change.because, change.action) {
        (Some(cause), _) => lines.extend(wrapped(
            Role::Detail,
            INDENT,
            &format!("because {}", told("Value", cause)),
        )),
        (None, EntryAction::Change) => {
            lines.extend(values(
                "value",
                (
                    change.before.as_ref().map(inner),
                    change.after.as_ref().map(inner),
                ),
                "",
            ));
        }
        _ => {}
    }
    lines
}

/// What counts of an output is its value.
fn inner(entry: &Value) -> &Value {
    match entry.as_object() {
        Some(object) if object.len() == 1 => object.get("Value").unwrap_or(entry),
        _ => entry,
    }
}
