//! Escape hatches: values and resources that bypass the builders, and with them the rules.

use serde::Serialize;

use crate::cfn::{Expr, LogicalId};
use crate::diag::SourceLocation;
use crate::dsl::Stack;
use crate::synth::Synthesized;

/// One use of an escape hatch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct EscapeHatch {
    /// The escape hatch.
    pub kind: HatchKind,
    /// The stack's name in the app.
    pub stack: String,
    /// The resource or property that is set.
    pub subject: String,
    /// The line in the program; `None` for a raw value, which has no line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<SourceLocation>,
}

/// The escape hatches, narrowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum HatchKind {
    /// [`Value::raw`](crate::cfn::Value::raw).
    RawValue,
    /// [`Stack::override_property`].
    OverrideProperty,
    /// [`Stack::transform`].
    Transform,
    /// [`Stack::add_raw`].
    AddRaw,
}

impl HatchKind {
    /// The function that the program calls.
    pub const fn function(self) -> &'static str {
        match self {
            Self::RawValue => "Value::raw",
            Self::OverrideProperty => "override_property",
            Self::Transform => "transform",
            Self::AddRaw => "add_raw",
        }
    }
}

/// Every use of an escape hatch, stack by stack, narrowest first.
pub(super) fn find(stacks: &[Stack], templates: &[Synthesized]) -> Vec<EscapeHatch> {
    let mut found = Vec::new();
    for (stack, synthesized) in stacks.iter().zip(templates) {
        let mut record = |kind, subject, origin| {
            found.push(EscapeHatch {
                kind,
                stack: stack.scope().to_owned(),
                subject,
                origin,
            });
        };
        let mut path = Vec::new();
        let resources: Vec<_> = synthesized.template.resources().collect();
        for position in &synthesized.raw {
            let Some((id, resource)) = resources.get(*position) else {
                continue;
            };
            let properties = resource.properties.iter();
            for (name, value) in properties.filter(|(_, value)| value.has_raw()) {
                path.clear();
                path.push(Step::Name(name));
                find_raw(value, &mut path, &mut |path| {
                    record(HatchKind::RawValue, joined(id, path), None);
                });
            }
        }
        for change in &stack.overrides {
            let subject = format!("{}.{}", change.id, change.path);
            record(HatchKind::OverrideProperty, subject, Some(change.origin));
        }
        if !stack.transforms.is_empty() {
            record(HatchKind::Transform, "every resource".to_owned(), None);
        }
        for id in &stack.raw {
            record(HatchKind::AddRaw, id.to_string(), Some(id.origin));
        }
    }
    found
}

/// A part of the path of a value.
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

/// Calls `visit` with the path of every raw value.
fn find_raw<'a>(expr: &'a Expr, path: &mut Vec<Step<'a>>, visit: &mut impl FnMut(&[Step<'a>])) {
    match expr {
        Expr::Raw(_) => visit(path),
        Expr::Map(map) => {
            for (name, value) in map.iter() {
                path.push(Step::Name(name));
                find_raw(value, path, visit);
                path.pop();
            }
        }
        Expr::List(items) | Expr::Concat(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Index(index));
                find_raw(item, path, visit);
                path.pop();
            }
        }
        Expr::Function(_, argument) => find_raw(argument, path, visit),
        _ => {}
    }
}

fn joined(id: &LogicalId, path: &[Step<'_>]) -> String {
    let mut joined = id.to_string();
    for step in path {
        joined.push('.');
        match step {
            Step::Name(name) => joined.push_str(name),
            Step::Index(index) => joined.push_str(&index.to_string()),
        }
    }
    joined
}
