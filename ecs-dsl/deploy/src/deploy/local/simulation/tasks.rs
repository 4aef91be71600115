//! Tasks that targets, pipes and state machines start.

use serde_json::Value;

use super::error::SimulationError;
use super::events::task_stopped;
use super::overrides::Overrides;
use super::record::{SimulatedAction, SimulatedTask};
use super::state::Simulation;
use crate::cfn::type_names::ecs::TASK_DEFINITION;
use crate::deploy::ControlPlaneError;
use crate::deploy::local::state::OneOffTask;
use crate::deploy::operate::{TaskNetwork, TaskRun, TaskSource};

/// A request to start a task.
pub(super) struct TaskStart {
    /// The ARN of the task definition.
    pub(super) definition: String,
    /// The name or ARN of the cluster.
    pub(super) cluster: String,
    pub(super) overrides: Overrides,
    /// How often it is tried at most.
    pub(super) attempts: u32,
}

/// Why no task was started.
pub(super) struct NotStarted {
    pub(super) reason: String,
    /// The number of attempts; 0 if the simulation has ended.
    pub(super) attempts: u32,
}

impl NotStarted {
    /// After one attempt: trying again changes nothing.
    pub(super) fn once(reason: String) -> Self {
        Self {
            reason,
            attempts: 1,
        }
    }
}

/// The exit code of the container; `None` if it never ran.
pub(super) type Started = Result<Option<i32>, NotStarted>;

/// The exit code of a success.
pub(super) const SUCCESS: Option<i32> = Some(0);

impl Simulation<'_> {
    /// Starts a task, which ends at once, and everything that follows from its end.
    pub(super) fn run(&mut self, start: &TaskStart) -> Result<Started, SimulationError> {
        if !self.may_start() {
            let reason = String::new();
            return Ok(Err(NotStarted {
                reason,
                attempts: 0,
            }));
        }
        let (run, mut attempt) = (self.task_run(start), 1);
        let arn = loop {
            let reason = match self.local.run_tasks(&run) {
                Ok(started) => match (started.tasks.into_iter().next(), started.failures.first()) {
                    (Some(task), _) => break task.arn,
                    (None, failure) => failure.map(|failure| failure.reason.clone()),
                },
                // AWS doesn't try again what it refused.
                Err(ControlPlaneError::Validation { message, .. }) => {
                    return Ok(Err(NotStarted::once(message)));
                }
                Err(error) => return Err(error.into()),
            };
            if attempt >= start.attempts {
                return Ok(Err(NotStarted {
                    reason: reason.unwrap_or_default(),
                    attempts: attempt,
                }));
            }
            attempt += 1;
        };
        let Some((job, ended)) = self.local.end_one_off(&arn)? else {
            return Ok(Err(NotStarted::once("the task was stopped".to_owned())));
        };
        let task = simulated((job, &ended), &run, attempt);
        let exit_code = task.exit_code;
        self.record(SimulatedAction::Task(task));
        self.nested(|this| this.put_event(task_stopped(&ended)))?;
        Ok(Ok(exit_code))
    }

    fn task_run(&self, start: &TaskStart) -> TaskRun {
        let overrides = start.overrides.clone();
        TaskRun {
            cluster: start.cluster.clone(),
            source: TaskSource::Job(TaskNetwork::default()),
            task_definition: Some(start.definition.clone()),
            count: 1,
            container: overrides
                .container
                .unwrap_or_else(|| self.essential_container(&start.definition)),
            command: overrides.command,
            environment: overrides.environment,
            cpu: overrides.cpu,
            memory: overrides.memory,
            token: None,
        }
    }

    /// The name of the first essential container of a task definition.
    fn essential_container(&self, definition: &str) -> String {
        let definition = self.with_arn(TASK_DEFINITION, definition);
        let containers = definition.and_then(|found| found.property("ContainerDefinitions"));
        let mut containers = containers.and_then(Value::as_array).into_iter().flatten();
        let essential =
            containers.find(|container| container.get("Essential") != Some(&false.into()));
        let name = essential.and_then(|container| container.get("Name")?.as_str());
        name.unwrap_or_default().to_owned()
    }
}

fn simulated((job, ended): (String, &OneOffTask), run: &TaskRun, attempts: u32) -> SimulatedTask {
    let mut containers = ended.containers.iter();
    let container = containers.find(|container| container.name == run.container);
    let last = |arn: &str| arn.rsplit('/').next().unwrap_or(arn).to_owned();
    SimulatedTask {
        job,
        task: last(&ended.arn),
        revision: last(&ended.task_definition),
        attempts,
        container: run.container.clone(),
        command: run.command.clone(),
        environment: run.environment.iter().cloned().collect(),
        exit_code: container.and_then(|container| container.exit_code),
        stopped_reason: ended.reason.clone(),
        log: ended
            .containers
            .iter()
            .flat_map(|container| container.log.clone())
            .collect(),
    }
}
