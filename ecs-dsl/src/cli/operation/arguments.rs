//! The flags that the verbs share which run an operation.

use clap::{ArgMatches, Args};

use super::consent::Consent;
use crate::cli::connection::Connection;

/// The id of the flag `--json` of operations: other verbs have a `--json` that prints one document.
const JSON_LINES: &str = "json_lines";

/// Whether a verb prints JSON Lines: its arguments contain [`OperationArguments`], and `--json` is given.
pub(in crate::cli) fn streams(matches: &ArgMatches) -> bool {
    let given = matches.try_get_one(JSON_LINES);
    given.is_ok_and(|given| given == Some(&true))
}

/// The output and the connection of an operation.
#[derive(Debug, Args)]
pub(in crate::cli) struct OperationArguments {
    /// Print JSON Lines, one event per line (see `schema --events`)
    #[arg(long = "json", id = JSON_LINES)]
    pub(in crate::cli) json: bool,
    #[command(flatten)]
    pub(in crate::cli) connection: Connection,
}

/// The approvals of a change set.
#[derive(Debug, Args)]
pub(in crate::cli) struct ChangeApproval {
    /// Skip the confirmation prompt
    #[arg(long)]
    yes: bool,
    /// Allow a resource that holds data to be replaced or deleted (repeatable)
    #[arg(long, value_name = "ID")]
    replace: Vec<String>,
    /// Allow changes that broaden access
    #[arg(long)]
    approve_broadening: bool,
}

impl ChangeApproval {
    pub(in crate::cli) fn consent(&self) -> Consent {
        Consent {
            yes: self.yes,
            replace: self.replace.clone(),
            broadening: self.approve_broadening,
            ..Consent::default()
        }
    }
}
