//! Emits the trees as constants, and the `impl` that returns the settings of each stage.
//!
//! A tree is emitted as text: the compiler's lexer is optimized, proc macros in a debug build aren't.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Ident, Type};

use super::SettingsFile;
use super::tree::{Data, Node};

/// `impl Settings` for these files. Errors are reported at `span`.
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
    let file_arms = files.iter().filter(|file| file.root.is_some()).map(|file| {
        let (stage, name) = (&file.stage, file_name(file));
        quote!(#stage => ::core::option::Option::Some(&#name),)
    });
    let stages = files.iter().map(|file| &file.stage);
    let no_duplicates =
        quote_spanned!(span=> __settings::reject_duplicate_stages(&[#(#stage_files),*]););
    quote! {
        const _: () = {
            use ::ecs_dsl::settings as __settings;
            #[allow(unused_imports)]
            use __settings::FallbackRead as _;

            // A changed file triggers a recompilation.
            #(const _: &[u8] = ::core::include_bytes!(#watched);)*
            const _: () = #no_duplicates
            #(#constants)*

            impl ::ecs_dsl::dsl::Settings for #ty {
                fn for_stage(stage: &::ecs_dsl::dsl::Stage) -> ::core::option::Option<Self> {
                    match stage.name() {
                        #(#arms)*
                        _ => ::core::option::Option::None,
                    }
                }

                fn file_of(stage: &::ecs_dsl::dsl::Stage) -> ::core::option::Option<&'static __settings::SettingsFile> {
                    match stage.name() {
                        #(#file_arms)*
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

/// `static _PROD_TOML_FILE` and `const _PROD_TOML: Sizes = …;`, which fails to compile if the file has errors.
fn constant(ty: &Type, file: &SettingsFile, span: Span) -> Option<TokenStream> {
    let (path, stage) = (&file.shown, &file.stage);
    let mut root = String::new();
    value(&mut root, "", "", file.root.as_ref()?);
    // All literals are formatted by `Debug`, which produces Rust syntax.
    let root: TokenStream = root.parse().unwrap_or_default();
    let (name, file) = (name(file), file_name(file));
    let fail = quote_spanned!(span=> errors.fail());
    Some(quote! {
        static #file: __settings::SettingsFile = {
            #[allow(unused_imports)]
            use __settings::{TypedSlices as L, Node as N, Value as V};
            __settings::SettingsFile { path: #path, stage: #stage, root: #root }
        };
        const #name: #ty = {
            let mut errors = __settings::SettingsErrors::for_file(&#file);
            match <#ty>::__ecs_dsl_read(&#file.root, &mut errors) {
                ::core::option::Option::Some(settings) if errors.is_empty() => {
                    ::core::mem::ManuallyDrop::into_inner(settings)
                }
                _ => #fail,
            }
        };
    })
}

/// The name of a file's constant, which rustc's messages show: `_PROD_TOML`.
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

/// The name of a file's tree: `_PROD_TOML_FILE`.
fn file_name(file: &SettingsFile) -> Ident {
    format_ident!("{}_FILE", name(file))
}

fn value(out: &mut String, key: &str, path: &str, node: &Node) {
    let (line, source) = (node.line, &node.source);
    out.push_str(&format!(
        "V{{key:{key:?},path:{path:?},line:{line},source:{source:?},node:N::"
    ));
    match &node.data {
        Data::Text(text) => out.push_str(&format!("Text({text:?})")),
        Data::Integer(number) => out.push_str(&format!("Integer({number})")),
        // `inf` and `nan` of TOML are not supported.
        Data::Float(number) if number.is_finite() => out.push_str(&format!("Float({number:?})")),
        Data::Boolean(flag) => out.push_str(&format!("Boolean({flag})")),
        Data::List(items) => {
            out.push_str("List(&[");
            for (index, item) in items.iter().enumerate() {
                value(out, key, &format!("{path}[{index}]"), item);
            }
            out.push_str(&format!("],{})", lists(items)));
        }
        Data::Table(entries) => {
            out.push_str("Table(&[");
            let dot = if path.is_empty() { "" } else { "." };
            for (key, node) in entries {
                value(out, key, &format!("{path}{dot}{key}"), node);
            }
            out.push_str("])");
        }
        Data::Float(_) | Data::Other => out.push_str("Other"),
    }
    out.push_str("},");
}

/// The list as `TypedSlices`.
fn lists(items: &[Node]) -> String {
    let texts = all(items, |data| match data {
        Data::Text(text) => Some(format!("{text:?}")),
        _ => None,
    });
    let booleans = all(items, |data| match data {
        Data::Boolean(flag) => Some(flag.to_string()),
        _ => None,
    });
    let mut lists = field("texts", texts) + &field("booleans", booleans);
    for (name, least, most) in INTEGERS {
        let integers = all(items, |data| match data {
            Data::Integer(number) if (least..=most).contains(number) => Some(number.to_string()),
            _ => None,
        });
        lists.push_str(&field(name, integers));
    }
    for (name, ty) in [("f32s", "f32"), ("f64s", "f64")] {
        let floats = all(items, |data| match data {
            Data::Integer(number) => Some(format!("{number}i64 as {ty}")),
            Data::Float(number) if number.is_finite() => Some(format!("{number:?}f64 as {ty}")),
            _ => None,
        });
        lists.push_str(&field(name, floats));
    }
    format!("&L{{{lists}..L::NONE}}")
}

const INTEGERS: [(&str, i64, i64); 10] = [
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

fn all(items: &[Node], literal: impl Fn(&Data) -> Option<String>) -> Option<Vec<String>> {
    items.iter().map(|item| literal(&item.data)).collect()
}

fn field(name: &str, values: Option<Vec<String>>) -> String {
    let values = values.filter(|values| !values.is_empty());
    values.map_or_else(String::new, |values| {
        format!("{name}:&[{}],", values.join(","))
    })
}
