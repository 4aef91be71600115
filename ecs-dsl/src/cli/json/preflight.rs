//! The result of the preflight checks.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::engine::{Finding, FindingSeverity, Preflight};

/// The result of the preflight checks.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct PreflightLine {
    /// The number of completed checks.
    checked: usize,
    /// The findings, certain failures first.
    pub(in crate::cli) findings: Vec<FindingLine>,
    /// The checks that couldn't run.
    skipped: Vec<SkippedCheckLine>,
}

/// A problem that preflight found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct FindingLine {
    /// How certain the failure is.
    pub(in crate::cli) severity: SeverityName,
    /// `image`, `secret`, `key`, `certificate`, `name` or `quota`.
    topic: String,
    /// The logical id.
    pub(in crate::cli) resource: String,
    /// What is wrong.
    pub(in crate::cli) message: String,
    /// What happens if it is deployed anyway.
    pub(in crate::cli) effect: String,
    /// How to fix it.
    pub(in crate::cli) hint: String,
}

/// How certain it is that the deployment fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum SeverityName {
    /// It fails, so the deployment is refused.
    WillFail,
    /// It may fail: preflight can't determine it.
    MayFail,
}

/// A check that couldn't run.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct SkippedCheckLine {
    /// The check.
    check: String,
    /// The reason; may be empty.
    reason: String,
}

impl From<&Preflight> for PreflightLine {
    fn from(preflight: &Preflight) -> Self {
        let skipped = preflight.skipped.iter().map(|check| SkippedCheckLine {
            check: check.what.clone(),
            reason: check.reason.clone(),
        });
        Self {
            checked: preflight.checked,
            findings: preflight.findings.iter().map(finding).collect(),
            skipped: skipped.collect(),
        }
    }
}

fn finding(finding: &Finding) -> FindingLine {
    FindingLine {
        severity: match finding.severity {
            FindingSeverity::WillFail => SeverityName::WillFail,
            FindingSeverity::MayFail => SeverityName::MayFail,
        },
        topic: finding.topic.to_string(),
        resource: finding.resource.clone(),
        message: finding.what.clone(),
        effect: finding.effect.clone(),
        hint: finding.next.clone(),
    }
}
