//! Secrets by name and by shape, in every text of a file.

use super::fault::Fault;
use super::words::Words;
use super::{Expected, Faults, Node, Value};
use crate::rules::plain_setting;

/// Refuses what is a secret, without showing it.
pub(super) const fn refuse(value: &'static Value, faults: &mut Faults) {
    match value.node {
        Node::Text(text) => refuse_text(value, text, faults),
        Node::Table(values) | Node::List(values, _) => {
            let mut index = 0;
            while index < values.len() {
                refuse(&values[index], faults);
                index += 1;
            }
        }
        _ => {}
    }
}

const fn refuse_text(value: &'static Value, text: &str, faults: &mut Faults) {
    if let Err(violation) = plain_setting(value.key, text) {
        faults.push(Fault {
            line: value.line,
            code: violation.code.as_str(),
            words: Words::of(&[violation.subject, " `", value.path, "` ", violation.message]),
            allowed: Expected::words(violation.allowed),
        });
    }
}
