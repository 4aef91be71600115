//! Imports, exports, drift, rollback triggers, slow resources, express mode and external resources.

use serde_json::{Value, json};

use super::fixture::{Fixture, deletion, now, template};
use super::statuses::{groups, import};
use crate::deploy::local::{Alarm, FaultPlan, Phase, ResourceFault, Times};
use crate::deploy::{
    ChangeSetRequest, ControlPlane, EcrImage, Existence, ResourceLookup, RollbackTriggers,
};

fn queue(seconds: i64) -> Value {
    template(&json!({
        "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": seconds}},
    }))
}

#[test]
fn retained_resource_is_imported_with_its_id() {
    let fixture = Fixture::new();
    fixture.deploy(&groups(7));
    let before = fixture.physical_ids("shop");
    let id = now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id;
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    fixture.follow(&id);
    let log_group = "AWS::Logs::LogGroup";
    assert_eq!(
        now(fixture.local.exists(log_group, "/one")).unwrap(),
        Existence::Exists(())
    );
    let request = import(&fixture, &groups(7), &[("One", "/one"), ("Two", "/two")]);
    let change_set = fixture.change_set(&request);
    assert_eq!(change_set.changes[0].action, "Import");
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    assert_eq!(fixture.follow("shop").status, "IMPORT_COMPLETE");
    assert_eq!(fixture.physical_ids("shop"), before);
    assert_eq!(fixture.deploy(&groups(14)).status, "UPDATE_COMPLETE");
    assert_eq!(now(fixture.local.count(log_group)).unwrap(), 2);
}

#[test]
fn import_rejects_missing_resources_and_other_changes() {
    let fixture = Fixture::new();
    fixture.deploy(&queue(10));
    let mut with_group = queue(10);
    with_group["Resources"]["One"] = groups(7)["Resources"]["One"].clone();
    let request = import(&fixture, &with_group, &[("One", "/one")]);
    let missing = fixture.deploy_request(&request);
    assert_eq!(missing.status, "IMPORT_ROLLBACK_COMPLETE");
    let reason = missing.reason("IMPORT_FAILED", "One").unwrap();
    assert!(
        reason.contains("with identifier '/one' was not found"),
        "{reason}"
    );

    let refused = |template: &Value| {
        let request = import(&fixture, template, &[("One", "/one")]);
        now(fixture.local.create_change_set(&request))
            .unwrap_err()
            .to_string()
    };
    let mut also = with_group.clone();
    also["Resources"]["Queue"]["Properties"]["VisibilityTimeout"] = json!(20);
    assert!(refused(&also).contains("you cannot modify or add [Resources]"));
    let mut without = with_group.clone();
    without["Resources"]["One"]
        .as_object_mut()
        .unwrap()
        .remove("DeletionPolicy");
    assert!(refused(&without).contains("must have DeletionPolicy attribute specified"));
}

#[test]
fn existing_resources_are_imported_by_name() {
    let fixture = Fixture::new();
    fixture.deploy(&groups(7));
    let id = now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id;
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    fixture.follow(&id);
    let mut request = fixture.request("shop", &groups(7));
    request.settings.import_existing = true;
    let change_set = fixture.change_set(&request);
    let actions: Vec<_> = change_set
        .changes
        .iter()
        .map(|change| change.action.as_str())
        .collect();
    assert_eq!(actions, ["Import", "Import"]);
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    assert_eq!(fixture.follow("shop").status, "CREATE_COMPLETE");
}

#[test]
fn imported_export_blocks_change_and_deletion() {
    let fixture = Fixture::new();
    let exporting = |seconds: i64, value: &str| {
        let mut template = queue(seconds);
        template["Outputs"] = json!({"It": {"Value": value, "Export": {"Name": "it"}}});
        template
    };
    fixture.deploy(&exporting(10, "a"));
    let importing = template(&json!({
        "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::ImportValue": "it"}}},
    }));
    fixture.deploy_request(&fixture.request("web", &importing));
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    let exporter = now(fixture.local.describe_stack("shop")).unwrap().unwrap();
    assert_eq!(exporter.status, "CREATE_COMPLETE");
    assert_eq!(
        exporter.status_reason.as_deref(),
        Some("Delete canceled. Cannot delete export it as it is in use by web.")
    );
    let changed = fixture.deploy(&exporting(10, "b"));
    assert_eq!(changed.status, "UPDATE_ROLLBACK_COMPLETE");
    let dropped = fixture.deploy(&queue(20));
    assert_eq!(
        dropped.reason("UPDATE_ROLLBACK_IN_PROGRESS", "shop"),
        Some("Cannot delete export it as it is in use by web")
    );
}

