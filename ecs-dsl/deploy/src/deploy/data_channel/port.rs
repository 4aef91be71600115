//! The local side of a port session: a listener, and the connections that it accepts.

use std::io;
use std::net::TcpListener as StdListener;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::{Instant, Sleep, sleep};

use super::agent_version::AgentVersion;
use super::connections::Connections;
use super::drive::{Calls, Driver};
use super::event::Event;
use super::handshake::SessionKind;
use super::local_side::{Input, LocalSide};
use crate::deploy::operate::{Session, SessionEnd, SessionError, TunnelUser};

/// The last agent without multiplexing (`TCPMultiplexingSupportedAfterThisAgentVersion` of the plugin).
const LAST_WITHOUT_MULTIPLEXING: AgentVersion = AgentVersion([3, 0, 196, 0]);

/// The last agent that ends a session without signs of life (`TCPMultiplexingWithSmuxKeepAliveDisabledAfterThisAgentVersion`).
const LAST_WITH_KEEP_ALIVE: AgentVersion = AgentVersion([3, 1, 1511, 0]);

/// How often such an agent gets one.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

/// Forwards the connections of a listener until the user stops it.
///
/// # Errors
/// Those of [`Driver::run`], and if the agent is too old or doesn't begin a port session.
pub(crate) async fn forward(
    session: &Session,
    calls: &impl Calls,
    listener: StdListener,
    user: &mut dyn TunnelUser,
) -> Result<SessionEnd, SessionError> {
    let listener = listener
        .set_nonblocking(true)
        .and_then(|()| TcpListener::from_std(listener))
        .map_err(SessionError::Local)?;
    let mut port = Port {
        listener,
        user,
        connections: Connections::default(),
        keep_alive: None,
    };
    Driver::new(session, calls).run(&mut port).await
}

struct Port<'a> {
    listener: TcpListener,
    user: &'a mut dyn TunnelUser,
    connections: Connections,
    keep_alive: Option<Pin<Box<Sleep>>>,
}

impl Port<'_> {
    fn begin(&mut self, kind: SessionKind, version: Option<&str>) -> Result<(), SessionError> {
        if kind != SessionKind::Port {
            return Err(SessionError::Malformed {
                finding: "the agent began a command instead of a port session",
            });
        }
        let text = version.unwrap_or_default();
        let version = AgentVersion::parse(text);
        if version.is_none_or(|version| version <= LAST_WITHOUT_MULTIPLEXING) {
            return Err(SessionError::OldAgent {
                version: text.to_owned(),
            });
        }
        if version.is_some_and(|version| version <= LAST_WITH_KEEP_ALIVE) {
            self.keep_alive = Some(Box::pin(sleep(KEEP_ALIVE)));
        }
        self.user.ready();
        Ok(())
    }
}

impl LocalSide for Port<'_> {
    fn poll_input(&mut self, context: &mut Context<'_>, takes: bool) -> Poll<io::Result<Input>> {
        if self.user.poll_stop(context).is_ready() {
            return Poll::Ready(Ok(Input::End));
        }
        self.connections.poll_write(context);
        if !takes {
            return Poll::Pending;
        }
        while let Poll::Ready(accepted) = self.listener.poll_accept(context) {
            let (stream, _) = accepted?;
            stream.set_nodelay(true)?;
            self.connections.add(stream);
        }
        if let Some(timer) = &mut self.keep_alive
            && timer.as_mut().poll(context).is_ready()
        {
            timer.as_mut().reset(Instant::now() + KEEP_ALIVE);
            self.connections.keep_alive();
        }
        let frame = self.connections.poll_frame(context);
        frame.map(|bytes| Ok(Input::Bytes(bytes)))
    }

    fn take(&mut self, event: Event) -> Result<(), SessionError> {
        match event {
            Event::Ready {
                kind,
                agent_version,
            } => self.begin(kind, agent_version.as_deref()),
            Event::Output(bytes) => self.connections.take(&bytes),
            Event::ErrorOutput(bytes) => {
                self.user.notice(&String::from_utf8_lossy(&bytes));
                Ok(())
            }
            Event::Notice(text) => {
                self.user.notice(&text);
                Ok(())
            }
            Event::ConnectFailed => {
                self.user.connection_failed();
                Ok(())
            }
            Event::ExitCode(_) | Event::KeyRequested(_) | Event::Closed(_) => Ok(()),
        }
    }

    fn poll_room(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.connections.has_room() {
            true => Poll::Ready(Ok(())),
            // The writes of `poll_input` wake the task.
            false => Poll::Pending,
        }
    }

    fn notice(&mut self, text: &str) {
        self.user.notice(text);
    }
}
