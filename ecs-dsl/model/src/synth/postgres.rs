//! PostgreSQL databases: instance, password, parameters, subnets, security group, and the secret with the URL.

use super::duration::days;
use super::private_network::add_security_group;
use super::{Context, LogicalIds, database_options, removal, secret};
use crate::cfn::aws::rds::{DbInstance, DbParameterGroup, DbSubnetGroup};
use crate::cfn::aws::secretsmanager::{Secret, SecretTargetAttachment};
use crate::cfn::{DeletionPolicy, Handle, Map, Resource, ResourceType, Value, intrinsic};
use crate::dsl::{Postgres, SecretTemplate, Vpc};
use crate::synth::optional::Optional;

/// The length of the generated password.
const PASSWORD_LENGTH: u32 = 32;

pub(super) fn synth(postgres: &Postgres, cx: &mut Context<'_>) {
    if postgres.imported.is_some() {
        return;
    }
    let vpc = cx.stack().vpc_or_only(postgres.network.vpc.as_ref()).one();
    let Some(vpc) = vpc else { return };
    let ids = cx.ids(&postgres.name);
    add_password(postgres, ids, cx);
    add_groups(postgres, &vpc, ids, cx);
    let group = add_security_group("Database", &vpc, ids, cx);
    add_instance(postgres, group, ids, cx);
    cx.add(
        ids.id("SecretAttachment"),
        SecretTargetAttachment::new(
            ids.reference("Secret"),
            ids.reference("Instance"),
            DbInstance::TYPE,
        ),
    );
    add_url(postgres, ids, cx);
}

fn add_password(postgres: &Postgres, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let template = SecretTemplate {
        entries: vec![("username".into(), postgres.master_username.value.clone())],
        generated_key: "password".into(),
    };
    let secret = Secret::new()
        .description(format!("User and password of database {}", postgres.name))
        .generate_secret_string(secret::generated(Some(&template), PASSWORD_LENGTH));
    // A retained database is unusable without its password.
    let removal = postgres
        .removal
        .filter(|policy| *policy == DeletionPolicy::RetainExceptOnCreate);
    let resource = removal::with_policy(encrypted(postgres, secret), removal, cx.stack());
    cx.add(ids.id("Secret"), resource);
}

/// Adds the URL as a separate secret, since ECS can't compose one. CloudFormation fills in the password when it creates the
/// secret.
fn add_url(postgres: &Postgres, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let url = intrinsic::concat([
        format!("postgresql://{}:", postgres.master_username.value).into(),
        password(ids),
        "@".into(),
        ids.attribute("Instance", "Endpoint.Address"),
        ":".into(),
        ids.attribute("Instance", "Endpoint.Port"),
        format!(
            "/{}{}",
            postgres.db_name.value,
            postgres.options.sslmode.query()
        )
        .into(),
    ]);
    let secret = Secret::new()
        .description(format!("URL of database {}", postgres.name))
        .secret_string(url);
    // The URL can be composed again at any time.
    let resource =
        Resource::from_type(encrypted(postgres, secret)).removal_policy(DeletionPolicy::Delete);
    cx.add_if_used(ids.id("UrlSecret"), resource);
}

fn encrypted(postgres: &Postgres, secret: Secret) -> Secret {
    secret.given(postgres.key.as_ref(), |it, key| it.kms_key_id(key.arn()))
}

fn password(ids: LogicalIds<'_>) -> Value<String> {
    intrinsic::resolve_secret(ids.reference("Secret"), "password")
}

/// Adds the subnet group and the parameter group.
fn add_groups(postgres: &Postgres, vpc: &Handle<Vpc>, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let subnets = vpc.subnet_ids(vpc.spec().tier_or_isolated(postgres.network.tier));
    let subnet_group =
        DbSubnetGroup::new(format!("Subnets of database {}", postgres.name), subnets);
    cx.add(ids.id("SubnetGroup"), subnet_group);
    let mut parameters: Map = [("rds.force_ssl", "1")].into_iter().collect();
    for (name, value) in &postgres.parameters {
        parameters.insert(name.clone(), value.clone());
    }
    let version = &postgres.engine_version.value;
    let major = version
        .split_once('.')
        .map_or(version.as_str(), |(major, _)| major);
    let parameter_group = DbParameterGroup::new(
        format!("Parameters of database {}", postgres.name),
        format!("postgres{major}"),
    )
    .parameters(parameters);
    cx.add(ids.id("ParameterGroup"), parameter_group);
}

