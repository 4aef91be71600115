//! Whom a fleet tells, and who can stop it.

use crate::deploy::engine::{DeployError, Interruption, Observer};

/// Gives each stack its observer, and hears how it ended. `T` is a
/// [`DeployOutcome`](crate::deploy::engine::DeployOutcome) or a
/// [`DestroyOutcome`](crate::deploy::engine::DestroyOutcome).
///
/// Everything happens on one thread. A question is answered before anything else goes on: while
/// [`confirm`](Observer::confirm) waits for a person, no other observer is told anything. What has begun goes on at AWS
/// meanwhile, and is caught up with afterwards.
pub trait Observers<T> {
    /// Whom the engine of one stack tells.
    type Observer: Observer;

    /// The stack begins.
    fn begin(&self, stack: &str) -> Self::Observer;

    /// The stack has come to its end; its observer is given back.
    fn end(&self, stack: &str, observer: Self::Observer, outcome: &Result<T, DeployError>);

    /// Does the user want it to stop? Then no other stack is begun; those that have begun ask their own observers.
    fn interruption(&self) -> Interruption {
        Interruption::None
    }
}
