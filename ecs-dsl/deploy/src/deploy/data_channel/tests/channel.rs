//! The state of a session: messages that are lost, repeated, reordered and damaged.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tokio::time::Instant;

use super::peer::message;
use crate::deploy::data_channel::channel::Channel;
use crate::deploy::data_channel::cipher::tests::pair;
use crate::deploy::data_channel::cipher::{Cipher, DataKey};
use crate::deploy::data_channel::event::Event;
use crate::deploy::data_channel::handshake::SessionKind;
use crate::deploy::data_channel::message::{Message, MessageKind};
use crate::deploy::data_channel::payload::Flag;
use crate::deploy::operate::TerminalSize;

/// A channel, and the time, which doesn't pass by itself.
struct Test {
    channel: Channel,
    now: Instant,
}

impl Test {
    fn new() -> Self {
        Self {
            channel: Channel::default(),
            now: Instant::now(),
        }
    }

    /// A session that has begun without a handshake. Its first output is acknowledged.
    fn begun() -> Self {
        let mut test = Self::new();
        test.output(0, b"$ ");
        test.sent();
        test
    }

    fn receive(&mut self, bytes: &[u8]) -> Vec<Event> {
        self.channel.receive(bytes, self.now).unwrap()
    }

    fn stream(&mut self, sequence: i64, payload_type: u32, payload: &[u8]) -> Vec<Event> {
        let bytes = message("output_stream_data", sequence, payload_type, payload);
        self.receive(&bytes)
    }

    fn output(&mut self, sequence: i64, text: &[u8]) -> Vec<Event> {
        self.stream(sequence, 1, text)
    }

    fn json(&mut self, sequence: i64, payload_type: u32, payload: &Value) -> Vec<Event> {
        self.stream(sequence, payload_type, payload.to_string().as_bytes())
    }

    /// What has to be sent: `ack N`, or the number, the type and the payload of an input.
    fn sent(&mut self) -> Vec<String> {
        let mut sent = Vec::new();
        while let Some(bytes) = self.channel.next_bytes() {
            let message = Message::decode(&bytes).unwrap();
            let text = String::from_utf8_lossy(&message.payload);
            sent.push(match message.kind {
                MessageKind::Acknowledge => {
                    let content: Value = serde_json::from_str(&text).unwrap();
                    format!("ack {}", content["AcknowledgedMessageSequenceNumber"])
                }
                _ => format!("{} {} {text}", message.sequence, message.payload_type),
            });
        }
        sent
    }

    fn acknowledge(&mut self, sequence: i64) {
        let content = json!({
            "AcknowledgedMessageType": "input_stream_data",
            "AcknowledgedMessageId": "x",
            "AcknowledgedMessageSequenceNumber": sequence,
            "IsSequentialMessage": true,
        });
        let bytes = message("acknowledge", 0, 0, content.to_string().as_bytes());
        self.receive(&bytes);
    }

    fn wait(&mut self, millis: u64) {
        self.now += Duration::from_millis(millis);
        self.channel.tick(self.now).unwrap();
    }
}

fn output(text: &str) -> Event {
    Event::Output(text.as_bytes().to_vec())
}

fn request(actions: &Value) -> Value {
    json!({"AgentVersion": "3.3.1345.0", "RequestedClientActions": actions})
}

fn shell() -> Value {
    json!({"ActionType": "SessionType", "ActionParameters": {"SessionType": "InteractiveCommands"}})
}

#[test]
fn input_waits_for_the_end_of_the_handshake() {
    let mut test = Test::new();
    assert!(!test.channel.takes_input());
    assert_eq!(test.json(0, 5, &request(&json!([shell()]))), []);
    let sent = test.sent();
    assert_eq!(sent[0], "ack 0");
    assert!(sent[1].starts_with("0 6 {\"ClientVersion\""), "{sent:?}");
    assert!(!test.channel.takes_input());

    let complete = json!({"HandshakeTimeToComplete": 5, "CustomerMessage": "hello"});
    let ready = Event::Ready {
        kind: SessionKind::Shell,
        agent_version: Some("3.3.1345.0".to_owned()),
    };
    let events = test.json(1, 7, &complete);
    assert_eq!(events, [ready, Event::Notice("hello".to_owned())]);
    assert!(test.channel.takes_input());
    // Neither begins again.
    assert_eq!(test.json(2, 7, &complete), []);
    assert_eq!(test.json(3, 5, &request(&json!([shell()]))), []);
    assert_eq!(test.sent(), ["ack 1", "ack 2", "ack 3"]);
}

