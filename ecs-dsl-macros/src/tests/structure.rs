//! What is refused by its structure, and what isn't.

use super::expanded;

/// The messages, in their order.
fn faults(body: &str) -> Vec<String> {
    let expanded = expanded(&format!("fn shop(stack: &mut Stack) {{ {body} }}"));
    let errors = expanded.split(":: core :: compile_error ! { \"").skip(1);
    errors
        .filter_map(|error| error.split("\" }").next())
        .map(|error| error.replace("\\n", "\n").replace("\\\"", "\""))
        .collect()
}

#[track_caller]
fn refused(body: &str, message: &str) {
    let faults = faults(body);
    assert_eq!(faults.len(), 1, "{body}: {faults:?}");
    assert!(faults[0].starts_with(message), "{body}: {}", faults[0]);
    assert!(faults[0].contains("\nallowed: ") && faults[0].contains("\nhelp: "));
}

#[track_caller]
fn silent(body: &str) {
    assert_eq!(faults(body), [""; 0], "{body}");
}

#[test]
fn a_name_is_given_once_in_a_stack() {
    let name = "ECS1023: duplicate name `a`\nallowed: one ";
    refused(
        "stack.add(Vpc::new(\"a\")); stack.add(Vpc::import(\"a\", id));",
        name,
    );
    refused(
        "stack.add(service()); stack.add(Worker::new(\"a\")); stack.add(Worker::new(\"a\"));",
        name,
    );
    refused(
        "let db = Postgres::new(\"a\"); stack.add(db.multi_az()); stack.add(Postgres::new(\"a\"));",
        name,
    );
    refused(
        "let make = |n| Worker::new(n); stack.add(make(\"a\")); stack.add(Worker::new(\"a\"));",
        name,
    );
    silent("stack.add(Vpc::new(\"a\")); stack.add(Cluster::new(\"a\"));");
    silent("stack.add(Secret::generated(\"a\")); stack.add(Secret::parameter(\"a\", p));");
    silent("stack.add(Vpc::new(\"a\")); other.add(Vpc::new(\"a\"));");
    silent("stack.add(Vpc::new(NAME)); stack.add(Vpc::new(NAME));");
    silent("if big { stack.add(Vpc::new(\"a\")); } else { stack.add(Vpc::new(\"a\")); }");
    silent("match size { 1 => stack.add(Vpc::new(\"a\")), _ => stack.add(Vpc::new(\"a\")) };");
    silent("let make = |s: &mut Stack| s.add(Vpc::new(\"a\")); stack.add(Vpc::new(\"a\"));");
    silent("#[cfg(a)] stack.add(Vpc::new(\"a\")); #[cfg(b)] stack.add(Vpc::new(\"a\"));");
    silent("let a = Vpc::new(\"a\"); stack.add(a); stack.add(a);");
    silent("Vpc::new(\"a\"); stack.add(Vpc::new(\"a\"));");
}

#[test]
fn stacks_of_an_app_have_names_of_their_own() {
    let app = |second: &str| {
        let body = format!(
            "stacks.stack(\"a\").add(Vpc::new(\"main\")); stacks.stack(\"{second}\").add(Vpc::new(\"main\"));"
        );
        expanded(&format!("fn shop(stacks: &mut Stacks) {{ {body} }}"))
    };
    assert!(app("a").contains("ECS1023"));
    assert!(!app("b").contains("ECS1023"));
}

#[test]
fn an_output_is_given_once() {
    refused(
        "stack.output(\"Url\", a); stack.output(\"Url\", b);",
        "ECS1025: duplicate output `Url`",
    );
    silent("stack.output(\"Url\", a); stack.output(\"Url2\", b);");
}

#[test]
fn a_priority_is_given_once() {
    let two = |second: &str| {
        format!(
            "stack.add(Service::new(a).port(1).path(\"/a\").priority(10)); \
             stack.add(Service::new(b).port(1).path(\"/b\"){second});"
        )
    };
    let message = "ECS1307: duplicate listener priority `10`";
    refused(&two(".priority(10)"), message);
    refused(&two(".route(Route::to_host(h).priority(10))"), message);
    silent(&two(".priority(11)"));
    silent(&two(".priority(10).load_balancer(&internal)"));
    silent(&two(".priority(10).mine()"));
}

