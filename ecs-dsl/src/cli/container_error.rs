//! [`ContainerError`]: why there is no session in a container.

use std::io;

use super::exit;
use crate::deploy::operate::SessionError;

/// HTTP's status of a request without permission.
const FORBIDDEN: u16 = 403;

/// The error of a verb that connects to a container.
#[derive(Debug, thiserror::Error)]
pub(super) enum ContainerError {
    #[error("no container runs in the stage `local`: there is nothing for `{verb}` to connect to")]
    Local { verb: &'static str },
    #[error("`{name}` has no running task")]
    NoRunningTask { name: String, command: String },
    #[error("ECS Exec isn't enabled for task {task} of `{name}`")]
    NotEnabled {
        name: String,
        task: String,
        deploy: String,
        restart: String,
    },
    #[error("the agent of ECS Exec isn't connected in task {task} of `{name}`: {status}")]
    NoAgent {
        name: String,
        task: String,
        status: String,
    },
    #[error("the session failed")]
    Session(#[source] SessionError),
    #[error("the session ended: {reason}")]
    Ended { reason: String },
    #[error("can't listen on port {port} of this machine")]
    Listen { port: u16, source: io::Error },
    #[error("no service may connect to `{target}`")]
    NoGrant { target: String },
    #[error("the host name of `{target}` is unknown")]
    NoHost { target: String },
    #[error("no component with a port is called `{target}`")]
    NoEndpoint { target: String, known: Vec<String> },
}

impl ContainerError {
    /// How to fix it, if known.
    pub(super) fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Local { .. } => {
                "the local engine runs no containers: select a stage on AWS with `--stage`"
            }
            Self::NoRunningTask { command, .. } => {
                return Some(format!("run {command} to see why"));
            }
            Self::NotEnabled {
                deploy, restart, ..
            } => {
                return Some(format!(
                    "add `.execute_command()` to it in the program and run {deploy}; tasks that were started before need {restart}"
                ));
            }
            Self::NoAgent { .. } => {
                "wait if the task has just started; otherwise its role needs the four `ssmmessages` actions, which \
                 `.execute_command()` grants, and its subnet a route to `ssmmessages`: a NAT gateway or a VPC endpoint"
            }
            Self::Session(error) => return session_hint(error),
            Self::Ended { .. } => {
                "if the image has no such program, name another one behind `--`, as in `-- /bin/bash`"
            }
            Self::Listen { .. } => "name another port behind the target, or none",
            Self::NoGrant { target } => {
                return Some(format!(
                    "add `.grant({target}.connect())` and `.execute_command()` to a service in the program, and deploy it"
                ));
            }
            Self::NoHost { .. } => {
                "the stack that has it must be deployed; an import needs its host name as a text"
            }
            Self::NoEndpoint { known, .. } if known.is_empty() => {
                "a tunnel leads to a service with a port, a database, a cache or a search domain"
            }
            Self::NoEndpoint { known, .. } => {
                let known: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
                return Some(format!("known: {}", known.join(", ")));
            }
        };
        Some(hint.to_owned())
    }

    /// The exit code.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Local { .. }
            | Self::NoRunningTask { .. }
            | Self::NotEnabled { .. }
            | Self::NoGrant { .. }
            | Self::NoHost { .. }
            | Self::NoEndpoint { .. } => exit::USAGE_ERROR,
            Self::Listen { .. } => exit::IO_ERROR,
            Self::NoAgent { .. } | Self::Ended { .. } => exit::DEPLOYMENT_FAILED,
            Self::Session(error) => session_exit_code(error),
        }
    }
}

fn session_hint(error: &SessionError) -> Option<String> {
    let hint = match error {
        SessionError::Refused {
            status: FORBIDDEN, ..
        } => "the caller needs the action `ssmmessages:OpenDataChannel` for the session",
        SessionError::Connection { .. } | SessionError::Refused { .. } => {
            "the connection is a WebSocket to `ssmmessages` over TLS: a proxy in `HTTPS_PROXY` has to allow it, and the certificates of a \
             company belong in the file that `SSL_CERT_FILE` names"
        }
        SessionError::HandshakeRefused { .. } => {
            "if the session is encrypted, the caller needs `kms:GenerateDataKey` for its key, and the task role `kms:Decrypt`"
        }
        SessionError::Broken { .. } | SessionError::Ended | SessionError::NotResumed { .. } => {
            "run the command again for a new session; to continue one, the caller needs `ssm:ResumeSession`"
        }
        SessionError::OldAgent { .. } => {
            "replace the task: new ones get the current agent, on EC2 that of the instance"
        }
        SessionError::Call(error) => return error.hint(),
        SessionError::Local(_)
        | SessionError::Malformed { .. }
        | SessionError::Undecryptable
        | SessionError::NotAcknowledged
        | SessionError::InvalidUrl { .. } => return None,
    };
    Some(hint.to_owned())
}

fn session_exit_code(error: &SessionError) -> u8 {
    match error {
        SessionError::Refused {
            status: FORBIDDEN, ..
        } => exit::CREDENTIALS,
        SessionError::Connection { .. }
        | SessionError::Broken { .. }
        | SessionError::Refused { .. }
        | SessionError::NotAcknowledged => exit::UNAVAILABLE,
        // The reader closed the pipe, as in `exec order -- ls | head`.
        SessionError::Local(error) if error.kind() == io::ErrorKind::BrokenPipe => exit::SUCCESS,
        SessionError::Local(_) => exit::IO_ERROR,
        SessionError::HandshakeRefused { .. }
        | SessionError::Ended
        | SessionError::NotResumed { .. }
        | SessionError::OldAgent { .. }
        | SessionError::Call(_)
        | SessionError::Malformed { .. }
        | SessionError::Undecryptable
        | SessionError::InvalidUrl { .. } => exit::DEPLOYMENT_FAILED,
    }
}
