//! The kind of a field, by the tokens of its type.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Expr, GenericArgument, Ident, PathArguments, Type};

/// One value.
#[derive(Clone)]
pub(super) enum Kind {
    /// `u16`.
    Integer(Ident),
    /// `f64`.
    Float(Ident),
    /// `bool`.
    Boolean,
    /// `&'static str`.
    Text,
    /// `Duration`.
    Duration,
    /// A type that implements `FromSetting`.
    Custom,
}

/// One value or several.
#[derive(Clone)]
pub(super) enum Shape {
    One(Kind),
    /// `&'static [T]`.
    List(Kind),
    /// `[T; N]`.
    Array(Kind, Expr),
}

const INTEGERS: [&str; 10] = [
    "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "isize",
];

/// The type in `Option<…>`, if it is one.
pub(super) fn optional(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if last.ident == "Option" => Some(inner),
        _ => None,
    }
}

impl Shape {
    pub(super) fn from_type(ty: &Type) -> Self {
        match ty {
            Type::Reference(reference) => match &*reference.elem {
                Type::Slice(slice) => Self::List(Kind::from_type(&slice.elem)),
                _ => Self::One(Kind::from_type(ty)),
            },
            Type::Array(array) => Self::Array(Kind::from_type(&array.elem), array.len.clone()),
            _ => Self::One(Kind::from_type(ty)),
        }
    }

    /// The kind of each value.
    pub(super) fn kind(&self) -> &Kind {
        match self {
            Self::One(kind) | Self::List(kind) | Self::Array(kind, _) => kind,
        }
    }

    /// Whether it is supported: lists of durations and tables are not.
    pub(super) fn is_readable(&self) -> bool {
        matches!(self, Self::One(_)) || !matches!(self.kind(), Kind::Duration | Kind::Custom)
    }
}

impl Kind {
    fn from_type(ty: &Type) -> Self {
        match ty {
            Type::Reference(reference) => match &*reference.elem {
                Type::Path(path) if path.path.is_ident("str") => Self::Text,
                _ => Self::Custom,
            },
            Type::Path(path) => match path.path.segments.last() {
                Some(last) if last.arguments.is_none() => Self::named(&last.ident),
                _ => Self::Custom,
            },
            _ => Self::Custom,
        }
    }

    fn named(name: &Ident) -> Self {
        match name.to_string().as_str() {
            word if INTEGERS.contains(&word) => Self::Integer(name.clone()),
            "f32" | "f64" => Self::Float(name.clone()),
            "bool" => Self::Boolean,
            "Duration" => Self::Duration,
            _ => Self::Custom,
        }
    }

    /// The method of `Value` that reads a value.
    pub(super) fn method(&self) -> Ident {
        match self {
            Self::Integer(name) | Self::Float(name) => name.clone(),
            Self::Boolean => format_ident!("boolean"),
            Self::Text => format_ident!("text"),
            Self::Duration => format_ident!("duration"),
            Self::Custom => format_ident!("table"),
        }
    }

    /// The method of `Value` that reads a list.
    pub(super) fn list_method(&self) -> Ident {
        format_ident!("{}s", self.method())
    }

    /// The allowed values, as an `Expected`.
    pub(super) fn expected(&self, ty: &Type) -> TokenStream {
        match self {
            Self::Integer(name) | Self::Float(name) => quote!(__settings::expected::#name),
            Self::Boolean => quote!(__settings::BOOLEAN),
            Self::Text => quote!(__settings::TEXT),
            Self::Duration => quote!(__settings::DURATION),
            Self::Custom => quote!(<#ty as __settings::FromSetting>::EXPECTED),
        }
    }

    /// The value as an argument of a rule.
    pub(super) fn argument(&self, value: TokenStream) -> TokenStream {
        match self {
            Self::Integer(_) => quote!((#value) as i64),
            Self::Float(_) => quote!((#value) as f64),
            _ => value,
        }
    }

    /// A value that every rule rejects, to get the text of what it allows.
    pub(super) fn invalid(&self) -> TokenStream {
        match self {
            Self::Integer(_) => quote!(i64::MIN),
            Self::Float(_) => quote!(f64::MIN),
            Self::Duration => quote!(::std::time::Duration::from_nanos(1)),
            _ => quote!("\0"),
        }
    }
}
