//! [`Connections`]: the connections of a tunnel, each a stream of the multiplexed session.
//!
//! **Invariant:** the bytes of a connection stay in order, and one that is slow to read stops no other until the shared buffer is full.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead as _, AsyncWrite as _, ReadBuf};
use tokio::net::TcpStream;

use super::smux::{MAX_DATA, MuxCommand, MuxDecoder, MuxFrame};
use crate::deploy::operate::SessionError;

/// The number of bytes that wait for slow connections before nothing more is read from the session.
const MAX_WAITING: usize = 4 << 20;

/// The number of bytes that are read from a connection at once.
const READ_LENGTH: usize = 8 << 10;

const _: () = assert!(READ_LENGTH <= MAX_DATA);

/// The open connections.
#[derive(Debug, Default)]
pub(super) struct Connections {
    open: BTreeMap<u32, Connection>,
    decoder: MuxDecoder,
    /// Frames for the agent.
    frames: VecDeque<MuxFrame>,
    last_id: u32,
}

#[derive(Debug)]
struct Connection {
    stream: TcpStream,
    /// What has arrived and isn't written.
    waiting: VecDeque<u8>,
    /// Whether this side has ended it.
    is_ended: bool,
    /// Whether the agent has ended it.
    is_ended_by_agent: bool,
}

impl Connections {
    /// Adds an accepted connection.
    pub(super) fn add(&mut self, stream: TcpStream) {
        // Clients have odd ids; smux begins with 3.
        self.last_id = match self.last_id {
            0 => 3,
            last => last.wrapping_add(2),
        };
        self.send(self.last_id, MuxCommand::Open);
        let connection = Connection {
            stream,
            waiting: VecDeque::new(),
            is_ended: false,
            is_ended_by_agent: false,
        };
        self.open.insert(self.last_id, connection);
    }

    /// Queues a sign of life.
    pub(super) fn keep_alive(&mut self) {
        self.send(0, MuxCommand::KeepAlive);
    }

    /// Whether there is room for more output.
    pub(super) fn has_room(&self) -> bool {
        let waiting = self.open.values();
        let waiting: usize = waiting.map(|connection| connection.waiting.len()).sum();
        waiting < MAX_WAITING
    }

    /// Takes output of the session.
    ///
    /// # Errors
    /// If it isn't multiplexed as expected.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(), SessionError> {
        for frame in self.decoder.take(bytes)? {
            // Of one that this side has closed already, if it is unknown.
            let Some(connection) = self.open.get_mut(&frame.stream) else {
                continue;
            };
            match frame.command {
                MuxCommand::Data(data) => connection.waiting.extend(data),
                MuxCommand::End => connection.is_ended_by_agent = true,
                MuxCommand::Open | MuxCommand::KeepAlive => {}
            }
        }
        Ok(())
    }

    /// Writes what has arrived, as far as the connections take it now, and closes those that have ended.
    pub(super) fn poll_write(&mut self, context: &mut Context<'_>) {
        let mut closed = Vec::new();
        for (id, connection) in &mut self.open {
            let is_written = connection.poll_write(context).is_ready();
            if is_written && connection.is_ended_by_agent {
                closed.push(*id);
            }
        }
        for id in closed {
            if let Some(connection) = self.open.remove(&id)
                && !connection.is_ended
            {
                self.send(id, MuxCommand::End);
            }
        }
    }

    /// The next frame for the agent: reads from the connections.
    pub(super) fn poll_frame(&mut self, context: &mut Context<'_>) -> Poll<Vec<u8>> {
        if self.frames.is_empty() {
            for (id, connection) in &mut self.open {
                if connection.is_ended {
                    continue;
                }
                let command = match connection.poll_read(context) {
                    Poll::Ready(Ok(data)) if !data.is_empty() => MuxCommand::Data(data),
                    // The agent closes its connection when it gets the end: it can't close one half of it.
                    Poll::Ready(_) => {
                        connection.is_ended = true;
                        MuxCommand::End
                    }
                    Poll::Pending => continue,
                };
                let stream = *id;
                self.frames.push_back(MuxFrame { stream, command });
            }
        }
        match self.frames.pop_front() {
            Some(frame) => Poll::Ready(frame.encode()),
            None => Poll::Pending,
        }
    }

    fn send(&mut self, stream: u32, command: MuxCommand) {
        self.frames.push_back(MuxFrame { stream, command });
    }
}

impl Connection {
    /// Ready if nothing waits.
    fn poll_write(&mut self, context: &mut Context<'_>) -> Poll<()> {
        while !self.waiting.is_empty() {
            let (part, _) = self.waiting.as_slices();
            match Pin::new(&mut self.stream).poll_write(context, part) {
                Poll::Ready(Ok(length)) if length > 0 => {
                    self.waiting.drain(..length);
                }
                Poll::Ready(_) => {
                    // The other side is gone, and so is what it would have read.
                    self.waiting.clear();
                    self.is_ended_by_agent = true;
                }
                Poll::Pending => return Poll::Pending,
            }
        }
        Poll::Ready(())
    }

    fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Vec<u8>>> {
        let mut data = vec![0; READ_LENGTH];
        let mut buffer = ReadBuf::new(&mut data);
        std::task::ready!(Pin::new(&mut self.stream).poll_read(context, &mut buffer))?;
        let length = buffer.filled().len();
        data.truncate(length);
        Poll::Ready(Ok(data))
    }
}
