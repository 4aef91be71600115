//! Exports that other stacks may import: "You can't modify or remove an output value that is referenced by another stack"
//! (CloudFormation, Outputs).

use serde_json::Value;

use super::text::plain;
use super::{EntryAction, EntryChange, Problem, ProblemKind};

/// The problems of exports that are removed or get another value.
pub(super) fn exports_in_use(entries: &[EntryChange]) -> Vec<Problem> {
    let outputs = entries.iter().filter(|entry| entry.section == "Outputs");
    outputs
        .filter_map(|entry| {
            let export = |side: &Option<Value>| side.as_ref()?.get("Export")?.get("Name").cloned();
            let value = |side: &Option<Value>| side.as_ref()?.get("Value").cloned();
            let (before, after) = (export(&entry.before)?, export(&entry.after));
            let event = if entry.action == EntryAction::Remove || after.as_ref() != Some(&before) {
                "is removed"
            } else if entry.cause.is_some() || value(&entry.before) != value(&entry.after) {
                "changes its value"
            } else {
                return None;
            };
            let name = plain(&before);
            let message = format!(
                "the export `{name}` {event}, which CloudFormation refuses while another stack imports it"
            );
            let hint = format!(
                "run `aws cloudformation list-imports --export-name {name}` to list the importing stacks; pass them the value in another way first, such as an SSM parameter"
            );
            let kind = ProblemKind::ExportInUse;
            Some(Problem::new(entry.name.as_deref()?, kind, message, hint))
        })
        .collect()
}
