//! The handshake: what the agent asks for before the session begins, and the reply.
//!
//! Agents omit it for a shell without encryption; the first output begins such a session.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::cipher::DataKey;
use super::payload::{HandshakeRequest, HandshakeResponse, ProcessedAction, RequestedAction};

/// The version of AWS's plugin whose behavior this client has: agents decide by it what they use. From 1.1.70, ports are multiplexed; after
/// 1.2.331, they send no keep-alive frames.
pub(super) const CLIENT_VERSION: &str = "1.2.764.0";

const SESSION_TYPE: &str = "SessionType";

const KMS_ENCRYPTION: &str = "KMSEncryption";

/// The type of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SessionKind {
    /// A command with a terminal.
    Shell,
    /// Connections to a port.
    Port,
}

impl SessionKind {
    fn parse(name: &str) -> Option<Self> {
        match name {
            "Standard_Stream" | "InteractiveCommands" | "NonInteractiveCommands" => {
                Some(Self::Shell)
            }
            "Port" => Some(Self::Port),
            _ => None,
        }
    }
}

/// A request of the agent that isn't answered yet.
#[derive(Debug)]
pub(super) struct Handshake {
    request: HandshakeRequest,
}

/// The reply to a request.
#[derive(Debug)]
pub(super) struct HandshakeReply {
    pub(super) response: HandshakeResponse,
    /// The type of the session, if the agent named one.
    pub(super) kind: Option<SessionKind>,
    /// What can't be done, if anything: the agent ends the session.
    pub(super) refused: Option<String>,
}

impl Handshake {
    pub(super) fn new(request: HandshakeRequest) -> Self {
        Self { request }
    }

    /// The version of the agent.
    pub(super) fn agent_version(&self) -> &str {
        &self.request.agent_version
    }

    /// The KMS key with which the session is encrypted, if it is.
    pub(super) fn kms_key(&self) -> Option<&str> {
        let mut actions = self.request.requested_client_actions.iter();
        let action = actions.find(|action| action.action_type == KMS_ENCRYPTION)?;
        action.action_parameters["KMSKeyId"].as_str()
    }

    /// The reply. `key` is the data key, or why there is none.
    pub(super) fn reply(&self, key: Option<&Result<DataKey, String>>) -> HandshakeReply {
        let mut kind = None;
        let mut actions = Vec::new();
        let mut errors = Vec::new();
        for action in &self.request.requested_client_actions {
            let processed = match action.action_type.as_str() {
                SESSION_TYPE => {
                    let name = action.action_parameters[SESSION_TYPE].as_str();
                    let name = name.unwrap_or_default();
                    kind = SessionKind::parse(name);
                    match kind {
                        Some(_) => success(action, Value::Null),
                        None => failure(action, 2, format!("unknown session type {name}")),
                    }
                }
                KMS_ENCRYPTION => match key {
                    Some(Ok(key)) => {
                        let key = STANDARD.encode(&key.ciphertext);
                        success(action, json!({"KMSCipherTextKey": key}))
                    }
                    Some(Err(error)) => failure(action, 2, error.clone()),
                    None => failure(action, 2, "no KMS key is named".to_owned()),
                },
                other => failure(action, 3, format!("unsupported action {other}")),
            };
            if !processed.error.is_empty() {
                errors.push(processed.error.clone());
            }
            actions.push(processed);
        }
        HandshakeReply {
            kind,
            refused: (!errors.is_empty()).then(|| errors.join("; ")),
            response: HandshakeResponse {
                client_version: CLIENT_VERSION,
                processed_client_actions: actions,
                errors,
            },
        }
    }
}

fn success(action: &RequestedAction, result: Value) -> ProcessedAction {
    ProcessedAction {
        action_type: action.action_type.clone(),
        action_status: 1,
        action_result: result,
        error: String::new(),
    }
}

fn failure(action: &RequestedAction, status: u8, error: String) -> ProcessedAction {
    ProcessedAction {
        action_type: action.action_type.clone(),
        action_status: status,
        action_result: Value::Null,
        error,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::cipher::DataKey;
    use super::{Handshake, SessionKind};

    fn handshake(actions: &Value) -> Handshake {
        let request = json!({"AgentVersion": "3.3.1345.0", "RequestedClientActions": actions});
        Handshake::new(serde_json::from_value(request).unwrap())
    }

    fn session_type(name: &str) -> Value {
        json!({"ActionType": "SessionType", "ActionParameters": {"SessionType": name, "Properties": null}})
    }

    fn encryption() -> Value {
        json!({"ActionType": "KMSEncryption", "ActionParameters": {"KMSKeyId": "key-1"}})
    }

    #[test]
    fn session_types_are_accepted() {
        for (name, kind) in [
            ("Standard_Stream", SessionKind::Shell),
            ("InteractiveCommands", SessionKind::Shell),
            ("Port", SessionKind::Port),
        ] {
            let handshake = handshake(&json!([session_type(name)]));
            assert_eq!(handshake.kms_key(), None);
            let reply = handshake.reply(None);
            assert_eq!((reply.kind, reply.refused), (Some(kind), None));
            let response = serde_json::to_value(reply.response).unwrap();
            let expected = json!({
                "ClientVersion": "1.2.764.0",
                "ProcessedClientActions": [
                    {"ActionType": "SessionType", "ActionStatus": 1, "ActionResult": null, "Error": ""}
                ],
                "Errors": [],
            });
            assert_eq!(response, expected);
        }
    }

    #[test]
    fn data_key_is_sent_encrypted() {
        let handshake = handshake(&json!([session_type("Port"), encryption()]));
        assert_eq!(handshake.kms_key(), Some("key-1"));
        let key = DataKey {
            plaintext: b"planted".to_vec(),
            ciphertext: b"sealed".to_vec(),
        };
        let response = handshake.reply(Some(&Ok(key))).response;
        let action = &response.processed_client_actions[1];
        assert_eq!(action.action_status, 1);
        // `printf sealed | base64`
        assert_eq!(
            action.action_result,
            json!({"KMSCipherTextKey": "c2VhbGVk"})
        );
        assert!(!format!("{response:?}").contains("planted"));
    }

    #[test]
    fn what_cannot_be_done_is_refused() {
        let unknown = json!({"ActionType": "Dance"});
        let handshake = handshake(&json!([session_type("Ssh"), encryption(), unknown]));
        let reply = handshake.reply(Some(&Err("no permission".to_owned())));
        assert_eq!(reply.kind, None);
        assert_eq!(
            reply.refused.as_deref(),
            Some("unknown session type Ssh; no permission; unsupported action Dance")
        );
        let statuses = reply.response.processed_client_actions.iter();
        let statuses: Vec<_> = statuses.map(|action| action.action_status).collect();
        assert_eq!(statuses, [2, 2, 3]);
    }
}
