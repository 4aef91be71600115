//! The arguments of `deploy`.

use std::num::NonZeroUsize;

use clap::Args;

use super::import::Import;
use crate::cli::args::at_least_one;
use crate::cli::connect::Connection;
use crate::cli::parameters::ParameterValue;
use crate::cli::watch_options::WatchOptions;
use crate::deploy::scheduler::CONCURRENCY;

pub(in crate::cli) const EXAMPLES: &[(&str, &str)] = &[
    (
        "deploy",
        "deploy the stage `local` with the embedded engine, without an AWS account",
    ),
    (
        "deploy --stage prod",
        "show the changes, ask for approval, and deploy to AWS",
    ),
    ("deploy --stage prod --yes --json", "deploy in a pipeline"),
];

#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    pub(super) stage: Option<String>,
    /// Select one stack [default: all]
    #[arg(long, value_name = "NAME")]
    pub(super) stack: Option<String>,
    /// Skip the confirmation prompt
    #[arg(long)]
    pub(super) yes: bool,
    /// Allow a resource that holds data to be replaced or deleted (repeatable)
    #[arg(long, value_name = "ID")]
    pub(super) replace: Vec<String>,
    /// Allow changes that broaden access
    #[arg(long)]
    pub(super) approve_broadening: bool,
    /// Allow stateful and retained resources of a failed creation to be deleted
    #[arg(long)]
    pub(super) recreate: bool,
    /// Create the change set without executing it (see `execute`)
    #[arg(long)]
    pub(super) no_execute: bool,
    /// Wait for another operation in progress to end
    #[arg(long)]
    pub(super) wait: bool,
    /// Detect and revert drift
    #[arg(long)]
    pub(super) revert_drift: bool,
    /// Deploy in express mode, without waiting for resources to stabilize
    #[arg(long, conflicts_with = "revert_drift")]
    pub(super) express: bool,
    /// Import existing resources that have the names given in the template
    #[arg(long)]
    pub(super) import_existing: bool,
    /// Import an existing resource, and change nothing else (repeatable); join the parts of a compound identifier with `|`
    #[arg(
        long = "import",
        value_name = "ID=IDENTIFIER",
        conflicts_with_all = ["import_existing", "revert_drift"]
    )]
    pub(super) imports: Vec<Import>,
    /// Skip preflight checks
    #[arg(long)]
    pub(super) skip_preflight: bool,
    /// Allow resources of services that AWS has ended
    #[arg(long)]
    pub(super) allow_ended_services: bool,
    /// Limit how many stacks are deployed in parallel
    #[arg(long, value_name = "N", value_parser = at_least_one, default_value_t = CONCURRENCY)]
    pub(super) concurrency: NonZeroUsize,
    /// Set the value of a template parameter (repeatable)
    #[arg(long = "parameter", value_name = "NAME=VALUE")]
    pub(super) parameters: Vec<ParameterValue>,
    /// Print JSON Lines, one event per line (see `schema --events`)
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[command(flatten)]
    pub(super) watching: WatchOptions,
    #[command(flatten)]
    pub(super) connection: Connection,
}
