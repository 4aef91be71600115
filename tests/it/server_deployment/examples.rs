//! The lifecycles of the examples with one backend and with two services: creation, another image, destruction.

use serde_json::json;

use crate::program::{Program, Run};
use crate::server::Account;

const STAGE: [&str; 5] = ["deploy", "--stage", "dev", "--yes", "--approve-broadening"];

fn deploy(program: &Program, more: &[&str]) -> Run {
    program.run(&[&STAGE[..], more].concat()).ends_with(0)
}

fn destroy(program: &Program) {
    program
        .run(&["destroy", "--stage", "dev", "--yes"])
        .ends_with(0);
}

/// The revision of a task definition that the account has.
fn revision(account: &Account, stack: &str, id: &str) -> u64 {
    let found = account.describe(stack);
    let revision = &found["AWS::ECS::TaskDefinition"][id]["revision"];
    revision.as_u64().unwrap_or_else(|| panic!("{found}"))
}

#[test]
fn backend_with_redis_is_deployed_shipped_and_destroyed() {
    let Some(account) = Account::open() else {
        return;
    };
    account.provision(&[
        "image:vahanhelp-backend:1.4.0",
        "image:vahanhelp-backend:1.5.0",
        "secret:vahanhelp-db-url",
        "parameter:/vahanhelp/jwt-secret",
    ]);
    let program = Program::example("vahanhelp").with_envs(account.environment());
    deploy(&program, &[]);
    let stack = "vahanhelp-dev";
    let created = account.describe(stack);
    let service = &created["AWS::ECS::Service"]["BackendService"];
    let network = &service["networkConfiguration"]["awsvpcConfiguration"];
    assert_eq!(network["assignPublicIp"], json!("ENABLED"), "{service}");
    let first = revision(&account, stack, "BackendTaskDefinition");

    deploy(&program, &["--image", "backend=1.5.0"]);
    assert_eq!(
        revision(&account, stack, "BackendTaskDefinition"),
        first + 1
    );
    deploy(&program, &[]).says("no changes: stack `vahanhelp-dev` is up to date");
    destroy(&program);
    let left = account.inventory(&["resources", "stacks"]);
    let secrets = json!({"AWS::SecretsManager::Secret": ["vahanhelp-db-url"]});
    assert_eq!(left, json!({"resources": secrets, "stacks": {}}));
}
