//! Times: of one thing, or of two in turns, so that whatever else the machine does strikes both alike.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// What something took in each of several runs, sorted.
#[derive(Debug)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// What a run usually takes.
    pub(crate) fn median(&self) -> Duration {
        self.0.get(self.0.len() / 2).copied().unwrap_or_default()
    }

    /// What `f` takes in each of `runs` runs.
    pub(crate) fn of<T>(runs: usize, mut f: impl FnMut() -> T) -> Self {
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

/// What `one` and `other` take, `runs` times in turns, after a run of each that isn't counted.
pub(crate) fn in_turns<A, B>(
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

/// How long `f` takes, until its result is there; taking the result down is not counted.
fn time<T>(f: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let result = black_box(f());
    let elapsed = start.elapsed();
    drop(result);
    elapsed
}
