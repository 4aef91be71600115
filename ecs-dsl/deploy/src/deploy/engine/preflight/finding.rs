//! The findings of a preflight.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::EcrImage;

/// The result of the preflight checks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Preflight {
    /// The number of completed checks.
    pub checked: usize,
    /// The findings, certain failures first.
    pub findings: Vec<Finding>,
    /// The checks that couldn't run.
    pub skipped: Vec<SkippedCheck>,
    /// The digests of the images that were found.
    #[serde(skip)]
    pub digests: BTreeMap<EcrImage, String>,
}

/// A problem that preflight found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Finding {
    /// How certain the failure is.
    pub severity: FindingSeverity,
    /// `image`, `secret`, `key`, `certificate`, `name`, `listener_rule`, `role`, `quota` or `stub`.
    #[schemars(with = "String")]
    pub topic: FindingTopic,
    /// The logical id.
    pub resource: String,
    /// What is wrong.
    #[serde(rename = "message")]
    pub what: String,
    /// What happens if it is deployed anyway.
    pub effect: String,
    /// How to fix it.
    #[serde(rename = "hint")]
    pub next: String,
}

/// How certain it is that the deployment fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingSeverity {
    /// It fails, so the deployment is refused.
    WillFail,
    /// It may fail: preflight can't determine it.
    MayFail,
}

/// The topic of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingTopic {
    /// A container's image in ECR.
    Image,
    /// A secret or a parameter of a container.
    Secret,
    /// A KMS key.
    Key,
    /// A listener's certificate.
    Certificate,
    /// A name that the template sets.
    Name,
    /// A rule of a listener.
    ListenerRule,
    /// A service-linked role.
    Role,
    /// A service quota of the region.
    Quota,
    /// A resource that the local engine creates as a stub.
    Stub,
}

/// A check that couldn't run.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct SkippedCheck {
    /// The check, as in ``image `order:v7` ``.
    #[serde(rename = "check")]
    pub what: String,
    /// The reason; may be empty.
    pub reason: String,
}

impl Preflight {
    /// The findings that make the deployment fail.
    pub fn certain(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.severity == FindingSeverity::WillFail)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}: {}", self.resource, self.what, self.effect)
    }
}
