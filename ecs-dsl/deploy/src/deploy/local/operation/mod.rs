//! Stack operations: create, update, import, roll back, delete.
//!
//! - `progress`: an operation while it advances; most other files add methods to it.
//! - `start`: starts an operation: executes a change set, deletes, rolls back, cancels.
//! - `step`: advances an operation by one step per poll; `completion`: ends a phase and sets the stack's status.
//! - `apply`, `import`, `rollback`, `remove`: change one resource; `protected`: deletion protection.
//! - `order`: dependency order; `identity`, `name_registry`: ids and name conflicts.
//! - `alarms`: rollback triggers; `outputs`: outputs and exports.

mod alarms;
mod apply;
mod completion;
mod identity;
mod import;
mod name_registry;
mod order;
mod outputs;
mod progress;
mod protected;
mod remove;
mod rollback;
mod start;
mod step;

pub(super) use name_registry::retained_with_name;
pub(super) use outputs::imported_by;
pub(super) use start::{cancel, execute, resume, start_deletion, start_rollback};
pub(super) use step::step;
