//! Plans of several stacks: what the deployment of one changes for another.

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cfn::aws::{ec2, sqs, ssm};
use crate::cfn::{Parameter, ParameterType};
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{Cluster, Image, Nat, Stack, Stacks, TaskBuilder as _, Vpc, Worker};

/// A network in a stack of its own, and a worker in it.
fn network(stacks: &mut Stacks, cidr: &str) {
    let vpc = Vpc::new("main").cidr(cidr).zones(2).nat(Nat::Single);
    let vpc = stacks.stack("network").add(vpc);
    let services = stacks.stack("services");
    services.add(Cluster::new("main").vpc(&vpc));
    let image = Image::registry("shop/mailer").tag("1");
    services.add(Worker::new("mailer").image(image).vpc(&vpc));
}

fn old_network(stacks: &mut Stacks) {
    network(stacks, "10.0.0.0/16");
}

fn new_network(stacks: &mut Stacks) {
    network(stacks, "10.1.0.0/16");
}

/// The network is in the same stack as what uses it; the stack `network` has something else.
fn own_network(stacks: &mut Stacks) {
    stacks.stack("network").resource("jobs", sqs::Queue::new());
    let services = stacks.stack("services");
    services.add(Vpc::new("own").zones(2).nat(Nat::Single));
    services.add(Cluster::new("main"));
    let image = Image::registry("shop/mailer").tag("1");
    services.add(Worker::new("mailer").image(image));
}

/// A queue whose ARN is the description of a security group in another stack.
fn queues(name: &'static str) -> impl Fn(&mut Stacks) {
    move |stacks: &mut Stacks| {
        let jobs = sqs::Queue::new().queue_name(name);
        let jobs = stacks.stack("network").resource("jobs", jobs);
        let group = ec2::SecurityGroup::new(jobs.arn());
        stacks.stack("services").resource("failed", group);
    }
}

fn succeeds(ran: RunOutput) -> RunOutput {
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    ran
}

/// The plans of `diff`, by stack.
fn plans(ran: &RunOutput) -> Vec<Value> {
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let stacks = json["stacks"].as_array().unwrap().iter();
    stacks.map(|stack| stack["plan"].clone()).collect()
}

fn change<'a>(plan: &'a Value, id: &str) -> &'a Value {
    let changes = plan["changes"].as_array().unwrap();
    changes.iter().find(|change| change["id"] == id).unwrap()
}

const IN_USE: &str = "`MainVpc` can't be replaced while stack `shop-services-local` uses it: CloudFormation deletes the old one at \
     the end of this update, before `shop-services-local` is deployed";

// found: A3
#[test]
fn diff_follows_values_across_stacks_with_their_cause() {
    let local = LocalFolder::new();
    succeeds(local.run(old_network, "deploy"));
    let same = plans(&succeeds(local.run(old_network, "diff --json")));
    assert_eq!(same[1]["changes"], json!([]));
    let new = plans(&succeeds(local.run(new_network, "diff --json")));
    let problems = new[0]["problems"].as_array().unwrap();
    let mut of_vpc = problems.iter().filter(|problem| problem["id"] == "MainVpc");
    let problem = of_vpc
        .find(|problem| problem["kind"] == "used-by-stack")
        .unwrap();
    assert_eq!(problem["message"], IN_USE);
    let group = change(&new[1], "MailerSecurityGroup");
    let property = &group["properties"][0];
    assert_eq!(
        (&group["action"], &property["path"]),
        (&json!("replace"), &json!("VpcId"))
    );
    assert_eq!(
        property["cause"],
        json!({
            "refers_to": "NetworkMainVpc",
            "event": "is known after deploy: in stack `shop-network-local`, `MainVpc` is replaced",
        })
    );
    assert_eq!(change(&new[1], "MailerService")["action"], "update");
}

// found: A3
#[test]
fn deploy_refuses_to_replace_what_another_stack_uses() {
    let local = LocalFolder::new();
    succeeds(local.run(old_network, "deploy"));
    for line in ["deploy", "deploy --stack network"] {
        let ran = local.run(new_network, line);
        assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
        let error = "error: stack `shop-network-local` can't be deployed: \n";
        assert!(
            ran.err.contains(error) && ran.err.contains(IN_USE),
            "{}",
            ran.err
        );
        assert!(
            ran.err.contains("deploy --skip-preflight --stage local"),
            "{}",
            ran.err
        );
        assert!(!ran.err.contains("creating change set"), "{}", ran.err);
    }
    let forced = succeeds(local.run(new_network, "deploy --skip-preflight"));
    assert!(
        forced
            .err
            .contains("has dependencies and cannot be deleted"),
        "{}",
        forced.err
    );
}

// found: A3
#[test]
fn stack_that_moves_on_is_deployed_first() {
    let local = LocalFolder::new();
    succeeds(local.run(old_network, "deploy"));
    let refused = local.run(own_network, "deploy");
    assert_eq!(refused.code, exit::NOTHING_CHANGED, "{}", refused.err);
    let hint =
        "= help: deploy `shop-services-local` alone first: its new template doesn't use `MainVpc`";
    let first = refused
        .err
        .lines()
        .find(|line| line.contains("= help:"))
        .unwrap();
    assert!(
        first.contains("alone first: its new template doesn't use"),
        "{hint}: {first}"
    );
    succeeds(local.run(own_network, "deploy --stack services"));
    let moved = succeeds(local.run(own_network, "deploy"));
    assert!(!moved.err.contains("DELETE_FAILED"), "{}", moved.err);
}

