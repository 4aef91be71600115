//! Parameters: those that the verbs created. Their values aren't kept.

use crate::deploy::CallResult;
use crate::deploy::local::Local;
use crate::deploy::local::secrets::MASK;
use crate::deploy::local::stored_values::{StoredValue, StoredValues};
use crate::deploy::operate::{
    ParameterOperations, ParameterUpdate, SECURE_STRING, SecretText, StoredParameter,
};

impl ParameterOperations for Local {
    async fn describe_parameters(&self, names: &[String]) -> CallResult<Vec<StoredParameter>> {
        let locked = self.folder.lock_if_present("DescribeParameters")?;
        let stored = StoredValues::read(&locked)?.parameters;
        let found = names.iter().filter_map(|name| stored.get_key_value(name));
        let found = found.map(|(name, stored)| StoredParameter {
            name: name.clone(),
            type_name: SECURE_STRING.to_owned(),
            changed: Some(stored.changed.clone()),
            kms_key: None,
        });
        Ok(found.collect())
    }

    async fn parameter_value(&self, _: &str) -> CallResult<SecretText> {
        Ok(SecretText::new(MASK))
    }

    async fn put_parameter(&self, update: &ParameterUpdate) -> CallResult<()> {
        let locked = self.folder.lock("PutParameter")?;
        let mut stored = StoredValues::read(&locked)?;
        let entry = StoredValue {
            changed: self.clock.timestamp(),
            keys: Vec::new(),
        };
        stored.parameters.insert(update.name.clone(), entry);
        stored.write(&locked)
    }
}
