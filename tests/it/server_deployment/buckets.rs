//! What `destroy` does with buckets: empties or retains them.

use crate::program::Program;
use crate::server::Account;

const DEPLOY: [&str; 4] = ["deploy", "--stage", "dev", "--yes"];

/// The names of the buckets of the account, without the one for kept deployments.
fn buckets(account: &Account) -> Vec<String> {
    let inventory = account.inventory(&["buckets"]);
    let buckets = inventory["buckets"].as_object().unwrap().keys();
    let of_stacks = buckets.filter(|name| !name.starts_with("ecs-dsl-"));
    of_stacks.cloned().collect()
}

/// Deploys the program, and puts two objects into its bucket. Returns the name of the bucket.
fn deploy(account: &Account) -> (Program, String) {
    let program = Program::example("uploads").with_envs(account.environment());
    program.run(&DEPLOY).ends_with(0);
    let bucket = buckets(account).pop().unwrap();
    let object = |key: &str| format!("object:{bucket}:{key}");
    account.provision(&[&object("a.txt"), &object("b/c.txt")]);
    (program, bucket)
}

/// Each object has two versions and a delete marker.
#[test]
fn bucket_is_emptied_when_its_stack_is_destroyed() {
    let Some(account) = Account::open() else {
        return;
    };
    let (program, bucket) = deploy(&account);
    let refused = program.run(&["destroy", "--stage", "dev"]).ends_with(2);
    refused.says(&format!(
        "emptied, with all versions: AWS::S3::Bucket `{bucket}`\n"
    ));
    // Unlike AWS, the server deletes buckets with objects.
    let reason =
        "The bucket you tried to delete is not empty. You must delete all versions in the bucket.";
    account.fail_next("delete", "AWS::S3::Bucket", reason);
    program
        .run(&["destroy", "--stage", "dev", "--yes"])
        .ends_with(0)
        .says("DELETE_FAILED       AWS::S3::Bucket ")
        .says(&format!("emptying bucket `{bucket}`…\n"))
        .says(&format!(
            "emptied bucket `{bucket}`: 6 versions of objects deleted\n"
        ))
        .says("destroyed stack `uploads-dev` in ");
    assert_eq!(account.failures_left(), 0);
    assert!(buckets(&account).is_empty());
}

#[test]
fn retained_bucket_stays_with_its_objects() {
    let Some(account) = Account::open() else {
        return;
    };
    let (program, bucket) = deploy(&account);
    program
        .run(&["destroy", "--stage", "dev", "--yes", "--retain", "files"])
        .ends_with(0)
        .says(&format!("retained: AWS::S3::Bucket `{bucket}`\n"))
        .is_silent_about("emptied")
        .says("destroyed stack `uploads-dev` in ");
    assert_eq!(buckets(&account), [bucket]);
    let left = account.inventory(&["stacks"]);
    assert_eq!(left["stacks"], serde_json::json!({}));
}
