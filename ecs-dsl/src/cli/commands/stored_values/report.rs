//! The documents of `secrets` and `parameters`, and the lines for people.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::operation::stored_values::{LocatedValue, Place, ValueState};
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session};
use crate::dsl::Stage;

/// The document of `--json`. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct StoredValueReport {
    version: u32,
    app: String,
    stage: String,
    values: Vec<ValueEntry>,
}

/// A secret or a parameter.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ValueEntry {
    /// The name in the program.
    name: String,
    /// The name of its stack in the app.
    stack: String,
    /// Its name or ARN on AWS; `None` if it depends on what isn't deployed yet.
    id: Option<String>,
    /// `exists`, `missing`, `deleting`, `not-deployed` or `elsewhere`; after a change, that from before.
    state: &'static str,
    /// `generated` by a stack, `composed` by a stack from other values, or `external`.
    source: &'static str,
    /// When its value changed last, RFC 3339 in UTC.
    changed: Option<String>,
    /// The rotation of a secret, if one is configured.
    rotation: Option<RotationEntry>,
    /// The containers that read it.
    readers: Vec<ReaderEntry>,
    /// What the verb did: `created`, `set`, `rotated`, `skipped`; `None` if it only reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'static str>,
    /// The services and workers whose tasks are replaced.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    restarted: Vec<String>,
}

/// The rotation of a secret.
#[derive(Debug, Serialize, JsonSchema)]
struct RotationEntry {
    last: Option<String>,
    next: Option<String>,
}

/// A container that reads a value.
#[derive(Debug, Serialize, JsonSchema)]
struct ReaderEntry {
    stack: String,
    component: String,
    container: String,
    variable: Option<String>,
    key: Option<String>,
}

impl ValueEntry {
    pub(super) fn new(value: &LocatedValue) -> Self {
        let readers = value.value.readers.iter();
        let rotation = match &value.state {
            ValueState::Secret(secret) => secret.rotation.clone(),
            ValueState::Missing
            | ValueState::NotDeployed
            | ValueState::Elsewhere
            | ValueState::Parameter(_) => None,
        };
        Self {
            name: value.name().to_owned(),
            stack: value.value.stack.clone(),
            id: value.place.as_ref().map(|place| place.label().to_owned()),
            state: value.state_label(),
            source: value.source_label(),
            changed: value.changed().map(str::to_owned),
            rotation: rotation.map(|rotation| RotationEntry {
                last: rotation.last,
                next: rotation.next,
            }),
            readers: readers
                .map(|reader| ReaderEntry {
                    stack: reader.stack.clone(),
                    component: reader.component.clone(),
                    container: reader.container.clone(),
                    variable: reader.variable.clone(),
                    key: reader.key.clone(),
                })
                .collect(),
            action: None,
            restarted: Vec::new(),
        }
    }

    pub(super) fn with_action(mut self, action: &'static str, restarted: Vec<String>) -> Self {
        self.action = Some(action);
        self.restarted = restarted;
        self
    }
}

/// Prints the document.
pub(super) fn print_json(
    session: &mut Session<'_>,
    stage: &Stage,
    values: Vec<ValueEntry>,
) -> Result<(), CliError> {
    let report = StoredValueReport {
        version: 1,
        app: session.app.name().to_owned(),
        stage: stage.name().to_owned(),
        values,
    };
    session.printer.json(&report)
}

/// Prints what was done, then what follows from it.
pub(super) fn inform(session: &mut Session<'_>, stage: &Stage, lines: &[String]) {
    let label = paint(style::DIM, stage.name());
    for (position, line) in lines.iter().enumerate() {
        let indent = if position == 0 { "" } else { "  " };
        session
            .printer
            .inform(format_args!("{label}: {indent}{line}"));
    }
}

/// The name or ARN of a value, shortened to the name of a secret that a stack created.
pub(super) fn stored_as(value: &LocatedValue) -> String {
    let label = value.place.as_ref().map_or("", Place::label);
    let name = label.rsplit_once(":secret:").map(|(_, name)| name);
    name.unwrap_or(label).to_owned()
}

/// The components that read a value, with their variables: `order (JWT_SECRET)`.
pub(super) fn read_by(value: &LocatedValue) -> String {
    let components = value.reading_components();
    let components = components.into_iter().map(|(stack, component)| {
        let readers = value.value.readers.iter();
        let own = readers.filter(|reader| reader.stack == stack && reader.component == component);
        let mut variables: Vec<&str> = own
            .map(|reader| reader.variable.as_deref().unwrap_or("registry"))
            .collect();
        variables.dedup();
        format!("{component} ({})", variables.join(", "))
    });
    components.collect::<Vec<_>>().join(", ")
}
