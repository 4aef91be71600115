//! What runs.

use super::Local;
use crate::deploy::{
    ControlPlaneError, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};

impl Workloads for Local {
    async fn describe_services(
        &self,
        _: &str,
        _: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError> {
        Ok(Vec::new())
    }

    async fn stopped_tasks(&self, _: &str, _: &str) -> Result<Vec<StoppedTask>, ControlPlaneError> {
        Ok(Vec::new())
    }

    async fn target_health(&self, _: &str) -> Result<Vec<TargetHealth>, ControlPlaneError> {
        Ok(Vec::new())
    }

    async fn last_log_lines(
        &self,
        _: &LogStream,
        _: u16,
    ) -> Result<Vec<String>, ControlPlaneError> {
        Ok(Vec::new())
    }

    async fn forwards(&self, _: &[String]) -> Result<Vec<Forward>, ControlPlaneError> {
        Ok(Vec::new())
    }
}
