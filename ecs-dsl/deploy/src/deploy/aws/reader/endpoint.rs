//! Endpoints of services.
//!
//! Partitions and domains are those of the SDK: it resolves the region's CloudFormation endpoint, and other services
//! have the same domain.

use aws_config::SdkConfig;
use aws_sdk_cloudformation::config::endpoint::{DefaultResolver, Params, ResolveEndpoint as _};
use aws_types::service_config::ServiceConfigKey;

use super::service::Service;

/// The prefix of GovCloud regions.
const GOV_PREFIX: &str = "us-gov-";

/// The endpoint of a service in a region, or the reason why there is none.
pub(in crate::deploy::aws) async fn endpoint(
    config: &SdkConfig,
    service: &Service,
    region: &str,
) -> Result<String, String> {
    if let Some(configured) = configured(config, service) {
        return Ok(configured);
    }
    let params = Params::builder()
        .region(region)
        .use_fips(config.use_fips().unwrap_or_default())
        .use_dual_stack(config.use_dual_stack().unwrap_or_default())
        .build()
        .map_err(|error| error.to_string())?;
    let found = DefaultResolver::new()
        .resolve_endpoint(&params)
        .await
        .map_err(|error| error.to_string())?;
    from_cloudformation(found.url(), config, service, region)
        .ok_or_else(|| format!("region `{region}` has no endpoint for {}", service.id))
}

/// The endpoint configured by the user: for this service, or for all services.
pub(in crate::deploy::aws) fn configured(config: &SdkConfig, service: &Service) -> Option<String> {
    let key = ServiceConfigKey::builder()
        .service_id(service.id)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build()
        .ok()?;
    config
        .service_config()
        .and_then(|settings| settings.load_config(key))
        .or_else(|| config.endpoint_url().map(str::to_owned))
}

/// Derives a service's endpoint from CloudFormation's, such as `https://cloudformation-fips.us-east-1.api.aws`.
fn from_cloudformation(
    url: &str,
    config: &SdkConfig,
    service: &Service,
    region: &str,
) -> Option<String> {
    let (_, domain) = url.split_once('.')?;
    let host = match config.use_dual_stack() {
        Some(true) => service.host.dual_stack,
        _ => service.host.standard,
    };
    let no_fips_host = service.host.fips_by_default_in_gov && region.starts_with(GOV_PREFIX);
    let fips = match config.use_fips() {
        Some(true) if !no_fips_host => "-fips",
        _ => "",
    };
    Some(format!("https://{host}{fips}.{domain}"))
}

#[cfg(test)]
mod tests {
    use aws_config::SdkConfig;

    use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

    use super::super::service::{ACM, ECR, ECS, ELB, Service};
    use super::endpoint;
    use crate::deploy::block_on;

    fn url(service: &Service, region: &str, fips: bool, dual_stack: bool) -> String {
        let config = SdkConfig::builder()
            .use_fips(fips)
            .use_dual_stack(dual_stack)
            .build();
        block_on(async { endpoint(&config, service, region).await })
            .unwrap()
            .unwrap()
    }

    #[test]
    fn endpoint_has_the_domain_of_the_partition() {
        for (service, region, expected) in [
            (&ECS, "eu-west-1", "https://ecs.eu-west-1.amazonaws.com"),
            (&ECR, "eu-west-1", "https://api.ecr.eu-west-1.amazonaws.com"),
            (
                &ECS,
                "cn-north-1",
                "https://ecs.cn-north-1.amazonaws.com.cn",
            ),
            (
                &ACM,
                "us-gov-west-1",
                "https://acm.us-gov-west-1.amazonaws.com",
            ),
        ] {
            assert_eq!(url(service, region, false, false), expected);
        }
    }

    #[test]
    fn fips_and_dual_stack_have_their_own_hosts() {
        for (service, region, fips, dual_stack, expected) in [
            (
                &ECS,
                "us-east-1",
                true,
                false,
                "https://ecs-fips.us-east-1.amazonaws.com",
            ),
            (
                &ECS,
                "us-east-1",
                false,
                true,
                "https://ecs.us-east-1.api.aws",
            ),
            (
                &ECR,
                "us-east-1",
                true,
                true,
                "https://ecr-fips.us-east-1.api.aws",
            ),
            (
                &ACM,
                "us-gov-west-1",
                true,
                false,
                "https://acm.us-gov-west-1.amazonaws.com",
            ),
            (
                &ECS,
                "us-gov-west-1",
                true,
                false,
                "https://ecs-fips.us-gov-west-1.amazonaws.com",
            ),
        ] {
            assert_eq!(url(service, region, fips, dual_stack), expected);
        }
    }

    #[test]
    fn configured_endpoint_is_used_for_every_service() {
        let config = SdkConfig::builder()
            .endpoint_url("http://127.0.0.1:4566")
            .build();
        let url = block_on(async { endpoint(&config, &ECR, "eu-west-1").await }).unwrap();
        assert_eq!(url.as_deref(), Ok("http://127.0.0.1:4566"));
    }

    #[derive(Debug)]
    struct OnlyElb;

    impl LoadServiceConfig for OnlyElb {
        fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
            let elb = ("Elastic Load Balancing v2", "AWS_ENDPOINT_URL");
            ((key.service_id(), key.env()) == elb).then(|| "http://127.0.0.1:1".to_owned())
        }
    }

    #[test]
    fn service_specific_endpoint_takes_precedence() {
        let config = SdkConfig::builder()
            .service_config(OnlyElb)
            .endpoint_url("http://127.0.0.1:4566")
            .build();
        let url = |service| block_on(async { endpoint(&config, service, "eu-west-1").await });
        assert_eq!(url(&ELB).unwrap().as_deref(), Ok("http://127.0.0.1:1"));
        assert_eq!(url(&ECS).unwrap().as_deref(), Ok("http://127.0.0.1:4566"));
    }
}
