//! [`Link`]: the pages about a deployed stack, in AWS's console and of the program itself.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DeployResult, DeployTarget, Engine};
use crate::cfn::type_names::{cloudwatch, ecs, logs};
use crate::deploy::{Cloud, StackDescription, StackResource};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// What it shows.
    pub page: Page,
    /// The logical id of the resource; the key of the output for an application; `None` for the stack.
    pub id: Option<String>,
    /// The URL.
    pub url: String,
}

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// An output of the stack that is a URL.
    Application,
    /// The stack in CloudFormation.
    Stack,
    /// A service in ECS.
    Service,
    /// A log group in CloudWatch.
    Logs,
    /// A dashboard in CloudWatch.
    Dashboard,
}

impl Page {
    /// As it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Stack => "stack",
            Self::Service => "service",
            Self::Logs => "logs",
            Self::Dashboard => "dashboard",
        }
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// The pages about a deployed stack: first the application's, then those of the console, which the stage `local` doesn't have.
    /// Reads only.
    ///
    /// # Errors
    /// If the stack doesn't exist, if the credentials don't belong to the stage's account, or if a call fails.
    pub async fn links(&mut self, stack: &str, target: &DeployTarget) -> DeployResult<Vec<Link>> {
        let found = self.require_deployed(stack, target).await?;
        let mut links: Vec<_> = applications(&found).collect();
        let Some(console) = Console::for_stack(&found).filter(|_| !target.is_local) else {
            return Ok(links);
        };
        links.push(Link {
            page: Page::Stack,
            id: None,
            url: console.stack(&found.id),
        });
        let resources = self.cloud.describe_stack_resources(&found.id).await?;
        links.extend(
            resources
                .iter()
                .filter_map(|resource| console.link(resource)),
        );
        Ok(links)
    }
}

/// The outputs that are URLs.
fn applications(stack: &StackDescription) -> impl Iterator<Item = Link> {
    let outputs = stack.outputs.iter();
    let urls =
        outputs.filter(|(_, value)| value.starts_with("https://") || value.starts_with("http://"));
    urls.map(|(key, value)| Link {
        page: Page::Application,
        id: Some(key.clone()),
        url: value.clone(),
    })
}

/// AWS's console in a region.
struct Console<'a> {
    host: &'static str,
    region: &'a str,
}

impl<'a> Console<'a> {
    /// The console of the stack's partition and region; `None` for a partition whose console has an unknown host.
    fn for_stack(stack: &'a StackDescription) -> Option<Self> {
        let mut parts = stack.id.split(':').skip(1);
        // The hosts of aws-actions/amazon-ecs-deploy-task-definition, and of AWS's GovCloud documentation.
        let host = match parts.next()? {
            "aws" => "console.aws.amazon.com",
            "aws-cn" => "console.amazonaws.cn",
            "aws-us-gov" => "console.amazonaws-us-gov.com",
            _ => return None,
        };
        let region = parts.nth(1).filter(|region| !region.is_empty())?;
        Some(Self { host, region })
    }

    fn url(&self, path: &str, fragment: &str) -> String {
        let Self { host, region } = self;
        format!("https://{region}.{host}/{path}?region={region}{fragment}")
    }

    fn stack(&self, id: &str) -> String {
        let fragment = format!("#/stacks/stackinfo?stackId={}", encoded(id));
        self.url("cloudformation/home", &fragment)
    }

    /// The page of a resource, if it has one and exists.
    fn link(&self, resource: &StackResource) -> Option<Link> {
        let id = Some(resource.physical_id.as_str()).filter(|id| !id.is_empty())?;
        let (page, url) = match resource.type_name.as_str() {
            ecs::SERVICE => (Page::Service, self.service(id)?),
            logs::LOG_GROUP => {
                // The console decodes the name twice, and has `$` in the place of `%`.
                let name = encoded(&encoded(id)).replace('%', "$");
                let fragment = format!("#logsV2:log-groups/log-group/{name}");
                (Page::Logs, self.url("cloudwatch/home", &fragment))
            }
            cloudwatch::DASHBOARD => {
                let fragment = format!("#dashboards/dashboard/{}", encoded(id));
                (Page::Dashboard, self.url("cloudwatch/home", &fragment))
            }
            _ => return None,
        };
        Some(Link {
            page,
            id: Some(resource.logical_id.clone()),
            url,
        })
    }

