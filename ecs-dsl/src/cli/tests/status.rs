//! `status`: what of the deployed stacks runs.

use std::fs;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::dsl::{
    Cluster, Image, LoadBalancer, Nat, Service, ServiceBuilder as _, Stack, Vpc, Worker,
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
    let expected = "error: no service or worker is called `mailr`\n  = help: did you mean `mailer`? \
        known: `order`, `mailer`\n";
    assert_eq!(unknown.err, expected);
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
    assert!(ran.out.contains("\n`order`\n"), "{}", ran.out);
    assert!(!ran.out.contains("\n`mailer`\n"), "{}", ran.out);
}
