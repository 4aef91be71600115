//! Secret and parameter probes.

use serde_json::{Value, json};

use super::{Account, Fixture, findings, preflight, service};

const SECRET: &str = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/db-AbCd12";

fn with(value: &Value) -> Fixture {
    Fixture::from_resources(service(
        json!({"Secrets": [{"Name": "URL", "ValueFrom": value}]}),
    ))
}

#[test]
fn missing_secret_fails() {
    let fixture = with(&json!(format!("{SECRET}:password::")));
    let expected = format!("will Task: secret `{SECRET}` not found");
    assert_eq!(findings(&fixture, &Account::default()), [expected]);
    let account = Account {
        resources: vec![("AWS::SecretsManager::Secret", SECRET)],
        ..Account::default()
    };
    assert_eq!(findings(&fixture, &account), [""; 0]);
}

#[test]
fn parameter_is_looked_up_by_name() {
    let arn = |path: &str| format!("arn:aws:ssm:us-east-1:111111111111:parameter{path}");
    for (value, expected) in [
        ("/shop/jwt".to_owned(), "/shop/jwt"),
        (arn("/shop/jwt"), "/shop/jwt"),
        (arn("/jwt"), "jwt` or `/jwt"),
    ] {
        let expected = format!("will Task: parameter `{expected}` not found");
        assert_eq!(
            findings(&with(&json!(value)), &Account::default()),
            [expected]
        );
    }
    let account = Account {
        resources: vec![("AWS::SSM::Parameter", "/jwt")],
        ..Account::default()
    };
    assert_eq!(findings(&with(&json!(arn("/jwt"))), &account), [""; 0]);
}

#[test]
fn secrets_created_by_the_deployment_are_not_checked() {
    let mut resources = service(json!({"Secrets": [
        {"Name": "A", "ValueFrom": {"Ref": "Db"}},
        {"Name": "B", "ValueFrom": "/shop/jwt"}
    ]}));
    resources["Db"] = json!({"Type": "AWS::SecretsManager::Secret"});
    resources["Jwt"] = json!({"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/jwt"}});
    assert_eq!(
        findings(&Fixture::from_resources(resources), &Account::default()),
        [""; 0]
    );
}

#[test]
fn secrets_of_another_region_are_not_checked() {
    let far = SECRET.replace("us-east-1", "eu-west-1");
    assert_eq!(
        preflight(&with(&json!(far)), &Account::default()).checked,
        0
    );
}

#[test]
fn log_driver_secrets_and_registry_credentials_are_checked() {
    let fixture = Fixture::from_resources(service(json!({
        "LogConfiguration": {"SecretOptions": [{"Name": "token", "ValueFrom": "/splunk"}]},
        "RepositoryCredentials": {"CredentialsParameter": SECRET}
    })));
    assert_eq!(findings(&fixture, &Account::default()).len(), 2);
}
