//! Security invariants of the templates of all data components.

use serde_json::Value;

use crate::dsl::*;
use crate::synth::testing::{network, template_in};

/// All data components, and a worker with all their grants.
fn everything(stack: &mut Stack) {
    network(stack);
    let key = stack.add(Key::new("data"));
    let jwt = stack.add(Secret::generated("jwt").kms_key(&key));
    let files = stack.add(Bucket::new("files").kms_key(&key));
    let dead_letter = stack.add(Queue::new("dead-letter"));
    let tasks = stack.add(Queue::new("tasks").dead_letter(&dead_letter, 3));
    let db = stack.add(Postgres::new("db").kms_key(&key));
    let cache = stack.add(Cache::valkey("cache"));
    let search = stack.add(Search::new("catalog").kms_key(&key));
    let carts = stack.add(Table::new("carts", KeyAttribute::string("id")).kms_key(&key));
    let images = stack.add(Repository::new("mailer-images").kms_key(&key));
    let alerts = Topic::new("alerts")
        .email("ops@example.com")
        .queue(&tasks)
        .kms_key(&key);
    let alerts = stack.add(alerts);
    stack.add(
        Worker::new("mailer")
            .image(Image::ecr(images.repository_name()))
            .log_kms_key(&key)
            .secret("JWT_SECRET", &jwt)
            .secret("SMTP_PASSWORD", db.password())
            .grant(key.encrypt_decrypt())
            .grant(files.read_write())
            .grant(tasks.consume().and(tasks.send()))
            .grant(db.connect())
            .grant(cache.connect())
            .grant(search.connect())
            .grant(carts.read_write())
            .grant(images.pull().and(images.push()))
            .grant(alerts.publish()),
    );
}

fn templates() -> Vec<Value> {
    vec![
        template_in(&Stage::new("dev"), everything),
        template_in(&Stage::new("prod").protected(), everything),
    ]
}

fn resources(template: &Value) -> impl Iterator<Item = (&String, &Value)> {
    template["Resources"].as_object().unwrap().iter()
}

#[test]
fn templates_contain_no_passwords() {
    for template in templates() {
        for (id, resource) in resources(&template) {
            let properties = &resource["Properties"];
            for name in ["MasterUserPassword", "SecretString", "AuthToken"] {
                let text = properties[name].to_string();
                assert!(
                    properties[name].is_null() || text.contains("{{resolve:secretsmanager:"),
                    "{id}: {text}"
                );
            }
        }
        let environment =
            &template["Resources"]["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
        assert!(
            !environment["Environment"].to_string().contains("resolve"),
            "{environment}"
        );
    }
}

#[test]
fn ingress_is_only_from_security_groups() {
    for template in templates() {
        for (id, resource) in resources(&template) {
            assert!(
                resource["Properties"]["SecurityGroupIngress"].is_null(),
                "{id}"
            );
            if resource["Type"] == "AWS::EC2::SecurityGroupIngress" {
                assert!(
                    resource["Properties"]["SourceSecurityGroupId"].is_object(),
                    "{id}"
                );
                assert!(resource["Properties"]["CidrIp"].is_null(), "{id}");
            }
        }
    }
}

/// The only action without a narrower resource is the registry's token.
#[test]
fn roles_have_no_wildcards_but_the_registry_token() {
    for template in templates() {
        for (id, resource) in
            resources(&template).filter(|(_, resource)| resource["Type"] == "AWS::IAM::Role")
        {
            for policy in resource["Properties"]["Policies"].as_array().unwrap() {
                for statement in policy["PolicyDocument"]["Statement"].as_array().unwrap() {
                    let whole_account = statement["Resource"] == "*";
                    assert_eq!(
                        whole_account,
                        statement["Action"] == "ecr:GetAuthorizationToken",
                        "{id}: {statement}"
                    );
                    assert!(
                        !statement["Action"].to_string().contains(":*"),
                        "{id}: {statement}"
                    );
                }
            }
        }
    }
}

#[test]
fn stateful_resources_have_deletion_policies() {
    const STATEFUL: [&str; 9] = [
        "AWS::S3::Bucket",
        "AWS::DynamoDB::Table",
        "AWS::ECR::Repository",
        "AWS::OpenSearchService::Domain",
        "AWS::SQS::Queue",
        "AWS::KMS::Key",
        "AWS::SecretsManager::Secret",
        "AWS::RDS::DBInstance",
        "AWS::ElastiCache::ReplicationGroup",
    ];
    for template in templates() {
        for kind in STATEFUL {
            let mut of_type = resources(&template)
                .filter(|(_, resource)| resource["Type"] == kind)
                .peekable();
            assert!(of_type.peek().is_some(), "{kind}");
            for (id, resource) in of_type {
                assert!(resource["DeletionPolicy"].is_string(), "{id}");
                assert!(resource["UpdateReplacePolicy"].is_string(), "{id}");
            }
        }
    }
}
