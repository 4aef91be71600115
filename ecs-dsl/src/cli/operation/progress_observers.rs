//! Creates the progress observers of the stacks of a run, all on the same console.

use std::path::PathBuf;

use super::consent::Consent;
use super::progress::Progress;
use super::resource_counts::CompletedChanges;
use crate::cli::error::chain;
use crate::cli::json::{Body, OutcomeLine};
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::terminal::stack_row::TotalRow;
use crate::deploy::engine::{DeployError, Interruption};
use crate::deploy::scheduler::StackObservers;

/// Prints the outcome of a stack.
pub(in crate::cli) type ReportOutcome<T> = fn(&str, &T, &CompletedChanges, &Console<'_>);

/// The progress observers of a run.
pub(in crate::cli) struct ProgressObservers<'a, 'p, T> {
    console: &'a Console<'p>,
    consent: Consent,
    report: ReportOutcome<T>,
    total: Option<TotalRow>,
    evidence_folder: Option<PathBuf>,
}

impl<'a, 'p, T> ProgressObservers<'a, 'p, T> {
    /// For this number of stacks. `report` is called when a stack has ended.
    pub(in crate::cli) fn new(
        console: &'a Console<'p>,
        consent: Consent,
        stacks: usize,
        report: ReportOutcome<T>,
    ) -> Self {
        Self {
            console,
            consent,
            report,
            total: TotalRow::new(console, stacks),
            evidence_folder: None,
        }
    }

    /// Saves the evidence of failures in `folder`.
    pub(in crate::cli) fn evidence_folder(mut self, folder: PathBuf) -> Self {
        self.evidence_folder = Some(folder);
        self
    }
}

impl<'a, 'p, T> StackObservers<T> for ProgressObservers<'a, 'p, T>
where
    for<'b> OutcomeLine: From<&'b T>,
{
    type Observer = Progress<'a, 'p>;

    fn begin(&self, stack: &str) -> Self::Observer {
        let folder = self.evidence_folder.clone();
        Progress::new(self.console, self.consent.clone(), stack, folder)
    }

    fn end(&self, stack: &str, observer: Self::Observer, outcome: &Result<T, DeployError>) {
        let completed = observer.finish();
        if let Some(total) = &self.total {
            total.increment();
        }
        let line = Box::new(OutcomeLine::from_result(outcome));
        self.console.record(stack, Body::Outcome(line));
        match outcome {
            Ok(outcome) => (self.report)(stack, outcome, &completed, self.console),
            // The error of a single stack is printed at the end of the run.
            Err(_) if self.console.stack_count == StackCount::One => {}
            Err(error) => {
                self.console.print_error(stack, chain(error));
            }
        }
    }

    fn interruption(&self) -> Interruption {
        self.console.interrupts.interruption()
    }
}
