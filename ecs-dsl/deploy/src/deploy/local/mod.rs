//! An embedded CloudFormation engine, the deployment target of `Stage::local()`. The entry point is [`Local`].
//!
//! It validates templates, evaluates intrinsic functions, creates change sets, executes them in dependency order, records
//! events, rolls back, and stores its state in a folder. Ids and attributes are generated deterministically in AWS's
//! format. An operation advances by one step each time its status is polled.
//!
//! **Invariant:** no network access, no file outside the state folder, and no secret in any file.

mod account_view;
mod arns;
mod attributes;
mod calls;
mod capabilities;
mod change_set;
mod clock;
mod deployments;
mod dynamic_references;
mod effective_template;
mod embedded;
mod error;
mod fault_plan;
mod folder;
mod format;
mod hashing;
mod holds;
mod ids;
mod names;
mod object_store;
mod operate;
mod operation;
mod outside_values;
mod parameters;
mod planted_secrets;
mod resolve;
mod resource_lookup;
mod retained;
mod secrets;
mod simulation;
mod stack_index;
mod stack_store;
mod state;
mod stored_stacks;
mod stored_values;
mod tasks;
mod template;

#[cfg(test)]
mod tests;

pub use embedded::Local;
#[doc(hidden)]
pub use embedded::Protection;
#[doc(hidden)]
pub use fault_plan::{
    ActiveDeployment, Alarm, Drift, ExternalResource, FailureReason, FaultPlan, Image, Phase,
    ResourceFault, TaskFault, TaskReason, Times,
};
pub use outside_values::OutsideValues;
#[doc(hidden)]
pub use simulation::{
    FIRED_TYPES, FiredResource, SimulatedAction, SimulatedStep, SimulatedTask, SimulationError,
    SimulationReport,
};
