//! Workflows: jobs that run one after the other.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::compute::start_builder::{HasStarts, StartBuilder, Starts};
use crate::dsl::model::description::{Described, Description, Import, Monitoring, Naming};
use crate::dsl::model::variable::variable;
use crate::dsl::{
    BuilderRecord, Grant, IntoText, LogGroup, Metric, Name, Stack, Statistic, Step, component,
};

/// [Jobs](crate::dsl::Job) that run one after the other: a
/// [state machine](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html)
/// of Step Functions, which starts the task of each step, waits until it has stopped, and then starts the next one. A step that fails, after
/// its retries, ends the workflow. A [schedule](StartBuilder::schedule), an [event](StartBuilder::on) or a program with the
/// [grant](crate::cfn::Handle::start) starts it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let fetch = stack.add(Job::new("fetch").image(Image::ecr("shop/fetch").tag("v7")));
/// let load = stack.add(Job::new("load").image(Image::ecr("shop/load").tag("v7")));
/// stack.add(
///     Workflow::new("import")
///         .then(Step::new(&fetch).retries(3).timeout(hours(1)))
///         .then(&load)
///         .schedule(cron!("0 6 * * ? *")),
/// );
/// # }
/// ```
///
/// Each start is an execution of its own: two can run at the same time. The variables of an event that starts a workflow are
/// those of the tasks of all steps.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Workflow {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) steps: Vec<Step>,
    pub(crate) starts: Starts,
    pub(crate) timeout: Option<Spanned<Duration>>,
    pub(crate) logs: Option<(Handle<LogGroup>, ExecutionLogLevel)>,
}

/// What a workflow logs about its executions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExecutionLogLevel {
    /// All events.
    All,
    /// Events of failures, of retries too.
    Error,
    /// The events with which executions fail.
    Fatal,
}

impl Workflow {
    /// A workflow without steps.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            steps: Vec::new(),
            starts: Starts::default(),
            timeout: None,
            logs: None,
        }
    }

    /// Adds a step after the others: a job of this stack, `.then(&job)`, or a [`Step`] with more settings. `States`:
    /// [run a job](https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html).
    #[track_caller]
    pub fn then(mut self, step: impl Into<Step>) -> Self {
        let mut step = step.into();
        self.record.absorb(&mut step.record);
        self.steps.push(step);
        self
    }

    /// How long an execution may take, with all steps and retries, 1 to 99,999,999 seconds. Step Functions stops the task of
    /// one that takes longer. Default: no limit of the workflow. `TimeoutSeconds`:
    /// [state machine structure](https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html).
    // rule: workflow_time
    #[track_caller]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.record.replaces("timeout");
        self.timeout = Some(Spanned::here(time));
        self
    }

    /// Logs executions to a group, without their data. Default: none; Step Functions keeps the history of an execution for 90
    /// days. `LoggingConfiguration`:
    /// [logging](https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html).
    #[track_caller]
    pub fn logs(mut self, group: &Handle<LogGroup>, level: ExecutionLogLevel) -> Self {
        self.record.replaces("logs");
        self.logs = Some((group.clone(), level));
        self
    }
}

impl HasStarts for Workflow {
    fn starts(&self) -> &Starts {
        &self.starts
    }

    fn starts_mut(&mut self) -> &mut Starts {
        &mut self.starts
    }

    fn record_of_starts(&mut self) -> &mut BuilderRecord {
        &mut self.record
    }
}

impl StartBuilder for Workflow {}

impl Handle<Workflow> {
    /// The state machine's ARN.
    pub fn arn(&self) -> Value<String> {
        Value::from_expr(self.ref_of("StateMachine"))
    }

    /// Allows starting the workflow, and sets `<NAME>_WORKFLOW_ARN` to its ARN.
    pub fn start(&self) -> Grant {
        Grant::allow(["states:StartExecution"], [self.arn()])
            .env(&variable(self.name(), "WORKFLOW_ARN"), self.arn())
    }

    /// The executions that failed: a task of a step failed, or couldn't be started. `ExecutionsFailed`:
    /// [metrics](https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html).
    pub fn failed_executions(&self) -> Metric {
        self.executions("ExecutionsFailed")
    }

    /// The executions that exceeded the [time limit](Workflow::timeout) of the workflow. `ExecutionsTimedOut`:
    /// [metrics](https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html).
    pub fn timed_out_executions(&self) -> Metric {
        self.executions("ExecutionsTimedOut")
    }

    /// A metric of the executions, as a sum.
    pub(crate) fn executions(&self, name: &str) -> Metric {
        Metric::custom("AWS/States", name)
            .label(self.name())
            .dimension("StateMachineArn", self.arn())
            .statistic(Statistic::Sum)
    }
}

component!(Workflow, "workflow");

impl Described for Workflow {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        Description {
            monitoring: Some(Monitoring::Workflow(stack.handle(self))),
            ..Description::plain(Naming::Generated, Import::default())
        }
    }
}
