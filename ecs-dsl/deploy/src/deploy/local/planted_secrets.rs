//! [`PlantedSecrets`]: the secrets that this process has given to the account. They are masked in log lines and reasons, of
//! whatever stack they are, and kept in memory only.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::secrets::{MASK, secrets_in};
use crate::cfn::masking::{masked_lines, masked_text};

/// The minimum length of a secret: shorter values occur in any text.
const MIN_LENGTH: usize = 4;

/// The secrets of the stacks that were deployed by this process.
#[derive(Debug, Default)]
pub(super) struct PlantedSecrets(Mutex<BTreeSet<String>>);

impl PlantedSecrets {
    /// Adds the secrets of a template and its parameters.
    pub(super) fn add(&self, template: &str, parameters: &BTreeMap<String, String>) {
        let found = secrets_in(template, parameters);
        let mut known = self.known();
        known.extend(
            found
                .into_iter()
                .filter(|secret| secret.len() >= MIN_LENGTH),
        );
    }

    /// The text without secrets.
    pub(super) fn masked(&self, text: String) -> String {
        let clean = self.without_known(text);
        masked_text(&clean, MASK).unwrap_or(clean)
    }

    /// Log lines without secrets.
    pub(super) fn masked_lines(&self, lines: Vec<String>) -> Vec<String> {
        let clean: Vec<_> = lines
            .into_iter()
            .map(|line| self.without_known(line))
            .collect();
        masked_lines(&clean, MASK)
    }

    fn without_known(&self, mut text: String) -> String {
        let known = self.known();
        let mut present: Vec<_> = known
            .iter()
            .filter(|secret| text.contains(secret.as_str()))
            .collect();
        // The longest first: a secret may contain another one.
        present.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        for secret in present {
            text = text.replace(secret.as_str(), MASK);
        }
        text
    }

    fn known(&self) -> MutexGuard<'_, BTreeSet<String>> {
        // Entries are only inserted.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
