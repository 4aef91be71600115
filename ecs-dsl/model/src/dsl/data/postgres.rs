//! Amazon RDS databases with PostgreSQL.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{DeletionPolicy, Handle, SecretRef, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::computed::{Computed, MissingProperty};
use crate::dsl::model::description::{
    Data, DataStore, Described, Description, ExternalValue, Gap, Import, Monitoring, Naming,
};
use crate::dsl::model::imported::{Imported, not_given};
use crate::dsl::network::private_network::PrivateNetwork;
use crate::dsl::{
    BuilderRecord, DatabaseOptions, Grant, IntoText, Key, Name, Secret, Stack, component,
};
use crate::rules::{codes, defaults};

/// `pricing.json`: `rds.pg.db.t4g.micro` and so on.
const PRICES: [(&str, f64); 3] = [
    ("db.t4g.micro", 11.68),
    ("db.t4g.small", 23.36),
    ("db.t4g.medium", 47.45),
];

/// A PostgreSQL database of [Amazon RDS](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_PostgreSQL.html):
/// encrypted, in isolated subnets, reachable only for components that have the grant [`connect`](Handle::connect). AWS
/// generates the password, which appears in no template.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let db = stack.add(Postgres::new("db").engine_version("18").instance_class("db.t4g.medium").multi_az());
/// stack.add(Service::new("order").image(Image::ecr("shop/order")).port(8003).grant(db.connect()));
/// # }
/// ```
///
/// In a protected stage RDS refuses to delete it (`DeletionProtection`).
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Postgres {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Imported<ImportedPostgres>,
    pub(crate) network: PrivateNetwork,
    pub(crate) engine_version: Spanned<String>,
    pub(crate) instance_class: Spanned<String>,
    pub(crate) allocated_storage: Spanned<u32>,
    pub(crate) max_allocated_storage: Option<Spanned<u32>>,
    pub(crate) multi_az: bool,
    pub(crate) backup_retention_period: Spanned<Duration>,
    pub(crate) db_name: Spanned<String>,
    pub(crate) master_username: Spanned<String>,
    pub(crate) port: Spanned<u16>,
    pub(crate) parameters: Vec<(String, Value<String>)>,
    pub(crate) allow_major_version_upgrade: bool,
    pub(crate) options: DatabaseOptions,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// The properties of an imported database.
#[derive(Clone, Debug)]
pub(crate) struct ImportedPostgres {
    pub(crate) endpoint_address: Value<String>,
    pub(crate) security_group_id: Value<String>,
    pub(crate) credentials: Handle<Secret>,
    /// The entry of the secret with the URL.
    url_key: Option<String>,
    /// The entry of the secret with the name of the database.
    db_name_key: Option<String>,
    /// Whether the program names the master user and the database.
    pub(crate) has_username: bool,
    pub(crate) has_db_name: bool,
}

impl Postgres {
    /// PostgreSQL 18 on one `db.t4g.micro` instance with 20 GiB, in one zone.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: Imported::NONE,
            network: PrivateNetwork::default(),
            engine_version: Spanned::here("18".into()),
            instance_class: Spanned::here("db.t4g.micro".into()),
            allocated_storage: Spanned::here(defaults::DATABASE_STORAGE),
            max_allocated_storage: None,
            multi_az: false,
            backup_retention_period: Spanned::here(Duration::from_secs(7 * 24 * 60 * 60)),
            db_name: Spanned::here("app".into()),
            master_username: Spanned::here("app".into()),
            port: Spanned::here(5432),
            parameters: Vec::new(),
            allow_major_version_upgrade: false,
            options: DatabaseOptions::default(),
            key: None,
            removal: None,
        }
    }

    /// An existing database. `credentials` is a secret with the entries `username` and `password`, as RDS creates and rotates
    /// it. Its [`endpoint_address`](Self::endpoint_address) and its [`security_group`](Self::security_group) are required; what
    /// else its handle returns has to be given: [`db_name`](Self::db_name) or [`db_name_key`](Self::db_name_key) for
    /// [`connect`](Handle::connect), [`url_key`](Self::url_key) if the secret has a URL.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let login = stack.add(Secret::import("db-login", "shop/db"));
    /// stack.add(
    ///     Postgres::import("db", &login)
    ///         .endpoint_address("shop.abc123.us-east-1.rds.amazonaws.com")
    ///         .security_group("sg-0123456789abcdef0")
    ///         .db_name("shop"),
    /// );
    /// # }
    /// ```
    // rule: component_name
    // unchecked if imported: all setters but .security_group
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, credentials: &Handle<Secret>) -> Self {
        Self {
            imported: Imported::new(ImportedPostgres {
                endpoint_address: not_given(),
                security_group_id: not_given(),
                credentials: credentials.clone(),
                url_key: None,
                db_name_key: None,
                has_username: false,
                has_db_name: false,
            }),
            ..Self::new(name)
        }
    }

    /// The host name of an imported database: `Endpoint.Address`. Required for imports.
    #[track_caller]
    pub fn endpoint_address(mut self, address: impl Into<Value<String>>) -> Self {
        self.record.replaces("endpoint_address");
        let set = |db: &mut ImportedPostgres| db.endpoint_address = address.into();
        self.imported.set(".endpoint_address(…)", set);
        self
    }

    /// The id of the security group of an imported database. Required for imports.
    // rule: security_group_id
    #[track_caller]
    pub fn security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("security_group");
        let set = |db: &mut ImportedPostgres| db.security_group_id = id.into();
        self.imported.set(".security_group(…)", set);
        self
    }

    /// The entry of the secret of an imported database that has its URL, `postgresql://<user>:<password>@…`: then
    /// [`connect`](Handle::connect) sets `DATABASE_URL`. Default: none. The JSON key of
    /// [`ValueFrom`](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html).
    #[track_caller]
    pub fn url_key(mut self, json_key: &str) -> Self {
        self.record.replaces("url_key");
        let set = |db: &mut ImportedPostgres| db.url_key = Some(json_key.into());
        self.imported.set(".url_key(…)", set);
        self
    }

    /// The entry of the secret of an imported database that has the name of the database, such as `dbname`. Secrets that RDS
    /// manages have none. Default: none. The JSON key of
    /// [`ValueFrom`](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html).
    #[track_caller]
    pub fn db_name_key(mut self, json_key: &str) -> Self {
        self.record.replaces("db_name_key");
        let set = |db: &mut ImportedPostgres| db.db_name_key = Some(json_key.into());
        self.imported.set(".db_name_key(…)", set);
        self
    }

    /// The version of PostgreSQL: `18` is the newest 18 at creation, or `18.4`. Default: `18`. RDS installs later minor
    /// versions automatically. `EngineVersion`:
    /// [versions](https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html).
    // rule: postgres_version
    #[track_caller]
    pub fn engine_version(mut self, version: &str) -> Self {
        self.record.replaces("engine_version");
        self.engine_version = Spanned::here(version.into());
        self
    }

    /// Allows RDS to upgrade to another major [`engine_version`](Self::engine_version). Default: RDS refuses. The
    /// upgrade stops the database for some minutes, and only a snapshot can undo it. `AllowMajorVersionUpgrade`:
    /// [AWS::RDS::DBInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html).
    #[track_caller]
    pub fn allow_major_version_upgrade(mut self) -> Self {
        self.record.calls("allow_major_version_upgrade");
        self.allow_major_version_upgrade = true;
        self
    }

    /// The size of the instance. Default: `db.t4g.micro`. `DBInstanceClass`:
    /// [instance classes](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html).
    // rule: instance_class
    #[track_caller]
    pub fn instance_class(mut self, class: &str) -> Self {
        self.record.replaces("instance_class");
        self.instance_class = Spanned::here(class.into());
        self
    }

    /// The size of the `gp3` disk, 20 to 65,536 GiB. Default: 20 GiB. It can grow but not shrink. `AllocatedStorage`:
    /// [CreateDBInstance](https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html).
    // rule: database_storage
    #[track_caller]
    pub fn allocated_storage(mut self, gib: u32) -> Self {
        self.record.replaces("allocated_storage");
        self.allocated_storage = Spanned::here(gib);
        self
    }

    /// Lets RDS grow the disk automatically, up to this number of GiB, at least a tenth more than
    /// [`allocated_storage`](Self::allocated_storage). Default: never. `MaxAllocatedStorage`:
    /// [storage autoscaling](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html).
    // rule: database_growth(.allocated_storage or DATABASE_STORAGE, .max_allocated_storage) at .max_allocated_storage
    #[track_caller]
    pub fn max_allocated_storage(mut self, gib: u32) -> Self {
        self.record.replaces("max_allocated_storage");
        self.max_allocated_storage = Some(Spanned::here(gib));
        self
    }

    /// Keeps a standby instance in another zone, to which RDS fails over. It doubles the price. Default: no standby.
    /// `MultiAZ`: [Multi-AZ](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html).
    #[track_caller]
    pub fn multi_az(mut self) -> Self {
        self.record.calls("multi_az");
        self.multi_az = true;
        self
    }

    /// How long RDS keeps automated backups: 1 to 35 days, or `days(0)` for no backups. Default: 7 days.
    /// `BackupRetentionPeriod`:
    /// [backup retention](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html).
    // rule: backup_retention
    #[track_caller]
    pub fn backup_retention_period(mut self, period: Duration) -> Self {
        self.record.replaces("backup_retention_period");
        self.backup_retention_period = Spanned::here(period);
        self
    }

    /// The name of the initial database: a letter, then letters, digits and underscores, at most 63. Default: `app`.
    /// Changing it replaces the database with an empty one. An imported database has no default. `DBName`:
    /// [CreateDBInstance](https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html).
    // rule: database_name
    #[track_caller]
    pub fn db_name(mut self, name: &str) -> Self {
        self.record.replaces("db_name");
        self.imported.change(|db| db.has_db_name = true);
        self.db_name = Spanned::here(name.into());
        self
    }

    /// The name of the master user: a letter, then letters, digits and underscores, at most 16, and no reserved word of
    /// PostgreSQL such as `user`. Default: `app`. Changing it replaces the database with an empty one. An imported database has no
    /// default.
    /// `MasterUsername`:
    /// [CreateDBInstance](https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html).
    // rule: database_user
    #[track_caller]
    pub fn master_username(mut self, name: &str) -> Self {
        self.record.replaces("master_username");
        self.imported.change(|db| db.has_username = true);
        self.master_username = Spanned::here(name.into());
        self
    }

    /// The port, 1,150 to 65,535. Default: 5432. `Port`:
    /// [CreateDBInstance](https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html).
    // rule: database_port
    #[track_caller]
    pub fn port(mut self, port: u16) -> Self {
        self.record.replaces("port");
        self.port = Spanned::here(port);
        self
    }

    /// Adds a parameter of the server, such as `("log_min_duration_statement", "500")`. Default: `rds.force_ssl` is 1,
    /// which requires encrypted connections; other parameters have RDS's defaults. `Parameters`:
    /// [AWS::RDS::DBParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbparametergroup.html).
    #[track_caller]
    pub fn parameter(mut self, name: &str, value: impl Into<Value<String>>) -> Self {
        self.record.calls("parameter");
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Encrypts disk, backups and password with this KMS key. Default: AWS's own `aws/rds` and `aws/secretsmanager`.
    /// Changing it replaces the database with an empty one. `KmsKeyId`:
    /// [AWS::RDS::DBInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Postgres> {
    /// `postgresql://<user>:<password>@<address>:<port>/<name>?sslmode=require`, in a secret of its own, which is created
    /// only if this method is called. [`sslmode`](Postgres::sslmode) sets another mode. Of an imported database, the entry of
    /// its secret at [`url_key`](Postgres::url_key); it is an error to use it without that.
    pub fn url(&self) -> Value<SecretRef> {
        match self.spec().imported.get() {
            Some(imported) => match &imported.url_key {
                Some(key) => imported.credentials.key(key),
                None => self.missing(MissingProperty::Url),
            },
            None => self.own(SecretRef::secrets_manager(self.ref_of("UrlSecret"))),
        }
    }

    /// The master user's password.
    pub fn password(&self) -> Value<SecretRef> {
        match self.spec().imported.get() {
            Some(imported) => imported.credentials.key("password"),
            None => {
                self.own(SecretRef::secrets_manager(self.ref_of("Secret")).json_key("password"))
            }
        }
    }

    fn own(&self, secret: SecretRef) -> Value<SecretRef> {
        match &self.spec().key {
            Some(key) => secret.encrypted_with(key.arn().into_expr()).into(),
            None => secret.into(),
        }
    }

    /// A property that an imported database lacks.
    fn missing<T: ?Sized>(&self, property: MissingProperty) -> Value<T> {
        Computed::MissingOfDatabase(self.name(), property).value(self.scope())
    }

    /// The name of the master user. It is an error to use that of an imported database without
    /// [`master_username`](Postgres::master_username).
    pub fn username(&self) -> Value<String> {
        match self.spec().imported.get() {
            Some(imported) if !imported.has_username => self.missing(MissingProperty::Username),
            _ => self.spec().master_username.value.clone().into(),
        }
    }

    /// The name of the initial database. It is an error to use that of an imported database without
    /// [`db_name`](Postgres::db_name).
    pub fn db_name(&self) -> Value<String> {
        match self.spec().imported.get() {
            Some(imported) if !imported.has_db_name => self.missing(MissingProperty::DbName),
            _ => self.spec().db_name.value.clone().into(),
        }
    }

    /// The host name: `Endpoint.Address`.
    pub fn endpoint_address(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .value(|imported| &imported.endpoint_address);
        self.given_or_attribute(given, "Instance", "Endpoint.Address")
    }

    /// The port, as text: `Endpoint.Port`.
    pub fn endpoint_port(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .get()
            .map(|_| self.spec().port.to_string().into());
        self.given_or_attribute(given, "Instance", "Endpoint.Port")
    }

    /// The ARN of the secret with `username`, `password`, `host`, `port` and `dbname`; of an imported database, that of its secret,
    /// whatever that has.
    pub fn secret_arn(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .get()
            .map(|imported| imported.credentials.arn());
        self.given_or_ref(given, "Secret")
    }

    /// The `DBInstanceIdentifier`, which is also the dimension of its metrics. For an imported database it is the first
    /// label of its host name.
    pub fn instance_identifier(&self) -> Value<String> {
        let given = self.spec().imported.get().map(|imported| {
            let address = imported.endpoint_address.clone();
            crate::cfn::intrinsic::select(0, crate::cfn::intrinsic::split(".", address))
        });
        self.given_or_ref(given, "Instance")
    }

    /// The id of the database's security group.
    pub fn security_group_id(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .value(|imported| &imported.security_group_id);
        self.given_or_attribute(given, "SecurityGroup", "GroupId")
    }

    /// Allows connections from the tasks' security group, and sets the secret `DATABASE_URL` to the database's
    /// [`url`](Self::url).
    ///
    /// For an imported database without [`url_key`](Postgres::url_key), it sets the parts of the URL: `DATABASE_HOST`,
    /// `DATABASE_PORT` and `DATABASE_NAME`, and the secrets `DATABASE_USERNAME` and `DATABASE_PASSWORD`;
    /// [`named`](Grant::named) replaces `DATABASE` in them.
    pub fn connect(&self) -> Grant {
        let spec = self.spec();
        let grant =
            Grant::default().connection(self.name(), self.security_group_id(), spec.port.value);
        match spec.imported.get() {
            Some(imported) if imported.url_key.is_none() => self.parts(imported, grant),
            _ => grant.secret("DATABASE_URL", self.url()),
        }
    }

    /// The parts of the URL of an imported database.
    fn parts(&self, imported: &ImportedPostgres, grant: Grant) -> Grant {
        let entry = |key: &str| imported.credentials.key(key);
        let grant = grant
            .with_prefix("DATABASE")
            .env("DATABASE_HOST", self.endpoint_address())
            .env("DATABASE_PORT", self.endpoint_port())
            .secret("DATABASE_PASSWORD", self.password());
        let grant = match imported.has_username {
            true => grant.env("DATABASE_USERNAME", self.username()),
            false => grant.secret("DATABASE_USERNAME", entry("username")),
        };
        match &imported.db_name_key {
            Some(key) if !imported.has_db_name => grant.secret("DATABASE_NAME", entry(key)),
            _ => grant.env("DATABASE_NAME", self.db_name()),
        }
    }
}

