//! The types of nested objects and enumerations of properties.

use super::{Expr, Value};

/// The type of a property: an object or enumeration of `aws`. Each converts into a `Value` of itself.
/// Implement it for the properties of a [`ResourceType`](super::ResourceType) of your own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type of a CloudFormation property",
    label = "not a nested object or enumeration of `cfn::aws`"
)]
pub trait PropertyType {
    /// The expression in the template.
    fn into_expr(self) -> Expr;
}

impl<T: PropertyType> From<T> for Value<T> {
    fn from(value: T) -> Self {
        Self::from_expr(value.into_expr())
    }
}

impl<T: PropertyType> From<T> for Expr {
    fn from(value: T) -> Self {
        value.into_expr()
    }
}
