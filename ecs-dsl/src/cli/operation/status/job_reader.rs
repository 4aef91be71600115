//! Reads the jobs of a stack for [`StatusReader`].

use super::job_status::{JobRun, JobStatus};
use super::reader::{StatusReader, known};
use super::stack_status::StackStatus;
use crate::assemble::SynthesizedStack;
use crate::cli::CliError;
use crate::cli::operation::named_services::{NamedService, deployed};
use crate::cli::selection::ComponentKind;
use crate::deploy::operate::{TaskOperations as _, TaskStatus};

/// The number of stopped tasks of a job.
const STOPPED: usize = 3;

impl StatusReader {
    /// Adds the jobs of the program that are selected and deployed.
    pub(super) async fn add_jobs(
        &self,
        stack: &SynthesizedStack,
        status: &mut StackStatus,
    ) -> Result<(), CliError> {
        let has_jobs = stack.components.iter().any(|component| component.is_job);
        if !has_jobs || status.status.is_none() {
            return Ok(());
        }
        let stack = (stack, ComponentKind::WithTasks);
        let mut jobs = deployed(&self.cloud, stack, &self.target).await?;
        jobs.retain(|named| named.service.is_job() && self.is_selected(&named.name));
        for named in jobs {
            let runs = self.runs(&named, &mut status.unknown).await?;
            let revision = named.service.task_definition.as_deref();
            let revision = revision.and_then(|arn| arn.rsplit('/').next());
            status.jobs.push(JobStatus {
                revision: revision.map(str::to_owned),
                logical_id: named.service.logical_id,
                name: named.name,
                runs,
            });
        }
        Ok(())
    }

    async fn runs(
        &self,
        named: &NamedService,
        unknown: &mut Vec<String>,
    ) -> Result<Vec<JobRun>, CliError> {
        let mut runs = Vec::new();
        for (wanted, limit) in [
            (TaskStatus::Running, usize::MAX),
            (TaskStatus::Stopped, STOPPED),
        ] {
            let read = self.cloud.tasks(&named.service.tasks(wanted)).await;
            let Some(tasks) = known(read, "runs of jobs", unknown)? else {
                break;
            };
            let tasks = tasks.iter().take(limit);
            runs.extend(tasks.map(|task| JobRun::new(named, task)));
        }
        Ok(runs)
    }
}