// found: A3
#[test]
fn deploy_shows_what_follows_in_later_stacks_before_it_changes_anything() {
    let local = LocalFolder::new();
    let first = succeeds(local.run(queues("one"), "deploy"));
    assert!(
        !first
            .err
            .contains("reads values that this deployment changes"),
        "{}",
        first.err
    );
    let same = succeeds(local.run(queues("one"), "deploy"));
    assert!(
        !same
            .err
            .contains("reads values that this deployment changes"),
        "{}",
        same.err
    );
    let ran = succeeds(local.run(queues("two"), "deploy"));
    let place = |text: &str| {
        ran.err
            .find(text)
            .unwrap_or_else(|| panic!("{text}: {}", ran.err))
    };
    let heading = "local: stack `shop-services-local` reads values that this deployment changes; its changes afterwards:\n";
    assert!(place(heading) < place("creating change set"), "{}", ran.err);
    assert!(
        place("`GroupDescription` refers to `NetworkJobsArn`, which is known after deploy")
            < place("creating change set")
    );
    assert!(!ran.err.contains("differs from the plan"), "{}", ran.err);
    let json = succeeds(local.run(queues("three"), "deploy --json"));
    let lines = json
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let first = lines
        .into_iter()
        .find(|line| line["type"] == "plan")
        .unwrap();
    assert_eq!(first["stack"], "shop-services-local");
    assert_eq!(first.get("change_set"), None);
    assert_eq!(change(&first["plan"], "Failed")["action"], "replace");
}

/// The stack `services` reads an SSM parameter by its name.
fn by_name(value: Option<&'static str>) -> impl Fn(&mut Stacks) {
    move |stacks: &mut Stacks| {
        let network = stacks.stack("network");
        network.resource("jobs", sqs::Queue::new());
        if let Some(value) = value {
            let zone = ssm::Parameter::new(ssm::ParameterType::String, value);
            network.resource("zone", zone.name("/shop/zone"));
        }
        let services = stacks.stack("services");
        let zone = Parameter::new(ParameterType::SsmString).default_value("/shop/zone");
        let zone = services.parameter("Zone", zone);
        services.resource("failed", sqs::Queue::new().queue_name(zone));
    }
}

// found: A3
#[test]
fn deleted_and_literal_values_are_followed() {
    let local = LocalFolder::new();
    succeeds(local.run(by_name(Some("a")), "deploy --concurrency 1"));
    let literal = plans(&succeeds(local.run(by_name(Some("b")), "diff --json")));
    let failed = change(&literal[1], "Failed");
    let property = &failed["properties"][0];
    assert_eq!(
        (&failed["action"], &property["before"], &property["after"]),
        (&json!("replace"), &json!("a"), &json!("b"))
    );
    let deleted = plans(&succeeds(local.run(by_name(None), "diff --json")));
    assert_eq!(deleted[1]["problems"][0]["kind"], "value-deleted");
    let refused = local.run(by_name(None), "deploy");
    assert_eq!(refused.code, exit::NOTHING_CHANGED, "{}", refused.err);
    assert!(
        refused
            .err
            .contains("error: stack `shop-services-local` can't be deployed: `Failed` reads"),
        "{}",
        refused.err
    );
    assert_eq!(
        deleted[1]["problems"][0]["message"],
        "`Failed` reads the SSM parameter `/shop/zone`, which the deployment of stack `shop-network-local` deletes before"
    );
}

/// A network that passes on its VPC by name, and another program that uses it.
fn shared_network(cidr: &'static str) -> impl Fn(&mut Stack) {
    move |stack: &mut Stack| {
        let vpc = stack.add(Vpc::new("main").cidr(cidr).zones(2).nat(Nat::Single));
        let parameter = ssm::Parameter::new(ssm::ParameterType::String, vpc.vpc_id());
        stack.resource("shared", parameter.name("/shared/vpc"));
    }
}

fn user(stack: &mut Stack) {
    let vpc = Parameter::new(ParameterType::SsmString).default_value("/shared/vpc");
    let vpc = stack.parameter("Vpc", vpc);
    stack.resource("web", ec2::SecurityGroup::new("web").vpc_id(vpc));
}

// found: A3
#[test]
fn stack_of_another_program_keeps_what_it_uses() {
    let local = LocalFolder::new();
    succeeds(local.run(shared_network("10.0.0.0/16"), "deploy"));
    let other = crate::dsl::App::new("web").stage(crate::dsl::Stage::local());
    let line = format!("deploy --state {}", local.state());
    succeeds(crate::cli::testing::run(&other, user, &line));
    let refused = local.run(shared_network("10.1.0.0/16"), "deploy");
    assert_eq!(refused.code, exit::NOTHING_CHANGED, "{}", refused.err);
    let message = "`MainVpc` can't be replaced while stack `web-local` uses it";
    assert!(refused.err.contains(message), "{}", refused.err);
    // What doesn't delete it is deployed.
    let tagged = |stack: &mut Stack| {
        shared_network("10.0.0.0/16")(stack);
        stack.output("Network", "10.0.0.0/16");
    };
    succeeds(local.run(tagged, "deploy"));
}
