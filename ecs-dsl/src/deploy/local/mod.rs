//! CloudFormation in this process: what `Stage::local()` deploys to. [`Local`] is the way in.
//!
//! It reads and checks templates, evaluates what they leave to CloudFormation, makes change sets, carries them out in
//! dependency order, tells events, rolls back, and keeps its state in a folder. Ids and attributes are made up, shaped
//! like AWS's, and the same every time. An operation goes one step further each time somebody asks how far it is.
//!
//! **Invariant:** no network, no file outside the folder that was given, and no secret in any file.

mod arns;
mod attributes;
mod calls;
mod capabilities;
mod change_set;
mod clock;
mod digits;
mod dynamic;
mod effective;
mod embedded;
mod fault;
mod folder;
mod functions;
mod ids;
mod inventory;
mod json_type;
mod names;
mod operation;
mod parameters;
mod resolve;
mod scenario;
mod schema;
mod secrets;
mod shapes;
mod state;
mod tasks;
mod template;
mod validation;
mod world;

#[cfg(test)]
mod tests;

pub use embedded::{Local, Protection};
pub use scenario::{
    Alarm, Because, Drift, Image, Moment, ResourceFault, Scenario, TaskFault, TaskReason, Thing,
    Times, UnderWay,
};
