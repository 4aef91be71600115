//! [`Message`]: a message of the data channel in its binary form.
//!
//! A header of 120 bytes, all numbers big-endian, and the payload: the length of the header that follows up to the length of the payload, the type as text, the
//! schema version, the time, the sequence number, flags, the id, the SHA-256 digest of the payload, its type and its length. The layout is
//! that of `clientmessage.go` in <https://github.com/aws/session-manager-plugin>.

use std::time::SystemTime;

use hmac_sha256::Hash;

use crate::deploy::operate::SessionError;

/// The value of the first field: the offset of the last one, the length of the payload.
const HEADER_LENGTH: u32 = 116;

/// The offset of the payload.
const PAYLOAD_OFFSET: usize = 120;

const TYPE_LENGTH: usize = 32;

/// The maximum length of a message. Agents send at most 1,024 bytes of output in one, and a few kilobytes of JSON.
pub(super) const MAX_MESSAGE: usize = 1 << 20;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) kind: MessageKind,
    /// When it was created, in milliseconds since 1970.
    pub(super) created: u64,
    pub(super) sequence: i64,
    pub(super) flags: u64,
    pub(super) id: MessageId,
    pub(super) payload_type: u32,
    pub(super) payload: Vec<u8>,
}

/// The type of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MessageKind {
    /// Input from the client.
    InputStreamData,
    /// Output from the agent.
    OutputStreamData,
    /// A message of the stream was received.
    Acknowledge,
    /// The session has ended.
    ChannelClosed,
    /// The agent is connected.
    StartPublication,
    /// The agent isn't connected.
    PausePublication,
}

/// A UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MessageId(pub(super) [u8; 16]);

impl MessageKind {
    const ALL: [Self; 6] = [
        Self::InputStreamData,
        Self::OutputStreamData,
        Self::Acknowledge,
        Self::ChannelClosed,
        Self::StartPublication,
        Self::PausePublication,
    ];

    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::InputStreamData => "input_stream_data",
            Self::OutputStreamData => "output_stream_data",
            Self::Acknowledge => "acknowledge",
            Self::ChannelClosed => "channel_closed",
            Self::StartPublication => "start_publication",
            Self::PausePublication => "pause_publication",
        }
    }

    fn parse(field: &[u8]) -> Option<Self> {
        let is_padding = |byte: &u8| matches!(byte, b' ' | 0);
        let end = field.iter().rposition(|byte| !is_padding(byte))? + 1;
        let name = field.get(..end)?;
        Self::ALL
            .into_iter()
            .find(|kind| kind.name().as_bytes() == name)
    }
}

impl MessageId {
    /// A random id.
    pub(super) fn random() -> Self {
        let mut bytes = fastrand::u128(..).to_be_bytes();
        // Version 4, variant 1 (RFC 9562).
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Self(bytes)
    }
}

/// The text form: `8-4-4-4-12` hexadecimal digits.
impl std::fmt::Display for MessageId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, byte) in self.0.iter().enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl Message {
    /// An empty message of the client with a new id, which is created now.
    pub(super) fn now() -> Self {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let millis = since.map_or(1, |since| since.as_millis());
        Self {
            kind: MessageKind::InputStreamData,
            created: u64::try_from(millis).unwrap_or(u64::MAX),
            sequence: 0,
            flags: 0,
            id: MessageId::random(),
            payload_type: 0,
            payload: Vec::new(),
        }
    }

    /// The bytes of a WebSocket message.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(PAYLOAD_OFFSET + self.payload.len());
        bytes.extend(HEADER_LENGTH.to_be_bytes());
        let mut kind = [b' '; TYPE_LENGTH];
        for (byte, letter) in kind.iter_mut().zip(self.kind.name().bytes()) {
            *byte = letter;
        }
        bytes.extend(kind);
        bytes.extend(1u32.to_be_bytes());
        bytes.extend(self.created.to_be_bytes());
        bytes.extend(self.sequence.to_be_bytes());
        bytes.extend(self.flags.to_be_bytes());
        bytes.extend(swapped(self.id.0));
        bytes.extend(Hash::hash(&self.payload));
        bytes.extend(self.payload_type.to_be_bytes());
        // Payloads that are sent are far below 4 GiB.
        bytes.extend(
            u32::try_from(self.payload.len())
                .unwrap_or(u32::MAX)
                .to_be_bytes(),
        );
        bytes.extend(&self.payload);
        bytes
    }

    /// Reads a message.
    ///
    /// # Errors
    /// If it is too short, if its lengths contradict each other, or if the payload doesn't have the digest.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, SessionError> {
        let mut fields = Fields(bytes);
        let header = fields.u32()?;
        let kind = fields.take(TYPE_LENGTH)?;
        let kind = MessageKind::parse(kind).ok_or(SessionError::Malformed {
            finding: "the type of a message is unknown",
        })?;
        let _version = fields.u32()?;
        let created = fields.u64()?;
        let sequence = fields.u64()?.cast_signed();
        let flags = fields.u64()?;
        let id = MessageId(swapped(fields.array()?));
        let digest: [u8; 32] = fields.array()?;
        let payload_type = fields.u32()?;
        let length = fields.u32()?;
        // A longer header has fields of a later version before the payload.
        let later = header.checked_sub(HEADER_LENGTH);
        let later = later.and_then(|later| usize::try_from(later).ok());
        let later = later.ok_or(SessionError::Malformed {
            finding: "the header of a message is too short",
        })?;
        fields.take(later)?;
        let payload = fields.0;
        if usize::try_from(length).ok() != Some(payload.len()) {
            return Err(SessionError::Malformed {
                finding: "the length of a message isn't that of its payload",
            });
        }
        if !payload.is_empty() && Hash::hash(payload) != digest {
            return Err(SessionError::Malformed {
                finding: "the payload of a message doesn't have its digest",
            });
        }
        Ok(Self {
            kind,
            created,
            sequence,
            flags,
            id,
            payload_type,
            payload: payload.to_vec(),
        })
    }
}

