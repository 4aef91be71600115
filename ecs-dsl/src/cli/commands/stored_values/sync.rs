//! `secrets sync` and `parameters sync`: creates the values that a stage lacks.

use clap::Args;

use super::report::{ValueEntry, inform, print_json, read_by};
use crate::assemble::StoredValueSource;
use crate::cfn::SecretStore;
use crate::cli::connection::wait;
use crate::cli::operation::consent::approve;
use crate::cli::operation::stored_values::{
    LocatedValue, StoredValueSelection, StoredValues, ValueState, prompt_for_value,
};
use crate::cli::{CliError, Session, StoredValueError, exit};
use crate::deploy::operate::SecretText;

/// The id of the argument that names the stage whose values are copied.
pub(in crate::cli::commands) const FROM: &str = "from";

/// Create what a stage lacks: prompt for each value, or copy those of another stage
#[derive(Debug, Args)]
pub(super) struct Sync {
    /// Copy the values of this stage, after confirmation; those of a protected stage are never copied
    #[arg(long, value_name = "STAGE", id = FROM)]
    from: Option<String>,
    /// Use an AWS profile for the stage of `--from` [default: that of `--profile`]
    #[arg(long, value_name = "NAME", requires = FROM)]
    other_profile: Option<String>,
    /// Skip the confirmation prompt
    #[arg(long, requires = FROM)]
    yes: bool,
    /// Print JSON: `version`, `app`, `stage`, `values`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    values: StoredValueSelection,
}

/// What became of a missing value.
struct Synced<'a> {
    value: &'a LocatedValue,
    is_created: bool,
}

impl Sync {
    pub(super) fn run(
        &self,
        session: &mut Session<'_>,
        store: SecretStore,
    ) -> Result<u8, CliError> {
        wait(async {
            let found = self.values.locate(session, store).await?;
            let missing: Vec<_> = found.values.iter().filter(|value| lacks(value)).collect();
            let synced = match &self.from {
                _ if missing.is_empty() => Vec::new(),
                Some(from) => self.copy(session, &found, &missing, from).await?,
                None => prompt(session, &found, &missing).await?,
            };
            self.report(session, &found, &synced)?;
            Ok(match synced.iter().all(|synced| synced.is_created) {
                true => exit::SUCCESS,
                false => exit::MISSING_VALUES,
            })
        })
    }

    /// Copies the values that exist in the stage called `from`, after confirmation.
    async fn copy<'v>(
        &self,
        session: &mut Session<'_>,
        found: &StoredValues<'_>,
        missing: &[&'v LocatedValue],
        from: &str,
    ) -> Result<Vec<Synced<'v>>, CliError> {
        let stage = session.stage(Some(from))?;
        if stage.is_protected() {
            return Err(StoredValueError::ProtectedStage {
                stage: from.to_owned(),
            }
            .into());
        }
        if stage.is_local() || found.stage.is_local() {
            return Err(StoredValueError::NoLocalValues.into());
        }
        let connection = &self.values.connection;
        let connection = connection.with_profile(self.other_profile.as_ref());
        let store = missing.first().map(|value| value.value.store);
        let store = store.unwrap_or(SecretStore::SecretsManager);
        let source = StoredValues::of_stage(session, stage, &connection, store).await?;
        let in_source = |value: &LocatedValue| {
            let mut values = source.values.iter();
            values.find(|other| {
                other.name() == value.name() && other.value.stack == value.value.stack
            })
        };
        let pairs: Vec<_> = missing
            .iter()
            .map(|value| (*value, in_source(value).filter(|other| other.exists())))
            .collect();
        let copied: Vec<_> = pairs.iter().filter(|(_, other)| other.is_some()).collect();
        if !copied.is_empty() {
            let names: Vec<_> = copied
                .iter()
                .map(|(value, _)| format!("`{}`", value.name()))
                .collect();
            let question = format!(
                "copy the values of {} from stage `{from}` to stage `{}`?",
                names.join(", "),
                found.stage.name()
            );
            approve(&question, self.yes, &mut session.printer)?;
        }
        let mut synced = Vec::new();
        for (value, other) in pairs {
            if let Some(other) = other {
                let text = source.read(other).await?;
                found.store(value, None, &text).await?;
            }
            synced.push(Synced {
                value,
                is_created: other.is_some(),
            });
        }
        Ok(synced)
    }

    fn report(
        &self,
        session: &mut Session<'_>,
        found: &StoredValues<'_>,
        synced: &[Synced<'_>],
    ) -> Result<(), CliError> {
        if self.json {
            let entries = synced.iter().map(|synced| {
                let action = if synced.is_created {
                    "created"
                } else {
                    "skipped"
                };
                ValueEntry::new(synced.value).with_action(action, Vec::new())
            });
            return print_json(session, found.stage, entries.collect());
        }
        if synced.is_empty() {
            inform(
                session,
                found.stage,
                &[format!("no {} is missing", found.noun())],
            );
        }
        for Synced { value, is_created } in synced {
            let name = value.name();
            let line = match (is_created, &self.from) {
                (true, _) => format!("`{name}`: created; read by {}", read_by(value)),
                (false, Some(from)) => format!("`{name}`: skipped: stage `{from}` has no value"),
                (false, None) => format!("`{name}`: skipped: no value was typed"),
            };
            inform(session, found.stage, &[line]);
        }
        Ok(())
    }
}

/// Whether a value is missing that nothing but its operator creates.
fn lacks(value: &LocatedValue) -> bool {
    let is_external = matches!(value.value.source, StoredValueSource::External { .. });
    is_external && value.state == ValueState::Missing
}

/// Prompts for each value; an empty one is skipped. Of a JSON object, it prompts for each key that is read.
async fn prompt<'v>(
    session: &mut Session<'_>,
    found: &StoredValues<'_>,
    missing: &[&'v LocatedValue],
) -> Result<Vec<Synced<'v>>, CliError> {
    if !session.printer.terminal.can_prompt {
        return Err(StoredValueError::CannotPrompt {
            noun: found.noun(),
            names: missing
                .iter()
                .map(|value| value.name().to_owned())
                .collect(),
        }
        .into());
    }
    let mut synced = Vec::new();
    for value in missing {
        let (name, stage) = (value.name(), found.stage.name());
        let keys = value.keys();
        let text = if keys.is_empty() {
            let what = format!("value of `{name}` of stage `{stage}`");
            prompt_for_value(&what, &mut session.printer)?
        } else {
            let mut entries = Vec::new();
            for key in &keys {
                let what = format!("value of `{key}` in `{name}` of stage `{stage}`");
                let typed = prompt_for_value(&what, &mut session.printer)?;
                entries.extend(typed.map(|text| ((*key).to_owned(), text)));
            }
            (entries.len() == keys.len()).then(|| SecretText::of_entries(entries))
        };
        if let Some(text) = &text {
            found.store(value, None, text).await?;
        }
        synced.push(Synced {
            value,
            is_created: text.is_some(),
        });
    }
    Ok(synced)
}
