//! The connection: SDK clients for one account and region, with timeouts and retries.

use std::sync::OnceLock;
use std::time::Duration;

use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, ConfigLoader, Region, SdkConfig};
use aws_credential_types::provider::SharedCredentialsProvider;

use super::calls::{
    Calls, CompleteBody, CredentialsCache, CredentialsSource, ProviderFuture, RetryPolicy,
};
use super::endpoints::Endpoints;
use super::reader::Reader;
use crate::deploy::{CallResult, CallerIdentity, ControlPlaneError};

/// The timeout of one request.
pub(super) const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);

/// The timeout of connecting.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A connection to one account in one region.
///
/// Requests are sent at three quarters of AWS's rates, counted over all uses of this connection. Throttled calls are
/// retried for five minutes; calls without a response are sent up to seven times, with a random backoff of at most 1 s that
/// doubles up to 15 s. The timeout of a request is 30 s, of connecting 5 s. `AWS_MAX_ATTEMPTS` and `AWS_RETRY_MODE`
/// apply to the credentials providers only.
#[derive(Debug)]
pub struct Aws {
    pub(super) calls: Calls,
    pub(super) cloudformation: aws_sdk_cloudformation::Client,
    pub(super) s3: aws_sdk_s3::Client,
    pub(super) sts: aws_sdk_sts::Client,
    pub(super) reader: Reader,
    #[cfg(feature = "operate")]
    pub(super) operate: super::operate::Clients,
    pub(super) region: String,
    /// For messages only.
    pub(super) profile: String,
    pub(super) caller: OnceLock<Caller>,
}

/// The caller's identity, once `GetCallerIdentity` has returned.
#[derive(Debug)]
pub(super) struct Caller {
    pub(super) identity: CallerIdentity,
    pub(super) label: String,
}

impl Aws {
    /// Finds region, credentials and endpoint, without a request to AWS.
    ///
    /// `region` and `profile` override `AWS_REGION`, `AWS_PROFILE` and the shared configuration. Credentials come from
    /// the environment, a profile (access keys, an assumed role, IAM Identity Center, a credential process), a web
    /// identity, a container or an instance. `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_<SERVICE>` are respected.
    ///
    /// # Errors
    /// If no region is set anywhere, or a configured endpoint isn't a URL.
    pub async fn connect(region: Option<&str>, profile: Option<&str>) -> CallResult<Self> {
        let client_config = ClientConfig {
            region: region.map(str::to_owned),
            profile: profile.map(str::to_owned),
        };
        let config = client_config.loader().load().await;
        let credentials = CredentialsCache::new(client_config, config.credentials_provider());
        Self::from_config(config, profile, credentials, RetryPolicy::default())
    }

    pub(super) fn from_config(
        config: SdkConfig,
        profile: Option<&str>,
        credentials: CredentialsCache,
        policy: RetryPolicy,
    ) -> CallResult<Self> {
        let region = config
            .region()
            .ok_or(ControlPlaneError::NoRegion)?
            .to_string();
        let config = config
            .into_builder()
            .retry_config(RetryConfig::disabled())
            .credentials_provider(SharedCredentialsProvider::new(credentials.clone()))
            .identity_cache(credentials.clone())
            .build();
        let s3 = aws_sdk_s3::config::Builder::from(&config)
            .force_path_style(has_custom_endpoint(&config))
            .build();
        let cloudformation = aws_sdk_cloudformation::config::Builder::from(&config)
            .interceptor(CompleteBody)
            .build();
        let sts = aws_sdk_sts::config::Builder::from(&config)
            .interceptor(CompleteBody)
            .build();
        Ok(Self {
            calls: Calls::new(
                policy,
                credentials.clone(),
                Endpoints::new(&config, &region)?,
            ),
            #[cfg(feature = "operate")]
            operate: super::operate::Clients::new(&config),
            reader: Reader::new(config, credentials),
            cloudformation: aws_sdk_cloudformation::Client::from_conf(cloudformation),
            s3: aws_sdk_s3::Client::from_conf(s3),
            sts: aws_sdk_sts::Client::from_conf(sts),
            region,
            profile: profile.map_or_else(active_profile, str::to_owned),
            caller: OnceLock::new(),
        })
    }
}

/// The region and profile given by the user; the rest comes from the environment and the shared configuration.
#[derive(Debug)]
struct ClientConfig {
    region: Option<String>,
    profile: Option<String>,
}

impl ClientConfig {
    fn loader(&self) -> ConfigLoader {
        let mut loader = aws_config::defaults(BehaviorVersion::latest()).timeout_config(timeouts());
        if let Some(region) = &self.region {
            loader = loader.region(Region::new(region.clone()));
        }
        if let Some(profile) = &self.profile {
            loader = loader.profile_name(profile);
        }
        loader
    }
}

impl CredentialsSource for ClientConfig {
    fn find_provider(&self) -> ProviderFuture<'_> {
        Box::pin(async { self.loader().load().await.credentials_provider() })
    }
}

fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(CONNECT_TIMEOUT)
        .operation_attempt_timeout(ATTEMPT_TIMEOUT)
        .build()
}

/// The profile that the SDK uses by default.
fn active_profile() -> String {
    std::env::var("AWS_PROFILE").unwrap_or_else(|_| "default".to_owned())
}

/// Whether the endpoint is configured by the user. Such servers rarely support virtual-hosted buckets.
fn has_custom_endpoint(config: &SdkConfig) -> bool {
    config.endpoint_url().is_some() || std::env::var_os("AWS_ENDPOINT_URL_S3").is_some()
}

#[cfg(test)]
mod tests {
    use aws_config::{BehaviorVersion, Region, SdkConfig};

    use super::{Aws, timeouts};
    use crate::deploy::aws::calls::{
        CredentialsCache, CredentialsSource, ProviderFuture, RetryPolicy,
    };
    use crate::deploy::{CallResult, ControlPlane as _, ControlPlaneError};

    #[derive(Debug)]
    struct NoCredentials;

    impl CredentialsSource for NoCredentials {
        fn find_provider(&self) -> ProviderFuture<'_> {
            Box::pin(async { None })
        }
    }

    fn connection(region: Option<&'static str>) -> CallResult<Aws> {
        let config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(region.map(Region::from_static))
            .build();
        Aws::from_config(
            config,
            None,
            CredentialsCache::new(NoCredentials, None),
            RetryPolicy::default(),
        )
    }

    #[test]
    fn missing_region_is_an_error() {
        let error = connection(None).unwrap_err();
        assert!(matches!(error, ControlPlaneError::NoRegion));
    }

    #[test]
    fn label_is_the_region_until_the_account_is_known() {
        assert_eq!(
            connection(Some("eu-north-1")).unwrap().label(),
            "eu-north-1"
        );
    }

    #[test]
    fn timeouts_match_the_documentation() {
        let timeouts = timeouts();
        let attempt = timeouts.operation_attempt_timeout().unwrap();
        let connect = timeouts.connect_timeout().unwrap();
        assert_eq!((attempt.as_secs(), connect.as_secs()), (30, 5));
    }
}
