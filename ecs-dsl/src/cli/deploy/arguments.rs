//! What `deploy` can be told.

use std::num::NonZeroUsize;

use clap::Args;

use super::import::Import;
use crate::cli::connect::Connection;
use crate::cli::parameters::Setting;
use crate::cli::watching::Watching;
use crate::deploy::scheduler::CONCURRENCY;

pub(in crate::cli) const EXAMPLES: &[(&str, &str)] = &[
    (
        "deploy",
        "deploy the stage `local`: the embedded engine, no account needed",
    ),
    (
        "deploy --stage prod",
        "show what will change at AWS, ask, and deploy",
    ),
    ("deploy --stage prod --yes --json", "in a pipeline"),
];

#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    pub(super) stage: Option<String>,
    /// Only this stack
    #[arg(long, value_name = "NAME")]
    pub(super) stack: Option<String>,
    /// Don't ask
    #[arg(long)]
    pub(super) yes: bool,
    /// Agree that this resource, which holds data, is replaced or deleted; once for each
    #[arg(long, value_name = "RESOURCE")]
    pub(super) replace: Vec<String>,
    /// Agree that an update gives access that wasn't there before
    #[arg(long)]
    pub(super) approve_broadening: bool,
    /// Agree that what is left of a failed creation is deleted, though it holds data or would be kept
    #[arg(long)]
    pub(super) recreate: bool,
    /// Make the change set and leave it: `execute` carries it out
    #[arg(long)]
    pub(super) no_execute: bool,
    /// If somebody else's operation is running, wait for its end
    #[arg(long)]
    pub(super) wait: bool,
    /// Compare with what really exists, and undo what was changed outside of CloudFormation
    #[arg(long)]
    pub(super) revert_drift: bool,
    /// End when everything is configured, without waiting until it is stable
    #[arg(long, conflicts_with = "revert_drift")]
    pub(super) express: bool,
    /// Take existing resources with the names that the template gives into the stack
    #[arg(long)]
    pub(super) import_existing: bool,
    /// Take this resource, which exists, into the stack, and change nothing else of it; once for each. Where several
    /// properties identify it, `|` is between them
    #[arg(
        long = "import",
        value_name = "ID=IDENTIFIER",
        conflicts_with_all = ["import_existing", "revert_drift"]
    )]
    pub(super) imports: Vec<Import>,
    /// Don't look beforehand whether images, secrets, certificates and names are as the template takes them for granted
    #[arg(long)]
    pub(super) skip_preflight: bool,
    /// Agree that resources of services which AWS has ended are deployed
    #[arg(long)]
    pub(super) allow_ended_services: bool,
    /// How many stacks may be under way at once
    #[arg(long, value_name = "N", default_value_t = CONCURRENCY)]
    pub(super) concurrency: NonZeroUsize,
    /// The value of a parameter of the template
    #[arg(long = "parameter", value_name = "NAME=VALUE")]
    pub(super) parameters: Vec<Setting>,
    /// Print JSON, an object for each thing that happens in a line of its own; `schema --events` describes them
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[command(flatten)]
    pub(super) watching: Watching,
    #[command(flatten)]
    pub(super) connection: Connection,
}