#[test]
fn output_begins_a_session_without_a_handshake() {
    let mut test = Test::new();
    let ready = Event::Ready {
        kind: SessionKind::Shell,
        agent_version: None,
    };
    assert_eq!(test.output(0, b"$ "), [ready, output("$ ")]);
    assert!(test.channel.takes_input());
    let size = TerminalSize { cols: 80, rows: 24 };
    test.channel.send_size(size, test.now);
    test.channel.send_input(b"ls\r", test.now).unwrap();
    test.channel.send_flag(Flag::Terminate, test.now);
    let expected = [
        "ack 0",
        "0 3 {\"cols\":80,\"rows\":24}",
        "1 1 ls\r",
        "2 10 \0\0\0\u{2}",
    ];
    assert_eq!(test.sent(), expected);
}

#[test]
fn long_input_is_sent_in_parts() {
    let mut test = Test::begun();
    let input = "a".repeat(2500);
    test.channel.send_input(input.as_bytes(), test.now).unwrap();
    let lengths: Vec<_> = test.sent().iter().map(|sent| sent.len() - 4).collect();
    assert_eq!(lengths, [1024, 1024, 452]);
}

#[test]
fn reordered_and_repeated_output_arrives_once_in_order() {
    let mut test = Test::begun();
    assert_eq!(test.output(3, b"c"), []);
    assert_eq!(test.output(2, b"b"), []);
    assert_eq!(test.output(2, b"b"), []);
    assert_eq!(
        test.output(1, b"a"),
        [output("a"), output("b"), output("c")]
    );
    assert_eq!(test.output(1, b"a"), []);
    // Each is acknowledged, also again: the first acknowledgement may be lost with a connection.
    assert_eq!(test.sent(), ["ack 3", "ack 2", "ack 2", "ack 1", "ack 1"]);
}

#[test]
fn damaged_messages_are_not_acknowledged() {
    let mut test = Test::begun();
    let mut bytes = message("output_stream_data", 1, 1, b"a");
    bytes[120] ^= 1;
    assert_eq!(test.receive(&bytes), []);
    assert_eq!(test.receive(b"short"), []);
    assert_eq!(test.sent(), [""; 0]);
    assert_eq!(test.output(1, b"a"), [output("a")]);
    for _ in 0..99 {
        assert_eq!(test.receive(&bytes), []);
    }
    let error = test.channel.receive(&bytes, test.now).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the payload of a message doesn't have its digest"
    );
}

#[test]
fn content_of_another_type_is_an_error() {
    for (kind, payload_type, payload) in [
        ("output_stream_data", 5, "{}"),
        ("output_stream_data", 5, "[1]"),
        ("output_stream_data", 7, "x"),
        ("output_stream_data", 8, "{\"Challenge\": 1}"),
        ("acknowledge", 0, "{}"),
        ("channel_closed", 0, ""),
    ] {
        let mut channel = Channel::default();
        let bytes = message(kind, 0, payload_type, payload.as_bytes());
        let error = channel.receive(&bytes, Instant::now()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the payload of a message isn't the JSON of its type",
            "{payload}"
        );
    }
}

#[test]
fn input_is_sent_again_until_it_is_acknowledged() {
    let mut test = Test::begun();
    test.channel.send_input(b"a", test.now).unwrap();
    test.channel.send_input(b"b", test.now).unwrap();
    assert_eq!(test.sent(), ["0 1 a", "1 1 b"]);
    test.wait(199);
    assert_eq!(test.sent(), [""; 0]);
    test.wait(1);
    assert_eq!(test.sent(), ["0 1 a"]);
    test.acknowledge(0);
    assert!(!test.channel.is_acknowledged());
    test.wait(500);
    assert_eq!(test.sent(), ["1 1 b"]);
    test.acknowledge(1);
    test.acknowledge(1);
    assert!(test.channel.is_acknowledged());
    test.wait(5000);
    assert_eq!(test.sent(), [""; 0]);
}

#[test]
fn new_connection_gets_what_is_not_acknowledged() {
    let mut test = Test::begun();
    for input in [b"a", b"b", b"c"] {
        test.channel.send_input(input, test.now).unwrap();
    }
    test.acknowledge(1);
    test.output(1, b"x");
    test.channel.reconnected(test.now);
    assert_eq!(test.sent(), ["0 1 a", "2 1 c"]);
    // The agent repeats what it has no acknowledgement of.
    assert_eq!(test.output(1, b"x"), []);
    assert_eq!(test.output(2, b"y"), [output("y")]);
}

