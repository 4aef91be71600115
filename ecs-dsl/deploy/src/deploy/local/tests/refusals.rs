//! Rejected templates and change sets.

use serde_json::{Value, json};

use super::fixture::{Fixture, now, template};
use crate::deploy::local::Local;
use crate::deploy::{ChangeSetKind, ControlPlane};

fn refusal(template: &Value) -> String {
    let error = Fixture::new().refusal(template).to_string();
    error
        .strip_prefix("`CreateChangeSet` was refused: ")
        .unwrap_or(&error)
        .to_owned()
}

fn refused(resources: &Value) -> String {
    refusal(&template(resources))
}

#[test]
fn malformed_template_is_an_error() {
    assert!(refusal(&json!({})).contains("At least one Resources member must be defined"));
    assert!(refused(&json!({})).contains("At least one Resources member must be defined"));
    let section = json!({"Resources": {"A": {"Type": "AWS::SNS::Topic"}}, "Resource": {}});
    assert_eq!(
        refusal(&section),
        "Invalid template property or properties [Resource]"
    );
    assert_eq!(
        refused(&json!({"A-b": {"Type": "AWS::SNS::Topic"}})),
        "Template format error: Resource name A-b is non alphanumeric."
    );
    let many: serde_json::Map<_, _> = (0..501)
        .map(|index| (format!("T{index}"), json!({"Type": "AWS::SNS::Topic"})))
        .collect();
    assert_eq!(
        refused(&Value::Object(many)),
        "Template format error: Number of resources, 501, is greater than maximum allowed, 500"
    );
}

#[test]
fn unresolved_reference_is_an_error() {
    let topic =
        |name: &Value| json!({"A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": name}}});
    assert_eq!(
        refused(&topic(&json!({"Ref": "B"}))),
        "Template format error: Unresolved resource dependencies [B] in the Resources block of the template"
    );
    assert_eq!(
        refused(&topic(&json!({"Fn::GetAtt": ["B", "Arn"]}))),
        "Template error: instance of Fn::GetAtt references undefined resource B"
    );
    let attribute = json!({
        "A": {"Type": "AWS::SNS::Topic"},
        "B": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::Sub": "${A.Nothing}"}}},
    });
    assert_eq!(
        refused(&attribute),
        "Template error: resource A does not support attribute type Nothing in Fn::GetAtt"
    );
    let output = json!({
        "Resources": {"A": {"Type": "AWS::SNS::Topic"}},
        "Outputs": {"It": {"Value": {"Ref": "B"}}},
    });
    assert_eq!(
        refusal(&output),
        "Template format error: Unresolved resource dependencies [B] in the Outputs block of the template"
    );
    let depends = json!({"A": {"Type": "AWS::SNS::Topic", "DependsOn": "B"}});
    assert!(refused(&depends).contains("[B]"));
    let condition = json!({"A": {"Type": "AWS::SNS::Topic", "Condition": "C"}});
    assert!(refused(&condition).contains("Unresolved condition dependency C"));
}

#[test]
fn dependency_cycle_is_an_error() {
    let cycle = json!({
        "A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "B"}}},
        "B": {"Type": "AWS::SNS::Topic", "DependsOn": "A"},
    });
    assert_eq!(
        refused(&cycle),
        "Circular dependency between resources: [A, B]"
    );
}

#[test]
fn reference_to_excluded_resource_is_an_error() {
    let json = json!({
        "Conditions": {"Never": {"Fn::Equals": ["a", "b"]}},
        "Resources": {
            "A": {"Type": "AWS::SNS::Topic", "Condition": "Never"},
            "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "A"}}},
        },
    });
    assert!(refusal(&json).contains("Unresolved resource dependencies [A]"));
}

#[test]
fn missing_capability_is_an_error() {
    let fixture = Fixture::new();
    let role =
        json!({"R": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {}}}});
    let mut request = fixture.request("shop", &template(&role));
    request.capabilities.clear();
    let error = now(fixture.local.create_change_set(&request)).unwrap_err();
    assert_eq!(error.code(), Some("InsufficientCapabilitiesException"));
    assert!(
        error
            .to_string()
            .ends_with("Requires capabilities : [CAPABILITY_IAM]"),
        "{error}"
    );
    // No stack was created.
    assert_eq!(now(fixture.local.describe_stack("shop")).unwrap(), None);
}

