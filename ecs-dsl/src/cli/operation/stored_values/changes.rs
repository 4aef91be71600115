//! Reads and sets values in the account.

use super::{LocatedValue, Place, StoredValues, ValueState};
use crate::assemble::StoredValueSource;
use crate::cli::{CliError, StoredValueError};
use crate::deploy::operate::{
    NewSecret, ParameterOperations as _, ParameterUpdate, SECURE_STRING, SecretOperations as _,
    SecretText,
};

impl StoredValues<'_> {
    /// Refuses a value that only its stack sets, and one that can't be created.
    ///
    /// # Errors
    /// If it can't be set.
    pub(in crate::cli) fn require_settable(
        &self,
        value: &LocatedValue,
    ) -> Result<(), StoredValueError> {
        let name = || value.name().to_owned();
        if let StoredValueSource::Composed(_) = value.value.source {
            return Err(StoredValueError::Composed { name: name() });
        }
        let can_be_created = match (&value.state, &value.place) {
            (ValueState::Parameter(_), _) => return Ok(()),
            (ValueState::Secret(secret), _) if secret.deleted.is_none() => return Ok(()),
            (ValueState::Missing, Some(Place::Secret { name, .. })) => name.is_some(),
            (ValueState::Missing, Some(Place::Parameter { .. })) => true,
            (
                ValueState::Missing
                | ValueState::NotDeployed
                | ValueState::Elsewhere
                | ValueState::Secret(_),
                _,
            ) => false,
        };
        if !can_be_created {
            return Err(self.not_there(value));
        }
        match (&value.value.kms_key, &value.kms_key) {
            (Some(_), None) => Err(StoredValueError::KeyNotDeployed {
                name: name(),
                command: self.command("deploy"),
            }),
            _ => Ok(()),
        }
    }

    /// Why a value can't be changed.
    pub(in crate::cli) fn not_there(&self, value: &LocatedValue) -> StoredValueError {
        let (name, noun) = (value.name().to_owned(), self.noun());
        let (reason, next) = match &value.state {
            ValueState::Elsewhere => (
                "is in another account or region",
                "set it there, with the tools of that account".to_owned(),
            ),
            ValueState::Secret(_) => (
                "is scheduled for deletion",
                format!(
                    "restore it with `aws secretsmanager restore-secret --secret-id {}`",
                    value.place.as_ref().map_or("", Place::label)
                ),
            ),
            ValueState::NotDeployed => (
                "isn't deployed yet",
                format!("run {}", self.command("deploy")),
            ),
            ValueState::Missing | ValueState::Parameter(_) => (
                "doesn't exist",
                "import it by its name in the program: AWS chooses the end of an ARN".to_owned(),
            ),
        };
        StoredValueError::NotSettable {
            noun,
            name,
            reason,
            next,
        }
    }

    /// The value itself, to copy it.
    ///
    /// # Errors
    /// If the call fails.
    pub(in crate::cli) async fn read(&self, value: &LocatedValue) -> Result<SecretText, CliError> {
        Ok(match (&value.place, &value.state) {
            (_, ValueState::Parameter(parameter)) => {
                self.cloud.parameter_value(&parameter.name).await?
            }
            (Some(Place::Secret { id, .. }), _) => self.cloud.secret_value(id).await?,
            (Some(Place::Parameter { .. } | Place::Elsewhere(_)) | None, _) => {
                return Err(self.not_there(value).into());
            }
        })
    }

    /// Sets a value, or one entry of it; creates what doesn't exist.
    ///
    /// # Errors
    /// If it can't be set, or if a call fails.
    pub(in crate::cli) async fn store(
        &self,
        value: &LocatedValue,
        key: Option<&str>,
        text: &SecretText,
    ) -> Result<(), CliError> {
        self.require_settable(value)?;
        match (&value.place, &value.state) {
            (_, ValueState::Parameter(known)) => {
                let update = ParameterUpdate {
                    name: known.name.clone(),
                    type_name: known.type_name.clone(),
                    kms_key: value.kms_key.clone().or_else(|| known.kms_key.clone()),
                    value: text.clone(),
                    is_new: false,
                };
                self.cloud.put_parameter(&update).await?;
            }
            (Some(Place::Parameter { names }), _) => {
                let update = ParameterUpdate {
                    name: names.first().cloned().unwrap_or_default(),
                    type_name: SECURE_STRING.to_owned(),
                    kms_key: value.kms_key.clone(),
                    value: text.clone(),
                    is_new: true,
                };
                self.cloud.put_parameter(&update).await?;
            }
            (Some(Place::Secret { id, .. }), ValueState::Secret(_)) => {
                let text = match key {
                    Some(key) => {
                        let before = self.cloud.secret_value(id).await?;
                        let changed = before.with_entry(key, text);
                        changed.ok_or_else(|| StoredValueError::NotAnObject {
                            name: value.name().to_owned(),
                        })?
                    }
                    None => text.clone(),
                };
                self.cloud.put_secret_value(id, &text).await?;
            }
            (Some(Place::Secret { id, name }), _) => {
                let text = match key {
                    Some(key) => SecretText::of_entries([(key.to_owned(), text.clone())]),
                    None => text.clone(),
                };
                let secret = NewSecret {
                    name: name.as_ref().unwrap_or(id).clone(),
                    kms_key: value.kms_key.clone(),
                    value: text,
                };
                self.cloud.create_secret(&secret).await?;
            }
            (Some(Place::Elsewhere(_)) | None, _) => return Err(self.not_there(value).into()),
        }
        Ok(())
    }
}
