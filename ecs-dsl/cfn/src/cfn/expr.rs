//! The value of a property: data, or an expression that CloudFormation evaluates.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{LogicalId, Map, SecretRef};

/// The name of a stack in the app.
pub type Scope = Arc<str>;

/// The target of a reference: a resource, parameter or pseudo parameter, and its stack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The stack in the app; none for what is in the stack of the reference: pseudo parameters, and resources that are
    /// added to that stack together with the reference.
    pub scope: Option<Scope>,
    /// The logical id in the stack's template.
    pub id: LogicalId,
}

/// A part of a template: data, a reference or an intrinsic function.
///
/// This is the untyped tree below [`Value`](super::Value). Properties, metadata and outputs consist of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// `true` or `false`.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A floating-point number.
    Float(f64),
    /// Literal text.
    Str(Cow<'static, str>),
    /// A list.
    List(Vec<Expr>),
    /// An object.
    Map(Map),
    /// `Ref`.
    Ref(Target),
    /// `Fn::GetAtt`.
    GetAtt(Target, Cow<'static, str>),
    /// Concatenated text, rendered as `Fn::Sub`.
    Concat(Vec<Expr>),
    /// Another function: its name and argument.
    Function(&'static str, Box<Expr>),
    /// An entry of a container's `Secrets`: the ARN of a secret and a JSON key in it.
    Secret(Box<SecretRef>),
    /// JSON written by the user.
    Raw(Arc<serde_json::Value>),
}

impl Expr {
    /// The text, if it is literal.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// Whether there is a raw value in this expression.
    #[doc(hidden)]
    pub fn has_raw(&self) -> bool {
        match self {
            Self::Raw(_) => true,
            Self::Map(map) => map.iter().any(|(_, value)| value.has_raw()),
            Self::List(items) | Self::Concat(items) => items.iter().any(Self::has_raw),
            Self::Function(_, argument) => argument.has_raw(),
            Self::Bool(_)
            | Self::Int(_)
            | Self::Float(_)
            | Self::Str(_)
            | Self::Ref(_)
            | Self::GetAtt(..)
            | Self::Secret(_) => false,
        }
    }

    /// Calls `visit` for the target of each reference in this expression.
    pub fn for_each_target(&self, visit: &mut impl FnMut(&Target)) {
        self.for_each_reference(&mut |reference| {
            if let Self::Ref(target) | Self::GetAtt(target, _) = reference {
                visit(target);
            }
        });
    }

    /// Calls `visit` for each `Ref` and `Fn::GetAtt` in this expression.
    pub fn for_each_reference(&self, visit: &mut impl FnMut(&Self)) {
        self.for_each_opaque(&mut |part| {
            if !matches!(part, Self::Raw(_)) {
                visit(part);
            }
        });
    }

    /// Calls `visit` for each part of this expression whose value isn't in it: each `Ref`, `Fn::GetAtt` and raw value.
    #[doc(hidden)]
    pub fn for_each_opaque(&self, visit: &mut impl FnMut(&Self)) {
        match self {
            Self::Ref(_) | Self::GetAtt(..) | Self::Raw(_) => visit(self),
            Self::List(items) | Self::Concat(items) => {
                items.iter().for_each(|item| item.for_each_opaque(visit));
            }
            Self::Map(map) => map
                .iter()
                .for_each(|(_, value)| value.for_each_opaque(visit)),
            Self::Function(_, argument) => argument.for_each_opaque(visit),
            Self::Secret(secret) => secret.source().for_each_opaque(visit),
            Self::Bool(_) | Self::Int(_) | Self::Float(_) | Self::Str(_) => {}
        }
    }

    /// [`for_each_reference`](Self::for_each_reference), to change the references.
    pub fn for_each_reference_mut(&mut self, visit: &mut impl FnMut(&mut Expr)) {
        match self {
            Self::Ref(_) | Self::GetAtt(..) => visit(self),
            Self::List(items) | Self::Concat(items) => {
                for item in items {
                    item.for_each_reference_mut(visit);
                }
            }
            Self::Map(map) => {
                for value in map.values_mut() {
                    value.for_each_reference_mut(visit);
                }
            }
            Self::Function(_, argument) => argument.for_each_reference_mut(visit),
            Self::Secret(secret) => secret.source_mut().for_each_reference_mut(visit),
            Self::Bool(_) | Self::Int(_) | Self::Float(_) | Self::Str(_) | Self::Raw(_) => {}
        }
    }
}

/// Renders `Fn::Sub` with references inside the text. Other expressions become variables of its map.
fn serialize_concat<S: Serializer>(parts: &[Expr], serializer: S) -> Result<S::Ok, S::Error> {
    let mut text = String::new();
    let mut variables = Map::new();
    for part in parts {
        match part {
            Expr::Str(literal) => text.push_str(&literal.replace("${", "${!")),
            Expr::Int(number) => _ = write!(text, "{number}"),
            Expr::Ref(target) => _ = write!(text, "${{{}}}", target.id),
            Expr::GetAtt(target, attribute) => _ = write!(text, "${{{}.{attribute}}}", target.id),
            other => {
                let name = format!("Part{}", variables.len() + 1);
                _ = write!(text, "${{{name}}}");
                variables.insert(name, other.clone());
            }
        }
    }
    let mut map = serializer.serialize_map(Some(1))?;
    if variables.is_empty() {
        map.serialize_entry("Fn::Sub", &text)?;
    } else {
        map.serialize_entry("Fn::Sub", &(text, variables))?;
    }
    map.end()
}

impl Serialize for Expr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Int(value) => serializer.serialize_i64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Str(value) => serializer.serialize_str(value),
            Self::List(items) => items.serialize(serializer),
            Self::Map(map) => map.serialize(serializer),
            Self::Ref(target) => single(serializer, "Ref", &target.id),
            Self::GetAtt(target, attribute) => {
                single(serializer, "Fn::GetAtt", &(&target.id, attribute))
            }
            Self::Concat(parts) => serialize_concat(parts, serializer),
            Self::Function(name, argument) => single(serializer, name, argument),
            Self::Secret(secret) => secret.serialize(serializer),
            Self::Raw(json) => json.serialize(serializer),
        }
    }
}

