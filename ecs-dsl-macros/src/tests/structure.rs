//! Structural errors.

use super::expanded;

/// The messages in order.
fn errors(body: &str) -> Vec<String> {
    let expanded = expanded(&format!("fn shop(stack: &mut Stack) {{ {body} }}"));
    let errors = expanded.split(":: core :: compile_error ! { \"").skip(1);
    errors
        .filter_map(|error| error.split("\" }").next())
        .map(|error| error.replace("\\n", "\n").replace("\\\"", "\""))
        .collect()
}

#[track_caller]
fn assert_error(body: &str, message: &str) {
    let errors = errors(body);
    assert_eq!(errors.len(), 1, "{body}: {errors:?}");
    assert!(errors[0].starts_with(message), "{body}: {}", errors[0]);
    assert!(errors[0].contains("\nallowed: ") && errors[0].contains("\nhelp: "));
}

#[track_caller]
fn assert_clean(body: &str) {
    assert_eq!(errors(body), [""; 0], "{body}");
}

#[test]
fn duplicate_name_in_a_stack_is_an_error() {
    let name = "duplicate-name (ECS1023): duplicate name `a`\nallowed: one ";
    assert_error(
        "stack.add(Vpc::new(\"a\")); stack.add(Vpc::import(\"a\", id));",
        name,
    );
    assert_error(
        "stack.add(service()); stack.add(Worker::new(\"a\")); stack.add(Worker::new(\"a\"));",
        name,
    );
    assert_error(
        "let db = Postgres::new(\"a\"); stack.add(db.multi_az()); stack.add(Postgres::new(\"a\"));",
        name,
    );
    assert_error(
        "let make = |n| Worker::new(n); stack.add(make(\"a\")); stack.add(Worker::new(\"a\"));",
        name,
    );
    assert_clean("stack.add(Vpc::new(\"a\")); stack.add(Cluster::new(\"a\"));");
    assert_clean("stack.add(Secret::generated(\"a\")); stack.add(Secret::parameter(\"a\", p));");
    assert_clean("stack.add(Vpc::new(\"a\")); other.add(Vpc::new(\"a\"));");
    assert_clean("stack.add(Vpc::new(NAME)); stack.add(Vpc::new(NAME));");
    assert_clean("if big { stack.add(Vpc::new(\"a\")); } else { stack.add(Vpc::new(\"a\")); }");
    assert_clean(
        "match size { 1 => stack.add(Vpc::new(\"a\")), _ => stack.add(Vpc::new(\"a\")) };",
    );
    assert_clean("let make = |s: &mut Stack| s.add(Vpc::new(\"a\")); stack.add(Vpc::new(\"a\"));");
    assert_clean("#[cfg(a)] stack.add(Vpc::new(\"a\")); #[cfg(b)] stack.add(Vpc::new(\"a\"));");
    assert_clean("let a = Vpc::new(\"a\"); stack.add(a); stack.add(a);");
    assert_clean("Vpc::new(\"a\"); stack.add(Vpc::new(\"a\"));");
}

