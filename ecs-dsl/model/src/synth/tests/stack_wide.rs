use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::synth;
use crate::synth::testing::{network, template_in};

fn mailer() -> Worker {
    Worker::new("mailer").image(Image::registry("shop/mailer:v7"))
}

fn two_stacks(program: impl Fn(&mut Stacks)) -> [Value; 2] {
    let mut stacks = Stacks::new(&App::new("shop"), &Stage::new("dev"));
    program(&mut stacks);
    let templates = synth(&stacks.into_vec()).unwrap();
    [0, 1].map(|place: usize| serde_json::from_str(&templates[place].template.to_json()).unwrap())
}

#[test]
fn log_key_of_the_stack_encrypts_all_log_groups() {
    let template = template_in(&Stage::new("dev"), |stack| {
        network(stack);
        let key = stack.add(Key::new("logs"));
        let other = stack.add(Key::new("audit"));
        stack.log_kms_key(&key);
        stack.add(mailer());
        stack.add(LogGroup::new("events"));
        stack.add(LogGroup::new("audit-trail").kms_key(&other));
        stack.add(Vpc::new("second").flow_logs(days(7)));
    });
    let key_of = |id: &str| template["Resources"][id]["Properties"]["KmsKeyId"].clone();
    let stack_wide = json!({"Fn::GetAtt": ["LogsKey", "Arn"]});
    for id in ["EventsLogGroup", "SecondFlowLogGroup"] {
        assert_eq!(key_of(id), stack_wide, "{id}");
    }
    assert_eq!(
        key_of("AuditTrailLogGroup"),
        json!({"Fn::GetAtt": ["AuditKey", "Arn"]})
    );
    let policy = &template["Resources"]["LogsKey"]["Properties"]["KeyPolicy"]["Statement"][1];
    assert_eq!(
        policy["Principal"],
        json!({"Service": {"Fn::Sub": "logs.${AWS::Region}.amazonaws.com"}})
    );
}

#[test]
fn log_key_of_another_stack_allows_logs() {
    let [base, shop] = two_stacks(|stacks| {
        let key = stacks.stack("base").add(Key::new("logs"));
        let shop = stacks.stack("shop");
        network(shop);
        shop.log_kms_key(&key);
        shop.add(mailer());
    });
    let policy = &base["Resources"]["LogsKey"]["Properties"]["KeyPolicy"]["Statement"];
    assert_eq!(policy[1]["Sid"], "Logs");
    assert!(shop["Resources"]["MailerLogGroup"]["Properties"]["KmsKeyId"].is_object());
}

/// The deletion policies of stateful resources.
fn policies(stage: &Stage, of_stack: impl Fn(&mut Stack)) -> [Value; 6] {
    let template = template_in(stage, |stack| {
        network(stack);
        of_stack(stack);
        stack.add(Bucket::new("files"));
        stack.add(Postgres::new("db"));
        stack.add(Cache::redis("cache"));
        stack.add(Repository::new("images"));
        stack.add(LogGroup::new("events"));
        stack.add(Queue::new("jobs").retain_on_removal());
    });
    let ids = [
        "FilesBucket",
        "DbInstance",
        "CacheReplicationGroup",
        "ImagesRepository",
        "EventsLogGroup",
        "JobsQueue",
    ];
    ids.map(|id| {
        let resource = &template["Resources"][id];
        let replaced = match resource["DeletionPolicy"].as_str().unwrap() {
            RETAINED => "Retain",
            other => other,
        };
        assert_eq!(resource["UpdateReplacePolicy"], replaced, "{id}");
        resource["DeletionPolicy"].clone()
    })
}

const RETAINED: &str = "RetainExceptOnCreate";

#[test]
fn component_overrides_removal_policy_of_the_stack() {
    let dev = Stage::new("dev");
    assert_eq!(
        policies(&dev, Stack::delete_on_removal),
        ["Delete", "Delete", "Delete", "Delete", "Delete", RETAINED]
    );
    assert_eq!(
        policies(&dev, Stack::retain_on_removal),
        [RETAINED, RETAINED, RETAINED, RETAINED, RETAINED, RETAINED]
    );
    assert_eq!(
        policies(&dev, |_| {}),
        ["Delete", "Snapshot", "Delete", "Delete", "Delete", RETAINED]
    );
}

#[test]
fn protected_stage_ignores_delete_on_removal_of_the_stack() {
    let prod = Stage::new("prod").protected();
    let default = policies(&prod, |_| {});
    assert_eq!(policies(&prod, Stack::delete_on_removal), default);
    assert_eq!(
        default,
        [
            RETAINED, "Snapshot", "Snapshot", RETAINED, RETAINED, RETAINED
        ]
    );
}

#[test]
fn retained_repository_keeps_its_images() {
    let template = template_in(&Stage::new("dev"), |stack| {
        stack.retain_on_removal();
        stack.add(Repository::new("images"));
    });
    assert_eq!(
        template["Resources"]["ImagesRepository"]["Properties"]["EmptyOnDelete"],
        false
    );
}
