//! AWS Cloud Map namespaces.

use std::sync::Arc;

use crate::cfn::{Handle, Value};
use crate::diag::SourceLocation;
use crate::dsl::model::arn::named_arn;
use crate::dsl::model::description::{Described, Description, Import, Naming, Network};
use crate::dsl::{BuilderRecord, Stack, Vpc, component};

/// A private DNS namespace of
/// [AWS Cloud Map](https://docs.aws.amazon.com/cloud-map/latest/api/API_CreatePrivateDnsNamespace.html). Every service
/// of the stack with a port is registered in it: the service `order` in the namespace `shop.local` is
/// `order.shop.local`. In a stack with several namespaces, each service names its own:
/// [`Service::namespace`](crate::dsl::Service::namespace).
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Namespace {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) vpc: Option<Handle<Vpc>>,
}

impl Namespace {
    /// A namespace in the stack's VPC. `name` is its domain, such as `shop.local`.
    // rule: domain
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            vpc: None,
        }
    }

    /// Sets the place in the user's program.
    pub(crate) fn at(mut self, origin: SourceLocation) -> Self {
        self.origin = origin;
        self
    }

    /// An existing namespace, by its domain and its id.
    // rule: domain
    #[track_caller]
    pub fn import(name: &str, namespace_id: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(namespace_id.into()),
            ..Self::new(name)
        }
    }

    /// The VPC in which DNS resolves the names. Default: the only VPC of the stack. `Vpc`:
    /// [AWS::ServiceDiscovery::PrivateDnsNamespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-privatednsnamespace.html).
    #[track_caller]
    pub fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.record.replaces("vpc");
        self.vpc = Some(vpc.clone());
        self
    }
}

impl Handle<Namespace> {
    /// The namespace's id.
    pub fn namespace_id(&self) -> Value<String> {
        self.given_or_attribute(self.spec().imported.clone(), "Namespace", "Id")
    }

    /// The namespace's ARN.
    pub fn namespace_arn(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .as_ref()
            .map(|id| named_arn("servicediscovery", "namespace/", id));
        self.given_or_attribute(given, "Namespace", "Arn")
    }

    /// Whether both are the same namespace.
    pub(crate) fn is(&self, other: &Self) -> bool {
        (self.scope(), self.name()) == (other.scope(), other.name())
    }

    /// The domain, such as `shop.local`.
    pub fn domain(&self) -> &str {
        self.name()
    }
}

/// How a service is registered in its namespace: the `Type` of its `DnsRecords`. See
/// [service discovery](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Discovery {
    /// An `A` record for each task, with its address. The default.
    A,
    /// An `SRV` record for each task, with its address and port.
    Srv,
    /// The service isn't registered.
    None,
}

/// The answer of DNS when a service has several tasks. See
/// [DnsConfig](https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsConfig.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RoutingPolicy {
    /// The addresses of up to eight healthy tasks. The default.
    Multivalue,
    /// The address of one task, chosen at random.
    Weighted,
}

component!(Namespace, "namespace");

impl Described for Namespace {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description {
            naming: Naming::Domain,
            import: Import::from_option(&self.imported),
            network: Some(Network::new(&self.vpc)),
            data: None,
            logs: None,
            monitoring: None,
        }
    }
}