fn add_instance(
    postgres: &Postgres,
    security_group: Value<String>,
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) {
    let protected = cx.stack().stage().is_protected();
    let limit = postgres.max_allocated_storage;
    let major = postgres.allow_major_version_upgrade.then_some(true);
    let instance = DbInstance::new()
        .engine("postgres")
        .engine_version(postgres.engine_version.value.clone())
        .db_instance_class(postgres.instance_class.value.clone())
        .db_name(postgres.db_name.value.clone())
        .port(postgres.port.to_string())
        .master_username(postgres.master_username.value.clone())
        .master_user_password(password(ids))
        .allocated_storage(postgres.allocated_storage.to_string())
        .storage_type("gp3")
        .storage_encrypted(true)
        .multi_az(postgres.multi_az)
        .publicly_accessible(false)
        .db_subnet_group_name(ids.reference("SubnetGroup"))
        .vpc_security_groups([security_group])
        .db_parameter_group_name(ids.reference("ParameterGroup"))
        .backup_retention_period(days(postgres.backup_retention_period.value))
        .copy_tags_to_snapshot(true)
        .delete_automated_backups(!protected)
        .deletion_protection(protected)
        .auto_minor_version_upgrade(true)
        .enable_performance_insights(false)
        .given(limit, |it, gib| it.max_allocated_storage(gib.value))
        .given(major, DbInstance::allow_major_version_upgrade)
        .given(postgres.key.as_ref(), |it, key| it.kms_key_id(key.arn()));
    let instance = database_options::with_options(instance, &postgres.options, ids, cx);
    let removal = cx.stack().removal_of(postgres.removal);
    let policy = removal.unwrap_or(DeletionPolicy::Snapshot);
    let resource = Resource::from_type(instance).removal_policy(policy);
    cx.add(ids.id("Instance"), resource);
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::synth;
    use super::super::testing::{network, template, template_in};
    use crate::dsl::{
        App, Image, Postgres, Secret, Stack, Stacks, Stage, Stateful, TaskBuilder, Worker, days,
    };

    const URL: &str = "postgresql://app:{{resolve:secretsmanager:${DbSecret}:SecretString:password}}@\
                       ${DbInstance.Endpoint.Address}:${DbInstance.Endpoint.Port}/app?sslmode=require";

    fn database(change: impl Fn(Postgres) -> Postgres) -> Value {
        template(|stack| {
            network(stack);
            stack.add(change(Postgres::new("db")));
        })
    }

    fn connected(stack: &mut Stack) {
        network(stack);
        let db = stack.add(Postgres::new("db"));
        stack.add(
            Worker::new("mailer")
                .image(Image::registry("shop/mailer"))
                .grant(db.connect()),
        );
    }

    #[test]
    fn database_is_encrypted_private_and_backed_up() {
        let template = database(|db| db);
        let instance = &template["Resources"]["DbInstance"];
        assert_eq!(instance["DeletionPolicy"], "Snapshot");
        assert_eq!(instance["UpdateReplacePolicy"], "Snapshot");
        let properties = &instance["Properties"];
        for (property, value) in [
            ("Engine", json!("postgres")),
            ("EngineVersion", json!("18")),
            ("DBInstanceClass", json!("db.t4g.micro")),
            ("AllocatedStorage", json!("20")),
            ("StorageType", json!("gp3")),
            ("StorageEncrypted", json!(true)),
            ("PubliclyAccessible", json!(false)),
            ("MultiAZ", json!(false)),
            ("BackupRetentionPeriod", json!(7)),
            ("CopyTagsToSnapshot", json!(true)),
            ("DeletionProtection", json!(false)),
            ("Port", json!("5432")),
            ("DBInstanceIdentifier", json!(null)),
        ] {
            assert_eq!(properties[property], value, "{property}");
        }
    }

    #[test]
    fn password_is_generated_by_aws() {
        let template = database(|db| db.master_username("django"));
        let resources = &template["Resources"];
        let generated = &resources["DbSecret"]["Properties"]["GenerateSecretString"];
        assert_eq!(
            generated["SecretStringTemplate"],
            "{\"username\":\"django\"}"
        );
        assert_eq!(generated["GenerateStringKey"], "password");
        assert_eq!(generated["ExcludePunctuation"], true);
        assert_eq!(
            resources["DbInstance"]["Properties"]["MasterUserPassword"],
            json!({"Fn::Sub": "{{resolve:secretsmanager:${DbSecret}:SecretString:password}}"})
        );
        assert_eq!(
            resources["DbSecretAttachment"]["Properties"],
            json!({
                "SecretId": {"Ref": "DbSecret"},
                "TargetId": {"Ref": "DbInstance"},
                "TargetType": "AWS::RDS::DBInstance",
            })
        );
    }

    #[test]
    fn database_is_in_isolated_subnets() {
        let template = database(|db| db);
        assert_eq!(
            template["Resources"]["DbSubnetGroup"]["Properties"]["SubnetIds"],
            json!([{"Ref": "MainIsolatedSubnet1"}, {"Ref": "MainIsolatedSubnet2"}])
        );
        assert_eq!(
            template["Resources"]["DbSecurityGroup"]["Properties"]["SecurityGroupIngress"],
            json!(null)
        );
    }

    #[test]
    fn parameter_group_has_the_major_version() {
        let template = database(|db| {
            db.engine_version("16.14")
                .parameter("log_min_duration_statement", "500")
        });
        let group = &template["Resources"]["DbParameterGroup"]["Properties"];
        assert_eq!(group["Family"], "postgres16");
        assert_eq!(
            group["Parameters"],
            json!({"rds.force_ssl": "1", "log_min_duration_statement": "500"})
        );
    }

    #[test]
    fn protected_stage_protects_database() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            network(stack);
            stack.add(
                Postgres::new("db")
                    .multi_az()
                    .backup_retention_period(days(30)),
            );
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["DbInstance"]["Properties"]["DeletionProtection"],
            true
        );
        assert_eq!(
            resources["DbInstance"]["Properties"]["DeleteAutomatedBackups"],
            false
        );
        assert_eq!(resources["DbInstance"]["Properties"]["MultiAZ"], true);
        assert_eq!(
            resources["DbInstance"]["Properties"]["BackupRetentionPeriod"],
            30
        );
        assert_eq!(
            resources["DbSecret"]["DeletionPolicy"],
            "RetainExceptOnCreate"
        );
    }

    #[test]
    fn delete_on_removal_takes_no_snapshot() {
        let template = database(Postgres::delete_on_removal);
        assert_eq!(
            template["Resources"]["DbInstance"]["DeletionPolicy"],
            "Delete"
        );
    }

    #[test]
    fn url_secret_is_only_added_if_used() {
        assert_eq!(database(|db| db)["Resources"]["DbUrlSecret"], json!(null));
        let template = template(connected);
        let secret = &template["Resources"]["DbUrlSecret"];
        assert_eq!(
            secret["Properties"]["SecretString"],
            json!({"Fn::Sub": URL})
        );
        assert_eq!(secret["DeletionPolicy"], "Delete");
    }

    #[test]
    fn connect_grant_opens_the_port_and_passes_the_url() {
        let template = template(connected);
        let resources = &template["Resources"];
        let rule = &resources["DbIngressFromMailer5432"]["Properties"];
        assert_eq!(
            rule["GroupId"],
            json!({"Fn::GetAtt": ["DbSecurityGroup", "GroupId"]})
        );
        assert_eq!(
            rule["SourceSecurityGroupId"],
            json!({"Fn::GetAtt": ["MailerSecurityGroup", "GroupId"]})
        );
        assert_eq!(
            (&rule["FromPort"], &rule["ToPort"]),
            (&json!(5432), &json!(5432))
        );
        let container = &resources["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
        assert_eq!(
            container["Secrets"],
            json!([{"Name": "DATABASE_URL", "ValueFrom": {"Ref": "DbUrlSecret"}}])
        );
    }

    #[test]
    fn imported_database_only_adds_an_ingress_rule() {
        let template = template(|stack| {
            network(stack);
            let credentials = stack.add(Secret::import("db-credentials", "prod/db"));
            let db = Postgres::import("db", &credentials)
                .endpoint_address("db.example.eu-west-1.rds.amazonaws.com")
                .security_group("sg-0123456789abcdef0");
            let db = stack.add(db);
            stack.add(
                Worker::new("mailer")
                    .image(Image::registry("shop/mailer"))
                    .grant(db.connect()),
            );
        });
        let resources = &template["Resources"];
        assert_eq!(resources["DbInstance"], json!(null));
        assert_eq!(
            resources["DbIngressFromMailer5432"]["Properties"]["GroupId"],
            "sg-0123456789abcdef0"
        );
    }

    #[test]
    fn worker_of_another_stack_gets_the_url() {
        let mut stacks = Stacks::new(&App::new("shop"), &Stage::new("dev"));
        network(stacks.stack("data"));
        let db = stacks.stack("data").add(Postgres::new("db"));
        network(stacks.stack("shop"));
        let image = Image::registry("shop/mailer");
        let mailer = Worker::new("mailer").image(image).grant(db.connect());
        stacks.stack("shop").add(mailer);
        let templates = synth(&stacks.into_vec()).unwrap();
        let json = |index: usize| -> Value {
            serde_json::from_str(&templates[index].template.to_json()).unwrap()
        };
        let (data, shop) = (json(0), json(1));
        assert_eq!(
            data["Resources"]["DbUrlSecret"]["Properties"]["SecretString"],
            json!({"Fn::Sub": URL})
        );
        let container =
            &shop["Resources"]["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
        assert_eq!(
            container["Secrets"][0]["ValueFrom"],
            json!({"Ref": "DataDbUrlSecret"})
        );
        assert_eq!(
            shop["Parameters"]["DataDbUrlSecret"]["Type"],
            "AWS::SSM::Parameter::Value<String>"
        );
    }
}
