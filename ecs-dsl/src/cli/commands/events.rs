//! `events`: prints what happened in the stacks and to their services.

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::completions::COMPONENTS;
use super::stack_reports::StackReports;
use super::stage_report::StageReport;
use super::{Command, Examples};
use crate::assemble::SynthesizedStack;
use crate::cli::json::schema_of;
use crate::cli::selection::{ComponentKind, component_of};
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::RecentEvents;

/// Print the latest events of the stacks and of their services
#[derive(Debug, Args)]
pub(super) struct Events {
    /// Print only events of these components, by their names in the program [default: all]
    #[arg(id = COMPONENTS, value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    reports: StackReports,
}

/// The events of a stack, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct StackEvents {
    name: String,
    /// Oldest first.
    events: Vec<Entry>,
}

/// An event.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
struct Entry {
    timestamp: String,
    /// The component; the stack itself has none.
    component: Option<String>,
    logical_id: String,
    /// The status of the resource; an event of a service has none.
    status: Option<String>,
    message: Option<String>,
}

impl Command for Events {
    const NAME: &'static str = "events";

    const EXAMPLES: Examples = &[
        (
            "events --stage prod",
            "print the latest operation of each stack, and the events of its services",
        ),
        ("events order --stage prod", "print only events of `order`"),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<StageReport<'static, StackEvents>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let found = self.reports.read(
            session,
            (&self.names, ComponentKind::Any),
            async |engine, stack, target| {
                let recent = engine.recent_events(&stack.name, target).await?;
                Ok(self.entries(stack, recent))
            },
        )?;
        if self.reports.is_json() {
            return Ok(exit::SUCCESS);
        }
        let entries = found.iter().flat_map(|stack| &stack.events);
        let rows: Vec<_> = entries.map(row).collect();
        let head = ["time", "component", "status", "message"];
        session.printer.table(head, &rows)?;
        Ok(exit::SUCCESS)
    }
}

impl Events {
    /// The selected events of a stack, oldest first.
    fn entries(&self, stack: &SynthesizedStack, recent: RecentEvents) -> StackEvents {
        let component = |id: &str| component_of(stack, id);
        let of_stack = recent.stack.into_iter().map(|event| Entry {
            timestamp: event.timestamp,
            component: component(&event.logical_id),
            logical_id: event.logical_id,
            status: Some(event.status),
            message: event.reason,
        });
        let of_services = recent.services.into_iter().map(|(id, event)| Entry {
            timestamp: event.timestamp,
            component: component(&id),
            logical_id: id,
            status: None,
            message: Some(event.message),
        });
        let is_selected = |entry: &Entry| {
            let name = entry.component.as_ref();
            self.names.is_empty() || name.is_some_and(|name| self.names.contains(name))
        };
        let mut events: Vec<_> = of_stack.chain(of_services).filter(is_selected).collect();
        // Stable: events of one moment stay in the order of AWS.
        events.sort_by(|a, b| a.timestamp.cmp(&b.timestamp));
        StackEvents {
            name: stack.name.clone(),
            events,
        }
    }
}

fn row(entry: &Entry) -> [String; 4] {
    let component = entry.component.as_ref();
    [
        // Without the fraction of the second.
        entry
            .timestamp
            .get(..19)
            .unwrap_or(&entry.timestamp)
            .replace('T', " "),
        component.unwrap_or(&entry.logical_id).clone(),
        entry.status.clone().unwrap_or_default(),
        match (&entry.component, &entry.status, &entry.message) {
            // A component has several resources.
            (Some(_), Some(_), Some(reason)) => format!("{}: {reason}", entry.logical_id),
            (Some(_), Some(_), None) => entry.logical_id.clone(),
            (_, _, message) => message.clone().unwrap_or_default(),
        },
    ]
}
