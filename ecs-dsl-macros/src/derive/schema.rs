//! The JSON Schema of a struct: its fields, and what ranges and rules add.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Expr;

use super::attribute::call;
use super::field::Field;
use super::kind::Kind;
use super::known_later::docs;
use super::{Table, key};

/// The expression that makes it.
pub(super) fn of_table(table: &Table<'_>) -> TokenStream {
    let docs = docs(&table.input.attrs);
    let keys = table.fields.iter().map(|field| {
        let (key, docs, ty) = (key(&field.name), &field.docs, described(field));
        let needed = !field.is_optional && field.said.default.is_none();
        quote!((#key, #docs, __settings::schema::for_type::<#ty>, #needed))
    });
    let schema = quote!(__settings::schema::table(generator, #docs, &[#(#keys),*]));
    let additions = additions(table);
    match additions.is_empty() {
        true => schema,
        false => quote!(let mut schema = #schema; #additions schema),
    }
}

/// The type that has the schema of a field.
fn described(field: &Field) -> TokenStream {
    let ty = &field.ty;
    match (field.shape.kind(), field.is_optional) {
        (Kind::Time, true) => quote!(Option<__settings::DurationText>),
        (Kind::Time, false) => quote!(__settings::DurationText),
        _ => quote!(#ty),
    }
}

/// Statements about `schema`.
fn additions(table: &Table<'_>) -> TokenStream {
    let of_fields = table.fields.iter().map(of_field);
    let together = table.together.iter().map(|rule| {
        let fields: Vec<&Field> = rule
            .fields
            .iter()
            .filter_map(|index| table.fields.get(*index))
            .collect();
        let keys = fields.iter().map(|field| key(&field.name));
        let absurd: Vec<_> = fields
            .iter()
            .map(|field| field.shape.kind().absurd())
            .collect();
        let verdict = call(&rule.rule, &absurd);
        quote!(__settings::schema::describe_together(&mut schema, &[#(#keys),*], #verdict);)
    });
    quote!(#(#of_fields)* #(#together)*)
}

fn of_field(field: &Field) -> TokenStream {
    let (key, kind) = (key(&field.name), field.shape.kind());
    let range = field.said.range.as_ref().map(|range| match kind {
        Kind::Integer(_) | Kind::Float(_) => {
            let (least, most) = (
                bound(range.least.as_ref(), kind),
                bound(range.most.as_ref(), kind),
            );
            quote!(__settings::schema::range(&mut schema, #key, #least, #most);)
        }
        _ => {
            let words = range.words();
            quote!(__settings::schema::describe_range(&mut schema, #key, #words);)
        }
    });
    let rules = field.said.rules.iter().map(|rule| {
        let absurd = call(rule, &[kind.absurd()]);
        let numbers = matches!(kind, Kind::Integer(_)).then(|| {
            let verdict = call(rule, &[quote!(number)]);
            quote!(__settings::schema::numbers(&mut schema, #key, |number| #verdict);)
        });
        quote! {
            #numbers
            __settings::schema::describe(&mut schema, #key, #absurd);
        }
    });
    let default = field.said.default.as_ref().map(|default| {
        let (ty, call) = (&field.ty, format_ident!("{}", default_function(kind)));
        quote!(__settings::schema::#call(&mut schema, #key, { const DEFAULT: #ty = #default; &DEFAULT });)
    });
    quote!(#default #range #(#rules)*)
}

/// What takes a default: a time is written as in files, and only some types with rules can be written.
fn default_function(kind: &Kind) -> &'static str {
    match kind {
        Kind::Time => "default_duration",
        Kind::Part => "default_setting",
        _ => "default",
    }
}

fn bound(end: Option<&Expr>, kind: &Kind) -> TokenStream {
    match (end, kind) {
        (Some(end), Kind::Integer(name) | Kind::Float(name)) => {
            quote!(Some({ const END: #name = #end; END.into() }))
        }
        _ => quote!(None),
    }
}
