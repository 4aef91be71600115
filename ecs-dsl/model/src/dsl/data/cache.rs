//! Amazon ElastiCache caches.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{DeletionPolicy, Handle, SecretRef, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{
    Data, DataStore, Described, Description, ExternalValue, Gap, Import, Monitoring, Naming, Prices,
};
use crate::dsl::model::imported::{Imported, not_given};
use crate::dsl::network::private_network::PrivateNetwork;
use crate::dsl::{BuilderRecord, Grant, IntoText, Key, Name, Stack, component};
use crate::rules::codes;

/// The port of Redis and Valkey.
pub(crate) const CACHE_PORT: u16 = 6379;

/// `pricing.json`: `elasticache.redis.cache.t4g.micro` and so on.
const REDIS: [(&str, f64); 3] = [
    ("cache.t4g.micro", 11.68),
    ("cache.t4g.small", 23.36),
    ("cache.t4g.medium", 47.45),
];
/// `pricing.json`: `elasticache.valkey.cache.t4g.micro` and so on.
const VALKEY: [(&str, f64); 3] = [
    ("cache.t4g.micro", 9.34),
    ("cache.t4g.small", 18.69),
    ("cache.t4g.medium", 37.96),
];

/// A Redis OSS or Valkey cache of [Amazon ElastiCache](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html):
/// encrypted, in isolated subnets, reachable only for components that have the grant [`connect`](Handle::connect).
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let cache = stack.add(Cache::valkey("cache").replicas(1));
/// stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer")).grant(cache.connect()));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Cache {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Imported<ImportedCache>,
    pub(crate) network: PrivateNetwork,
    pub(crate) engine: CacheEngine,
    pub(crate) engine_version: Option<Spanned<String>>,
    pub(crate) node_type: Spanned<String>,
    pub(crate) replicas: Spanned<u32>,
    pub(crate) transit_encryption: TransitEncryption,
    pub(crate) auth_token: Option<SourceLocation>,
    pub(crate) snapshot_retention_limit: Spanned<Duration>,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// The properties of an imported cache.
#[derive(Clone, Debug)]
pub(crate) struct ImportedCache {
    pub(crate) address: Value<String>,
    pub(crate) security_group_id: Value<String>,
}

/// AWS's `Engine`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CacheEngine {
    Redis,
    Valkey,
}

impl CacheEngine {
    /// The prices of nodes, by their type.
    const fn prices(self) -> Prices {
        match self {
            Self::Redis => &REDIS,
            Self::Valkey => &VALKEY,
        }
    }
}

/// Whether connections to a cache are encrypted: `TransitEncryptionEnabled` and `TransitEncryptionMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransitEncryption {
    /// All connections are encrypted; clients use `rediss://`. The default.
    Required,
    /// Encrypted and plain connections work, `rediss://` and `redis://`: for clients without TLS support.
    Preferred,
    /// No connection is encrypted; clients use `redis://`.
    Disabled,
}

impl Cache {
    /// Redis OSS 7.1 on one `cache.t4g.micro` node.
    // rule: component_name
    #[track_caller]
    pub fn redis(name: impl IntoText<Name>) -> Self {
        Self::new(name, CacheEngine::Redis)
    }

    /// Valkey 8.0 on one `cache.t4g.micro` node: Redis's protocol, 20 % cheaper.
    // rule: component_name
    #[track_caller]
    pub fn valkey(name: impl IntoText<Name>) -> Self {
        Self::new(name, CacheEngine::Valkey)
    }

