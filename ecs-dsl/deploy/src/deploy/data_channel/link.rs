//! [`Link`]: an open connection of a session.

use std::error::Error;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::time::{Instant, Sleep, sleep_until};
use tokio_tungstenite::tungstenite::{Message as Frame, Utf8Bytes};

use super::channel::Channel;
use super::connect::Socket;
use super::local_side::{Input, LocalSide};
use crate::deploy::operate::SessionError;

/// A connection over which nothing arrives for so long is asked for a sign of life.
const IDLE: Duration = Duration::from_secs(15);

/// A connection over which nothing arrives for so long is broken.
const BROKEN_AFTER: Duration = Duration::from_secs(45);

/// An open connection.
pub(super) struct Link {
    pub(super) socket: Socket,
    /// When something arrived last.
    received: Instant,
    /// When a sign of life was asked for last.
    pinged: Instant,
    /// Whether a message has arrived.
    pub(super) was_used: bool,
    timer: Pin<Box<Sleep>>,
}

/// What happens next.
pub(super) enum Step {
    Received(Vec<u8>),
    Input(Input),
    Time,
}

impl Link {
    /// A connection that was opened now.
    pub(super) fn new(socket: Socket) -> Self {
        let now = Instant::now();
        Self {
            socket,
            received: now,
            pinged: now,
            was_used: false,
            timer: Box::pin(sleep_until(now)),
        }
    }

    /// Sends the first message, a text.
    ///
    /// # Errors
    /// If the connection is broken.
    pub(super) async fn send_text(&mut self, text: &str) -> Result<(), SessionError> {
        let frame = Frame::Text(Utf8Bytes::from(text));
        self.socket.send(frame).await.map_err(broken)
    }

    /// Waits for the next bytes, input or deadline; sends meanwhile what is queued.
    ///
    /// # Errors
    /// If the connection is broken, or the local side fails.
    pub(super) fn poll(
        &mut self,
        context: &mut Context<'_>,
        channel: &mut Channel,
        local: &mut impl LocalSide,
    ) -> Poll<Result<Step, SessionError>> {
        self.poll_send(context, channel)?;
        // Before the output, so that Ctrl-C reaches a command that never stops printing.
        let takes = channel.takes_input() && !channel.has_bytes();
        if let Poll::Ready(input) = local.poll_input(context, takes) {
            return Poll::Ready(input.map(Step::Input).map_err(SessionError::Local));
        }
        if let Poll::Ready(received) = self.poll_receive(context, local) {
            return Poll::Ready(received.map(Step::Received));
        }
        let deadline = self.received.max(self.pinged) + IDLE;
        let deadline = channel
            .deadline()
            .map_or(deadline, |repeat| repeat.min(deadline));
        if self.timer.deadline() != deadline {
            self.timer.as_mut().reset(deadline);
        }
        self.timer.as_mut().poll(context).map(|()| Ok(Step::Time))
    }

    /// Waits for the bytes of a message.
    fn poll_receive(
        &mut self,
        context: &mut Context<'_>,
        local: &mut impl LocalSide,
    ) -> Poll<Result<Vec<u8>, SessionError>> {
        let room = local.poll_room(context).map_err(SessionError::Local)?;
        if room.is_pending() {
            // Whether something has arrived is unknown.
            self.received = Instant::now();
            return Poll::Pending;
        }
        loop {
            let frame = ready!(self.socket.poll_next_unpin(context));
            self.received = Instant::now();
            match frame {
                Some(Ok(Frame::Binary(bytes))) => return Poll::Ready(Ok(bytes.to_vec())),
                // The WebSocket answers pings itself.
                Some(Ok(Frame::Ping(_) | Frame::Pong(_) | Frame::Frame(_) | Frame::Text(_))) => {}
                Some(Ok(Frame::Close(frame))) => {
                    let reason = frame.map(|frame| frame.reason.to_string());
                    let reason = reason.filter(|reason| !reason.is_empty());
                    let error = reason.map_or_else(closed, io::Error::other);
                    return Poll::Ready(Err(broken(error)));
                }
                Some(Err(error)) => return Poll::Ready(Err(broken(error))),
                None => return Poll::Ready(Err(broken(closed()))),
            }
        }
    }

    /// Sends what is queued, as far as the connection takes it now.
    fn poll_send(
        &mut self,
        context: &mut Context<'_>,
        channel: &mut Channel,
    ) -> Result<(), SessionError> {
        while channel.has_bytes() {
            match self.socket.poll_ready_unpin(context).map_err(broken)? {
                Poll::Ready(()) => {}
                Poll::Pending => break,
            }
            if let Some(bytes) = channel.next_bytes() {
                let frame = Frame::Binary(bytes.into());
                self.socket.start_send_unpin(frame).map_err(broken)?;
            }
        }
        match self.socket.poll_flush_unpin(context) {
            Poll::Ready(flushed) => flushed.map_err(broken),
            Poll::Pending => Ok(()),
        }
    }

    /// Sends what is queued.
    ///
    /// # Errors
    /// If the connection is broken.
    pub(super) async fn send_all(&mut self, channel: &mut Channel) -> Result<(), SessionError> {
        while let Some(bytes) = channel.next_bytes() {
            let sent = self.socket.send(Frame::Binary(bytes.into())).await;
            sent.map_err(broken)?;
        }
        Ok(())
    }

    /// The bytes of the next message; `None` if the connection is closed.
    pub(super) async fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            match self.socket.next().await?.ok()? {
                Frame::Binary(bytes) => return Some(bytes.to_vec()),
                Frame::Close(_) => return None,
                Frame::Text(_) | Frame::Ping(_) | Frame::Pong(_) | Frame::Frame(_) => {}
            }
        }
    }

    /// Asks for a sign of life if nothing has arrived for a while.
    ///
    /// # Errors
    /// If the connection is broken.
    pub(super) async fn keep_alive(&mut self, now: Instant) -> Result<(), SessionError> {
        let silence = now.saturating_duration_since(self.received);
        if silence >= BROKEN_AFTER {
            return Err(broken(io::Error::from(io::ErrorKind::TimedOut)));
        }
        if silence >= IDLE && now.saturating_duration_since(self.pinged) >= IDLE {
            self.pinged = now;
            let ping = Frame::Ping("keepalive".into());
            self.socket.feed(ping).await.map_err(broken)?;
        }
        Ok(())
    }
}

fn broken(source: impl Into<Box<dyn Error + Send + Sync>>) -> SessionError {
    SessionError::Broken {
        source: source.into(),
    }
}

fn closed() -> io::Error {
    io::Error::other("it was closed")
}