#[test]
fn invalid_properties_fail_the_change_set() {
    let fixture = Fixture::new();
    let wrong = template(&json!({
        "Group": {"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": 8, "Color": "red"}},
        "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24"}},
    }));
    let failed = fixture.change_set(&fixture.request("shop", &wrong));
    assert_eq!(failed.status, "FAILED");
    assert_eq!(
        failed.status_reason.as_deref(),
        Some(
            "The following validation failed: [AWS::EarlyValidation::PropertyValidation].\n\
             Group (AWS::Logs::LogGroup) #: extraneous key [Color] is not permitted\n\
             Group (AWS::Logs::LogGroup) #/RetentionInDays: 8 is not a valid enum value\n\
             Subnet (AWS::EC2::Subnet) #: required key [VpcId] not found"
        )
    );
}

#[test]
fn changed_resource_type_is_an_error() {
    let fixture = Fixture::new();
    fixture.deploy(&template(&json!({"A": {"Type": "AWS::SNS::Topic"}})));
    let error = fixture.refusal(&template(&json!({"A": {"Type": "AWS::SQS::Queue"}})));
    assert!(
        error
            .to_string()
            .contains("Update of resource type is not permitted"),
        "{error}"
    );
}

#[test]
fn wrong_change_set_type_is_an_error() {
    let fixture = Fixture::new();
    let topic = template(&json!({"A": {"Type": "AWS::SNS::Topic"}}));
    let mut request = fixture.request("shop", &topic);
    request.kind = ChangeSetKind::Update;
    let error = now(fixture.local.create_change_set(&request)).unwrap_err();
    assert!(
        error.to_string().ends_with("Stack [shop] does not exist"),
        "{error}"
    );
    fixture.deploy(&topic);
    request.kind = ChangeSetKind::Create;
    let error = now(fixture.local.create_change_set(&request)).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("already exists and cannot be created again"),
        "{error}"
    );
    "../shop".clone_into(&mut request.stack);
    assert!(now(fixture.local.create_change_set(&request)).is_err());
}

#[test]
fn file_as_state_folder_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Local::open(&file, "us-east-1").unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "`DescribeStacks` can't use the local state in `{}`",
            file.display()
        )
    );
}

#[test]
fn reading_does_not_create_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let local = Local::open(folder.path().join("state"), "us-east-1").unwrap();
    assert_eq!(now(local.describe_stack("shop")).unwrap(), None);
    assert!(!folder.path().join("state").exists());
}

// found: A7
#[test]
fn priority_of_another_rule_of_the_listener_is_refused() {
    let listener = "arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/web/1/2";
    let rule = |listener: &str, path: &str| {
        json!({"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "ListenerArn": listener, "Priority": 44956, "Actions": [{"Type": "fixed-response",
                "FixedResponseConfig": {"StatusCode": "404"}}],
            "Conditions": [{"Field": "path-pattern", "Values": [path]}],
        }})
    };
    let fixture = Fixture::new();
    let first = template(&json!({"Rule": rule(listener, "/api/*")}));
    assert_eq!(fixture.deploy(&first).status, "CREATE_COMPLETE");
    let second = fixture.request("other", &template(&json!({"Rule": rule(listener, "/b/*")})));
    let outcome = fixture.deploy_request(&second);
    let reason = outcome.reason("CREATE_FAILED", "Rule").unwrap();
    assert!(
        reason.contains("Priority '44956' is currently in use"),
        "{reason}"
    );
    let elsewhere = format!("{listener}3");
    let third = fixture.request(
        "third",
        &template(&json!({"Rule": rule(&elsewhere, "/b/*")})),
    );
    assert_eq!(fixture.deploy_request(&third).status, "CREATE_COMPLETE");
    let live = now(crate::deploy::ResourceLookup::listener_rules(
        &fixture.local,
        listener,
    ))
    .unwrap();
    let crate::deploy::Existence::Exists(live) = live else {
        panic!("{live:?}");
    };
    assert_eq!(live[0].priority, Some(44_956));
    assert_eq!(live[0].arn, fixture.physical_ids("shop")["Rule"]);
    assert_eq!(live.len(), 1);
}
