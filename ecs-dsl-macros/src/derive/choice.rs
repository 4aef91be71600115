//! Emits the code of an enum: `"per-zone"` for `PerZone`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Fields};

use super::impls::docs;
use super::{Errors, impls};

pub(super) fn expand(input: &DeriveInput, data: &DataEnum, errors: &mut Errors) -> TokenStream {
    let mut is_valid = !data.variants.is_empty();
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            is_valid = false;
            errors.at(
                &variant.fields,
                "the variants of a settings enum can't have fields",
            );
        }
    }
    if data.variants.is_empty() {
        errors.at(&input.ident, "a settings enum needs at least one variant");
    }
    if !is_valid {
        return TokenStream::new();
    }
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let names: Vec<_> = variants
        .iter()
        .map(|variant| kebab(&variant.to_string()))
        .collect();
    let indices = 0..variants.len();
    let enum_docs = docs(&input.attrs);
    let variant_docs = data.variants.iter().map(|variant| docs(&variant.attrs));
    let schema = quote!(let _ = generator; __settings::schema::variants(#enum_docs, &[#((#names, #variant_docs)),*]));
    let read = quote! {
        match value.variant(&[#(#names),*], errors) {
            #(Some(#indices) => Some(::core::mem::ManuallyDrop::new(Self::#variants)),)*
            _ => None,
        }
    };
    let expected = quote!(text: "", names: &[#(#names),*],);
    impls::emit(input, &expected, &read, &schema)
}

/// `PerZone` as `per-zone`.
pub(super) fn kebab(variant: &str) -> String {
    let mut name = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    name
}
