//! KMS key probes.

use serde_json::json;

use super::{Account, Fixture, findings};

const KEY: &str = "arn:aws:kms:us-east-1:111111111111:key/1234";

#[test]
fn missing_key_fails_where_the_creation_needs_it() {
    let fixture = Fixture::from_resources(json!({
        "Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": KEY}},
        "Inbox": {"Type": "AWS::SQS::Queue", "Properties": {"KmsMasterKeyId": KEY}}
    }));
    let expected = [
        format!("will Logs: KMS key `{KEY}` not found"),
        format!("may Inbox: KMS key `{KEY}` not found"),
    ];
    let account = Account::default();
    assert_eq!(findings(&fixture, &account), expected);
    assert_eq!(
        account.lookups.borrow().len(),
        1,
        "each key is looked up once"
    );
    let account = Account {
        resources: vec![("AWS::KMS::Key", KEY)],
        ..Account::default()
    };
    assert_eq!(findings(&fixture, &account), [""; 0]);
}

#[test]
fn aliases_policies_and_unchanged_resources_are_not_checked() {
    let resources = json!({
        "Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": {"Fn::GetAtt": ["Key", "Arn"]}}},
        "Inbox": {"Type": "AWS::SQS::Queue", "Properties": {"KmsMasterKeyId": "alias/aws/sqs"}},
        "Role": {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"Resource": KEY}]}}
    });
    assert_eq!(
        findings(&Fixture::from_resources(resources), &Account::default()),
        [""; 0]
    );
    let logs = json!({"Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": KEY}}});
    assert_eq!(
        findings(
            &Fixture::from_resources(logs).deployed(),
            &Account::default()
        ),
        [""; 0]
    );
}
