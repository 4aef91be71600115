//! New revisions of task definitions because of what the tasks read.

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::dsl::{Cluster, Image, Nat, Postgres, Stack, TaskBuilder as _, Vpc, Worker};

/// A worker that reads the URL of a database.
fn mailer(stack: &mut Stack, database: &str) {
    stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let db = stack.add(Postgres::new("db").db_name(database));
    let image = Image::registry("shop/mailer").tag("1");
    stack.add(Worker::new("mailer").image(image).grant(db.connect()));
}

// found: L1
#[test]
fn replaced_database_gives_its_readers_a_new_revision() {
    let local = LocalFolder::new();
    let ran = local.run(|stack: &mut Stack| mailer(stack, "app"), "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let orders = |stack: &mut Stack| mailer(stack, "orders");
    let diff = local.run(orders, "diff --json");
    let diff: serde_json::Value = serde_json::from_str(&diff.out).unwrap();
    let changes = diff["stacks"][0]["plan"]["changes"].as_array().unwrap();
    let change = |id: &str| {
        let found = changes.iter().find(|change| change["id"] == id);
        found.unwrap_or_else(|| panic!("no change of {id}: {changes:?}"))
    };
    assert_eq!(change("DbInstance")["action"], "replace");
    let definition = change("MailerTaskDefinition");
    assert_eq!(definition["action"], "replace");
    let causes: Vec<_> = definition["properties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|property| property["path"].as_str().unwrap())
        .collect();
    assert!(
        causes
            .iter()
            .all(|path| path.contains("DockerLabels/ecs-dsl.DbUrlSecret")),
        "{causes:?}"
    );
    let service = change("MailerService");
    assert_eq!(service["action"], "update");
    assert_eq!(
        service["properties"][0]["cause"]["refers_to"],
        "MailerTaskDefinition"
    );
    let ran = local.run(orders, "deploy --yes --replace DbInstance");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let updated = "UPDATE_COMPLETE     AWS::ECS::Service";
    assert!(ran.err.contains(updated), "{}", ran.err);
}
