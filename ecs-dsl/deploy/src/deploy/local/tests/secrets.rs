//! No secret is written to the state folder.

use serde_json::json;

use super::fixture::{Fixture, now};
use crate::deploy::ControlPlane;

const PLANTED: [&str; 4] = [
    "hunter2hunter2hunter2",
    "swordfish-swordfish",
    "opensesameopensesame",
    "correcthorsebattery",
];

#[test]
fn no_secret_is_in_any_file_event_or_output() {
    let [literal, parameter, default, nested] = PLANTED;
    let fixture = Fixture::new();
    let template = json!({
        "Parameters": {
            "Token": {"Type": "String", "NoEcho": true},
            "Other": {"Type": "String", "NoEcho": "true", "Default": default},
        },
        "Resources": {
            "Literal": {"Type": "AWS::SecretsManager::Secret", "Properties": {"SecretString": literal}},
            "Generated": {
                "Type": "AWS::SecretsManager::Secret",
                "Properties": {"GenerateSecretString": {"PasswordLength": 32}},
            },
            "Parameter": {"Type": "AWS::SecretsManager::Secret", "Properties": {"SecretString": {"Ref": "Token"}}},
            "Cache": {
                "Type": "AWS::ElastiCache::ReplicationGroup",
                "Properties": {
                    "ReplicationGroupDescription": "cache",
                    "AuthToken": {"Fn::Join": ["", [{"Ref": "Other"}, "x"]]},
                },
            },
            "Database": {
                "Type": "AWS::RDS::DBInstance",
                "Properties": {
                    "Engine": "postgres",
                    "MasterUsername": "shop",
                    "MasterUserPassword": {
                        "Fn::Sub": "{{resolve:secretsmanager:${Generated}:SecretString:password}}",
                    },
                    "Tags": [{"Key": "a", "Value": "b"}],
                },
            },
            "User": {
                "Type": "AWS::ElastiCache::User",
                "Properties": {
                    "AccessString": "on", "Engine": "redis", "UserId": "u", "UserName": "u", "Passwords": [nested],
                },
            },
        },
        "Outputs": {"Echo": {"Value": {"Fn::Sub": "token ${Token}"}}},
    });
    let mut request = fixture.request("shop", &template);
    request
        .parameters
        .insert("Token".to_owned(), parameter.to_owned());
    let created = fixture.deploy_request(&request);
    assert_eq!(created.status, "CREATE_COMPLETE", "{:?}", created.events);
    assert_eq!(created.outputs["Echo"], "token ****");
    now(fixture.local.upload_template("shop", &template.to_string())).unwrap();
    let files = fixture.all_files();
    for secret in PLANTED {
        assert!(!files.contains(secret), "{secret}");
        assert!(
            !format!("{:?}", created.events).contains(secret),
            "{secret}"
        );
    }
    let resources = &fixture.state("shop")["resources"];
    assert_eq!(resources["Parameter"]["properties"]["SecretString"], "****");
    let password = resources["Database"]["properties"]["MasterUserPassword"]
        .as_str()
        .unwrap();
    assert!(
        password.starts_with("{{resolve:secretsmanager:arn:aws:secretsmanager:"),
        "{password}"
    );
}
