//! A field of a settings struct.

use syn::{Ident, Type};

use super::Errors;
use super::attribute::FieldAttributes;
use super::kind::{Shape, optional};
use super::known_later::docs;

/// A field: its type, its shape and its attributes.
pub(super) struct Field {
    pub(super) name: Ident,
    /// The whole type.
    pub(super) ty: Type,
    /// The type without `Option`.
    pub(super) inner: Type,
    pub(super) is_optional: bool,
    pub(super) shape: Shape,
    pub(super) attributes: FieldAttributes,
    /// The doc comment, for the schema.
    pub(super) docs: String,
}

impl Field {
    pub(super) fn from_field(field: &syn::Field, errors: &mut Errors) -> Self {
        let name = field
            .ident
            .clone()
            .unwrap_or_else(|| Ident::new("_0", proc_macro2::Span::call_site()));
        let inner = optional(&field.ty).unwrap_or(&field.ty).clone();
        let mut found = Self {
            name,
            ty: field.ty.clone(),
            is_optional: optional(&field.ty).is_some(),
            shape: Shape::from_type(&inner),
            inner,
            attributes: FieldAttributes::from_attributes(&field.attrs, errors),
            docs: docs(&field.attrs),
        };
        if !found.shape.is_readable() {
            errors.at(
                &found.ty,
                "lists can only contain numbers, `bool` or `&'static str`",
            );
        }
        if found.is_optional
            && let Some(default) = found.attributes.default.take()
        {
            errors.at(
                default,
                "an omitted `Option` is `None`: remove `Option` or `default`",
            );
        }
        found
    }
}
