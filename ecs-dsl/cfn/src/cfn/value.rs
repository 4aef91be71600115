//! A typed value: a literal, or an expression that CloudFormation evaluates.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::{Expr, Map, SecretRef};

/// A value of type `T`, known now (`"web".into()`) or at deployment (`bucket.arn()`).
///
/// `T` is [`String`], [`i64`], [`f64`], [`bool`], [`Json`], [`List<T>`], [`SecretRef`], or one of the generated types of
/// `aws`. Setters take `impl Into<Value<T>>`, so that a literal needs no conversion.
pub struct Value<T: ?Sized> {
    expr: Expr,
    kind: PhantomData<fn() -> T>,
}

/// A list of `T`, as type argument of [`Value`].
#[derive(Debug)]
pub struct List<T>(PhantomData<T>);

/// Any JSON, as type argument of [`Value`], for properties without a structure in AWS's schema.
#[derive(Debug)]
pub struct Json;

impl<T: ?Sized> Value<T> {
    /// Treats an expression as a `T`. The caller guarantees the type.
    pub fn from_expr(expr: impl Into<Expr>) -> Self {
        Self {
            expr: expr.into(),
            kind: PhantomData,
        }
    }

    /// An escape hatch for a single value: literal JSON. `check` lists its uses.
    pub fn raw(json: serde_json::Value) -> Self {
        Self::from_expr(Expr::Raw(json.into()))
    }

    /// The untyped expression.
    pub fn expr(&self) -> &Expr {
        &self.expr
    }

    /// The untyped expression.
    pub fn into_expr(self) -> Expr {
        self.expr
    }
}

impl<T: ?Sized> Clone for Value<T> {
    fn clone(&self) -> Self {
        Self::from_expr(self.expr.clone())
    }
}

impl<T: ?Sized> fmt::Debug for Value<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expr.fmt(f)
    }
}

impl<T: ?Sized> PartialEq for Value<T> {
    fn eq(&self, other: &Self) -> bool {
        self.expr == other.expr
    }
}

impl<T: ?Sized> From<&Value<T>> for Value<T> {
    fn from(value: &Value<T>) -> Self {
        value.clone()
    }
}

impl<T: ?Sized> From<Value<T>> for Expr {
    fn from(value: Value<T>) -> Self {
        value.expr
    }
}

impl From<&str> for Value<String> {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Value<String> {
    fn from(text: String) -> Self {
        Self::from_expr(Expr::Str(Cow::Owned(text)))
    }
}

impl From<&String> for Value<String> {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<Cow<'static, str>> for Value<String> {
    fn from(text: Cow<'static, str>) -> Self {
        Self::from_expr(Expr::Str(text))
    }
}

impl From<bool> for Value<bool> {
    fn from(value: bool) -> Self {
        Self::from_expr(value)
    }
}

impl From<f64> for Value<f64> {
    fn from(value: f64) -> Self {
        Self::from_expr(value)
    }
}

macro_rules! from_integer {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Value<i64> {
            fn from(value: $integer) -> Self {
                Self::from_expr(value)
            }
        }
    )*};
}

from_integer!(i64 i32 u32 u16 u8);

impl From<i32> for Value<f64> {
    fn from(value: i32) -> Self {
        Self::from_expr(f64::from(value))
    }
}

impl From<SecretRef> for Value<SecretRef> {
    fn from(secret: SecretRef) -> Self {
        Self::from_expr(Expr::Secret(Box::new(secret)))
    }
}

/// No escape hatch: AWS's schema has no structure for the property.
impl From<serde_json::Value> for Value<Json> {
    fn from(json: serde_json::Value) -> Self {
        Self::from_expr(expr_of(json))
    }
}

fn expr_of(json: serde_json::Value) -> Expr {
    use serde_json::Value as Tree;
    match json {
        Tree::Bool(value) => Expr::Bool(value),
        Tree::String(text) => Expr::Str(text.into()),
        Tree::Array(items) => Expr::List(items.into_iter().map(expr_of).collect()),
        Tree::Object(entries) => {
            let entries = entries.into_iter();
            Expr::Map(
                entries
                    .map(|(name, value)| (name, expr_of(value)))
                    .collect(),
            )
        }
        Tree::Number(number) => match number.as_i64() {
            Some(number) => Expr::Int(number),
            None => Expr::Raw(Tree::Number(number).into()),
        },
        Tree::Null => Expr::Raw(Tree::Null.into()),
    }
}

impl From<Map> for Value<Json> {
    fn from(map: Map) -> Self {
        Self::from_expr(map)
    }
}

impl<T, V: Into<Value<T>>> From<Vec<V>> for Value<List<T>> {
    fn from(items: Vec<V>) -> Self {
        Self::from_expr(Expr::List(
            items.into_iter().map(|item| item.into().expr).collect(),
        ))
    }
}

impl<T, V: Into<Value<T>>, const N: usize> From<[V; N]> for Value<List<T>> {
    fn from(items: [V; N]) -> Self {
        Self::from_expr(Expr::List(
            items.into_iter().map(|item| item.into().expr).collect(),
        ))
    }
}
