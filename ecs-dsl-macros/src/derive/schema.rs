//! Emits the JSON Schema of a struct: its fields, with their ranges and rules.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Expr;

use super::attribute::call;
use super::field::Field;
use super::impls::docs;
use super::kind::Kind;
use super::{Table, key};

/// The expression of the schema.
pub(super) fn emit(table: &Table<'_>) -> TokenStream {
    let docs = docs(&table.input.attrs);
    let keys = table.fields.iter().map(|field| {
        let (key, docs, ty) = (key(&field.name), &field.docs, schema_type(field));
        let is_required = !field.is_optional && field.attributes.default.is_none();
        quote!((#key, #docs, __settings::schema::for_type::<#ty>, #is_required))
    });
    let schema = quote!(__settings::schema::table(generator, #docs, &[#(#keys),*]));
    let additions = additions(table);
    match additions.is_empty() {
        true => schema,
        false => quote!(let mut schema = #schema; #additions schema),
    }
}

/// The type whose schema a field has.
fn schema_type(field: &Field) -> TokenStream {
    let ty = &field.ty;
    match (field.shape.kind(), field.is_optional) {
        (Kind::Duration, true) => quote!(Option<__settings::DurationText>),
        (Kind::Duration, false) => quote!(__settings::DurationText),
        _ => quote!(#ty),
    }
}

/// Statements that extend `schema`.
fn additions(table: &Table<'_>) -> TokenStream {
    let field_additions = table.fields.iter().map(field_addition);
    let multi_field_additions = table.multi_field_rules.iter().map(|rule| {
        let fields = rule.fields(&table.fields);
        let keys = fields.iter().map(|field| key(&field.name));
        let invalid: Vec<_> = fields
            .iter()
            .map(|field| field.shape.kind().invalid())
            .collect();
        let verdict = call(&rule.rule, &invalid);
        quote!(__settings::schema::describe_together(&mut schema, &[#(#keys),*], #verdict);)
    });
    quote!(#(#field_additions)* #(#multi_field_additions)*)
}

fn field_addition(field: &Field) -> TokenStream {
    let (key, kind) = (key(&field.name), field.shape.kind());
    let range = field.attributes.range.as_ref().map(|range| match kind {
        Kind::Integer(_) | Kind::Float(_) => {
            let (least, most) = (
                bound(range.least.as_ref(), kind),
                bound(range.most.as_ref(), kind),
            );
            quote!(__settings::schema::range(&mut schema, #key, #least, #most);)
        }
        _ => {
            let description = range.description();
            quote!(__settings::schema::describe_range(&mut schema, #key, #description);)
        }
    });
    let rules = field.attributes.rules.iter().map(|rule| {
        let rejection = call(rule, &[kind.invalid()]);
        let numbers = matches!(kind, Kind::Integer(_)).then(|| {
            let verdict = call(rule, &[quote!(number)]);
            quote!(__settings::schema::numbers(&mut schema, #key, |number| #verdict);)
        });
        quote! {
            #numbers
            __settings::schema::describe(&mut schema, #key, #rejection);
        }
    });
    let default = field.attributes.default.as_ref().map(|default| {
        let (ty, call) = (&field.ty, format_ident!("{}", default_function(kind)));
        quote!(__settings::schema::#call(&mut schema, #key, { const DEFAULT: #ty = #default; &DEFAULT });)
    });
    quote!(#default #range #(#rules)*)
}

/// The function that sets a default: durations are formatted as in files, and only some custom types can be serialized.
fn default_function(kind: &Kind) -> &'static str {
    match kind {
        Kind::Duration => "default_duration",
        Kind::Custom => "default_setting",
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
