//! What a look before any change has shown.

use schemars::JsonSchema;
use serde::Serialize;

use super::Body;
use crate::deploy::engine::{Finding, FindingSeverity, Preflight};

/// What was looked at before anything is changed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct PreflightLine {
    /// How many questions were answered.
    answered: usize,
    /// What is wrong, the certain first.
    pub(in crate::cli) findings: Vec<FindingLine>,
    /// What couldn't be looked at.
    unseen: Vec<UnseenLine>,
}

/// Something that stands in the way.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct FindingLine {
    /// How sure it is.
    pub(in crate::cli) severity: SeverityName,
    /// `image`, `secret`, `key`, `certificate`, `name` or `quota`.
    topic: String,
    /// The resource's name in the template.
    pub(in crate::cli) resource: String,
    /// What is wrong.
    pub(in crate::cli) what: String,
    /// What comes of it if it is deployed nevertheless.
    pub(in crate::cli) causes: String,
    /// What to do.
    pub(in crate::cli) next: String,
}

/// How sure it is that the deployment fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum SeverityName {
    /// It fails: the deployment is refused.
    WillFail,
    /// It depends on what can't be known from here.
    MayFail,
}

/// Something that couldn't be looked at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct UnseenLine {
    /// What.
    what: String,
    /// Why; empty if there is nothing to say about it.
    reason: String,
}

impl From<&Preflight> for Body {
    fn from(preflight: &Preflight) -> Self {
        let unseen = preflight.skipped.iter().map(|unseen| UnseenLine {
            what: unseen.what.clone(),
            reason: unseen.reason.clone(),
        });
        Self::Preflight(PreflightLine {
            answered: preflight.checked,
            findings: preflight.findings.iter().map(finding).collect(),
            unseen: unseen.collect(),
        })
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
        what: finding.what.clone(),
        causes: finding.effect.clone(),
        next: finding.next.clone(),
    }
}
