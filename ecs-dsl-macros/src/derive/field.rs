//! One field of a struct of settings.

use syn::{Ident, Type};

use super::Errors;
use super::attribute::OfField;
use super::kind::{Shape, optional};
use super::known_later::docs;

/// A field, its type taken apart, and what its attributes say.
pub(super) struct Field {
    pub(super) name: Ident,
    /// The whole type.
    pub(super) ty: Type,
    /// The type without `Option`.
    pub(super) inner: Type,
    pub(super) is_optional: bool,
    pub(super) shape: Shape,
    pub(super) said: OfField,
    /// Its doc comment, for the schema.
    pub(super) docs: String,
}

impl Field {
    pub(super) fn of(field: &syn::Field, errors: &mut Errors) -> Self {
        let name = field
            .ident
            .clone()
            .unwrap_or_else(|| Ident::new("_0", proc_macro2::Span::call_site()));
        let inner = optional(&field.ty).unwrap_or(&field.ty).clone();
        let mut found = Self {
            name,
            ty: field.ty.clone(),
            is_optional: optional(&field.ty).is_some(),
            shape: Shape::of(&inner),
            inner,
            said: OfField::of(&field.attrs, errors),
            docs: docs(&field.attrs),
        };
        if !found.shape.is_readable() {
            errors.at(
                &found.ty,
                "a list is one of numbers, `bool` or `&'static str`",
            );
        }
        if found.is_optional
            && let Some(default) = found.said.default.take()
        {
            errors.at(
                default,
                "what is left out is `None` already: take `Option` or `default` away",
            );
        }
        found
    }
}
