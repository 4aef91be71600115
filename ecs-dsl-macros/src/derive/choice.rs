//! An enum of names: `"per-zone"` for `PerZone`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Fields};

use super::Errors;
use super::field::docs;

pub(super) fn expand(input: &DeriveInput, data: &DataEnum, errors: &mut Errors) -> TokenStream {
    let mut whole = !data.variants.is_empty();
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            whole = false;
            errors.at(
                &variant.fields,
                "a choice is one of names: its variants hold nothing",
            );
        }
    }
    if data.variants.is_empty() {
        errors.at(&input.ident, "there is nothing to choose from");
    }
    if !whole {
        return TokenStream::new();
    }
    let name = &input.ident;
    let title = name.to_string();
    let enum_docs = docs(&input.attrs);
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let variant_docs = data.variants.iter().map(|variant| {
        let docs = docs(&variant.attrs);
        quote!(#(#docs)*)
    });
    let names: Vec<_> = variants
        .iter()
        .map(|variant| kebab(&variant.to_string()))
        .collect();
    let indices = 0..variants.len();
    quote! {
        impl __settings::Part for #name {
            const EXPECTED: __settings::Expected = __settings::Expected { words: "", names: &[#(#names),*] };
        }

        impl #name {
            #[doc(hidden)]
            pub const fn __ecs_dsl_read(
                value: &'static __settings::Value,
                faults: &mut __settings::Faults,
            ) -> ::core::option::Option<::core::mem::ManuallyDrop<Self>> {
                match value.choice(&[#(#names),*], faults) {
                    #(::core::option::Option::Some(#indices) => {
                        ::core::option::Option::Some(::core::mem::ManuallyDrop::new(Self::#variants))
                    })*
                    _ => ::core::option::Option::None,
                }
            }
        }

        #(#enum_docs)*
        #[derive(__settings::serde::Deserialize, __settings::schemars::JsonSchema)]
        #[serde(crate = "::ecs_dsl::settings::serde")]
        #[schemars(crate = "::ecs_dsl::settings::schemars", rename = #title)]
        enum Shadow {
            #(#variant_docs #[serde(rename = #names)] #variants,)*
        }

        impl<'de> __settings::serde::Deserialize<'de> for #name {
            fn deserialize<D: __settings::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let shadow = <Shadow as __settings::serde::Deserialize>::deserialize(deserializer)?;
                ::core::result::Result::Ok(match shadow { #(Shadow::#variants => Self::#variants,)* })
            }
        }

        impl __settings::schemars::JsonSchema for #name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #title.into()
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::core::concat!(::core::module_path!(), "::", #title).into()
            }

            fn json_schema(
                generator: &mut __settings::schemars::SchemaGenerator,
            ) -> __settings::schemars::Schema {
                <Shadow as __settings::schemars::JsonSchema>::json_schema(generator)
            }
        }
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
