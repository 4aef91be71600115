//! [`SimulationError`]: why nothing is fired.

use super::FiredResource;
use crate::deploy::ControlPlaneError;

/// Why a resource can't be fired.
#[derive(Debug, thiserror::Error)]
pub enum SimulationError {
    /// The stack isn't deployed, or doesn't have the resource.
    #[error("stack `{}` has no deployed resource `{}`", .0.stack, .0.logical_id)]
    NotDeployed(FiredResource),
    /// Nothing follows from the resource.
    #[error(
        "`{0}` is neither a schedule, a rule, a pipe, a state machine, a queue, a topic nor a bucket"
    )]
    NotFired(String),
    /// A schedule passes on what the template says.
    #[error("`{0}` is a schedule, which has no event")]
    NoInput(String),
    /// The event or input isn't JSON.
    #[error("the event isn't JSON")]
    NotJson(#[source] serde_json::Error),
    /// The event isn't an object, or lacks a field.
    #[error("the event has no {0}")]
    IncompleteEvent(&'static str),
    /// No event could be composed that matches the pattern.
    #[error("no sample event matches rule `{rule}`: {reason}")]
    NoSample {
        /// The logical id of the rule.
        rule: String,
        /// What the sample doesn't match.
        reason: String,
    },
    /// No rule of the stacks has events of the bucket.
    #[error("no rule matches events of bucket `{0}`")]
    NoRule(String),
    /// The state can't be read or written.
    #[error(transparent)]
    Call(#[from] ControlPlaneError),
}
