//! ECS services with their deployments.

use serde::Deserialize;
use serde_json::json;

use crate::deploy::aws::Aws;
use crate::deploy::aws::convert::seconds;
use crate::deploy::aws::reader::service::ECS;
use crate::deploy::{
    CallResult, EcsDeployment, ServiceDeployment, ServiceDescription, ServiceEvent,
};

/// The maximum number of services per DescribeServices.
pub(super) const SERVICES_PER_CALL: usize = 10;

/// The maximum number of service deployments per DescribeServiceDeployments.
const DEPLOYMENTS_PER_CALL: usize = 20;

/// The final statuses of a service deployment.
const FINAL: [&str; 4] = [
    "SUCCESSFUL",
    "STOPPED",
    "ROLLBACK_SUCCESSFUL",
    "ROLLBACK_FAILED",
];

impl Aws {
    /// The service deployments in progress.
    pub(super) async fn service_deployments(
        &self,
        arns: &[String],
    ) -> CallResult<Vec<ServiceDeployment>> {
        let mut found = Vec::new();
        for arns in arns.chunks(DEPLOYMENTS_PER_CALL) {
            let input = json!({"serviceDeploymentArns": arns});
            let response: ServiceDeployments = self
                .call_json(&ECS, "DescribeServiceDeployments", &input)
                .await?;
            let in_progress = response
                .service_deployments
                .into_iter()
                .filter(|deployment| !FINAL.contains(&deployment.status.as_str()));
            found.extend(in_progress);
        }
        Ok(found)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Services {
    pub(super) services: Vec<Service>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Service {
    service_arn: String,
    status: String,
    desired_count: u32,
    running_count: u32,
    pending_count: u32,
    deployments: Vec<EcsDeployment>,
    pub(super) current_service_deployment: Option<String>,
    events: Vec<Event>,
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
    service_deployments: Vec<ServiceDeployment>,
}

impl Service {
    pub(super) fn into_description(
        self,
        in_progress: Option<ServiceDeployment>,
    ) -> ServiceDescription {
        let mut deployments = self.deployments;
        // ECS returns them in no order; the sort is stable.
        deployments.sort_by_key(|deployment| deployment.status != "PRIMARY");
        ServiceDescription {
            arn: self.service_arn,
            status: self.status,
            desired: self.desired_count,
            running: self.running_count,
            pending: self.pending_count,
            deployments,
            service_deployment: in_progress,
            events: self.events.into_iter().map(event).collect(),
        }
    }
}

fn event(found: Event) -> ServiceEvent {
    ServiceEvent {
        id: found.id,
        timestamp: seconds(found.created_at),
        message: found.message,
    }
}
