//! Deploys templates to AWS as one stack, one after another, and prints what the plan and the change set of each say.
//!
//!   steps FILE
//!
//! The file is a JSON list of `{"template": TEXT, "parameters": {NAME: TEXT}}`. A line of JSON is printed for each.

use std::collections::BTreeMap;
use std::process::ExitCode;

use ecs_dsl::cfn::Document;
use ecs_dsl::deploy::aws::Aws;
use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployRequest, DeployTarget, Engine, Observer, Preview, Step,
    capabilities,
};
use ecs_dsl::deploy::{StackEvent, block_on};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

/// Confirms everything, and records the plan and the change set of an update.
#[derive(Default)]
struct Recording {
    planned: Vec<Value>,
    disagreements: Value,
}

impl Observer for Recording {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, preview: &Preview<'_>) {
        let changes = preview.plan.map(|plan| plan.changes.iter());
        self.planned = changes
            .into_iter()
            .flatten()
            .map(|change| json!({"id": change.id, "type": change.type_name, "action": change.action}))
            .collect();
        self.disagreements = json!(preview.disagreements());
    }

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn main() -> ExitCode {
    let file = std::env::args().nth(1).unwrap_or_default();
    match block_on(deploy_all(&file)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(failure)) => {
            eprintln!("{failure}");
            ExitCode::from(3)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(7)
        }
    }
}

async fn deploy_all(file: &str) -> Result<(), Failure> {
    let steps: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let aws = Aws::connect(None, None).await?;
    for (number, step) in steps.iter().enumerate() {
        let parameters: BTreeMap<String, String> =
            serde_json::from_value(step["parameters"].clone())?;
        let template = step["template"].as_str().ok_or("a step has no template")?;
        let found = deploy(&aws, template, parameters).await;
        println!(
            "{}",
            found.map_err(|failure| format!("step {number}: {failure}"))?
        );
    }
    Ok(())
}

async fn deploy(
    aws: &Aws,
    template: &str,
    parameters: BTreeMap<String, String>,
) -> Result<Value, Failure> {
    let target = DeployTarget::new("dev", "shop");
    let mut request = DeployRequest::new("shop-dev", target, template.to_owned());
    request.capabilities = capabilities(&Document::parse(template)?);
    request.parameters = parameters;
    // The images and certificates of random programs don't exist.
    request.skip_preflight = true;
    let mut observer = Recording::default();
    Engine::new(aws, &mut observer).deploy(&request).await?;
    Ok(json!({"planned": observer.planned, "disagreements": observer.disagreements}))
}
