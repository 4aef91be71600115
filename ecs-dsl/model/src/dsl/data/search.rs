//! Amazon OpenSearch Service domains.

use std::sync::Arc;

use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{
    Data, DataStore, Described, Description, ExternalValue, Gap, Import, Monitoring, Naming,
};
use crate::dsl::model::imported::{Imported, not_given};
use crate::dsl::network::private_network::PrivateNetwork;
use crate::dsl::{BuilderRecord, Grant, IntoText, Key, Name, Stack, Statement, component};
use crate::rules;

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
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Imported<ImportedSearch>,
    pub(crate) network: PrivateNetwork,
    pub(crate) engine_version: Spanned<String>,
    pub(crate) instance_type: Spanned<String>,
    pub(crate) instance_count: Spanned<u32>,
    pub(crate) volume_size: Spanned<u32>,
    pub(crate) export_logs: bool,
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
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: Imported::NONE,
            network: PrivateNetwork::default(),
            engine_version: Spanned::here("OpenSearch_2.19".into()),
            instance_type: Spanned::here("t3.small.search".into()),
            instance_count: Spanned::here(1),
            volume_size: Spanned::here(10),
            export_logs: false,
            key: None,
            removal: None,
        }
    }

    /// An existing domain: its [`endpoint`](Self::endpoint), its [`arn`](Self::arn) and its
    /// [`security_group`](Self::security_group) are required.
    // rule: component_name
    // unchecked if imported: all setters but .arn, .security_group
    #[track_caller]
    pub fn import(name: impl IntoText<Name>) -> Self {
        Self {
            imported: Imported::new(ImportedSearch {
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
        self.record.replaces("endpoint");
        let set = |domain: &mut ImportedSearch| domain.endpoint = endpoint.into();
        self.imported.set(".endpoint(…)", set);
        self
    }

    /// The ARN of an imported domain. Required for imports.
    // rule: search_domain_arn
    #[track_caller]
    pub fn arn(mut self, arn: impl Into<Value<String>>) -> Self {
        self.record.replaces("arn");
        let set = |domain: &mut ImportedSearch| domain.arn = arn.into();
        self.imported.set(".arn(…)", set);
        self
    }

    /// The id of the security group of an imported domain. Required for imports.
    // rule: security_group_id
    #[track_caller]
    pub fn security_group(mut self, id: impl Into<Value<String>>) -> Self {
        self.record.replaces("security_group");
        let set = |domain: &mut ImportedSearch| domain.security_group_id = id.into();
        self.imported.set(".security_group(…)", set);
        self
    }

    /// The version of OpenSearch. Default: `OpenSearch_2.19`. OpenSearch Service upgrades the domain in place.
    /// `EngineVersion`:
    /// [CreateDomain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    // rule: search_version
    #[track_caller]
    pub fn engine_version(mut self, version: &str) -> Self {
        self.record.replaces("engine_version");
        self.engine_version = Spanned::here(version.into());
        self
    }

    /// The size of each node. Default: `t3.small.search`. `InstanceType`:
    /// [instance types](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/supported-instance-types.html).
    // rule: search_instance_type
    #[track_caller]
    pub fn instance_type(mut self, instance_type: &str) -> Self {
        self.record.replaces("instance_type");
        self.instance_type = Spanned::here(instance_type.into());
        self
    }

    /// The number of data nodes. Default: 1. A multiple of three is spread over three zones if the VPC has them, any
    /// other even number over two; other numbers stay in one. `InstanceCount`:
    /// [CreateDomain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    // rule: search_instance_count
    #[track_caller]
    pub fn instance_count(mut self, nodes: u32) -> Self {
        self.record.replaces("instance_count");
        self.instance_count = Spanned::here(nodes);
        self
    }

    /// The size of each node's `gp3` disk in GiB. Default: 10 GiB. `VolumeSize`: its
    /// [limits](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/limits.html#ebsresource) depend on
    /// the instance type.
    // rule: search_volume_size
    #[track_caller]
    pub fn volume_size(mut self, gib: u32) -> Self {
        self.record.replaces("volume_size");
        self.volume_size = Spanned::here(gib);
        self
    }

    /// Sends error logs and slow logs to a log group that keeps them for 30 days; a resource policy lets OpenSearch Service
    /// write to it. Default: no logs. Searches and requests are logged as slow from thresholds that are set in an index.
    /// `LogPublishingOptions`:
    /// [monitoring logs](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html).
    #[track_caller]
    pub fn export_logs(mut self) -> Self {
        self.record.calls("export_logs");
        self.export_logs = true;
        self
    }

    /// Encrypts stored data with this KMS key. Default: AWS's own key. `KmsKeyId` of the `EncryptionAtRestOptions`:
    /// [CreateDomain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Search> {
    /// `https://<endpoint>`.
    pub fn url(&self) -> Value<String> {
        intrinsic::concat(["https://".into(), self.domain_endpoint()])
    }

    /// The host name: `DomainEndpoint`.
    pub fn domain_endpoint(&self) -> Value<String> {
        let given = self.spec().imported.value(|imported| &imported.endpoint);
        self.given_or_attribute(given, "Domain", "DomainEndpoint")
    }

    /// The domain's ARN.
    pub fn arn(&self) -> Value<String> {
        let given = self.spec().imported.value(|imported| &imported.arn);
        self.given_or_attribute(given, "Domain", "Arn")
    }

    /// The id of the domain's security group.
    pub fn security_group_id(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .value(|imported| &imported.security_group_id);
        self.given_or_attribute(given, "SecurityGroup", "GroupId")
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
            .connection(self.name(), self.security_group_id(), PORT)
            .statement(Statement::allow(requests, [indexes]))
            .env("SEARCH_URL", self.url())
    }
}

component!(Search, "search domain", HasRemovalPolicy, HasPrivateNetwork);

impl Described for Search {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        let domain = stack.handle(self);
        let watched = self
            .imported
            .is_none()
            .then(|| DataStore::Search(domain.clone()));
        let watched = watched.map(Monitoring::DataStore);
        let nodes = self.instance_count;
        let single =
            Gap::new("single-node search domain", "set `.instance_count(2)`").at(nodes.origin);
        Description {
            naming: Naming::Generated,
            import: Import::required(&self.imported, |domain| {
                vec![
                    ExternalValue::text(&domain.endpoint, ".endpoint"),
                    ExternalValue::new(&domain.arn, rules::search_domain_arn).required(".arn"),
                    ExternalValue::security_group(&domain.security_group_id),
                ]
            })
            .effective(&["endpoint", "arn", "security_group"]),
            network: Some(self.network.description(
                None,
                domain.security_group_id(),
                [domain.url(), domain.domain_endpoint()],
            )),
            data: Some(Data {
                removal: self.removal,
                without_standby: (nodes.value == 1).then_some(single),
                without_backups: None,
            }),
            logs: None,
            monitoring: watched,
        }
    }
}
