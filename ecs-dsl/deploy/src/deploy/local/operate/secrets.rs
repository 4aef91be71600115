//! Secrets: those that local stacks create, and those that the verbs created. Their values aren't kept.

use crate::cfn::type_names::secretsmanager;
use crate::deploy::local::Local;
use crate::deploy::local::secrets::MASK;
use crate::deploy::local::stored_values::{StoredValue, StoredValues};
use crate::deploy::operate::{
    NewSecret, SecretOperations, SecretRotation, SecretText, StoredSecret,
};
use crate::deploy::{CallResult, ControlPlaneError};

impl SecretOperations for Local {
    async fn describe_secret(&self, id: &str) -> CallResult<Option<StoredSecret>> {
        let operation = "DescribeSecret";
        let is_created = self.has_secret(operation, id)?;
        let stored = StoredValues::read(&self.folder.lock_if_present(operation)?)?;
        let stored = stored.secrets.get(id);
        if !is_created && stored.is_none() {
            return Ok(None);
        }
        Ok(Some(StoredSecret {
            arn: id.to_owned(),
            changed: stored.map(|stored| stored.changed.clone()),
            deleted: None,
            rotation: self
                .is_rotated(operation, id)?
                .then(SecretRotation::default),
        }))
    }

    async fn secret_value(&self, id: &str) -> CallResult<SecretText> {
        let operation = "GetSecretValue";
        let stored = StoredValues::read(&self.folder.lock_if_present(operation)?)?;
        let keys = stored.secrets.get(id).map(|stored| stored.keys.clone());
        let keys = keys.unwrap_or_default().into_iter();
        Ok(SecretText::of_entries(
            keys.map(|key| (key, SecretText::new(MASK))),
        ))
    }

    async fn create_secret(&self, secret: &NewSecret) -> CallResult<()> {
        self.store_secret("CreateSecret", &secret.name, &secret.value)
    }

    async fn put_secret_value(&self, id: &str, value: &SecretText) -> CallResult<()> {
        self.store_secret("PutSecretValue", id, value)
    }

    async fn rotate_secret(&self, id: &str) -> CallResult<()> {
        let operation = "RotateSecret";
        if !self.is_rotated(operation, id)? {
            return Err(ControlPlaneError::Validation {
                operation,
                code: "InvalidRequestException".to_owned(),
                message: format!("no rotation is configured for {id}"),
            });
        }
        self.store_secret(operation, id, &SecretText::new(""))
    }
}

impl Local {
    /// Records that the value was set, and its keys.
    fn store_secret(
        &self,
        operation: &'static str,
        id: &str,
        value: &SecretText,
    ) -> CallResult<()> {
        let locked = self.folder.lock(operation)?;
        let mut stored = StoredValues::read(&locked)?;
        let entry = StoredValue {
            changed: self.clock.timestamp(),
            keys: value.keys(),
        };
        stored.secrets.insert(id.to_owned(), entry);
        stored.write(&locked)
    }

    /// Whether a local stack has created the secret with this ARN.
    fn has_secret(&self, operation: &'static str, arn: &str) -> CallResult<bool> {
        let stacks = self.stacks(operation)?;
        let mut resources = stacks.iter().flat_map(|stack| stack.resources.values());
        Ok(resources.any(|resource| {
            resource.type_name == secretsmanager::SECRET && resource.physical_id == arn
        }))
    }

    /// Whether a local stack rotates the secret with this ARN.
    fn is_rotated(&self, operation: &'static str, arn: &str) -> CallResult<bool> {
        let stacks = self.stacks(operation)?;
        let mut resources = stacks.iter().flat_map(|stack| stack.resources.values());
        Ok(resources.any(|resource| {
            resource.type_name == secretsmanager::ROTATION_SCHEDULE
                && resource.actual("SecretId").and_then(|id| id.as_str()) == Some(arn)
        }))
    }
}
