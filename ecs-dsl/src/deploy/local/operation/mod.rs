//! Operations on a stack: made, changed, imported, rolled back, deleted.
//!
//! - `start`: what begins one: a change set, a deletion, a rollback, a cancellation.
//! - `step`: one step further each time somebody looks; `ending`: what comes after the last one, and the stack's status.
//! - `apply`, `import`, `rollback`, `remove`: what is done to one resource; `protected`: why it can't be removed.
//! - `order`: what comes after what; `identity`, `conflict`: which id it gets, and who else has it.
//! - `alarms`: the rollback triggers; `outputs`: what the stack gives, and who uses it.

mod alarms;
mod apply;
mod conflict;
mod ending;
mod identity;
mod import;
mod order;
mod outputs;
mod protected;
mod remove;
mod rollback;
mod start;
mod step;

pub(super) use conflict::kept_with_name;
pub(super) use order::{needs, waves};
pub(super) use outputs::used_by;
pub(super) use start::{cancel, execute, resume, start_deletion, start_rollback};
pub(super) use step::step;
