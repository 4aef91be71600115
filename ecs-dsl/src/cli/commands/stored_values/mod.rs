//! `secrets` and `parameters`: set, list, compare, rotate and create the values that the program reads.
//!
//! Both verbs have the same actions, of which each is a file. A parameter has no rotation.

mod compare;
mod ls;
mod report;
mod rotate;
mod set;
mod sync;

use clap::{Args, Subcommand};
use schemars::JsonSchema;

use self::compare::{Compare, ComparisonReport};
use self::ls::Ls;
use self::report::StoredValueReport;
use self::rotate::Rotate;
use self::set::Set;
use self::sync::Sync;
use super::{Command, Examples};
use crate::cfn::SecretStore;
use crate::cli::json::schema_of;
use crate::cli::{CliError, Session};

/// The ids of arguments that name stages, and a secret or a parameter of the program.
pub(super) use self::compare::STAGES;
pub(super) use self::set::STORED_VALUE;
pub(super) use self::sync::FROM;

/// Set, list, compare, rotate and create the secrets that the program reads
#[derive(Debug, Args)]
pub(super) struct Secrets {
    #[command(subcommand)]
    action: SecretAction,
}

/// Set, list, compare and create the SSM parameters that the program reads
#[derive(Debug, Args)]
pub(super) struct Parameters {
    #[command(subcommand)]
    action: ParameterAction,
}

/// The document of an action: `compare` has one of its own.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "describes what is printed")]
enum Report {
    Values(StoredValueReport),
    Comparison(ComparisonReport),
}

#[derive(Debug, Subcommand)]
enum SecretAction {
    Set(Set),
    Ls(Ls),
    Compare(Compare),
    Rotate(Rotate),
    Sync(Sync),
}

#[derive(Debug, Subcommand)]
enum ParameterAction {
    Set(Set),
    Ls(Ls),
    Compare(Compare),
    Sync(Sync),
}

impl Command for Secrets {
    const NAME: &'static str = "secrets";

    const EXAMPLES: Examples = &[
        (
            "secrets ls --stage prod",
            "list the secrets that the program reads, and what reads them",
        ),
        (
            "secrets set payment --key api_key --restart --stage prod",
            "type a value, and replace the tasks that read it",
        ),
        (
            "secrets set jwt --stage prod",
            "type a value without echo, or write it to standard input",
        ),
        (
            "secrets compare dev prod",
            "print which secrets exist in each of two stages",
        ),
        (
            "secrets sync --stage prod --from dev",
            "create the missing secrets, with the values of another stage",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<Report>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let store = SecretStore::SecretsManager;
        match &self.action {
            SecretAction::Set(action) => action.run(session, store),
            SecretAction::Ls(action) => action.run(session, store),
            SecretAction::Compare(action) => action.run(session, store),
            SecretAction::Rotate(action) => action.run(session),
            SecretAction::Sync(action) => action.run(session, store),
        }
    }
}

impl Command for Parameters {
    const NAME: &'static str = "parameters";

    const EXAMPLES: Examples = &[
        (
            "parameters ls --stage prod",
            "list the parameters that the program reads, and what reads them",
        ),
        (
            "parameters set token --restart --stage prod",
            "type a value, and replace the tasks that read it",
        ),
        (
            "parameters sync --stage prod",
            "type the values of the missing parameters",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<Report>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let store = SecretStore::ParameterStore;
        match &self.action {
            ParameterAction::Set(action) => action.run(session, store),
            ParameterAction::Ls(action) => action.run(session, store),
            ParameterAction::Compare(action) => action.run(session, store),
            ParameterAction::Sync(action) => action.run(session, store),
        }
    }
}
