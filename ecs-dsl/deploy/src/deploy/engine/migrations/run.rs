//! [`OpenGates`]: the gates that CloudFormation waits for, and what the engine does about them at each poll.

use std::collections::BTreeMap;

use super::MigrationReport;
use super::gate_run::GateRun;
use crate::cfn::Document;
use crate::cfn::gate::migration_of;
use crate::cfn::type_names::cloudformation;
use crate::deploy::engine::stack_state::is_rolling_back;
use crate::deploy::engine::watch::Resolver;
use crate::deploy::engine::{DeployedService, Engine, Step};
use crate::deploy::{CallResult, Cloud, StackDescription, StackEvent};

/// The stopped reason that ECS shows.
const STOPPED: &str = "The deployment rolls back";

/// The gates that CloudFormation waits for, by logical id.
#[derive(Default)]
pub(in crate::deploy::engine) struct OpenGates(BTreeMap<String, Gate>);

/// What is known of a gate.
enum Gate {
    /// CloudFormation has begun to wait for it.
    Found,
    /// This process runs its migration.
    Running(Box<GateRun>),
    /// It isn't a migration's, or nothing is left to do.
    Ignored,
}

impl OpenGates {
    /// Whether CloudFormation waits for a migration that this process runs.
    pub(in crate::deploy::engine) fn are_open(&self) -> bool {
        let mut gates = self.0.values();
        gates.any(|gate| matches!(gate, Gate::Found | Gate::Running(_)))
    }

    /// Records an event of a resource.
    pub(in crate::deploy::engine) fn record(&mut self, event: &StackEvent) {
        if event.type_name != cloudformation::WAIT_CONDITION {
            return;
        }
        match event.status.as_str() {
            "CREATE_IN_PROGRESS" => {
                let known = self.0.entry(event.logical_id.clone());
                known.or_insert(Gate::Found);
            }
            // The task of a failed gate may run.
            "CREATE_COMPLETE" => {
                self.0.remove(&event.logical_id);
            }
            _ => {}
        }
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// Runs the migrations that CloudFormation waits for, as far as they are at this poll. A process that only watches an
    /// operation doesn't `drive` it.
    pub(in crate::deploy::engine) async fn run_migrations(
        &mut self,
        stack: &StackDescription,
        drive: bool,
    ) -> CallResult<()> {
        let mut gates = std::mem::take(&mut self.gates);
        let mut result = Ok(());
        for (id, gate) in &mut gates.0 {
            result = self.advance_gate((id, gate), stack, drive).await;
            if result.is_err() {
                break;
            }
        }
        self.gates = gates;
        result
    }

    async fn advance_gate(
        &mut self,
        (id, gate): (&str, &mut Gate),
        stack: &StackDescription,
        drive: bool,
    ) -> CallResult<()> {
        let is_over = is_rolling_back(&stack.status) || stack.status.starts_with("DELETE_");
        match gate {
            Gate::Ignored => {}
            Gate::Found if is_over => *gate = Gate::Ignored,
            Gate::Found => *gate = self.found_gate(id, stack, drive).await?,
            Gate::Running(run) if is_over => {
                self.stop_migration(run).await?;
                *gate = Gate::Ignored;
            }
            Gate::Running(run) => {
                if self.advance_migration(run, stack).await? {
                    *gate = Gate::Ignored;
                }
            }
        }
        Ok(())
    }

    /// Finds the migration of a gate in the template of the running operation.
    async fn found_gate(
        &mut self,
        id: &str,
        stack: &StackDescription,
        drive: bool,
    ) -> CallResult<Gate> {
        let text = self.cloud.get_template(&stack.id).await?;
        let template = Document::parse(&text).ok();
        let gate = template.as_ref().and_then(|template| template.resource(id));
        let (Some(template), Some(gate)) = (&template, gate) else {
            return Ok(Gate::Found);
        };
        let Some(migration) = migration_of(&gate) else {
            return Ok(Gate::Ignored);
        };
        if !drive {
            let report = MigrationReport::WaitedFor { migration };
            self.observer.step(&Step::Migration(&report));
            return Ok(Gate::Ignored);
        }
        let parameters = stack.parameter_values();
        let resources = self.cloud.describe_stack_resources(&stack.id).await?;
        let resolver = Resolver::new(template, &parameters, &stack.id, &resources);
        let definition = template.resource(migration);
        let job = definition.and_then(|found| DeployedService::from_job(&found, &resolver));
        let run = GateRun::new(id, migration, stack);
        let Some(job) = job else {
            let reason = "the network of its tasks is unknown";
            self.fail_migration(&run, stack, reason).await?;
            return Ok(Gate::Ignored);
        };
        Ok(Gate::Running(Box::new(run.of_job(job))))
    }

    /// Stops the task of a migration whose deployment rolls back.
    async fn stop_migration(&mut self, run: &GateRun) -> CallResult<()> {
        let (Some(job), Some(task)) = (&run.job, run.running_task()) else {
            return Ok(());
        };
        self.observer
            .step(&Step::Migration(&MigrationReport::Stopping {
                migration: &run.migration,
                task: task.id(),
            }));
        let cluster = &job.cluster;
        // It may have ended meanwhile.
        match self.cloud.stop_task(cluster, &task.arn, STOPPED).await {
            Err(error) if error.is_transient() => Err(error),
            _ => Ok(()),
        }
    }
}
