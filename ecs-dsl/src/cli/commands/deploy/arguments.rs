//! The arguments of `deploy`.

use std::num::NonZeroUsize;

use clap::Args;

use super::import::Import;
use crate::cli::commands::concurrency::at_least_one;
use crate::cli::operation::arguments::{ChangeApproval, OperationArguments};
use crate::cli::operation::history::HistoryArguments;
use crate::cli::operation::image_builds::BuildArguments;
use crate::cli::operation::images::ImageArguments;
use crate::cli::operation::parameters::ParameterArguments;
use crate::cli::operation::watch_options::WatchOptions;
use crate::cli::selection::StacksSelection;
use crate::deploy::scheduler::CONCURRENCY;

/// Show the changes, ask for approval, and deploy
#[derive(Debug, Args)]
pub(in crate::cli::commands) struct Deploy {
    #[command(flatten)]
    pub(super) selection: StacksSelection,
    #[command(flatten)]
    pub(super) approval: ChangeApproval,
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
    /// Import an existing resource by its component or logical id, then deploy the rest (repeatable); the identifier may be left
    /// out if the template has it, and the parts of a compound one are joined with `|`
    #[arg(
        long = "import",
        value_name = "NAME[=IDENTIFIER]",
        conflicts_with_all = ["import_existing", "revert_drift"]
    )]
    pub(super) imports: Vec<Import>,
    /// Take over a stack that another app, stage or tool has deployed
    #[arg(long)]
    pub(super) adopt: bool,
    /// Skip preflight checks
    #[arg(long)]
    pub(super) skip_preflight: bool,
    /// Allow resources of services that AWS has ended
    #[arg(long)]
    pub(super) allow_ended_services: bool,
    /// Limit how many stacks are deployed in parallel
    #[arg(long, value_name = "N", value_parser = at_least_one, default_value_t = CONCURRENCY)]
    pub(super) concurrency: NonZeroUsize,
    #[command(flatten)]
    pub(super) images: ImageArguments,
    #[command(flatten)]
    pub(super) builds: BuildArguments,
    #[command(flatten)]
    pub(super) parameters: ParameterArguments,
    #[command(flatten)]
    pub(super) history: HistoryArguments,
    #[command(flatten)]
    pub(super) watching: WatchOptions,
    #[command(flatten)]
    pub(super) operation: OperationArguments,
}
