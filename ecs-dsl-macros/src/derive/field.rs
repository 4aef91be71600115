//! One field of a settings struct.

use syn::{Ident, Type};

use super::Errors;
use super::attribute::FieldAttributes;
use super::impls::docs;
use super::kind::{Kind, Shape, optional};

/// A field: its type and its attributes.
pub(super) struct Field {
    pub(super) name: Ident,
    /// The whole type.
    pub(super) ty: Type,
    /// The type without `Option`.
    pub(super) inner: Type,
    pub(super) is_optional: bool,
    pub(super) shape: Shape,
    pub(super) attributes: FieldAttributes,
    /// Its doc comment, for the schema.
    pub(super) docs: String,
}

impl Field {
    /// Whether it has one value, of a type that implements `FromSetting`.
    pub(super) fn is_custom(&self) -> bool {
        matches!(self.shape, Shape::One(Kind::Custom))
    }

    pub(super) fn parse(field: &syn::Field, errors: &mut Errors) -> Self {
        let name = field
            .ident
            .clone()
            .unwrap_or_else(|| Ident::new("_0", proc_macro2::Span::call_site()));
        let inner = optional(&field.ty).unwrap_or(&field.ty).clone();
        let mut parsed = Self {
            name,
            ty: field.ty.clone(),
            is_optional: optional(&field.ty).is_some(),
            shape: Shape::from_type(&inner),
            inner,
            attributes: FieldAttributes::parse(&field.attrs, errors),
            docs: docs(&field.attrs),
        };
        if !parsed.shape.is_readable() {
            errors.at(
                &parsed.ty,
                "a list can only have numbers, `bool` or `&'static str`",
            );
        }
        if parsed.is_optional
            && let Some(default) = parsed.attributes.default.take()
        {
            errors.at(
                default,
                "a missing `Option` is already `None`: remove `Option` or `default`",
            );
        }
        parsed
    }
}
