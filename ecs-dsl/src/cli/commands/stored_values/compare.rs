//! `secrets compare` and `parameters compare`: which values exist in each of two stages.

use std::collections::BTreeMap;

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use crate::cfn::SecretStore;
use crate::cli::connection::{Connection, wait};
use crate::cli::operation::stored_values::{LocatedValue, StoredValues};
use crate::cli::{CliError, Session, exit};

/// The id of the argument that names stages.
pub(in crate::cli::commands) const STAGES: &str = "stages";

/// Print what exists in each of two stages, never its value
#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The stages
    #[arg(value_names = ["STAGE", "STAGE"], num_args = 2, required = true, id = STAGES)]
    stages: Vec<String>,
    /// Use an AWS profile for the second stage [default: that of `--profile`]
    #[arg(long, value_name = "NAME")]
    other_profile: Option<String>,
    /// Print JSON: `version`, `app`, `stages`, `values`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

/// The document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct ComparisonReport {
    version: u32,
    app: String,
    stages: Vec<String>,
    values: Vec<ComparedValue>,
}

/// A value of one or both stages.
#[derive(Debug, Serialize, JsonSchema)]
struct ComparedValue {
    /// The name in the program.
    name: String,
    /// The name of its stack in the app.
    stack: String,
    /// The state in each stage: `exists`, `missing`, `deleting`, `not-deployed` or `elsewhere`; `None` if the program doesn't
    /// read it there.
    states: BTreeMap<String, Option<&'static str>>,
}

impl Compare {
    pub(super) fn run(
        &self,
        session: &mut Session<'_>,
        store: SecretStore,
    ) -> Result<u8, CliError> {
        let other = self.connection.with_profile(self.other_profile.as_ref());
        let found = wait(async {
            let mut found = Vec::new();
            for (name, connection) in self.stages.iter().zip([&self.connection, &other]) {
                let stage = session.stage(Some(name))?;
                found.push(StoredValues::of_stage(session, stage, connection, store).await?);
            }
            Ok::<_, CliError>(found)
        })?;
        let compared = compare(&found);
        if self.json {
            session.printer.json(&ComparisonReport {
                version: 1,
                app: session.app.name().to_owned(),
                stages: self.stages.clone(),
                values: compared,
            })?;
        } else if let [one, other] = found.as_slice() {
            let shown = |value: &ComparedValue, stage: &str| {
                let state = value.states.get(stage).copied().flatten();
                state.map_or_else(|| "not read".to_owned(), |state| state.replace('-', " "))
            };
            let (one_name, other_name) = (one.stage.name(), other.stage.name());
            let rows: Vec<_> = compared
                .iter()
                .map(|value| {
                    let name = value.name.clone();
                    [name, shown(value, one_name), shown(value, other_name)]
                })
                .collect();
            session
                .printer
                .table([one.noun(), one_name, other_name], &rows)?;
        }
        let mut values = found.iter().flat_map(|found| &found.values);
        Ok(match values.any(LocatedValue::is_missing) {
            true => exit::MISSING_VALUES,
            false => exit::SUCCESS,
        })
    }
}

/// The values of all stages, in the order of the program.
fn compare(stages: &[StoredValues<'_>]) -> Vec<ComparedValue> {
    let mut compared: Vec<ComparedValue> = Vec::new();
    let names = stages
        .iter()
        .map(|found| (found.stage.name().to_owned(), None));
    let states: BTreeMap<_, _> = names.collect();
    for found in stages {
        for value in &found.values {
            let is_same = |known: &ComparedValue| {
                known.name == value.name() && known.stack == value.value.stack
            };
            let place = compared.iter().position(is_same).unwrap_or_else(|| {
                compared.push(ComparedValue {
                    name: value.name().to_owned(),
                    stack: value.value.stack.clone(),
                    states: states.clone(),
                });
                compared.len() - 1
            });
            if let Some(entry) = compared.get_mut(place) {
                let stage = found.stage.name().to_owned();
                entry.states.insert(stage, Some(value.state_label()));
            }
        }
    }
    compared
}
