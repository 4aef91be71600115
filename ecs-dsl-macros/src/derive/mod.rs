//! `#[derive(Settings)]`: how the fields of a struct are taken out of a settings file.
//!
//! **Invariant:** which type a field has is told by its words alone, and every check is a call into `ecs_dsl`.

mod attribute;
mod choice;
mod field;
mod kind;
mod known_later;
mod read;
mod schema;
#[cfg(test)]
mod tests;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Ident};

use attribute::Together;
use field::Field;

/// A struct whose fields are settings.
struct Table<'a> {
    input: &'a DeriveInput,
    fields: Vec<Field>,
    together: Vec<Together>,
}

/// The `impl`s for the type; what is wrong with it comes beside them.
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
        errors.at(
            parameter,
            "settings are constants: their type has no parameters",
        );
        return TokenStream::new();
    }
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                let fields: Vec<_> = fields
                    .named
                    .iter()
                    .map(|field| Field::of(field, errors))
                    .collect();
                let together = attribute::together(&input.attrs, &fields, errors);
                let table = Table {
                    input,
                    fields,
                    together,
                };
                let (read, schema) = (read::of_table(&table), schema::of_table(&table));
                let known_later = known_later::of_type(input, &schema);
                quote!(#read #known_later)
            }
            _ => {
                errors.at(
                    &input.ident,
                    "settings have keys: give the fields of this struct names",
                );
                TokenStream::new()
            }
        },
        Data::Enum(data) => choice::expand(input, data, errors),
        Data::Union(_) => {
            errors.at(&input.ident, "settings are a struct, or an enum of names");
            TokenStream::new()
        }
    }
}

/// Everything that is wrong, as one error.
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

/// The local variable of a field: no name of ours can be in its way.
fn local(field: &Ident) -> Ident {
    Ident::new(&format!("__{}", key(field)), Span::call_site())
}

/// The key of a field: its name.
fn key(field: &Ident) -> String {
    field.to_string().trim_start_matches("r#").to_owned()
}
