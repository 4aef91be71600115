//! Validation of templates: the judgement that `check` shares, and what only the local engine refuses.

use std::collections::BTreeMap;

use super::error::LocalError;
use super::parameters;
use crate::cfn::validate::{self, Finding};
use crate::cfn::{Document, DocumentIndex, Reference};

/// Parses and validates a template.
pub(super) fn read(text: &str, given: &BTreeMap<String, String>) -> Result<Document, LocalError> {
    let document = Document::parse(text)?;
    if document.as_json().get("Transform").is_some() {
        LocalError::refuse("the local engine doesn't support transforms")?;
    }
    refuse_first(&validate::template(&DocumentIndex::new(&document)))?;
    parameters::check(document.section("Parameters"), given)?;
    Ok(document)
}

fn refuse_first(found: &[Finding<'_>]) -> Result<(), LocalError> {
    match found.first() {
        Some(finding) => LocalError::refuse(finding.message()),
        None => Ok(()),
    }
}

/// Rejects references to resources whose condition is false, and circular references.
pub(super) fn check_effective(document: &Document, effective: &Document) -> Result<(), LocalError> {
    for resource in effective.resources() {
        for Reference { id, .. } in resource.references() {
            if effective.resource(id).is_none() && document.resource(id).is_some() {
                LocalError::refuse(format!(
                    "Template format error: Unresolved resource dependencies [{id}] in the Resources block of the template"
                ))?;
            }
        }
    }
    refuse_first(&validate::circles(effective))
}
