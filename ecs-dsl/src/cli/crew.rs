//! The observers of a run's stacks, each with its lines on the same console.

use std::path::PathBuf;

use super::consent::Consent;
use super::console::Console;
use super::machine::OutcomeLine;
use super::progress::Progress;
use super::row::Total;
use super::tally::Done;
use crate::deploy::engine::{DeployError, Interruption};
use crate::deploy::scheduler::StackObservers;

/// Says how it ended for a stack.
pub(super) type Tell<T> = fn(&str, &Result<T, DeployError>, &Done, &Console<'_>);

/// The observers of all stacks of a run.
pub(super) struct Crew<'a, 'p, T> {
    console: &'a Console<'p>,
    consent: Consent,
    tell: Tell<T>,
    total: Option<Total>,
    keep_in: Option<PathBuf>,
}

impl<'a, 'p, T> Crew<'a, 'p, T> {
    /// Of so many stacks. `tell` is called as soon as one has come to its end.
    pub(super) fn new(
        console: &'a Console<'p>,
        consent: Consent,
        stacks: usize,
        tell: Tell<T>,
    ) -> Self {
        Self {
            console,
            consent,
            tell,
            total: Total::new(console, stacks),
            keep_in: None,
        }
    }

    /// Keeps the evidence of failures in `folder`.
    pub(super) fn keeping(mut self, folder: PathBuf) -> Self {
        self.keep_in = Some(folder);
        self
    }
}

impl<'a, 'p, T> StackObservers<T> for Crew<'a, 'p, T>
where
    for<'b> OutcomeLine: From<&'b T>,
{
    type Observer = Progress<'a, 'p>;

    fn begin(&self, stack: &str) -> Self::Observer {
        let progress = Progress::new(self.console, self.consent.clone(), stack);
        match &self.keep_in {
            Some(folder) => progress.keeping(folder.clone()),
            None => progress,
        }
    }

    fn end(&self, stack: &str, observer: Self::Observer, outcome: &Result<T, DeployError>) {
        let done = observer.finish();
        if let Some(total) = &self.total {
            total.count();
        }
        self.console.record(stack, OutcomeLine::of(outcome));
        (self.tell)(stack, outcome, &done, self.console);
    }

    fn interruption(&self) -> Interruption {
        self.console.interrupts().interruption()
    }
}
