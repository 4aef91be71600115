//! The components of a random program so far.

use ecs_dsl::cfn::{SecretRef, Value};
use ecs_dsl::prelude::*;

/// Creates the same grant each time, because grants aren't `Clone`.
pub(super) type Granting = std::rc::Rc<dyn Fn() -> Grant>;

/// The handles of all components that later components may refer to.
#[derive(Default)]
pub(super) struct Components {
    pub(super) vpcs: Vec<Handle<Vpc>>,
    pub(super) clusters: Vec<Handle<Cluster>>,
    pub(super) balancers: Vec<Handle<LoadBalancer>>,
    pub(super) namespaces: Vec<Handle<Namespace>>,
    pub(super) meshes: Vec<Handle<Mesh>>,
    pub(super) keys: Vec<Handle<Key>>,
    pub(super) log_keys: Vec<Handle<Key>>,
    pub(super) log_buckets: Vec<Handle<Bucket>>,
    pub(super) queues: Vec<Handle<Queue>>,
    pub(super) topics: Vec<Value<String>>,
    pub(super) alerts: Vec<Handle<Topic>>,
    pub(super) secrets: Vec<Value<SecretRef>>,
    pub(super) repositories: Vec<Handle<Repository>>,
    pub(super) services: Vec<Handle<Service>>,
    pub(super) workers: Vec<Handle<Worker>>,
    pub(super) grants: Vec<Granting>,
    /// Values for outputs and variables.
    pub(super) texts: Vec<Value<String>>,
}

impl Components {
    pub(super) fn grant(&mut self, grant: impl Fn() -> Grant + 'static) {
        self.grants.push(std::rc::Rc::new(grant));
    }
}
