//! The command line as users see it: stdout, stderr and exit codes.

mod app_plan;
mod check;
mod consent;
mod cost_and_graph;
mod dependent_stacks;
mod deploy;
mod destroy;
mod diagnose;
mod doctor;
mod exit;
mod explain;
mod faults;
mod fire;
mod github;
mod history;
mod hostile_text;
mod images;
mod import;
mod jobs;
mod json;
mod local_values;
mod lock;
mod logs;
mod ls;
mod migrations;
mod non_interactive;
mod operate;
mod ownership;
mod parameters;
mod progress;
mod recovery;
mod revision;
mod run_task;
mod schema;
mod schema_validation;
mod several_stacks;
mod status;
mod stored_values;
mod synth;
mod usage;

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
