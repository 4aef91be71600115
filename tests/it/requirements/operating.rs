//! What the seeds do with scripts and the AWS CLI after a deployment, by the verbs of the example.

use serde_json::{Value, json};

use crate::program::Program;

/// The status of a service by its logical id.
fn service(program: &Program, id: &str) -> Value {
    let mut document = program.succeed(&["status", "--json"]).json();
    let services = document["stacks"][0]["services"].take();
    let services = services.as_array().expect("a list of services");
    let found = services.iter().find(|service| service["logical_id"] == id);
    found.expect("the service").clone()
}

#[test]
fn s0_15_commands_after_the_deployment() {
    let program = Program::example("django_microservices");
    program.succeed(&["deploy"]);
    let id = "OrderServiceService";
    let order = service(&program, id);
    let shown = ["desired", "running", "healthy_targets", "rollout_state"];
    let state = |service: &Value| shown.map(|field| service[field].clone());
    assert_eq!(
        state(&order),
        [json!(1), json!(1), json!(1), json!("COMPLETED")]
    );
    assert_eq!(order["scaling"]["max"], 10);
    assert_eq!(order["scaling"]["activities"], json!([]));

    // One service gets another number of tasks, by hand.
    program.succeed(&["scale", "order-service", "3"]);
    let scaled = service(&program, id);
    assert_eq!(
        state(&scaled),
        [json!(3), json!(3), json!(3), json!("COMPLETED")]
    );
    assert_eq!(service(&program, "UserServiceService")["desired"], 1);

    // The tasks of one service are replaced.
    let restarted = program.succeed(&["restart", "order-service"]);
    restarted.says("`order-service`");
    let events = program.succeed(&["events", "order-service"]);
    assert!(events.stdout.contains("order-service"), "{events:?}");

    // The local engine runs no container, and says so instead of printing nothing.
    let logs = program.succeed(&["logs", "order-service"]);
    logs.says("no container runs in this stage");

    // A deployment keeps the number of tasks that scaling sets.
    program.succeed(&["deploy"]).says("no changes");
    assert_eq!(service(&program, id)["desired"], 3);
}
