//! The findings of a preflight.

use std::fmt;

/// The result of a preflight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preflight {
    /// The number of successful lookups.
    pub checked: usize,
    /// The findings, certain failures first.
    pub findings: Vec<Finding>,
    /// The lookups that failed.
    pub skipped: Vec<SkippedCheck>,
}

/// A problem that a deployment would run into.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The severity.
    pub severity: FindingSeverity,
    /// The topic.
    pub topic: FindingTopic,
    /// The resource's logical id.
    pub resource: String,
    /// The finding with its value: a lower-case fragment.
    pub what: String,
    /// The effect on the deployment.
    pub effect: String,
    /// The fix, with the command to run if there is one.
    pub next: String,
}

/// Whether a finding makes the deployment fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingSeverity {
    /// The deployment fails and rolls back: it is refused.
    WillFail,
    /// The deployment may fail, depending on unknown facts: a warning.
    MayFail,
}

/// The topic of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// A service quota of the region.
    Quota,
}

/// A lookup that failed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SkippedCheck {
    /// The subject, as in ``image `order:v7` ``.
    pub what: String,
    /// The reason; empty if there is none.
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

impl fmt::Display for FindingTopic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Image => "image",
            Self::Secret => "secret",
            Self::Key => "key",
            Self::Certificate => "certificate",
            Self::Name => "name",
            Self::Quota => "quota",
        })
    }
}
