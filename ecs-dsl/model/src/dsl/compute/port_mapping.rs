//! Ports of containers, with a name and a protocol.

use crate::diag::Spanned;
use crate::dsl::{AppProtocol, BuilderRecord, IntoPort};

/// A [port mapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html): a port of a container.
/// Other services call a port by its name.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack, image: Image) {
/// let order = Service::new("order").image(image.clone()).port(8003);
/// let order = stack.add(order.port_mapping(PortMapping::tcp(9090).name("metrics")));
/// // `ORDER_METRICS_URL` is the address of port 9090.
/// stack.add(Worker::new("prometheus").image(image).calls(order.port("metrics")));
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a port does nothing until it is given to a container"]
pub struct PortMapping {
    pub(crate) record: BuilderRecord,
    pub(crate) port: Spanned<u16>,
    pub(crate) transport: Transport,
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) app_protocol: Option<Spanned<AppProtocol>>,
    pub(crate) mesh_port: Option<Spanned<u16>>,
}

/// The transport protocol of a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Transport {
    Tcp,
    Udp,
}

impl Transport {
    /// AWS's name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
        }
    }

    /// The end of the logical ids of rules for ports of this protocol.
    pub(crate) fn id_suffix(self) -> &'static str {
        match self {
            Self::Tcp => "",
            Self::Udp => "-udp",
        }
    }
}

impl PortMapping {
    /// A TCP port, 1 to 65,535, without a name. `ContainerPort`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    // rule: port
    #[track_caller]
    pub fn tcp(port: impl IntoPort) -> Self {
        Self::of_port(Spanned::here(port.number()))
    }

    /// A UDP port, 1 to 65,535, without a name. `Protocol`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    // rule: port
    #[track_caller]
    pub fn udp(port: impl IntoPort) -> Self {
        Self {
            transport: Transport::Udp,
            ..Self::of_port(Spanned::here(port.number()))
        }
    }

    pub(crate) fn of_port(port: Spanned<u16>) -> Self {
        Self {
            record: BuilderRecord::default(),
            port,
            transport: Transport::Tcp,
            name: None,
            app_protocol: None,
            mesh_port: None,
        }
    }

    /// The name of the port, unique in its task: 1 to 64 lowercase letters, digits, `_` and `-`, not beginning with a hyphen.
    /// In a mesh of Service Connect, callers of the service reach a TCP port with a name. Default: none. `Name`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    // rule: port_mapping_name
    #[track_caller]
    pub fn name(mut self, name: &str) -> Self {
        self.record.replaces("name");
        self.name = Some(Spanned::here(name.into()));
        self
    }

    /// The protocol of a TCP port with a name. Default: HTTP/1.1, as for the port of a service. It can't change after the
    /// service is created. `AppProtocol`:
    /// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
    #[track_caller]
    pub fn app_protocol(mut self, protocol: AppProtocol) -> Self {
        self.record.replaces("app_protocol");
        self.app_protocol = Some(Spanned::here(protocol));
        self
    }

    /// The port at which callers in the mesh reach a TCP port with a name, 1 to 65,535. Default: the container's port. `Port`
    /// of the `ClientAliases`:
    /// [ServiceConnectClientAlias](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html).
    // rule: port
    #[track_caller]
    pub fn mesh_port(mut self, port: impl IntoPort) -> Self {
        self.record.replaces("mesh_port");
        self.mesh_port = Some(Spanned::here(port.number()));
        self
    }

    /// The protocol, with its default.
    pub(crate) fn protocol(&self) -> AppProtocol {
        match self.transport {
            Transport::Tcp => self
                .app_protocol
                .as_ref()
                .map_or(AppProtocol::Http, |protocol| protocol.value),
            Transport::Udp => AppProtocol::Tcp,
        }
    }
}
