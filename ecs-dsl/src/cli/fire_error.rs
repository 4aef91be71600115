//! [`FireError`]: why `fire` fires nothing.

use super::exit;
use crate::deploy::ControlPlaneError;
use crate::deploy::local::SimulationError;

/// The error of `fire`.
#[derive(Debug, thiserror::Error)]
pub(super) enum FireError {
    #[error("`fire` simulates what AWS starts: stage `{stage}` is on AWS")]
    OnAws { stage: String, command: String },
    #[error("nothing starts `{name}`")]
    NoStart { name: String, command: String },
    #[error("several things are called or start `{name}`: `{}`", .known.join("`, `"))]
    Ambiguous { name: String, known: Vec<String> },
    #[error(transparent)]
    Simulation(SimulationError),
    #[error("stack `{stack}` isn't deployed, or not with `{id}`")]
    NotDeployed {
        stack: String,
        id: String,
        command: String,
    },
}

impl FireError {
    /// How to fix it.
    pub(super) fn hint(&self) -> Option<String> {
        Some(match self {
            Self::OnAws { command, .. } => {
                format!("run {command} to start the task of a job, or select the stage `local`")
            }
            Self::NoStart { command, .. } => format!("run {command} to start it by hand"),
            Self::Ambiguous { known, .. } => {
                let first = known.first().map_or("NAME", String::as_str);
                format!("name one, such as `fire {first}`")
            }
            Self::NotDeployed { command, .. } => format!("run {command}"),
            Self::Simulation(error) => return simulation_hint(error),
        })
    }

    /// The exit code.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::NotDeployed { .. } => exit::NOTHING_CHANGED,
            Self::Simulation(SimulationError::Call(ControlPlaneError::State { .. })) => {
                exit::IO_ERROR
            }
            Self::OnAws { .. }
            | Self::NoStart { .. }
            | Self::Ambiguous { .. }
            | Self::Simulation(_) => exit::USAGE_ERROR,
        }
    }
}

fn simulation_hint(error: &SimulationError) -> Option<String> {
    let hint = match error {
        SimulationError::NoInput(_) => "remove `--event`",
        SimulationError::NotJson(_) | SimulationError::IncompleteEvent(_) => {
            "write an event such as `{\"source\": \"shop.orders\", \"detail-type\": \"Order placed\", \"detail\": {}}`; \
             EventBridge adds the other fields"
        }
        SimulationError::NoSample { .. } => "give an event with `--event FILE`",
        SimulationError::NoRule(_) => {
            "add `.on(bucket.created(\"*\"))` to a job or workflow in the program, and deploy it"
        }
        SimulationError::Call(error) => return error.hint(),
        SimulationError::NotDeployed(_) | SimulationError::NotFired(_) => return None,
    };
    Some(hint.to_owned())
}
