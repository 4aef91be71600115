//! AWS App Mesh: Envoy proxies in the task definition, tracing and retries.

use std::sync::Arc;
use std::time::Duration;

use super::{CERTIFICATES, CERTIFICATES_PATH, Mesh, MeshKind};
use crate::diag::Spanned;
use crate::dsl::{BuilderRecord, Container, ContainerCondition, ContainerHealthCheck, Image, secs};

/// The Envoy proxy of [AWS App Mesh](https://docs.aws.amazon.com/app-mesh/latest/userguide/getting-started-ecs.html), a
/// container in every task.
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is given to a mesh"]
pub struct Envoy {
    pub(crate) record: BuilderRecord,
    pub(super) image: Image,
    cpu: Option<u32>,
    memory: Option<u32>,
    pub(crate) statistics: bool,
    pub(crate) egress_ignored_ports: Vec<u16>,
}

/// The retry policy of App Mesh routes. See
/// [routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html).
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is given to a mesh"]
pub struct Retries {
    pub(crate) record: BuilderRecord,
    pub(crate) times: Spanned<u32>,
    pub(crate) timeout: Spanned<Duration>,
}

/// The proxy's user, whose traffic the proxy ignores.
pub(crate) const PROXY_USER: &str = "1337";
/// The name of the proxy's container.
pub(crate) const PROXY: &str = "envoy";
/// The name of the container that collects traces.
const XRAY: &str = "xray-daemon";
/// The proxy's own ports: ingress, egress and administration.
pub(crate) const PROXY_PORTS: [u16; 3] = [15_000, 15_001, 9_901];

impl Envoy {
    /// The image `v1.29.6.0-prod` of July 2024, without CPU and memory of its own.
    pub fn new() -> Self {
        Self {
            image: Image::registry("public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.6.0-prod"),
            cpu: None,
            memory: None,
            statistics: false,
            record: BuilderRecord::default(),
            egress_ignored_ports: Vec::new(),
        }
    }

    /// The proxy's image. Default: `public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.6.0-prod`. `Image`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn image(mut self, mut image: Image) -> Self {
        self.record.replaces("image");
        self.record.absorb(&mut image.record);
        self.image = image;
        self
    }

    /// The CPU units of the task that are reserved for the proxy. Default: none. `Cpu`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn cpu(mut self, units: u32) -> Self {
        self.record.replaces("cpu");
        self.cpu = Some(units);
        self
    }

    /// The hard limit of the proxy's memory in MiB. Default: the memory of the task. `Memory`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn memory(mut self, mib: u32) -> Self {
        self.record.replaces("memory");
        self.memory = Some(mib);
        self
    }

    /// Tags the proxy's statistics with mesh, node and service. Default: no tags. The proxy's environment variable
    /// `ENABLE_ENVOY_STATS_TAGS`.
    pub fn statistics(mut self) -> Self {
        self.statistics = true;
        self
    }

    /// Sends egress to these ports past the proxy, for example to a database. Default: none. `EgressIgnoredPorts` of
    /// the `ProxyConfiguration`:
    /// [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
    #[track_caller]
    pub fn egress_ignored_ports(mut self, ports: impl IntoIterator<Item = u16>) -> Self {
        self.record.replaces("egress_ignored_ports");
        self.egress_ignored_ports = ports.into_iter().collect();
        self
    }

    /// Healthy once the proxy has its configuration.
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
    /// At most this number of retries, on server errors and failed connections, with a timeout of 15 seconds.
    /// `MaxRetries`: [routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html).
    #[track_caller]
    pub fn times(times: u32) -> Self {
        Self {
            times: Spanned::here(times),
            timeout: Spanned::here(secs(15)),
            record: BuilderRecord::default(),
        }
    }

    /// The timeout of each retry. Default: 15 seconds. `PerRetryTimeout`:
    /// [routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html).
    #[track_caller]
    pub fn per_retry_timeout(mut self, timeout: Duration) -> Self {
        self.record.replaces("per_retry_timeout");
        self.timeout = Spanned::here(timeout);
        self
    }
}

impl Mesh {
    /// AWS App Mesh: mesh, virtual nodes, routers, routes and services, with an Envoy proxy in every task. AWS Cloud
    /// Map registers the services, in the namespace `<app>-<name>-<stage>.local` or the one of
    /// [`namespace`](Self::namespace).
    ///
    /// AWS ended support of [App Mesh](https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html) on
    /// 2026-09-30. It is for existing templates; [`service_connect`](Self::service_connect) works with the same
    /// services.
    // rule: component_name
    #[track_caller]
    pub fn app_mesh(name: &str) -> Self {
        Self::new(name, MeshKind::AppMesh)
    }

    /// The proxy of App Mesh. Default: [`Envoy::new`]. Service Connect has AWS's own.
    #[track_caller]
    pub fn envoy(mut self, mut envoy: Envoy) -> Self {
        self.record.replaces("envoy");
        self.record.absorb(&mut envoy.record);
        self.envoy = Some(envoy);
        self
    }

    /// Traces requests with AWS X-Ray: the X-Ray daemon runs in every task of App Mesh. Default: no tracing.
    pub fn xray(mut self) -> Self {
        self.xray = true;
        self
    }

    /// The retry policy, in App Mesh. Default: none. Service Connect has its own. `RetryPolicy`:
    /// [routes](https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html).
    #[track_caller]
    pub fn retries(mut self, mut retries: Retries) -> Self {
        self.record.replaces("retries");
        self.record.absorb(&mut retries.record);
        self.retries = Some(retries);
        self
    }

    /// The containers that the mesh adds to each task.
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

    /// The domain of the mesh's own namespace.
    pub(super) fn own_domain(&self) -> Arc<str> {
        format!("{}.local", self.physical_name).into()
    }
}
