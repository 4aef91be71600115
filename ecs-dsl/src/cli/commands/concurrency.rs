//! `--concurrency`: how many stacks are processed in parallel.

use std::num::NonZeroUsize;

/// Parses a number of at least 1.
pub(super) fn at_least_one(text: &str) -> Result<NonZeroUsize, String> {
    text.parse()
        .map_err(|_| "expected a number of at least 1".to_owned())
}
