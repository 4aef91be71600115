//! `destroy`: emptied buckets and `--retain`, on the local engine.

use std::fs;

use serde_json::Value;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{Bucket, Nat, Postgres, Queue, Stack, Stateful as _, Vpc};

const NOT_EMPTY: &str = "[[resources]]\nresource = \"FilesBucket\"\nreason = \"not-empty\"";

fn files(change: impl Fn(Bucket) -> Bucket) -> impl Fn(&mut Stack) {
    move |stack| {
        stack.add(change(Bucket::new("files")));
        stack.add(Queue::new("jobs"));
    }
}

/// Deploys a bucket, and destroys it with objects in it.
fn destroy_files(local: &LocalFolder, change: impl Fn(Bucket) -> Bucket + Copy) -> RunOutput {
    assert_eq!(local.run(files(change), "deploy").code, exit::SUCCESS);
    let path = local.path("faults.toml");
    fs::write(&path, NOT_EMPTY).unwrap();
    local.run(
        files(change),
        &format!("destroy --yes --faults {}", path.display()),
    )
}

#[test]
fn bucket_with_the_policy_is_emptied_and_deleted() {
    let local = LocalFolder::new();
    let ran = destroy_files(&local, Bucket::empty_on_delete);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let bucket = "shop-local-filesbucket-";
    for expected in [
        format!("emptied, with all versions: AWS::S3::Bucket `{bucket}"),
        format!("emptying bucket `{bucket}"),
        ": 1 version of objects deleted\n".to_owned(),
        "destroyed stack `shop-local` in ".to_owned(),
    ] {
        assert!(ran.err.contains(&expected), "no {expected}: {}", ran.err);
    }
}

#[test]
fn bucket_without_the_policy_is_never_emptied() {
    let local = LocalFolder::new();
    let ran = destroy_files(&local, |bucket| bucket);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    assert!(!ran.err.contains("emptied"), "{}", ran.err);
    assert!(!ran.err.contains("emptying"), "{}", ran.err);
    assert!(
        ran.err.contains("`FilesBucket` (AWS::S3::Bucket) failed: "),
        "{}",
        ran.err
    );
}

#[test]
fn retained_bucket_is_not_emptied() {
    let local = LocalFolder::new();
    let ran = destroy_files(&local, |bucket| {
        bucket.empty_on_delete().retain_on_removal()
    });
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.err.contains("retained: AWS::S3::Bucket `"),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("empt"), "{}", ran.err);
}

#[test]
fn bucket_that_cannot_be_emptied_is_named() {
    let local = LocalFolder::new();
    assert_eq!(
        local.run(files(Bucket::empty_on_delete), "deploy").code,
        exit::SUCCESS
    );
    let path = local.path("faults.toml");
    let faults =
        format!("{NOT_EMPTY}\n[[calls]]\ncall = \"ListObjectVersions\"\nfault = \"access-denied\"");
    fs::write(&path, faults).unwrap();
    let line = format!("destroy --yes --faults {}", path.display());
    let ran = local.run(files(Bucket::empty_on_delete), &line);
    assert_eq!(ran.code, exit::CREDENTIALS, "{}", ran.err);
    assert!(
        ran.err.contains("`ListObjectVersions` is not allowed"),
        "{}",
        ran.err
    );
    // The next run continues.
    let ran = local.run(files(Bucket::empty_on_delete), "destroy --yes");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
}

fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Postgres::new("db").delete_on_removal());
    stack.add(Bucket::new("files"));
    stack.add(Queue::new("jobs"));
}

/// The ids of the resources that were retained outside of the stacks.
fn retained(local: &LocalFolder) -> Vec<String> {
    let text = fs::read_to_string(local.path("state/us-east-1/retained.json")).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let resources = json["retained"].as_array().unwrap().iter();
    let mut types: Vec<_> = resources
        .map(|resource| resource["type"].as_str().unwrap_or_default().to_owned())
        .collect();
    types.sort_unstable();
    types
}

#[test]
fn retained_component_stays_with_what_it_needs() {
    let local = LocalFolder::new();
    assert_eq!(local.run(shop, "deploy").code, exit::SUCCESS);
    let ran = local.run(shop, "destroy --yes --retain db");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    for type_name in [
        "AWS::RDS::DBInstance",
        "AWS::RDS::DBSubnetGroup",
        "AWS::EC2::VPC",
    ] {
        let expected = format!("retained: {type_name} `");
        assert!(ran.err.contains(&expected), "no {expected}: {}", ran.err);
    }
    assert!(
        !ran.err.contains("retained: AWS::S3::Bucket"),
        "{}",
        ran.err
    );
    assert!(
        !ran.err.contains("retained: AWS::EC2::NatGateway"),
        "{}",
        ran.err
    );
    let retained = retained(&local);
    assert!(
        retained.contains(&"AWS::RDS::DBInstance".to_owned()),
        "{retained:?}"
    );
    assert!(
        !retained.contains(&"AWS::S3::Bucket".to_owned()),
        "{retained:?}"
    );
}

#[test]
fn component_without_data_and_unknown_name_are_usage_errors() {
    let local = LocalFolder::new();
    let ran = local.run(shop, "destroy --yes --retain main");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert!(
        ran.err
            .starts_with("error: component `main` holds no data to retain\n"),
        "{}",
        ran.err
    );
    let ran = local.run(shop, "destroy --yes --retain dbx");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert!(ran.err.contains("did you mean `db`?"), "{}", ran.err);
}

#[test]
fn blocked_deletion_retains_the_component_that_blocks_it() {
    let local = LocalFolder::new();
    let ran = destroy_files(&local, |bucket| bucket);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let path = local.path("faults.toml");
    let line = format!("destroy --yes --retain files --faults {}", path.display());
    let ran = local.run(files(|bucket| bucket), &line);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(retained(&local), ["AWS::S3::Bucket"]);
}
