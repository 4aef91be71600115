//! The cluster, VPC, load balancer, namespace and mesh of components that don't name one.

use crate::cfn::{Handle, Referent};
use crate::dsl::{
    Capacity, Cluster, Ingress, Insights, Listed, LoadBalancer, Membership, Mesh, MeshKind,
    Namespace, Route, ServiceRef, Spec, Stack, Task, Vpc,
};

/// The component that another one uses.
#[derive(Clone, Debug)]
pub(crate) enum Choice<R: Referent> {
    /// The component that was named, or the only one of the stack.
    One(Handle<R>),
    /// The stack has none.
    Missing,
    /// The stack has several, with these names.
    Ambiguous(Vec<String>),
}

impl<R: Referent> Choice<R> {
    /// The component, if it is unambiguous.
    pub(crate) fn one(self) -> Option<Handle<R>> {
        match self {
            Self::One(handle) => Some(handle),
            Self::Missing | Self::Ambiguous(_) => None,
        }
    }
}

impl Stack {
    /// The only component of a type.
    fn only<T: Listed>(&self) -> Choice<T> {
        let mut found = self.all::<T>();
        let Some(first) = found.next() else {
            return Choice::Missing;
        };
        let others: Vec<_> = found.map(|other| other.name().to_string()).collect();
        if others.is_empty() {
            Choice::One(self.handle(first))
        } else {
            let first = first.name().to_string();
            Choice::Ambiguous(std::iter::once(first).chain(others).collect())
        }
    }

    /// The tasks of everything that has one, in the order of the program.
    pub(crate) fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.components.iter().filter_map(Spec::task)
    }

    /// [`tasks`](Self::tasks), each with the App Mesh whose proxy runs in it.
    pub(crate) fn tasks_with_proxy(&self) -> impl Iterator<Item = (&Task, Option<Handle<Mesh>>)> {
        self.components.iter().filter_map(|spec| {
            let service = spec.service();
            let proxy = service.and_then(|service| self.app_mesh_of(service));
            Some((spec.task()?, proxy))
        })
    }

    /// [`tasks`](Self::tasks), each with its mesh. Tasks of jobs are in none.
    pub(crate) fn tasks_with_mesh(&self) -> impl Iterator<Item = (&Task, Option<Handle<Mesh>>)> {
        self.components.iter().filter_map(|spec| {
            let service = spec.service();
            let mesh = service.and_then(|service| self.mesh_of(service).one());
            Some((spec.task()?, mesh))
        })
    }

    /// The services that routes, callers and namespaces lead to, with their ingress.
    pub(crate) fn services_with_ingress(&self) -> impl Iterator<Item = (ServiceRef<'_>, &Ingress)> {
        self.services()
            .filter_map(|service| Some((service, service.ingress?)))
    }

    /// The cluster of a task.
    pub(crate) fn cluster_of(&self, task: &Task) -> Choice<Cluster> {
        self.cluster_or_only(task.cluster.as_ref())
    }

    /// The capacity that a task runs on: its own, its cluster's, or Fargate.
    pub(crate) fn capacity_of(&self, task: &Task) -> Vec<Capacity> {
        match self.cluster_of(task).one() {
            Some(cluster) => task.capacity_in(cluster.spec()),
            None => task.capacity.clone(),
        }
    }

    /// Whether Container Insights measures a task; `None` for an imported cluster.
    pub(crate) fn insights_of(&self, task: &Task) -> Option<bool> {
        let cluster = self.cluster_of(task).one()?;
        let cluster = cluster.spec();
        let own = cluster.imported.is_none();
        own.then_some(cluster.insights != Insights::Disabled)
    }

    /// This cluster, or the only one.
    pub(crate) fn cluster_or_only(&self, cluster: Option<&Handle<Cluster>>) -> Choice<Cluster> {
        chosen(cluster, || self.only())
    }

    /// The VPC of a task: the one that it names, its cluster's, or the only one.
    pub(crate) fn vpc_of(&self, task: &Task) -> Choice<Vpc> {
        let cluster = self.cluster_of(task).one();
        let cluster_vpc = cluster.and_then(|cluster| cluster.spec().vpc.clone());
        chosen(task.network.vpc.as_ref().or(cluster_vpc.as_ref()), || {
            self.only()
        })
    }

    /// This VPC, or the only one.
    pub(crate) fn vpc_or_only(&self, vpc: Option<&Handle<Vpc>>) -> Choice<Vpc> {
        chosen(vpc, || self.only())
    }

    /// The load balancer of a route of a service.
    pub(crate) fn load_balancer_of(
        &self,
        ingress: &Ingress,
        route: &Route,
    ) -> Choice<LoadBalancer> {
        self.load_balancer_or_only(ingress.load_balancer_of(route))
    }

    /// This load balancer, or the only one.
    pub(crate) fn load_balancer_or_only(
        &self,
        own: Option<&Handle<LoadBalancer>>,
    ) -> Choice<LoadBalancer> {
        chosen(own, || self.only())
    }

    /// The namespace in which a service is registered: the one that it names, its App Mesh's, or the only one.
    pub(crate) fn namespace_of(&self, service: ServiceRef<'_>) -> Choice<Namespace> {
        let own = service
            .ingress
            .and_then(|ingress| ingress.namespace.clone());
        let mesh_namespace = || self.app_mesh_of(service)?.spec().namespace.clone();
        match own.or_else(mesh_namespace) {
            Some(namespace) => Choice::One(namespace),
            None => self.only(),
        }
    }

    /// The App Mesh whose proxy runs in the tasks of a service: only services with a port have one.
    pub(crate) fn app_mesh_of(&self, service: ServiceRef<'_>) -> Option<Handle<Mesh>> {
        let proxied = service.is_callable() && !service.is_gateway();
        let mesh = self.mesh_of(service).one();
        mesh.filter(|mesh| mesh.spec().kind == MeshKind::AppMesh && proxied)
    }

    /// The Service Connect mesh of a service.
    pub(crate) fn service_connect_of(&self, service: ServiceRef<'_>) -> Option<Handle<Mesh>> {
        let mesh = self.mesh_of(service).one();
        mesh.filter(|mesh| mesh.spec().kind == MeshKind::ServiceConnect)
    }

    /// The mesh of a service that is in one: services with a port, and services and workers that call one.
    pub(crate) fn mesh_of(&self, service: ServiceRef<'_>) -> Choice<Mesh> {
        match &service.mesh {
            Membership::In(mesh) => Choice::One(mesh.clone()),
            Membership::Default if service.is_callable() || !service.task.calls.is_empty() => {
                self.only()
            }
            Membership::Default | Membership::Outside => Choice::Missing,
        }
    }
}

fn chosen<R: Referent>(
    choice: Option<&Handle<R>>,
    otherwise: impl FnOnce() -> Choice<R>,
) -> Choice<R> {
    choice.map_or_else(otherwise, |handle| Choice::One(handle.clone()))
}
