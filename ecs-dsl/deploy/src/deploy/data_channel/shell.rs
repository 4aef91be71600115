//! The local side of a command: its user.

use std::io;
use std::task::{Context, Poll};

use super::drive::{Calls, Driver};
use super::event::Event;
use super::handshake::SessionKind;
use super::local_side::{Input, LocalSide};
use crate::deploy::operate::{Session, SessionEnd, SessionError, SessionInput, SessionUser};

/// Connects a command to its user until it ends.
///
/// # Errors
/// Those of [`Driver::run`].
pub(crate) async fn attach(
    session: &Session,
    calls: &impl Calls,
    user: &mut dyn SessionUser,
) -> Result<SessionEnd, SessionError> {
    let mut shell = Shell {
        user,
        exit_code: None,
    };
    let end = Driver::new(session, calls).run(&mut shell).await?;
    Ok(SessionEnd {
        exit_code: shell.exit_code,
        ..end
    })
}

struct Shell<'a> {
    user: &'a mut dyn SessionUser,
    exit_code: Option<i32>,
}

impl LocalSide for Shell<'_> {
    fn poll_input(&mut self, context: &mut Context<'_>, takes: bool) -> Poll<io::Result<Input>> {
        self.user.poll_input(context, takes).map(|input| {
            Ok(match input {
                SessionInput::Bytes(bytes) => Input::Bytes(bytes),
                SessionInput::Size(size) => Input::Size(size),
                SessionInput::Terminate => Input::End,
            })
        })
    }

    fn take(&mut self, event: Event) -> Result<(), SessionError> {
        let written = match event {
            Event::Output(bytes) => self.user.output(&bytes),
            Event::ErrorOutput(bytes) => self.user.error_output(&bytes),
            Event::ExitCode(code) => {
                self.exit_code = Some(code);
                Ok(())
            }
            Event::Notice(text) => {
                self.user.notice(&text);
                Ok(())
            }
            Event::Ready {
                kind: SessionKind::Port,
                ..
            } => {
                return Err(SessionError::Malformed {
                    finding: "the agent began a port session instead of a command",
                });
            }
            Event::Ready { .. }
            | Event::ConnectFailed
            | Event::KeyRequested(_)
            | Event::Closed(_) => Ok(()),
        };
        written.map_err(SessionError::Local)
    }

    fn poll_room(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn notice(&mut self, text: &str) {
        self.user.notice(text);
    }
}
