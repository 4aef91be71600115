//! The width of an output stream, if it is a terminal.

use std::io;

/// Where a stream is read, and so how wide its lines may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) enum Width {
    /// A file, a pipe or a test: lines have any length.
    #[default]
    Unlimited,
    /// The terminal of stdout, as wide as it is now.
    Stdout,
    /// The terminal of stderr, as wide as it is now.
    Stderr,
}

impl Width {
    /// The number of columns now; `None` if lines have any length.
    pub(in crate::cli) fn columns(self) -> Option<usize> {
        let size = match self {
            Self::Unlimited => None,
            Self::Stdout => terminal_size::terminal_size_of(io::stdout()),
            Self::Stderr => terminal_size::terminal_size_of(io::stderr()),
        };
        size.map(|(columns, _)| usize::from(columns.0))
    }
}
