//! What keeps a task from running, and what to do about it.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// What kind of trouble it is. Machines should take an unknown kind for [`Unknown`](Self::Unknown): more may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TroubleKind {
    /// The registry has no such image, or no such tag.
    ImageNotFound,
    /// The image is built for another processor than the task's.
    WrongArchitecture,
    /// The registry refuses to give the image.
    RegistryDenied,
    /// There is no way from the task's subnet to the registry, or to where its secrets are.
    NoRoute,
    /// The execution role may not read a secret.
    SecretDenied,
    /// There is no such secret, no such parameter, or no such key in it.
    SecretMissing,
    /// A container used more memory than it has.
    OutOfMemory,
    /// A container runs, and the health check doesn't like its answer.
    HealthCheckFailing,
    /// A container listens on another port than it is asked on.
    PortMismatch,
    /// There is no capacity to run a task on, such as on Fargate Spot.
    NoCapacity,
    /// A container's program couldn't be started.
    CannotStart,
    /// A container's program ended.
    Exited,
    /// Something else; the evidence says what.
    Unknown,
}

/// Why a task doesn't run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Trouble {
    /// What kind of trouble it is.
    pub kind: TroubleKind,
    /// The service's name in the template.
    pub service: String,
    /// The container's name in the task definition, if it is about one.
    pub container: Option<String>,
    /// What is wrong, in few words.
    pub summary: String,
    /// What that is known from, in AWS's words.
    pub evidence: String,
    /// What to do about it.
    pub hint: String,
}

impl TroubleKind {
    /// Whether more of the same shows that it won't get better by itself. Capacity comes back.
    pub(super) fn is_lasting(self) -> bool {
        self != Self::NoCapacity
    }
}

impl Trouble {
    /// Whether `other` is the same trouble again: of the same kind, in the same container of the same service. What isn't
    /// known has to say the same, too.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.service == other.service
            && self.container == other.container
            && (self.kind != TroubleKind::Unknown || self.summary == other.summary)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.container {
            Some(container) => write!(f, "container `{container}` of `{}`", self.service)?,
            None => write!(f, "`{}`", self.service)?,
        }
        write!(f, ": {}", self.summary)
    }
}
