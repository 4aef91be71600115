//! Errors among the containers and routes of a stack, and programs that only look like one.

use super::expanded;

/// The codes of the errors in the body of a program.
fn codes(body: &str) -> Vec<String> {
    let expanded = expanded(&format!("fn shop(stack: &mut Stack) {{ {body} }}"));
    let errors = expanded.split("compile_error").skip(1);
    let code = |error: &str| {
        let start = error.find("(ECS").expect("a code") + 1;
        error[start..start + 7].to_owned()
    };
    errors.map(code).collect()
}

fn of_task(calls: &str) -> Vec<String> {
    codes(&format!("stack.add(Worker::new(\"mail\"){calls});"))
}

const AGENT: &str = ".sidecar(Container::new(\"agent\", image))";

// found: G9
#[test]
fn dependencies_on_missing_containers_are_errors() {
    let start = ".container(|main| main.depends_on(\"agent\", ContainerCondition::Start))";
    assert_eq!(of_task(start), ["ECS1110"]);
    assert_eq!(of_task(&format!("{start}{AGENT}")), [""; 0]);
    for unknown in [
        // Any of these may be the container.
        ".sidecar(agent)",
        ".sidecar(agent())",
        ".sidecar(Container::new(name, image))",
        ".sidecar(Container::new(AGENT, image))",
        ".with_agent()",
    ] {
        assert_eq!(of_task(&format!("{start}{unknown}")), [""; 0], "{unknown}");
    }
    for dependency in [
        "main.depends_on(name, ContainerCondition::Start)",
        "{ let main = other(main); main.depends_on(\"agent\", ContainerCondition::Start) }",
        "other(main).depends_on(\"agent\", ContainerCondition::Start)",
        "main.mine().depends_on(\"agent\", ContainerCondition::Start)",
    ] {
        let body = format!(".container(|main| {dependency})");
        assert_eq!(of_task(&body), [""; 0], "{dependency}");
    }
    assert_eq!(
        codes(&format!(
            "let mail = Worker::new(\"mail\"){start}; other(mail);"
        )),
        [""; 0]
    );
}

#[test]
fn conditions_that_are_never_fulfilled_are_errors() {
    let on = |condition: &str, agent: &str| {
        of_task(&format!(
            ".container(|main| main.depends_on(\"agent\", {condition})).sidecar(Container::new(\"agent\", image){agent})"
        ))
    };
    assert_eq!(on("ContainerCondition::Healthy", ""), ["ECS1112"]);
    assert_eq!(
        on("ContainerCondition::Healthy", ".health_check(check)"),
        [""; 0]
    );
    assert_eq!(on("ContainerCondition::Healthy", ".mine()"), [""; 0]);
    assert_eq!(on("ContainerCondition::Success", ""), ["ECS1118"]);
    assert_eq!(
        on("ContainerCondition::Success", ".not_essential()"),
        [""; 0]
    );
    assert_eq!(on("condition", ""), [""; 0]);
    let healthy = ".sidecar(Container::new(\"agent\", image).depends_on(\"mail\", ContainerCondition::Healthy))";
    assert_eq!(of_task(healthy), ["ECS1112"]);
    assert_eq!(
        of_task(&format!(".container_health_check(check){healthy}")),
        [""; 0]
    );
    assert_eq!(
        of_task(&format!(
            ".container(|main| main.health_check(check)){healthy}"
        )),
        [""; 0]
    );
    assert_eq!(of_task(&format!(".container(change){healthy}")), [""; 0]);
}

#[test]
fn mounts_without_a_volume_are_errors() {
    let mount = ".container(|main| main.mount(\"spool\", \"/spool\"))";
    assert_eq!(of_task(mount), ["ECS1115"]);
    for volume in [
        ".volume(Volume::ephemeral(\"spool\"))",
        ".volume(Volume::efs(\"spool\", id))",
        ".volume(files.mount(\"spool\"))",
        ".volume(Volume::ephemeral(name))",
    ] {
        assert_eq!(of_task(&format!("{mount}{volume}")), [""; 0], "{volume}");
    }
    let twice = |first: &str, second: &str| {
        of_task(&format!(
            ".volume(Volume::ephemeral(\"a\")).container(|main| main.mount(\"a\", {first}).mount_read_only(\"a\", {second}))"
        ))
    };
    assert_eq!(twice("\"/data\"", "\"/data/\""), ["ECS1126"]);
    assert_eq!(twice("\"/data\"", "\"/logs\""), [""; 0]);
    assert_eq!(twice("path", "path"), [""; 0]);
}

