//! serde and schemars: a hidden struct of types that both can read stands in for the user's.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::field::{Field, docs};
use super::kind::{Kind, Shape};
use super::{Table, schema};

pub(super) fn of_table(table: &Table<'_>) -> TokenStream {
    let name = &table.input.ident;
    let title = name.to_string();
    let docs = docs(&table.input.attrs);
    let names: Vec<_> = table.fields.iter().map(|field| &field.name).collect();
    let fields = table.fields.iter().map(declare);
    let defaults = table.fields.iter().filter_map(default);
    let values = table.fields.iter().map(|field| {
        let name = &field.name;
        into(field, quote!(shadow.#name))
    });
    let additions = schema::additions(table);
    quote! {
        #(#defaults)*

        #(#docs)*
        #[derive(__settings::serde::Deserialize, __settings::schemars::JsonSchema)]
        #[serde(crate = "::ecs_dsl::settings::serde", deny_unknown_fields)]
        #[schemars(crate = "::ecs_dsl::settings::schemars", rename = #title)]
        struct Shadow {
            #(#fields,)*
            // A JSON file names its schema so.
            #[serde(default, rename = "$schema")]
            #[schemars(skip)]
            _schema: ::core::option::Option<__settings::serde::de::IgnoredAny>,
        }

        impl #name {
            #[doc(hidden)]
            pub fn __ecs_dsl_schema() -> ::core::option::Option<__settings::schemars::Schema> {
                ::core::option::Option::Some(__settings::schema::of::<Self>())
            }
        }

        impl<'de> __settings::serde::Deserialize<'de> for #name {
            fn deserialize<D: __settings::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let shadow = <Shadow as __settings::serde::Deserialize>::deserialize(deserializer)?;
                ::core::result::Result::Ok(Self { #(#names: #values),* })
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
                #[allow(unused_mut)]
                let mut schema = <Shadow as __settings::schemars::JsonSchema>::json_schema(generator);
                #additions
                schema
            }
        }
    }
}

fn declare(field: &Field) -> TokenStream {
    let (name, docs) = (&field.name, &field.docs);
    let ty = match field.is_optional {
        true => {
            let ty = of(field);
            quote!(::core::option::Option<#ty>)
        }
        false => of(field),
    };
    let default = field.said.default.as_ref().map(|_| {
        let path = default_name(field).to_string();
        quote!(#[serde(default = #path)])
    });
    quote!(#(#docs)* #default #name: #ty)
}

/// The type that is read for the field.
fn of(field: &Field) -> TokenStream {
    let one = |kind: &Kind| match kind {
        Kind::Text => quote!(::std::string::String),
        Kind::Time => quote!(__settings::Written),
        Kind::Boolean => quote!(bool),
        Kind::Integer(name) | Kind::Float(name) => quote!(#name),
        Kind::Part => {
            let ty = &field.inner;
            quote!(#ty)
        }
    };
    let item = one(field.shape.kind());
    match &field.shape {
        Shape::One(_) => item,
        Shape::List(_) => quote!(::std::vec::Vec<#item>),
        Shape::Array(_, length) => quote!([#item; #length]),
    }
}

/// What was read as the field's type.
fn into(field: &Field, read: TokenStream) -> TokenStream {
    let one = |value: TokenStream| match field.shape.kind() {
        Kind::Text => quote!(__settings::kept_text(#value)),
        Kind::Time => quote!(#value.0),
        _ => value,
    };
    let converted = |value: TokenStream| {
        let item = one(quote!(item));
        match &field.shape {
            Shape::One(_) => one(value),
            Shape::List(_) => quote! {
                __settings::kept_list(#value.into_iter().map(|item| #item).collect())
            },
            Shape::Array(..) => quote!(#value.map(|item| #item)),
        }
    };
    match field.is_optional {
        true => {
            let some = converted(quote!(some));
            quote!(#read.map(|some| #some))
        }
        false => converted(read),
    }
}

/// The function that gives serde the default.
fn default(field: &Field) -> Option<TokenStream> {
    let (default, name) = (field.said.default.as_ref()?, default_name(field));
    let (ty, read) = (&field.ty, of(field));
    let value = match (&field.shape, field.shape.kind()) {
        (Shape::One(_), Kind::Time) => quote!(__settings::Written(default)),
        (Shape::One(_), Kind::Text) => quote!(default.to_owned()),
        (Shape::List(_), Kind::Text) => {
            quote!(default.iter().map(|text| (*text).to_owned()).collect())
        }
        (Shape::List(_), _) => quote!(default.to_vec()),
        (Shape::Array(..), Kind::Text) => quote!(default.map(|text| text.to_owned())),
        _ => quote!(default),
    };
    Some(quote! {
        fn #name() -> #read {
            const DEFAULT: #ty = #default;
            let default = DEFAULT;
            #value
        }
    })
}

fn default_name(field: &Field) -> syn::Ident {
    format_ident!("default_{}", super::key(&field.name))
}
