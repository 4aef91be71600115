//! Clients for one account and region, and how patient they are.

use std::sync::OnceLock;
use std::time::Duration;

use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, ConfigLoader, Region, SdkConfig};
use aws_credential_types::provider::SharedCredentialsProvider;

use super::calls::{Calls, Complete, Keys, Patience, Searching, Source};
use super::reader::Reader;
use crate::deploy::{CallerIdentity, ControlPlaneError};

/// How long one request may take.
pub(super) const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);

/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A connection to one account in one region.
///
/// Calls leave at three quarters of the rate that AWS allows, counted over everything that is done with this connection.
/// Throttled calls are repeated for five minutes; calls without an answer up to seven times, with random waits of at most
/// 1 s that double up to 15 s. One request may take 30 s, connecting 5 s. `AWS_MAX_ATTEMPTS` and `AWS_RETRY_MODE` are for
/// the credentials' providers only.
#[derive(Debug)]
pub struct Aws {
    pub(super) calls: Calls,
    pub(super) cloudformation: aws_sdk_cloudformation::Client,
    pub(super) s3: aws_sdk_s3::Client,
    pub(super) sts: aws_sdk_sts::Client,
    pub(super) reader: Reader,
    pub(super) region: String,
    /// For messages only.
    pub(super) profile: String,
    pub(super) caller: OnceLock<Caller>,
}

/// What is known once AWS has been asked who this is.
#[derive(Debug)]
pub(super) struct Caller {
    pub(super) identity: CallerIdentity,
    pub(super) label: String,
}

impl Aws {
    /// Finds region, credentials and endpoint; asks nobody yet.
    ///
    /// `region` and `profile` go before `AWS_REGION`, `AWS_PROFILE` and the shared configuration. Credentials come from the
    /// environment, a profile (keys, an assumed role, IAM Identity Center, a credential process), a web identity, a container
    /// or an instance. `AWS_ENDPOINT_URL` is honoured, and so is `AWS_ENDPOINT_URL_<SERVICE>`.
    ///
    /// # Errors
    /// If no region is set anywhere.
    pub async fn connect(
        region: Option<&str>,
        profile: Option<&str>,
    ) -> Result<Self, ControlPlaneError> {
        let surroundings = Surroundings {
            region: region.map(str::to_owned),
            profile: profile.map(str::to_owned),
        };
        let config = surroundings.loader().load().await;
        let keys = Keys::new(surroundings, config.credentials_provider());
        Self::from_config(config, profile, keys, Patience::usual())
    }

    pub(super) fn from_config(
        config: SdkConfig,
        profile: Option<&str>,
        keys: Keys,
        patience: Patience,
    ) -> Result<Self, ControlPlaneError> {
        let region = config
            .region()
            .ok_or(ControlPlaneError::NoRegion)?
            .to_string();
        let config = config
            .into_builder()
            .retry_config(RetryConfig::disabled())
            .credentials_provider(SharedCredentialsProvider::new(keys.clone()))
            .identity_cache(keys.clone())
            .build();
        let s3 = aws_sdk_s3::config::Builder::from(&config)
            .force_path_style(has_own_endpoint(&config))
            .build();
        let cloudformation = aws_sdk_cloudformation::config::Builder::from(&config)
            .interceptor(Complete)
            .build();
        let sts = aws_sdk_sts::config::Builder::from(&config)
            .interceptor(Complete)
            .build();
        Ok(Self {
            calls: Calls::new(patience, keys.clone()),
            reader: Reader::new(config, keys),
            cloudformation: aws_sdk_cloudformation::Client::from_conf(cloudformation),
            s3: aws_sdk_s3::Client::from_conf(s3),
            sts: aws_sdk_sts::Client::from_conf(sts),
            region,
            profile: profile.map_or_else(profile_in_use, str::to_owned),
            caller: OnceLock::new(),
        })
    }
}

/// Where everything is looked for that the user didn't say.
#[derive(Debug)]
struct Surroundings {
    region: Option<String>,
    profile: Option<String>,
}

impl Surroundings {
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

impl Source for Surroundings {
    fn search(&self) -> Searching<'_> {
        Box::pin(async { self.loader().load().await.credentials_provider() })
    }
}

fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(CONNECT_TIMEOUT)
        .operation_attempt_timeout(ATTEMPT_TIMEOUT)
        .build()
}

/// The profile that the SDK takes when none is named.
fn profile_in_use() -> String {
    std::env::var("AWS_PROFILE").unwrap_or_else(|_| "default".to_owned())
}

/// Whether the endpoint was given by the user. Such a server seldom has a host name for every bucket.
fn has_own_endpoint(config: &SdkConfig) -> bool {
    config.endpoint_url().is_some() || std::env::var_os("AWS_ENDPOINT_URL_S3").is_some()
}

#[cfg(test)]
mod tests {
    use aws_config::{BehaviorVersion, Region, SdkConfig};

    use super::{Aws, timeouts};
    use crate::deploy::aws::calls::{Keys, Patience, Searching, Source};
    use crate::deploy::{ControlPlane as _, ControlPlaneError};

    #[derive(Debug)]
    struct Nowhere;

    impl Source for Nowhere {
        fn search(&self) -> Searching<'_> {
            Box::pin(async { None })
        }
    }

    fn connection(region: Option<&'static str>) -> Result<Aws, ControlPlaneError> {
        let config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(region.map(Region::from_static))
            .build();
        Aws::from_config(config, None, Keys::new(Nowhere, None), Patience::usual())
    }

    #[test]
    fn without_a_region_there_is_no_connection() {
        let error = connection(None).unwrap_err();
        assert!(matches!(error, ControlPlaneError::NoRegion));
    }

    #[test]
    fn the_region_is_what_the_connection_says_before_it_knows_the_account() {
        assert_eq!(
            connection(Some("eu-north-1")).unwrap().label(),
            "eu-north-1"
        );
    }

    #[test]
    fn timeouts_are_as_documented() {
        let timeouts = timeouts();
        let attempt = timeouts.operation_attempt_timeout().unwrap();
        let connect = timeouts.connect_timeout().unwrap();
        assert_eq!((attempt.as_secs(), connect.as_secs()), (30, 5));
    }
}