/// Swaps the halves: ids are sent with the last eight bytes first.
fn swapped(id: [u8; 16]) -> [u8; 16] {
    u128::from_be_bytes(id).rotate_left(64).to_be_bytes()
}

/// The rest of a message.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], SessionError> {
        let (field, rest) = self
            .0
            .split_at_checked(length)
            .ok_or(SessionError::Malformed {
                finding: "a message is shorter than its header",
            })?;
        self.0 = rest;
        Ok(field)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], SessionError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn u32(&mut self) -> Result<u32, SessionError> {
        self.array().map(u32::from_be_bytes)
    }

    fn u64(&mut self) -> Result<u64, SessionError> {
        self.array().map(u64::from_be_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Message, MessageId, MessageKind};

    fn sample() -> Message {
        Message {
            kind: MessageKind::OutputStreamData,
            created: 0x0102_0304_0506_0708,
            sequence: 7,
            flags: 3,
            id: MessageId(std::array::from_fn(|index| u8::try_from(index).unwrap())),
            payload_type: 1,
            payload: b"hello".to_vec(),
        }
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn finding(bytes: &[u8]) -> String {
        Message::decode(bytes).unwrap_err().to_string()
    }

    #[test]
    fn message_has_the_layout_of_the_plugin() {
        let bytes = sample().encode();
        assert_eq!(bytes.len(), 125);
        assert_eq!(hex(&bytes[..4]), "00000074");
        assert_eq!(&bytes[4..36], b"output_stream_data              ");
        assert_eq!(hex(&bytes[36..40]), "00000001");
        assert_eq!(hex(&bytes[40..48]), "0102030405060708");
        assert_eq!(hex(&bytes[48..56]), "0000000000000007");
        assert_eq!(hex(&bytes[56..64]), "0000000000000003");
        assert_eq!(hex(&bytes[64..80]), "08090a0b0c0d0e0f0001020304050607");
        // `printf hello | sha256sum`
        let digest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        assert_eq!(hex(&bytes[80..112]), digest);
        assert_eq!(hex(&bytes[112..120]), "0000000100000005");
        assert_eq!(&bytes[120..], b"hello");
        assert_eq!(Message::decode(&bytes).unwrap(), sample());
    }

    #[test]
    fn id_is_printed_as_a_uuid() {
        assert_eq!(
            sample().id.to_string(),
            "00010203-0405-0607-0809-0a0b0c0d0e0f"
        );
        let text = MessageId::random().to_string();
        assert_eq!((text.len(), &text[14..15]), (36, "4"));
        assert_ne!(text, MessageId::random().to_string());
    }

    #[test]
    fn names_are_padded_with_spaces_or_zeros() {
        let mut bytes = sample().encode();
        for byte in &mut bytes[22..36] {
            *byte = 0;
        }
        assert_eq!(Message::decode(&bytes).unwrap(), sample());
        bytes[4] = b'x';
        assert_eq!(finding(&bytes), "the type of a message is unknown");
        for byte in &mut bytes[4..36] {
            *byte = b' ';
        }
        assert_eq!(finding(&bytes), "the type of a message is unknown");
    }

    #[test]
    fn wrong_digest_is_an_error() {
        let mut bytes = sample().encode();
        bytes[124] ^= 1;
        assert_eq!(
            finding(&bytes),
            "the payload of a message doesn't have its digest"
        );
    }

    #[test]
    fn every_cut_of_a_message_is_an_error() {
        let bytes = sample().encode();
        for length in 0..bytes.len() {
            assert!(Message::decode(&bytes[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn hostile_lengths_are_errors() {
        for length in [0u32, 4, 6, u32::MAX] {
            let mut bytes = sample().encode();
            bytes[116..120].copy_from_slice(&length.to_be_bytes());
            assert_eq!(
                finding(&bytes),
                "the length of a message isn't that of its payload"
            );
        }
        for header in [0u32, 115] {
            let mut bytes = sample().encode();
            bytes[..4].copy_from_slice(&header.to_be_bytes());
            assert_eq!(finding(&bytes), "the header of a message is too short");
        }
        let mut bytes = sample().encode();
        bytes[..4].copy_from_slice(&u32::MAX.to_be_bytes());
        assert_eq!(finding(&bytes), "a message is shorter than its header");
    }

    #[test]
    fn longer_header_of_a_later_version_is_skipped() {
        let mut bytes = sample().encode();
        bytes[..4].copy_from_slice(&118u32.to_be_bytes());
        bytes.splice(120..120, [0xff, 0xff]);
        assert_eq!(Message::decode(&bytes).unwrap(), sample());
    }

    #[test]
    fn empty_payload_needs_no_digest() {
        let mut message = sample();
        message.kind = MessageKind::StartPublication;
        message.payload.clear();
        let mut bytes = message.encode();
        bytes[80..112].fill(0);
        assert_eq!(Message::decode(&bytes).unwrap(), message);
    }
}
