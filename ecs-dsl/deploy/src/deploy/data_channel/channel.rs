//! [`Channel`]: the state of a session, without its connection. Bytes that arrive become events; what has to be sent is queued.
//!
//! **Invariant:** input is sent only when the agent is ready: it discards what arrives during the handshake.

use std::collections::VecDeque;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::time::Instant;

use super::cipher::{Cipher, DataKey};
use super::event::Event;
use super::handshake::{Handshake, SessionKind};
use super::incoming::{Arrival, Incoming};
use super::message::{Message, MessageKind};
use super::outgoing::Outgoing;
use super::payload::payload_type::{
    CHALLENGE_REQUEST, CHALLENGE_RESPONSE, ERROR, EXIT_CODE, FLAG, HANDSHAKE_COMPLETE,
    HANDSHAKE_REQUEST, HANDSHAKE_RESPONSE, OUTPUT, SIZE, STDERR,
};
use super::payload::{
    Acknowledgement, Challenge, ChannelClosed, Flag, HandshakeComplete, HandshakeRequest,
    from_json, to_json,
};
use crate::deploy::operate::{SessionError, TerminalSize};

/// The length of a part of the input that is sent as one message.
pub(super) const INPUT_LENGTH: usize = 1024;

/// The number of damaged messages, without a whole one between them, after which the session is given up.
const MAX_DAMAGED: u32 = 100;

/// The state of a session.
#[derive(Debug, Default)]
pub(super) struct Channel {
    incoming: Incoming,
    outgoing: Outgoing,
    phase: Phase,
    cipher: Option<Cipher>,
    /// Whether the agent isn't connected: nothing is sent.
    is_paused: bool,
    damaged: u32,
    /// What has to be sent.
    queue: VecDeque<Vec<u8>>,
}

/// How far the session has begun.
#[derive(Debug, Default)]
enum Phase {
    /// Nothing has arrived.
    #[default]
    New,
    /// The answer needs a data key.
    KeyRequested(Handshake),
    /// The answer was sent.
    Answered {
        kind: Option<SessionKind>,
        agent_version: String,
    },
    /// Input is accepted.
    Ready,
}

impl Channel {
    /// Whether input can be sent.
    pub(super) fn takes_input(&self) -> bool {
        matches!(self.phase, Phase::Ready) && self.outgoing.has_room() && !self.is_paused
    }

    /// Whether the agent has acknowledged everything.
    pub(super) fn is_acknowledged(&self) -> bool {
        self.outgoing.is_empty()
    }

    /// The next bytes to send.
    pub(super) fn next_bytes(&mut self) -> Option<Vec<u8>> {
        self.queue.pop_front()
    }

    /// Whether something has to be sent.
    pub(super) fn has_bytes(&self) -> bool {
        !self.queue.is_empty()
    }

