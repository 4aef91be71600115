//! `status`: what of the deployed stacks runs.

use std::fs;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::dsl::{
    Alarms, Cluster, Image, LoadBalancer, Nat, Service, ServiceBuilder as _, Stack, Target, Topic,
    Vpc, Worker,
};

fn web(stack: &mut Stack, tag: &str) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    let image = || Image::ecr("shop/order").tag(tag);
    stack.add(Service::new("order").image(image()).port(8000).path("/*"));
    stack.add(Worker::new("mailer").image(image()).desired_count(2));
}

fn v1(stack: &mut Stack) {
    web(stack, "v1");
}

fn v2(stack: &mut Stack) {
    web(stack, "v2");
}

#[test]
fn stack_that_is_not_deployed_is_not_as_wanted() {
    let ran = LocalFolder::new().run(v1, "status");
    assert_eq!(ran.code, exit::NOT_AS_WANTED, "{}", ran.err);
    assert_eq!(ran.out, "stack `shop-local` isn't deployed\n");
}

#[test]
fn deployed_services_are_listed() {
    let local = LocalFolder::new();
    assert_eq!(local.run(v1, "deploy").code, exit::SUCCESS);
    let ran = local.run(v1, "status");
    assert_eq!(ran.code, exit::SUCCESS, "{}\n{}", ran.out, ran.err);
    let expected = "stack `shop-local`: CREATE_COMPLETE\n\
        service  tasks  deployment  revision             targets      image\n\
        mailer   2/2    COMPLETED   shop-mailer-local:1               shop/order:v1\n\
        order    1/1    COMPLETED   shop-order-local:1   1/1 healthy  shop/order:v1\n";
    assert_eq!(ran.out, expected);
}

#[test]
fn name_selects_a_service() {
    let local = LocalFolder::new();
    assert_eq!(local.run(v1, "deploy").code, exit::SUCCESS);
    let ran = local.run(v1, "status mailer --json");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["version"], 1);
    let services = json["stacks"][0]["services"].as_array().unwrap();
    assert_eq!(services.len(), 1);
    assert_eq!(services[0]["logical_id"], "MailerService");
    assert_eq!(services[0]["running"], 2);
    assert_eq!(json["stacks"][0]["names"]["MailerService"], "mailer");
    let unknown = local.run(v1, "status mailr");
    assert_eq!(unknown.code, exit::USAGE_ERROR);
    let expected = "error: no service, worker or job is called `mailr`\n  = help: did you mean `mailer`? \
        known: `order`, `mailer`\n";
    assert_eq!(unknown.err, expected);
}

fn scaled(stack: &mut Stack) {
    web(stack, "sha-4f5e6d7");
    let alerts = stack.add(Topic::new("alerts"));
    stack.add(Alarms::standard("alerts", &alerts));
    let image = Image::ecr("shop/pay").tag("v1");
    let pay = Service::new("pay").image(image).port(8000).path("/pay/*");
    stack.add(pay.scale(2..=10, Target::cpu(70)));
}

#[test]
fn selected_services_have_their_images_and_scaling() {
    let local = LocalFolder::new();
    assert_eq!(local.run(scaled, "deploy").code, exit::SUCCESS);
    let ran = local.run(scaled, "status pay mailer");
    assert_eq!(ran.code, exit::SUCCESS, "{}\n{}", ran.out, ran.err);
    let details = "`mailer`\n  image of `mailer`: shop/order:sha-4f5e6d7, commit 4f5e6d7\n\
        `pay`\n  image of `pay`: shop/pay:v1\n  scaling: between 2 and 10 tasks\n";
    assert!(ran.out.contains(details), "{}", ran.out);
    assert_eq!(local.run(scaled, "pause pay").code, exit::SUCCESS);
    let ran = local.run(scaled, "status pay");
    assert!(ran.out.contains("10 tasks, paused\n"), "{}", ran.out);
    let ran = local.run(scaled, "status --json");
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let services = json["stacks"][0]["services"].as_array().unwrap();
    let pay = services
        .iter()
        .find(|service| service["logical_id"] == "PayService")
        .unwrap();
    assert_eq!(pay["scaling"]["max"], 10);
    assert_eq!(pay["scaling"]["paused"], true);
    assert!(pay["running"].is_u64(), "{pay}");
}

#[test]
fn alarm_that_fires_is_not_as_wanted() {
    let local = LocalFolder::new();
    assert_eq!(local.run(scaled, "deploy").code, exit::SUCCESS);
    let ran = local.run(scaled, "status");
    assert_eq!(ran.code, exit::SUCCESS, "{}\n{}", ran.out, ran.err);
    let line = ran.out.lines().last().unwrap();
    assert!(
        line.starts_with("alarms: ") && line.ends_with(" OK"),
        "{line}"
    );
    let json = local.run(scaled, "status --json").out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let alarm = json["stacks"][0]["alarms"][0]["logical_id"]
        .as_str()
        .unwrap();
    let path = local.path("faults.toml");
    fs::write(&path, format!("[[alarms]]\nalarm = \"{alarm}\"\n")).unwrap();
    let line = format!("status --faults {}", path.display());
    let ran = local.run(scaled, &line);
    assert_eq!(ran.code, exit::NOT_AS_WANTED, "{}", ran.out);
    assert!(ran.out.contains(" OK, 1 ALARM\n  alarm `"), "{}", ran.out);
}

/// ECS rolls back while CloudFormation reports the service as updated.
#[test]
fn service_on_another_revision_is_named_with_its_reason() {
    let local = LocalFolder::new();
    assert_eq!(local.run(v1, "deploy").code, exit::SUCCESS);
    let path = local.path("faults.toml");
    let faults = "[[tasks]]\nservice = \"OrderService\"\nreason = \"exits\"\nrolled_back = true";
    fs::write(&path, faults).unwrap();
    let line = format!("deploy --faults {}", path.display());
    assert_eq!(local.run(v2, &line).code, exit::DEPLOYMENT_FAILED);
    let ran = local.run(v2, "status");
    assert_eq!(ran.code, exit::NOT_AS_WANTED, "{}", ran.out);
    let reason = "\n`order`\n  0 of 1 tasks run shop-order-local:2\n";
    assert!(ran.out.contains(reason), "{}", ran.out);
    assert!(!ran.out.contains("\n`mailer`\n"), "{}", ran.out);
}
