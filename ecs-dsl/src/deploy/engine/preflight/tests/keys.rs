//! Keys.

use serde_json::json;

use super::{Account, Scene, findings};

const KEY: &str = "arn:aws:kms:us-east-1:111111111111:key/1234";

#[test]
fn a_key_that_is_not_there_stops_what_aws_refuses_without_it() {
    let scene = Scene::of(json!({
        "Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": KEY}},
        "Inbox": {"Type": "AWS::SQS::Queue", "Properties": {"KmsMasterKeyId": KEY}}
    }));
    let expected = [
        format!("will Logs: there is no key `{KEY}`"),
        format!("may Inbox: there is no key `{KEY}`"),
    ];
    let account = Account::default();
    assert_eq!(findings(&scene, &account), expected);
    assert_eq!(account.asked.borrow().len(), 1, "each is asked once");
    let account = Account {
        things: vec![("AWS::KMS::Key", KEY)],
        ..Account::default()
    };
    assert_eq!(findings(&scene, &account), [""; 0]);
}

#[test]
fn aliases_policies_and_what_stays_as_it_is_are_not_looked_at() {
    let resources = json!({
        "Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": {"Fn::GetAtt": ["Key", "Arn"]}}},
        "Inbox": {"Type": "AWS::SQS::Queue", "Properties": {"KmsMasterKeyId": "alias/aws/sqs"}},
        "Role": {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"Resource": KEY}]}}
    });
    assert_eq!(
        findings(&Scene::of(resources), &Account::default()),
        [""; 0]
    );
    let logs = json!({"Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": KEY}}});
    assert_eq!(
        findings(&Scene::of(logs).deployed(), &Account::default()),
        [""; 0]
    );
}
