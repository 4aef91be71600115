//! How clients of a database connect, and what RDS reports about it.

use std::time::Duration;

use crate::cfn::{Handle, Value, intrinsic};
use crate::diag::Spanned;
use crate::dsl::model::arn::arn;
use crate::dsl::{Grant, Postgres};

/// The options of a [`Postgres`] beyond its engine, size and network.
#[derive(Clone, Debug, Default)]
pub(crate) struct DatabaseOptions {
    pub(crate) sslmode: SslMode,
    pub(crate) iam_authentication: bool,
    pub(crate) monitoring_interval: Option<Spanned<Duration>>,
    pub(crate) export_logs: bool,
}

/// Whether clients encrypt the connection and verify the server: `sslmode` of
/// [libpq](https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION). RDS refuses plain connections,
/// because `rds.force_ssl` is 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum SslMode {
    /// `require`: encrypted. The default.
    #[default]
    Require,
    /// `verify-ca`: encrypted, with a certificate of a known authority. The client needs RDS's
    /// [certificate bundle](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html).
    VerifyCa,
    /// `verify-full`: like [`VerifyCa`](Self::VerifyCa), and the certificate has the host name.
    VerifyFull,
    /// No `sslmode` in the URL, for clients that don't know the parameter; they must encrypt by another setting.
    Omitted,
}

impl SslMode {
    /// The parameters of the URL.
    pub(crate) fn query(self) -> &'static str {
        match self {
            Self::Require => "?sslmode=require",
            Self::VerifyCa => "?sslmode=verify-ca",
            Self::VerifyFull => "?sslmode=verify-full",
            Self::Omitted => "",
        }
    }
}

impl Postgres {
    /// Whether the clients that use the [`url`](Handle::url) encrypt the connection and verify the server. Default:
    /// [`SslMode::Require`]. No effect on an imported database. `sslmode`:
    /// [connection parameters](https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE).
    #[track_caller]
    pub fn sslmode(mut self, mode: SslMode) -> Self {
        self.record.replaces("sslmode");
        self.options.sslmode = mode;
        self
    }

    /// Lets database users that have the role `rds_iam` log in with their task role instead of a password, by the grant
    /// [`connect_as`](Handle::connect_as). Default: passwords only. `EnableIAMDatabaseAuthentication`:
    /// [IAM database authentication](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html).
    #[track_caller]
    pub fn iam_authentication(mut self) -> Self {
        self.record.calls("iam_authentication");
        self.options.iam_authentication = true;
        self
    }

    /// Sends metrics of the operating system to CloudWatch Logs at this interval: 1, 5, 10, 15, 30 or 60 seconds. RDS gets a
    /// role for it. Default: never. `MonitoringInterval` and `MonitoringRoleArn`:
    /// [Enhanced Monitoring](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html).
    // rule: monitoring_interval
    #[track_caller]
    pub fn monitoring_interval(mut self, interval: Duration) -> Self {
        self.record.replaces("monitoring_interval");
        self.options.monitoring_interval = Some(Spanned::here(interval));
        self
    }

    /// Sends the logs of the server and of upgrades to CloudWatch Logs, to groups below `/aws/rds/instance/` that RDS
    /// creates and that keep them forever. Default: they stay on the instance for 3 days. `EnableCloudwatchLogsExports`:
    /// [log files](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html).
    #[track_caller]
    pub fn export_logs(mut self) -> Self {
        self.record.calls("export_logs");
        self.options.export_logs = true;
        self
    }
}

impl Handle<Postgres> {
    /// The `DbiResourceId`, by which IAM policies name the database. It is `*` for an imported database.
    pub fn resource_id(&self) -> Value<String> {
        let given = self.spec().imported.get().map(|_| "*".into());
        self.given_or_attribute(given, "Instance", "DbiResourceId")
    }

    /// Allows connections from the tasks' security group, and logging in as this database user with the task role; sets
    /// `DATABASE_HOST`, `DATABASE_PORT`, `DATABASE_NAME` and `DATABASE_USER`. The program creates a token for each
    /// connection. The database needs [`iam_authentication`](Postgres::iam_authentication), and the user the role
    /// `rds_iam`. See
    /// [IAM policies for database access](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html).
    pub fn connect_as(&self, user: &str) -> Grant {
        let resource = intrinsic::concat([
            "dbuser:".into(),
            self.resource_id(),
            format!("/{user}").into(),
        ]);
        Grant::allow(["rds-db:connect"], [arn("rds-db", resource)])
            .connection(
                self.name(),
                self.security_group_id(),
                self.spec().port.value,
            )
            .env("DATABASE_HOST", self.endpoint_address())
            .env("DATABASE_PORT", self.endpoint_port())
            .env("DATABASE_NAME", self.db_name())
            .env("DATABASE_USER", user)
    }
}
