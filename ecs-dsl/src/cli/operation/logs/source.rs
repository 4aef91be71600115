//! [`LogSource`]: the log group and the streams of a container.

use crate::cli::operation::named_services::NamedService;
use crate::deploy::engine::DeployedContainer;
use crate::deploy::operate::LogQuery;

/// The log driver whose logs are in CloudWatch Logs.
const AWSLOGS: &str = "awslogs";

/// The logs of a container of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct LogSource {
    /// The name of the stack on AWS.
    pub(in crate::cli) stack: String,
    /// The name of the component.
    pub(in crate::cli) name: String,
    pub(in crate::cli) container: String,
    pub(in crate::cli) query: LogQuery,
}

impl LogSource {
    /// The logs of a container: of all its tasks, or of those whose id begins with `task`.
    ///
    /// # Errors
    /// A line that says where they are, if they aren't in streams of CloudWatch Logs.
    pub(in crate::cli) fn new(
        named: &NamedService,
        container: &DeployedContainer,
        task: &str,
    ) -> Result<Self, String> {
        let Some((group, prefix)) = &container.logs else {
            return Err(elsewhere(&named.name, container));
        };
        Ok(Self {
            stack: named.stack.clone(),
            name: named.name.clone(),
            container: container.name.clone(),
            query: LogQuery {
                group: group.clone(),
                stream_prefix: format!("{prefix}/{}/{task}", container.name),
                ..LogQuery::default()
            },
        })
    }
}

/// Where the logs of a container are.
fn elsewhere(service: &str, container: &DeployedContainer) -> String {
    let name = &container.name;
    match container.log_driver.as_deref() {
        None => format!("`{service}`: container `{name}` has no log configuration"),
        Some(AWSLOGS) => format!(
            "`{service}`: container `{name}` sets no `awslogs-stream-prefix`: the names of its streams are unknown"
        ),
        Some(driver) => {
            format!("`{service}`: logs of container `{name}` go to the driver `{driver}`")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::elsewhere;
    use crate::deploy::engine::DeployedContainer;

    #[test]
    fn other_destinations_are_named() {
        let text = |driver: Option<&str>| {
            let container = DeployedContainer {
                name: "api".to_owned(),
                logs: None,
                log_driver: driver.map(str::to_owned),
                is_essential: true,
            };
            elsewhere("order", &container)
        };
        assert_eq!(
            text(Some("awsfirelens")),
            "`order`: logs of container `api` go to the driver `awsfirelens`"
        );
        assert_eq!(
            text(None),
            "`order`: container `api` has no log configuration"
        );
        assert!(text(Some("awslogs")).contains("`awslogs-stream-prefix`"));
    }
}
