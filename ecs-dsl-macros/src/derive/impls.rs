//! Emits the impls of a settings type, and those for serde and schemars. They are short, because rustc compiles them with
//! every check.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, DeriveInput, Expr, ExprLit, Lit, Meta};

/// `FromSetting`, the `const fn` that reads a value, `Deserialize`, with the checks of `settings!`, and `JsonSchema`. `read`
/// is a body that uses `value` and `errors`, `schema` an expression that uses `generator`.
pub(super) fn emit(
    input: &DeriveInput,
    expected: &TokenStream,
    read: &TokenStream,
    schema: &TokenStream,
) -> TokenStream {
    let name = &input.ident;
    let title = name.to_string();
    quote! {
        impl __settings::FromSetting for #name {
            const EXPECTED: __settings::Expected = __settings::Expected { #expected };
        }

        impl #name {
            #[doc(hidden)]
            pub const fn __ecs_dsl_read(
                value: &'static __settings::Value,
                errors: &mut __settings::SettingsErrors,
            ) -> Option<::core::mem::ManuallyDrop<Self>> {
                #read
            }

            #[doc(hidden)]
            pub fn __ecs_dsl_schema() -> Option<__settings::schemars::Schema> {
                Some(__settings::schema::for_settings::<Self>())
            }
        }

        impl<'de> __settings::serde::Deserialize<'de> for #name {
            fn deserialize<D: __settings::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                __settings::deserialize(deserializer, Self::__ecs_dsl_read)
            }
        }

        impl __settings::schemars::JsonSchema for #name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #title.into()
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::core::any::type_name::<Self>().into()
            }

            fn json_schema(
                generator: &mut __settings::schemars::SchemaGenerator,
            ) -> __settings::schemars::Schema {
                #schema
            }
        }
    }
}

/// The doc comment of an item.
pub(super) fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(doc) = &attribute.meta else {
            return None;
        };
        match &doc.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(line),
                ..
            }) if doc.path.is_ident("doc") => Some(line.value()),
            _ => None,
        }
    });
    let lines: Vec<_> = lines
        .map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned())
        .collect();
    lines.join("\n").trim().to_owned()
}
