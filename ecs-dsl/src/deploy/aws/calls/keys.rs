//! The credentials of all clients, and getting new ones when the service says that these have expired.
//!
//! The SDK keeps credentials until shortly before the date on them, and a profile's file for as long as the process runs.
//! That date may be missing or wrong, and somebody may sign in again while a deployment runs. So there is one cache for
//! all clients that can be emptied, and one provider that then reads environment, profile and the rest anew.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{
    ProvideCredentials, Result as Provided, SharedCredentialsProvider, future,
};
use aws_smithy_runtime::client::identity::IdentityCache;
use aws_smithy_runtime_api::client::identity::{
    IdentityFuture, ResolveCachedIdentity, SharedIdentityCache, SharedIdentityResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Where credentials are looked for, from the beginning. None if nothing is configured.
pub(in crate::deploy::aws) trait Source: fmt::Debug + Send + Sync {
    fn search(&self) -> Searching<'_>;
}

/// The answer of a [`Source`].
pub(in crate::deploy::aws) type Searching<'a> =
    std::pin::Pin<Box<dyn Future<Output = Option<SharedCredentialsProvider>> + Send + 'a>>;

/// The credentials of all clients: provider and cache in one.
#[derive(Clone, Debug)]
pub(in crate::deploy::aws) struct Keys {
    source: Arc<dyn Source>,
    kept: Arc<Mutex<Kept>>,
}

#[derive(Debug)]
struct Kept {
    edition: u64,
    provider: Option<SharedCredentialsProvider>,
    cache: SharedIdentityCache,
}

impl Keys {
    /// `provider` is what was found first.
    pub(in crate::deploy::aws) fn new(
        source: impl Source + 'static,
        provider: Option<SharedCredentialsProvider>,
    ) -> Self {
        Self {
            source: Arc::new(source),
            kept: Arc::new(Mutex::new(Kept {
                edition: 0,
                provider,
                cache: IdentityCache::lazy().build(),
            })),
        }
    }

    /// Which credentials are in use: the number rises whenever they are forgotten.
    pub(super) fn edition(&self) -> u64 {
        self.kept().edition
    }

    /// Forgets the credentials of this edition, which have expired. If others have done so already, theirs are good.
    pub(super) fn renew(&self, edition: u64) {
        let mut kept = self.kept();
        if kept.edition == edition {
            kept.edition += 1;
            kept.provider = None;
            kept.cache = IdentityCache::lazy().build();
        }
    }

    async fn provide(&self) -> Provided {
        let known = self.kept().provider.clone();
        let provider = match known {
            Some(provider) => provider,
            None => self.search().await?,
        };
        provider.provide_credentials().await
    }

    async fn search(&self) -> Result<SharedCredentialsProvider, CredentialsError> {
        let found = self.source.search().await;
        let found =
            found.ok_or_else(|| CredentialsError::not_loaded("no provider is configured"))?;
        self.kept().provider = Some(found.clone());
        Ok(found)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Each change is whole before the guard goes.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ProvideCredentials for Keys {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.provide())
    }
}

impl ResolveCachedIdentity for Keys {
    fn resolve_cached_identity<'a>(
        &'a self,
        resolver: SharedIdentityResolver,
        runtime_components: &'a RuntimeComponents,
        config_bag: &'a ConfigBag,
    ) -> IdentityFuture<'a> {
        let cache = self.kept().cache.clone();
        IdentityFuture::new(async move {
            cache
                .resolve_cached_identity(resolver, runtime_components, config_bag)
                .await
        })
    }
}
