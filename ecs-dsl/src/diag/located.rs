//! A value together with the line of the user's program that set it.

use std::ops::Deref;

use super::Origin;

/// A value and the place in the user's program where it was set, so that a rule can report that place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// The user's line.
    pub origin: Origin,
}

impl<T> Located<T> {
    /// Stores `value` with the caller's line.
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
