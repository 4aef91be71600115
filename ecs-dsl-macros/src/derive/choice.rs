//! Emits the code of an enum: `"per-zone"` for `PerZone`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Fields};

use super::runtime_impls::docs;
use super::{Errors, runtime_impls};

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
    let name = &input.ident;
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let names: Vec<_> = variants
        .iter()
        .map(|variant| kebab(&variant.to_string()))
        .collect();
    let indices = 0..variants.len();
    let enum_docs = docs(&input.attrs);
    let variant_docs = data.variants.iter().map(|variant| docs(&variant.attrs));
    let schema = quote!(let _ = generator; __settings::schema::variants(#enum_docs, &[#((#names, #variant_docs)),*]));
    let runtime_impls = runtime_impls::emit(input, &schema);
    quote! {
        impl __settings::FromSetting for #name {
            const EXPECTED: __settings::Expected = __settings::Expected { text: "", names: &[#(#names),*] };
        }

        impl #name {
            #[doc(hidden)]
            pub const fn __ecs_dsl_read(
                value: &'static __settings::Value,
                errors: &mut __settings::SettingsErrors,
            ) -> Option<::core::mem::ManuallyDrop<Self>> {
                match value.variant(&[#(#names),*], errors) {
                    #(Some(#indices) => Some(::core::mem::ManuallyDrop::new(Self::#variants)),)*
                    _ => None,
                }
            }
        }

        #runtime_impls
    }
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
