//! Which constants are checked, and where their items are.

mod containers;
mod every_stage;
mod structure;

use proc_macro2::TokenStream;

use crate::stack::expand;

/// The expansion of `function` as a part of a program, on one line.
fn expanded(function: &str) -> String {
    expanded_as("part", function)
}

fn expanded_as(arguments: &str, function: &str) -> String {
    let tokens = |text: &str| text.parse::<TokenStream>().expect("Rust");
    expand(tokens(arguments), tokens(function)).to_string()
}

/// The called rules with their arguments, in order.
fn rules(body: &str) -> Vec<String> {
    let function = format!("fn shop<const SIZE: u32>(stack: &mut Stack) {{ {body} }}");
    let expanded = expanded(&function).replace(' ', "");
    let calls = expanded
        .split("::ecs_dsl::rules::require(::ecs_dsl::rules::")
        .skip(1);
    calls
        .filter_map(|call| call.split(");").next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn function_is_unchanged() {
    let function =
        "# [doc = \"A shop.\"] pub fn shop (stack : & mut Stack) { stack . add (vpc ()) ; }";
    assert_eq!(expanded(function), function);
}

#[test]
fn literals_are_passed_to_their_rules() {
    assert_eq!(
        rules("stack.add(Service::new(name).port(8003));"),
        ["port(8003)"]
    );
    assert_eq!(
        rules("Vpc::new(\"main\").cidr(\"10.0.0.0/16\");"),
        ["component_name(\"main\")", "vpc_cidr(\"10.0.0.0/16\")"]
    );
    assert_eq!(rules("Target::cpu(70);"), ["target_percent((70)asf64)"]);
    assert_eq!(
        rules("stack.output(\"Url\", url);"),
        ["output_name(\"Url\")"]
    );
}

#[test]
fn constants_of_every_form_are_checked() {
    assert_eq!(
        rules("Route::to_path(PATH);"),
        ["path_pattern(::ecs_dsl::rules::ConstArg(PATH).text())"]
    );
    assert_eq!(
        rules("Route::to_path(concat!(\"/a\", \"/*\"));"),
        ["path_pattern(concat!(\"/a\",\"/*\"))"]
    );
    assert_eq!(
        rules("Stickiness::cookie(hours(2 * 12));"),
        ["stickiness(hours(2*12))"]
    );
    assert_eq!(
        rules("Bucket::new(name).expire(Duration::from_hours(24) * 2);"),
        ["expiry(Duration::from_hours(24)*2)"]
    );
    assert_eq!(
        rules("Service::new(name).port(limits::FIRST as u16 + (1 << 3));"),
        ["port((limits::FIRSTasu16+(1<<3))asi64)"]
    );
    assert_eq!(rules("Service::new(name).port(-1);"), ["port(-1)"]);
    assert_eq!(
        rules("Worker::new(name).scale(sizes.tasks..=10, cpu);"),
        ["tasks(10)"]
    );
    assert_eq!(rules("worker().scale(1..=10, cpu);"), [""; 0]);
    assert_eq!(
        rules("Worker::new(name).scale(1..=limits::MOST, cpu);"),
        ["scaling_bounds(1,::ecs_dsl::rules::ConstArg(limits::MOST).number())"]
    );
}

#[test]
fn run_time_values_are_not_checked() {
    for body in [
        "Service::new(name).port(port);",
        "Service::new(name).port(sizes.port);",
        "Service::new(name).port(SIZE);",
        "Service::new(name).port(Self::PORT);",
        "Service::new(name).scale(1..10, cpu);",
        "Image::ecr(REPOSITORY);",
        "Service::new(name).cpu(sizes.cpu).memory(sizes.memory);",
        "Service::new(name).memory(511);",
        "other(|service| service.port(0));",
        "fn inner() { Route::to_path(\"x\"); }",
        "#[cfg(windows)] let route = Route::to_path(\"x\");",
        "#[cfg(windows)] { Route::to_path(\"x\"); }",
        "mine::Route::to_path(\"x\");",
        "Service::new(name).port(if big { 0 } else { 1 });",
        "stack.add(Service::new(name).image(image)).port(0);",
    ] {
        assert_eq!(rules(body), [""; 0], "{body}");
    }
}

#[test]
fn pairs_are_checked_together() {
    let size = rules("Worker::new(name).cpu(256).cpu(1024).memory(2048);");
    assert_eq!(
        size,
        [
            "task_cpu(256)",
            "task_cpu(1024)",
            "memory_with_cpu(1024,2048)",
            "task_size(1024,2048)"
        ]
    );
    assert_eq!(
        rules("Worker::new(name).env(\"MODE\", \"a\");"),
        ["variable_name(\"MODE\")"]
    );
    assert_eq!(
        rules("Worker::new(name).env(\"MODE\", MODE);"),
        ["variable_name(\"MODE\")"]
    );
}

#[test]
fn pairs_are_checked_in_any_order_and_across_variables() {
    let size = [
        "task_cpu(1024)",
        "memory_with_cpu(1024,2048)",
        "task_size(1024,2048)",
    ];
    assert_eq!(rules("Worker::new(name).memory(2048).cpu(1024);"), size);
    assert_eq!(
        rules("let mail = Worker::new(name).cpu(1024); mail.memory(2048);"),
        size
    );
    assert_eq!(
        rules("let make = |cpu: u32| Worker::new(name).cpu(cpu); make(1024).memory(2048);"),
        size
    );
    for body in [
        // A mutable variable may have changed.
        "let mut mail = Worker::new(name).cpu(1024); mail.memory(2048);",
        // A user's method may set anything.
        "Worker::new(name).cpu(1024).sized().memory(2048);",
        "let make = || { if big { return huge(); } Worker::new(name).cpu(1024) }; make().memory(2048);",
    ] {
        assert_eq!(rules(body), ["task_cpu(1024)"], "{body}");
    }
    assert_eq!(
        rules("HealthCheck::path(path).interval(secs(5)).timeout(secs(5));")[2],
        "health_timing(secs(5),secs(5))"
    );
    assert_eq!(
        rules("Worker::new(name).desired_count(20).scale(1..=10, cpu);")[2],
        "desired_count(1,10,20)"
    );
    assert_eq!(
        rules("Alarm::above(name, service.cpu().period(hours(1)), 1.0).periods(200);"),
        ["alarm_window(hours(1),200)"]
    );
}

// found: G9
#[test]
fn one_value_of_a_pair_is_checked_alone() {
    assert_eq!(
        rules("Worker::new(name).cpu(300).memory(sizes.memory);"),
        ["task_cpu(300)"]
    );
    assert_eq!(
        rules("Worker::new(name).cpu(sizes.cpu).memory(511);"),
        ["task_memory(511)"]
    );
    assert_eq!(
        rules("Worker::new(name).cpu(sizes.cpu).memory(511).size(SMALL);"),
        [""; 0]
    );
}

#[test]
fn reservations_are_summed() {
    let agent = "Container::new(a, b)";
    let sums = |body: &str| {
        let found = rules(&format!("stack.add({body});"));
        let sums = found
            .into_iter()
            .filter(|rule| rule.starts_with("reserved"));
        sums.collect::<Vec<_>>()
    };
    assert_eq!(
        sums(&format!("Worker::new(name).sidecar({agent}.cpu(300))")),
        ["reserved_cpu(300,::ecs_dsl::rules::defaults::TASK_CPUasi64)"]
    );
    assert_eq!(
        sums(&format!(
            "Worker::new(name).memory(1024).container(|main| main.memory(M)).sidecar({agent}.memory(512))"
        )),
        ["reserved_memory(::ecs_dsl::rules::ConstArg(M).number()+512,1024)"]
    );
    // The reservations that are known already have to fit.
    assert_eq!(
        sums(&format!(
            "Worker::new(name).container(change).sidecar({agent}.cpu(sizes.cpu)).sidecar({agent}.cpu(64))"
        )),
        ["reserved_cpu(64,::ecs_dsl::rules::defaults::TASK_CPUasi64)"]
    );
    for body in [
        format!("Worker::new(name).cpu(sizes.cpu).sidecar({agent}.cpu(300))"),
        format!("Worker::new(name).size(SMALL).sidecar({agent}.cpu(300))"),
        format!("Worker::new(name).sized().sidecar({agent}.cpu(300))"),
        format!("Worker::new(name).sidecar({agent}.cpu(300).mine())"),
        "Worker::new(name).container(|main| { let main = other(); main.cpu(300) })".to_owned(),
        "Worker::new(name).container(|main| other.cpu(300))".to_owned(),
    ] {
        assert_eq!(sums(&body), [""; 0], "{body}");
    }
}

#[test]
fn named_constants_and_value_macros_are_accepted() {
    assert_eq!(
        rules("Service::new(name).port(PORT);"),
        ["port(::ecs_dsl::rules::ConstArg(PORT).number())"]
    );
    assert_eq!(
        rules("stack.add(Worker::new(name).cpu(1024).size(SMALL));"),
        ["task_cpu(1024)"]
    );
    for body in [
        "stack.add(Worker::new(name!(\"mail\")).size(fargate!(1024, 2048)));",
        "Service::new(name).port(port!(0)).path(path!(\"x\"));",
    ] {
        assert_eq!(rules(body), [""; 0], "{body}");
    }
}

#[test]
fn complete_chain_uses_defaults() {
    let size = "task_size(1024,::ecs_dsl::rules::defaults::TASK_MEMORYasi64)";
    assert_eq!(
        rules("stack.add(Worker::new(name).cpu(1024));"),
        [size, "task_cpu(1024)"]
    );
    assert_eq!(
        rules("let mail = Worker::new(name).cpu(1024); stack.add(mail);"),
        ["task_cpu(1024)", size]
    );
    assert_eq!(
        rules("service.health_check(HealthCheck::path(path).interval(secs(5)));")[1..],
        [""; 0]
    );
    assert_eq!(
        rules("Service::new(name).health_check(HealthCheck::path(path).interval(secs(5)));")[0],
        "health_timing(secs(5),::ecs_dsl::rules::defaults::HEALTH_TIMEOUT)"
    );
    for body in [
        "shared(Worker::new(name).cpu(1024));",
        "let mail = Worker::new(name).cpu(1024);",
        "stack.add(Worker::new(name).cpu(1024).sized());",
    ] {
        assert_eq!(rules(body), ["task_cpu(1024)"], "{body}");
    }
    assert_eq!(rules("stack.add(Worker::new(name));"), [""; 0]);
}

#[test]
fn closure_arguments_are_passed_to_parameters() {
    let make = "let make = |name: &str, port: u16| { let path = other(); \
                Service::new(name).port(port).path(path) };";
    assert_eq!(
        rules(&format!("{make} make(\"order\", 8003);")),
        ["component_name(\"order\")", "port(8003)"]
    );
    // A constant in the closure isn't in scope outside of it.
    assert_eq!(
        rules(
            "let make = |m| { const C: u32 = 1024; Worker::new(name).cpu(C).memory(m) }; make(512);"
        ),
        ["task_cpu(::ecs_dsl::rules::ConstArg(C).number())"]
    );
    assert_eq!(
        rules(
            "let make = |port: u16| { let port = port + 1; Service::new(name).port(port) }; make(0);"
        ),
        [""; 0]
    );
}

#[test]
fn array_items_are_checked_one_by_one() {
    assert_eq!(
        rules("for port in [8001, 8002] { Service::new(name).port(port); }"),
        ["port(8001)", "port(8002)"]
    );
    assert_eq!(
        rules("for (name, port) in [(\"user\", 8001)] { Service::new(name).port(port); }"),
        ["component_name(\"user\")", "port(8001)"]
    );
    assert_eq!(
        rules("Route::to_path(path).host([\"a.example.com\", other, HOST]);"),
        [
            "host_pattern(\"a.example.com\")",
            "host_pattern(::ecs_dsl::rules::ConstArg(HOST).text())"
        ]
    );
}

#[test]
fn imported_components_are_not_checked() {
    assert_eq!(
        rules("Postgres::import(\"db\", a).port(443);"),
        ["component_name(\"db\")"]
    );
    assert_eq!(
        rules("Vpc::import(\"main\", VPC).zones(9).subnets(tier, [\"subnet-1\", \"subnet-2\"]);"),
        [
            "component_name(\"main\")",
            "subnet_id(\"subnet-1\")",
            "subnet_id(\"subnet-2\")"
        ]
    );
}

#[test]
fn stacks_of_an_app_and_container_closures_are_visited() {
    assert_eq!(
        rules("let network = stacks.stack(\"network\"); network.output(\"Id\", id);"),
        [""; 0]
    );
    let app = "fn shop(stacks: &mut Stacks) { let network = stacks.stack(\"network\"); network.output(\"I d\", id); \
               stacks.stack(\"data\").output(\"E d\", id); }";
    let found = expanded(app);
    assert!(found.contains("output_name (\"I d\")"), "{found}");
    assert!(found.contains("output_name (\"E d\")"), "{found}");
    assert_eq!(
        rules("Worker::new(name).container(|main| main.env(\"AB\", 1));"),
        ["variable_name(\"AB\")"]
    );
}

#[test]
fn variables_and_closures_keep_their_builder() {
    assert_eq!(
        rules("let a = Service::new(name); let b = a.port(1); b.priority(2);"),
        ["port(1)", "priority(2)"]
    );
    assert_eq!(
        rules("let make = |name: &str| { Service::new(name) }; make(name).port(1);"),
        ["port(1)"]
    );
    assert_eq!(
        rules("let a = Service::new(name); { let a = other(); a.port(1); }"),
        [""; 0]
    );
    assert_eq!(
        rules("let a = Service::new(name); other(|a| a.port(1));"),
        [""; 0]
    );
    assert_eq!(
        rules("let a = stack.add(Service::new(name)); a.port(1);"),
        [""; 0]
    );
    assert_eq!(
        rules("let a = Route::to_host(host); let a = a.path(\"/\");"),
        ["path_pattern(\"/\")"]
    );
}

#[test]
fn item_is_in_the_block_of_its_constant() {
    let expanded = expanded("fn shop() { { const P: u16 = 1; Container::new(n, i).port(P); } }")
        .replace(' ', "");
    assert!(expanded.starts_with("fnshop(){{#[allow("), "{expanded}");
}

#[test]
fn incomplete_code_is_unchanged() {
    let half = "fn shop (stack : & mut Stack) { stack . }";
    assert_eq!(expanded(half), half);
    assert!(expanded("struct Shop;").contains("can only be used on a function"));
}
