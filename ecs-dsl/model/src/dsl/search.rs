//! Amazon OpenSearch Service domains.

use std::sync::Arc;

use super::imported::{import, not_given};
use super::removal::removal_setters;
use super::{Grant, IntoText, Key, Name, Statement, Tier, Vpc, component};
use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};

/// The port of HTTPS, a domain's only port.
const PORT: u16 = 443;

/// A domain of
/// [Amazon OpenSearch Service](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html):
/// encrypted, in isolated subnets, reachable over TLS only and only for components that have the grant
/// [`connect`](Handle::connect), with requests signed by their task role.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let catalog = stack.add(Search::new("catalog").instance_type("m7g.large.search").instance_count(2));
/// stack.add(Service::new("product").image(Image::ecr("shop/product")).port(8002).grant(catalog.connect()));
/// # }
/// ```
///
/// The account needs OpenSearch's service-linked role before its first domain in a VPC is created:
/// `aws iam create-service-linked-role --aws-service-name opensearchservice.amazonaws.com`.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Search {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) imported: Option<ImportedSearch>,
    /// A setter of imports on a domain that isn't imported.
    pub(crate) misplaced: Option<Spanned<&'static str>>,
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) tier: Option<Tier>,
    pub(crate) engine_version: Spanned<String>,
    pub(crate) instance_type: Spanned<String>,
    pub(crate) instance_count: Spanned<u32>,
    pub(crate) volume_size: Spanned<u32>,
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
    /// OpenSearch 2.19 on one `t3.small.search` node with 10 GiB.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            imported: None,
            misplaced: None,
            vpc: None,
            tier: None,
            engine_version: Spanned::here("OpenSearch_2.19".into()),
            instance_type: Spanned::here("t3.small.search".into()),
            instance_count: Spanned::here(1),
            volume_size: Spanned::here(10),
            key: None,
            removal: None,
        }
    }

    /// An existing domain: its [`endpoint`](Self::endpoint), its [`arn`](Self::arn) and its
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

    /// The host name of an imported domain: `DomainEndpoint`. Required for imports.
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

    /// The ARN of an imported domain. Required for imports.
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

    /// The id of the security group of an imported domain. Required for imports.
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

    /// The version of OpenSearch. Default: `OpenSearch_2.19`. OpenSearch Service upgrades the domain in place.
    /// `EngineVersion`:
    /// [CreateDomain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    #[track_caller]
    pub fn engine_version(mut self, version: &str) -> Self {
        self.engine_version = Spanned::here(version.into());
        self
    }

    /// The size of each node. Default: `t3.small.search`. `InstanceType`:
    /// [instance types](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/supported-instance-types.html).
    #[track_caller]
    pub fn instance_type(mut self, instance_type: &str) -> Self {
        self.instance_type = Spanned::here(instance_type.into());
        self
    }

    /// The number of data nodes. Default: 1. A multiple of three is spread over three zones if the VPC has them, any
    /// other even number over two; other numbers stay in one. `InstanceCount`:
    /// [CreateDomain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    #[track_caller]
    pub fn instance_count(mut self, nodes: u32) -> Self {
        self.instance_count = Spanned::here(nodes);
        self
    }

    /// The size of each node's `gp3` disk in GiB. Default: 10 GiB. `VolumeSize`: its
    /// [limits](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/limits.html#ebsresource) depend on
    /// the instance type.
    #[track_caller]
    pub fn volume_size(mut self, gib: u32) -> Self {
        self.volume_size = Spanned::here(gib);
        self
    }

    /// Encrypts stored data with this KMS key. Default: AWS's own key. `KmsKeyId` of the `EncryptionAtRestOptions`:
    /// [CreateDomain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.key = Some(key.clone());
        self
    }

    /// The tier of the domain's subnets. Default: [`Tier::Isolated`], or [`Tier::Private`] in an imported VPC without
    /// isolated subnets. `SubnetIds` of the `VPCOptions`:
    /// [CreateDomain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    pub fn subnets(mut self, tier: Tier) -> Self {
        self.tier = Some(tier);
        self
    }

    /// The VPC of the domain. Default: the only VPC of the stack.
    pub fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.vpc = Some(vpc.clone());
        self
    }

    removal_setters!("Default: kept in a protected stage, deleted in the others.");
}

impl Handle<Search> {
    /// `https://<endpoint>`.
    pub fn url(&self) -> Value<String> {
        intrinsic::concat(["https://".into(), self.domain_endpoint()])
    }

    /// The host name: `DomainEndpoint`.
    pub fn domain_endpoint(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.endpoint.clone(),
            None => Value::from_expr(self.attribute_of("Domain", "DomainEndpoint")),
        }
    }

    /// The domain's ARN.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.arn.clone(),
            None => Value::from_expr(self.attribute_of("Domain", "Arn")),
        }
    }

    /// The id of the domain's security group.
    pub fn security_group_id(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.security_group_id.clone(),
            None => Value::from_expr(self.attribute_of("SecurityGroup", "GroupId")),
        }
    }

    /// Allows connections from the tasks' security group and all HTTP methods on its indexes, and sets `SEARCH_URL` to
    /// the domain's [`url`](Self::url).
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
