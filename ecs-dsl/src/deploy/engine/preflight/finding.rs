//! What a look before the deployment brings to light.

use std::fmt;

/// What was looked at before anything is changed, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preflight {
    /// How many questions were answered.
    pub answered: usize,
    /// What is wrong, the certain first.
    pub findings: Vec<Finding>,
    /// What couldn't be looked at.
    pub unseen: Vec<Unseen>,
}

/// Something that stands in the way of a deployment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How sure it is.
    pub severity: FindingSeverity,
    /// What it is about.
    pub topic: Topic,
    /// The resource's name in the template.
    pub resource: String,
    /// What is wrong, with the value: a lower-case fragment.
    pub what: String,
    /// What comes of it if it is deployed nevertheless.
    pub causes: String,
    /// What to do, as far as possible with the command to type.
    pub next: String,
}

/// How sure it is that a finding makes the deployment fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingSeverity {
    /// It fails, and goes back: the deployment is refused.
    WillFail,
    /// It depends on what can't be known from here: it is told.
    MayFail,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Topic {
    /// A container's image in ECR.
    Image,
    /// A secret or a parameter that containers get.
    Secret,
    /// A key of KMS.
    Key,
    /// The certificate of a listener.
    Certificate,
    /// A name that the template fixes.
    Name,
    /// How many there may be in a region.
    Quota,
}

/// Something that couldn't be looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unseen {
    /// What, as in ``image `order:v7` ``.
    pub what: String,
    /// Why; empty if there is nothing to say about it.
    pub reason: String,
}

impl Preflight {
    /// What surely fails.
    pub fn certain(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.severity == FindingSeverity::WillFail)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}: {}", self.resource, self.what, self.causes)
    }
}

impl fmt::Display for Topic {
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
