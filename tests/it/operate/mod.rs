//! The verbs that operate a stack, on the tests' server: behind the feature `operate`.

mod exec;
mod logs;
mod one_off_tasks;
#[path = "../../../ecs-dsl/deploy/src/deploy/data_channel/tests/peer.rs"]
#[allow(dead_code, reason = "the tests of the data channel use more of it")]
mod peer;
mod services;
mod session;
mod stored_values;
mod tunnel;

use crate::program::Program;
use crate::server::Account;
use crate::server_deployment::PREREQUISITES;

/// The stage that is deployed.
const STAGE: [&str; 2] = ["--stage", "dev"];

/// The example, deployed to a new account; `None` if the server can't run.
fn deployed() -> Option<(Account, Program)> {
    let account = Account::open()?;
    account.provision(&PREREQUISITES);
    let program = Program::example("django_microservices").with_envs(account.environment());
    program
        .run(&["deploy", "--stage", "dev", "--yes"])
        .ends_with(0);
    Some((account, program))
}
