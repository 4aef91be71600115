//! CloudFormation as typed data: literal values, expressions, resources, templates.
//!
//! - [`Value`] and [`Expr`]: values of properties; [`intrinsic`] and [`pseudo`] create expressions.
//! - [`Handle`]: a typed reference to a resource or component of a stack.
//! - [`Template`]: a template to render; [`Document`]: a parsed template, synthesized or deployed.
//! - [`aws`]: AWS's resource types, generated from AWS's schemas; [`facts`]: what the schemas say about each type.
//!
//! **Invariant:** this module is pure data. The same calls give the same bytes on any machine.

#[rustfmt::skip]
pub mod aws;
mod document;
mod expr;
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
mod resource_type;
mod secret_ref;
mod short_form;
mod template;
mod value;
mod yaml;

pub(crate) use document::collect_references;
pub use document::{Document, DocumentError, DocumentResource, Reference};
pub use expr::{Expr, Target};
pub(crate) use handle::ReferentSeal;
pub use handle::{Handle, Referent, Scope};
pub(crate) use json_text::json_text;
pub use logical_id::LogicalId;
pub use map::Map;
pub use parameter::{Parameter, ParameterType};
pub use property::PropertyType;
pub use resource::{DeletionPolicy, Resource, ResourceType};
pub use resource_type::{Facts, TagShape, facts};
pub use secret_ref::SecretRef;
pub(crate) use secret_ref::SecretStore;
pub use template::{Output, Template};
pub use value::{Json, List, Value};
