//! A search domain of Amazon OpenSearch Service.

use std::sync::Arc;

use super::imported::{import, not_given};
use super::removal::removal_setters;
use super::{Grant, IntoText, Key, Name, Statement, Tier, Vpc, component};
use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{Located, Origin};

/// The port of HTTPS, the only one that a domain has.
const PORT: u16 = 443;

/// A domain of [Amazon OpenSearch Service](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html):
/// encrypted, in isolated subnets, reached over TLS only and by who takes [`connect`](Handle::connect), with requests
/// that its role signs.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let catalog = stack.add(Search::new("catalog").instance_type("m7g.large.search").instance_count(2));
/// stack.add(Service::new("product").image(Image::ecr("shop/product")).port(8002).grant(catalog.connect()));
/// # }
/// ```
///
/// The account needs OpenSearch's service-linked role before the first domain in a VPC is made:
/// `aws iam create-service-linked-role --aws-service-name opensearchservice.amazonaws.com`.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Search {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<ImportedSearch>,
    /// A setter of imports on a domain that isn't imported.
    pub(crate) misplaced: Option<Located<&'static str>>,
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) tier: Option<Tier>,
    pub(crate) engine_version: Located<String>,
    pub(crate) instance_type: Located<String>,
    pub(crate) instance_count: Located<u16>,
    pub(crate) volume_size: Located<u32>,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// The properties of an imported domain.
#[derive(Clone, Debug)]
pub(crate) struct ImportedSearch {
    pub(crate) endpoint: Value<String>,
    pub(crate) arn: Value<String>,
    pub(crate) security_group_id: Value<String>,
}

impl Search {
    /// OpenSearch 2.19 on one `t3.small.search` with 10 GiB.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            misplaced: None,
            vpc: None,
            tier: None,
            engine_version: Located::here("OpenSearch_2.19".into()),
            instance_type: Located::here("t3.small.search".into()),
            instance_count: Located::here(1),
            volume_size: Located::here(10),
            key: None,
            removal: None,
        }
    }

    /// A domain that exists already: its [`endpoint`](Self::endpoint), its [`arn`](Self::arn) and its
    /// [`security_group`](Self::security_group) are required.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>) -> Self {
        Self {
            imported: Some(ImportedSearch {
                endpoint: not_given(),
                arn: not_given(),
                security_group_id: not_given(),
            }),
            ..Self::new(name)
        }
    }

    /// The host name of an imported domain, AWS's `DomainEndpoint`. Required there.
    #[track_caller]
    pub fn endpoint(mut self, endpoint: impl Into<Value<String>>) -> Self {
        import(
            &mut self.imported,
            &mut self.misplaced,
            ".endpoint(…)",
            |domain| {
                domain.endpoint = endpoint.into();
            },
        );
        self
    }

    /// The ARN of an imported domain. Required there.
    #[track_caller]
    pub fn arn(mut self, arn: impl Into<Value<String>>) -> Self {
        import(
            &mut self.imported,
            &mut self.misplaced,
            ".arn(…)",
            |domain| {
                domain.arn = arn.into();
            },
        );
        self
    }

    /// The id of the security group of an imported domain. Required there.
    #[track_caller]
    pub fn security_group(mut self, id: impl Into<Value<String>>) -> Self {
        import(
            &mut self.imported,
            &mut self.misplaced,
            ".security_group(…)",
            |domain| {
                domain.security_group_id = id.into();
            },
        );
        self
    }

    /// The version, such as `OpenSearch_2.19`, which it is without this. A newer one is installed in place.
    #[track_caller]
    pub fn engine_version(mut self, version: &str) -> Self {
        self.engine_version = Located::here(version.into());
        self
    }

    /// The size of each node; `t3.small.search` without this. See AWS's
    /// [types](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/supported-instance-types.html).
    #[track_caller]
    pub fn instance_type(mut self, instance_type: &str) -> Self {
        self.instance_type = Located::here(instance_type.into());
        self
    }

    /// How many nodes hold data; 1 without this. A multiple of three is spread over three zones where the VPC has them,
    /// any other even number over two, and the rest stays in one.
    #[track_caller]
    pub fn instance_count(mut self, nodes: u16) -> Self {
        self.instance_count = Located::here(nodes);
        self
    }

    /// The disk of each node in GiB, of type `gp3`; 10 without this. See AWS's
    /// [limits](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/limits.html#ebsresource) for each size.
    #[track_caller]
    pub fn volume_size(mut self, gib: u32) -> Self {
        self.volume_size = Located::here(gib);
        self
    }

    /// Encrypts what is stored with this key; with AWS's own without this.
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
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

    removal_setters!("Without a choice it is kept in a protected stage and deleted in the others.");
}

impl Handle<Search> {
    /// `https://<endpoint>`.
    pub fn url(&self) -> Value<String> {
        intrinsic::concat(["https://".into(), self.domain_endpoint()])
    }

    /// The host name.
    pub fn domain_endpoint(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.endpoint.clone(),
            None => Value::from_expr(self.attribute_of("Domain", "DomainEndpoint")),
        }
    }

    /// The ARN.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.arn.clone(),
            None => Value::from_expr(self.attribute_of("Domain", "Arn")),
        }
    }

    /// The id of its security group.
    pub fn security_group_id(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.security_group_id.clone(),
            None => Value::from_expr(self.attribute_of("SecurityGroup", "GroupId")),
        }
    }

    /// The way to it through the network, every kind of request to its indexes, and its [`url`](Self::url) as
    /// `SEARCH_URL`.
    pub fn connect(&self) -> Grant {
        let requests = [
            "es:ESHttpGet",
            "es:ESHttpHead",
            "es:ESHttpPost",
            "es:ESHttpPut",
            "es:ESHttpPatch",
            "es:ESHttpDelete",
        ];
        let indexes = intrinsic::concat([self.arn(), "/*".into()]);
        Grant::default()
            .connection(
                self.name().into(),
                self.security_group_id().into_expr(),
                PORT,
            )
            .statement(Statement::allow(requests, [indexes]))
            .env("SEARCH_URL", self.url())
    }
}

component!(Search, "search domain");
