//! `doctor`: what a stage needs, and whether it is there.

use serde_json::Value;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::dsl::{Cluster, Image, Nat, Stack, Vpc, Worker};

fn mailer(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer").tag("v1")));
}

fn broken(stack: &mut Stack) {
    mailer(stack);
    stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer").tag("v1")));
}

#[test]
fn local_stage_is_ready() {
    let local = LocalFolder::new();
    let ran = local.run(mailer, "doctor");
    assert_eq!(ran.code, exit::SUCCESS, "{}{}", ran.out, ran.err);
    let lines: Vec<_> = ran.out.lines().collect();
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        lines[0].starts_with(&format!("ok       ecs-dsl: {version}, ")),
        "{}",
        ran.out
    );
    let expected = [
        "ok       program: no errors",
        "ok       credentials: arn:aws:iam::000000000000:user/local in local",
        "ok       stack `shop-local`: not deployed yet",
    ];
    assert_eq!(lines[1..4], expected);
    // The local engine has no images or quotas to look up.
    assert_eq!(lines.len(), 4, "{}", ran.out);
    assert_eq!(local.run(mailer, "deploy").code, exit::SUCCESS);
    let deployed = local.run(mailer, "doctor").out;
    assert!(
        deployed.contains("ok       stack `shop-local`: CREATE_COMPLETE\n"),
        "{deployed}"
    );
}

#[test]
fn program_with_errors_ends_with_their_number() {
    let ran = LocalFolder::new().run(broken, "doctor");
    assert_eq!(ran.code, exit::PROGRAM_ERRORS, "{}", ran.out);
    assert!(
        ran.out.contains("error    program: 1 error\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("= help: run `app check --stage local`\n"),
        "{}",
        ran.out
    );
}

#[test]
fn report_has_all_checks() {
    let ran = LocalFolder::new().run(mailer, "doctor --json");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let checks = report["checks"].as_array().unwrap();
    let subjects: Vec<_> = checks
        .iter()
        .map(|check| check["subject"].as_str().unwrap())
        .collect();
    let expected = ["ecs-dsl", "program", "credentials", "stack `shop-local`"];
    assert_eq!(subjects[..4], expected);
    assert!(
        checks.iter().all(|check| check["result"] == "ok"),
        "{}",
        ran.out
    );
}

#[cfg(not(feature = "aws"))]
#[test]
fn stage_that_can_not_be_reached_has_an_error_with_its_hint() {
    let ran = LocalFolder::new().run(mailer, "doctor --stage dev");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.out);
    let part = "error    connection: stage `dev` is on AWS, but this program was built without the feature `aws`\n";
    assert!(ran.out.contains(part), "{}", ran.out);
    assert!(
        ran.out.contains("= help: enable the feature `aws`"),
        "{}",
        ran.out
    );
}
