//! Deployments of templates by the local engine, without a command line.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ecs_dsl::cfn::Document;
use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployTarget,
    Disagreement, Engine, Observer, Preview, Step, capabilities,
};
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{StackEvent, block_on};

/// Confirms everything, and records where the change set differs from the plan.
#[derive(Default)]
struct Confirming {
    planned: usize,
    disagreements: Vec<Disagreement>,
}

/// A finished deployment.
#[derive(Debug)]
pub(crate) struct Deployed {
    pub(crate) outcome: DeployOutcome,
    /// The number of resources that the plan changes.
    pub(crate) planned: usize,
    /// Where the change set differs from the plan.
    pub(crate) disagreements: Vec<Disagreement>,
}

impl Observer for Confirming {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, preview: &Preview<'_>) {
        self.planned = preview.plan.map_or(0, |plan| plan.changes.len());
        self.disagreements = preview.disagreements();
    }

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// A clock that advances by a millisecond each time it is read.
pub(crate) fn tick() -> SystemTime {
    static NOW: AtomicU64 = AtomicU64::new(0);
    UNIX_EPOCH + Duration::from_millis(NOW.fetch_add(1, Ordering::Relaxed))
}

/// The local engine with its state in `folder`.
pub(crate) fn open(folder: &std::path::Path) -> Local {
    Local::open(folder, "us-east-1").unwrap().clock(tick)
}

/// Deploys a template as the stack `stack`.
pub(crate) fn try_deploy(
    local: &Local,
    (stack, template): (&str, &str),
    parameters: &BTreeMap<String, String>,
) -> Result<Deployed, DeployError> {
    let capabilities = capabilities(&Document::parse(template).unwrap());
    let target = DeployTarget::new("dev", "shop");
    let mut request = DeployRequest::new(stack, target, template.to_owned());
    request.capabilities = capabilities;
    request.parameters.clone_from(parameters);
    let mut observer = Confirming::default();
    let mut engine = Engine::new(local, &mut observer).clock(tick);
    let outcome = block_on(engine.deploy(&request)).unwrap()?;
    Ok(Deployed {
        outcome,
        planned: observer.planned,
        disagreements: observer.disagreements,
    })
}

/// Deploys a template as the stack `stack`, which must succeed.
pub(crate) fn deploy(local: &Local, stack: &str, template: &str) -> Deployed {
    let deployed = try_deploy(local, (stack, template), &BTreeMap::new());
    deployed.unwrap_or_else(|error| panic!("{error}"))
}
