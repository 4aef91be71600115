//! Creates the observer of each stack, and can interrupt the run.

use crate::deploy::engine::{DeployResult, Interruption, Observer};

/// Creates an observer per stack and receives each result. `T` is a
/// [`DeployOutcome`](crate::deploy::engine::DeployOutcome) or a
/// [`DestroyOutcome`](crate::deploy::engine::DestroyOutcome).
///
/// Everything runs on one thread. While [`confirm`](Observer::confirm) waits for the operator, no other observer is called;
/// running operations continue on AWS, and their events are reported afterwards.
pub trait StackObservers<T> {
    /// The observer of one stack.
    type Observer: Observer;

    /// A stack's job starts.
    fn begin(&self, stack: &str) -> Self::Observer;

    /// A stack's job has finished; returns its observer.
    fn end(&self, stack: &str, observer: Self::Observer, outcome: &DeployResult<T>);

    /// Whether the operator has interrupted the run. If so, no other job starts; running ones poll their own observers.
    fn interruption(&self) -> Interruption {
        Interruption::None
    }
}
