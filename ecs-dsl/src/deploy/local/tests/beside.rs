//! What goes on beside the stack: imports, exports in use, drift, alarms, slow resources, what exists.

use serde_json::{Value, json};

use super::bench::{Bench, deletion, now, template};
use super::statuses::{groups, import};
use crate::deploy::local::{Alarm, Moment, ResourceFault, Scenario, Times};
use crate::deploy::{
    ChangeSetRequest, ControlPlane, EcrImage, Existence, ResourceLookup, RollbackTriggers,
};

fn queue(seconds: i64) -> Value {
    template(&json!({
        "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": seconds}},
    }))
}

#[test]
fn what_was_kept_is_imported_with_its_id() {
    let bench = Bench::new();
    bench.deploy(&groups(7));
    let before = bench.physical_ids("shop");
    let id = now(bench.local.describe_stack("shop")).unwrap().unwrap().id;
    now(bench.local.delete_stack(&deletion("shop"))).unwrap();
    bench.follow(&id);
    let log_group = "AWS::Logs::LogGroup";
    assert_eq!(
        now(bench.local.exists(log_group, "/one")).unwrap(),
        Existence::Exists(())
    );
    let request = import(&bench, &groups(7), &[("One", "/one"), ("Two", "/two")]);
    let change_set = bench.change_set(&request);
    assert_eq!(change_set.changes[0].action, "Import");
    now(bench.local.execute_change_set(&change_set.arn, "x")).unwrap();
    assert_eq!(bench.follow("shop").status, "IMPORT_COMPLETE");
    assert_eq!(bench.physical_ids("shop"), before);
    assert_eq!(bench.deploy(&groups(14)).status, "UPDATE_COMPLETE");
    assert_eq!(now(bench.local.count(log_group)).unwrap(), 2);
}

#[test]
fn an_import_takes_only_what_exists_and_changes_nothing_else() {
    let bench = Bench::new();
    bench.deploy(&queue(10));
    let mut wanted = queue(10);
    wanted["Resources"]["One"] = groups(7)["Resources"]["One"].clone();
    let request = import(&bench, &wanted, &[("One", "/one")]);
    let gone = bench.deploy_request(&request);
    assert_eq!(gone.status, "IMPORT_ROLLBACK_COMPLETE");
    let why = gone.reason("IMPORT_FAILED", "One").unwrap();
    assert!(
        why.contains("with identifier '/one' was not found"),
        "{why}"
    );

    let refused = |template: &Value| {
        let request = import(&bench, template, &[("One", "/one")]);
        now(bench.local.create_change_set(&request))
            .unwrap_err()
            .to_string()
    };
    let mut also = wanted.clone();
    also["Resources"]["Queue"]["Properties"]["VisibilityTimeout"] = json!(20);
    assert!(refused(&also).contains("you cannot modify or add [Resources]"));
    let mut without = wanted.clone();
    without["Resources"]["One"]
        .as_object_mut()
        .unwrap()
        .remove("DeletionPolicy");
    assert!(refused(&without).contains("must have DeletionPolicy attribute specified"));
}

#[test]
fn existing_resources_are_taken_in_by_their_names() {
    let bench = Bench::new();
    bench.deploy(&groups(7));
    let id = now(bench.local.describe_stack("shop")).unwrap().unwrap().id;
    now(bench.local.delete_stack(&deletion("shop"))).unwrap();
    bench.follow(&id);
    let mut request = bench.request("shop", &groups(7));
    request.settings.import_existing = true;
    let change_set = bench.change_set(&request);
    let actions: Vec<_> = change_set
        .changes
        .iter()
        .map(|it| it.action.as_str())
        .collect();
    assert_eq!(actions, ["Import", "Import"]);
    now(bench.local.execute_change_set(&change_set.arn, "x")).unwrap();
    assert_eq!(bench.follow("shop").status, "CREATE_COMPLETE");
}

#[test]
fn an_export_in_use_keeps_its_stack() {
    let bench = Bench::new();
    let exporting = |seconds: i64, value: &str| {
        let mut template = queue(seconds);
        template["Outputs"] = json!({"It": {"Value": value, "Export": {"Name": "it"}}});
        template
    };
    bench.deploy(&exporting(10, "a"));
    let importing = template(&json!({
        "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::ImportValue": "it"}}},
    }));
    bench.deploy_request(&bench.request("web", &importing));
    now(bench.local.delete_stack(&deletion("shop"))).unwrap();
    let kept = now(bench.local.describe_stack("shop")).unwrap().unwrap();
    assert_eq!(kept.status, "CREATE_COMPLETE");
    assert_eq!(
        kept.status_reason.as_deref(),
        Some("Delete canceled. Cannot delete export it as it is in use by web.")
    );
    let changed = bench.deploy(&exporting(10, "b"));
    assert_eq!(changed.status, "UPDATE_ROLLBACK_COMPLETE");
    let dropped = bench.deploy(&queue(20));
    assert_eq!(
        dropped.reason("UPDATE_ROLLBACK_IN_PROGRESS", "shop"),
        Some("Cannot delete export it as it is in use by web")
    );
}

