//! The command line as a user sees it: what goes to which stream, and the exit code.

mod check;
mod conforms;
mod deploy;
mod exit;
mod faults;
mod fleet;
mod github;
mod import;
mod look;
mod ls;
mod machine;
mod neighbours;
mod schema;
mod synth;
mod unattended;
mod usage;
mod ways_out;

use crate::cfn::{Map, Resource};
use crate::dsl::{App, Stack, Stacks, Stage};

/// An app in three stages.
fn shop() -> App {
    App::new("shop")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("eu-central-1"))
        .stage(
            Stage::new("prod")
                .region("us-east-1")
                .account("123456789012")
                .protected(),
        )
}

/// A program of one stack with one queue.
fn inbox(stack: &mut Stack) {
    stack.add_raw("inbox", Resource::new("AWS::SQS::Queue", Map::new()));
}

/// A program of two stacks with one queue each.
fn two_stacks(stacks: &mut Stacks) {
    inbox(stacks.stack("base"));
    inbox(stacks.stack("web"));
}
