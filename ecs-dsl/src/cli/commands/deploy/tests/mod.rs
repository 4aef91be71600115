//! The request to the engine for a stage and its flags.

mod import;
mod settings;

use clap::Parser;

use super::Deploy;
use crate::deploy::engine::DeployTarget;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Deploy,
}

fn target() -> DeployTarget {
    DeployTarget::new("dev", "cargo run --")
}
