//! [`GateRun`]: the task of a migration, from its start to the signal that it has ended.

use std::collections::BTreeMap;

use super::{MigrationReport, TaskLog};
use crate::deploy::digest::sha256;
use crate::deploy::engine::{DeployedService, Engine, Step};
use crate::deploy::operate::{Task, TaskRun, TaskStatus};
use crate::deploy::{CallResult, Cloud, ControlPlaneError, StackDescription};

/// The number of hexadecimal digits of a token.
const TOKEN_DIGITS: usize = 32;

/// After how many polls a task counts as lost that ECS has started and doesn't describe.
const UNKNOWN_POLLS: u32 = 50;

/// CloudWatch Logs shows lines some seconds after they are written: how many polls of a stopped task's log have to be empty.
const EMPTY_POLLS: u32 = 3;

/// The run of a migration for its gate.
pub(super) struct GateRun {
    gate: String,
    /// The logical id of the task definition.
    pub(super) migration: String,
    pub(super) job: Option<DeployedService>,
    /// The client token, by which ECS starts one task only, and which marks that task.
    token: String,
    task: Option<Task>,
    log: TaskLog,
    /// The number of polls in which ECS didn't know the task.
    unknown: u32,
    empty_polls: u32,
    /// The other task of the job for which this one waits.
    waits_for: Option<String>,
}

impl GateRun {
    pub(super) fn new(gate: &str, migration: &str, stack: &StackDescription) -> Self {
        // The change set is that of one attempt; another one runs the migration again.
        let change_set = stack.change_set.as_deref().unwrap_or_default();
        let digest = sha256(format!("{} {change_set} {gate}", stack.id).as_bytes());
        let digits = digest.get(..TOKEN_DIGITS).unwrap_or(&digest);
        Self {
            gate: gate.to_owned(),
            migration: migration.to_owned(),
            job: None,
            token: format!("ecs-dsl-migration-{digits}"),
            task: None,
            log: TaskLog::default(),
            unknown: 0,
            empty_polls: 0,
            waits_for: None,
        }
    }

    pub(super) fn of_job(self, job: DeployedService) -> Self {
        Self {
            job: Some(job),
            ..self
        }
    }