#[test]
fn a_service_has_a_port() {
    let message = "ECS1120: service `a` has no port";
    refused("stack.add(Service::new(\"a\").path(\"/*\"));", message);
    refused("let a = Service::new(\"a\"); stack.add(a.cpu(c));", message);
    refused(
        "stack.add(Service::new(name).priority(1));",
        "ECS1120: the service has no port",
    );
    silent("stack.add(Service::new(\"a\").path(\"/*\").port(port));");
    silent("stack.add(Service::new(\"a\").path(\"/*\").container(|main| main.port(1)));");
    silent("stack.add(Service::new(\"a\").path(\"/*\").with_defaults());");
    silent("stack.add(Worker::new(\"a\"));");
    silent("let a = Service::new(\"a\").path(\"/*\");");
    silent("let mut a = Service::new(\"a\"); if b { a = a.port(1); } stack.add(a.path(\"/*\"));");
    silent("stack.add(defaults(Service::new(\"a\")).path(\"/*\"));");
}

#[test]
fn a_setter_of_one_value_is_called_once() {
    refused(
        "Service::new(name).port(80).cpu(c).port(81);",
        "`.port(…)` is given twice, and only the last one counts",
    );
    silent("Service::new(name).path(\"/a\").path(\"/b\");");
    silent("let base = Service::new(name).port(80); base.port(81);");
    silent("let make = || Service::new(name).cpu(256); make().cpu(512);");
    silent("mine.port(80).port(81);");
}

#[test]
fn names_within_a_chain() {
    refused(
        "Worker::new(name).env(\"A\", 1).secret(\"A\", s);",
        "ECS1603: duplicate environment variable `A`",
    );
    refused(
        "let make = || Worker::new(name).env(\"A\", 1); make().env(\"A\", 2);",
        "ECS1603: ",
    );
    refused(
        "Worker::new(\"a\").sidecar(Container::new(\"a\", image));",
        "ECS1108: duplicate container name `a`",
    );
    refused(
        "Worker::new(name).sidecar(Container::new(\"b\", i)).sidecar(Container::new(\"b\", i));",
        "ECS1108: ",
    );
    refused(
        "Worker::new(name).volume(Volume::ephemeral(\"v\")).volume(Volume::efs(\"v\", id));",
        "ECS1116: duplicate volume name `v`",
    );
    refused(
        "Worker::new(name).scale(a, Target::cpu(70)).scale(a, Target::cpu(80));",
        "ECS1511: duplicate scaling target for metric `cpu`",
    );
    refused(
        "Worker::new(name).scale_at(ScheduledScaling::new(\"n\", s, r)).scale_at(ScheduledScaling::new(\"n\", s, r));",
        "ECS1512: duplicate scheduled action `n`",
    );
    refused(
        "Table::new(name, key).index(TableIndex::new(\"i\", key)).index(TableIndex::new(\"i\", key));",
        "ECS1723: two indexes are called `i`",
    );
    silent("Worker::new(name).env(\"A\", 1).env(\"B\", 2).secret(\"C\", s);");
    silent("Worker::new(name).scale(a, Target::cpu(70)).scale(a, Target::memory(80));");
    silent("Worker::new(name).scale(a, Target::metric(m, 1)).scale(a, Target::metric(n, 1));");
    silent("Worker::new(\"a\").sidecar(Container::new(\"b\", image));");
}

#[test]
fn a_scaling_range_has_both_ends() {
    refused(
        "Worker::new(name).scale(1..10, cpu);",
        "ECS1501: scaling range excludes its maximum",
    );
    silent("Worker::new(name).scale(bounds, cpu);");
}

#[test]
fn all_are_told_at_once() {
    let faults = faults(
        "stack.add(Vpc::new(\"a\")); stack.add(Vpc::new(\"a\")); stack.add(Service::new(\"s\").path(p).cpu(1).cpu(2));",
    );
    assert_eq!(faults.len(), 3, "{faults:?}");
}