fn single<S: Serializer, V: Serialize>(
    serializer: S,
    name: &str,
    value: &V,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(name, value)?;
    map.end()
}

impl From<bool> for Expr {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

/// An integral value is rendered without a fraction, `10` and not `10.0`, because some services that get it from
/// CloudFormation don't accept the latter as an integer.
impl From<f64> for Expr {
    fn from(value: f64) -> Self {
        // Below 2^53 the conversion is exact.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() < EXACT {
            Self::Int(value as i64)
        } else {
            Self::Float(value)
        }
    }
}

impl From<&'static str> for Expr {
    fn from(value: &'static str) -> Self {
        Self::Str(Cow::Borrowed(value))
    }
}

impl From<String> for Expr {
    fn from(value: String) -> Self {
        Self::Str(Cow::Owned(value))
    }
}

impl From<Map> for Expr {
    fn from(value: Map) -> Self {
        Self::Map(value)
    }
}

impl<E: Into<Expr>> From<Vec<E>> for Expr {
    fn from(items: Vec<E>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl<E: Into<Expr>, const N: usize> From<[E; N]> for Expr {
    fn from(items: [E; N]) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

macro_rules! from_integer {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Expr {
            fn from(value: $integer) -> Self {
                Self::Int(value.into())
            }
        }
    )*};
}

from_integer!(i64 i32 u32 u16 u8);

#[cfg(test)]
mod tests {
    use super::Expr;

    #[test]
    fn integral_float_has_no_fraction() {
        let text = |value: f64| serde_json::to_string(&Expr::from(value)).unwrap();
        assert_eq!([10.0, -1.0, 0.0].map(text), ["10", "-1", "0"]);
        assert_eq!([0.5, 85.25, 1e300].map(text), ["0.5", "85.25", "1e+300"]);
    }
}
