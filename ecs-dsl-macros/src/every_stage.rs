//! The generated test that checks a program in every stage.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{FnArg, ItemFn, PathArguments, ReturnType, Type};

use crate::arguments::Arguments;
use crate::scope::type_name;

/// The test of a function that is a program; empty for other functions.
pub(crate) fn test(function: &ItemFn, arguments: &Arguments) -> TokenStream {
    let body = match (arguments, Program::from_function(function)) {
        (Arguments::Part, _) | (_, None) => return TokenStream::new(),
        (Arguments::App(app), Some(_)) => {
            let function = &function.sig.ident;
            quote!(::ecs_dsl::testing::check_stages(&#app(), #function);)
        }
        (Arguments::None, Some(program)) => in_known_stages(function, program),
    };
    // An invalid `app` function is an error in every build, not only in the test.
    let app_check = match arguments {
        Arguments::App(app) => {
            let span = app.span();
            quote_spanned!(span=> const _: fn() -> ::ecs_dsl::dsl::App = #app;)
        }
        Arguments::None | Arguments::Part => TokenStream::new(),
    };
    let name = format_ident!("{}_checks_in_every_stage", function.sig.ident);
    let span = function.sig.ident.span();
    // The test has the user's span, so that a failure points to the function.
    quote_spanned! {span=>
        #app_check
        #[cfg(test)]
        #[test]
        #[allow(dead_code, unnameable_test_items, reason = "a program may be nested in a function")]
        fn #name() {
            #body
        }
    }
}

fn in_known_stages(function: &ItemFn, program: Program<'_>) -> TokenStream {
    let name = &function.sig.ident;
    let text = name.to_string();
    match program {
        Program::WithoutSettings => quote!(::ecs_dsl::testing::check_known_stages(#text, #name);),
        Program::WithSettings(settings) => quote! {
            #[allow(unused_imports, reason = "used only by types that aren't settings")]
            use ::ecs_dsl::testing::NoSettings as _;
            ::ecs_dsl::testing::OfSettings::<#settings>::check(#text, #name);
        },
    }
}

/// The kinds of programs.
#[derive(Clone, Copy)]
enum Program<'a> {
    /// `fn(&mut Stack)` or `fn(&mut Stacks)`.
    WithoutSettings,
    /// The same with a parameter of this type, if it implements `Settings`.
    WithSettings(&'a Type),
}

impl<'a> Program<'a> {
    fn from_function(function: &'a ItemFn) -> Option<Self> {
        let signature = &function.sig;
        let plain = signature.generics.type_params().next().is_none()
            && signature.generics.const_params().next().is_none()
            && matches!(signature.output, ReturnType::Default)
            && signature.asyncness.is_none()
            && matches!(signature.safety, syn::Safety::Default);
        let mut parameters = signature.inputs.iter().map(|input| match input {
            FnArg::Typed(parameter) => Some(parameter.ty.as_ref()),
            FnArg::Receiver(_) => None,
        });
        let Type::Reference(stack) = parameters.next()?? else {
            return None;
        };
        let of_stack = stack.mutability.is_some()
            && type_name(&stack.elem).is_some_and(|name| name == "Stack" || name == "Stacks");
        let settings = parameters.next();
        if !plain || !of_stack || parameters.next().is_some() {
            return None;
        }
        match settings {
            None => Some(Self::WithoutSettings),
            Some(settings) => settings_type(settings?).map(Self::WithSettings),
        }
    }
}

/// `Sizes` from `&Sizes`; none for types with generic arguments, such as `&Handle<Vpc>`.
fn settings_type(parameter: &Type) -> Option<&Type> {
    let Type::Reference(reference) = parameter else {
        return None;
    };
    let Type::Path(path) = reference.elem.as_ref() else {
        return None;
    };
    let last = path.path.segments.last()?;
    let settings = reference.mutability.is_none()
        && matches!(last.arguments, PathArguments::None)
        && last.ident.to_string().starts_with(char::is_uppercase);
    settings.then_some(reference.elem.as_ref())
}
