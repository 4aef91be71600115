//! How a call to AWS is made: at the account's rate, again where that helps, and with credentials that are still good.
//!
//! - [`Calls`]: makes one call, however many requests that takes.
//! - [`Patience`]: what is asked again, how often, how long after, for how long.
//! - [`Rates`]: how many requests a second this process makes.
//! - [`Keys`]: the credentials, and getting new ones.
//!
//! The SDK's own repetitions are off. It can't hold its repetitions to a rate, gives up on a throttled call as soon as on a
//! broken one, and keeps credentials until the date on them, whatever the service says.
//!
//! **Invariant:** every request to AWS goes through [`Calls`]; what the credentials' providers ask is theirs.

mod complete;
mod course;
mod keys;
mod patience;
mod rates;
mod trouble;

#[cfg(test)]
pub(super) mod tests;

use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use super::fault::{Answered, fault};
use crate::deploy::ControlPlaneError;
pub(super) use complete::Complete;
use course::{Course, Step};
pub(super) use keys::{Keys, Searching, Source};
pub(super) use patience::Patience;
use rates::Rates;
use trouble::trouble;

/// Makes calls, for all stacks of this process that are in one account and region.
#[derive(Debug)]
pub(super) struct Calls {
    rates: Rates,
    patience: Patience,
    keys: Keys,
}

impl Calls {
    pub(super) fn new(patience: Patience, keys: Keys) -> Self {
        Self {
            rates: Rates::new(patience.share),
            patience,
            keys,
        }
    }

    /// Makes a call: `attempt` sends one request, the same one every time. `operation` is AWS's name of it.
    pub(super) async fn call<T, E, R, F>(
        &self,
        operation: &'static str,
        attempt: impl Fn() -> F,
    ) -> Result<T, ControlPlaneError>
    where
        F: Future<Output = Result<T, SdkError<E, R>>>,
        E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
        R: Answered + std::fmt::Debug + Send + Sync + 'static,
    {
        self.patiently(&self.patience, operation, attempt).await
    }

    /// The same, for the first call of all: whoever has no network wants to know that soon.
    pub(super) async fn first_call<T, E, R, F>(
        &self,
        operation: &'static str,
        attempt: impl Fn() -> F,
    ) -> Result<T, ControlPlaneError>
    where
        F: Future<Output = Result<T, SdkError<E, R>>>,
        E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
        R: Answered + std::fmt::Debug + Send + Sync + 'static,
    {
        self.patiently(&self.patience.of_the_first_call(), operation, attempt)
            .await
    }

    async fn patiently<T, E, R, F>(
        &self,
        patience: &Patience,
        operation: &'static str,
        attempt: impl Fn() -> F,
    ) -> Result<T, ControlPlaneError>
    where
        F: Future<Output = Result<T, SdkError<E, R>>>,
        E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
        R: Answered + std::fmt::Debug + Send + Sync + 'static,
    {
        let mut course = Course::new(patience);
        loop {
            self.rates.turn(operation).await;
            let keys = self.keys.edition();
            match attempt().await {
                Ok(answer) => return Ok(answer),
                Err(error) => match course.after(trouble(&error)) {
                    Step::Wait(pause) => tokio::time::sleep(pause).await,
                    Step::RenewKeys => self.keys.renew(keys),
                    Step::GiveUp => return Err(fault(operation, &error)),
                },
            }
        }
    }
}
