//! A session of a test: the deployed program, and the agent that speaks to it.

use std::thread::{self, JoinHandle};

use serde_json::{Value, json};

use super::peer::{Agent, Gateway};
use crate::program::Program;
use crate::server::Account;

/// The flags of every command line.
pub(super) const STAGE: [&str; 2] = ["--stage", "dev"];

/// The tokens of a session. They are in no output, file or argument.
pub(super) const TOKENS: [&str; 2] = ["planted-token-1", "planted-token-2"];

/// The program `sessions`, deployed to a new account.
pub(super) fn deployed() -> Option<(Account, Program)> {
    let account = Account::open()?;
    account.provision(&[
        "image:sessions/order:1",
        "image:sessions/proxy:1",
        "image:sessions/mailer:1",
    ]);
    let program = Program::example("sessions").with_envs(account.environment());
    let deploy = [&["deploy", "--yes"], &STAGE[..]].concat();
    program.run(&deploy).ends_with(0);
    Some((account, program))
}

/// Starts an agent for the next session of the account.
pub(super) fn agent<T: Send + 'static>(
    account: &Account,
    agent: impl FnOnce(Gateway) -> T + Send + 'static,
) -> JoinHandle<T> {
    let gateway = Gateway::open();
    account.set_session(&json!({"url": gateway.url(), "tokens": TOKENS}));
    thread::spawn(move || agent(gateway))
}

/// Waits for a connection, and begins a session of this type.
pub(super) fn begin(gateway: &Gateway, session_type: &str) -> Agent {
    let mut agent = gateway.accept();
    let action =
        json!({"ActionType": "SessionType", "ActionParameters": {"SessionType": session_type}});
    let response = agent.handshake("3.3.1345.0", &json!([action]));
    assert_eq!(response["ProcessedClientActions"][0]["ActionStatus"], 1);
    agent
}

/// The actions of the calls about sessions so far.
pub(super) fn actions(account: &Account) -> Vec<String> {
    let calls = account.session_calls();
    let action = |call: &Value| call["action"].as_str().expect("a text").to_owned();
    calls.iter().map(action).collect()
}
