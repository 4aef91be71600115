//! `#[derive(Settings)]`: reads the fields of a struct from a settings file.
//!
//! **Invariant:** the type of a field is known by its tokens only, and every check is a call into `ecs_dsl`.

mod attribute;
mod choice;
mod field;
mod impls;
mod kind;
mod read;
mod schema;
#[cfg(test)]
mod tests;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Ident};

use attribute::MultiFieldRule;
use field::Field;

/// A struct whose fields are settings.
struct Table<'a> {
    input: &'a DeriveInput,
    fields: Vec<Field>,
    multi_field_rules: Vec<MultiFieldRule>,
}

/// The `impl`s for the type, and its errors.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let code = body(&input, &mut errors);
    let errors = errors.0.map(Error::into_compile_error);
    quote! {
        #errors
        const _: () = {
            use ::ecs_dsl::settings as __settings;
            #[allow(unused_imports)]
            use __settings::FallbackRead as _;
            #[allow(unused_imports)]
            use ::core::option::Option::{self, None, Some};
            #code
        };
    }
}

fn body(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    if let Some(parameter) = input.generics.params.first() {
        errors.at(parameter, "settings can't have generic parameters");
        return TokenStream::new();
    }
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                let fields: Vec<_> = fields
                    .named
                    .iter()
                    .map(|field| Field::parse(field, errors))
                    .collect();
                let multi_field_rules = attribute::multi_field_rules(&input.attrs, &fields, errors);
                let table = Table {
                    input,
                    fields,
                    multi_field_rules,
                };
                let keys = table.fields.iter().map(|field| key(&field.name));
                let expected = quote!(text: "a table with ", names: &[#(#keys),*],);
                let (read, schema) = (read::emit(&table), schema::emit(&table));
                let impls = impls::emit(input, &expected, &read, &schema);
                let defaults = read::defaults(&table);
                quote!(#defaults #impls)
            }
            _ => {
                errors.at(&input.ident, "settings need named fields");
                TokenStream::new()
            }
        },
        Data::Enum(data) => choice::expand(input, data, errors),
        Data::Union(_) => {
            errors.at(
                &input.ident,
                "settings are a struct with named fields, or an enum without fields",
            );
            TokenStream::new()
        }
    }
}

/// All errors, combined into one.
#[derive(Default)]
struct Errors(Option<Error>);

impl Errors {
    fn at(&mut self, tokens: impl quote::ToTokens, message: &str) {
        self.push(Error::new_spanned(tokens, message));
    }

    fn push(&mut self, error: Error) {
        match &mut self.0 {
            Some(all) => all.combine(error),
            none => *none = Some(error),
        }
    }
}

/// The local variable of a field, with a prefix to avoid name conflicts.
fn local(field: &Ident) -> Ident {
    Ident::new(&format!("__{}", key(field)), Span::call_site())
}

/// The key of a field: its name.
fn key(field: &Ident) -> String {
    field.to_string().trim_start_matches("r#").to_owned()
}
