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
mod handle;

pub use ecs_dsl_cfn::cfn::*;

pub(crate) use handle::ReferentSeal;
pub use handle::{Handle, Referent};

#[cfg(test)]
mod tests;
