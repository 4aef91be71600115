//! CloudFormation in this process: what `Stage::local()` deploys to. [`Local`] is the way in.
//!
//! It reads and checks templates, evaluates what they leave to CloudFormation, makes change sets, carries them out in
//! dependency order, tells events, rolls back, and keeps its state in a folder. Ids and attributes are made up, shaped
//! like AWS's, and the same every time. An operation goes one step further each time somebody asks how far it is.
//!
//! **Invariant:** no network, no file outside the folder that was given, and no secret in any file.

mod apply;
mod arns;
mod attributes;
mod calls;
mod capabilities;
mod change_set;
mod clock;
mod conflict;
mod digits;
mod dynamic;
mod effective;
mod embedded;
mod execute;
mod fault;
mod folder;
mod functions;
mod identity;
mod ids;
mod inventory;
mod journal;
mod json_type;
mod names;
mod order;
mod outputs;
mod parameters;
mod progress;
mod remove;
mod resolve;
mod rollback;
mod schema;
mod secrets;
mod shapes;
mod state;
mod submission;
mod template;
mod validation;
mod workloads;
mod world;

#[cfg(test)]
mod tests;

pub use embedded::{Local, Protection};
