//! The trees as constants, and the `impl` that gives each stage its settings.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Ident, Type};

use super::SettingsFile;
use super::tree::{Data, Node};

/// `impl Settings`, with the files read. Errors are shown at `span`.
pub(super) fn implementation(ty: &Type, files: &[SettingsFile], span: Span) -> TokenStream {
    let constants = files.iter().map(|file| constant(ty, file, span));
    let watched = files.iter().map(|file| &file.absolute);
    let stage_files = files.iter().map(|file| {
        let (stage, path) = (&file.stage, &file.shown);
        quote!(__settings::StageFile { stage: #stage, path: #path })
    });
    let arms = files.iter().filter(|file| file.root.is_some()).map(|file| {
        let (stage, name) = (&file.stage, name(file));
        quote!(#stage => ::core::option::Option::Some(#name),)
    });
    let stages = files.iter().map(|file| &file.stage);
    let once = quote_spanned!(span=> __settings::each_stage_once(&[#(#stage_files),*]););
    quote! {
        const _: () = {
            use ::ecs_dsl::settings as __settings;
            #[allow(unused_imports)]
            use __settings::Unread as _;

            // An edit of a file compiles this anew.
            #(const _: &[u8] = ::core::include_bytes!(#watched);)*
            const _: () = #once
            #(#constants)*

            impl ::ecs_dsl::dsl::Settings for #ty {
                fn of(stage: &::ecs_dsl::dsl::Stage) -> ::core::option::Option<Self> {
                    match stage.name() {
                        #(#arms)*
                        _ => ::core::option::Option::None,
                    }
                }

                fn stages() -> ::std::vec::Vec<::std::string::String> {
                    ::std::vec![#(::std::string::String::from(#stages)),*]
                }

                fn schema() -> ::core::option::Option<__settings::schemars::Schema> {
                    <#ty>::__ecs_dsl_schema()
                }
            }
        };
    }
}

/// `const _PROD_TOML: Sizes = …;`, which stops the compilation if anything is wrong with the file.
fn constant(ty: &Type, file: &SettingsFile, span: Span) -> Option<TokenStream> {
    let (path, stage) = (&file.shown, &file.stage);
    let root = value("", "", file.root.as_ref()?);
    let name = name(file);
    let stop = quote_spanned!(span=> faults.stop());
    Some(quote! {
        const #name: #ty = {
            static FILE: __settings::File = __settings::File { path: #path, stage: #stage, root: #root };
            let mut faults = __settings::Faults::of(&FILE);
            match <#ty>::__ecs_dsl_read(&FILE.root, &mut faults) {
                ::core::option::Option::Some(settings) if faults.are_none() => {
                    ::core::mem::ManuallyDrop::into_inner(settings)
                }
                _ => #stop,
            }
        };
    })
}

/// The name of a file's constant, which rustc's messages have: `_PROD_TOML`.
fn name(file: &SettingsFile) -> Ident {
    let name = file.shown.rsplit('/').next().unwrap_or_default();
    let letters = name
        .chars()
        .map(|letter| match letter.is_ascii_alphanumeric() {
            true => letter.to_ascii_uppercase(),
            false => '_',
        });
    format_ident!("_{}", letters.collect::<String>())
}

fn value(key: &str, path: &str, node: &Node) -> TokenStream {
    let (line, source) = (Literal::u32_unsuffixed(node.line as u32), &node.source);
    let data = match &node.data {
        Data::Text(text) => quote!(Text(#text)),
        Data::Integer(number) => quote!(Integer(#number)),
        Data::Float(number) => float(*number),
        Data::Boolean(flag) => quote!(Boolean(#flag)),
        Data::List(items) => {
            let values = items
                .iter()
                .enumerate()
                .map(|(index, item)| value(key, &format!("{path}[{index}]"), item));
            let lists = lists(items);
            quote!(List(&[#(#values),*], #lists))
        }
        Data::Table(entries) => {
            let values = entries.iter().map(|(key, node)| {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                value(key, &path, node)
            });
            quote!(Table(&[#(#values),*]))
        }
        Data::Other => quote!(Other),
    };
    quote! {
        __settings::Value { key: #key, path: #path, line: #line, source: #source, node: __settings::Node::#data }
    }
}

/// TOML has `inf` and `nan`, which no setting is.
fn float(number: f64) -> TokenStream {
    if number.is_finite() {
        quote!(Float(#number))
    } else {
        quote!(Other)
    }
}

/// The list as slices of every type that its items fit.
fn lists(items: &[Node]) -> TokenStream {
    let texts = all(items, |data| match data {
        Data::Text(text) => Some(quote!(#text)),
        _ => None,
    });
    let booleans = all(items, |data| match data {
        Data::Boolean(flag) => Some(quote!(#flag)),
        _ => None,
    });
    let mut lists = vec![field("texts", texts), field("booleans", booleans)];
    let whole = |least: i64, most: i64| {
        all(items, |data| match data {
            Data::Integer(number) if (least..=most).contains(number) => {
                let number = Literal::i64_unsuffixed(*number);
                Some(quote!(#number))
            }
            _ => None,
        })
    };
    for (name, least, most) in WHOLE {
        lists.push(field(name, whole(least, most)));
    }
    let floats = |suffix: &str| {
        all(items, |data| match (data, suffix) {
            (Data::Integer(number), "f32") => Some(quote!(#number as f32)),
            (Data::Integer(number), _) => Some(quote!(#number as f64)),
            (Data::Float(number), "f32") if number.is_finite() => Some(quote!(#number as f32)),
            (Data::Float(number), _) if number.is_finite() => Some(quote!(#number)),
            _ => None,
        })
    };
    lists.push(field("f32s", floats("f32")));
    lists.push(field("f64s", floats("f64")));
    quote!(&__settings::Lists { #(#lists)* ..__settings::Lists::NONE })
}

const WHOLE: [(&str, i64, i64); 10] = [
    ("u8s", 0, u8::MAX as i64),
    ("u16s", 0, u16::MAX as i64),
    ("u32s", 0, u32::MAX as i64),
    ("u64s", 0, i64::MAX),
    ("usizes", 0, i64::MAX),
    ("i8s", i8::MIN as i64, i8::MAX as i64),
    ("i16s", i16::MIN as i64, i16::MAX as i64),
    ("i32s", i32::MIN as i64, i32::MAX as i64),
    ("i64s", i64::MIN, i64::MAX),
    ("isizes", i64::MIN, i64::MAX),
];

fn all(items: &[Node], one: impl Fn(&Data) -> Option<TokenStream>) -> Option<Vec<TokenStream>> {
    if items.is_empty() {
        return None;
    }
    items.iter().map(|item| one(&item.data)).collect()
}

fn field(name: &str, values: Option<Vec<TokenStream>>) -> Option<TokenStream> {
    let name = Ident::new(name, Span::call_site());
    values.map(|values| quote!(#name: &[#(#values),*],))
}
