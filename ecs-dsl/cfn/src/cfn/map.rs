//! An object in a template: names and expressions in insertion order.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Expr, Value};

/// A small ordered map. Template objects have few entries, for which a linear search is faster than a hash, and insertion
/// order is output order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(Vec<(Cow<'static, str>, Expr)>);

impl Map {
    /// An empty map.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// An empty map with room for `capacity` entries.
    pub fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// Sets `name`. An existing entry keeps its position.
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Expr>) {
        let (name, value) = (name.into(), value.into());
        match self.get_mut(&name) {
            Some(old) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// Sets the property `name` of type `T`; used by the setters of [`aws`](super::aws).
    #[must_use]
    #[doc(hidden)]
    pub fn set<T>(mut self, name: &'static str, value: impl Into<Value<T>>) -> Self {
        self.insert(name, value.into().into_expr());
        self
    }

    /// The value of `name`.
    pub fn get(&self, name: &str) -> Option<&Expr> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// The value of `name`, mutable.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Expr> {
        self.0
            .iter_mut()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// Removes `name`.
    pub fn remove(&mut self, name: &str) -> Option<Expr> {
        let index = self.0.iter().position(|(key, _)| key == name)?;
        Some(self.0.remove(index).1)
    }

    /// Whether the map is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Expr)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// The values, mutable.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Expr> {
        self.0.iter_mut().map(|(_, value)| value)
    }
}

impl<K: Into<Cow<'static, str>>, V: Into<Expr>> FromIterator<(K, V)> for Map {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self {
        let mut map = Self::new();
        for (name, value) in iter {
            map.insert(name, value);
        }
        map
    }
}

impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
