//! Migrations: jobs that run to their end before services are deployed.
//!
//! - `gates`: adds to the template a wait condition for each migration that is due, on which its services depend.
//! - [`GateRun`](gate_run::GateRun): runs the task of a migration while CloudFormation waits, and signals its end.
//! - [`MigrationReport`]: what the observer gets.
//!
//! **Invariant:** the client token of a run follows from the change set and the gate. Whichever process runs the migration, and
//! however often, ECS starts one task for it; and only the exit code 0 of that task opens the gate.

mod decide;
mod gate_run;
mod gates;
mod report;
mod run;
mod task_log;

pub use report::MigrationReport;
pub(super) use run::OpenGates;
pub use task_log::TaskLog;
