//! Secrets and parameters.

use serde_json::{Value, json};

use super::{Account, Scene, findings, preflight, service};

const SECRET: &str = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/db-AbCd12";

fn with(value: &Value) -> Scene {
    Scene::of(service(
        json!({"Secrets": [{"Name": "URL", "ValueFrom": value}]}),
    ))
}

#[test]
fn a_secret_that_is_not_there_is_named() {
    let scene = with(&json!(format!("{SECRET}:password::")));
    let expected = format!("will Task: there is no secret `{SECRET}`");
    assert_eq!(findings(&scene, &Account::default()), [expected]);
    let account = Account {
        things: vec![("AWS::SecretsManager::Secret", SECRET)],
        ..Account::default()
    };
    assert_eq!(findings(&scene, &account), [""; 0]);
}

#[test]
fn a_parameter_is_asked_by_its_name() {
    let arn = |path: &str| format!("arn:aws:ssm:us-east-1:111111111111:parameter{path}");
    for (value, expected) in [
        ("/shop/jwt".to_owned(), "/shop/jwt"),
        (arn("/shop/jwt"), "/shop/jwt"),
        (arn("/jwt"), "jwt` or `/jwt"),
    ] {
        let expected = format!("will Task: there is no parameter `{expected}`");
        assert_eq!(
            findings(&with(&json!(value)), &Account::default()),
            [expected]
        );
    }
    let account = Account {
        things: vec![("AWS::SSM::Parameter", "/jwt")],
        ..Account::default()
    };
    assert_eq!(findings(&with(&json!(arn("/jwt"))), &account), [""; 0]);
}

#[test]
fn what_the_deployment_makes_itself_is_not_looked_for() {
    let mut resources = service(json!({"Secrets": [
        {"Name": "A", "ValueFrom": {"Ref": "Db"}},
        {"Name": "B", "ValueFrom": "/shop/jwt"}
    ]}));
    resources["Db"] = json!({"Type": "AWS::SecretsManager::Secret"});
    resources["Jwt"] = json!({"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/jwt"}});
    assert_eq!(
        findings(&Scene::of(resources), &Account::default()),
        [""; 0]
    );
}

#[test]
fn secrets_of_another_region_are_not_asked_for_here() {
    let far = SECRET.replace("us-east-1", "eu-west-1");
    assert_eq!(
        preflight(&with(&json!(far)), &Account::default()).answered,
        0
    );
}

#[test]
fn the_log_driver_s_secret_and_the_registry_s_password_count_too() {
    let scene = Scene::of(service(json!({
        "LogConfiguration": {"SecretOptions": [{"Name": "token", "ValueFrom": "/splunk"}]},
        "RepositoryCredentials": {"CredentialsParameter": SECRET}
    })));
    assert_eq!(findings(&scene, &Account::default()).len(), 2);
}
