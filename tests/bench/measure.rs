//! Measures one function, or two alternately, so that other load on the machine affects both equally.

#![allow(dead_code, reason = "not every bench uses all of it")]

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The durations of several runs, sorted.
#[derive(Debug)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// The median duration.
    pub(crate) fn median(&self) -> Duration {
        self.0.get(self.0.len() / 2).copied().unwrap_or_default()
    }

    /// Measures `runs` runs of `f`.
    pub(crate) fn measure<T>(runs: usize, mut f: impl FnMut() -> T) -> Self {
        (0..runs).map(|_| time(&mut f)).collect()
    }
}

impl FromIterator<Duration> for Times {
    fn from_iter<I: IntoIterator<Item = Duration>>(times: I) -> Self {
        let mut times: Vec<_> = times.into_iter().collect();
        times.sort_unstable();
        Self(times)
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.0.first(), self.0.last());
        write!(f, "median {:.2?}", self.median())?;
        match (first, last) {
            (Some(first), Some(last)) => write!(f, ", {first:.2?} to {last:.2?}"),
            _ => Ok(()),
        }
    }
}

/// Measures `runs` runs of `one` and `other` alternately, after a warm-up run of each.
pub(crate) fn alternately<A, B>(
    runs: usize,
    mut one: impl FnMut() -> A,
    mut other: impl FnMut() -> B,
) -> (Times, Times) {
    time(&mut one);
    time(&mut other);
    let both: Vec<_> = (0..runs)
        .map(|_| (time(&mut one), time(&mut other)))
        .collect();
    (
        both.iter().map(|(one, _)| *one).collect(),
        both.iter().map(|(_, other)| *other).collect(),
    )
}

/// The duration of `f`, without the drop of its result.
fn time<T>(f: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let result = black_box(f());
    let elapsed = start.elapsed();
    drop(result);
    elapsed
}
