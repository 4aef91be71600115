//! Change sets.

use serde::{Deserialize, Serialize};

use super::{Generation, OperationOptions, Settings};
use crate::deploy::{ResourceChange, ValidationFinding};

/// A change set.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ChangeSet {
    pub(crate) arn: String,
    pub(crate) name: String,
    pub(crate) token: String,
    /// A hash of the request, to detect a different request with the same token.
    #[serde(default)]
    pub(crate) request_hash: String,
    /// Who created it, and where.
    pub(crate) description: String,
    pub(crate) created: String,
    /// Whether its type is `IMPORT`.
    #[serde(default)]
    pub(crate) imports_only: bool,
    pub(crate) next: Generation,
    #[serde(default)]
    pub(crate) settings: Settings,
    #[serde(default)]
    pub(crate) options: OperationOptions,
    /// How often it was described. As on AWS, it isn't complete at once.
    pub(crate) describe_count: u8,
    pub(crate) failure: Option<String>,
    /// Invalid properties of the resources.
    #[serde(default)]
    pub(crate) findings: Vec<StoredFinding>,
    pub(crate) execution_status: String,
    pub(crate) changes: Vec<ResourceChange>,
}

/// A finding of CloudFormation's early validation about one property.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredFinding {
    pub(crate) logical_id: String,
    #[serde(rename = "type")]
    pub(crate) type_name: String,
    pub(crate) check: String,
    pub(crate) path: String,
    pub(crate) reason: String,
}

impl From<&StoredFinding> for ValidationFinding {
    fn from(finding: &StoredFinding) -> Self {
        let finding = finding.clone();
        Self {
            logical_id: Some(finding.logical_id),
            type_name: Some(finding.type_name),
            check: finding.check,
            path: Some(finding.path),
            reason: finding.reason,
            prevents_execution: true,
        }
    }
}
