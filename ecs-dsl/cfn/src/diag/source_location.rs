//! A place in the user's program.

use std::fmt;
use std::panic::Location;

use serde::{Serialize, Serializer};

/// File, line and column of the user's call. Functions that create one are `#[track_caller]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceLocation(&'static Location<'static>);

impl SourceLocation {
    /// The place that called the function which calls this one.
    #[track_caller]
    pub fn here() -> Self {
        Self(Location::caller())
    }

    /// The source file, as it was passed to the compiler.
    pub fn file(&self) -> &'static str {
        self.0.file()
    }

    /// The line, counted from 1.
    pub fn line(&self) -> u32 {
        self.0.line()
    }

    /// The column, counted from 1.
    pub fn column(&self) -> u32 {
        self.0.column()
    }
}

impl fmt::Display for SourceLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for SourceLocation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
