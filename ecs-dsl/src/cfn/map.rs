//! An object of a template: names and expressions, in the order in which they were first set.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Expr, Value};

/// A small ordered map. Objects of a template have few entries, so that a search is faster than a hash, and what was
/// set first is printed first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(Vec<(Cow<'static, str>, Expr)>);

impl Map {
    /// Empty.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Empty, with room for `capacity` entries.
    pub fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// Sets `name`, in its old place if it was there.
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Expr>) {
        let (name, value) = (name.into(), value.into());
        match self.get_mut(&name) {
            Some(old) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// Sets the property `name`, which holds a `T`: all that the setters of [`aws`](super::aws) do.
    #[must_use]
    pub(crate) fn set<T>(mut self, name: &'static str, value: impl Into<Value<T>>) -> Self {
        self.insert(name, value.into().into_expr());
        self
    }

    /// What `name` holds.
    pub fn get(&self, name: &str) -> Option<&Expr> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// What `name` holds, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Expr> {
        self.0
            .iter_mut()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// Takes `name` out.
    pub fn remove(&mut self, name: &str) -> Option<Expr> {
        let index = self.0.iter().position(|(key, _)| key == name)?;
        Some(self.0.remove(index).1)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Expr)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// The values, to change them.
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
