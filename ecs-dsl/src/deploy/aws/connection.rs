//! Clients for one account and region, and how patient they are.

use std::sync::OnceLock;
use std::time::Duration;

use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_sdk_cloudformation::config::retry::{RetryConfig, RetryPartition, TokenBucket};
use aws_sdk_s3::config::retry as s3_retry;

use crate::deploy::{CallerIdentity, ControlPlaneError};

/// How often a call is made before it has failed. CloudFormation allows 2 changing calls a second for a whole account and
/// region, so that others can keep one waiting for a while.
const ATTEMPTS: u32 = 7;

/// How often the first call is made: whoever has no network wants to know that soon.
const FIRST_ATTEMPTS: u32 = 3;

/// The longest wait before the second attempt. It doubles from there; the SDK waits a random part of it.
const FIRST_BACKOFF: Duration = Duration::from_secs(1);

/// The longest wait before any attempt.
const LONGEST_BACKOFF: Duration = Duration::from_secs(15);

/// How long one attempt may take.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);

/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A connection to one account in one region.
///
/// Throttled and failed calls are repeated: up to seven attempts, with random waits of at most 1 s that double up to 15 s.
/// The SDK's quota for repetitions is off: it would give up in the middle of a long deployment, just when patience is needed.
#[derive(Debug)]
pub struct Aws {
    pub(super) cloudformation: aws_sdk_cloudformation::Client,
    pub(super) s3: aws_sdk_s3::Client,
    pub(super) sts: aws_sdk_sts::Client,
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
    /// or an instance. `AWS_ENDPOINT_URL` is honoured.
    ///
    /// # Errors
    /// If no region is set anywhere.
    pub async fn connect(
        region: Option<&str>,
        profile: Option<&str>,
    ) -> Result<Self, ControlPlaneError> {
        let mut loader = aws_config::defaults(BehaviorVersion::latest())
            .retry_config(retries(ATTEMPTS))
            .timeout_config(timeouts());
        if let Some(region) = region {
            loader = loader.region(Region::new(region.to_owned()));
        }
        if let Some(profile) = profile {
            loader = loader.profile_name(profile);
        }
        Self::from_config(&loader.load().await, profile)
    }

    fn from_config(config: &SdkConfig, profile: Option<&str>) -> Result<Self, ControlPlaneError> {
        let region = config
            .region()
            .ok_or(ControlPlaneError::NoRegion)?
            .to_string();
        let cloudformation = aws_sdk_cloudformation::config::Builder::from(config)
            .retry_partition(
                RetryPartition::custom("ecs-dsl")
                    .token_bucket(TokenBucket::unlimited())
                    .build(),
            )
            .build();
        let s3 = aws_sdk_s3::config::Builder::from(config)
            .retry_partition(
                s3_retry::RetryPartition::custom("ecs-dsl-s3")
                    .token_bucket(s3_retry::TokenBucket::unlimited())
                    .build(),
            )
            .force_path_style(has_own_endpoint(config))
            .build();
        let sts = aws_sdk_sts::config::Builder::from(config)
            .retry_config(retries(FIRST_ATTEMPTS))
            .build();
        Ok(Self {
            cloudformation: aws_sdk_cloudformation::Client::from_conf(cloudformation),
            s3: aws_sdk_s3::Client::from_conf(s3),
            sts: aws_sdk_sts::Client::from_conf(sts),
            region,
            profile: profile.map_or_else(profile_in_use, str::to_owned),
            caller: OnceLock::new(),
        })
    }
}

fn retries(attempts: u32) -> RetryConfig {
    RetryConfig::standard()
        .with_max_attempts(attempts)
        .with_initial_backoff(FIRST_BACKOFF)
        .with_max_backoff(LONGEST_BACKOFF)
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
    use super::{Aws, BehaviorVersion, Region, SdkConfig, retries};
    use crate::deploy::ControlPlaneError;

    #[test]
    fn without_a_region_there_is_no_connection() {
        let config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .build();
        let error = Aws::from_config(&config, None).unwrap_err();
        assert!(matches!(error, ControlPlaneError::NoRegion));
    }

    #[test]
    fn the_region_is_what_the_connection_says_before_it_knows_the_account() {
        use crate::deploy::ControlPlane as _;

        let config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-north-1"))
            .build();
        assert_eq!(
            Aws::from_config(&config, None).unwrap().label(),
            "eu-north-1"
        );
    }

    #[test]
    fn retries_are_as_documented() {
        let retries = retries(7);
        assert_eq!(retries.max_attempts(), 7);
        assert_eq!(retries.initial_backoff().as_secs(), 1);
        assert_eq!(retries.max_backoff().as_secs(), 15);
    }
}