    /// Its task, unless that has stopped.
    pub(super) fn running_task(&self) -> Option<&Task> {
        self.task
            .as_ref()
            .filter(|task| task.last_status != "STOPPED")
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// Starts the task of a migration, or follows it. True once the end is signalled.
    pub(super) async fn advance_migration(
        &mut self,
        run: &mut GateRun,
        stack: &StackDescription,
    ) -> CallResult<bool> {
        let Some(job) = run.job.clone() else {
            return Ok(true);
        };
        match run.task.take() {
            None => self.start_migration(run, &job, stack).await,
            Some(task) => self.follow_migration((run, &job), task, stack).await,
        }
    }

    /// Starts the task, unless another one of the job runs. True if it can't be started.
    async fn start_migration(
        &mut self,
        run: &mut GateRun,
        job: &DeployedService,
        stack: &StackDescription,
    ) -> CallResult<bool> {
        let running = self.cloud.tasks(&job.tasks(TaskStatus::Running)).await?;
        let is_own = |task: &&Task| task.started_by.as_deref() == Some(&run.token);
        if let Some(own) = running.iter().find(is_own) {
            self.migration_started(run, own.clone());
            return Ok(false);
        }
        if let Some(other) = running.first() {
            if run.waits_for.as_deref() != Some(other.id()) {
                run.waits_for = Some(other.id().to_owned());
                self.observer
                    .step(&Step::Migration(&MigrationReport::Waiting {
                        migration: &run.migration,
                        task: other.id(),
                    }));
            }
            return Ok(false);
        }
        let container = job.default_container();
        let request = TaskRun {
            cluster: job.cluster.clone(),
            source: job.source.clone(),
            task_definition: job.task_definition.clone(),
            count: 1,
            container: container
                .map(|container| container.name.clone())
                .unwrap_or_default(),
            token: Some(run.token.clone()),
            ..TaskRun::default()
        };
        let reason = match self.cloud.run_task(&request).await {
            Ok(started) => match (started.tasks.into_iter().next(), started.failures.first()) {
                (Some(task), _) => {
                    self.migration_started(run, task);
                    return Ok(false);
                }
                (None, Some(failure)) => {
                    let failure = job.placement_failure(failure);
                    format!("{}; {}", failure.summary, failure.hint)
                }
                (None, None) => "ECS started no task".to_owned(),
            },
            Err(
                error @ (ControlPlaneError::Validation { .. }
                | ControlPlaneError::AccessDenied { .. }),
            ) => error.to_string(),
            Err(error) => return Err(error),
        };
        self.fail_migration(run, stack, &reason).await?;
        Ok(true)
    }

    fn migration_started(&mut self, run: &mut GateRun, task: Task) {
        self.observer
            .step(&Step::Migration(&MigrationReport::Started {
                migration: &run.migration,
                task: task.id(),
                revision: task.revision(),
            }));
        run.task = Some(task);
    }

    /// Reads the state and the log of the task. True once its end is signalled.
    async fn follow_migration(
        &mut self,
        (run, job): (&mut GateRun, &DeployedService),
        known: Task,
        stack: &StackDescription,
    ) -> CallResult<bool> {
        let arns = [known.arn.clone()];
        let found = self.cloud.describe_tasks(&job.cluster, &arns).await;
        let Some(task) = found?.into_iter().next() else {
            run.unknown += 1;
            run.task = Some(known);
            if run.unknown <= UNKNOWN_POLLS {
                return Ok(false);
            }
            let reason = "ECS doesn't know its task any more: its exit code is unknown";
            self.fail_migration(run, stack, reason).await?;
            return Ok(true);
        };
        run.task = Some(task.clone());
        let has_lines = self.report_log((run, job), &task).await?;
        if task.last_status != "STOPPED" {
            return Ok(false);
        }
        let has_log = job
            .default_container()
            .is_some_and(|main| main.logs.is_some());
        run.empty_polls = if has_lines { 0 } else { run.empty_polls + 1 };
        if has_log && run.empty_polls < EMPTY_POLLS {
            return Ok(false);
        }
        self.end_migration((run, job), &task, stack).await?;
        Ok(true)
    }

    /// Reports the new lines of the log; true if there are any. A log that can't be read stops no migration.
    async fn report_log(
        &mut self,
        (run, job): (&mut GateRun, &DeployedService),
        task: &Task,
    ) -> CallResult<bool> {
        let Some(container) = job.default_container() else {
            return Ok(false);
        };
        let lines = match run.log.read(self.cloud, task, container).await {
            Ok(lines) => lines,
            Err(error) if error.is_transient() => return Err(error),
            Err(_) => Vec::new(),
        };
        if !lines.is_empty() {
            self.observer.step(&Step::Migration(&MigrationReport::Log {
                migration: &run.migration,
                lines: &lines,
            }));
        }
        Ok(!lines.is_empty())
    }

    async fn end_migration(
        &mut self,
        (run, job): (&GateRun, &DeployedService),
        task: &Task,
        stack: &StackDescription,
    ) -> CallResult<()> {
        let main = job.default_container().map(|main| main.name.clone());
        let main = main.unwrap_or_default();
        let mut containers = task.containers.iter();
        let container = containers.find(|container| container.name == main);
        let exit_code = container.and_then(|container| container.exit_code);
        let logs = BTreeMap::from([(main, run.log.last_lines().to_vec())]);
        let has_failed = exit_code != Some(0);
        let failure = has_failed.then(|| job.task_failure(task, &logs)).flatten();
        self.observer
            .step(&Step::Migration(&MigrationReport::Ended {
                migration: &run.migration,
                exit_code,
                failure: failure.as_ref(),
            }));
        self.signal(run, stack, !has_failed).await
    }

    /// Reports that a migration has failed without an exit code, and signals it.
    pub(super) async fn fail_migration(
        &mut self,
        run: &GateRun,
        stack: &StackDescription,
        reason: &str,
    ) -> CallResult<()> {
        self.observer
            .step(&Step::Migration(&MigrationReport::Failed {
                migration: &run.migration,
                reason,
            }));
        self.signal(run, stack, false).await
    }

    /// Opens the gate, or lets it fail. Every process that follows the task signals the same, and the first signal counts.
    async fn signal(
        &self,
        run: &GateRun,
        stack: &StackDescription,
        success: bool,
    ) -> CallResult<()> {
        let signal = (run.gate.as_str(), run.token.as_str());
        match self.cloud.signal_resource(&stack.id, signal, success).await {
            // CloudFormation doesn't wait for it any more.
            Err(ControlPlaneError::Validation { .. }) => Ok(()),
            signalled => signalled,
        }
    }
}
