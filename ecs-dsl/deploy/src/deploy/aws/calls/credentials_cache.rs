//! [`CredentialsCache`]: the credentials of all clients, refreshed when the service reports them as expired.
//!
//! The SDK caches credentials until shortly before their expiration date, and a profile's file for the life of the
//! process. The date may be missing or wrong, and the operator may sign in again during a deployment. So all clients
//! share one cache that can be invalidated, and one provider that then reads environment, profile and other sources
//! again.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{
    ProvideCredentials, Result as CredentialsResult, SharedCredentialsProvider, future,
};
use aws_smithy_runtime::client::identity::IdentityCache;
use aws_smithy_runtime_api::client::identity::{
    IdentityFuture, ResolveCachedIdentity, SharedIdentityCache, SharedIdentityResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Finds a credentials provider. `None` if none is configured.
pub(in crate::deploy::aws) trait CredentialsSource:
    fmt::Debug + Send + Sync
{
    fn find_provider(&self) -> ProviderFuture<'_>;
}

/// The result of a [`CredentialsSource`].
pub(in crate::deploy::aws) type ProviderFuture<'a> =
    std::pin::Pin<Box<dyn Future<Output = Option<SharedCredentialsProvider>> + Send + 'a>>;

/// The credentials provider and cache of all clients.
#[derive(Clone, Debug)]
pub(in crate::deploy::aws) struct CredentialsCache {
    source: Arc<dyn CredentialsSource>,
    state: Arc<Mutex<CachedCredentials>>,
}

#[derive(Debug)]
struct CachedCredentials {
    generation: u64,
    provider: Option<SharedCredentialsProvider>,
    cache: SharedIdentityCache,
}

impl CredentialsCache {
    /// A cache with an initial `provider`.
    pub(in crate::deploy::aws) fn new(
        source: impl CredentialsSource + 'static,
        provider: Option<SharedCredentialsProvider>,
    ) -> Self {
        Self {
            source: Arc::new(source),
            state: Arc::new(Mutex::new(CachedCredentials {
                generation: 0,
                provider,
                cache: IdentityCache::lazy().build(),
            })),
        }
    }

    /// The generation of the credentials: rises whenever they are invalidated.
    pub(super) fn generation(&self) -> u64 {
        self.state().generation
    }

    /// Invalidates the credentials of this generation. Does nothing if another call has done so already.
    pub(super) fn invalidate(&self, generation: u64) {
        let mut state = self.state();
        if state.generation == generation {
            state.generation += 1;
            state.provider = None;
            state.cache = IdentityCache::lazy().build();
        }
    }

    async fn provide(&self) -> CredentialsResult {
        let cached = self.state().provider.clone();
        let provider = match cached {
            Some(provider) => provider,
            None => self.find_provider().await?,
        };
        provider.provide_credentials().await
    }

    async fn find_provider(&self) -> Result<SharedCredentialsProvider, CredentialsError> {
        let found = self.source.find_provider().await;
        let found =
            found.ok_or_else(|| CredentialsError::not_loaded("no provider is configured"))?;
        self.state().provider = Some(found.clone());
        Ok(found)
    }

    fn state(&self) -> MutexGuard<'_, CachedCredentials> {
        // Every change is complete before the guard is dropped.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ProvideCredentials for CredentialsCache {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.provide())
    }
}

impl ResolveCachedIdentity for CredentialsCache {
    fn resolve_cached_identity<'a>(
        &'a self,
        resolver: SharedIdentityResolver,
        runtime_components: &'a RuntimeComponents,
        config_bag: &'a ConfigBag,
    ) -> IdentityFuture<'a> {
        let cache = self.state().cache.clone();
        IdentityFuture::new(async move {
            cache
                .resolve_cached_identity(resolver, runtime_components, config_bag)
                .await
        })
    }
}
