//! The way into an App Mesh, and shares of the traffic within it.

use super::{Mesh, PROXY_USER};
use crate::cfn::Handle;
use crate::diag::Located;
use crate::dsl::{Service, WithImage};

/// A service that is the way into a mesh.
#[derive(Clone, Debug)]
pub(crate) struct Gateway {
    pub(crate) mesh: Handle<Mesh>,
    /// What paths begin with, and where they lead.
    pub(crate) routes: Vec<(Located<String>, Handle<Service>)>,
}

/// A part of the calls that goes to another service.
#[derive(Clone, Debug)]
pub(crate) struct Share {
    pub(crate) service: Handle<Service>,
    pub(crate) percent: Located<u8>,
}

impl Handle<Mesh> {
    /// A virtual gateway of App Mesh: a service of proxies that lead requests from outside to services of the mesh, by
    /// [`Service::forward`]. Service Connect has none: there a load balancer leads to each service.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack, user: &Handle<Service>, mesh: &Handle<Mesh>) {
    /// stack.add(mesh.gateway("ingress").port(8088).path("/*").forward("/users/", user));
    /// # }
    /// ```
    #[track_caller]
    pub fn gateway(&self, name: &str) -> Service<WithImage> {
        let envoy = self.spec().envoy.clone().unwrap_or_default();
        let gateway = Gateway {
            mesh: self.clone(),
            routes: Vec::new(),
        };
        let check = envoy.health_check();
        let service = Service::new(name)
            .image(envoy.image)
            .container_health_check(check)
            .container(|main| main.user(PROXY_USER));
        service.gateway_of(gateway)
    }
}