#[test]
fn drift_is_put_back_only_when_asked_for() {
    let bench = Bench::new();
    bench.deploy(&queue(10));
    bench
        .local
        .drift("shop", "Queue", "VisibilityTimeout", json!(60))
        .unwrap();
    let request = bench.request("shop", &queue(10));
    let reason = bench.change_set(&request).status_reason.unwrap();
    assert!(reason.starts_with("The submitted information didn't contain changes."));
    let mut request = bench.request("shop", &queue(10));
    "revert".clone_into(&mut request.name);
    request.settings.revert_drift = true;
    let change_set = bench.change_set(&request);
    let detail = &change_set.changes[0].details[0];
    assert_eq!(
        detail.path.as_deref(),
        Some("/Properties/VisibilityTimeout")
    );
    assert_eq!(
        (detail.drifted.as_deref(), detail.after.as_deref()),
        (Some("60"), Some("10"))
    );
    now(bench.local.execute_change_set(&change_set.arn, "x")).unwrap();
    assert_eq!(bench.follow("shop").status, "UPDATE_COMPLETE");
    assert_eq!(bench.kept("shop")["resources"]["Queue"].get("drift"), None);
}

#[test]
fn a_change_set_tells_before_after_and_recreation() {
    let bench = Bench::new();
    bench.deploy(&queue(10));
    let change_set = bench.change_set(&bench.request("shop", &queue(20)));
    let detail = &change_set.changes[0].details[0];
    assert_eq!(
        (
            detail.before.as_deref(),
            detail.after.as_deref(),
            detail.recreation.as_deref()
        ),
        (Some("10"), Some("20"), Some("Never"))
    );
}

#[test]
fn a_fault_of_the_early_validation_has_its_path() {
    let bench = Bench::new();
    let wrong = template(&json!({
        "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": "soon"}},
    }));
    let change_set = bench.change_set(&bench.request("shop", &wrong));
    assert!(
        change_set
            .status_reason
            .unwrap()
            .contains("AWS::EarlyValidation")
    );
    let faults = now(bench.local.validation_findings(&change_set.arn)).unwrap();
    assert_eq!(
        faults[0].path.as_deref(),
        Some("/Resources/Queue/Properties/VisibilityTimeout")
    );
    assert_eq!(
        (faults[0].check.as_str(), faults[0].prevents_execution),
        ("PROPERTY_VALIDATION", true)
    );
}

