//! The gateway of Session Manager and the agent behind it, for tests. It reads and writes the messages of the data channel by itself,
//! without the code that it tests.

use std::net::{TcpListener, TcpStream};

use hmac_sha256::Hash;
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// Payload types.
pub(crate) const OUTPUT: u32 = 1;
pub(crate) const SIZE: u32 = 3;
pub(crate) const HANDSHAKE_REQUEST: u32 = 5;
pub(crate) const HANDSHAKE_RESPONSE: u32 = 6;
pub(crate) const HANDSHAKE_COMPLETE: u32 = 7;
pub(crate) const FLAG: u32 = 10;

/// Waits for connections.
pub(crate) struct Gateway(TcpListener);

/// A message of the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Received {
    pub(crate) kind: String,
    pub(crate) sequence: i64,
    pub(crate) payload_type: u32,
    pub(crate) payload: Vec<u8>,
}

/// The agent of an open connection.
pub(crate) struct Agent {
    socket: WebSocket<TcpStream>,
    /// The first message of the client, with its token.
    pub(crate) opened: Value,
    /// The sequence number of the next output.
    pub(crate) next: i64,
    /// The sequence numbers that the client has acknowledged.
    pub(crate) acknowledged: Vec<i64>,
}

impl Gateway {
    pub(crate) fn open() -> Self {
        Self(TcpListener::bind("127.0.0.1:0").expect("a port is free"))
    }

    /// The URL of the data channel.
    pub(crate) fn url(&self) -> String {
        let address = self.0.local_addr().expect("a bound listener");
        format!("ws://{address}/v1/data-channel/test?role=publish_subscribe")
    }

    /// Waits for the next connection and its first message.
    pub(crate) fn accept(&self) -> Agent {
        let (stream, _) = self.0.accept().expect("a connection");
        let mut socket = tungstenite::accept(stream).expect("a WebSocket");
        let first = socket.read().expect("a first message");
        let opened = serde_json::from_str(first.to_text().expect("a text")).expect("JSON");
        Agent {
            socket,
            opened,
            next: 0,
            acknowledged: Vec::new(),
        }
    }
}

impl Agent {
    /// Sends the next output message.
    pub(crate) fn send(&mut self, payload_type: u32, payload: &[u8]) {
        let sequence = self.next;
        self.next += 1;
        self.send_bytes(message(
            "output_stream_data",
            sequence,
            payload_type,
            payload,
        ));
    }

    /// Sends bytes.
    pub(crate) fn send_bytes(&mut self, bytes: Vec<u8>) {
        let frame = Message::Binary(bytes.into());
        self.socket.send(frame).expect("the client is connected");
    }

    /// Begins a session by a handshake; returns the client's response.
    pub(crate) fn handshake(&mut self, version: &str, actions: &Value) -> Value {
        let request = json!({"AgentVersion": version, "RequestedClientActions": actions});
        self.send(HANDSHAKE_REQUEST, request.to_string().as_bytes());
        let response = self.input();
        assert_eq!(response.payload_type, HANDSHAKE_RESPONSE);
        let complete = json!({"HandshakeTimeToComplete": 1_000_000, "CustomerMessage": ""});
        self.send(HANDSHAKE_COMPLETE, complete.to_string().as_bytes());
        serde_json::from_slice(&response.payload).expect("JSON")
    }

    /// The next message; `None` if the client has closed the connection.
    pub(crate) fn receive(&mut self) -> Option<Received> {
        loop {
            match self.socket.read() {
                Ok(Message::Binary(bytes)) => return Some(parse(&bytes)),
                Ok(Message::Close(_)) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }

    /// The next input, without an acknowledgement; records the client's acknowledgements before it.
    pub(crate) fn input_unacknowledged(&mut self) -> Received {
        loop {
            let received = self.receive().expect("the client is connected");
            match received.kind.as_str() {
                "input_stream_data" => return received,
                "acknowledge" => self.acknowledged.push(sequence_of(&received)),
                other => panic!("the client sent {other}"),
            }
        }
    }

    /// The next input, which is acknowledged.
    pub(crate) fn input(&mut self) -> Received {
        let input = self.input_unacknowledged();
        self.acknowledge(input.sequence);
        input
    }

    /// The input of this type, after others; all are acknowledged.
    pub(crate) fn input_of(&mut self, payload_type: u32) -> Vec<u8> {
        loop {
            let input = self.input();
            if input.payload_type == payload_type {
                return input.payload;
            }
        }
    }

    /// Acknowledges an input.
    pub(crate) fn acknowledge(&mut self, sequence: i64) {
        let content = json!({
            "AcknowledgedMessageType": "input_stream_data",
            "AcknowledgedMessageId": "00000000-0000-0000-0000-000000000000",
            "AcknowledgedMessageSequenceNumber": sequence,
            "IsSequentialMessage": true,
        });
        self.send_bytes(message("acknowledge", 0, 0, content.to_string().as_bytes()));
    }

    /// Waits for the acknowledgement of an output.
    pub(crate) fn wait_for_acknowledgement(&mut self, sequence: i64) {
        while !self.acknowledged.contains(&sequence) {
            let received = self.receive().expect("the client is connected");
            if received.kind == "acknowledge" {
                self.acknowledged.push(sequence_of(&received));
            }
        }
    }

    /// Ends the session; waits until the client has closed the connection.
    pub(crate) fn close(mut self, output: &str) {
        let closed = json!({"MessageType": "channel_closed", "SchemaVersion": 1, "Output": output});
        self.send_bytes(message(
            "channel_closed",
            0,
            0,
            closed.to_string().as_bytes(),
        ));
        while self.receive().is_some() {}
    }
}

fn sequence_of(acknowledgement: &Received) -> i64 {
    let content: Value = serde_json::from_slice(&acknowledgement.payload).expect("JSON");
    assert_eq!(content["AcknowledgedMessageType"], "output_stream_data");
    let sequence = &content["AcknowledgedMessageSequenceNumber"];
    sequence.as_i64().expect("a number")
}

/// The bytes of a message.
pub(crate) fn message(kind: &str, sequence: i64, payload_type: u32, payload: &[u8]) -> Vec<u8> {
    let mut bytes = 116u32.to_be_bytes().to_vec();
    bytes.extend(format!("{kind:<32}").into_bytes());
    bytes.extend(1u32.to_be_bytes());
    bytes.extend(1_700_000_000_000u64.to_be_bytes());
    bytes.extend(sequence.to_be_bytes());
    bytes.extend(0u64.to_be_bytes());
    bytes.extend([7; 16]);
    bytes.extend(Hash::hash(payload));
    bytes.extend(payload_type.to_be_bytes());
    bytes.extend(
        u32::try_from(payload.len())
            .expect("a small payload")
            .to_be_bytes(),
    );
    bytes.extend(payload);
    bytes
}

fn parse(bytes: &[u8]) -> Received {
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("4 bytes"));
    let payload = bytes[120..].to_vec();
    assert_eq!(number(0), 116);
    assert_eq!(number(116) as usize, payload.len());
    assert_eq!(bytes[80..112], Hash::hash(&payload));
    let kind = String::from_utf8(bytes[4..36].to_vec()).expect("UTF-8");
    Received {
        kind: kind.trim_end().to_owned(),
        sequence: i64::from_be_bytes(bytes[48..56].try_into().expect("8 bytes")),
        payload_type: number(112),
        payload,
    }
}
