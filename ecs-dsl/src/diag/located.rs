//! A value together with the line of the user's program that gave it.

use std::ops::Deref;

use super::Origin;

/// A value and where it was given, so that a rule about it can point there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// The user's line.
    pub origin: Origin,
}

impl<T> Located<T> {
    /// Keeps `value` with the caller's line.
    #[track_caller]
    pub fn here(value: T) -> Self {
        Self {
            value,
            origin: Origin::here(),
        }
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
