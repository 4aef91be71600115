//! What only AWS App Mesh has: proxies that stand in the task definition, and how often they try.

use std::sync::Arc;
use std::time::Duration;

use super::{CERTIFICATES, CERTIFICATES_PATH, Mesh, MeshKind};
use crate::diag::Located;
use crate::dsl::{Container, ContainerCondition, ContainerHealthCheck, Image, secs};

/// The proxy of App Mesh, a container in every task.
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is given to a mesh"]
pub struct Envoy {
    pub(super) image: Image,
    cpu: Option<u32>,
    memory: Option<u32>,
    pub(crate) statistics: bool,
    pub(crate) egress_ignored_ports: Vec<u16>,
}

/// How often a proxy tries a request again.
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is given to a mesh"]
pub struct Retries {
    pub(crate) times: Located<u32>,
    pub(crate) timeout: Located<Duration>,
}

/// The user under which the proxy runs, whose traffic it leaves alone.
pub(crate) const PROXY_USER: &str = "1337";
/// The name of the proxy's container.
pub(crate) const PROXY: &str = "envoy";
/// The name of the container that collects traces.
const XRAY: &str = "xray-daemon";
/// The ports that the proxy takes for itself: what comes in, what goes out, its administration.
pub(crate) const PROXY_PORTS: [u16; 3] = [15_000, 15_001, 9_901];

impl Envoy {
    /// The proxy's image, `v1.29.6.0-prod` of July 2024 without [`image`](Self::image), without CPU and memory of its own.
    pub fn new() -> Self {
        Self {
            image: Image::registry("public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.6.0-prod"),
            cpu: None,
            memory: None,
            statistics: false,
            egress_ignored_ports: Vec::new(),
        }
    }

    /// Another image.
    pub fn image(mut self, image: Image) -> Self {
        self.image = image;
        self
    }

    /// The CPU units that are reserved for it, out of the task's.
    pub fn cpu(mut self, units: u32) -> Self {
        self.cpu = Some(units);
        self
    }

    /// The MiB that it may use at most, out of the task's.
    pub fn memory(mut self, mib: u32) -> Self {
        self.memory = Some(mib);
        self
    }

    /// Tags its statistics with mesh, node and service.
    pub fn statistics(mut self) -> Self {
        self.statistics = true;
        self
    }

    /// Lets what goes out to these ports pass by the proxy: to a database, say.
    pub fn egress_ignored_ports(mut self, ports: impl IntoIterator<Item = u16>) -> Self {
        self.egress_ignored_ports = ports.into_iter().collect();
        self
    }

    /// Healthy once it has got its configuration.
    pub(super) fn health_check(&self) -> ContainerHealthCheck {
        let check = "curl -s http://localhost:9901/server_info | grep state | grep -q LIVE";
        ContainerHealthCheck::shell(check)
            .interval(secs(5))
            .timeout(secs(2))
            .retries(3)
            .start_period(secs(10))
    }

    fn container(&self) -> Container {
        let mut container = Container::new(PROXY, self.image.clone())
            .user(PROXY_USER)
            .health_check(self.health_check());
        if let Some(units) = self.cpu {
            container = container.cpu(units);
        }
        if let Some(mib) = self.memory {
            container = container.memory(mib);
        }
        container
    }
}

impl Default for Envoy {
    fn default() -> Self {
        Self::new()
    }
}

impl Retries {
    /// At most this often, on server errors and failed connections, waiting for each answer up to 15 seconds.
    #[track_caller]
    pub fn times(times: u32) -> Self {
        Self {
            times: Located::here(times),
            timeout: Located::here(secs(15)),
        }
    }

    /// How long it waits for each answer.
    #[track_caller]
    pub fn per_retry_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Located::here(timeout);
        self
    }
}

impl Mesh {
    /// AWS App Mesh: mesh, virtual nodes, routers, routes and services, with an Envoy proxy in every task. Services are named by
    /// AWS Cloud Map, in the namespace `<app>-<name>-<stage>.local` without [`namespace`](Self::namespace).
    ///
    /// App Mesh ended on 2026-09-30: AWS's page on
    /// [App Mesh](https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html). It is here for templates that have
    /// it still; [`service_connect`](Self::service_connect) takes the same services.
    #[track_caller]
    pub fn app_mesh(name: &str) -> Self {
        Self::new(name, MeshKind::AppMesh)
    }

    /// The proxy of App Mesh; see [`Envoy::new`] for what it is without this. Service Connect's is AWS's own.
    pub fn envoy(mut self, envoy: Envoy) -> Self {
        self.envoy = Some(envoy);
        self
    }

    /// Traces requests with AWS X-Ray: another container in every task of App Mesh collects them.
    pub fn xray(mut self) -> Self {
        self.xray = true;
        self
    }

    /// Tries requests again, in App Mesh. Service Connect does so by itself.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.retries = Some(retries);
        self
    }

    /// The containers that the mesh puts into each task.
    pub(crate) fn sidecars(&self) -> Vec<Container> {
        if self.kind == MeshKind::ServiceConnect {
            return Vec::new();
        }
        let exporter = self.tls.as_ref().and_then(|tls| tls.exporter.clone());
        let mut envoy = self.envoy.clone().unwrap_or_default().container();
        if let Some(exporter) = &exporter {
            envoy = envoy
                .mount_read_only(CERTIFICATES, CERTIFICATES_PATH)
                .depends_on(&exporter.name, ContainerCondition::Success);
        }
        let xray = self.xray.then(|| {
            let image = Image::registry("public.ecr.aws/xray/aws-xray-daemon:3.x");
            Container::new(XRAY, image).user(PROXY_USER)
        });
        std::iter::once(envoy).chain(exporter).chain(xray).collect()
    }

    /// The domain of the namespace that it makes for itself.
    pub(super) fn own_domain(&self) -> Arc<str> {
        format!("{}.local", self.physical_name).into()
    }
}
