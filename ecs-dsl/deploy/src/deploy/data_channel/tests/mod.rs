//! Tests of sessions, against agents that follow the protocol and others.

mod channel;
mod link;
mod peer;
mod port;
mod shell;

use std::cell::RefCell;

use super::cipher::DataKey;
use super::drive::Calls;
use crate::deploy::operate::Session;
use crate::deploy::{CallResult, ControlPlaneError};

/// The token of the first connection.
const TOKEN: &str = "token-1";

/// A session whose data channel has this URL.
fn session(url: String) -> Session {
    Session {
        id: "ecs-execute-command-1".to_owned(),
        stream_url: url,
        token: TOKEN.to_owned(),
        target: "ecs:main_task_runtime".to_owned(),
    }
}

/// The calls of a session, with their answers.
#[derive(Default)]
struct FakeCalls {
    /// The tokens of further connections, the next one last; `None` if the session has ended.
    tokens: RefCell<Vec<Option<&'static str>>>,
    /// Whether calls are refused.
    is_denied: bool,
    /// The calls so far.
    made: RefCell<Vec<String>>,
}

impl FakeCalls {
    fn record<T>(&self, call: String, answer: T) -> CallResult<T> {
        self.made.borrow_mut().push(call);
        match self.is_denied {
            true => Err(ControlPlaneError::AccessDenied {
                operation: "Call",
                message: "no permission".to_owned(),
            }),
            false => Ok(answer),
        }
    }
}

impl Calls for FakeCalls {
    async fn signature(&self, _: &str) -> CallResult<Vec<(String, String)>> {
        Ok(vec![("authorization".to_owned(), "signed".to_owned())])
    }

    async fn resume(&self, session: &str) -> CallResult<Option<String>> {
        let token = self.tokens.borrow_mut().pop().flatten();
        self.record(format!("resume {session}"), token.map(str::to_owned))
    }

    async fn terminate(&self, session: &str) -> CallResult<()> {
        self.record(format!("terminate {session}"), ())
    }

    async fn data_key(&self, kms_key: &str, session: &Session) -> CallResult<DataKey> {
        let key = DataKey {
            plaintext: (0..64).collect(),
            ciphertext: b"sealed".to_vec(),
        };
        self.record(format!("data key of {kms_key} for {}", session.target), key)
    }
}
