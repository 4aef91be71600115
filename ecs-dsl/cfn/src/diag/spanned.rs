//! A value together with the line of the user's program that set it.

use std::ops::Deref;

use super::SourceLocation;

/// A value and the place in the user's program where it was set, so that a rule can report that place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// The user's line.
    pub origin: SourceLocation,
}

impl<T> Spanned<T> {
    /// Stores `value` with the caller's line.
    #[track_caller]
    pub fn here(value: T) -> Self {
        Self {
            value,
            origin: SourceLocation::here(),
        }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
