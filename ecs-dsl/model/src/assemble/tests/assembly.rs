//! Assembling small apps.

use crate::assemble::{Assembly, HatchKind};
use crate::cfn::{LogicalId, Map, Resource, Value, aws};
use crate::diag::Diagnostics;
use crate::dsl::{App, Bucket, LogGroup, Settings, Stack, Stacks, Stage};

fn queue() -> Resource {
    Resource::new("AWS::SQS::Queue", Map::new())
}

fn one_queue(stack: &mut Stack) {
    stack.add_raw("inbox", queue());
}

fn codes(result: Result<Assembly, Diagnostics>) -> Vec<&'static str> {
    result
        .unwrap_err()
        .iter()
        .map(|diagnostic| diagnostic.code.as_str())
        .collect()
}

#[test]
fn single_stack_is_named_after_app_and_stage() {
    let app = App::new("shop").stage(Stage::new("dev"));
    let assembly = app
        .synth("dev", |stack: &mut Stack| {
            one_queue(stack);
            stack.tag("Team", "checkout");
        })
        .unwrap();
    let [stack] = assembly.stacks.as_slice() else {
        panic!("one stack")
    };
    assert_eq!(
        (stack.name.as_str(), stack.scope.as_str()),
        ("shop-dev", "shop")
    );
    assert_eq!(stack.template.resources().len(), 1);
    let tags: Vec<_> = stack
        .tags
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    assert_eq!(tags, [("Environment", "dev"), ("Team", "checkout")]);
    assert!(assembly.stack("shop").is_some() && assembly.stack("shop-dev").is_some());
}

#[test]
fn stack_follows_its_dependencies() {
    let app = App::new("shop").stage(Stage::new("dev"));
    let program = |stacks: &mut Stacks| {
        // Created first, but depends on `base`.
        stacks.stack("web");
        let queue = stacks
            .stack("base")
            .resource("inbox", aws::sqs::Queue::new());
        stacks.stack("web").output("Inbox", queue.reference());
        one_queue(stacks.stack("web"));
    };
    let assembly = app.synth("dev", program).unwrap();
    let order: Vec<_> = assembly
        .stacks
        .iter()
        .map(|s| (s.name.as_str(), s.depends_on.clone()))
        .collect();
    assert_eq!(
        order,
        [
            ("shop-base-dev", vec![]),
            ("shop-web-dev", vec!["base".to_owned()])
        ]
    );
}

#[test]
fn circular_stack_dependency_is_an_error() {
    let app = App::new("shop").stage(Stage::new("dev"));
    let program = |stacks: &mut Stacks| {
        one_queue(stacks.stack("web"));
        let left = stacks.stack("left").resource("a", aws::sqs::Queue::new());
        let right = stacks.stack("right").resource("b", aws::sqs::Queue::new());
        stacks.stack("left").output("Right", right.reference());
        stacks.stack("right").output("Left", left.reference());
        stacks.stack("web").output("Left", left.reference());
    };
    let error = app.synth("dev", program).unwrap_err().to_string();
    let message = "stacks depend on each other: `left` on `right`, `right` on `left`";
    assert!(
        error.starts_with(&format!(
            "error[circular-stack-dependency]: {message} (ECS1011)\n"
        )),
        "{error}"
    );
}

#[test]
fn all_errors_of_an_app_are_reported_at_once() {
    let app = App::new("9 shops")
        .stage(Stage::new("Dev"))
        .stage(Stage::new("prod").account("123").region("Frankfurt"))
        .stage(Stage::new("prod"));
    let found = codes(app.synth("prod", one_queue));
    assert_eq!(
        found,
        ["ECS1001", "ECS1002", "ECS1004", "ECS1005", "ECS1003"]
    );
}

#[test]
fn unknown_stage_lists_the_stages() {
    let error = App::new("shop").synth("dev", one_queue).unwrap_err();
    assert_eq!(
        error.iter().next().unwrap().allowed.as_deref(),
        Some("none: the app has no stages")
    );
    let app = App::new("shop")
        .stage(Stage::new("dev"))
        .stage(Stage::new("prod"));
    let error = app.synth("pord", one_queue).unwrap_err();
    let diagnostic = error.iter().next().unwrap();
    assert_eq!(diagnostic.message, "app `shop` has no stage `pord`");
    assert_eq!(diagnostic.allowed.as_deref(), Some("`dev`, `prod`"));
}

#[test]
fn stage_without_settings_is_an_error() {
    struct Sizes;
    impl Settings for Sizes {
        fn for_stage(stage: &Stage) -> Option<Self> {
            (stage.name() == "prod").then_some(Self)
        }
    }
    let app = App::new("shop")
        .stage(Stage::new("dev"))
        .stage(Stage::new("prod"));
    let program = |stack: &mut Stack, _: &Sizes| one_queue(stack);
    assert_eq!(codes(app.synth("dev", program)), ["ECS1008"]);
    assert!(app.synth("prod", program).is_ok());
}

