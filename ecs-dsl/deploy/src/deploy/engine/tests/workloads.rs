//! Scripted workloads.

use std::collections::BTreeMap;

use super::fake::{Fake, Script};
use crate::deploy::{
    CallResult, ControlPlaneError, Forward, LogStream, ServiceDescription, StoppedTask,
    TargetHealth, Workloads,
};

/// The responses about services, tasks and traffic; empty by default.
pub(crate) struct FakeWorkloads {
    pub(crate) services: Script<Vec<ServiceDescription>>,
    pub(crate) stopped: Script<Vec<StoppedTask>>,
    /// By target group.
    pub(crate) health: BTreeMap<String, Vec<TargetHealth>>,
    /// By stream.
    pub(crate) logs: BTreeMap<String, Vec<String>>,
    pub(crate) forwards: Script<Vec<Forward>>,
    /// The API actions that are denied.
    pub(crate) denied: Vec<&'static str>,
}

impl Default for FakeWorkloads {
    fn default() -> Self {
        Self {
            services: Script::new([Vec::new()]),
            stopped: Script::new([Vec::new()]),
            health: BTreeMap::new(),
            logs: BTreeMap::new(),
            forwards: Script::new([Vec::new()]),
            denied: Vec::new(),
        }
    }
}

impl Fake {
    fn record_call(&self, operation: &'static str, about: &str) -> CallResult<()> {
        self.note(format!("{operation} {about}"));
        if self.workloads.denied.contains(&operation) {
            return Err(ControlPlaneError::AccessDenied {
                operation,
                message: "not authorized".into(),
            });
        }
        Ok(())
    }
}

impl Workloads for Fake {
    async fn describe_services(
        &self,
        cluster: &str,
        _: &[String],
    ) -> CallResult<Vec<ServiceDescription>> {
        self.record_call("DescribeServices", cluster)?;
        Ok(self.workloads.services.next())
    }

    async fn stopped_tasks(&self, cluster: &str, _: &str) -> CallResult<Vec<StoppedTask>> {
        self.record_call("DescribeTasks", cluster)?;
        Ok(self.workloads.stopped.next())
    }

    async fn target_health(&self, group: &str) -> CallResult<Vec<TargetHealth>> {
        self.record_call("DescribeTargetHealth", group)?;
        Ok(self
            .workloads
            .health
            .get(group)
            .cloned()
            .unwrap_or_default())
    }

    async fn last_log_lines(&self, stream: &LogStream, _: u16) -> CallResult<Vec<String>> {
        self.record_call(
            "GetLogEvents",
            &format!("{} {}", stream.group, stream.stream),
        )?;
        Ok(self
            .workloads
            .logs
            .get(&stream.stream)
            .cloned()
            .unwrap_or_default())
    }

    async fn forwards(&self, arns: &[String]) -> CallResult<Vec<Forward>> {
        self.record_call("DescribeRules", &arns.join(","))?;
        Ok(self.workloads.forwards.next())
    }
}
