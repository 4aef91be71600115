//! The targets of rules and schedules.

use serde_json::{Value, json};

use super::bus::bus_name;
use super::error::SimulationError;
use super::overrides::Overrides;
use super::record::SimulatedAction;
use super::state::{DeployedResource, Simulation};
use super::tasks::{NotStarted, SUCCESS, TaskStart};
use crate::cfn::type_names::{sqs, stepfunctions};

/// How often EventBridge and Scheduler try again by default, from AWS's page on retry policies.
pub(super) const DEFAULT_RETRIES: u32 = 185;

impl<'a> Simulation<'a> {
    /// The time of a schedule.
    pub(super) fn schedule(
        &mut self,
        schedule: &DeployedResource<'a>,
    ) -> Result<(), SimulationError> {
        let expression = schedule.text("ScheduleExpression").unwrap_or_default();
        self.record(SimulatedAction::Schedule {
            schedule: schedule.id.to_owned(),
            expression: expression.to_owned(),
        });
        let Some(target) = schedule.property("Target") else {
            return Ok(());
        };
        if schedule.text("State") == Some("DISABLED") {
            self.record(SimulatedAction::NoMatch {
                resource: schedule.id.to_owned(),
                reason: "the schedule is disabled".to_owned(),
            });
            return Ok(());
        }
        let input = text(target, "Input").unwrap_or("{}").to_owned();
        self.nested(|this| this.invoke(target, Ok(input.clone()), &input))
    }

    /// Invokes a target. `failed` is what a dead-letter queue gets.
    pub(super) fn invoke(
        &mut self,
        target: &Value,
        input: Result<String, String>,
        failed: &str,
    ) -> Result<(), SimulationError> {
        let arn = text(target, "Arn").unwrap_or_default();
        let input = match input {
            Ok(input) => input,
            Err(reason) => {
                return self.target_failed(target, (arn, NotStarted::once(reason)), failed);
            }
        };
        if let Some(parameters) = target.get("EcsParameters") {
            return match task_start(target, parameters, &input) {
                Ok(start) => self.start(target, &start, failed),
                Err(reason) => self.target_failed(target, (arn, NotStarted::once(reason)), failed),
            };
        }
        let state_machine = self.with_arn(stepfunctions::STATE_MACHINE, arn);
        match (arn.split(':').nth(2), state_machine) {
            (Some("states"), Some(state_machine)) => match serde_json::from_str(&input) {
                Ok(input) => self.execute(&state_machine, input),
                Err(error) => {
                    let reason = format!("the input of the execution isn't JSON: {error}");
                    self.target_failed(target, (arn, NotStarted::once(reason)), failed)
                }
            },
            (Some("sqs"), _) => self.queue(arn, &input),
            (Some("sns"), _) => self.topic(arn, &input),
            (Some("events"), _) => {
                let event = serde_json::from_str(failed).unwrap_or_else(|_| json!({}));
                self.deliver(bus_name(arn), &event, &[])
            }
            _ => {
                self.record(SimulatedAction::Sent {
                    target: arn.to_owned(),
                    input,
                });
                Ok(())
            }
        }
    }

    fn start(
        &mut self,
        target: &Value,
        start: &TaskStart,
        failed: &str,
    ) -> Result<(), SimulationError> {
        match self.run(start)? {
            Ok(SUCCESS) => {}
            Ok(failure) => self.report.failures.push(failure),
            Err(not_started) if not_started.attempts == 0 => self.report.failures.push(None),
            Err(not_started) => {
                return self.target_failed(target, (&start.definition, not_started), failed);
            }
        }
        Ok(())
    }

    /// The event moves to the dead-letter queue of the target, or is lost.
    fn target_failed(
        &mut self,
        target: &Value,
        (arn, not_started): (&str, NotStarted),
        failed: &str,
    ) -> Result<(), SimulationError> {
        self.record(SimulatedAction::NotStarted {
            target: arn.to_owned(),
            reason: not_started.reason,
            attempts: not_started.attempts,
        });
        self.report.failures.push(None);
        let queue = target
            .get("DeadLetterConfig")
            .and_then(|config| text(config, "Arn"));
        match queue {
            Some(queue) => self.dead_letter(queue, failed),
            None => {
                self.record(SimulatedAction::Lost {
                    reason: "the target has no dead-letter queue".to_owned(),
                });
                Ok(())
            }
        }
    }

    /// A message reaches a dead-letter queue, which a pipe may read.
    pub(super) fn dead_letter(&mut self, queue: &str, body: &str) -> Result<(), SimulationError> {
        let name = self.name_of(sqs::QUEUE, queue);
        self.record(SimulatedAction::DeadLetter { queue: name });
        match self.has_pipe(queue) {
            true => self.nested(|this| this.queue(queue, body)),
            false => Ok(()),
        }
    }
}

/// The task of a target, with the overrides in its input.
fn task_start(target: &Value, parameters: &Value, input: &str) -> Result<TaskStart, String> {
    let overrides: Value = serde_json::from_str(input)
        .map_err(|error| format!("the overrides of the task aren't JSON: {error}"))?;
    let retries = target.pointer("/RetryPolicy/MaximumRetryAttempts");
    let retries = retries
        .and_then(Value::as_f64)
        .map(|retries| format!("{retries:.0}"));
    let retries = retries.and_then(|retries| retries.parse().ok());
    Ok(TaskStart {
        definition: text(parameters, "TaskDefinitionArn")
            .unwrap_or_default()
            .to_owned(),
        cluster: text(target, "Arn").unwrap_or_default().to_owned(),
        overrides: Overrides::from_json(&overrides),
        attempts: retries.unwrap_or(DEFAULT_RETRIES).saturating_add(1),
    })
}

fn text<'a>(json: &'a Value, name: &str) -> Option<&'a str> {
    json.get(name).and_then(Value::as_str)
}
