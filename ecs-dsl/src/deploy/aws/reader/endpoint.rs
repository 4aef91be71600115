//! Where a service is.
//!
//! The partitions and their domains are those of the SDK: a region's CloudFormation is found by the SDK's own rules, and
//! the service stands beside it.

use aws_config::SdkConfig;
use aws_sdk_cloudformation::config::endpoint::{DefaultResolver, Params, ResolveEndpoint as _};
use aws_types::service_config::ServiceConfigKey;

use super::service::Service;

/// The region that GovCloud's names begin with.
const GOV: &str = "us-gov-";

/// The URL of a service in a region, or why there is none.
pub(super) async fn endpoint(
    config: &SdkConfig,
    service: &Service,
    region: &str,
) -> Result<String, String> {
    if let Some(given) = given(config, service) {
        return Ok(given);
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
    beside_cloudformation(found.url(), config, service, region)
        .ok_or_else(|| format!("region `{region}` has no endpoint for {}", service.id))
}

/// What the user says: for this service, or for all of them.
fn given(config: &SdkConfig, service: &Service) -> Option<String> {
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

/// `https://cloudformation-fips.us-east-1.api.aws` says where everything else is.
fn beside_cloudformation(
    url: &str,
    config: &SdkConfig,
    service: &Service,
    region: &str,
) -> Option<String> {
    let (_, place) = url.split_once('.')?;
    let host = match config.use_dual_stack() {
        Some(true) => service.host.dual_stack,
        _ => service.host.usual,
    };
    let plain = service.host.plain_in_gov && region.starts_with(GOV);
    let fips = match config.use_fips() {
        Some(true) if !plain => "-fips",
        _ => "",
    };
    Some(format!("https://{host}{fips}.{place}"))
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
    fn every_partition_has_its_own_domain() {
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
    fn fips_and_dual_stack_have_hosts_of_their_own() {
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
    fn the_users_own_server_stands_for_every_service() {
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
    fn the_users_server_for_one_service_goes_before_the_one_for_all() {
        let config = SdkConfig::builder()
            .service_config(OnlyElb)
            .endpoint_url("http://127.0.0.1:4566")
            .build();
        let url = |service| block_on(async { endpoint(&config, service, "eu-west-1").await });
        assert_eq!(url(&ELB).unwrap().as_deref(), Ok("http://127.0.0.1:1"));
        assert_eq!(url(&ECS).unwrap().as_deref(), Ok("http://127.0.0.1:4566"));
    }
}
