//! Two services in a mesh, in all combinations of mesh, TLS, protocol, load balancer and caller.

use ecs_dsl::Assembly;
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::prelude::*;

const AUTHORITY: &str = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/12345678-1234-1234-1234-123456789012";
const CERTIFICATE: &str =
    "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    ServiceConnect,
    AppMesh,
}

/// The TLS between the proxies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tls {
    Off,
    On,
    Mutual,
}

/// The caller of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calls {
    None,
    Service,
    Worker,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) kind: Kind,
    pub(crate) tls: Tls,
    pub(crate) protocol: AppProtocol,
    pub(crate) balanced: bool,
    /// Whether the load balancer has an HTTPS listener.
    pub(crate) https: bool,
    pub(crate) calls: Calls,
}

impl Case {
    pub(crate) fn all() -> Vec<Self> {
        let mut cases = Vec::new();
        for kind in [Kind::ServiceConnect, Kind::AppMesh] {
            for tls in [Tls::Off, Tls::On, Tls::Mutual] {
                for protocol in [
                    AppProtocol::Http,
                    AppProtocol::Http2,
                    AppProtocol::Grpc,
                    AppProtocol::Tcp,
                ] {
                    for balanced in [false, true] {
                        let calls = [Calls::None, Calls::Service, Calls::Worker];
                        cases.extend(calls.map(|calls| Self {
                            kind,
                            tls,
                            protocol,
                            balanced,
                            https: true,
                            calls,
                        }));
                    }
                }
            }
        }
        cases
    }

    /// The name in the golden files.
    pub(crate) fn name(&self) -> String {
        let Self {
            kind,
            tls,
            protocol,
            calls,
            ..
        } = self;
        let balanced = if self.balanced { "-balanced" } else { "" };
        format!("{kind:?}-{tls:?}-{protocol:?}{balanced}-{calls:?}")
    }

    pub(crate) fn synth(self) -> Result<Assembly, Diagnostics> {
        let app = App::new("matrix").stage(Stage::new("dev").region("us-east-1"));
        app.synth("dev", move |stack: &mut Stack| self.build(stack))
    }

    fn build(self, stack: &mut Stack) {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        if self.balanced {
            let web = LoadBalancer::public("web");
            stack.add(if self.https {
                web.https(CERTIFICATE)
            } else {
                web
            });
        }
        stack.add(self.mesh());
        let user = stack.add(self.service("user", 8001, "/users/*"));
        let order = self.service("order", 8003, "/orders/*");
        match self.calls {
            Calls::None => drop(stack.add(order)),
            Calls::Service => drop(stack.add(order.calls(&user))),
            Calls::Worker => {
                stack.add(order);
                stack.add(Worker::new("reports").image(image()).calls(&user));
            }
        }
    }

    fn mesh(self) -> Mesh {
        let mesh = match self.kind {
            Kind::ServiceConnect => Mesh::service_connect("mesh"),
            Kind::AppMesh => Mesh::app_mesh("mesh"),
        };
        let tls = MeshTls::private_ca(AUTHORITY);
        match self.tls {
            Tls::Off => mesh,
            Tls::On => mesh.tls(tls),
            Tls::Mutual => mesh.tls(tls.mutual(Container::new("exporter", image()))),
        }
    }

    fn service(self, name: &str, port: u16, path: &'static str) -> Service {
        let service = Service::new(name).image(image()).port(port);
        let service = service.cpu(512).memory(1024).protocol(self.protocol);
        match (self.balanced, self.protocol) {
            (false, _) => service,
            (true, AppProtocol::Grpc) => service
                .path(path)
                .grpc()
                .health_check("/grpc.health.v1.Health/Check"),
            (true, _) => service.path(path),
        }
    }
}

fn image() -> Image {
    Image::ecr("matrix/all").tag("1.0.0")
}
