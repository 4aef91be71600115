//! A cloud that has bad days: [`Faulty`] passes every call on to another [`Cloud`](super::Cloud), and lets some of them fail.
//!
//! - [`Rule`]: which [`Call`] fails, when ([`Which`], [`Moment`]), and how ([`Fault`]).
//! - [`FaultsFile`]: rules as people write them down, for `deploy --stage local --faults FILE`.
//!
//! What fails is what is left after the retries of AWS's SDK: a throttled call here is one that was throttled seven times
//! there.

mod call;
mod cloud;
mod control_plane;
mod fault;
mod file;
mod inventory;
mod rule;
#[cfg(test)]
mod tests;
mod workloads;

pub use call::Call;
pub use cloud::{Called, Faulty};
pub use fault::Fault;
pub use file::{FaultsFile, FaultsFileError};
pub use rule::{Moment, Rule, Which};