#[test]
fn invalid_stack_name_is_an_error() {
    let app = App::new("shop").stage(Stage::new("dev"));
    let long = "x".repeat(120);
    let found = codes(app.synth("dev", |stacks: &mut Stacks| {
        one_queue(stacks.stack("my stack"));
        one_queue(stacks.stack(&long));
    }));
    assert_eq!(found, ["ECS1009", "ECS1009"]);
    assert_eq!(codes(app.synth("dev", |_: &mut Stacks| {})), ["ECS1010"]);
}

#[test]
fn regions_of_every_partition_are_valid() {
    for region in [
        "us-east-1",
        "us-gov-west-1",
        "cn-north-1",
        "eu-isoe-west-1",
        "mx-central-1",
    ] {
        let app = App::new("shop").stage(Stage::new("dev").region(region));
        assert!(app.synth("dev", one_queue).is_ok(), "{region}");
    }
    for region in ["us-east", "us-east-1a", "useast1", "us--east-1", ""] {
        let app = App::new("shop").stage(Stage::new("dev").region(region));
        assert_eq!(codes(app.synth("dev", one_queue)), ["ECS1005"], "{region}");
    }
}

#[test]
fn operation_options_of_a_stage_are_checked() {
    let topics = |count: usize| {
        (0..count).fold(Stage::new("dev"), |stage, index| {
            stage.notify(&format!("arn:aws:sns:us-east-1:123456789012:t{index}"))
        })
    };
    let good = [
        Stage::new("dev").service_role("arn:aws-cn:iam::123456789012:role/ci/cfn"),
        topics(5),
        Stage::new("dev").roll_back_on_alarms(0),
        Stage::new("dev").roll_back_on_alarms(180),
    ];
    for stage in good {
        let app = App::new("shop").stage(stage);
        assert!(app.synth("dev", one_queue).is_ok(), "{app:?}");
    }
    for (stage, code) in [
        (Stage::new("dev").service_role("cfn"), "ECS1014"),
        (
            Stage::new("dev").service_role("arn:aws:iam::123456789012:user/ci"),
            "ECS1014",
        ),
        (
            Stage::new("dev").notify("arn:aws:sqs:us-east-1:123456789012:q"),
            "ECS1732",
        ),
        (topics(6), "ECS1015"),
        (Stage::new("dev").roll_back_on_alarms(181), "ECS1016"),
    ] {
        let app = App::new("shop").stage(stage);
        assert_eq!(codes(app.synth("dev", one_queue)), [code], "{app:?}");
    }
}

#[test]
fn escape_hatches_are_found() {
    let app = App::new("shop").stage(Stage::new("dev"));
    let assembly = app
        .synth("dev", |stack: &mut Stack| {
            one_queue(stack);
            let policy = Value::raw(serde_json::json!({"maxReceiveCount": 3}));
            stack.resource("outbox", aws::sqs::Queue::new().redrive_policy(policy));
            stack.override_property("Inbox", "DelaySeconds", 5);
            stack.transform(|_, _| {});
        })
        .unwrap();
    let found: Vec<_> = assembly
        .escape_hatches
        .iter()
        .map(|h| (h.kind, h.subject.as_str()))
        .collect();
    let expected = [
        (HatchKind::RawValue, "Outbox.RedrivePolicy"),
        (HatchKind::OverrideProperty, "Inbox.DelaySeconds"),
        (HatchKind::Transform, "every resource"),
        (HatchKind::AddRaw, "Inbox"),
    ];
    assert_eq!(found, expected);
    let lines: Vec<_> = assembly
        .escape_hatches
        .iter()
        .map(|hatch| hatch.origin.is_some())
        .collect();
    assert_eq!(lines, [false, true, false, true]);
}

/// The code of each diagnostic, and its line relative to the first line of `program`.
fn lines(base: u32, program: impl Fn(&mut Stack)) -> Vec<(&'static str, u32)> {
    let app = App::new("shop").stage(Stage::new("dev"));
    let diagnostics = app.synth("dev", program).unwrap_err();
    let line = |origin: crate::diag::SourceLocation| origin.line() - base;
    diagnostics
        .iter()
        .map(|diagnostic| (diagnostic.code.as_str(), diagnostic.origin.map_or(0, line)))
        .collect()
}

#[test]
fn template_errors_point_to_the_program() {
    let duplicate = lines(line!(), |stack| {
        stack.add(LogGroup::new("web-1"));
        stack.add(LogGroup::new("web1"));
        stack.add(LogGroup::new("w"));
    });
    assert_eq!(duplicate, [("ECS1901", 2)]);
    let unresolved = lines(line!(), |stack| {
        let inbox = LogicalId::of(&["inbox"]);
        stack.resource_with("outbox", aws::sqs::Queue::new(), |queue| {
            queue.depends_on(inbox)
        });
    });
    assert_eq!(unresolved, [("ECS1902", 2)]);
}

