//! The lifecycle of the example in its three stages: creation, a deployment without changes, destruction.

use serde_json::{Value, json};

use super::expected::{Expected, assert_resources};
use super::inspection::assert_inspection;
use super::{PREREQUISITES, assert_no_secret_leaked};
use crate::program::{Program, Run};
use crate::server::Account;

#[test]
fn dev_is_created_and_destroyed() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = deployed(&account, &Expected::DEV);
    assert_inspection(&account, "django-microservices-dev");
    let destroyed = program
        .run(&["destroy", "--stage", "dev", "--yes", "--json"])
        .ends_with(0);
    destroyed.says("retained: a snapshot of AWS::RDS::DBInstance `");
    let stack = &destroyed.end()["stacks"][0];
    assert_eq!(
        (&stack["name"], &stack["outcome"]),
        (&json!("django-microservices-dev"), &json!("destroyed"))
    );
    let retained: Vec<_> = stack["retained"].as_array().unwrap().iter().collect();
    assert_eq!(retained.len(), 1, "{retained:?}");
    assert_eq!(retained[0]["policy"], "Snapshot");
    let left = account.inventory(&["resources", "stacks"]);
    let stock = [
        "django-microservices/payment",
        "django-microservices/providers",
    ];
    let stock = json!({"AWS::SecretsManager::Secret": stock});
    assert_eq!(left, json!({"resources": stock, "stacks": {}}));
    program
        .run(&["destroy", "--stage", "dev", "--yes"])
        .ends_with(0)
        .says("nothing to destroy");
}

#[test]
fn staging_is_created() {
    let Some(account) = Account::open() else {
        return;
    };
    deployed(&account, &Expected::STAGING);
}

#[test]
fn prod_is_created_and_protected_from_destruction() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = deployed(&account, &Expected::PROD);
    let before = account.inventory(&["resources", "stacks"]);
    program
        .run(&["destroy", "--stage", "prod", "--yes"])
        .ends_with(4)
        .says(
            "stage `prod` is protected: its databases and load balancers have deletion protection",
        )
        .says("remove `.protected()`, deploy, then destroy");
    assert_eq!(account.inventory(&["resources", "stacks"]), before);
}

/// Deploys a stage twice, and asserts its resources and outputs.
fn deployed(account: &Account, expected: &Expected) -> Program {
    account.provision(&PREREQUISITES);
    let program = Program::example("django_microservices").with_envs(account.environment());
    let stack = format!("django-microservices-{}", expected.stage);
    let deploy = ["deploy", "--stage", expected.stage, "--yes"];
    let first = program.run(&deploy).ends_with(0);
    assert_output(&first, account, &stack);
    let found = account.describe(&stack);
    assert_resources(&found, expected);
    let again = program.run(&deploy).ends_with(0);
    again.says(&format!(
        "{} us-east-1: no changes: stack `{stack}` is up to date\n",
        account.id
    ));
    assert_eq!(again.stdout, first.stdout, "the outputs");
    let inventory = account.inventory(&["buckets", "secrets", "stacks"]);
    assert_stack(&inventory, &stack, &first);
    assert_bucket(&inventory, account, &stack);
    assert_no_secret_leaked(&inventory, &program, &[&first, &again], &found);
    program
}

/// Asserts the output of a first deployment.
fn assert_output(run: &Run, account: &Account, stack: &str) {
    let label = format!("{} us-east-1", account.id);
    run.says(&format!("{label}: stack `{stack}` doesn't exist\n"));
    // The template is too large to be sent inline, so that a bucket is created.
    run.says("over the inline limit of 51200");
    run.says(&format!(
        "{label}: created bucket `ecs-dsl-{}-us-east-1` for templates: private, encrypted, versioned\n",
        account.id
    ));
    run.says(&format!("{label}: deployed stack `{stack}` in "));
    run.says(&format!("{label}: CREATE_COMPLETE     AWS::EC2::VPC "));
    run.is_silent_about("differs from the plan");
    run.is_silent_about("local:");
}

/// Asserts what CloudFormation returns for the stack.
fn assert_stack(inventory: &Value, stack: &str, run: &Run) {
    let found = &inventory["stacks"][stack];
    assert_eq!(found["Status"], "CREATE_COMPLETE");
    assert_eq!(found["Capabilities"], json!(["CAPABILITY_IAM"]));
    let outputs = found["Outputs"].as_object().unwrap();
    let keys: Vec<_> = outputs.keys().collect();
    assert_eq!(keys, ["ClusterName", "DatabaseEndpoint", "Url"]);
    for (key, value) in outputs {
        let line = run.stdout.lines().find(|line| line.starts_with(key));
        assert_eq!(
            line.and_then(|line| line.split_whitespace().nth(1)),
            value.as_str()
        );
    }
}

/// Asserts that the bucket is private and contains the template and the deployment, each once.
fn assert_bucket(inventory: &Value, account: &Account, stack: &str) {
    let name = format!("ecs-dsl-{}-us-east-1", account.id);
    let bucket = &inventory["buckets"][&name];
    assert_eq!(bucket["Versioning"], "Enabled");
    let encryption = &bucket["Encryption"]["Rules"][0]["ApplyServerSideEncryptionByDefault"];
    assert_eq!(encryption["SSEAlgorithm"], "AES256");
    assert_eq!(
        bucket["PublicAccessBlock"],
        json!({
            "BlockPublicAcls": true,
            "BlockPublicPolicy": true,
            "IgnorePublicAcls": true,
            "RestrictPublicBuckets": true,
        })
    );
    let statement = &bucket["Policy"]["Statement"][0];
    assert_eq!(statement["Effect"], "Deny");
    assert_eq!(
        statement["Condition"],
        json!({"Bool": {"aws:SecureTransport": "false"}})
    );
    // Both deployments use the same template, and the second one has no changes.
    let objects = bucket["Objects"].as_array().unwrap();
    let folders: Vec<_> = objects
        .iter()
        .map(|key| key.as_str().unwrap().rsplit_once('/').unwrap().0)
        .collect();
    let expected = ["deployments", "templates"].map(|folder| format!("{folder}/{stack}"));
    assert_eq!(folders, expected, "{objects:?}");
}
