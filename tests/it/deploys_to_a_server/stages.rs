//! The example in its three stages: made, looked at, left as it is, and taken away.

use serde_json::{Value, json};

use super::assert_kept_secret;
use super::figures::{Figures, assert_figures};
use super::looks::assert_seen;
use crate::program::{Program, Run};
use crate::server::Account;

/// What the example names and doesn't make.
const STOCK: [&str; 7] = [
    "image:django-microservices/api-gateway:1.4.0",
    "image:django-microservices/notification-service:1.4.0",
    "image:django-microservices/order-service:1.4.0",
    "image:django-microservices/product-service:1.4.0",
    "image:django-microservices/user-service:1.4.0",
    "secret:django-microservices/payment",
    "secret:django-microservices/providers",
];

#[test]
fn dev_is_made_as_written_and_leaves_nothing() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = made(&account, &Figures::DEV);
    assert_seen(&account, "django-microservices-dev");
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
fn staging_is_made_as_written() {
    let Some(account) = Account::open() else {
        return;
    };
    made(&account, &Figures::STAGING);
}

#[test]
fn prod_is_made_as_written_and_refuses_to_be_destroyed() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = made(&account, &Figures::PROD);
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

/// Deploys a stage twice and holds everything about it against its figures.
fn made(account: &Account, figures: &Figures) -> Program {
    account.stock(&STOCK);
    let program = Program::example("django_microservices").with(account.environment());
    let stack = format!("django-microservices-{}", figures.stage);
    let deploy = ["deploy", "--stage", figures.stage, "--yes"];
    let first = program.run(&deploy).ends_with(0);
    assert_told(&first, account, &stack);
    let found = account.look(&stack);
    assert_figures(&found, figures);
    let again = program.run(&deploy).ends_with(0);
    again.says(&format!(
        "{} us-east-1: no changes: stack `{stack}` is up to date\n",
        account.id
    ));
    assert_eq!(again.stdout, first.stdout, "the outputs");
    let inventory = account.inventory(&["buckets", "secrets", "stacks"]);
    assert_stack(&inventory, &stack, &first);
    assert_bucket(&inventory, account, &stack);
    assert_kept_secret(&inventory, &program, &[&first, &again], &found);
    program
}

/// Holds what is said of a first deployment.
fn assert_told(run: &Run, account: &Account, stack: &str) {
    let label = format!("{} us-east-1", account.id);
    run.says(&format!("{label}: stack `{stack}` doesn't exist\n"));
    // Too large to be sent inline: said aloud, and so is the bucket.
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

/// Holds what CloudFormation says of the stack.
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

/// Holds that the bucket for the templates is nobody else's to read, and has the stack's template in it.
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
    // The same template twice is one object.
    let objects = bucket["Objects"].as_array().unwrap();
    assert_eq!(objects.len(), 1, "{objects:?}");
    assert!(
        objects[0]
            .as_str()
            .unwrap()
            .starts_with(&format!("{stack}/")),
        "{objects:?}"
    );
}
