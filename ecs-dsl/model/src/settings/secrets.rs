//! Rejects secrets in the texts of a file, found by key or by value.

use super::errors::SettingsError;
use super::message::Message;
use super::{Expected, Node, SettingsErrors, Value};
use crate::rules::plain_setting;

/// Adds an error for every secret, without showing it.
pub(super) const fn reject_secrets(value: &'static Value, errors: &mut SettingsErrors) {
    match value.node {
        Node::Text(text) => reject_secret_text(value, text, errors),
        Node::Table(values) | Node::List(values, _) => {
            let mut index = 0;
            while index < values.len() {
                reject_secrets(&values[index], errors);
                index += 1;
            }
        }
        _ => {}
    }
}

const fn reject_secret_text(value: &'static Value, text: &str, errors: &mut SettingsErrors) {
    if let Err(violation) = plain_setting(value.key, text) {
        errors.push(SettingsError {
            line: value.line,
            code: violation.code,
            message: Message::new(&[violation.subject, " `", value.path, "` ", violation.message]),
            allowed: Expected::text(violation.allowed),
        });
    }
}
