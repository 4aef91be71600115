//! Commands: their input and output over real connections, which break and are refused.

use std::collections::VecDeque;
use std::io::{self, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::{Context, Poll};
use std::thread;

use serde_json::json;

use super::peer::{Agent, FLAG, Gateway, OUTPUT, SIZE, message};
use super::{FakeCalls, TOKEN, session};
use crate::deploy::block_on;
use crate::deploy::data_channel::attach;
use crate::deploy::operate::{SessionEnd, SessionError, SessionInput, SessionUser, TerminalSize};

/// A user who types after outputs: each input waits for a text.
#[derive(Default)]
struct Typist {
    /// What is typed when the output contains the text.
    script: VecDeque<(&'static str, SessionInput)>,
    output: String,
    errors: String,
    notices: Vec<String>,
}

impl Typist {
    fn new(script: impl IntoIterator<Item = (&'static str, SessionInput)>) -> Self {
        Self {
            script: script.into_iter().collect(),
            ..Self::default()
        }
    }
}

impl SessionUser for Typist {
    fn poll_input(&mut self, _: &mut Context<'_>, takes: bool) -> Poll<SessionInput> {
        let next = self.script.front();
        let is_due = next.is_some_and(|(text, input)| {
            self.output.contains(text) && (takes || *input == SessionInput::Terminate)
        });
        match self.script.pop_front_if(|_| is_due) {
            Some((_, input)) => Poll::Ready(input),
            // What arrives wakes the task.
            None => Poll::Pending,
        }
    }

    fn output(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.push_str(&String::from_utf8_lossy(bytes));
        Ok(())
    }

    fn error_output(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.errors.push_str(&String::from_utf8_lossy(bytes));
        Ok(())
    }

    fn notice(&mut self, text: &str) {
        self.notices.push(text.to_owned());
    }
}

fn typed(text: &str) -> SessionInput {
    SessionInput::Bytes(text.as_bytes().to_vec())
}

/// Runs a session with an agent in another thread.
fn run(
    user: &mut Typist,
    calls: &FakeCalls,
    agent: impl FnOnce(Gateway) + Send + 'static,
) -> Result<SessionEnd, SessionError> {
    let gateway = Gateway::open();
    let session = session(gateway.url());
    let agent = thread::spawn(move || agent(gateway));
    let end = block_on(attach(&session, calls, user)).unwrap();
    agent.join().unwrap();
    end
}

fn begin(gateway: &Gateway) -> Agent {
    let mut agent = gateway.accept();
    let shell = json!([
        {"ActionType": "SessionType", "ActionParameters": {"SessionType": "InteractiveCommands"}}
    ]);
    let response = agent.handshake("3.3.1345.0", &shell);
    assert_eq!(response["ProcessedClientActions"][0]["ActionStatus"], 1);
    agent
}

#[test]
fn command_gets_its_size_and_input_and_its_output_arrives() {
    let size = TerminalSize { cols: 80, rows: 24 };
    let mut user = Typist::new([("", SessionInput::Size(size)), ("$ ", typed("ls\r"))]);
    let end = run(&mut user, &FakeCalls::default(), |gateway| {
        let mut agent = begin(&gateway);
        assert_eq!(agent.opened["TokenValue"], TOKEN);
        assert_eq!(agent.opened["ClientId"], "ecs-execute-command-1");
        assert_eq!(agent.opened["MessageSchemaVersion"], "1.0");
        assert_eq!(agent.input_of(SIZE), b"{\"cols\":80,\"rows\":24}");
        agent.send(OUTPUT, b"$ ");
        assert_eq!(agent.input_of(OUTPUT), b"ls\r");
        agent.send(OUTPUT, b"bin\r\n");
        agent.send(11, b"warning");
        agent.send(12, b"3");
        agent.close("");
    });
    let end = end.unwrap();
    assert_eq!((end.exit_code, end.reason), (Some(3), None));
    assert_eq!(user.output, "$ bin\r\n");
    assert_eq!(user.errors, "warning");
    assert_eq!(user.notices, [""; 0]);
}

#[test]
fn broken_connection_continues_without_loss_or_repetition() {
    let mut user = Typist::new([
        ("$ ", typed("a")),
        ("$ ", typed("b")),
        ("again", typed("c")),
    ]);
    let calls = FakeCalls::default();
    calls.tokens.borrow_mut().push(Some("token-2"));
    let end = run(&mut user, &calls, |gateway| {
        let mut agent = begin(&gateway);
        agent.send(OUTPUT, b"$ ");
        // `a` is acknowledged, `b` isn't.
        assert_eq!(agent.input_of(OUTPUT), b"a");
        assert_eq!(agent.input_unacknowledged().payload, b"b");
        let next = agent.next;
        drop(agent);

        let mut agent = gateway.accept();
        assert_eq!(agent.opened["TokenValue"], "token-2");
        assert_eq!(agent.opened["ClientId"], "ecs-execute-command-1");
        let repeated = agent.input();
        assert_eq!((repeated.sequence, repeated.payload), (2, b"b".to_vec()));
        // The agent repeats output too, whose acknowledgement it hasn't seen.
        agent.send_bytes(message("output_stream_data", next - 1, OUTPUT, b"$ "));
        agent.next = next;
        agent.send(OUTPUT, b"again");
        assert_eq!(agent.input().payload, b"c");
        agent.close("");
    });
    assert_eq!(end.unwrap(), SessionEnd::default());
    assert_eq!(user.output, "$ again");
    assert_eq!(*calls.made.borrow(), ["resume ecs-execute-command-1"]);
    assert_eq!(user.notices.len(), 1);
    assert!(user.notices[0].ends_with("; connecting again"));
}

#[test]
fn lost_session_says_why() {
    let lost = |calls: FakeCalls| {
        let mut user = Typist::new([]);
        let end = run(&mut user, &calls, |gateway| {
            let mut agent = begin(&gateway);
            agent.send(OUTPUT, b"$ ");
            agent.wait_for_acknowledgement(2);
        });
        end.unwrap_err().to_string()
    };
    let mut calls = FakeCalls::default();
    calls.tokens.borrow_mut().push(None);
    assert_eq!(
        lost(calls),
        "the connection broke, and the session has ended meanwhile"
    );
    calls = FakeCalls {
        is_denied: true,
        ..FakeCalls::default()
    };
    assert_eq!(
        lost(calls),
        "the connection broke, and the session can't be resumed"
    );
}

#[test]
fn terminated_session_ends_at_the_agent_too() {
    let mut user = Typist::new([("$ ", SessionInput::Terminate)]);
    let calls = FakeCalls::default();
    let end = run(&mut user, &calls, |gateway| {
        let mut agent = begin(&gateway);
        agent.send(OUTPUT, b"$ ");
        assert_eq!(agent.input_of(FLAG), [0, 0, 0, 2]);
        while agent.receive().is_some() {}
    });
    assert!(end.unwrap().is_terminated);
    assert_eq!(*calls.made.borrow(), ["terminate ecs-execute-command-1"]);
}

#[test]
fn session_can_be_terminated_before_it_begins() {
    let mut user = Typist::new([("", SessionInput::Terminate)]);
    let calls = FakeCalls::default();
    // No one accepts the connection.
    let gateway = Gateway::open();
    let end = block_on(attach(&session(gateway.url()), &calls, &mut user));
    assert!(end.unwrap().unwrap().is_terminated);
    assert_eq!(*calls.made.borrow(), ["terminate ecs-execute-command-1"]);
}

#[test]
fn refused_data_key_ends_the_session() {
    let mut user = Typist::new([]);
    let calls = FakeCalls {
        is_denied: true,
        ..FakeCalls::default()
    };
    let end = run(&mut user, &calls, |gateway| {
        let mut agent = gateway.accept();
        let request = json!({"AgentVersion": "3.3.1345.0", "RequestedClientActions": [
            {"ActionType": "KMSEncryption", "ActionParameters": {"KMSKeyId": "key-1"}}
        ]});
        agent.send(5, request.to_string().as_bytes());
        let response = String::from_utf8(agent.input_of(6)).unwrap();
        assert!(response.contains("no permission"), "{response}");
    });
    assert_eq!(
        end.unwrap_err().to_string(),
        "`Call` is not allowed: no permission"
    );
    let call = "data key of key-1 for ecs:main_task_runtime";
    assert_eq!(*calls.made.borrow(), [call]);
}

#[test]
fn refused_channel_has_its_status_and_a_signature() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("ws://{}/v1", listener.local_addr().unwrap());
    let (sender, requests): (Sender<String>, Receiver<String>) = channel();
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 4096];
        let length = stream.read(&mut request).unwrap();
        let request = String::from_utf8_lossy(&request[..length]).into_owned();
        sender.send(request).unwrap();
        let answer = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        stream.write_all(answer).unwrap();
    });
    let mut user = Typist::new([]);
    let end = block_on(attach(&session(url), &FakeCalls::default(), &mut user));
    server.join().unwrap();
    let error = end.unwrap().unwrap_err();
    let SessionError::Refused { status, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(status, 403);
    let request = requests.recv().unwrap();
    assert!(request.contains("authorization: signed\r\n"), "{request}");
    assert!(!request.contains(TOKEN), "{request}");
}

#[test]
fn hostile_agent_ends_the_session() {
    let mut user = Typist::new([]);
    let end = run(&mut user, &FakeCalls::default(), |gateway| {
        let mut agent = gateway.accept();
        agent.send_bytes(vec![0; 2 << 20]);
    });
    // The connection is closed instead of reading it, and there is no token for another one.
    assert_eq!(
        end.unwrap_err().to_string(),
        "the connection broke, and the session has ended meanwhile"
    );
    let mut user = Typist::new([]);
    let end = run(&mut user, &FakeCalls::default(), |gateway| {
        let mut agent = gateway.accept();
        agent.send(5, b"{}");
        while agent.receive().is_some() {}
    });
    assert_eq!(
        end.unwrap_err().to_string(),
        "the payload of a message isn't the JSON of its type"
    );
}
