//! Port sessions: several connections at once through one agent.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::thread;

use futures_util::task::AtomicWaker;
use serde_json::json;

use super::peer::{Agent, FLAG, Gateway, OUTPUT};
use super::{FakeCalls, session};
use crate::deploy::block_on;
use crate::deploy::data_channel::forward;
use crate::deploy::operate::{SessionEnd, SessionError, TunnelUser};

/// Stops the tunnel from another thread.
#[derive(Clone, Default)]
struct Stop(Arc<(AtomicBool, AtomicWaker)>);

impl Stop {
    fn stop(&self) {
        self.0.0.store(true, Ordering::SeqCst);
        self.0.1.wake();
    }
}

#[derive(Default)]
struct User {
    stop: Stop,
    events: Vec<String>,
}

impl TunnelUser for User {
    fn poll_stop(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.stop.0.1.register(context.waker());
        match self.stop.0.0.load(Ordering::SeqCst) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    }

    fn ready(&mut self) {
        self.events.push("ready".to_owned());
    }

    fn connection_failed(&mut self) {
        self.events.push("connection failed".to_owned());
    }

    fn notice(&mut self, text: &str) {
        self.events.push(text.to_owned());
    }
}

/// An smux frame.
fn frame(command: u8, stream: u32, data: &[u8]) -> Vec<u8> {
    let mut bytes = vec![1, command];
    bytes.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
    bytes.extend(stream.to_le_bytes());
    bytes.extend(data);
    bytes
}

/// Runs a tunnel with an agent and a client in other threads; the client's end stops the tunnel.
fn run(
    agent: impl FnOnce(Gateway) + Send + 'static,
    client: impl FnOnce(SocketAddr) + Send + 'static,
) -> (Vec<String>, Result<SessionEnd, SessionError>) {
    let gateway = Gateway::open();
    let session = session(gateway.url());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut user = User::default();
    let stop = user.stop.clone();
    let agent = thread::spawn(move || agent(gateway));
    let client = thread::spawn(move || {
        client(address);
        stop.stop();
    });
    let calls = FakeCalls::default();
    let end = block_on(forward(&session, &calls, listener, &mut user)).unwrap();
    client.join().unwrap();
    agent.join().unwrap();
    (user.events, end)
}

fn begin(gateway: &Gateway, version: &str) -> Agent {
    let mut agent = gateway.accept();
    let port = json!([{"ActionType": "SessionType", "ActionParameters": {
        "SessionType": "Port", "Properties": {"portNumber": "5432", "type": "LocalPortForwarding"}
    }}]);
    agent.handshake(version, &port);
    agent
}

/// Echoes every connection in uppercase, until the session ends.
fn echo(mut agent: Agent) {
    let mut buffer = Vec::new();
    loop {
        let input = agent.input();
        if input.payload_type == FLAG {
            assert_eq!(input.payload, [0, 0, 0, 2]);
            break;
        }
        buffer.extend(input.payload);
        while buffer.len() >= 8 {
            let length = usize::from(u16::from_le_bytes([buffer[2], buffer[3]]));
            if buffer.len() < 8 + length {
                break;
            }
            let bytes: Vec<u8> = buffer.drain(..8 + length).collect();
            let stream = u32::from_le_bytes(bytes[4..8].try_into().unwrap());
            match bytes[1] {
                2 => {
                    let data = bytes[8..].to_ascii_uppercase();
                    // Over several messages.
                    for part in frame(2, stream, &data).chunks(700) {
                        agent.send(OUTPUT, part);
                    }
                }
                1 => agent.send(OUTPUT, &frame(1, stream, b"")),
                command => assert!(matches!(command, 0 | 3), "{command}"),
            }
        }
    }
    while agent.receive().is_some() {}
}

#[test]
fn connections_are_forwarded_at_once() {
    let agent = |gateway: Gateway| echo(begin(&gateway, "3.3.1345.0"));
    let (events, end) = run(agent, |address| {
        let mut first = TcpStream::connect(address).unwrap();
        let mut second = TcpStream::connect(address).unwrap();
        let read = |stream: &mut TcpStream, length: usize| {
            let mut bytes = vec![0; length];
            stream.read_exact(&mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        first.write_all(b"one").unwrap();
        assert_eq!(read(&mut first, 3), "ONE");
        second.write_all(b"two").unwrap();
        first.write_all(b"more").unwrap();
        assert_eq!(read(&mut second, 3), "TWO");
        assert_eq!(read(&mut first, 4), "MORE");
        let long = "x".repeat(100_000);
        second.write_all(long.as_bytes()).unwrap();
        assert_eq!(read(&mut second, 100_000), "X".repeat(100_000));
        // Its end reaches the agent, whose end closes it.
        first.shutdown(Shutdown::Write).unwrap();
        assert_eq!(first.read(&mut [0; 1]).unwrap(), 0);
        second.write_all(b"still open").unwrap();
        assert_eq!(read(&mut second, 10), "STILL OPEN");
    });
    assert!(end.unwrap().is_terminated);
    assert_eq!(events, ["ready"]);
}

#[test]
fn connection_that_the_agent_ends_is_closed() {
    let agent = |gateway: Gateway| {
        let mut agent = begin(&gateway, "3.3.1345.0");
        assert_eq!(agent.input_of(OUTPUT), frame(0, 3, b""));
        agent.send(FLAG, &[0, 0, 0, 3]);
        // Of an unknown connection: ignored.
        agent.send(OUTPUT, &frame(2, 99, b"?"));
        agent.send(OUTPUT, &frame(2, 3, b"bye"));
        agent.send(OUTPUT, &frame(1, 3, b""));
        assert_eq!(agent.input_of(OUTPUT), frame(1, 3, b""));
        while agent.receive().is_some() {}
    };
    let (events, _) = run(agent, |address| {
        let mut stream = TcpStream::connect(address).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert_eq!(text, "bye");
    });
    assert_eq!(events, ["ready", "connection failed"]);
}

#[test]
fn agents_that_cannot_multiplex_are_refused() {
    for version in ["3.0.196.0", "2.3.722.0", "unknown"] {
        let agent = move |gateway: Gateway| {
            let mut agent = begin(&gateway, version);
            while agent.receive().is_some() {}
        };
        let (events, end) = run(agent, |address| {
            // It is closed with the listener.
            let mut stream = TcpStream::connect(address).unwrap();
            _ = stream.read(&mut [0; 1]);
        });
        let expected = format!(
            "the agent in the task has the version `{version}`, which can't forward several connections"
        );
        assert_eq!(end.unwrap_err().to_string(), expected);
        assert_eq!(events, [""; 0]);
    }
}

#[test]
fn many_streams_keep_their_order() {
    let agent = |gateway: Gateway| echo(begin(&gateway, "3.1.1400.0"));
    let (_, end) = run(agent, |address| {
        let mut streams = BTreeMap::new();
        for number in 0..20u8 {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.write_all(&[b'a' + number; 3000]).unwrap();
            streams.insert(number, stream);
        }
        for (number, stream) in &mut streams {
            let mut bytes = vec![0; 3000];
            stream.read_exact(&mut bytes).unwrap();
            assert_eq!(bytes, [b'A' + number; 3000]);
        }
    });
    assert!(end.unwrap().is_terminated);
}
