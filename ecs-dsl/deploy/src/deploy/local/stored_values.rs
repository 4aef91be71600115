//! [`StoredValues`]: the secrets and parameters that the verbs created or changed. Never their values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::folder::Locked;
use super::format::FORMAT;
use crate::deploy::CallResult;

const FILE: &str = "stored_values.json";

/// The file of the secrets and parameters that the verbs created or changed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct StoredValues {
    format: u64,
    /// By name, or by the ARN of a secret that a stack created.
    pub(super) secrets: BTreeMap<String, StoredValue>,
    /// By name.
    pub(super) parameters: BTreeMap<String, StoredValue>,
}

/// A secret or a parameter, without its value.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct StoredValue {
    /// When its value was set, RFC 3339 in UTC.
    pub(super) changed: String,
    /// The keys of a value that is a JSON object.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) keys: Vec<String>,
}

impl StoredValues {
    pub(super) fn read(locked: &Locked<'_>) -> CallResult<Self> {
        let found = locked.read(FILE)?;
        Ok(found.unwrap_or_else(|| Self {
            format: FORMAT,
            secrets: BTreeMap::new(),
            parameters: BTreeMap::new(),
        }))
    }

    pub(super) fn write(&self, locked: &Locked<'_>) -> CallResult<()> {
        locked.write(FILE, self)
    }
}
