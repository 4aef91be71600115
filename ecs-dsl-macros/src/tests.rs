//! Which constants of a function are checked, and where the items stand.

use proc_macro2::TokenStream;

use crate::stack::expand;

/// The function that is made of `function`, on one line.
fn expanded(function: &str) -> String {
    let tokens: TokenStream = function.parse().expect("Rust");
    expand(TokenStream::new(), tokens).to_string()
}

/// The rules that are called, with their arguments, in their order.
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
fn the_function_stays_as_it_is() {
    let function =
        "# [doc = \"A shop.\"] pub fn shop (stack : & mut Stack) { stack . add (vpc ()) ; }";
    assert_eq!(expanded(function), function);
}

#[test]
fn literals_go_to_their_rules() {
    assert_eq!(
        rules("stack.add(Service::new(name).port(8003));"),
        ["port((8003)asi64)"]
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
fn constants_of_every_shape_count() {
    assert_eq!(rules("Route::to_path(PATH);"), ["path_pattern(PATH)"]);
    assert_eq!(
        rules("Route::to_path(concat!(\"/a\", \"/*\"));"),
        ["path_pattern(concat!(\"/a\",\"/*\"))"]
    );
    assert_eq!(
        rules("Stickiness::cookie(hours(2 * 12));"),
        ["stickiness(hours(2*12))"]
    );
    assert_eq!(rules("worker().scale(1..=10, cpu);"), [""; 0]);
    assert_eq!(
        rules("Worker::new(name).scale(1..=limits::MOST, cpu);"),
        ["scaling_bounds((1)asi64,(limits::MOST)asi64)"]
    );
}

#[test]
fn what_is_only_known_later_is_left_alone() {
    for body in [
        "Service::new(name).port(port);",
        "Service::new(name).port(sizes.port);",
        "Service::new(name).port(SIZE);",
        "Service::new(name).port(Self::PORT);",
        "Service::new(name).scale(1..10, cpu);",
        "Service::new(name).cpu(1024);",
        "Image::ecr(REPOSITORY);",
        "other(|service| service.port(0));",
        "fn inner() { Route::to_path(\"x\"); }",
        "#[cfg(windows)] let route = Route::to_path(\"x\");",
    ] {
        assert_eq!(rules(body), [""; 0], "{body}");
    }
}

#[test]
fn pairs_are_checked_together() {
    let size = rules("Worker::new(name).cpu(256).cpu(1024).memory(2048);");
    assert_eq!(size, ["fargate_size((1024)asi64,(2048)asi64)"]);
    assert_eq!(
        rules("Worker::new(name).env(\"MODE\", \"a\");"),
        ["variable_name(\"MODE\")", "plain_variable(\"MODE\",\"a\")"]
    );
    assert_eq!(
        rules("Worker::new(name).env(\"MODE\", MODE);"),
        ["variable_name(\"MODE\")"]
    );
}

#[test]
fn variables_and_closures_keep_their_builder() {
    assert_eq!(
        rules("let a = Service::new(name); let b = a.port(1); b.priority(2);"),
        ["port((1)asi64)", "priority((2)asi64)"]
    );
    assert_eq!(
        rules("let make = |name: &str| { Service::new(name) }; make(name).port(1);"),
        ["port((1)asi64)"]
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
fn an_item_stands_in_the_block_of_its_constant() {
    let expanded = expanded("fn shop() { { const P: u16 = 1; Container::new(n, i).port(P); } }")
        .replace(' ', "");
    assert!(expanded.starts_with("fnshop(){{#[allow("), "{expanded}");
}

#[test]
fn what_is_being_typed_comes_back_untouched() {
    let half = "fn shop (stack : & mut Stack) { stack . }";
    assert_eq!(expanded(half), half);
    assert!(expanded("struct Shop;").contains("belongs on the function"));
}