    /// When [`tick`](Self::tick) is called next, if nothing happens before.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.outgoing.deadline().filter(|_| !self.is_paused)
    }

    /// Queues what has to be sent again.
    ///
    /// # Errors
    /// If it has been sent for too long.
    pub(super) fn tick(&mut self, now: Instant) -> Result<(), SessionError> {
        if !self.is_paused {
            self.queue.extend(self.outgoing.repeat(now)?);
        }
        Ok(())
    }

    /// Continues over a new connection: everything without an acknowledgement is sent again.
    pub(super) fn reconnected(&mut self, now: Instant) {
        self.is_paused = false;
        self.queue.clear();
        self.queue.extend(self.outgoing.repeat_all(now));
    }

    /// Queues input.
    ///
    /// # Errors
    /// If it can't be encrypted.
    pub(super) fn send_input(&mut self, input: &[u8], now: Instant) -> Result<(), SessionError> {
        for part in input.chunks(INPUT_LENGTH) {
            let payload = match &self.cipher {
                Some(cipher) => cipher.encrypt(part)?,
                None => part.to_vec(),
            };
            self.send(OUTPUT, payload, now);
        }
        Ok(())
    }

    /// Queues the size of the terminal.
    pub(super) fn send_size(&mut self, size: TerminalSize, now: Instant) {
        self.send(SIZE, to_json(&size), now);
    }

    /// Queues a flag.
    pub(super) fn send_flag(&mut self, flag: Flag, now: Instant) {
        self.send(FLAG, flag.to_payload(), now);
    }

    /// Takes a message. A damaged one is ignored: without an acknowledgement, the agent sends it again.
    ///
    /// # Errors
    /// If many are damaged, if one doesn't have the content of its type, or can't be decrypted.
    pub(super) fn receive(
        &mut self,
        bytes: &[u8],
        now: Instant,
    ) -> Result<Vec<Event>, SessionError> {
        match Message::decode(bytes) {
            Ok(message) => {
                self.damaged = 0;
                self.take(message, now)
            }
            Err(error) => {
                self.damaged += 1;
                match self.damaged {
                    MAX_DAMAGED.. => Err(error),
                    _ => Ok(Vec::new()),
                }
            }
        }
    }

    fn take(&mut self, message: Message, now: Instant) -> Result<Vec<Event>, SessionError> {
        match message.kind {
            MessageKind::OutputStreamData => {
                self.is_paused = false;
                let acknowledgement = Acknowledgement::for_message(&message);
                let arrival = self.incoming.arrive(message);
                if arrival != Arrival::Dropped {
                    self.acknowledge(&acknowledgement);
                }
                let mut events = Vec::new();
                if let Arrival::Next(messages) = arrival {
                    for message in messages {
                        self.deliver(&message, now, &mut events)?;
                    }
                }
                Ok(events)
            }
            MessageKind::Acknowledge => {
                self.is_paused = false;
                let content: Acknowledgement = from_json(&message.payload)?;
                let sequence = content.acknowledged_message_sequence_number;
                self.outgoing.acknowledge(sequence, now);
                Ok(Vec::new())
            }
            MessageKind::ChannelClosed => {
                let closed: ChannelClosed = from_json(&message.payload)?;
                let reason = closed.output.filter(|output| !output.trim().is_empty());
                Ok(vec![Event::Closed(reason)])
            }
            MessageKind::StartPublication => {
                self.is_paused = false;
                Ok(Vec::new())
            }
            MessageKind::PausePublication => {
                self.is_paused = true;
                Ok(Vec::new())
            }
            // Only clients send it.
            MessageKind::InputStreamData => Ok(Vec::new()),
        }
    }

    /// Takes the next message of the stream.
    fn deliver(
        &mut self,
        message: &Message,
        now: Instant,
        events: &mut Vec<Event>,
    ) -> Result<(), SessionError> {
        let payload = &message.payload;
        match message.payload_type {
            HANDSHAKE_REQUEST => self.begin(from_json(payload)?, now, events)?,
            HANDSHAKE_COMPLETE => self.complete(from_json(payload)?, events),
            CHALLENGE_REQUEST => self.take_challenge(&from_json(payload)?, now)?,
            OUTPUT => {
                // An agent without a handshake begins with output.
                if matches!(self.phase, Phase::New) {
                    self.phase = Phase::Ready;
                    events.push(Event::Ready {
                        kind: SessionKind::Shell,
                        agent_version: None,
                    });
                }
                events.push(Event::Output(self.decrypted(payload)?));
            }
            STDERR => events.push(Event::ErrorOutput(self.decrypted(payload)?)),
            ERROR => events.push(Event::ErrorOutput(payload.clone())),
            EXIT_CODE => {
                let text = self.decrypted(payload)?;
                let code = std::str::from_utf8(&text).ok();
                let code = code.and_then(|code| code.trim().parse().ok());
                events.extend(code.map(Event::ExitCode));
            }
            FLAG => match Flag::parse(payload) {
                Some(Flag::ConnectError) => events.push(Event::ConnectFailed),
                Some(Flag::Terminate) => events.push(Event::Closed(None)),
                Some(Flag::Disconnect) | None => {}
            },
            // A later version of the agent has more of them.
            _ => {}
        }
        Ok(())
    }

    /// Begins the handshake. A second request changes nothing.
    fn begin(
        &mut self,
        request: HandshakeRequest,
        now: Instant,
        events: &mut Vec<Event>,
    ) -> Result<(), SessionError> {
        if !matches!(self.phase, Phase::New) {
            return Ok(());
        }
        let handshake = Handshake::new(request);
        let key = handshake.kms_key().map(str::to_owned);
        self.phase = Phase::KeyRequested(handshake);
        match key {
            Some(key) => {
                events.push(Event::KeyRequested(key));
                Ok(())
            }
            None => self.answer(None, now),
        }
    }

    /// Answers the request of the agent: with the data key that it asked for, or why there is none.
    ///
    /// # Errors
    /// If something can't be done; the answer, which is queued, says so to the agent.
    pub(super) fn answer(
        &mut self,
        key: Option<Result<DataKey, String>>,
        now: Instant,
    ) -> Result<(), SessionError> {
        let Phase::KeyRequested(handshake) = std::mem::take(&mut self.phase) else {
            return Ok(());
        };
        let reply = handshake.reply(key.as_ref());
        self.send(HANDSHAKE_RESPONSE, to_json(&reply.response), now);
        if let Some(reason) = reply.refused {
            return Err(SessionError::HandshakeRefused { reason });
        }
        if let Some(Ok(key)) = key {
            self.cipher = Some(Cipher::new(&key.plaintext)?);
        }
        self.phase = Phase::Answered {
            kind: reply.kind,
            agent_version: handshake.agent_version().to_owned(),
        };
        Ok(())
    }

    fn complete(&mut self, complete: HandshakeComplete, events: &mut Vec<Event>) {
        let Phase::Answered {
            kind,
            agent_version,
        } = std::mem::replace(&mut self.phase, Phase::Ready)
        else {
            return;
        };
        events.push(Event::Ready {
            kind: kind.unwrap_or(SessionKind::Shell),
            agent_version: Some(agent_version),
        });
        let message = complete.customer_message;
        let message = message.filter(|message| !message.is_empty());
        events.extend(message.map(Event::Notice));
    }

    /// Proves that this client has the data key.
    fn take_challenge(&mut self, challenge: &Challenge, now: Instant) -> Result<(), SessionError> {
        let Some(cipher) = &self.cipher else {
            return Err(SessionError::Undecryptable);
        };
        let sealed = STANDARD.decode(&challenge.challenge);
        let sealed = sealed.map_err(|_| SessionError::Undecryptable)?;
        let text = cipher.decrypt(&sealed)?;
        let response = Challenge {
            challenge: STANDARD.encode(cipher.encrypt(&text)?),
        };
        self.send(CHALLENGE_RESPONSE, to_json(&response), now);
        Ok(())
    }

    fn decrypted(&self, payload: &[u8]) -> Result<Vec<u8>, SessionError> {
        match &self.cipher {
            Some(cipher) => cipher.decrypt(payload),
            None => Ok(payload.to_vec()),
        }
    }

    fn send(&mut self, payload_type: u32, payload: Vec<u8>, now: Instant) {
        let message = Message {
            kind: MessageKind::InputStreamData,
            sequence: self.outgoing.next_sequence(),
            payload_type,
            payload,
            ..Message::now()
        };
        let bytes = message.encode();
        self.queue.push_back(bytes.clone());
        self.outgoing.push(bytes, now);
    }

    fn acknowledge(&mut self, content: &Acknowledgement) {
        let message = Message {
            kind: MessageKind::Acknowledge,
            // First and last message of its stream, as the plugin sends it.
            flags: 3,
            payload: to_json(content),
            ..Message::now()
        };
        self.queue.push_back(message.encode());
    }
}
