//! ECS services: tasks that ECS keeps running.

use std::ops::Deref;

use crate::cfn::Handle;
use crate::diag::Spanned;
use crate::dsl::compute::scaling::{Scaling, TargetMetric};
use crate::dsl::{Deployment, Discovery, Ingress, Membership, PredictiveScaling, Service, Task};

/// The common part of a [`Service`] and a [`Worker`](crate::dsl::Worker), and the whole model of a worker.
#[derive(Clone, Debug)]
pub struct EcsService {
    pub(crate) task: Task,
    pub(crate) desired_count: Option<Spanned<u32>>,
    pub(crate) scaling: Option<Scaling>,
    pub(crate) predictive: Option<PredictiveScaling>,
    pub(crate) deployment: Deployment,
    pub(crate) mesh: Membership,
}

impl EcsService {
    #[track_caller]
    pub(crate) fn new(kind: &'static str, name: &str) -> Self {
        Self {
            task: Task::new(kind, name),
            desired_count: None,
            scaling: None,
            predictive: None,
            deployment: Deployment::rolling(),
            mesh: Membership::Default,
        }
    }

    /// The maximum number of tasks: the desired count, or the upper bound of its scaling and its scheduled actions.
    pub(crate) fn max_tasks(&self) -> u32 {
        let Some(scaling) = &self.scaling else {
            return self.min_tasks();
        };
        let schedules = scaling.schedules.iter().map(|schedule| &schedule.tasks);
        let bounds = std::iter::once(&scaling.tasks).chain(schedules);
        bounds.map(|bounds| bounds.value.1).max().unwrap_or(0)
    }

    /// Whether it has one task, which writes to a file system.
    pub(crate) fn is_single_writer(&self) -> bool {
        self.max_tasks() == 1 && self.task.written_file_system().is_some()
    }

    /// Whether it may have no tasks: the desired count, or a lower bound of its scaling or its scheduled actions.
    pub(crate) fn reaches_zero(&self) -> bool {
        let schedules = self.scaling.iter().flat_map(|scaling| &scaling.schedules);
        let mut scheduled = schedules.map(|schedule| schedule.tasks.value.0);
        self.min_tasks() == 0 || scheduled.any(|least| least == 0)
    }

    /// A metric of which ECS sends one sample a minute for each running task: with a resolution of 20 seconds, it sends
    /// three.
    pub(crate) fn sampled_metric(&self) -> &'static str {
        let targets = self.scaling.iter().flat_map(|scaling| &scaling.targets);
        let mut fast = targets.filter(|target| target.high_resolution);
        match fast.any(|target| matches!(target.metric, TargetMetric::Cpu)) {
            true => "MemoryUtilization",
            false => "CPUUtilization",
        }
    }

    /// The minimum number of tasks: the lower bound of its scaling, or the desired count.
    pub(crate) fn min_tasks(&self) -> u32 {
        let given = self.desired_count.as_ref().map_or(1, |count| count.value);
        let scaling = self.scaling.as_ref();
        scaling.map_or(given, |scaling| scaling.tasks.value.0)
    }
}

/// A service or a worker: the ECS service, and the ingress of a service.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ServiceRef<'a> {
    service: &'a EcsService,
    pub(crate) ingress: Option<&'a Ingress>,
}

impl Deref for ServiceRef<'_> {
    type Target = EcsService;

    fn deref(&self) -> &EcsService {
        self.service
    }
}

impl<'a> ServiceRef<'a> {
    pub(crate) fn new(service: &'a EcsService, ingress: Option<&'a Ingress>) -> Self {
        Self { service, ingress }
    }

    /// The task, for as long as the stack lives.
    pub(crate) fn task(self) -> &'a Task {
        &self.service.task
    }

    /// The services that it forwards to as a gateway, or shares its own calls with.
    pub(crate) fn targets_of_ingress(self) -> impl Iterator<Item = &'a Handle<Service>> {
        self.ingress.into_iter().flat_map(|ingress| {
            let shares = ingress.weighted_targets.iter().map(|share| &share.service);
            let routes = ingress.gateway.iter().flat_map(|gateway| &gateway.routes);
            shares.chain(routes.map(|(_, service)| service))
        })
    }

    /// Whether it is a virtual gateway of App Mesh.
    pub(crate) fn is_gateway(self) -> bool {
        self.ingress
            .is_some_and(|ingress| ingress.gateway.is_some())
    }

    /// Whether it can be called: a service with a port.
    pub(crate) fn is_callable(self) -> bool {
        self.ingress.is_some() && self.task.main.port.is_some()
    }

    /// Whether it is registered in its namespace, if it has one.
    pub(crate) fn is_registered(self) -> bool {
        self.task.main.port.is_some()
            && self
                .ingress
                .is_some_and(|ingress| ingress.discovery != Discovery::None)
    }

    /// Whether a load balancer sends requests to it.
    pub(crate) fn is_routed(self) -> bool {
        self.ingress.is_some_and(Ingress::is_routed)
    }
}
