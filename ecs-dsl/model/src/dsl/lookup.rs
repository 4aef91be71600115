//! The cluster, VPC, load balancer, namespace and mesh of components that don't name one.

use std::sync::Arc;

use super::{
    Cluster, Insights, LoadBalancer, Membership, Mesh, MeshKind, Namespace, Spec, Stack, Vpc,
    Workload,
};
use crate::cfn::{Handle, Referent};

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

/// The lookups of the only component of a type.
macro_rules! only {
    ($($method:ident: $type:ident;)*) => {
        impl Stack {
            $(
                fn $method(&self) -> Choice<$type> {
                    self.only(|spec| match spec {
                        Spec::$type(spec) => Some((spec.name.clone(), spec.clone())),
                        _ => None,
                    })
                }
            )*
        }
    };
}

only! {
    only_cluster: Cluster;
    only_vpc: Vpc;
    only_load_balancer: LoadBalancer;
    only_namespace: Namespace;
    only_mesh: Mesh;
}

impl Stack {
    fn only<R: Referent<Spec = Arc<R>>>(
        &self,
        select: impl Fn(&Spec) -> Option<(Arc<str>, Arc<R>)>,
    ) -> Choice<R> {
        let mut found = self.components.iter().filter_map(select);
        let Some((name, spec)) = found.next() else {
            return Choice::Missing;
        };
        let others: Vec<_> = found.map(|(name, _)| name.to_string()).collect();
        if others.is_empty() {
            Choice::One(Handle::new(self.scope_arc().clone(), name, spec))
        } else {
            Choice::Ambiguous(std::iter::once(name.to_string()).chain(others).collect())
        }
    }

    /// The services and workers, in the order in which they were added.
    pub(crate) fn workloads(&self) -> impl Iterator<Item = &Workload> {
        self.components.iter().filter_map(|spec| match spec {
            Spec::Service(service) => Some(&service.0),
            Spec::Worker(worker) => Some(&worker.0),
            _ => None,
        })
    }

    /// The load balancers, in the order in which they were added.
    pub(crate) fn load_balancers(&self) -> impl Iterator<Item = Handle<LoadBalancer>> {
        self.components.iter().filter_map(|spec| match spec {
            Spec::LoadBalancer(spec) => Some(Handle::new(
                self.scope_arc().clone(),
                spec.name.clone(),
                spec.clone(),
            )),
            _ => None,
        })
    }

    /// The cluster of a workload.
    pub(crate) fn cluster_of(&self, workload: &Workload) -> Choice<Cluster> {
        self.cluster_or_only(workload.cluster.as_ref())
    }

    /// Whether Container Insights measures the tasks of a workload; `None` for an imported cluster.
    pub(crate) fn insights_of(&self, workload: &Workload) -> Option<bool> {
        let cluster = self.cluster_of(workload).one()?;
        let cluster = cluster.spec();
        let own = cluster.imported.is_none();
        own.then_some(cluster.insights != Insights::Disabled)
    }

    /// This cluster, or the only one.
    pub(crate) fn cluster_or_only(&self, cluster: Option<&Handle<Cluster>>) -> Choice<Cluster> {
        chosen(cluster, || self.only_cluster())
    }

    /// The VPC of a workload: the one that it names, its cluster's, or the only one.
    pub(crate) fn vpc_of(&self, workload: &Workload) -> Choice<Vpc> {
        let cluster = self.cluster_of(workload).one();
        let cluster_vpc = cluster.and_then(|cluster| cluster.spec().vpc.clone());
        chosen(workload.vpc.as_ref().or(cluster_vpc.as_ref()), || {
            self.only_vpc()
        })
    }

    /// This VPC, or the only one.
    pub(crate) fn vpc_or_only(&self, vpc: Option<&Handle<Vpc>>) -> Choice<Vpc> {
        chosen(vpc, || self.only_vpc())
    }

    /// The load balancer of a service that has routes.
    pub(crate) fn load_balancer_of(&self, workload: &Workload) -> Choice<LoadBalancer> {
        let own = workload
            .ingress
            .as_ref()
            .and_then(|ingress| ingress.load_balancer.as_ref());
        self.load_balancer_or_only(own)
    }

    /// This load balancer, or the only one.
    pub(crate) fn load_balancer_or_only(
        &self,
        own: Option<&Handle<LoadBalancer>>,
    ) -> Choice<LoadBalancer> {
        chosen(own, || self.only_load_balancer())
    }

    /// The namespace in which a service is registered: the one that it names, its App Mesh's, or the only one.
    pub(crate) fn namespace_of(&self, workload: &Workload) -> Choice<Namespace> {
        let own = workload.ingress.as_ref();
        let own = own.and_then(|ingress| ingress.namespace.clone());
        let mesh_namespace = || self.app_mesh_of(workload)?.spec().namespace.clone();
        match own.or_else(mesh_namespace) {
            Some(namespace) => Choice::One(namespace),
            None => self.only_namespace(),
        }
    }

    /// The App Mesh whose proxy runs in the tasks of a workload: only services with a port have one.
    pub(crate) fn app_mesh_of(&self, workload: &Workload) -> Option<Handle<Mesh>> {
        let proxied = workload.is_callable() && !workload.is_gateway();
        let mesh = self.mesh_of(workload).one();
        mesh.filter(|mesh| mesh.spec().kind == MeshKind::AppMesh && proxied)
    }

    /// The Service Connect mesh of a workload.
    pub(crate) fn service_connect_of(&self, workload: &Workload) -> Option<Handle<Mesh>> {
        let mesh = self.mesh_of(workload).one();
        mesh.filter(|mesh| mesh.spec().kind == MeshKind::ServiceConnect)
    }

    /// The mesh of a workload that is in one: services with a port, and workloads that call one.
    pub(crate) fn mesh_of(&self, workload: &Workload) -> Choice<Mesh> {
        match &workload.mesh {
            Membership::In(mesh) => Choice::One(mesh.clone()),
            Membership::Default if workload.is_callable() || !workload.calls.is_empty() => {
                self.only_mesh()
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