#[test]
fn drift_is_reverted_only_on_request() {
    let fixture = Fixture::new();
    fixture.deploy(&queue(10));
    fixture
        .local
        .drift("shop", "Queue", "VisibilityTimeout", json!(60))
        .unwrap();
    let request = fixture.request("shop", &queue(10));
    let reason = fixture.change_set(&request).status_reason.unwrap();
    assert!(reason.starts_with("The submitted information didn't contain changes."));
    let mut request = fixture.request("shop", &queue(10));
    "revert".clone_into(&mut request.name);
    request.settings.revert_drift = true;
    let change_set = fixture.change_set(&request);
    let detail = &change_set.changes[0].details[0];
    assert_eq!(
        detail.path.as_deref(),
        Some("/Properties/VisibilityTimeout")
    );
    assert_eq!(
        (detail.drifted.as_deref(), detail.after.as_deref()),
        (Some("60"), Some("10"))
    );
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    assert_eq!(fixture.follow("shop").status, "UPDATE_COMPLETE");
    assert_eq!(
        fixture.state("shop")["resources"]["Queue"].get("drift"),
        None
    );
}

#[test]
fn change_set_detail_has_before_after_and_recreation() {
    let fixture = Fixture::new();
    fixture.deploy(&queue(10));
    let change_set = fixture.change_set(&fixture.request("shop", &queue(20)));
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
fn early_validation_finding_has_its_path() {
    let fixture = Fixture::new();
    let wrong = template(&json!({
        "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": "soon"}},
    }));
    let change_set = fixture.change_set(&fixture.request("shop", &wrong));
    assert!(
        change_set
            .status_reason
            .unwrap()
            .contains("AWS::EarlyValidation")
    );
    let faults = now(fixture.local.validation_findings(&change_set.arn)).unwrap();
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
fn rollback_trigger_in_alarm_rolls_back() {
    let alarm = json!({
        "Type": "AWS::CloudWatch::Alarm",
        "Properties": {"AlarmName": "errors", "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1},
    });
    let with_alarm = |seconds: i64| {
        let mut template = queue(seconds);
        template["Resources"]["Errors"] = alarm.clone();
        template
    };
    let mut fixture = Fixture::new();
    fixture.deploy(&with_alarm(10));
    let watching = |fixture: &Fixture, minutes| {
        let mut request = fixture.request("shop", &with_alarm(20));
        request.settings.rollback_triggers = RollbackTriggers {
            alarms: vec!["arn:aws:cloudwatch:us-east-1:000000000000:alarm:errors".to_owned()],
            minutes,
        };
        request
    };
    let in_alarm = |polls| FaultPlan {
        alarms: vec![Alarm {
            alarm: "errors".to_owned(),
            polls,
            times: Times::Forever,
        }],
        seconds_per_poll: Some(60),
        ..FaultPlan::default()
    };
    fixture.reopen(|local| local.fault_plan(in_alarm(1)));
    let rolled_back = fixture.deploy_request(&watching(&fixture, 0));
    assert_eq!(rolled_back.status, "UPDATE_ROLLBACK_COMPLETE");
    let reason = rolled_back
        .reason("UPDATE_ROLLBACK_IN_PROGRESS", "shop")
        .unwrap();
    assert!(
        reason.contains("alarm:errors went to ALARM state"),
        "{reason}"
    );
    // The alarm changes during the monitoring time.
    fixture.reopen(|local| local.fault_plan(in_alarm(30)));
    let rolled_back = fixture.deploy_request(&watching(&fixture, 5));
    assert_eq!(rolled_back.status, "UPDATE_ROLLBACK_COMPLETE");
    let mut missing = watching(&fixture, 0);
    missing.settings.rollback_triggers.alarms = vec!["arn:none".to_owned()];
    assert_eq!(
        fixture.deploy_request(&missing).status,
        "UPDATE_ROLLBACK_COMPLETE"
    );
}

#[test]
fn slow_resource_takes_its_polls_or_seconds() {
    let slow = |polls, seconds| ResourceFault {
        resource: "Queue".to_owned(),
        when: vec![Phase::Create],
        polls,
        seconds,
        ..ResourceFault::default()
    };
    let polls_of = |fault, per_poll| {
        let fixture = Fixture::with(|local| {
            local.fault_plan(FaultPlan {
                resources: vec![fault],
                seconds_per_poll: Some(per_poll),
                ..FaultPlan::default()
            })
        });
        let change_set = fixture.change_set(&fixture.request("shop", &queue(1)));
        now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
        let mut polls = 0;
        while now(fixture.local.describe_stack("shop"))
            .unwrap()
            .unwrap()
            .status
            != "CREATE_COMPLETE"
        {
            now(fixture.local.pause());
            polls += 1;
        }
        polls
    };
    assert_eq!(polls_of(slow(0, 0), 1), 2);
    assert_eq!(polls_of(slow(7, 0), 1), 9);
    assert_eq!(polls_of(slow(0, 600), 60), 11);
}

#[test]
fn express_mode_does_not_wait_or_roll_back() {
    let express = |fixture: &Fixture, template: &Value| {
        let mut request: ChangeSetRequest = fixture.request("shop", template);
        request.settings.express = true;
        request
    };
    let faults = vec![ResourceFault {
        resource: "Queue".to_owned(),
        polls: 1000,
        ..ResourceFault::default()
    }];
    let mut fixture = Fixture::with(|local| {
        local.fault_plan(FaultPlan {
            resources: faults,
            ..FaultPlan::default()
        })
    });
    assert_eq!(
        fixture.deploy_request(&express(&fixture, &queue(1))).status,
        "CREATE_COMPLETE"
    );
    fixture.reopen(|local| local.failing("Queue", "out of order"));
    assert_eq!(
        fixture.deploy_request(&express(&fixture, &queue(2))).status,
        "UPDATE_FAILED"
    );
    let error = now(fixture.local.rollback_stack("shop", "r", None)).unwrap_err();
    assert!(error.to_string().contains("EXPRESS"), "{error}");
}

#[test]
fn changed_external_value_is_a_change() {
    let fixture = Fixture::new();
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
        fixture.deploy(&setting("one"));
        let name = if value.is_string() { "ssm" } else { "output" };
        fixture.deploy_request(&fixture.request(name, &using));
        fixture.deploy(&setting("two"));
        let change_set = fixture.change_set(&fixture.request(name, &using));
        let detail = &change_set.changes[0].details[0];
        assert_eq!(
            (detail.before.as_deref(), detail.after.as_deref()),
            (Some("one"), Some("two"))
        );
    }
}

