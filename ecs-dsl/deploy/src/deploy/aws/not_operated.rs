//! The calls to tasks and logs that the engine makes for migrations, in a program without the feature `operate`: they fail, before
//! anything is changed.

use super::Aws;
use crate::deploy::operate::{
    LogPage, LogQuery, LogReader, ServiceUpdate, StartedTasks, Task, TaskFilter, TaskOperations,
    TaskRun,
};
use crate::deploy::{CallResult, ControlPlaneError};

fn missing<T>(operation: &'static str) -> CallResult<T> {
    Err(ControlPlaneError::MissingFeature {
        operation,
        feature: "operate",
    })
}

impl TaskOperations for Aws {
    fn require_tasks(&self) -> CallResult<()> {
        missing("RunTask")
    }

    async fn tasks(&self, _: &TaskFilter) -> CallResult<Vec<Task>> {
        missing("ListTasks")
    }

    async fn update_service(&self, _: &ServiceUpdate) -> CallResult<()> {
        missing("UpdateService")
    }

    async fn stop_task(&self, _: &str, _: &str, _: &str) -> CallResult<()> {
        missing("StopTask")
    }

    async fn run_task(&self, _: &TaskRun) -> CallResult<StartedTasks> {
        missing("RunTask")
    }

    async fn describe_tasks(&self, _: &str, _: &[String]) -> CallResult<Vec<Task>> {
        missing("DescribeTasks")
    }

    async fn one_off_tasks(&self, _: &str) -> CallResult<Vec<Task>> {
        missing("ListTasks")
    }
}

impl LogReader for Aws {
    async fn log_events(&self, _: &LogQuery, _: Option<&str>) -> CallResult<LogPage> {
        missing("FilterLogEvents")
    }
}
