//! CloudFormation as typed data: values that are known now or only to CloudFormation, resources, templates.
//!
//! - [`Value`] and [`Expr`]: what a property may hold; [`intrinsic`] and [`pseudo`] make them.
//! - [`Handle`]: a typed reference to something that was added to a stack.
//! - [`Template`]: what is written out; [`Document`]: a template that is read, ours or a deployed one.
//! - [`aws`]: AWS's resource types, generated from AWS's schemas; [`facts`] what AWS says about each.
//!
//! **Invariant:** everything in here is pure data. The same calls give the same bytes on any machine.

#[rustfmt::skip]
pub mod aws;
mod document;
mod expr;
mod facts;
mod handle;
pub mod intrinsic;
mod json_text;
pub(crate) mod lifecycle;
mod logical_id;
mod map;
mod parameter;
mod property;
pub mod pseudo;
mod resource;
mod secret_ref;
mod short_form;
mod template;
mod value;
mod yaml;

pub(crate) use document::collect_references;
pub use document::{Document, DocumentError, Reference, Resource as DocumentResource};
pub use expr::{Expr, Target};
pub use facts::{Facts, TagShape, facts};
pub use handle::{Handle, Referent, Scope};
pub(crate) use json_text::json_text;
pub use logical_id::LogicalId;
pub use map::Map;
pub use parameter::{Parameter, ParameterType};
pub use property::PropertyType;
pub use resource::{DeletionPolicy, Resource, ResourceType};
pub use secret_ref::SecretRef;
pub(crate) use secret_ref::SecretStore;
pub use template::{Output, Template};
pub use value::{Json, List, Value};
