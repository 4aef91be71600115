//! The connection from a stage to its control plane: the local engine or AWS.

mod arguments;
mod connected;
mod faults;
mod local_values;
mod operated;

pub(super) use arguments::{Connection, wait};
pub(super) use connected::Connected;
