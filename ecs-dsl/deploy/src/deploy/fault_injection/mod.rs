//! Fault injection: [`FaultInjector`] passes calls on to another [`Cloud`](super::Cloud), and makes some of them fail.
//!
//! - [`FaultRule`]: which [`Call`] fails ([`CallFilter`]), when ([`When`]) and how ([`Fault`]).
//! - [`FaultFile`]: rules in a TOML file, for `deploy --stage local --faults FILE`.
//!
//! An injected fault is the result after all retries of `deploy::aws`: a throttled call was throttled for five minutes.

mod call;
mod cloud;
mod fault;
mod fault_file;
mod fault_rule;
mod injector;
#[cfg(test)]
mod tests;

pub use call::Call;
pub use fault::Fault;
pub use fault_file::{FaultFile, FaultFileError};
pub use fault_rule::{CallFilter, FaultRule, When};
pub use injector::{CallRecord, FaultInjector};
