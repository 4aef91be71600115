//! The fake runs no tasks.

use super::fake::{Fake, refused};
use crate::deploy::CallResult;
use crate::deploy::operate::{
    LogPage, LogQuery, LogReader, ServiceUpdate, StartedTasks, Task, TaskFilter, TaskOperations,
    TaskRun,
};

impl TaskOperations for Fake {
    async fn tasks(&self, _: &TaskFilter) -> CallResult<Vec<Task>> {
        Ok(Vec::new())
    }

    async fn update_service(&self, _: &ServiceUpdate) -> CallResult<()> {
        Err(refused())
    }

    async fn stop_task(&self, _: &str, _: &str, _: &str) -> CallResult<()> {
        Err(refused())
    }

    async fn run_task(&self, _: &TaskRun) -> CallResult<StartedTasks> {
        Err(refused())
    }

    async fn describe_tasks(&self, _: &str, _: &[String]) -> CallResult<Vec<Task>> {
        Ok(Vec::new())
    }

    async fn one_off_tasks(&self, _: &str) -> CallResult<Vec<Task>> {
        Ok(Vec::new())
    }
}

impl LogReader for Fake {
    async fn log_events(&self, _: &LogQuery, _: Option<&str>) -> CallResult<LogPage> {
        Ok(LogPage::default())
    }
}
