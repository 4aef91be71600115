//! Services that find each other by short names, through proxies beside them.

mod app_mesh;
mod gateway;
mod tls;

pub use app_mesh::{Envoy, Retries};
pub(crate) use app_mesh::{PROXY, PROXY_PORTS, PROXY_USER};
pub(crate) use gateway::{VirtualGateway, WeightedTarget};
pub use tls::MeshTls;
pub(crate) use tls::{CERTIFICATES, CERTIFICATES_PATH};

use std::sync::Arc;

use super::{Component, Entry, Namespace, Spec, Stack};
use crate::cfn::{Handle, Referent, Value};
use crate::diag::Origin;

/// A service mesh: a proxy in every task carries the calls between services, balances them, tries again and measures.
///
/// Every service of the stack with a port is in it, and so is every workload that calls one; where a stack has several
/// meshes, each names its own: [`Service::mesh`](super::Service::mesh).
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
    pub(crate) origin: Origin,
    pub(crate) namespace: Option<Handle<Namespace>>,
    pub(crate) tls: Option<MeshTls>,
    pub(crate) access_logs: Option<AccessLogs>,
    pub(crate) kind: MeshKind,
    pub(crate) envoy: Option<Envoy>,
    pub(crate) xray: bool,
    pub(crate) retries: Option<Retries>,
    /// What it is called at AWS; known once it is added.
    physical_name: String,
}

/// Whose mesh it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MeshKind {
    ServiceConnect,
    AppMesh,
}

/// The form of a proxy's lines about requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessLogs {
    /// A line of text for each request.
    Text,
    /// A JSON object for each request.
    Json,
}

/// What a service speaks on its port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppProtocol {
    /// HTTP/1.1.
    Http,
    /// HTTP/2.
    Http2,
    /// gRPC.
    Grpc,
    /// Anything else over TCP; the proxy counts bytes and connections, not requests.
    Tcp,
}

/// Which mesh a workload is in.
#[derive(Clone, Debug)]
pub(crate) enum Membership {
    /// The stack's only one.
    Default,
    /// This one.
    In(Handle<Mesh>),
    /// None, by its own choice.
    Outside,
}

impl Mesh {
    /// ECS Service Connect: AWS runs the proxies, and nothing of them stands in the task definition. See AWS's page on
    /// [Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html).
    ///
    /// The mesh is a namespace of AWS Cloud Map, called `<app>-<name>-<stage>`; its services are called by their names
    /// alone.
    #[track_caller]
    pub fn service_connect(name: &str) -> Self {
        Self::new(name, MeshKind::ServiceConnect)
    }

    #[track_caller]
    fn new(name: &str, kind: MeshKind) -> Self {
        Self {
            name: name.into(),
            origin: Origin::here(),
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

    /// Takes this namespace in place of one of its own. A service that is in it already under its name, by DNS, can't be in it
    /// twice: [`Discovery::None`](super::Discovery::None) takes it out.
    pub fn namespace(mut self, namespace: &Handle<Namespace>) -> Self {
        self.namespace = Some(namespace.clone());
        self
    }

    /// Encrypts what goes between the services; not at all without this.
    pub fn tls(mut self, tls: MeshTls) -> Self {
        self.tls = Some(tls);
        self
    }

    /// Writes a line for each request to the log group of the service that answers; none without this.
    pub fn access_logs(mut self, form: AccessLogs) -> Self {
        self.access_logs = Some(form);
        self
    }
}

impl Handle<Mesh> {
    /// The mesh's name at AWS; of Service Connect the name of its namespace.
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

    /// The role with which ECS gets certificates for the proxies.
    pub(crate) fn tls_role_arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("TlsRole", "Arn"))
    }
}

impl Referent for Mesh {
    type Spec = Arc<Self>;
}

impl Component for Mesh {
    type Output = Handle<Self>;

    fn add_to(mut self, stack: &mut Stack) -> Handle<Self> {
        self.physical_name = stack.physical_name(&self.name);
        if self.kind == MeshKind::AppMesh && self.namespace.is_none() {
            let namespace = Namespace::new(&self.own_domain());
            self.namespace = Some(namespace.at(self.origin).add_to(stack));
        }
        let (name, spec) = (self.name.clone(), Arc::new(self));
        stack.components.push(Spec::Mesh(spec.clone()));
        Handle::new(stack.scope_arc().clone(), name, spec)
    }
}

impl Entry for Mesh {
    fn kind(&self) -> &'static str {
        "mesh"
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn origin(&self) -> Origin {
        self.origin
    }
}
