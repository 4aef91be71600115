//! Sessions of Session Manager in containers: commands, and connections to ports.

use std::fmt;
use std::io;
use std::net::TcpListener;
use std::task::{Context, Poll};

use serde::Serialize;

use super::SessionError;
use crate::deploy::CallResult;

/// The calls about sessions.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait SessionOperations {
    /// Starts a session that executes a command in a container (`ExecuteCommand`).
    async fn execute_command(&self, target: &SessionTarget, command: &str) -> CallResult<Session>;

    /// Starts a session that connects from a container to a port (`StartSession`).
    async fn start_port_session(
        &self,
        target: &SessionTarget,
        remote: &RemotePort,
    ) -> CallResult<Session>;

    /// An attribute of a deployed resource, such as `Endpoint.Address` (Cloud Control's `GetResource`); `None` if it has none.
    async fn attribute(
        &self,
        type_name: &str,
        physical_id: &str,
        attribute: &str,
    ) -> CallResult<Option<String>>;

    /// Connects a command to this process until it ends.
    async fn attach(
        &self,
        session: &Session,
        user: &mut dyn SessionUser,
    ) -> Result<SessionEnd, SessionError>;

    /// Forwards the connections of `listener` until the user stops it.
    async fn forward(
        &self,
        session: &Session,
        listener: TcpListener,
        user: &mut dyn TunnelUser,
    ) -> Result<SessionEnd, SessionError>;
}

/// A started session: where its data channel is.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// The URL of the data channel.
    pub stream_url: String,
    /// The token that opens the data channel: a secret.
    pub token: String,
    /// The target, as [`SessionTarget::id`] is.
    pub target: String,
}

/// Without the token.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("id", &self.id)
            .field("stream_url", &self.stream_url)
            .field("target", &self.target)
            .finish_non_exhaustive()
    }
}

/// The container of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionTarget {
    /// The name or the ARN of the cluster.
    pub cluster: String,
    /// The ARN of the task.
    pub task: String,
    /// The name of the container.
    pub container: String,
    /// The id of the container at its runtime.
    pub runtime_id: String,
}

impl SessionTarget {
    /// The target as Session Manager names it: `ecs:CLUSTER_TASK_RUNTIME`.
    pub fn id(&self) -> String {
        let last = |arn: &str| arn.rsplit('/').next().unwrap_or_default().to_owned();
        let (cluster, task) = (last(&self.cluster), last(&self.task));
        format!("ecs:{cluster}_{task}_{}", self.runtime_id)
    }
}

/// A port that a container connects to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemotePort {
    /// The host name; `localhost` is the task itself.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// The size of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TerminalSize {
    /// The number of columns.
    pub cols: u32,
    /// The number of rows.
    pub rows: u32,
}

/// What the user of a command does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionInput {
    /// Types.
    Bytes(Vec<u8>),
    /// Changes the size of the terminal.
    Size(TerminalSize),
    /// Ends the session.
    Terminate,
}

/// The user of a command.
pub trait SessionUser {
    /// Waits for the next input; for [`SessionInput::Terminate`] only while the session takes no other.
    fn poll_input(&mut self, context: &mut Context<'_>, takes: bool) -> Poll<SessionInput>;

    /// Takes output of the command.
    ///
    /// # Errors
    /// If it can't be written: the session ends.
    fn output(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Takes error output, which only commands without a terminal have.
    ///
    /// # Errors
    /// If it can't be written: the session ends.
    fn error_output(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Takes a message about the session.
    fn notice(&mut self, text: &str);
}

/// The user of a tunnel.
pub trait TunnelUser {
    /// Waits until the user stops the tunnel.
    fn poll_stop(&mut self, context: &mut Context<'_>) -> Poll<()>;

    /// The agent is ready: connections are forwarded.
    fn ready(&mut self);

    /// The container can't connect to the port.
    fn connection_failed(&mut self);

    /// Takes a message about the session.
    fn notice(&mut self, text: &str);
}

/// How a session ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionEnd {
    /// The exit code of the command, if the agent sent it.
    pub exit_code: Option<i32>,
    /// The reason that Session Manager gives, if it isn't the end of the command.
    pub reason: Option<String>,
    /// Whether the user ended it.
    pub is_terminated: bool,
}

#[cfg(test)]
mod tests {
    use super::{Session, SessionTarget};

    #[test]
    fn token_is_not_printed() {
        let session = Session {
            id: "ecs-execute-command-1".to_owned(),
            stream_url: "wss://example.com/1".to_owned(),
            token: "planted-1".to_owned(),
            target: "ecs:main_1_1".to_owned(),
        };
        let printed = format!("{session:?}");
        assert!(printed.contains("ecs-execute-command-1"));
        assert!(!printed.contains("planted-1"));
    }

    #[test]
    fn target_has_the_last_parts_of_the_arns() {
        let target = SessionTarget {
            cluster: "arn:aws:ecs:eu-central-1:123456789012:cluster/main".to_owned(),
            task: "arn:aws:ecs:eu-central-1:123456789012:task/main/0c9f".to_owned(),
            container: "order".to_owned(),
            runtime_id: "0c9f-1234".to_owned(),
        };
        assert_eq!(target.id(), "ecs:main_0c9f_0c9f-1234");
    }
}
