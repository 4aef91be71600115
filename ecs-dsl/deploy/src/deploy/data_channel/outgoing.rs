//! [`Outgoing`]: input for the agent until it is acknowledged.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use super::round_trip::RoundTrip;
use crate::deploy::operate::SessionError;

/// The maximum number of messages without an acknowledgement. Further input waits.
const WINDOW: usize = 1_000;

/// The maximum wait for an acknowledgement before a message is sent again.
const MAX_TIMEOUT: Duration = Duration::from_secs(1);

/// How long a message is sent again before the session is given up.
const GIVE_UP_AFTER: Duration = Duration::from_secs(5 * 60);

/// The stream to the agent.
#[derive(Debug, Default)]
pub(super) struct Outgoing {
    /// The number of the next message.
    next: i64,
    sent: VecDeque<Sent>,
    round_trip: RoundTrip,
}

/// A message that isn't acknowledged.
#[derive(Debug)]
struct Sent {
    sequence: i64,
    bytes: Vec<u8>,
    first: Instant,
    last: Instant,
    /// How often it was sent again.
    repeats: u32,
}

impl Outgoing {
    /// Whether more can be sent.
    pub(super) fn has_room(&self) -> bool {
        self.sent.len() < WINDOW
    }

    /// Whether everything is acknowledged.
    pub(super) fn is_empty(&self) -> bool {
        self.sent.is_empty()
    }

    /// The number of the next message.
    pub(super) fn next_sequence(&self) -> i64 {
        self.next
    }

    /// Keeps a message with the next number, which is sent now.
    pub(super) fn push(&mut self, bytes: Vec<u8>, now: Instant) {
        self.sent.push_back(Sent {
            sequence: self.next,
            bytes,
            first: now,
            last: now,
            repeats: 0,
        });
        self.next = self.next.saturating_add(1);
    }

    /// Forgets a message. Numbers that are unknown, or were acknowledged before, are ignored.
    pub(super) fn acknowledge(&mut self, sequence: i64, now: Instant) {
        let position = self.sent.iter().position(|sent| sent.sequence == sequence);
        let Some(sent) = position.and_then(|position| self.sent.remove(position)) else {
            return;
        };
        // It is unknown which of several messages was acknowledged.
        if sent.repeats == 0 {
            self.round_trip
                .measure(now.saturating_duration_since(sent.first));
        }
    }

    /// When the oldest message is sent again, if nothing happens before.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let oldest = self.sent.front()?;
        Some(oldest.last + self.timeout(oldest.repeats))
    }

    /// The oldest message, if it has to be sent again now. Only the oldest is: the agent keeps later ones until it arrives.
    ///
    /// # Errors
    /// If it has been sent for five minutes.
    pub(super) fn repeat(&mut self, now: Instant) -> Result<Option<Vec<u8>>, SessionError> {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return Ok(None);
        }
        let Some(oldest) = self.sent.front_mut() else {
            return Ok(None);
        };
        if now.saturating_duration_since(oldest.first) >= GIVE_UP_AFTER {
            return Err(SessionError::NotAcknowledged);
        }
        oldest.last = now;
        oldest.repeats = oldest.repeats.saturating_add(1);
        Ok(Some(oldest.bytes.clone()))
    }

    /// All messages without an acknowledgement, which are sent again over a new connection.
    pub(super) fn repeat_all(&mut self, now: Instant) -> Vec<Vec<u8>> {
        let sent = self.sent.iter_mut().map(|sent| {
            sent.last = now;
            sent.repeats = sent.repeats.saturating_add(1);
            sent.bytes.clone()
        });
        sent.collect()
    }

    /// The wait before a message is sent again: it doubles with each repetition.
    fn timeout(&self, repeats: u32) -> Duration {
        let factor = 1u32.checked_shl(repeats).unwrap_or(u32::MAX);
        let timeout = self.round_trip.timeout().saturating_mul(factor);
        timeout.min(MAX_TIMEOUT)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::Instant;

    use super::{GIVE_UP_AFTER, Outgoing, WINDOW};

    fn millis(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    /// Two messages, sent at the returned time.
    fn two() -> (Outgoing, Instant) {
        let start = Instant::now();
        let mut outgoing = Outgoing::default();
        outgoing.push(b"a".to_vec(), start);
        outgoing.push(b"b".to_vec(), start);
        (outgoing, start)
    }

    #[test]
    fn oldest_message_is_sent_again_with_growing_waits() {
        let (mut outgoing, start) = two();
        let mut sent = Vec::new();
        for tick in 0..40 {
            let now = start + millis(tick * 100);
            if let Some(bytes) = outgoing.repeat(now).unwrap() {
                sent.push((tick * 100, bytes));
            }
        }
        // 200 ms, 400 ms, 800 ms, and then every second.
        let times = [200, 600, 1400, 2400, 3400];
        assert_eq!(sent, times.map(|time| (time, b"a".to_vec())));
    }

    #[test]
    fn acknowledged_messages_are_not_sent_again() {
        let (mut outgoing, start) = two();
        outgoing.acknowledge(1, start + millis(100));
        outgoing.acknowledge(1, start + millis(100));
        outgoing.acknowledge(9, start + millis(100));
        assert_eq!(outgoing.repeat_all(start + millis(100)), [b"a"]);
        outgoing.acknowledge(0, start + millis(300));
        assert!(outgoing.is_empty());
        assert_eq!(outgoing.deadline(), None);
        assert_eq!(outgoing.repeat(start + millis(9000)).unwrap(), None);
        assert_eq!(outgoing.next_sequence(), 2);
    }

    #[test]
    fn unacknowledged_session_is_given_up() {
        let (mut outgoing, start) = two();
        let before = start + GIVE_UP_AFTER - millis(1);
        assert_eq!(outgoing.repeat(before).unwrap(), Some(b"a".to_vec()));
        let error = outgoing.repeat(start + GIVE_UP_AFTER + millis(1000));
        assert_eq!(
            error.unwrap_err().to_string(),
            "the agent hasn't acknowledged input for 5 minutes"
        );
    }

    #[test]
    fn input_waits_while_the_window_is_full() {
        let start = Instant::now();
        let mut outgoing = Outgoing::default();
        for _ in 0..WINDOW {
            assert!(outgoing.has_room());
            outgoing.push(Vec::new(), start);
        }
        assert!(!outgoing.has_room());
        outgoing.acknowledge(500, start);
        assert!(outgoing.has_room());
    }
}
