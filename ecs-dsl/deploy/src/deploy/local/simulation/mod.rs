//! [`Local::fire`]: what AWS starts for an event, a schedule, a message or an execution, on the resources of the deployed local stacks.
//!
//! - [`Simulation`](state::Simulation) has the deployed stacks and records the steps.
//! - `bus` matches events with rules (`pattern`), and `target` starts what they name, with the input that `transformer` makes.
//! - `messages` sends messages through topics, queues and pipes; `execution` runs state machines; `tasks` starts tasks.
//!
//! **Invariant:** a task starts and ends as one that `run` starts: by [`Local::run_tasks`] and the fault plan. No time passes.

mod bus;
mod error;
mod events;
mod execution;
mod json_path;
mod messages;
mod overrides;
mod pattern;
mod record;
mod sample;
mod state;
mod target;
mod tasks;
mod transformer;

pub use error::SimulationError;
pub use record::{SimulatedAction, SimulatedStep, SimulatedTask, SimulationReport};

use serde_json::Value;

use self::state::{DeployedResource, Simulation};
use super::Local;
use crate::cfn::type_names::{
    events as event_types, pipes, s3, scheduler, sns, sqs, stepfunctions,
};

/// What `fire` fires: a resource of a deployed stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiredResource {
    /// The name of the stack.
    pub stack: String,
    /// The logical id of a schedule, a rule, a pipe, a state machine, a queue, a topic or a bucket.
    pub logical_id: String,
    /// The event of a rule or a bucket, the text of a message, or the input of an execution. Default: a sample that matches.
    pub input: Option<String>,
}

/// The resource types that can be fired, those first that start something by themselves.
pub const FIRED_TYPES: [&str; 7] = [
    scheduler::SCHEDULE,
    event_types::RULE,
    pipes::PIPE,
    stepfunctions::STATE_MACHINE,
    sqs::QUEUE,
    sns::TOPIC,
    s3::BUCKET,
];

/// The text of a message that isn't given.
const SAMPLE_MESSAGE: &str = "{}";

impl Local {
    /// Fires a resource once, and everything that follows from it.
    ///
    /// # Errors
    /// If the resource isn't deployed, if its input is invalid or missing, or if the state can't be read or written.
    pub fn fire(&self, fired: &FiredResource) -> Result<SimulationReport, SimulationError> {
        let stacks = self.stacks("DescribeStackResources")?;
        let mut simulation = Simulation::new(self, &stacks);
        let subject = simulation.deployed(&fired.stack, &fired.logical_id);
        let subject = subject.ok_or_else(|| SimulationError::NotDeployed(fired.clone()))?;
        simulation.fire(&subject, fired.input.as_deref())?;
        Ok(simulation.report)
    }
}

impl<'a> Simulation<'a> {
    fn fire(
        &mut self,
        subject: &DeployedResource<'a>,
        input: Option<&str>,
    ) -> Result<(), SimulationError> {
        match subject.resource.type_name.as_str() {
            scheduler::SCHEDULE => match input {
                Some(_) => Err(SimulationError::NoInput(subject.id.to_owned())),
                None => self.schedule(subject),
            },
            event_types::RULE => self.fire_rule(subject, input),
            pipes::PIPE => {
                let source = subject.text("Source").unwrap_or_default().to_owned();
                self.receive(subject, (&source, input.unwrap_or(SAMPLE_MESSAGE)))
            }
            stepfunctions::STATE_MACHINE => {
                let input = parsed(input.unwrap_or("{}"))?;
                self.execute(subject, input)
            }
            sqs::QUEUE => self.queue(&subject.arn(), input.unwrap_or(SAMPLE_MESSAGE)),
            sns::TOPIC => self.topic(&subject.arn(), input.unwrap_or(SAMPLE_MESSAGE)),
            s3::BUCKET => self.fire_bucket(subject, input),
            _ => Err(SimulationError::NotFired(subject.id.to_owned())),
        }
    }
}

fn parsed(text: &str) -> Result<Value, SimulationError> {
    serde_json::from_str(text).map_err(SimulationError::NotJson)
}
