//! Emits the body that reads a struct from a table.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::attribute::{MultiFieldRule, Range, call};
use super::field::Field;
use super::kind::{Kind, Shape};
use super::{Table, key, local};

/// The checks of the defaults, which are items.
pub(super) fn defaults(table: &Table<'_>) -> TokenStream {
    table.fields.iter().filter_map(check_default).collect()
}

/// The body that reads the struct from `value`.
pub(super) fn emit(table: &Table<'_>) -> TokenStream {
    let names: Vec<_> = table.fields.iter().map(|field| &field.name).collect();
    let locals: Vec<_> = names.iter().map(|name| local(name)).collect();
    let keys = names.iter().map(|name| key(name));
    let reads = table.fields.iter().map(read);
    let rules = table.multi_field_rules.iter();
    let multi_field_checks = rules.map(|rule| check_together(rule, &table.fields));
    let values = table.fields.iter().map(unwrapped);
    quote! {
        const KEYS: &[&str] = &[#(#keys),*];
        let Some(table) = value.table(KEYS, errors) else {
            return None;
        };
        #(#reads)*
        #(#multi_field_checks)*
        match (#(#locals,)*) {
            (#(Some(#locals),)*) => {
                Some(::core::mem::ManuallyDrop::new(Self { #(#names: #values),* }))
            }
            #[allow(unreachable_patterns)]
            _ => None,
        }
    }
}

/// The field's type while other fields are read: constants can't drop types that may have a destructor.
fn manually_dropped(field: &Field) -> TokenStream {
    let (ty, inner) = (&field.ty, &field.inner);
    match (field.is_custom(), field.is_optional) {
        (true, true) => quote!(Option<::core::mem::ManuallyDrop<#inner>>),
        (true, false) => quote!(::core::mem::ManuallyDrop<#inner>),
        (false, _) => quote!(#ty),
    }
}

/// The field's value after all fields are read.
fn unwrapped(field: &Field) -> TokenStream {
    let local = local(&field.name);
    match (field.is_custom(), field.is_optional) {
        (true, true) => quote! {
            match #local {
                Some(value) => Some(::core::mem::ManuallyDrop::into_inner(value)),
                None => None,
            }
        },
        (true, false) => quote!(::core::mem::ManuallyDrop::into_inner(#local)),
        (false, _) => quote!(#local),
    }
}

/// `let __cpu: Option<u32> = …;`, which adds its errors.
fn read(field: &Field) -> TokenStream {
    let (ty, local, key) = (
        manually_dropped(field),
        local(&field.name),
        key(&field.name),
    );
    let (value, checks) = (value(field), checks(field));
    let found = match (field.is_optional, checks.is_empty()) {
        (false, true) => value,
        (false, false) => {
            quote!(match #value { Some(read) => { #checks Some(read) } None => None })
        }
        (true, _) => {
            quote!(match #value { Some(read) => { #checks Some(Some(read)) } None => None })
        }
    };
    let absent = match &field.attributes.default {
        Some(default) if field.is_custom() => {
            quote!(Some(::core::mem::ManuallyDrop::new(#default)))
        }
        Some(default) => quote!(Some(#default)),
        None if field.is_optional => quote!(Some(None)),
        None => quote!(None),
    };
    let entry = if field.is_optional || field.attributes.default.is_some() {
        quote!(table.get(#key))
    } else {
        let expected = expected(field);
        quote!(table.required(#key, #expected, errors))
    };
    quote! {
        let #local: Option<#ty> = match #entry {
            Some(value) => #found,
            None => #absent,
        };
    }
}

/// The value converted to its type: `Option<T>`.
fn value(field: &Field) -> TokenStream {
    let ty = &field.inner;
    match &field.shape {
        Shape::One(Kind::Custom) => {
            quote_spanned!(ty.span()=> <#ty>::__ecs_dsl_read(value, errors))
        }
        Shape::One(kind) => {
            let method = kind.method();
            quote!(value.#method(errors))
        }
        _ if !field.shape.is_readable() => quote!({
            let _ = value;
            None
        }),
        Shape::List(kind) => {
            let method = kind.list_method();
            quote!(value.#method(errors))
        }
        Shape::Array(kind, length) => {
            let method = kind.list_method();
            let expected = format!("a list of {} items", quote!(#length));
            quote! {
                match value.#method(errors) {
                    Some(list) if list.len() == (#length) => match list.first_chunk::<{ #length }>() {
                        Some(array) => Some(*array),
                        None => None,
                    },
                    Some(_) => { value.wrong_length(#expected, errors); None }
                    None => None,
                }
            }
        }
    }
}

/// The field's range and rules, on `read` or on each of its items.
fn checks(field: &Field) -> TokenStream {
    let kind = field.shape.kind();
    let range = field.attributes.range.as_ref().map(|range| {
        let (outside, words) = (outside(range, kind, &quote!(read)), range.description());
        quote!(if #outside { errors.out_of_range(value, #words); })
    });
    let rules = field.attributes.rules.iter().map(|rule| {
        let verdict = call(rule, &[kind.argument(quote!(read))]);
        quote!(errors.check(value, #verdict);)
    });
    let checks = quote!(#range #(#rules)*);
    match field.shape {
        Shape::One(_) => checks,
        _ if checks.is_empty() => checks,
        _ => quote! {
            let (all, items) = (read, value.items());
            let mut index = 0;
            while index < all.len() {
                let (read, value) = (all[index], &items[index]);
                #checks
                index += 1;
            }
        },
    }
}

fn outside(range: &Range, kind: &Kind, value: &TokenStream) -> TokenStream {
    let comparable = |value: TokenStream| match kind {
        Kind::Duration => quote!((#value).as_nanos()),
        _ => value,
    };
    let value = comparable(value.clone());
    let below = range.least.as_ref().map(|end| {
        let end = comparable(quote!(#end));
        quote!(#value < #end)
    });
    let above = range.most.as_ref().map(|end| {
        let end = comparable(quote!(#end));
        quote!(#value > #end)
    });
    match (below, above) {
        (Some(below), Some(above)) => quote!(#below || #above),
        (Some(bound), None) | (None, Some(bound)) => bound,
        (None, None) => quote!(false),
    }
}

/// The allowed values of a missing field.
fn expected(field: &Field) -> TokenStream {
    match (&field.attributes.range, &field.shape) {
        (Some(range), Shape::One(_)) => {
            let words = range.description();
            quote!(__settings::Expected::text(#words))
        }
        (_, Shape::One(kind)) => kind.expected(&field.inner),
        _ => quote!(__settings::LIST),
    }
}

/// Checks a default against the field's range and rules; errors point to its tokens.
fn check_default(field: &Field) -> Option<TokenStream> {
    let (default, ty) = (field.attributes.default.as_ref()?, &field.ty);
    let Shape::One(kind) = &field.shape else {
        return None;
    };
    let range = field.attributes.range.as_ref().map(|range| {
        let outside = outside(range, kind, &quote!(DEFAULT));
        let rule = crate::rule::SETTING_OUT_OF_RANGE;
        let words = format!(
            "{rule}: the default is out of range\nallowed: {}\nhelp: {}",
            range.description(),
            rule.page()
        );
        quote_spanned!(default.span()=> const _: () = assert!(!(#outside), #words);)
    });
    let rules = field.attributes.rules.iter().map(|rule| {
        let verdict = call(rule, &[kind.argument(quote!(DEFAULT))]);
        quote_spanned!(default.span()=> const _: () = ::ecs_dsl::rules::require(#verdict);)
    });
    let checks = quote!(#range #(#rules)*);
    (!checks.is_empty()).then(|| {
        quote! {
            const _: () = {
                const DEFAULT: #ty = #default;
                #checks
            };
        }
    })
}

/// The check of a rule about several fields, if all of them are set.
fn check_together(rule: &MultiFieldRule, fields: &[Field]) -> TokenStream {
    let fields = rule.fields(fields);
    let locals: Vec<_> = fields.iter().map(|field| local(&field.name)).collect();
    let keys = fields.iter().map(|field| key(&field.name));
    let patterns = fields
        .iter()
        .zip(&locals)
        .map(|(field, local)| match field.is_optional {
            true => quote!(Some(Some(#local))),
            false => quote!(Some(#local)),
        });
    let arguments: Vec<_> = fields
        .iter()
        .zip(&locals)
        .map(|(field, local)| field.shape.kind().argument(quote!(#local)))
        .collect();
    let verdict = call(&rule.rule, &arguments);
    quote! {
        if let (#(#patterns,)*) = (#(#locals,)*) {
            errors.check_together(table, &[#(#keys),*], #verdict);
        }
    }
}
