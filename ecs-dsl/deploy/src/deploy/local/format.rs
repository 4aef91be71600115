//! The format of the state files.

/// The format of the files. Files of other formats are rejected.
pub(super) const FORMAT: u64 = 4;