#[test]
fn containers_on_one_port_are_errors() {
    let order = |calls: &str| {
        codes(&format!(
            "stack.add(Service::new(\"order\").port(8003).path(\"/\"){calls});"
        ))
    };
    let proxy = |port: &str| order(&format!(".sidecar(Container::new(\"proxy\", image){port})"));
    assert_eq!(proxy(".port(8003)"), ["ECS1109"]);
    assert_eq!(proxy(".port_mapping(PortMapping::tcp(8003))"), ["ECS1109"]);
    assert_eq!(proxy(".port_mapping(PortMapping::udp(8003))"), [""; 0]);
    assert_eq!(proxy(".udp_port(8003)"), [""; 0]);
    assert_eq!(proxy(".port(PORT)"), [""; 0]);
    assert_eq!(order(".container(|main| main.port(8003))"), ["ECS1109"]);
}

// found: G9
#[test]
fn scaling_by_requests_without_route_is_an_error() {
    let target = "scale(1..=10, Target::requests(1000))";
    assert_eq!(
        codes(&format!("Worker::new(\"mail\").{target};")),
        ["ECS1510"]
    );
    let order = |calls: &str| {
        codes(&format!(
            "stack.add(Service::new(\"order\").port(80).{target}{calls});"
        ))
    };
    assert_eq!(order(""), ["ECS1510"]);
    for routed in [
        ".path(\"/\")",
        ".route(route)",
        ".header(a, b)",
        ".routed()",
    ] {
        assert_eq!(order(routed), [""; 0], "{routed}");
    }
    assert_eq!(
        codes(&format!(
            "let order = Service::new(\"order\").port(80).{target}; stack.add(order.path(\"/\"));"
        )),
        [""; 0]
    );
}

// found: G9
#[test]
fn equal_routes_are_errors() {
    let both = |first: &str, second: &str| {
        codes(&format!(
            "stack.add(Service::new(\"a\").port(80){first}); stack.add(Service::new(\"b\").port(80){second});"
        ))
    };
    let path = ".path(\"/api/*\")";
    assert_eq!(both(path, path), ["ECS1308"]);
    assert_eq!(
        both(path, ".route(Route::to_path(\"/api/*\"))"),
        ["ECS1308"]
    );
    for other in [
        ".path(\"/other\")",
        ".path(\"/api/*\").host(\"a.example.com\")",
        ".path(\"/api/*\").host(HOST)",
        ".path(\"/api/*\").load_balancer(&internal)",
        ".path(\"/api/*\").mine()",
        ".path(\"/api/*\").path(\"/more\")",
    ] {
        assert_eq!(both(path, other), [""; 0], "{other}");
    }
    let shared = "let api = |name: &str| Service::new(name).port(80).path(\"/api/*\");";
    assert_eq!(
        codes(&format!(
            "{shared} if big {{ stack.add(api(\"a\")); }} else {{ stack.add(api(\"b\")); }}"
        )),
        [""; 0]
    );
}

#[test]
fn repeated_tags_are_errors() {
    assert_eq!(
        codes("stack.tag(\"team\", \"a\"); stack.tag(\"team\", \"b\");"),
        ["ECS1033"]
    );
    assert_eq!(codes("stack.tag(\"Name\", \"a\");"), ["ECS1033"]);
    assert_eq!(
        codes("stack.tag(\"team\", \"a\"); stack.tag(\"cost\", \"b\");"),
        [""; 0]
    );
    assert_eq!(
        codes("if big { stack.tag(\"team\", \"a\"); } else { stack.tag(\"team\", \"b\"); }"),
        [""; 0]
    );
}