#[test]
fn names_are_separate_per_stack() {
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
fn duplicate_output_is_an_error() {
    assert_error(
        "stack.output(\"Url\", a); stack.output(\"Url\", b);",
        "duplicate-output (ECS1025): duplicate output `Url`",
    );
    assert_clean("stack.output(\"Url\", a); stack.output(\"Url2\", b);");
}

#[test]
fn duplicate_priority_is_an_error() {
    let two = |second: &str| {
        format!(
            "stack.add(Service::new(a).port(1).path(\"/a\").priority(10)); \
             stack.add(Service::new(b).port(1).path(\"/b\"){second});"
        )
    };
    let message = "listener-priority-conflict (ECS1307): duplicate listener priority `10`";
    assert_error(&two(".priority(10)"), message);
    assert_error(&two(".route(Route::to_host(h).priority(10))"), message);
    assert_clean(&two(".priority(11)"));
    assert_clean(&two(".priority(10).load_balancer(&internal)"));
    assert_clean(&two(".priority(10).mine()"));
}

#[test]
fn service_without_port_is_an_error() {
    let message = "service-without-port (ECS1120): service `a` has no port";
    assert_error("stack.add(Service::new(\"a\").path(\"/*\"));", message);
    assert_error("let a = Service::new(\"a\"); stack.add(a.cpu(c));", message);
    assert_error(
        "stack.add(Service::new(name).priority(1));",
        "service-without-port (ECS1120): the service has no port",
    );
    assert_clean("stack.add(Service::new(\"a\").path(\"/*\").port(port));");
    assert_clean("stack.add(Service::new(\"a\").path(\"/*\").container(|main| main.port(1)));");
    assert_clean("stack.add(Service::new(\"a\").path(\"/*\").with_defaults());");
    assert_clean("stack.add(Worker::new(\"a\"));");
    assert_clean("let a = Service::new(\"a\").path(\"/*\");");
    assert_clean(
        "let mut a = Service::new(\"a\"); if b { a = a.port(1); } stack.add(a.path(\"/*\"));",
    );
    assert_clean("stack.add(defaults(Service::new(\"a\")).path(\"/*\"));");
}

#[test]
fn repeated_single_value_setter_is_an_error() {
    assert_error(
        "Service::new(name).port(80).cpu(c).port(81);",
        "repeated-setter (ECS1040): `.port(…)` is called twice; only the last call counts",
    );
    assert_clean("Service::new(name).path(\"/a\").path(\"/b\");");
    assert_clean("let base = Service::new(name).port(80); base.port(81);");
    assert_clean("let make = || Service::new(name).cpu(256); make().cpu(512);");
    assert_clean("mine.port(80).port(81);");
}

#[test]
fn duplicate_names_in_a_chain_are_errors() {
    assert_error(
        "Worker::new(name).env(\"A\", 1).secret(\"A\", s);",
        "duplicate-environment-variable (ECS1603): duplicate environment variable `A`",
    );
    assert_error(
        "let make = || Worker::new(name).env(\"A\", 1); make().env(\"A\", 2);",
        "duplicate-environment-variable (ECS1603): ",
    );
    assert_error(
        "Worker::new(\"a\").sidecar(Container::new(\"a\", image));",
        "duplicate-container-name (ECS1108): duplicate container name `a`",
    );
    assert_error(
        "Worker::new(name).sidecar(Container::new(\"b\", i)).sidecar(Container::new(\"b\", i));",
        "duplicate-container-name (ECS1108): ",
    );
    assert_error(
        "Worker::new(name).volume(Volume::ephemeral(\"v\")).volume(Volume::efs(\"v\", id));",
        "invalid-or-duplicate-volume-name (ECS1116): duplicate volume name `v`",
    );
    assert_error(
        "Worker::new(name).scale(a, Target::cpu(70)).scale(a, Target::cpu(80));",
        "duplicate-scaling-metric (ECS1511): duplicate scaling target for metric `cpu`",
    );
    assert_error(
        "Worker::new(name).scale_at(ScheduledScaling::new(\"n\", s, r)).scale_at(ScheduledScaling::new(\"n\", s, r));",
        "duplicate-scheduled-action-name (ECS1512): duplicate scheduled action `n`",
    );
    assert_error(
        "Table::new(name, key).index(TableIndex::new(\"i\", key)).index(TableIndex::new(\"i\", key));",
        "duplicate-index-name (ECS1723): duplicate index name `i`",
    );
    assert_clean("Worker::new(name).env(\"A\", 1).env(\"B\", 2).secret(\"C\", s);");
    assert_clean("Worker::new(name).scale(a, Target::cpu(70)).scale(a, Target::memory(80));");
    assert_clean(
        "Worker::new(name).scale(a, Target::metric(m, 1)).scale(a, Target::metric(n, 1));",
    );
    assert_clean("Worker::new(\"a\").sidecar(Container::new(\"b\", image));");
}

#[test]
fn exclusive_scaling_range_is_an_error() {
    assert_error(
        "Worker::new(name).scale(1..10, cpu);",
        "reversed-scaling-range (ECS1501): scaling range excludes its maximum",
    );
    assert_clean("Worker::new(name).scale(bounds, cpu);");
}

#[test]
fn all_errors_are_reported_at_once() {
    let errors = errors(
        "stack.add(Vpc::new(\"a\")); stack.add(Vpc::new(\"a\")); stack.add(Service::new(\"s\").path(p).cpu(1).cpu(2));",
    );
    assert_eq!(errors.len(), 3, "{errors:?}");
}

#[test]
fn allowance_of_every_component_is_checked() {
    let components = crate::generated::BUILDERS
        .iter()
        .filter(|builder| builder.is_component);
    let missing = components.filter(|builder| builder.method("allow").is_none());
    assert_eq!(
        missing.map(|builder| builder.name).collect::<Vec<_>>(),
        [""; 0]
    );
}

#[test]
fn component_is_called_by_its_noun() {
    let error = |component: &str| {
        format!(
            "duplicate-name (ECS1023): duplicate name `a`\nallowed: one {component} of each name in a stack"
        )
    };
    for (component, noun) in [
        ("LogGroup::new(\"a\")", "log group"),
        ("Vpc::new(\"a\")", "VPC"),
        ("Secret::parameter(\"a\", p)", "parameter"),
        ("Alarms::standard(\"a\", &t)", "alarms"),
        ("Worker::new(\"a\")", "service, worker or job"),
    ] {
        let body = format!("stack.add({component}); stack.add({component});");
        assert_error(&body, &error(noun));
    }
}

#[test]
fn setter_that_adds_may_be_called_again() {
    for body in [
        "Stage::new(name).notify(first).notify(second);",
        "Grant::allow(a, r).env(\"A\", a).env(\"B\", b);",
        "Topic::new(name).email(\"a@example.com\").email(\"b@example.com\");",
    ] {
        assert_clean(body);
    }
    for body in [
        "Stage::new(name).region(\"us-east-1\").region(\"us-east-2\");",
        "Envoy::new().cpu(1).cpu(2);",
        "Grant::allow(a, r).named(\"A\").named(\"B\");",
    ] {
        assert_error(body, "repeated-setter (ECS1040): `.");
    }
}
