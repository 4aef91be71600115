//! Calls to AWS: rate-limited, retried, with refreshed credentials.
//!
//! - [`Calls`]: makes one call, with as many requests as it takes.
//! - [`RetryPolicy`]: which errors are retried, how often, with which backoff, for how long.
//! - [`RateLimiter`]: limits the requests per second of this process.
//! - [`CredentialsCache`]: caches the credentials, and refreshes them.
//!
//! The SDK's own retries are disabled: they aren't rate-limited, they give up on throttled calls as early as on failed
//! ones, and they keep credentials until their expiration date even if the service rejects them.
//!
//! This is the only layer that retries: the engine repeats a mutating call once if the response was lost and it had no effect.
//!
//! **Invariant:** every request to AWS goes through [`Calls`], except those of the credentials providers.

mod complete_body;
mod credentials_cache;
mod error_class;
mod rate_limiter;
mod retry_policy;
mod retry_state;
mod send;

#[cfg(test)]
pub(super) mod tests;

use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use super::endpoints::Endpoints;
use super::sdk_error::{HttpStatus, from_sdk_error, name_endpoint};
use crate::deploy::CallResult;
pub(super) use complete_body::CompleteBody;
pub(super) use credentials_cache::{CredentialsCache, CredentialsSource, ProviderFuture};
use error_class::classify;
use rate_limiter::RateLimiter;
pub(super) use retry_policy::RetryPolicy;
use retry_state::{RetryAction, RetryState};
pub(super) use send::{all_pages, send, send_all};

/// Makes calls. Shared by all stacks of this process in one account and region.
#[derive(Debug)]
pub(super) struct Calls {
    rate_limiter: RateLimiter,
    policy: RetryPolicy,
    credentials: CredentialsCache,
    endpoints: Endpoints,
}

impl Calls {
    pub(super) fn new(
        policy: RetryPolicy,
        credentials: CredentialsCache,
        endpoints: Endpoints,
    ) -> Self {
        Self {
            rate_limiter: RateLimiter::new(policy.rate_percent),
            policy,
            credentials,
            endpoints,
        }
    }

    /// Makes a call: `attempt` sends the same request every time. `operation` is AWS's name of the API operation.
    pub(super) async fn call<T, E, R, F>(
        &self,
        operation: &'static str,
        attempt: impl Fn() -> F,
    ) -> CallResult<T>
    where
        F: Future<Output = Result<T, SdkError<E, R>>>,
        E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
        R: HttpStatus + std::fmt::Debug + Send + Sync + 'static,
    {
        let endpoint = self.endpoints.for_operation(operation);
        self.call_at(endpoint, operation, attempt).await
    }

    /// Makes a call to `endpoint`, which the error names if there is no response.
    pub(super) async fn call_at<T, E, R, F>(
        &self,
        endpoint: &str,
        operation: &'static str,
        attempt: impl Fn() -> F,
    ) -> CallResult<T>
    where
        F: Future<Output = Result<T, SdkError<E, R>>>,
        E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
        R: HttpStatus + std::fmt::Debug + Send + Sync + 'static,
    {
        let policy = self.policy.of_operation(operation);
        let mut state = RetryState::new(&policy);
        loop {
            self.rate_limiter.acquire(operation).await;
            let generation = self.credentials.generation();
            match attempt().await {
                Ok(response) => return Ok(response),
                Err(error) => match state.next_action(classify(&error)) {
                    RetryAction::Wait(pause) => tokio::time::sleep(pause).await,
                    RetryAction::RefreshCredentials => self.credentials.invalidate(generation),
                    RetryAction::Fail => {
                        return Err(name_endpoint(from_sdk_error(operation, &error), endpoint));
                    }
                },
            }
        }
    }
}
