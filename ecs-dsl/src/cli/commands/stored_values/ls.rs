//! `secrets ls` and `parameters ls`: which values the program reads, whether they exist, and what reads them.

use clap::Args;

use super::report::{ValueEntry, print_json, read_by, stored_as};
use crate::cfn::SecretStore;
use crate::cli::connection::wait;
use crate::cli::operation::stored_values::{StoredValueSelection, ValueState};
use crate::cli::{CliError, Session, exit};

/// List what the program reads: whether it exists, when it changed and what reads it, never its value
#[derive(Debug, Args)]
pub(super) struct Ls {
    /// Print JSON: `version`, `app`, `stage`, `values`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    values: StoredValueSelection,
}

impl Ls {
    /// Prints the values; the exit code says whether one is missing.
    pub(super) fn run(
        &self,
        session: &mut Session<'_>,
        store: SecretStore,
    ) -> Result<u8, CliError> {
        let found = wait(self.values.locate(session, store))?;
        if self.json {
            let entries = found.values.iter().map(ValueEntry::new);
            print_json(session, found.stage, entries.collect())?;
        } else if found.values.is_empty() {
            let noun = found.noun();
            session
                .printer
                .line(format_args!("the program reads no {noun}"))?;
        } else {
            let rows: Vec<_> = found
                .values
                .iter()
                .map(|value| {
                    let mut state = value.state_label().replace('-', " ");
                    if let ValueState::Secret(secret) = &value.state
                        && secret.rotation.is_some()
                    {
                        state.push_str(", rotates");
                    }
                    [
                        value.name().to_owned(),
                        state,
                        value.changed().unwrap_or_default().to_owned(),
                        stored_as(value),
                        read_by(value),
                    ]
                })
                .collect();
            let head = [found.noun(), "state", "changed", "name on AWS", "read by"];
            session.printer.table(head, &rows)?;
        }
        let is_missing = found.values.iter().any(|value| value.is_missing());
        Ok(match is_missing {
            true => exit::MISSING_VALUES,
            false => exit::SUCCESS,
        })
    }
}
