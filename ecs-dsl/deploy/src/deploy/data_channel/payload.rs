//! The payloads of messages. Their names and values are those of `clientmessage.go` and `messageparser.go` in
//! <https://github.com/aws/session-manager-plugin>.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::message::{Message, MessageKind};
use crate::deploy::operate::SessionError;

/// The types of payloads.
pub(super) mod payload_type {
    /// Input, or output of the command or the port.
    pub(in super::super) const OUTPUT: u32 = 1;
    /// A text about an error.
    pub(in super::super) const ERROR: u32 = 2;
    /// The size of the terminal.
    pub(in super::super) const SIZE: u32 = 3;
    /// The beginning of the handshake, from the agent.
    pub(in super::super) const HANDSHAKE_REQUEST: u32 = 5;
    /// The answer of the client.
    pub(in super::super) const HANDSHAKE_RESPONSE: u32 = 6;
    /// The end of the handshake.
    pub(in super::super) const HANDSHAKE_COMPLETE: u32 = 7;
    /// An encrypted text, from the agent.
    pub(in super::super) const CHALLENGE_REQUEST: u32 = 8;
    /// The same text, encrypted by the client.
    pub(in super::super) const CHALLENGE_RESPONSE: u32 = 9;
    /// A number.
    pub(in super::super) const FLAG: u32 = 10;
    /// Error output of a command without a terminal.
    pub(in super::super) const STDERR: u32 = 11;
    /// The exit code of a command without a terminal.
    pub(in super::super) const EXIT_CODE: u32 = 12;
}

/// What a flag says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Flag {
    /// A connection was closed: the agent closes its own.
    Disconnect = 1,
    /// The session ends.
    Terminate = 2,
    /// The agent can't connect to the port.
    ConnectError = 3,
}

impl Flag {
    pub(super) fn to_payload(self) -> Vec<u8> {
        (self as u32).to_be_bytes().to_vec()
    }

    pub(super) fn parse(payload: &[u8]) -> Option<Self> {
        let number = u32::from_be_bytes(payload.try_into().ok()?);
        [Self::Disconnect, Self::Terminate, Self::ConnectError]
            .into_iter()
            .find(|flag| *flag as u32 == number)
    }
}

/// The first message of a connection, as text: it authenticates the client.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct OpenChannel<'a> {
    pub(super) message_schema_version: &'static str,
    pub(super) request_id: String,
    pub(super) token_value: &'a str,
    pub(super) client_id: &'a str,
    pub(super) client_version: &'static str,
}

/// The payload of an acknowledgement.
#[derive(Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Acknowledgement {
    pub(super) acknowledged_message_type: String,
    pub(super) acknowledged_message_id: String,
    pub(super) acknowledged_message_sequence_number: i64,
    pub(super) is_sequential_message: bool,
}

impl Acknowledgement {
    /// That of a message.
    pub(super) fn for_message(message: &Message) -> Self {
        Self {
            acknowledged_message_type: message.kind.name().to_owned(),
            acknowledged_message_id: message.id.to_string(),
            acknowledged_message_sequence_number: message.sequence,
            is_sequential_message: message.kind == MessageKind::OutputStreamData,
        }
    }
}

/// The payload of the last message. Other fields are ignored.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ChannelClosed {
    /// Why it was closed, if not because the command has ended.
    #[serde(default)]
    pub(super) output: Option<String>,
}

/// What the agent asks for before the session begins.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct HandshakeRequest {
    pub(super) agent_version: String,
    pub(super) requested_client_actions: Vec<RequestedAction>,
}

/// An action of the handshake.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RequestedAction {
    pub(super) action_type: String,
    #[serde(default)]
    pub(super) action_parameters: Value,
}

/// What the client did.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct HandshakeResponse {
    pub(super) client_version: &'static str,
    pub(super) processed_client_actions: Vec<ProcessedAction>,
    pub(super) errors: Vec<String>,
}

/// The result of an action.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ProcessedAction {
    pub(super) action_type: String,
    /// 1: success, 2: failed, 3: unsupported.
    pub(super) action_status: u8,
    pub(super) action_result: Value,
    pub(super) error: String,
}

/// The end of the handshake. Other fields are ignored.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct HandshakeComplete {
    /// A message for the user.
    #[serde(default)]
    pub(super) customer_message: Option<String>,
}

/// An encrypted text, in base64.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Challenge {
    pub(super) challenge: String,
}

/// JSON of a payload: serializing one can't fail.
pub(super) fn to_json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// Reads JSON.
///
/// # Errors
/// If it isn't that of the type.
pub(super) fn from_json<T: DeserializeOwned>(payload: &[u8]) -> Result<T, SessionError> {
    serde_json::from_slice(payload).map_err(|_| SessionError::Malformed {
        finding: "the payload of a message isn't the JSON of its type",
    })
}

#[cfg(test)]
mod tests {
    use super::super::message::{Message, MessageId, MessageKind};
    use super::{Acknowledgement, ChannelClosed, Flag};
    use crate::deploy::operate::TerminalSize;

    #[test]
    fn payloads_have_the_names_of_the_plugin() {
        let message = Message {
            kind: MessageKind::OutputStreamData,
            created: 1,
            sequence: 5,
            flags: 0,
            id: MessageId([0x11; 16]),
            payload_type: 1,
            payload: Vec::new(),
        };
        let json = serde_json::to_string(&Acknowledgement::for_message(&message)).unwrap();
        let expected = r#"{"AcknowledgedMessageType":"output_stream_data","AcknowledgedMessageId":"11111111-1111-1111-1111-111111111111","AcknowledgedMessageSequenceNumber":5,"IsSequentialMessage":true}"#;
        assert_eq!(json, expected);
        let size = TerminalSize { cols: 80, rows: 24 };
        assert_eq!(
            serde_json::to_string(&size).unwrap(),
            r#"{"cols":80,"rows":24}"#
        );
        let closed = r#"{"MessageType":"channel_closed","SchemaVersion":1,"Output":"bye"}"#;
        let closed: ChannelClosed = serde_json::from_str(closed).unwrap();
        assert_eq!(closed.output.as_deref(), Some("bye"));
    }

    #[test]
    fn flags_are_numbers_of_four_bytes() {
        assert_eq!(Flag::Terminate.to_payload(), [0, 0, 0, 2]);
        assert_eq!(Flag::parse(&[0, 0, 0, 3]), Some(Flag::ConnectError));
        assert_eq!(Flag::parse(&[0, 0, 0, 4]), None);
        assert_eq!(Flag::parse(&[2]), None);
        assert_eq!(Flag::parse(&[]), None);
    }
}
