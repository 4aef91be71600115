//! Deploys through the library, without the capability that the template's IAM roles need.

use std::process::ExitCode;

use ecs_dsl::deploy::StackEvent;
use ecs_dsl::deploy::aws::Aws;
use ecs_dsl::deploy::block_on;
use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployRequest, DeployTarget, Engine, Observer,
    Preview, Step,
};
use ecs_dsl::prelude::*;

/// Confirms everything, and prints nothing.
struct Silent;

impl Observer for Silent {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn main() -> ExitCode {
    let app = App::new("missing-capability").stage(Stage::new("dev").region("us-east-1"));
    let assembly = match app.synth("dev", program) {
        Ok(assembly) => assembly,
        Err(diagnostics) => {
            eprintln!("{diagnostics}");
            return ExitCode::from(1);
        }
    };
    let template = assembly.stacks[0].template.to_json();
    match block_on(deploy(&assembly.stacks[0].name, template)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(7)
        }
    }
}

fn program(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(Worker::new("jobs").image(Image::registry("redis:7-alpine")));
}

async fn deploy(stack: &str, template: String) -> Result<(), DeployError> {
    let aws = Aws::connect(Some("us-east-1"), None).await?;
    let mut target = DeployTarget::new("dev", "missing-capability");
    target.region = Some("us-east-1".into());
    let request = DeployRequest::new(stack, target, template);
    let outcome = Engine::new(&aws, &mut Silent).deploy(&request).await;
    outcome.map(drop)
}