#[test]
fn nothing_is_sent_while_the_agent_is_not_connected() {
    let mut test = Test::begun();
    test.channel.send_input(b"a", test.now).unwrap();
    test.sent();
    test.receive(&message("pause_publication", 0, 0, b""));
    assert!(!test.channel.takes_input());
    assert_eq!(test.channel.deadline(), None);
    test.wait(5000);
    assert_eq!(test.sent(), [""; 0]);
    test.receive(&message("start_publication", 0, 0, b""));
    assert!(test.channel.takes_input());
    test.wait(0);
    assert_eq!(test.sent(), ["0 1 a"]);
}

#[test]
fn end_of_the_session_has_its_reason() {
    let mut test = Test::begun();
    assert_eq!(test.stream(1, 12, b"3"), [Event::ExitCode(3)]);
    assert_eq!(test.stream(2, 12, b"x"), []);
    assert_eq!(
        test.stream(3, 11, b"oops"),
        [Event::ErrorOutput(b"oops".to_vec())]
    );
    assert_eq!(test.stream(4, 10, &[0, 0, 0, 3]), [Event::ConnectFailed]);
    // Of a later version.
    assert_eq!(test.stream(5, 99, b"?"), []);
    let closed = |output: &str| {
        let closed = json!({"Output": output}).to_string();
        message("channel_closed", 0, 0, closed.as_bytes())
    };
    assert_eq!(test.receive(&closed("")), [Event::Closed(None)]);
    let reason = Some("no such file".to_owned());
    assert_eq!(
        test.receive(&closed("no such file")),
        [Event::Closed(reason)]
    );
}

/// A session whose agent has asked for a data key.
fn encrypted() -> (Test, Cipher) {
    let kms = json!({"ActionType": "KMSEncryption", "ActionParameters": {"KMSKeyId": "key-1"}});
    let mut test = Test::new();
    let events = test.json(0, 5, &request(&json!([kms, shell()])));
    assert_eq!(events, [Event::KeyRequested("key-1".to_owned())]);
    assert_eq!(test.sent(), ["ack 0"]);
    let key: Vec<u8> = (0..64).collect();
    let (_, agent) = pair(&key);
    (test, agent)
}

#[test]
fn encrypted_session_proves_its_key_and_encrypts_output_and_input() {
    let (mut test, agent) = encrypted();
    let key = DataKey {
        plaintext: (0..64).collect(),
        ciphertext: b"sealed".to_vec(),
    };
    test.channel.answer(Some(Ok(key)), test.now).unwrap();
    let sent = test.sent();
    // `printf sealed | base64`
    assert!(sent[0].contains("{\"KMSCipherTextKey\":\"c2VhbGVk\"}"));

    let challenge = STANDARD.encode(agent.encrypt(b"challenge").unwrap());
    assert_eq!(test.json(1, 8, &json!({"Challenge": challenge})), []);
    let sent = test.sent();
    let response: Value = serde_json::from_str(sent[1].strip_prefix("1 9 ").unwrap()).unwrap();
    let response = STANDARD.decode(response["Challenge"].as_str().unwrap());
    assert_eq!(agent.decrypt(&response.unwrap()).unwrap(), b"challenge");

    test.json(2, 7, &json!({"CustomerMessage": "encrypted"}));
    let sealed = agent.encrypt(b"$ ").unwrap();
    assert_eq!(test.output(3, &sealed), [output("$ ")]);
    let sealed = agent.encrypt(b"7").unwrap();
    assert_eq!(test.stream(4, 12, &sealed), [Event::ExitCode(7)]);
    test.sent();
    let size = TerminalSize { cols: 80, rows: 24 };
    test.channel.send_size(size, test.now);
    test.channel.send_input(b"ls", test.now).unwrap();
    assert_eq!(
        test.channel.next_bytes().map(|bytes| bytes[120..].to_vec()),
        Some(b"{\"cols\":80,\"rows\":24}".to_vec())
    );
    let input = test.channel.next_bytes().unwrap();
    assert_eq!(agent.decrypt(&input[120..]).unwrap(), b"ls");

    // Text that isn't encrypted ends the session instead of being shown.
    let bytes = message("output_stream_data", 5, 1, b"injected");
    let error = test.channel.receive(&bytes, test.now).unwrap_err();
    assert_eq!(error.to_string(), "a message can't be decrypted");
}

#[test]
fn session_without_its_data_key_is_refused() {
    let (mut test, _) = encrypted();
    let refused = test
        .channel
        .answer(Some(Err("no permission".to_owned())), test.now);
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the handshake with the agent failed: no permission"
    );
    let sent = test.sent();
    assert!(sent[0].contains("\"ActionStatus\":2"), "{sent:?}");
    assert!(!test.channel.takes_input());
}