    #[track_caller]
    fn new(name: impl IntoText<Name>, engine: CacheEngine) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: Imported::NONE,
            network: PrivateNetwork::default(),
            engine,
            engine_version: None,
            node_type: Spanned::here("cache.t4g.micro".into()),
            replicas: Spanned::here(0),
            transit_encryption: TransitEncryption::Required,
            auth_token: None,
            snapshot_retention_limit: Spanned::here(Duration::from_secs(24 * 60 * 60)),
            key: None,
            removal: None,
        }
    }

    /// An existing cache: its [`address`](Self::address) and its [`security_group`](Self::security_group) are required.
    /// Set [`transit_encryption`](Self::transit_encryption) if it accepts plain connections.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// let cache = Cache::import("cache")
    ///     .address("master.shop.abc123.use1.cache.amazonaws.com")
    ///     .security_group("sg-0123456789abcdef0");
    /// ```
    // rule: component_name
    // unchecked if imported: all setters but .security_group
    #[track_caller]
    pub fn import(name: impl IntoText<Name>) -> Self {
        Self {
            imported: Imported::new(ImportedCache {
                address: not_given(),
                security_group_id: not_given(),
            }),
            ..Self::redis(name)
        }
    }

    /// The host name of the primary node of an imported cache: `PrimaryEndPoint.Address`. Required for imports.
    #[track_caller]
    pub fn address(mut self, address: impl Into<Value<String>>) -> Self {
        self.record.replaces("address");
        let set = |cache: &mut ImportedCache| cache.address = address.into();
        self.imported.set(".address(…)", set);
        self
    }

    /// The id of the security group of an imported cache. Required for imports.
    // rule: security_group_id
    #[track_caller]
    pub fn security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("security_group");
        let set = |cache: &mut ImportedCache| cache.security_group_id = id.into();
        self.imported.set(".security_group(…)", set);
        self
    }

    /// The version of the engine. Default: `7.1` for Redis OSS, `8.0` for Valkey. `EngineVersion`:
    /// [versions](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html).
    // rule: cache_version
    #[track_caller]
    pub fn engine_version(mut self, version: &str) -> Self {
        self.record.replaces("engine_version");
        self.engine_version = Some(Spanned::here(version.into()));
        self
    }

    /// The size of each node. Default: `cache.t4g.micro`. `CacheNodeType`:
    /// [node types](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html).
    // rule: node_type
    #[track_caller]
    pub fn node_type(mut self, node_type: &str) -> Self {
        self.record.replaces("node_type");
        self.node_type = Spanned::here(node_type.into());
        self
    }

    /// The number of replicas of the primary node, in other zones: 0 to 5. Default: 0. With one or more, ElastiCache
    /// fails over to a replica. AWS's `NumCacheClusters` counts the primary node too:
    /// [Multi-AZ](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html).
    // rule: replicas
    #[track_caller]
    pub fn replicas(mut self, replicas: u32) -> Self {
        self.record.replaces("replicas");
        self.replicas = Spanned::here(replicas);
        self
    }

    /// Whether connections are encrypted. Default: [`TransitEncryption::Required`]. An existing cache changes in two
    /// steps, through [`TransitEncryption::Preferred`]. `TransitEncryptionMode`:
    /// [encryption in transit](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html).
    #[track_caller]
    pub fn transit_encryption(mut self, encryption: TransitEncryption) -> Self {
        self.record.replaces("transit_encryption");
        self.transit_encryption = encryption;
        self
    }

    /// Requires a password, which AWS generates and which is in no template: the grant [`connect`](Handle::connect) then
    /// sets `REDIS_URL` as a secret. Default: the security group alone protects the cache. Connections must be encrypted.
    /// `AuthToken`: [AUTH](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html).
    #[track_caller]
    pub fn auth_token(mut self) -> Self {
        self.record.calls("auth_token");
        self.auth_token = Some(SourceLocation::here());
        self
    }

    /// How long ElastiCache keeps daily snapshots: 1 to 35 days, or `days(0)` for no snapshots. Default: 1 day.
    /// `SnapshotRetentionLimit`:
    /// [automatic backups](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html).
    // rule: snapshot_retention_limit
    #[track_caller]
    pub fn snapshot_retention_limit(mut self, retention: Duration) -> Self {
        self.record.replaces("snapshot_retention_limit");
        self.snapshot_retention_limit = Spanned::here(retention);
        self
    }

    /// Encrypts stored data with this KMS key. Default: an AWS owned key. Changing it replaces the cache with an empty
    /// one. `KmsKeyId`:
    /// [encryption at rest](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Cache> {
    /// `rediss://:<token>@<address>:6379/0`, in a secret of its own, for a cache with an
    /// [`auth_token`](Cache::auth_token).
    pub fn secret_url(&self) -> Value<SecretRef> {
        self.own(SecretRef::secrets_manager(self.ref_of("UrlSecret")))
    }

    /// The password of a cache with an [`auth_token`](Cache::auth_token).
    pub fn auth_token(&self) -> Value<SecretRef> {
        self.own(SecretRef::secrets_manager(self.ref_of("AuthToken")).json_key("token"))
    }

    fn own(&self, secret: SecretRef) -> Value<SecretRef> {
        match &self.spec().key {
            Some(key) => secret.encrypted_with(key.arn().into_expr()).into(),
            None => secret.into(),
        }
    }

    /// `rediss://<address>:6379/0`, or `redis://<address>:6379/0` if the cache accepts plain connections. It has no
    /// password.
    pub fn url(&self) -> Value<String> {
        let scheme = match self.spec().transit_encryption {
            TransitEncryption::Required => "rediss://",
            TransitEncryption::Preferred | TransitEncryption::Disabled => "redis://",
        };
        intrinsic::concat([
            scheme.into(),
            self.primary_address(),
            format!(":{CACHE_PORT}/0").into(),
        ])
    }

    /// The host name of the primary node: `PrimaryEndPoint.Address`.
    pub fn primary_address(&self) -> Value<String> {
        let given = self.spec().imported.value(|imported| &imported.address);
        self.given_or_attribute(given, "ReplicationGroup", "PrimaryEndPoint.Address")
    }

    /// The host name for reads, which are spread over the replicas: `ReaderEndPoint.Address`. Without replicas it is
    /// the primary node.
    pub fn reader_address(&self) -> Value<String> {
        let given = self.spec().imported.value(|imported| &imported.address);
        self.given_or_attribute(given, "ReplicationGroup", "ReaderEndPoint.Address")
    }

    /// The id of the cache's security group.
    pub fn security_group_id(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .value(|imported| &imported.security_group_id);
        self.given_or_attribute(given, "SecurityGroup", "GroupId")
    }

    /// Allows connections from the tasks' security group, and sets `REDIS_URL` to the cache's [`url`](Self::url), or, for
    /// a cache with an [`auth_token`](Cache::auth_token), the secret `REDIS_URL` to its [`secret_url`](Self::secret_url).
    pub fn connect(&self) -> Grant {
        let grant = Grant::default().connection(self.name(), self.security_group_id(), CACHE_PORT);
        let is_own = self.spec().imported.is_none();
        match self.spec().auth_token.filter(|_| is_own) {
            Some(_) => grant.secret("REDIS_URL", self.secret_url()),
            None => grant.env("REDIS_URL", self.url()),
        }
    }
}

