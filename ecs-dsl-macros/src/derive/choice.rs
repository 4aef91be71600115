//! An enum of unit variants: `"per-zone"` for `PerZone`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Fields};

use super::known_later::docs;
use super::{Errors, known_later};

pub(super) fn expand(input: &DeriveInput, data: &DataEnum, errors: &mut Errors) -> TokenStream {
    let mut valid = !data.variants.is_empty();
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            valid = false;
            errors.at(
                &variant.fields,
                "variants of a settings enum can't have fields",
            );
        }
    }
    if data.variants.is_empty() {
        errors.at(&input.ident, "a settings enum needs at least one variant");
    }
    if !valid {
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
    let schema = quote!(let _ = generator; __settings::schema::choice(#enum_docs, &[#((#names, #variant_docs)),*]));
    let known_later = known_later::of_type(input, &schema);
    quote! {
        impl __settings::Part for #name {
            const EXPECTED: __settings::Expected = __settings::Expected { words: "", names: &[#(#names),*] };
        }

        impl #name {
            #[doc(hidden)]
            pub const fn __ecs_dsl_read(
                value: &'static __settings::Value,
                faults: &mut __settings::Faults,
            ) -> Option<::core::mem::ManuallyDrop<Self>> {
                match value.choice(&[#(#names),*], faults) {
                    #(Some(#indices) => Some(::core::mem::ManuallyDrop::new(Self::#variants)),)*
                    _ => None,
                }
            }
        }

        #known_later
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