    /// The page of a service by its ARN, `arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/SERVICE`.
    fn service(&self, arn: &str) -> Option<String> {
        let mut parts = arn.split('/').skip(1);
        let (cluster, service) = (parts.next()?, parts.next()?);
        let (cluster, service) = (encoded(cluster), encoded(service));
        Some(self.url(
            &format!("ecs/v2/clusters/{cluster}/services/{service}/health"),
            "",
        ))
    }
}

/// The text with everything escaped that isn't a letter, a digit, or one of `-._~`.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::super::tests::fake;
    use super::{Console, Page, applications};
    use crate::deploy::{StackDescription, StackResource};

    fn stack(partition: &str, region: &str) -> StackDescription {
        let mut stack = fake::stack("CREATE_COMPLETE");
        stack.id = format!("arn:{partition}:cloudformation:{region}:123456789012:stack/web/0a1b");
        stack
    }

    /// The URL of a resource in eu-west-1.
    fn url(type_name: &str, physical_id: &str) -> Option<String> {
        let stack = stack("aws", "eu-west-1");
        let resource = StackResource {
            logical_id: "Thing".to_owned(),
            physical_id: physical_id.to_owned(),
            type_name: type_name.to_owned(),
            status: "CREATE_COMPLETE".to_owned(),
            status_reason: None,
        };
        let link = Console::for_stack(&stack).unwrap().link(&resource);
        link.map(|link| link.url)
    }

    #[test]
    fn console_is_that_of_partition_and_region() {
        let of = |partition: &str, region: &str| {
            let stack = stack(partition, region);
            Console::for_stack(&stack).map(|console| console.stack("arn:x/y"))
        };
        let rest = "/cloudformation/home?region=";
        let fragment = "#/stacks/stackinfo?stackId=arn%3Ax%2Fy";
        for (partition, region, host) in [
            ("aws", "eu-west-1", "eu-west-1.console.aws.amazon.com"),
            ("aws-cn", "cn-north-1", "cn-north-1.console.amazonaws.cn"),
            (
                "aws-us-gov",
                "us-gov-west-1",
                "us-gov-west-1.console.amazonaws-us-gov.com",
            ),
        ] {
            let expected = format!("https://{host}{rest}{region}{fragment}");
            assert_eq!(of(partition, region), Some(expected));
        }
        assert_eq!(of("aws-iso", "us-iso-east-1"), None);
    }

    #[test]
    fn pages_of_resources() {
        let console = "https://eu-west-1.console.aws.amazon.com";
        let service = "arn:aws:ecs:eu-west-1:123456789012:service/shop/order";
        assert_eq!(
            url("AWS::ECS::Service", service).unwrap(),
            format!("{console}/ecs/v2/clusters/shop/services/order/health?region=eu-west-1")
        );
        assert_eq!(
            url("AWS::Logs::LogGroup", "/shop/order").unwrap(),
            format!(
                "{console}/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Fshop$252Forder"
            )
        );
        assert_eq!(
            url("AWS::CloudWatch::Dashboard", "shop prod").unwrap(),
            format!("{console}/cloudwatch/home?region=eu-west-1#dashboards/dashboard/shop%20prod")
        );
        assert_eq!(url("AWS::SQS::Queue", "inbox"), None);
        assert_eq!(url("AWS::Logs::LogGroup", ""), None);
        // The ARN of a service from before 2018 has no cluster.
        assert_eq!(
            url(
                "AWS::ECS::Service",
                "arn:aws:ecs:eu-west-1:123456789012:service/order"
            ),
            None
        );
    }

    #[test]
    fn applications_are_the_outputs_with_urls() {
        let mut stack = stack("aws", "eu-west-1");
        for (key, value) in [("Host", "a.example"), ("Url", "https://a.example")] {
            stack.outputs.insert(key.to_owned(), value.to_owned());
        }
        let links: Vec<_> = applications(&stack).collect();
        assert_eq!(links.len(), 1);
        assert_eq!(links[0].page, Page::Application);
        assert_eq!(links[0].id.as_deref(), Some("Url"));
        assert_eq!(links[0].url, "https://a.example");
    }
}
