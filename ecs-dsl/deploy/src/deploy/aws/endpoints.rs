//! [`Endpoints`]: the URLs that are called, for error messages. Those that the user has configured are checked before the first call.

use aws_config::SdkConfig;
use futures_util::FutureExt as _;

use super::reader::endpoint::{configured, endpoint};
use super::reader::service::{CLOUDFORMATION, S3, SERVICES, STS, Service};
use crate::deploy::{CallResult, ControlPlaneError};

/// The endpoints of the SDK's clients.
#[derive(Debug)]
pub(super) struct Endpoints {
    cloudformation: String,
    s3: String,
    sts: String,
}

impl Endpoints {
    /// The endpoints in `region`.
    ///
    /// # Errors
    /// If a configured endpoint isn't a URL.
    pub(super) fn new(config: &SdkConfig, region: &str) -> CallResult<Self> {
        for service in SERVICES {
            check(service, configured(config, service))?;
        }
        let url = |service: &'static Service| {
            // No step of the resolution waits.
            let found = endpoint(config, service, region).now_or_never();
            found
                .and_then(Result::ok)
                .unwrap_or_else(|| format!("{} in `{region}`", service.id))
        };
        Ok(Self {
            cloudformation: url(&CLOUDFORMATION),
            s3: url(&S3),
            sts: url(&STS),
        })
    }

    /// The endpoint of an operation of these clients.
    pub(super) fn for_operation(&self, operation: &str) -> &str {
        let of_s3 = ["Bucket", "Object", "PublicAccessBlock"];
        match operation {
            "GetCallerIdentity" => &self.sts,
            operation if of_s3.iter().any(|part| operation.contains(part)) => &self.s3,
            _ => &self.cloudformation,
        }
    }
}

/// Fails if the value isn't a URL, and names the variable that has it.
fn check(service: &Service, value: Option<String>) -> CallResult<()> {
    let Some(value) = value.filter(|value| !is_url(value)) else {
        return Ok(());
    };
    let own = format!(
        "AWS_ENDPOINT_URL_{}",
        service.id.to_uppercase().replace(' ', "_")
    );
    let is_set = |name: &&str| std::env::var(name).is_ok_and(|set| set == value);
    let variables = [own.as_str(), "AWS_ENDPOINT_URL"];
    let variable = variables.into_iter().find(is_set).unwrap_or("endpoint_url");
    Err(ControlPlaneError::InvalidEndpoint {
        variable: variable.to_owned(),
        value,
    })
}

fn is_url(value: &str) -> bool {
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| value.strip_prefix(scheme));
    let host = rest.and_then(|rest| rest.split(['/', ':', '?']).next());
    host.is_some_and(|host| !host.is_empty()) && !value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use aws_config::SdkConfig;

    use super::{Endpoints, is_url};
    use crate::deploy::ControlPlaneError;

    #[test]
    fn operation_has_the_endpoint_of_its_service() {
        let endpoints = Endpoints::new(&SdkConfig::builder().build(), "eu-west-1").unwrap();
        for (operation, endpoint) in [
            ("GetCallerIdentity", "https://sts.eu-west-1.amazonaws.com"),
            (
                "DescribeStacks",
                "https://cloudformation.eu-west-1.amazonaws.com",
            ),
            ("HeadBucket", "https://s3.eu-west-1.amazonaws.com"),
        ] {
            assert_eq!(endpoints.for_operation(operation), endpoint);
        }
    }

    // found: L13
    #[test]
    fn configured_endpoint_must_be_a_url() {
        let new = |url: &str| {
            let config = SdkConfig::builder().endpoint_url(url).build();
            Endpoints::new(&config, "eu-west-1")
        };
        assert_eq!(
            new("http://127.0.0.1:4566")
                .unwrap()
                .for_operation("HeadBucket"),
            "http://127.0.0.1:4566"
        );
        assert!(matches!(
            new("nonsense"),
            Err(ControlPlaneError::InvalidEndpoint { value, .. }) if value == "nonsense"
        ));
        for invalid in ["localhost:4566", "http://", "ftp://host", "http://a b", ""] {
            assert!(!is_url(invalid), "{invalid}");
        }
        assert!(is_url("https://localhost"));
    }
}
