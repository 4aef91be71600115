//! `secrets rotate`: starts the rotation that Secrets Manager has for a secret.

use clap::Args;

use super::report::{ValueEntry, inform, print_json, read_by};
use super::set::STORED_VALUE;
use crate::assemble::StoredValueSource;
use crate::cfn::SecretStore;
use crate::cli::connection::wait;
use crate::cli::operation::stored_values::{Place, StoredValueSelection, ValueState};
use crate::cli::{CliError, Session, StoredValueError, exit};
use crate::deploy::operate::SecretOperations as _;

/// Start the rotation of a secret, if Secrets Manager has one for it
#[derive(Debug, Args)]
pub(super) struct Rotate {
    /// The name in the program
    #[arg(value_name = "NAME", id = STORED_VALUE)]
    name: String,
    /// Print JSON: `version`, `app`, `stage`, `values`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    values: StoredValueSelection,
}

impl Rotate {
    pub(super) fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        wait(async {
            let store = SecretStore::SecretsManager;
            let found = self.values.locate(session, store).await?;
            let value = found.named(&self.name)?;
            let name = value.name();
            let (Some(Place::Secret { id, .. }), ValueState::Secret(secret)) =
                (&value.place, &value.state)
            else {
                return Err(found.not_there(value).into());
            };
            if secret.rotation.is_none() {
                return Err(StoredValueError::NotRotating {
                    name: name.to_owned(),
                    command: match value.value.source {
                        StoredValueSource::Composed(_) => None,
                        StoredValueSource::Generated(_) | StoredValueSource::External { .. } => {
                            Some(found.command(&format!("secrets set {name} --restart")))
                        }
                    },
                }
                .into());
            }
            found.cloud.rotate_secret(id).await?;
            let services = found.reading_services(value).await?;
            let mut lines = vec![format!("`{name}`: rotation started")];
            let names: Vec<_> = services
                .iter()
                .map(|service| service.name.as_str())
                .collect();
            if !names.is_empty() {
                let ls = found.command("secrets ls");
                let restart = found.command(&format!("restart {}", names.join(" ")));
                lines.push(format!(
                    "read by {}: when {ls} shows a later time, run {restart}: running tasks keep the old value",
                    read_by(value)
                ));
            }
            if self.json {
                let entry = ValueEntry::new(value).with_action("rotated", Vec::new());
                print_json(session, found.stage, vec![entry])?;
            } else {
                inform(session, found.stage, &lines);
            }
            Ok(exit::SUCCESS)
        })
    }
}
