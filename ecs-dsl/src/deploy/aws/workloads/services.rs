//! Services with their deployments.

use serde::Deserialize;
use serde_json::json;

use super::unless_missing;
use crate::deploy::aws::Aws;
use crate::deploy::aws::convert::{said, seconds};
use crate::deploy::aws::reader::service::ECS;
use crate::deploy::{
    ControlPlaneError, EcsDeployment, ServiceDeployment, ServiceDescription, ServiceEvent,
};

/// How many services DescribeServices takes at once.
const SERVICES: usize = 10;

/// How many service deployments DescribeServiceDeployments takes at once.
const SERVICE_DEPLOYMENTS: usize = 20;

/// The statuses of a service deployment that isn't under way any more.
const OVER: [&str; 4] = [
    "SUCCESSFUL",
    "STOPPED",
    "ROLLBACK_SUCCESSFUL",
    "ROLLBACK_FAILED",
];

impl Aws {
    pub(super) async fn services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError> {
        let mut found = Vec::new();
        for services in services.chunks(SERVICES) {
            let input = json!({"cluster": cluster, "services": services});
            let answer = self.ask(&ECS, "DescribeServices", &input).await;
            let answer: Option<Services> = unless_missing(answer, &["ClusterNotFoundException"])?;
            found.extend(answer.unwrap_or_default().services);
        }
        let current = found
            .iter()
            .filter_map(|service| service.current_service_deployment.clone())
            .collect::<Vec<_>>();
        let under_way = self.service_deployments(&current).await?;
        let described = found.into_iter().map(|service| {
            let current = service.current_service_deployment.as_deref();
            let under_way = under_way.iter().find(|it| Some(it.arn.as_str()) == current);
            service.described(under_way.cloned())
        });
        Ok(described.collect())
    }

    /// Those of these service deployments that are under way.
    async fn service_deployments(
        &self,
        arns: &[String],
    ) -> Result<Vec<ServiceDeployment>, ControlPlaneError> {
        let mut found = Vec::new();
        for arns in arns.chunks(SERVICE_DEPLOYMENTS) {
            let input = json!({"serviceDeploymentArns": arns});
            let answer: ServiceDeployments =
                self.ask(&ECS, "DescribeServiceDeployments", &input).await?;
            let under_way = answer
                .service_deployments
                .into_iter()
                .filter(|it| !OVER.contains(&it.status.as_str()));
            found.extend(under_way.map(|it| ServiceDeployment {
                arn: it.service_deployment_arn,
                status: it.status,
                lifecycle_stage: said(it.lifecycle_stage),
            }));
        }
        Ok(found)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Services {
    services: Vec<Service>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Service {
    service_arn: String,
    status: String,
    desired_count: u32,
    running_count: u32,
    pending_count: u32,
    deployments: Vec<SomeDeployment>,
    current_service_deployment: Option<String>,
    events: Vec<Event>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct SomeDeployment {
    id: String,
    status: String,
    task_definition: String,
    rollout_state: Option<String>,
    rollout_state_reason: Option<String>,
    desired_count: u32,
    running_count: u32,
    pending_count: u32,
    failed_tasks: u32,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Event {
    id: String,
    created_at: f64,
    message: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct ServiceDeployments {
    service_deployments: Vec<SomeServiceDeployment>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct SomeServiceDeployment {
    service_deployment_arn: String,
    status: String,
    lifecycle_stage: Option<String>,
}

impl Service {
    fn described(self, under_way: Option<ServiceDeployment>) -> ServiceDescription {
        let mut deployments: Vec<_> = self.deployments.into_iter().map(deployment).collect();
        // ECS gives no order; the sort keeps the one that there is.
        deployments.sort_by_key(|it| it.status != "PRIMARY");
        ServiceDescription {
            arn: self.service_arn,
            status: self.status,
            desired: self.desired_count,
            running: self.running_count,
            pending: self.pending_count,
            deployments,
            service_deployment: under_way,
            events: self.events.into_iter().map(event).collect(),
        }
    }
}

fn deployment(found: SomeDeployment) -> EcsDeployment {
    EcsDeployment {
        id: found.id,
        status: found.status,
        task_definition: found.task_definition,
        rollout_state: said(found.rollout_state),
        rollout_reason: said(found.rollout_state_reason),
        desired: found.desired_count,
        running: found.running_count,
        pending: found.pending_count,
        failed: found.failed_tasks,
    }
}

fn event(found: Event) -> ServiceEvent {
    ServiceEvent {
        id: found.id,
        timestamp: seconds(found.created_at),
        message: found.message,
    }
}
