//! Calls of a task to a service: to its port or to a port with a name.

use crate::cfn::{Handle, Value};
use crate::diag::Spanned;
use crate::dsl::model::computed::Computed;
use crate::dsl::model::variable::variable;
use crate::dsl::{AppProtocol, BuilderRecord, PortMapping, Service, Task, Transport};

/// A call to a service, for [`calls`](crate::dsl::TaskBuilder::calls): to a port with a name, or with a variable of another name.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack, order: &Handle<Service>, worker: Worker) {
/// // `PARTNER_ADDRESS` instead of `ORDER_URL`.
/// stack.add(worker.calls(order.named("PARTNER_ADDRESS")));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is given to a service or a worker"]
pub struct ServiceCall {
    pub(crate) record: BuilderRecord,
    pub(crate) service: Handle<Service>,
    /// The name of the port. Default: the ingress port.
    pub(crate) port: Option<Spanned<String>>,
    /// The name of the variable. Default: that of the service and the port.
    pub(crate) variable: Option<Spanned<String>>,
}

/// The port of a service that a call goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CalledPort {
    /// The port of the container.
    pub(crate) number: u16,
    pub(crate) transport: Transport,
    pub(crate) protocol: AppProtocol,
    /// The port in a mesh of Service Connect.
    pub(crate) in_mesh: u16,
}

impl ServiceCall {
    pub(crate) fn new(service: Handle<Service>, port: Option<Spanned<String>>) -> Self {
        Self {
            record: BuilderRecord::default(),
            service,
            port,
            variable: None,
        }
    }

    /// The name of the variable with the address, in place of `<NAME>_URL` or `<NAME>_<PORT>_URL`. `Name`:
    /// [KeyValuePair](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html).
    // rule: variable_name
    #[track_caller]
    pub fn named(mut self, variable: &str) -> Self {
        self.record.replaces("named");
        self.variable = Some(Spanned::here(variable.into()));
        self
    }

    /// The address, as an environment variable has it: in the mesh of the caller and the service, or else in the service's
    /// namespace. In any other place, such as an output, the address in the namespace.
    pub fn url(&self) -> Value<String> {
        Computed::ServiceUrl {
            service: self.service.name(),
            port: self.port.as_ref().map(|port| port.value.as_str()),
        }
        .value(self.service.scope())
    }

    /// The name of the variable with the address.
    pub(crate) fn variable(&self) -> String {
        if let Some(given) = &self.variable {
            return given.value.clone();
        }
        match &self.port {
            Some(port) => variable(self.service.name(), &variable(&port.value, "URL")),
            None => variable(self.service.name(), "URL"),
        }
    }

    /// The port; `None` if the service doesn't have it.
    pub(crate) fn called_port(&self) -> Option<CalledPort> {
        let model = &self.service.spec().0;
        match &self.port {
            Some(name) => model.service.task.port_named(&name.value).map(Into::into),
            None => {
                let number = model.service.task.main.port?.value;
                Some(CalledPort {
                    number,
                    transport: Transport::Tcp,
                    protocol: model.ingress.protocol(),
                    in_mesh: model.ingress.mesh_port.map_or(number, |port| port.value),
                })
            }
        }
    }

    /// Its name among the services of a Service Connect mesh.
    pub(crate) fn discovery_name(&self) -> String {
        let port = self.port.as_ref().map(|port| port.value.as_str());
        discovery_name(self.service.name(), port)
    }
}

impl From<&PortMapping> for CalledPort {
    fn from(mapping: &PortMapping) -> Self {
        let number = mapping.port.value;
        Self {
            number,
            transport: mapping.transport,
            protocol: mapping.protocol(),
            in_mesh: mapping.mesh_port.map_or(number, |port| port.value),
        }
    }
}

/// The name of a service, or of one of its ports, in Cloud Map and in a Service Connect mesh.
pub(crate) fn discovery_name(service: &str, port: Option<&str>) -> String {
    let service = service.to_ascii_lowercase();
    match port {
        Some(port) => format!("{service}-{port}"),
        None => service,
    }
}

impl Handle<Service> {
    /// The port with this [name](PortMapping::name), for [`calls`](crate::dsl::TaskBuilder::calls): `.calls(api.port("metrics"))`.
    #[track_caller]
    pub fn port(&self, name: &str) -> ServiceCall {
        ServiceCall::new(self.clone(), Some(Spanned::here(name.into())))
    }

    /// A call with the address in this variable, for [`calls`](crate::dsl::TaskBuilder::calls): `.calls(api.named("API_ADDRESS"))`.
    #[track_caller]
    pub fn named(&self, variable: &str) -> ServiceCall {
        ServiceCall::new(self.clone(), None).named(variable)
    }

    /// The address of the service, as an environment variable has it: `http://order:8003` in the mesh of the caller and the
    /// service, or else `http://order.shop.local:8003` in its namespace. In any other place, such as an output, the address in
    /// the namespace. It allows no connection: [`calls`](crate::dsl::TaskBuilder::calls) does.
    pub fn url(&self) -> Value<String> {
        ServiceCall::new(self.clone(), None).url()
    }
}

impl Task {
    /// The port with this name, in any of its containers.
    pub(crate) fn port_named(&self, name: &str) -> Option<&PortMapping> {
        self.named_ports()
            .find(|(known, _)| known.value == name)
            .map(|(_, mapping)| mapping)
    }

    /// The ports with names.
    pub(crate) fn named_ports(&self) -> impl Iterator<Item = (&Spanned<String>, &PortMapping)> {
        let mappings = self
            .containers()
            .flat_map(|container| &container.more_ports);
        mappings.filter_map(|mapping| Some((mapping.name.as_ref()?, mapping)))
    }
}
