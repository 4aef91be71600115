//! CloudFormation as typed data: literal values, expressions, resources, templates.
//!
//! - [`Value`] and [`Expr`]: values of properties; [`intrinsic`] and [`pseudo`] create expressions.
//! - [`Template`]: a template to render; [`Document`]: a parsed template, synthesized or deployed.
//! - [`facts`]: what AWS's schemas say about each resource type; `type_info`: what they don't say.
//! - [`type_names`]: the names of the generated types.
//!
//! **Invariant:** this module is pure data. The same calls give the same bytes on any machine.

mod document;
pub(crate) mod document_index;
mod duplicate_keys;
#[doc(hidden)]
pub mod eval;
mod expr;
#[rustfmt::skip]
mod facts_table;
#[doc(hidden)]
pub mod gate;
#[doc(hidden)]
pub mod image_expression;
#[doc(hidden)]
pub mod image_mark;
pub mod intrinsic;
#[doc(hidden)]
pub mod job_mark;
mod json_text;
#[doc(hidden)]
pub mod lifecycle;
#[doc(hidden)]
pub mod limits;
mod logical_id;
mod map;
#[doc(hidden)]
pub mod masking;
pub(crate) mod name_hash;
mod owner;
mod parameter;
mod property;
pub mod pseudo;
mod resource;
#[doc(hidden)]
pub mod resource_marks;
mod resource_type;
#[doc(hidden)]
pub mod schema;
mod secret_ref;
mod short_form;
mod template;
#[doc(hidden)]
pub mod type_info;
#[doc(hidden)]
#[rustfmt::skip]
pub mod type_names;
#[doc(hidden)]
pub mod validate;
mod value;
mod yaml;

pub use document::{Document, DocumentError, DocumentResource, Reference};
#[doc(hidden)]
pub use document::{ids_in, references_in};
#[doc(hidden)]
pub use document_index::DocumentIndex;
pub use expr::{Expr, Scope, Target};
#[doc(hidden)]
pub use json_text::json_text;
pub use logical_id::LogicalId;
pub use map::Map;
#[doc(hidden)]
pub use owner::Owner;
pub use parameter::{Parameter, ParameterType};
pub use property::PropertyType;
pub use resource::{DeletionPolicy, Resource, ResourceType};
pub use resource_type::{Facts, TagShape, facts};
#[doc(hidden)]
pub use secret_ref::SecretStore;
pub use secret_ref::{SecretRef, SecretVersion};
pub use template::{Output, Template};
#[doc(hidden)]
pub use type_info::type_info;
pub use value::{Json, List, Value};
