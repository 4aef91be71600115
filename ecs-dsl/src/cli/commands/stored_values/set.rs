//! `secrets set` and `parameters set`: sets a value, which comes from the terminal or from standard input.

use clap::Args;

use super::report::{ValueEntry, inform, print_json, read_by};
use crate::assemble::StoredValueSource;
use crate::cfn::SecretStore;
use crate::cli::connection::wait;
use crate::cli::operation::named_services::NamedService;
use crate::cli::operation::stored_values::{
    LocatedValue, StoredValueSelection, StoredValues, read_value,
};
use crate::cli::{CliError, Session, StoredValueError, exit};
use crate::deploy::operate::SecretText;

/// The id of the argument.
pub(in crate::cli::commands) const STORED_VALUE: &str = "stored_value";

/// Set a value, typed without echo or read from standard input
#[derive(Debug, Args)]
pub(super) struct Set {
    /// The name in the program
    #[arg(value_name = "NAME", id = STORED_VALUE)]
    name: String,
    /// Set one entry of a secret that is a JSON object, and keep the others
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Replace the tasks that read it, so that they get the new value
    #[arg(long)]
    restart: bool,
    /// Print JSON: `version`, `app`, `stage`, `values`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    values: StoredValueSelection,
}

impl Set {
    pub(super) fn run(
        &self,
        session: &mut Session<'_>,
        store: SecretStore,
    ) -> Result<u8, CliError> {
        wait(async {
            let found = self.values.locate(session, store).await?;
            let value = found.named(&self.name)?;
            let key = self.key.as_deref();
            if key.is_some() && store == SecretStore::ParameterStore {
                return Err(StoredValueError::ParameterKey.into());
            }
            found.require_settable(value)?;
            let (name, stage) = (value.name(), found.stage.name());
            let what = match key {
                Some(key) => format!("value of `{key}` in `{name}` of stage `{stage}`"),
                None => format!("value of `{name}` of stage `{stage}`"),
            };
            let given = read_value(&what, &mut session.printer)?;
            if key.is_none() {
                require_keys(value, &given)?;
            }
            found.store(value, key, &given).await?;
            let is_new = !value.exists();
            let services = found.reading_services(value).await?;
            let mut lines = vec![format!(
                "`{name}`: {}",
                if is_new { "created" } else { "set" }
            )];
            if self.restart {
                found.restart(&services).await?;
            }
            lines.extend(consequences(
                &found,
                value,
                &services_names(&services),
                self.restart,
            ));
            let restarted = match self.restart {
                true => services_names(&services),
                false => Vec::new(),
            };
            let action = if is_new { "created" } else { "set" };
            if self.json {
                let entry = ValueEntry::new(value).with_action(action, restarted);
                print_json(session, found.stage, vec![entry])?;
            } else {
                inform(session, found.stage, &lines);
            }
            Ok(exit::SUCCESS)
        })
    }
}

fn services_names(services: &[NamedService]) -> Vec<String> {
    services
        .iter()
        .map(|service| service.name.clone())
        .collect()
}

/// What the readers and the next deployment make of a new value.
fn consequences(
    found: &StoredValues<'_>,
    value: &LocatedValue,
    services: &[String],
    is_restarted: bool,
) -> Vec<String> {
    let mut lines = Vec::new();
    let readers = read_by(value);
    lines.push(match (readers.as_str(), services) {
        ("", _) => "nothing in the program reads it".to_owned(),
        (_, []) => format!("read by {readers}: not deployed yet"),
        (_, services) if is_restarted => {
            format!(
                "read by {readers}: replacing the tasks of {}",
                quoted(services)
            )
        }
        (_, services) => format!(
            "read by {readers}: running tasks keep the old value; to replace them, run {}",
            found.command(&format!("restart {}", services.join(" ")))
        ),
    });
    lines.push(match value.value.source {
        StoredValueSource::Generated(_) => {
            "a deployment keeps the value, unless it changes how the secret is generated".to_owned()
        }
        StoredValueSource::Composed(_) | StoredValueSource::External { .. } => {
            "a deployment keeps the value".to_owned()
        }
    });
    lines
}

fn quoted(names: &[String]) -> String {
    let names = names.iter().map(|name| format!("`{name}`"));
    names.collect::<Vec<_>>().join(", ")
}

/// Refuses a value without the keys that containers read: they couldn't start.
fn require_keys(value: &LocatedValue, given: &SecretText) -> Result<(), StoredValueError> {
    let keys = value.keys();
    let missing: Vec<String> = keys
        .into_iter()
        .filter(|key| !given.has_key(key))
        .map(str::to_owned)
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(StoredValueError::MissingKeys {
            name: value.name().to_owned(),
            keys: missing,
        }),
    }
}
