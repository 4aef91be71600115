//! A Redis or Valkey cache of Amazon ElastiCache.

use std::sync::Arc;
use std::time::Duration;

use super::removal::removal_setters;
use super::{Grant, Key, Name, Text, Tier, Vpc, component};
use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{Located, Origin};

/// The port of Redis.
pub(crate) const REDIS_PORT: u16 = 6379;

/// A Redis cache of [Amazon ElastiCache](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html), or a
/// Valkey one: encrypted, in isolated subnets, reached only by who takes [`connect`](Handle::connect).
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let cache = stack.add(Redis::new("cache").valkey().replicas(1));
/// stack.add(Worker::new("mailer").image(Image::ecr("shop/mailer")).grant(cache.connect()));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Redis {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<ImportedRedis>,
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) tier: Option<Tier>,
    pub(crate) engine: RedisEngine,
    pub(crate) engine_version: Option<Located<String>>,
    pub(crate) node_type: Located<String>,
    pub(crate) replicas: Located<u8>,
    pub(crate) transit_encryption: TransitEncryption,
    pub(crate) snapshot_retention: Located<Duration>,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// What is known of a cache that isn't ours.
#[derive(Clone, Debug)]
pub(crate) struct ImportedRedis {
    pub(crate) address: Value<String>,
    pub(crate) security_group_id: Value<String>,
}

/// The program that runs on the nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RedisEngine {
    Redis,
    Valkey,
}

/// Whether connections to a cache are encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransitEncryption {
    /// All of them: clients use `rediss://`. The default.
    Required,
    /// Those of clients that want it: `redis://` and `rediss://` both work. For clients that can't do TLS yet.
    Preferred,
    /// None: clients use `redis://`.
    Disabled,
}

impl Redis {
    /// Redis 7.1 on one `cache.t4g.micro`.
    #[track_caller]
    pub fn new(name: impl Text<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            vpc: None,
            tier: None,
            engine: RedisEngine::Redis,
            engine_version: None,
            node_type: Located::here("cache.t4g.micro".into()),
            replicas: Located::here(0),
            transit_encryption: TransitEncryption::Required,
            snapshot_retention: Located::here(Duration::from_secs(24 * 60 * 60)),
            key: None,
            removal: None,
        }
    }

    /// A cache that exists already: the address of its primary node, and the security group that it is in. Say with
    /// [`transit_encryption`](Self::transit_encryption) if it takes plain connections.
    #[track_caller]
    pub fn import(
        name: impl Text<Name>,
        address: impl Into<Value<String>>,
        security_group_id: impl Into<Value<String>>,
    ) -> Self {
        let imported = ImportedRedis {
            address: address.into(),
            security_group_id: security_group_id.into(),
        };
        Self {
            imported: Some(imported),
            ..Self::new(name)
        }
    }

    /// Runs Valkey 8.0, which speaks the same protocol and costs a fifth less.
    pub fn valkey(mut self) -> Self {
        self.engine = RedisEngine::Valkey;
        self
    }

    /// The engine's version; `7.1` for Redis and `8.0` for Valkey without this. See AWS's
    /// [versions](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html).
    #[track_caller]
    pub fn engine_version(mut self, version: &str) -> Self {
        self.engine_version = Some(Located::here(version.into()));
        self
    }

    /// The size of each node; `cache.t4g.micro` without this. See AWS's
    /// [node types](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html).
    #[track_caller]
    pub fn node_type(mut self, node_type: &str) -> Self {
        self.node_type = Located::here(node_type.into());
        self
    }

    /// So many replicas of the node in other zones, 0 to 5; none without this. With one or more, a replica takes over by
    /// itself when the node fails.
    #[track_caller]
    pub fn replicas(mut self, replicas: u8) -> Self {
        self.replicas = Located::here(replicas);
        self
    }

    /// Whether connections are encrypted; [`TransitEncryption::Required`] without this. On a cache that exists, go
    /// from one end to the other by way of [`TransitEncryption::Preferred`].
    pub fn transit_encryption(mut self, encryption: TransitEncryption) -> Self {
        self.transit_encryption = encryption;
        self
    }

    /// How long daily snapshots are kept, 1 to 35 days, or nothing for no snapshots; one day without this.
    #[track_caller]
    pub fn snapshot_retention(mut self, retention: Duration) -> Self {
        self.snapshot_retention = Located::here(retention);
        self
    }

    /// Encrypts what is stored with this key; with AWS's own without this. Another key later makes a new, empty cache.
    pub fn key(mut self, key: &Handle<Key>) -> Self {
        self.key = Some(key.clone());
        self
    }

    /// The subnets; the isolated ones without this, or the private ones of an imported VPC that has no isolated ones.
    pub fn subnets(mut self, tier: Tier) -> Self {
        self.tier = Some(tier);
        self
    }

    /// The VPC; the stack's only one without this.
    pub fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.vpc = Some(vpc.clone());
        self
    }

    removal_setters!(
        "Without a choice there is a last snapshot in a protected stage, and none in the others.",
        snapshot
    );
}

impl Handle<Redis> {
    /// `rediss://<address>:6379/0`, or `redis://<address>:6379/0` if the cache takes plain connections.
    pub fn url(&self) -> Value<String> {
        let scheme = match self.spec().transit_encryption {
            TransitEncryption::Required => "rediss://",
            TransitEncryption::Preferred | TransitEncryption::Disabled => "redis://",
        };
        intrinsic::concat([
            scheme.into(),
            self.primary_address(),
            format!(":{REDIS_PORT}/0").into(),
        ])
    }

    /// The host name of the node that takes writes.
    pub fn primary_address(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.address.clone(),
            None => {
                Value::from_expr(self.attribute_of("ReplicationGroup", "PrimaryEndPoint.Address"))
            }
        }
    }

    /// The host name for reading, which spreads over the replicas; without replicas it is the node itself.
    pub fn reader_address(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.address.clone(),
            None => {
                Value::from_expr(self.attribute_of("ReplicationGroup", "ReaderEndPoint.Address"))
            }
        }
    }

    /// The id of its security group.
    pub fn security_group_id(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.security_group_id.clone(),
            None => Value::from_expr(self.attribute_of("SecurityGroup", "GroupId")),
        }
    }

    /// The way to it through the network, and its [`url`](Self::url) as `REDIS_URL`.
    pub fn connect(&self) -> Grant {
        Grant::default()
            .connection(
                self.name().into(),
                self.security_group_id().into_expr(),
                REDIS_PORT,
            )
            .env("REDIS_URL", self.url())
    }
}

component!(Redis, "cache");