#[test]
fn an_alarm_that_goes_off_sends_the_stack_back() {
    let alarm = json!({
        "Type": "AWS::CloudWatch::Alarm",
        "Properties": {"AlarmName": "errors", "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1},
    });
    let with_alarm = |seconds: i64| {
        let mut template = queue(seconds);
        template["Resources"]["Errors"] = alarm.clone();
        template
    };
    let mut bench = Bench::new();
    bench.deploy(&with_alarm(10));
    let watching = |bench: &Bench, minutes| {
        let mut request = bench.request("shop", &with_alarm(20));
        request.settings.rollback_triggers = RollbackTriggers {
            alarms: vec!["arn:aws:cloudwatch:us-east-1:000000000000:alarm:errors".to_owned()],
            minutes,
        };
        request
    };
    let goes_off = |looks| Scenario {
        alarms: vec![Alarm {
            alarm: "errors".to_owned(),
            looks,
            times: Times::Forever,
        }],
        seconds_per_pause: Some(60),
        ..Scenario::default()
    };
    bench.reopen(|local| local.scenario(goes_off(1)));
    let back = bench.deploy_request(&watching(&bench, 0));
    assert_eq!(back.status, "UPDATE_ROLLBACK_COMPLETE");
    let why = back.reason("UPDATE_ROLLBACK_IN_PROGRESS", "shop").unwrap();
    assert!(why.contains("alarm:errors went to ALARM state"), "{why}");
    // Everything is done, and the alarm is still watched.
    bench.reopen(|local| local.scenario(goes_off(30)));
    let back = bench.deploy_request(&watching(&bench, 5));
    assert_eq!(back.status, "UPDATE_ROLLBACK_COMPLETE");
    let mut missing = watching(&bench, 0);
    missing.settings.rollback_triggers.alarms = vec!["arn:none".to_owned()];
    assert_eq!(
        bench.deploy_request(&missing).status,
        "UPDATE_ROLLBACK_COMPLETE"
    );
}

#[test]
fn a_slow_resource_takes_its_looks_or_its_time() {
    let slow = |looks, seconds| ResourceFault {
        resource: "Queue".to_owned(),
        when: vec![Moment::Create],
        looks,
        seconds,
        ..ResourceFault::default()
    };
    let looks_of = |fault, per_pause| {
        let bench = Bench::with(|local| {
            local.scenario(Scenario {
                resources: vec![fault],
                seconds_per_pause: Some(per_pause),
                ..Scenario::default()
            })
        });
        let change_set = bench.change_set(&bench.request("shop", &queue(1)));
        now(bench.local.execute_change_set(&change_set.arn, "x")).unwrap();
        let mut looks = 0;
        while now(bench.local.describe_stack("shop"))
            .unwrap()
            .unwrap()
            .status
            != "CREATE_COMPLETE"
        {
            now(bench.local.pause());
            looks += 1;
        }
        looks
    };
    assert_eq!(looks_of(slow(0, 0), 1), 2);
    assert_eq!(looks_of(slow(7, 0), 1), 9);
    assert_eq!(looks_of(slow(0, 600), 60), 11);
}

#[test]
fn in_express_mode_nothing_is_waited_for_and_a_failure_stays() {
    let express = |bench: &Bench, template: &Value| {
        let mut request: ChangeSetRequest = bench.request("shop", template);
        request.settings.express = true;
        request
    };
    let faults = vec![ResourceFault {
        resource: "Queue".to_owned(),
        looks: 1000,
        ..ResourceFault::default()
    }];
    let mut bench = Bench::with(|local| {
        local.scenario(Scenario {
            resources: faults,
            ..Scenario::default()
        })
    });
    assert_eq!(
        bench.deploy_request(&express(&bench, &queue(1))).status,
        "CREATE_COMPLETE"
    );
    bench.reopen(|local| local.failing("Queue", "out of order"));
    assert_eq!(
        bench.deploy_request(&express(&bench, &queue(2))).status,
        "UPDATE_FAILED"
    );
    let error = now(bench.local.rollback_stack("shop", "r", None)).unwrap_err();
    assert!(error.to_string().contains("EXPRESS"), "{error}");
}

#[test]
fn a_value_that_was_looked_up_elsewhere_is_a_change_when_it_changes() {
    let bench = Bench::new();
    let setting = |value: &str| {
        let mut template = template(&json!({
            "Setting": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Name": "/a", "Value": value}},
        }));
        template["Outputs"] = json!({"It": {"Value": value}});
        template
    };
    for value in [
        json!("{{resolve:ssm:/a}}"),
        json!({"Fn::GetStackOutput": {"StackName": "shop", "OutputName": "It"}}),
    ] {
        let using = template(&json!({
            "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": value}},
        }));
        bench.deploy(&setting("one"));
        let name = if value.is_string() { "ssm" } else { "output" };
        bench.deploy_request(&bench.request(name, &using));
        bench.deploy(&setting("two"));
        let change_set = bench.change_set(&bench.request(name, &using));
        let detail = &change_set.changes[0].details[0];
        assert_eq!(
            (detail.before.as_deref(), detail.after.as_deref()),
            (Some("one"), Some("two"))
        );
    }
}

#[test]
fn what_is_made_elsewhere_is_unknown_unless_it_is_told() {
    use crate::deploy::local::{Image, Thing};
    let secret = "AWS::SecretsManager::Secret";
    let bench = Bench::with(|local| {
        local.scenario(Scenario {
            images: vec![Image {
                repository: "order".to_owned(),
                tag: None,
                architectures: vec!["arm64".to_owned()],
            }],
            inventory: vec![Thing {
                type_name: secret.to_owned(),
                identifier: "token".to_owned(),
                there: false,
            }],
            ..Scenario::default()
        })
    });
    let image = |repository: &str| {
        now(bench.local.image(&EcrImage {
            account: None,
            region: None,
            repository: repository.to_owned(),
            reference: "1".to_owned(),
        }))
        .unwrap()
    };
    assert!(matches!(image("order"), Existence::Exists(it) if it.architectures == ["arm64"]));
    assert!(matches!(image("user"), Existence::Unknown(_)));
    assert_eq!(
        now(bench.local.exists(secret, "token")).unwrap(),
        Existence::Missing
    );
    assert!(matches!(
        now(bench.local.exists(secret, "other")).unwrap(),
        Existence::Unknown(_)
    ));
    let group = now(bench.local.exists("AWS::Logs::LogGroup", "/none")).unwrap();
    assert_eq!(group, Existence::Missing);
}
