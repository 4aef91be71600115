//! [`LocatedValue`]: a secret or a parameter of the program, with its state in the account.

use super::Place;
use crate::assemble::{StoredValue, StoredValueReader, StoredValueSource};
use crate::deploy::operate::{StoredParameter, StoredSecret};

/// A secret or a parameter of the program.
#[derive(Clone, Debug)]
pub(in crate::cli) struct LocatedValue {
    pub(in crate::cli) value: StoredValue,
    /// `None` if it depends on what isn't deployed yet.
    pub(in crate::cli) place: Option<Place>,
    /// The customer managed key; `None` without one, and if it isn't deployed yet.
    pub(in crate::cli) kms_key: Option<String>,
    pub(in crate::cli) state: ValueState,
}

/// Whether a value exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum ValueState {
    /// It doesn't exist, and no stack creates it.
    Missing,
    /// A stack that isn't deployed creates it, or has its name.
    NotDeployed,
    /// It is in another account or region, where it isn't looked up.
    Elsewhere,
    /// A secret that exists.
    Secret(StoredSecret),
    /// A parameter that exists.
    Parameter(StoredParameter),
}

impl LocatedValue {
    /// The name in the program.
    pub(in crate::cli) fn name(&self) -> &str {
        &self.value.name
    }

    /// Whether no container could start with it: nothing creates it, or it is being deleted.
    pub(in crate::cli) fn is_missing(&self) -> bool {
        match &self.state {
            ValueState::Missing => true,
            ValueState::Secret(secret) => secret.deleted.is_some(),
            ValueState::NotDeployed | ValueState::Elsewhere | ValueState::Parameter(_) => false,
        }
    }

    /// Whether it exists, and can be read.
    pub(in crate::cli) fn exists(&self) -> bool {
        match &self.state {
            ValueState::Secret(secret) => secret.deleted.is_none(),
            ValueState::Parameter(_) => true,
            ValueState::Missing | ValueState::NotDeployed | ValueState::Elsewhere => false,
        }
    }

    /// When its value changed last.
    pub(in crate::cli) fn changed(&self) -> Option<&str> {
        match &self.state {
            ValueState::Secret(secret) => secret.changed.as_deref(),
            ValueState::Parameter(parameter) => parameter.changed.as_deref(),
            ValueState::Missing | ValueState::NotDeployed | ValueState::Elsewhere => None,
        }
    }

    /// The state in a word: `exists`, `missing`, `deleting`, `not-deployed` or `elsewhere`.
    pub(in crate::cli) fn state_label(&self) -> &'static str {
        match &self.state {
            ValueState::Missing => "missing",
            ValueState::NotDeployed => "not-deployed",
            ValueState::Elsewhere => "elsewhere",
            ValueState::Secret(secret) if secret.deleted.is_some() => "deleting",
            ValueState::Secret(_) | ValueState::Parameter(_) => "exists",
        }
    }

    /// What creates it: `generated` or `composed` by a stack, or `external`.
    pub(in crate::cli) fn source_label(&self) -> &'static str {
        match self.value.source {
            StoredValueSource::Generated(_) => "generated",
            StoredValueSource::Composed(_) => "composed",
            StoredValueSource::External { .. } => "external",
        }
    }

    /// The keys of the JSON object that its readers read, each once; empty if they read the whole value.
    pub(in crate::cli) fn keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = Vec::new();
        for key in self
            .value
            .readers
            .iter()
            .filter_map(|reader| reader.key.as_deref())
        {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    /// The stacks in the app and the components that read it, each once.
    pub(in crate::cli) fn reading_components(&self) -> Vec<(&str, &str)> {
        let mut found: Vec<(&str, &str)> = Vec::new();
        for StoredValueReader {
            stack, component, ..
        } in &self.value.readers
        {
            let reader = (stack.as_str(), component.as_str());
            if !found.contains(&reader) {
                found.push(reader);
            }
        }
        found
    }
}
