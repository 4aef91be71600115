//! Service meshes: services call each other by short names through proxies.

mod app_mesh;
mod gateway;
mod tls;

pub use app_mesh::{Envoy, Retries};
pub(crate) use app_mesh::{PROXY, PROXY_PORTS, PROXY_USER};
pub(crate) use gateway::{VirtualGateway, WeightedTarget};
pub use tls::MeshTls;
pub(crate) use tls::{CERTIFICATES, CERTIFICATES_PATH};

use std::sync::Arc;

use super::{BuilderRecord, Component, Namespace, Stack, component};
use crate::cfn::{Handle, Value};
use crate::diag::SourceLocation;
use crate::dsl::model::description::{Described, Description, Import, Naming};

/// A service mesh: a proxy in every task balances, retries and measures the calls between services.
///
/// Every service of the stack with a port is in it, and so is everything that calls one. In a stack with several
/// meshes, each service or worker names its own: [`mesh`](super::ServiceBuilder::mesh).
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// stack.add(Mesh::service_connect("shop"));
/// let image = || Image::ecr("shop/all").tag("1.4.0");
/// let user = stack.add(Service::new("user").image(image()).port(8001));
/// // `USER_URL` is `http://user:8001`.
/// stack.add(Service::new("order").image(image()).port(8003).calls(&user));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Mesh {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) namespace: Option<Handle<Namespace>>,
    pub(crate) tls: Option<MeshTls>,
    pub(crate) access_logs: Option<AccessLogs>,
    pub(crate) kind: MeshKind,
    pub(crate) envoy: Option<Envoy>,
    pub(crate) xray: bool,
    pub(crate) retries: Option<Retries>,
    /// The AWS name, known once the mesh is added.
    physical_name: String,
}

/// The AWS service of a mesh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MeshKind {
    ServiceConnect,
    AppMesh,
}

/// The format of a proxy's access logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AccessLogs {
    /// A line of text for each request.
    Text,
    /// A JSON object for each request.
    Json,
}

/// The protocol of a service's port: AWS's `AppProtocol`. See
/// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AppProtocol {
    /// HTTP/1.1.
    Http,
    /// HTTP/2.
    Http2,
    /// gRPC.
    Grpc,
    /// Any other protocol over TCP; the proxy counts bytes and connections, not requests.
    Tcp,
}

/// The mesh of a service or worker.
#[derive(Clone, Debug)]
pub(crate) enum Membership {
    /// The only mesh of the stack.
    Default,
    /// This mesh.
    In(Handle<Mesh>),
    /// None: it is excluded.
    Outside,
}

impl Mesh {
    /// [ECS Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html): AWS
    /// runs the proxies, which don't appear in the task definition.
    ///
    /// The mesh is an AWS Cloud Map namespace, `<app>-<name>-<stage>`; services are called by their names alone.
    // rule: component_name
    #[track_caller]
    pub fn service_connect(name: &str) -> Self {
        Self::new(name, MeshKind::ServiceConnect)
    }

    #[track_caller]
    fn new(name: &str, kind: MeshKind) -> Self {
        Self {
            name: name.into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            namespace: None,
            tls: None,
            access_logs: None,
            kind,
            envoy: None,
            xray: false,
            retries: None,
            physical_name: String::new(),
        }
    }

    /// The namespace of the mesh. Default: one of its own. A service whose name DNS has registered in this namespace
    /// can't be registered twice: [`Discovery::None`](super::Discovery::None) prevents the DNS record. `Namespace`:
    /// [Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html).
    #[track_caller]
    pub fn namespace(mut self, namespace: &Handle<Namespace>) -> Self {
        self.record.replaces("namespace");
        self.namespace = Some(namespace.clone());
        self
    }

    /// Encrypts the calls between services. Default: no encryption. `Tls`:
    /// [TLS in Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html).
    #[track_caller]
    pub fn tls(mut self, mut tls: MeshTls) -> Self {
        self.record.replaces("tls");
        self.record.absorb(&mut tls.record);
        self.tls = Some(tls);
        self
    }

    /// Writes a line for each request to the log group of the called service. Default: none. `AccessLogConfiguration`:
    /// [AWS::ECS::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html).
    #[track_caller]
    pub fn access_logs(mut self, form: AccessLogs) -> Self {
        self.record.replaces("access_logs");
        self.access_logs = Some(form);
        self
    }
}

impl Handle<Mesh> {
    /// The mesh's AWS name; for Service Connect the name of its namespace.
    pub fn mesh_name(&self) -> Value<String> {
        let spec = self.spec();
        match (spec.kind, &spec.namespace) {
            (MeshKind::AppMesh, _) => Value::from_expr(self.attribute_of("Mesh", "MeshName")),
            (MeshKind::ServiceConnect, Some(namespace)) => namespace.domain().into(),
            (MeshKind::ServiceConnect, None) => spec.physical_name.as_str().into(),
        }
    }

    /// The ARN of its namespace.
    pub fn namespace_arn(&self) -> Value<String> {
        match &self.spec().namespace {
            Some(namespace) => namespace.namespace_arn(),
            None => Value::from_expr(self.attribute_of("HttpNamespace", "Arn")),
        }
    }

    /// Whether both are the same mesh.
    pub(crate) fn is(&self, other: &Self) -> bool {
        (self.scope(), self.name()) == (other.scope(), other.name())
    }

    /// The role with which ECS requests certificates for the proxies.
    pub(crate) fn tls_role_arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("TlsRole", "Arn"))
    }
}

impl Component for Mesh {
    type Output = Handle<Self>;

    fn add_to(mut self, stack: &mut Stack) -> Handle<Self> {
        stack.keep_name(&mut self);
        self.physical_name = stack.physical_name(&self.name);
        if self.kind == MeshKind::AppMesh && self.namespace.is_none() {
            let namespace = Namespace::new(&self.own_domain());
            self.namespace = Some(namespace.at(self.origin).add_to(stack));
        }
        stack.push(self)
    }
}

component!(@entry Mesh, "mesh", this, this);

impl Described for Mesh {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description::plain(Naming::Generated, Import::default())
    }
}