#[test]
fn handle_of_another_app_is_reported_once() {
    let handle = std::cell::RefCell::new(None);
    let billing = App::new("billing").stage(Stage::new("dev"));
    let result = billing.synth("dev", |stack: &mut Stack| {
        *handle.borrow_mut() = Some(stack.add(Bucket::new("invoices")));
    });
    assert!(result.is_ok());
    let invoices = handle.take().unwrap();
    let found = lines(line!(), |stack| {
        stack.output("Invoices", invoices.bucket_name());
    });
    assert_eq!(found, [("ECS1904", 1)]);
    let found = lines(line!(), |stack| {
        stack.resource(
            "outbox",
            aws::sqs::Queue::new().queue_name(invoices.bucket_name()),
        );
    });
    assert_eq!(found, [("ECS1904", 1)]);
}

#[test]
fn stage_names_its_stack_and_resources_keep_their_names() {
    let app = App::new("shop").stage(Stage::new("prod").stack_name("corp-shop-live"));
    let program = |stack: &mut Stack| {
        stack.add_raw("inbox", queue());
        stack.output("Name", stack.physical_name("inbox"));
    };
    let assembly = app.synth("prod", program).unwrap();
    let stack = &assembly.stacks[0];
    assert_eq!(
        (stack.name.as_str(), stack.scope.as_str()),
        ("corp-shop-live", "shop")
    );
    let outputs: Vec<_> = stack.template.outputs().collect();
    assert_eq!(outputs[0].1.value.expr().as_str(), Some("shop-inbox-prod"));
}

#[test]
fn named_stacks_of_an_app_share_values_under_their_own_names() {
    let stage = Stage::new("prod").stack_name_of("base", "corp-base");
    let app = App::new("shop").stage(stage);
    let program = |stacks: &mut Stacks| {
        let base = stacks.stack("base");
        let queue = base.resource("inbox", aws::sqs::Queue::new());
        stacks.stack("web").output("Inbox", queue.reference());
        one_queue(stacks.stack("web"));
    };
    let assembly = app.synth("prod", program).unwrap();
    let names: Vec<_> = assembly
        .stacks
        .iter()
        .map(|stack| (stack.name.as_str(), stack.depends_on.clone()))
        .collect();
    assert_eq!(
        names,
        [
            ("corp-base", vec![]),
            ("shop-web-prod", vec!["base".to_owned()])
        ]
    );
    let mut parameters = assembly.stacks[1].template.parameters();
    assert_eq!(
        parameters.next().and_then(|(_, it)| it.default()),
        Some("/ecs-dsl/corp-base/BaseInbox")
    );
}

#[test]
fn stack_names_that_are_invalid_taken_or_of_no_stack_are_errors() {
    let two = |stacks: &mut Stacks| {
        one_queue(stacks.stack("base"));
        one_queue(stacks.stack("web"));
    };
    let found = |stage: Stage| codes(App::new("shop").stage(stage).synth("prod", two));
    let stage = || Stage::new("prod");
    assert_eq!(found(stage().stack_name_of("web", "9-web")), ["ECS1009"]);
    assert_eq!(
        found(stage().stack_name_of("web", "shop-base-prod")),
        ["ECS1017"]
    );
    assert_eq!(found(stage().stack_name_of("wev", "web")), ["ECS1018"]);
    assert_eq!(found(stage().stack_name("web")), ["ECS1018"]);
    let one = |stage: Stage| codes(App::new("shop").stage(stage).synth("prod", one_queue));
    assert_eq!(one(stage().stack_name_of("web", "web")), ["ECS1018"]);
}

#[test]
fn stack_with_two_names_is_a_warning_with_both_lines() {
    let line = line!() + 2;
    let stage = Stage::new("prod")
        .stack_name_of("web", "corp-web")
        .stack_name_of("base", "corp-base")
        .stack_name_of("web", "corp-web-2");
    let app = App::new("shop").stage(stage);
    let two = |stacks: &mut Stacks| {
        one_queue(stacks.stack("base"));
        one_queue(stacks.stack("web"));
    };
    let assembly = app.synth("prod", two).unwrap();
    assert_eq!(assembly.stacks[1].name, "corp-web-2");
    let warnings: Vec<_> = assembly.warnings.iter().collect();
    assert_eq!(warnings[0].code.as_str(), "ECS1040");
    let place = |line: u32| format!("{}:{line}:10", file!());
    let expected = format!(
        "stage `prod` calls stack `web` `corp-web` at {} and `corp-web-2` at {}; only the last call counts",
        place(line),
        place(line + 2)
    );
    assert_eq!(warnings[0].message, expected);
}

#[test]
fn stages_share_a_stack_name_only_in_different_regions_or_accounts() {
    let app = |other: Stage| {
        let stage = Stage::new("prod").region("us-east-1").stack_name("web");
        let app = App::new("shop").stage(stage);
        app.stage(other.stack_name("web")).synth("prod", one_queue)
    };
    assert_eq!(
        codes(app(Stage::new("dev").region("us-east-1"))),
        ["ECS1017"]
    );
    assert!(app(Stage::new("dev").region("eu-west-1")).is_ok());
    assert!(
        app(Stage::new("dev")
            .region("us-east-1")
            .account("123456789012"))
        .is_ok()
    );
    assert!(app(Stage::local()).is_ok());
}
