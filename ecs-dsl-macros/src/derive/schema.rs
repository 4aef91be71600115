//! What ranges and rules add to the JSON Schema.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Expr;

use super::attribute::call;
use super::field::Field;
use super::kind::Kind;
use super::{Table, key};

/// Statements about `schema`.
pub(super) fn additions(table: &Table<'_>) -> TokenStream {
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
    quote!(#range #(#rules)*)
}

fn bound(end: Option<&Expr>, kind: &Kind) -> TokenStream {
    match (end, kind) {
        (Some(end), Kind::Integer(name) | Kind::Float(name)) => {
            quote!(::core::option::Option::Some({ const END: #name = #end; END.into() }))
        }
        _ => quote!(::core::option::Option::None),
    }
}
