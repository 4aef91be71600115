//! [`Workloads`] with injected faults.

use super::{Call, FaultInjector};
use crate::deploy::{
    ControlPlaneError, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};

impl<C: Workloads> Workloads for FaultInjector<C> {
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError> {
        self.call(
            Call::DescribeServices,
            self.cloud.describe_services(cluster, services),
        )
        .await
    }

    async fn stopped_tasks(
        &self,
        cluster: &str,
        service: &str,
    ) -> Result<Vec<StoppedTask>, ControlPlaneError> {
        self.call(Call::ListTasks, self.cloud.stopped_tasks(cluster, service))
            .await
    }

    async fn target_health(
        &self,
        target_group: &str,
    ) -> Result<Vec<TargetHealth>, ControlPlaneError> {
        self.call(
            Call::DescribeTargetHealth,
            self.cloud.target_health(target_group),
        )
        .await
    }

    async fn last_log_lines(
        &self,
        stream: &LogStream,
        count: u16,
    ) -> Result<Vec<String>, ControlPlaneError> {
        self.call(Call::GetLogEvents, self.cloud.last_log_lines(stream, count))
            .await
    }

    async fn forwards(&self, arns: &[String]) -> Result<Vec<Forward>, ControlPlaneError> {
        self.call(Call::DescribeListeners, self.cloud.forwards(arns))
            .await
    }
}