component!(
    Postgres,
    "database",
    HasRemovalPolicy,
    HasSnapshots,
    HasPrivateNetwork
);

impl Described for Postgres {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        let db = stack.handle(self);
        let watched = self
            .imported
            .is_none()
            .then(|| DataStore::Database(db.clone()));
        let watched = watched.map(Monitoring::DataStore);
        let backups = self.backup_retention_period;
        let allowed = "subnets in two or more zones, even for a single-AZ database";
        let two_zones = Some((codes::DATABASE_SUBNETS_IN_ONE_ZONE, allowed));
        let single = Gap::new("single-AZ database", "add `.multi_az()`")
            .instance(&self.instance_class, &PRICES);
        let unsaved = Gap::new(
            "database without backups",
            "remove `.backup_retention_period(…)`; the default is 7 days",
        )
        .at(backups.origin);
        let attributes = [
            db.url().into_expr(),
            db.password().into_expr(),
            db.endpoint_address().into_expr(),
        ];
        Description {
            naming: Naming::Generated,
            import: Import::required(&self.imported, |db| {
                vec![
                    ExternalValue::text(&db.endpoint_address, ".endpoint_address"),
                    ExternalValue::security_group(&db.security_group_id),
                ]
            })
            .effective(&[
                "endpoint_address",
                "security_group",
                "url_key",
                "db_name_key",
                "db_name",
                "master_username",
                "port",
            ]),
            network: Some(
                self.network
                    .description(two_zones, db.security_group_id(), attributes),
            ),
            data: Some(Data {
                removal: self.removal,
                without_standby: (!self.multi_az).then_some(single),
                without_backups: backups.is_zero().then_some(unsaved),
            }),
            logs: None,
            monitoring: watched,
        }
    }
}
