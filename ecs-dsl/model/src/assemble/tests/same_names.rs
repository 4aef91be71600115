//! Components of different kinds with the same name: each pair works, or one error names both with their lines.

use crate::assemble::testing::findings;
use crate::diag::{Diagnostic, Severity};
use crate::dsl::{
    Alarms, Bucket, Cache, Cluster, Dashboard, FileSystem, HostedZone, Image, Key, KeyAttribute,
    LoadBalancer, LogGroup, Mesh, Namespace, Nat, Postgres, Queue, Repository, Search, Secret,
    Service, Stack, Table, TaskBuilder, Topic, Vpc, Worker,
};

/// Adds a component with this name.
type Add = fn(&mut Stack, &'static str);

fn image() -> Image {
    Image::ecr("shop/api").tag("v7")
}

/// Every kind of component that a program names, each on a line of its own.
const KINDS: [(&str, Add); 23] = [
    ("alarm set", |stack, name| {
        let topic = stack.add(Topic::new("pager"));
        stack.add(Alarms::standard(name, &topic));
    }),
    ("bucket", |stack, name| _ = stack.add(Bucket::new(name))),
    ("cache", |stack, name| _ = stack.add(Cache::redis(name))),
    ("cluster", |stack, name| _ = stack.add(Cluster::new(name))),
    ("dashboard", |stack, name| {
        stack.add(Dashboard::new(name));
    }),
    ("file system", |stack, name| {
        _ = stack.add(FileSystem::new(name));
    }),
    ("hosted zone", |stack, name| {
        _ = stack.add(HostedZone::new(name, "shop.example.com"));
    }),
    ("key", |stack, name| _ = stack.add(Key::new(name))),
    ("load balancer", |stack, name| {
        _ = stack.add(LoadBalancer::public(name));
    }),
    ("log group", |stack, name| {
        _ = stack.add(LogGroup::new(name));
    }),
    ("mesh", |stack, name| {
        _ = stack.add(Mesh::service_connect(name));
    }),
    ("namespace", |stack, name| {
        _ = stack.add(Namespace::new(name));
    }),
    ("database", |stack, name| _ = stack.add(Postgres::new(name))),
    ("queue", |stack, name| _ = stack.add(Queue::new(name))),
    ("repository", |stack, name| {
        _ = stack.add(Repository::new(name));
    }),
    ("search domain", |stack, name| {
        _ = stack.add(Search::new(name));
    }),
    ("secret", |stack, name| {
        _ = stack.add(Secret::generated(name));
    }),
    ("parameter", |stack, name| {
        stack.add(Secret::parameter(name, "/shop/token"));
    }),
    ("service", |stack, name| {
        stack.add(Service::new(name).image(image()).port(8080));
    }),
    ("table", |stack, name| {
        stack.add(Table::new(name, KeyAttribute::string("id")));
    }),
    ("topic", |stack, name| _ = stack.add(Topic::new(name))),
    ("vpc", |stack, name| {
        _ = stack.add(Vpc::new(name).nat(Nat::Single));
    }),
    ("worker", |stack, name| {
        _ = stack.add(Worker::new(name).image(image()));
    }),
];

/// The error for two components that need the same logical ids, if there is one. There is no other error.
fn conflict(kinds: [(&'static str, Add); 2]) -> Option<Diagnostic> {
    let has = |kind| kinds.iter().any(|(known, _)| *known == kind);
    let (has_vpc, has_cluster) = (has("vpc"), has("cluster"));
    let found = findings(move |stack: &mut Stack| {
        if !has_vpc {
            stack.add(Vpc::new("base").nat(Nat::Single));
        }
        if !has_cluster {
            stack.add(Cluster::new("base"));
        }
        for (_, add) in kinds {
            add(stack, "orders");
        }
    });
    let mut errors = found
        .into_iter()
        .filter(|found| found.severity == Severity::Error);
    let first = errors.next();
    assert_eq!(errors.next(), None, "one error for two components");
    // Services and workers count as one kind, whose rule names both.
    let found = first.filter(|found| found.code != "ECS1023")?;
    assert_eq!(found.code, "ECS1901", "{found}");
    Some(found)
}

#[test]
fn pair_of_kinds_works_or_both_are_named() {
    let mut conflicts = Vec::new();
    for (index, first) in KINDS.iter().enumerate() {
        for second in KINDS.iter().skip(index + 1) {
            let Some(found) = conflict([*first, *second]) else {
                continue;
            };
            conflicts.push((first.0, second.0));
            assert!(found.message.matches("`orders`").count() == 2, "{found}");
            let hint = found.hint.clone().unwrap_or_default();
            let named = found.component.clone().unwrap_or_default();
            assert!(
                found.message.starts_with(&named) && found.origin.is_some(),
                "{found}"
            );
            assert!(hint.contains("same_names.rs:"), "{found}");
        }
    }
    for pair in [
        ("load balancer", "service"),
        ("database", "service"),
        ("cache", "worker"),
    ] {
        assert!(conflicts.contains(&pair), "{conflicts:?}");
    }
    // Most pairs of natural names work.
    assert!(!conflicts.contains(&("queue", "worker")), "{conflicts:?}");
}

/// The message and the hint of the only finding.
#[track_caller]
fn only(program: impl Fn(&mut Stack)) -> (String, String) {
    let found: Vec<Diagnostic> = findings(program).into_iter().collect();
    let [found] = found.as_slice() else {
        panic!("one finding was expected: {found:?}");
    };
    assert_eq!(found.code, "ECS1901");
    (
        found.message.clone(),
        found.hint.clone().unwrap_or_default(),
    )
}

fn base(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
}

// found: B6
#[test]
fn load_balancer_and_service_of_one_name_are_both_named() {
    let line = line!() + 4;
    let (message, hint) = only(|stack| {
        base(stack);
        // The line that the hint names.
        stack.add(LoadBalancer::public("api"));
        stack.add(Service::new("api").image(image()).port(8080).path("/*"));
    });
    assert_eq!(
        message,
        "service `api` and load balancer `api` have resources with the same logical id `ApiSecurityGroup`"
    );
    let place =
        format!("load balancer `api` is at ecs-dsl/model/src/assemble/tests/same_names.rs:{line}:");
    assert!(hint.contains(&place), "{hint}");
}

// found: B6
#[test]
fn database_and_service_of_one_name_are_both_named() {
    let (message, hint) = only(|stack| {
        base(stack);
        stack.add(LoadBalancer::public("web"));
        let orders = stack.add(Postgres::new("orders"));
        let service = Service::new("orders").image(image()).port(8080).path("/*");
        stack.add(service.grant(orders.connect()));
    });
    assert!(
        message.starts_with(
            "service `orders` and database `orders` have resources with the same logical id"
        ),
        "{message}"
    );
    assert!(message.contains("`OrdersSecurityGroup`"), "{message}");
    assert!(
        hint.starts_with("rename the one that isn't deployed yet: database `orders` is at "),
        "{hint}"
    );
}

#[test]
fn typed_resource_and_component_are_both_named() {
    let (message, _) = only(|stack| {
        stack.add(Queue::new("jobs"));
        stack.resource("jobs-queue", crate::cfn::aws::sqs::Queue::new());
    });
    assert_eq!(
        message,
        "resource `JobsQueue` and queue `jobs` have resources with the same logical id `JobsQueue`"
    );
}
