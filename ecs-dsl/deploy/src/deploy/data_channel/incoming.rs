//! [`Incoming`]: output of the agent in the order of its sequence numbers.

use std::collections::BTreeMap;

use super::message::Message;

/// The maximum number of messages that wait for an earlier one.
const MAX_EARLY: usize = 10_000;

/// The maximum size of their payloads together.
const MAX_EARLY_BYTES: usize = 16 << 20;

/// The stream from the agent.
#[derive(Debug, Default)]
pub(super) struct Incoming {
    /// The number of the message that is delivered next.
    expected: i64,
    /// Messages that arrived before an earlier one.
    early: BTreeMap<i64, Message>,
    early_bytes: usize,
}

/// What a message is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    /// The next one: it is delivered, with those that waited for it.
    Next(Vec<Message>),
    /// One that waits for an earlier one.
    Early,
    /// One that was received before. It is acknowledged again, because the acknowledgement may have been lost with a connection.
    Repeated,
    /// One for which there is no room. It isn't acknowledged, so that the agent sends it again.
    Dropped,
}

impl Incoming {
    /// Takes a message.
    pub(super) fn arrive(&mut self, message: Message) -> Arrival {
        let sequence = message.sequence;
        if sequence < self.expected || self.early.contains_key(&sequence) {
            return Arrival::Repeated;
        }
        if sequence > self.expected {
            let bytes = self.early_bytes + message.payload.len();
            if self.early.len() >= MAX_EARLY || bytes > MAX_EARLY_BYTES {
                return Arrival::Dropped;
            }
            self.early_bytes = bytes;
            self.early.insert(sequence, message);
            return Arrival::Early;
        }
        let mut delivered = vec![message];
        self.expected = self.expected.saturating_add(1);
        while let Some(next) = self.early.remove(&self.expected) {
            self.early_bytes -= next.payload.len();
            self.expected = self.expected.saturating_add(1);
            delivered.push(next);
        }
        Arrival::Next(delivered)
    }
}

#[cfg(test)]
mod tests {
    use super::super::message::{Message, MessageId, MessageKind};
    use super::{Arrival, Incoming, MAX_EARLY, MAX_EARLY_BYTES};

    fn message(sequence: i64, length: usize) -> Message {
        Message {
            kind: MessageKind::OutputStreamData,
            created: 1,
            sequence,
            flags: 0,
            id: MessageId([0; 16]),
            payload_type: 1,
            payload: vec![0; length],
        }
    }

    /// The sequence numbers that are delivered when messages with these arrive.
    fn delivered(arrivals: &[i64]) -> Vec<i64> {
        let mut incoming = Incoming::default();
        let mut delivered = Vec::new();
        for sequence in arrivals {
            if let Arrival::Next(messages) = incoming.arrive(message(*sequence, 1)) {
                delivered.extend(messages.iter().map(|message| message.sequence));
            }
        }
        delivered
    }

    #[test]
    fn reordered_and_repeated_messages_are_delivered_once_in_order() {
        assert_eq!(delivered(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(delivered(&[2, 1, 0]), [0, 1, 2]);
        assert_eq!(delivered(&[0, 0, 2, 2, 0, 1, 1, 2, 4, 3]), [0, 1, 2, 3, 4]);
        assert_eq!(delivered(&[1, 3, 0]), [0, 1]);
    }

    #[test]
    fn repeated_messages_are_acknowledged_and_hostile_numbers_wait() {
        let mut incoming = Incoming::default();
        assert_eq!(incoming.arrive(message(1, 1)), Arrival::Early);
        assert_eq!(incoming.arrive(message(1, 1)), Arrival::Repeated);
        assert_eq!(incoming.arrive(message(-1, 1)), Arrival::Repeated);
        assert_eq!(incoming.arrive(message(i64::MIN, 1)), Arrival::Repeated);
        assert_eq!(incoming.arrive(message(i64::MAX, 1)), Arrival::Early);
    }

    #[test]
    fn messages_without_room_are_dropped() {
        let mut incoming = Incoming::default();
        let count = i64::try_from(MAX_EARLY).unwrap();
        for sequence in 1..=count {
            assert_eq!(incoming.arrive(message(sequence, 1)), Arrival::Early);
        }
        assert_eq!(incoming.arrive(message(count + 1, 1)), Arrival::Dropped);
        let Arrival::Next(messages) = incoming.arrive(message(0, 1)) else {
            panic!("the first message is delivered");
        };
        assert_eq!(messages.len(), MAX_EARLY + 1);

        let mut incoming = Incoming::default();
        let half = MAX_EARLY_BYTES / 2;
        assert_eq!(incoming.arrive(message(1, half)), Arrival::Early);
        assert_eq!(incoming.arrive(message(2, half)), Arrival::Early);
        assert_eq!(incoming.arrive(message(3, 1)), Arrival::Dropped);
        incoming.arrive(message(0, 1));
        assert_eq!(incoming.arrive(message(4, half)), Arrival::Early);
    }
}
