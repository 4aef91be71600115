//! [`Finding`]: what is wrong with a resource of a finished template.

use crate::diag::Diagnostic;
use crate::rules::Code;

/// A finding about a resource of a finished template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The logical id of the resource.
    pub id: String,
    /// The place of the value in the properties: names and indexes with dots; empty if the finding isn't about one value.
    pub path: String,
    /// The finding, without the component and the line.
    pub diagnostic: Diagnostic,
    /// The rule over the program that reports the same, and makes this finding superfluous at the same component.
    pub same_as: Option<Code>,
}

impl Finding {
    pub(super) fn new(id: &str, diagnostic: Diagnostic) -> Self {
        Self {
            id: id.to_owned(),
            path: String::new(),
            diagnostic,
            same_as: None,
        }
    }
}
