//! Components and single resources that keep the names of the deployed stack.

use serde_json::{Value, json};

use crate::cfn::aws::sqs;
use crate::cfn::{Map, Resource};
use crate::dsl::{
    App, Image, LoadBalancer, Lock, Mesh, Service, ServiceBuilder as _, Stack, Stacks, Stage,
};
use crate::synth::testing::{network, template};

fn shop(stack: &mut Stack, service: Service) {
    network(stack);
    stack.add(LoadBalancer::public("web"));
    let mesh = stack.add(Mesh::service_connect("mesh").renamed_from("old-mesh"));
    stack.add(service.port(80).path("/api/*").mesh(&mesh));
}

fn image() -> Image {
    Image::ecr("shop/order").tag("1")
}

// found: J2
#[test]
fn renamed_service_keeps_every_name() {
    let before = template(|stack| {
        network(stack);
        stack.add(LoadBalancer::public("web"));
        let mesh = stack.add(Mesh::service_connect("old-mesh"));
        let service = Service::new("order").image(image()).port(80);
        stack.add(service.path("/api/*").mesh(&mesh));
    });
    let after = template(|stack| {
        let service = Service::new("orders").renamed_from("order");
        shop(stack, service.image(image()));
    });
    assert_eq!(after, before);
    let new = template(|stack| shop(stack, Service::new("orders").image(image())));
    assert_ne!(new, before);
}

fn with_lock(lock: &str, program: impl Fn(&mut Stack)) -> (Value, Vec<(String, String)>) {
    let lock: Lock = lock.parse().unwrap();
    let mut stacks = Stacks::new(&App::new("shop").lock(lock), &Stage::new("dev"));
    program(stacks.stack("shop"));
    let stacks = stacks.into_vec();
    let templates = super::super::synth(&stacks).unwrap();
    let template = serde_json::from_str(&templates[0].template.to_json()).unwrap();
    (template, stacks[0].renamed_components().collect())
}

/// A second rename before the first one's call is removed, and after the lock file has it.
#[test]
fn second_rename_keeps_the_first_name() {
    let lock = "version = 1\n[renames.shop.shop]\n\"queue b\" = \"a\"\n";
    let (template, renames) = with_lock(lock, |stack| {
        stack.add(crate::dsl::Queue::new("c").renamed_from("b"));
    });
    assert!(template["Resources"]["AQueue"].is_object(), "{template}");
    assert_eq!(renames, [("queue c".to_owned(), "a".to_owned())]);
}

#[test]
fn rename_of_the_lock_file_is_of_one_kind_and_stack() {
    let lock = "version = 1\n[renames.shop.shop]\n\"topic b\" = \"a\"\n[renames.shop.other]\n\"queue b\" = \"a\"\n";
    let (template, renames) = with_lock(lock, |stack| {
        stack.add(crate::dsl::Queue::new("b"));
    });
    assert!(template["Resources"]["BQueue"].is_object(), "{template}");
    assert_eq!(renames, []);
}

fn queues(stack: &mut Stack) {
    let orders = stack.resource("orders", sqs::Queue::new());
    stack.output("Url", orders.reference());
    let resource = Resource::new("AWS::SNS::Topic", Map::new());
    stack.add_raw("news", resource.depends_on(orders.logical_id()));
}

#[test]
fn renamed_id_is_written_wherever_it_is_referred_to() {
    let template = template(|stack| {
        queues(stack);
        stack.renamed_from("Orders", "LegacyQueue");
        stack.override_property("LegacyQueue", "DelaySeconds", 5);
    });
    assert_eq!(
        template["Resources"],
        json!({
            "LegacyQueue": {"Type": "AWS::SQS::Queue", "Properties": {
                "DelaySeconds": 5,
                "Tags": template["Resources"]["LegacyQueue"]["Properties"]["Tags"],
            }},
            "News": {
                "Type": "AWS::SNS::Topic",
                "DependsOn": "LegacyQueue",
                "Properties": template["Resources"]["News"]["Properties"],
            },
        })
    );
    assert_eq!(
        template["Outputs"]["Url"]["Value"],
        json!({"Ref": "LegacyQueue"})
    );
}

#[test]
fn renamed_id_of_the_lock_file_needs_no_call() {
    let lock = "version = 1\n[renames.shop.shop]\n\"logical id Orders\" = \"LegacyQueue\"\n";
    let (template, _) = with_lock(lock, queues);
    assert!(
        template["Resources"]["LegacyQueue"].is_object(),
        "{template}"
    );
    assert!(template["Resources"]["Orders"].is_null());
}

/// The value that another stack reads is that of the resource under its kept id.
#[test]
fn other_stack_refers_to_the_kept_id() {
    let synth = |renamed: bool| {
        let mut stacks = Stacks::new(&App::new("shop"), &Stage::new("dev"));
        let data = stacks.stack("data");
        let name = if renamed { "orders" } else { "legacy" };
        let queue = data.resource(name, sqs::Queue::new());
        if renamed {
            data.renamed_from("Orders", "Legacy");
        }
        stacks.stack("app").output("Url", queue.reference());
        let templates = super::super::synth(&stacks.into_vec()).unwrap();
        let json = templates.iter().map(|found| found.template.to_json());
        json.collect::<Vec<_>>()
    };
    assert_eq!(synth(true), synth(false));
}

#[test]
fn renamed_id_without_a_resource_is_an_error() {
    let mut stacks = Stacks::new(&App::new("shop"), &Stage::new("dev"));
    let stack = stacks.stack("shop");
    queues(stack);
    stack.renamed_from("LegacyQueue", "Orders");
    let found = super::super::synth(&stacks.into_vec())
        .unwrap_err()
        .to_string();
    assert!(
        found.contains("resource `LegacyQueue` doesn't exist"),
        "{found}"
    );
}
