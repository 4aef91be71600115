//! `exec`: a shell or a command in a running container, by ECS Exec.

use clap::Args;

use super::{Command, Examples};
use crate::cli::connection::wait;
use crate::cli::container_error::ContainerError;
use crate::cli::operation::named_services::ServiceSelection;
use crate::cli::operation::sessions::{SHELL, SessionChoice, command_text};
use crate::cli::{CliError, Session, exit};
use crate::deploy::operate::SessionEnd;

/// The exit code of a process that a signal has ended: the signal's number is added.
const BY_SIGNAL: u8 = 128;

/// SIGTERM.
const TERMINATED: u8 = 15;

/// Open a shell in a running container, or run a command in it
#[derive(Debug, Args)]
pub(super) struct Exec {
    /// The name of the service or worker in the program
    #[arg(value_name = "NAME")]
    name: String,
    /// Set the command [default: `/bin/sh`]
    #[arg(last = true, value_name = "CMD")]
    cmd: Vec<String>,
    /// Select the task by its id, the beginning of its id, or its ARN [default: the latest running one]
    #[arg(long, value_name = "TASK")]
    task: Option<String>,
    /// Select the container [default: the first essential one]
    #[arg(long, value_name = "CONTAINER")]
    container: Option<String>,
    #[command(flatten)]
    services: ServiceSelection,
}

impl Command for Exec {
    const NAME: &'static str = "exec";

    const EXAMPLES: Examples = &[
        (
            "exec order --stage prod",
            "open a shell in the latest task of `order`",
        ),
        (
            "exec order --task 0c9f --stage prod -- ./manage.py shell",
            "run a command in the task whose id begins with `0c9f`",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        self.services.require_aws(session, Self::NAME)?;
        wait(async {
            let names = [self.name.clone()];
            let services = &self.services;
            let selected = services.select(session, &names, "ExecuteCommand").await?;
            let choice = SessionChoice {
                task: self.task.as_deref(),
                container: self.container.as_deref(),
            };
            let chosen = choice.find(&selected).await?;
            let command = match self.cmd.as_slice() {
                [] => SHELL.to_owned(),
                words => command_text(words),
            };
            let printer = &mut session.printer;
            exit_code(chosen.run(&selected.cloud, &command, printer).await?)
        })
    }
}

/// The exit code of a session: that of the command, if the agent sent it.
fn exit_code(end: SessionEnd) -> Result<u8, CliError> {
    if end.is_terminated {
        return Ok(BY_SIGNAL + TERMINATED);
    }
    match (end.exit_code, end.reason) {
        (Some(code), _) => Ok(u8::try_from(code).unwrap_or(u8::MAX)),
        (None, Some(reason)) => Err(ContainerError::Ended { reason }.into()),
        (None, None) => Ok(exit::SUCCESS),
    }
}

#[cfg(test)]
mod tests {
    use super::exit_code;
    use crate::deploy::operate::SessionEnd;

    #[test]
    fn exit_code_is_that_of_the_command() {
        let end = SessionEnd::default();
        let code = |end: SessionEnd| exit_code(end).map_err(|error| error.to_string());
        assert_eq!(code(end.clone()), Ok(0));
        let exited = |exit_code| SessionEnd {
            exit_code: Some(exit_code),
            ..SessionEnd::default()
        };
        assert_eq!(code(exited(3)), Ok(3));
        assert_eq!(code(exited(-1)), Ok(255));
        let terminated = SessionEnd {
            is_terminated: true,
            ..end.clone()
        };
        assert_eq!(code(terminated), Ok(143));
        let closed = SessionEnd {
            reason: Some("no such file".to_owned()),
            ..end
        };
        let error = "the session ended: no such file";
        assert_eq!(code(closed), Err(error.to_owned()));
    }
}
