//! What RDS reports about a database, and logging in with IAM.

use super::duration::seconds;
use super::{Context, LogicalIds, iam};
use crate::cfn::aws::iam as aws_iam;
use crate::cfn::aws::rds::DbInstance;
use crate::cfn::{intrinsic, pseudo};
use crate::dsl::DatabaseOptions;
use crate::synth::optional::Optional;

/// The logs of PostgreSQL.
const LOGS: [&str; 2] = ["postgresql", "upgrade"];

/// The part of the logical id of the role with which RDS sends metrics.
const MONITORING_ROLE: &str = "MonitoringRole";

pub(super) fn with_options(
    instance: DbInstance,
    options: &DatabaseOptions,
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) -> DbInstance {
    let iam = options.iam_authentication.then_some(true);
    let logs = options.export_logs.then_some(LOGS);
    let instance = instance
        .given(iam, DbInstance::enable_iam_database_authentication)
        .given(logs, DbInstance::enable_cloudwatch_logs_exports);
    let Some(interval) = options.monitoring_interval else {
        return instance;
    };
    add_monitoring_role(ids, cx);
    instance
        .monitoring_interval(seconds(interval.value))
        .monitoring_role_arn(ids.attribute::<String>(MONITORING_ROLE, "Arn"))
}

fn add_monitoring_role(ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let policy = intrinsic::concat([
        "arn:".into(),
        pseudo::partition(),
        ":iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole".into(),
    ]);
    let role = aws_iam::Role::new(iam::trust("monitoring.rds.amazonaws.com"))
        .managed_policy_arns([policy]);
    cx.add(ids.id(MONITORING_ROLE), role);
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{granted, network, template};
    use crate::dsl::{Image, Postgres, SslMode, TaskBuilder, Worker, secs};

    fn database(change: impl Fn(Postgres) -> Postgres) -> Value {
        template(|stack| {
            network(stack);
            let db = stack.add(change(Postgres::new("db")));
            let mail = Worker::new("mail").image(Image::registry("shop/mail:1"));
            stack.add(mail.grant(db.connect()));
        })["Resources"]
            .clone()
    }

    // found: L11
    #[test]
    fn url_requires_encryption() {
        let url = |change: fn(Postgres) -> Postgres| {
            let resources = database(change);
            let url = &resources["DbUrlSecret"]["Properties"]["SecretString"]["Fn::Sub"];
            let (_, path) = url.as_str().unwrap().rsplit_once('/').unwrap();
            path.to_owned()
        };
        assert_eq!(url(|db| db), "app?sslmode=require");
        let full = url(|db| db.sslmode(SslMode::VerifyFull));
        assert_eq!(full, "app?sslmode=verify-full");
        assert_eq!(url(|db| db.sslmode(SslMode::Omitted)), "app");
    }

    #[test]
    fn enhanced_monitoring_has_a_role() {
        let resources = database(|db| db.monitoring_interval(secs(60)));
        let instance = &resources["DbInstance"]["Properties"];
        assert_eq!(instance["MonitoringInterval"], 60);
        let role = json!({"Fn::GetAtt": ["DbMonitoringRole", "Arn"]});
        assert_eq!(instance["MonitoringRoleArn"], role);
        let role = &resources["DbMonitoringRole"]["Properties"];
        assert_eq!(
            role["AssumeRolePolicyDocument"]["Statement"][0]["Principal"],
            json!({"Service": "monitoring.rds.amazonaws.com"})
        );
        assert_eq!(
            role["ManagedPolicyArns"],
            json!([{"Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"}])
        );
        let plain = database(|db| db);
        assert_eq!(plain["DbMonitoringRole"], json!(null));
    }

    #[test]
    fn logs_are_exported_on_request() {
        let resources = database(Postgres::export_logs);
        let instance = &resources["DbInstance"]["Properties"];
        assert_eq!(
            instance["EnableCloudwatchLogsExports"],
            json!(["postgresql", "upgrade"])
        );
        let plain = database(|db| db);
        let instance = &plain["DbInstance"]["Properties"];
        assert_eq!(instance["EnableCloudwatchLogsExports"], json!(null));
        assert_eq!(instance["EnableIAMDatabaseAuthentication"], json!(null));
    }

    #[test]
    fn iam_user_may_log_in_to_this_database() {
        let (statements, variables) = granted(|stack| {
            let db = Postgres::new("db").iam_authentication();
            stack.add(db).connect_as("reports")
        });
        assert_eq!(
            statements,
            json!([{
                "Effect": "Allow",
                "Action": "rds-db:connect",
                "Resource": {"Fn::Sub": "arn:${AWS::Partition}:rds-db:${AWS::Region}:${AWS::AccountId}:dbuser:${DbInstance.DbiResourceId}/reports"},
            }])
        );
        assert_eq!(
            variables,
            json!([
                {"Name": "DATABASE_HOST", "Value": {"Fn::GetAtt": ["DbInstance", "Endpoint.Address"]}},
                {"Name": "DATABASE_NAME", "Value": "app"},
                {"Name": "DATABASE_PORT", "Value": {"Fn::GetAtt": ["DbInstance", "Endpoint.Port"]}},
                {"Name": "DATABASE_USER", "Value": "reports"},
            ])
        );
    }
}
