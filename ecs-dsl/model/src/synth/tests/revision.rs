//! What the revision of a task definition is tied to.

use serde_json::{Value, json};

use super::super::testing::{network, template};
use crate::cfn::aws::secretsmanager;
use crate::cfn::{Handle, Parameter, ParameterType, Value as CfnValue, intrinsic};
use crate::dsl::{
    App, Cache, Container, Grant, Image, Postgres, Queue, Search, Secret, Stack, Stacks, Stage,
    TaskBuilder, Worker,
};
use crate::synth::synth;

fn mailer() -> Worker {
    Worker::new("mailer").image(Image::registry("shop/mailer"))
}

fn container(template: &Value, index: usize) -> &Value {
    &template["Resources"]["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][index]
}

/// The labels of the only container, in a stack with this grant.
fn labels(grant: impl Fn(&mut Stack) -> Grant) -> Value {
    let template = template(|stack| {
        network(stack);
        let grant = grant(stack);
        stack.add(mailer().grant(grant));
    });
    container(&template, 0)["DockerLabels"].clone()
}

// found: L1
#[test]
fn database_url_ties_the_revision_to_the_database() {
    let label = |database: fn() -> Postgres| {
        let labels = labels(|stack| stack.add(database()).connect());
        let label = labels["ecs-dsl.DbUrlSecret"]["Fn::Sub"].clone();
        label.as_str().unwrap_or_default().to_owned()
    };
    let own = label(|| Postgres::new("db"));
    let (digest, references) = own.split_once(' ').unwrap();
    assert_eq!(digest.len(), 8);
    assert_eq!(
        references,
        "${DbSecret} ${DbInstance.Endpoint.Address} ${DbInstance.Endpoint.Port}"
    );
    assert_eq!(label(|| Postgres::new("db").multi_az()), own);
    let renamed = label(|| Postgres::new("db").db_name("orders"));
    assert_ne!(renamed, own);
    assert!(renamed.ends_with(references), "{renamed}");
}

#[test]
fn addresses_in_plain_variables_need_no_label() {
    /// Grants access to a component that it adds.
    type Connect = fn(&mut Stack) -> Grant;
    let cases: [(Connect, &str); 3] = [
        (|stack| stack.add(Cache::redis("data")).connect(), "Data"),
        (|stack| stack.add(Search::new("data")).connect(), "Data"),
        (|stack| stack.add(Queue::new("data")).consume(), "Data"),
    ];
    for (grant, id) in cases {
        let template = template(|stack| {
            network(stack);
            let grant = grant(stack);
            stack.add(mailer().grant(grant));
        });
        let container = container(&template, 0);
        assert_eq!(container["DockerLabels"], json!(null));
        // A reference to the resource: with another address there is another task definition.
        let environment = container["Environment"].to_string();
        let reference = [
            format!("${{{id}"),
            format!("\"Ref\":\"{id}"),
            format!("[\"{id}"),
        ];
        assert!(
            reference.iter().any(|form| environment.contains(form)),
            "{environment}"
        );
    }
}

#[test]
fn label_is_on_every_container_that_reads_the_secret_and_names_no_parameter() {
    let template = template(|stack| {
        network(stack);
        let queue = stack.add(Queue::new("inbox"));
        let parameter = Parameter::new(ParameterType::String).no_echo();
        let key = stack.parameter("ApiKey", parameter);
        let text: CfnValue<String> = intrinsic::concat([queue.url(), "?key=".into(), key]);
        let secret = secretsmanager::Secret::new().secret_string(text);
        let secret: Handle<_> = stack.resource("target", secret);
        let secret = stack.add(Secret::import("target-secret", secret.reference()));
        let reader = Container::new("reader", Image::registry("shop/reader"));
        stack.add(mailer().sidecar(reader.secret("TARGET", &secret)));
    });
    assert_eq!(container(&template, 0)["DockerLabels"], json!(null));
    let labels = &container(&template, 1)["DockerLabels"];
    let label = labels["ecs-dsl.Target"]["Fn::Sub"].as_str().unwrap();
    assert!(label.ends_with(" ${InboxQueue}"), "{label}");
    assert!(!labels.to_string().contains("ApiKey"));
}

#[test]
fn generated_secret_ties_the_revision_to_how_it_is_generated() {
    let label = |length: u32| {
        labels(|stack| {
            let jwt = stack.add(Secret::generated("jwt").length(length));
            Grant::default().secret("JWT", &jwt)
        })
    };
    assert_eq!(label(32), label(32));
    assert_ne!(label(32), label(64));
    assert!(label(32)["ecs-dsl.JwtSecret"].is_string());
}

#[test]
fn database_of_another_stack_ties_the_revision_by_shared_values() {
    let mut stacks = Stacks::new(&App::new("shop"), &Stage::new("dev"));
    network(stacks.stack("data"));
    let db = stacks.stack("data").add(Postgres::new("db"));
    network(stacks.stack("shop"));
    stacks.stack("shop").add(mailer().grant(db.connect()));
    let templates = synth(&stacks.into_vec()).unwrap();
    let shop: Value = serde_json::from_str(&templates[1].template.to_json()).unwrap();
    let label = &container(&shop, 0)["DockerLabels"]["ecs-dsl.data.DbUrlSecret"]["Fn::Sub"];
    assert!(
        label.as_str().unwrap().ends_with(
            " ${DataDbSecret} ${DataDbInstanceEndpointAddress} ${DataDbInstanceEndpointPort}"
        ),
        "{label}"
    );
    assert_eq!(
        shop["Parameters"]["DataDbInstanceEndpointAddress"]["Default"],
        "/ecs-dsl/shop-data-dev/DataDbInstanceEndpointAddress"
    );
}