component!(
    Cache,
    "cache",
    HasRemovalPolicy,
    HasSnapshots,
    HasPrivateNetwork
);

impl Described for Cache {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        let cache = stack.handle(self);
        let watched = self
            .imported
            .is_none()
            .then(|| DataStore::Cache(cache.clone()));
        let watched = watched.map(Monitoring::DataStore);
        let allowed = "subnets in two or more zones, or no replicas";
        let two_zones =
            (self.replicas.value > 0).then_some((codes::CACHE_REPLICAS_IN_ONE_ZONE, allowed));
        let single = Gap::new("cache without replicas", "add `.replicas(1)`")
            .at(self.replicas.origin)
            .instance(&self.node_type, self.engine.prices());
        let attributes = [cache.url(), cache.primary_address(), cache.reader_address()];
        Description {
            naming: Naming::Generated,
            import: Import::required(&self.imported, |cache| {
                vec![
                    ExternalValue::text(&cache.address, ".address"),
                    ExternalValue::security_group(&cache.security_group_id),
                ]
            })
            .effective(&["address", "security_group", "transit_encryption"]),
            network: Some(self.network.description(
                two_zones,
                cache.security_group_id(),
                attributes,
            )),
            data: Some(Data {
                removal: self.removal,
                without_standby: (self.replicas.value == 0).then_some(single),
                without_backups: None,
            }),
            logs: None,
            monitoring: watched,
        }
    }
}
