//! Helpers of the synthesis tests.

use serde_json::Value;

use super::synth;
use crate::dsl::{
    App, Cluster, Grant, Image, Program, Stack, Stacks, Stage, TaskBuilder, Vpc, Worker,
};

/// The template of a one-stack program, in the stage `dev` of the app `shop`.
pub(crate) fn template(program: impl Fn(&mut Stack)) -> Value {
    template_in(&Stage::new("dev"), program)
}

/// The template of a one-stack program, in `stage` of the app `shop`.
pub(crate) fn template_in(stage: &Stage, program: impl Fn(&mut Stack)) -> Value {
    let mut stacks = Stacks::new(&App::new("shop"), stage);
    assert!(program.build(&mut stacks));
    let templates = synth(&stacks.into_vec()).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    serde_json::from_str(&templates[0].template.to_json()).unwrap()
}

/// A VPC and a cluster, which every service needs.
pub(crate) fn network(stack: &mut Stack) {
    stack.add(Vpc::new("main"));
    stack.add(Cluster::new("main"));
}

/// What a grant gives a worker: the statements of its task role, and its environment.
pub(super) fn granted(grant: impl Fn(&mut Stack) -> Grant) -> (Value, Value) {
    let template = template(|stack| {
        network(stack);
        let grant = grant(stack);
        stack.add(
            Worker::new("mailer")
                .image(Image::registry("shop/mailer"))
                .grant(grant),
        );
    });
    let role = &template["Resources"]["MailerTaskRole"]["Properties"];
    let definition = &template["Resources"]["MailerTaskDefinition"]["Properties"];
    (
        role["Policies"][0]["PolicyDocument"]["Statement"].clone(),
        definition["ContainerDefinitions"][0]["Environment"].clone(),
    )
}