#[test]
fn external_resource_is_unknown_unless_planned() {
    use crate::deploy::local::{ExternalResource, Image};
    let secret = "AWS::SecretsManager::Secret";
    let fixture = Fixture::with(|local| {
        local.fault_plan(FaultPlan {
            images: vec![Image {
                repository: "order".to_owned(),
                tag: None,
                architectures: vec!["arm64".to_owned()],
                digest: None,
            }],
            external_resources: vec![ExternalResource {
                type_name: secret.to_owned(),
                identifier: "token".to_owned(),
                exists: false,
            }],
            ..FaultPlan::default()
        })
    });
    let image = |repository: &str| {
        now(fixture.local.image(&EcrImage {
            account: None,
            region: None,
            repository: repository.to_owned(),
            reference: "1".to_owned(),
        }))
        .unwrap()
    };
    assert!(matches!(image("order"), Existence::Exists(image) if image.architectures == ["arm64"]));
    assert!(matches!(image("user"), Existence::Unknown(_)));
    assert_eq!(
        now(fixture.local.exists(secret, "token")).unwrap(),
        Existence::Missing
    );
    assert!(matches!(
        now(fixture.local.exists(secret, "other")).unwrap(),
        Existence::Unknown(_)
    ));
    let group = now(fixture.local.exists("AWS::Logs::LogGroup", "/none")).unwrap();
    assert_eq!(group, Existence::Missing);
}
