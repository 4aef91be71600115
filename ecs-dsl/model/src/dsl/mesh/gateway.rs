//! Virtual gateways and weighted targets of App Mesh.

use super::{Mesh, PROXY_USER};
use crate::cfn::Handle;
use crate::diag::Spanned;
use crate::dsl::{Gateway, Percent, Service, TaskBuilder};

/// The virtual gateway of an App Mesh, whose proxies run in a service.
#[derive(Clone, Debug)]
pub(crate) struct VirtualGateway {
    pub(crate) mesh: Handle<Mesh>,
    /// The prefixes of paths, and the services that get their requests.
    pub(crate) routes: Vec<(Spanned<String>, Handle<Service>)>,
}

/// A service that gets a share of another service's calls.
#[derive(Clone, Debug)]
pub(crate) struct WeightedTarget {
    pub(crate) service: Handle<Service>,
    pub(crate) percent: Spanned<Percent>,
}

impl Handle<Mesh> {
    /// A virtual gateway of App Mesh: a service whose proxies forward requests from outside to services of the mesh, by
    /// [`Gateway::forward`](Service::forward). Service Connect has no gateways: there a load balancer routes to each
    /// service.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack, user: &Handle<Service>, mesh: &Handle<Mesh>) {
    /// stack.add(mesh.gateway("ingress").port(8088).path("/*").forward("/users/", user));
    /// # }
    /// ```
    #[track_caller]
    pub fn gateway(&self, name: &str) -> Gateway {
        let envoy = self.spec().envoy.clone().unwrap_or_default();
        let gateway = VirtualGateway {
            mesh: self.clone(),
            routes: Vec::new(),
        };
        let check = envoy.health_check();
        let service = Service::new(name)
            .image(envoy.image)
            .container_health_check(check)
            .container(|main| main.user(PROXY_USER));
        service.into_gateway(gateway)
    }
}
