//! The setters and the attributes that services and workers share, beyond those of their tasks.

use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::cfn::{Handle, Referent, Value};
use crate::diag::Spanned;
use crate::dsl::compute::scaling::Scaling;
use crate::dsl::compute::task_builder::{HasTask, TaskBuilder};
use crate::dsl::{
    Deployment, EcsService, Membership, Mesh, PredictiveScaling, ScheduledScaling, Target,
};

/// Access to the ECS service of a builder. The module is private, and so users neither call this nor implement
/// [`ServiceBuilder`].
pub trait HasEcsService: HasTask {
    /// The ECS service.
    fn ecs_service(&self) -> &EcsService;
    /// The ECS service, for a setter.
    fn ecs_service_mut(&mut self) -> &mut EcsService;
}

/// The setters of an [ECS service](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html), which
/// [`Service`](crate::dsl::Service) and [`Worker`](crate::dsl::Worker) share: the number of tasks, scaling, deployment and mesh.
///
/// The prelude has this trait; users can't implement it.
pub trait ServiceBuilder: TaskBuilder + HasEcsService {
    /// The mesh of the tasks. Default: the only mesh of the stack. See [`Mesh`](crate::dsl::Mesh).
    /// `ServiceConnectConfiguration`:
    /// [Service Connect](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html).
    #[track_caller]
    fn mesh(mut self, mesh: &Handle<Mesh>) -> Self {
        self.task_mut().record.replaces("mesh");
        self.ecs_service_mut().mesh = Membership::In(mesh.clone());
        self
    }

    /// Excludes the tasks from the stack's mesh. Default: the only mesh of the stack.
    #[track_caller]
    fn without_mesh(mut self) -> Self {
        self.task_mut().record.sets("mesh", "without_mesh");
        self.ecs_service_mut().mesh = Membership::Outside;
        self
    }

    /// The number of tasks that ECS keeps running. Default: 1. With [`scale`](Self::scale), only its bounds count:
    /// a number in the template would undo the scaling at every deployment. `DesiredCount`:
    /// [CreateService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html).
    // rule: tasks
    // rule: desired_count(.scale, .desired_count) at .desired_count
    #[track_caller]
    fn desired_count(mut self, tasks: u32) -> Self {
        self.task_mut().record.replaces("desired_count");
        self.ecs_service_mut().desired_count = Some(Spanned::here(tasks));
        self
    }

    /// Scales between these bounds by a target. Default: no scaling. Called again, it adds a target, and the last
    /// bounds count. `MinCapacity` and `MaxCapacity`:
    /// [RegisterScalableTarget](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html).
    // rule: scaling_bounds
    // rule: tasks(tasks.end)
    #[track_caller]
    fn scale(mut self, tasks: RangeInclusive<u32>, mut target: Target) -> Self {
        self.task_mut().record.absorb(&mut target.record);
        let tasks = Spanned::here(tasks.into_inner());
        let scaling = self
            .ecs_service_mut()
            .scaling
            .get_or_insert_with(|| Scaling::new(tasks));
        scaling.tasks = tasks;
        scaling.targets.push(target);
        self
    }

    /// Scales between these bounds, by the alarms that [scale](crate::dsl::Alarm::scale) it alone. Default: no scaling.
    /// `MinCapacity` and `MaxCapacity`:
    /// [RegisterScalableTarget](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html).
    // rule: scaling_bounds
    // rule: tasks(tasks.end)
    #[track_caller]
    fn scale_between(mut self, tasks: RangeInclusive<u32>) -> Self {
        self.task_mut().record.replaces("scale_between");
        let tasks = Spanned::here(tasks.into_inner());
        let scaling = &mut self.ecs_service_mut().scaling;
        scaling.get_or_insert_with(|| Scaling::new(tasks)).tasks = tasks;
        self
    }

    /// Changes the bounds on a schedule. Default: never. Called again, it adds a schedule. The initial bounds are
    /// those of [`scale`](Self::scale) if it is called first, or else the schedule's. `ScheduledActions`:
    /// [PutScheduledAction](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html).
    fn scale_at(mut self, mut schedule: ScheduledScaling) -> Self {
        self.task_mut().record.absorb(&mut schedule.record);
        let tasks = schedule.tasks;
        let scaling = self
            .ecs_service_mut()
            .scaling
            .get_or_insert_with(|| Scaling::new(tasks));
        scaling.schedules.push(schedule);
        self
    }

    /// Adds tasks before a load that is forecast, within the bounds of [`scale`](Self::scale). Default: none.
    /// `AWS::ApplicationAutoScaling::ScalingPolicy` with the type `PredictiveScaling`:
    /// [predictive scaling](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/predictive-auto-scaling.html).
    #[track_caller]
    fn predictive_scaling(mut self, mut policy: PredictiveScaling) -> Self {
        self.task_mut().record.absorb(&mut policy.record);
        self.task_mut().record.replaces("predictive_scaling");
        self.ecs_service_mut().predictive = Some(policy);
        self
    }

    /// How ECS deploys a new version. Default: a rolling update with the circuit breaker and rollback.
    /// `DeploymentConfiguration`:
    /// [deployments](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_deploymentconfiguration.html).
    #[track_caller]
    fn deployment(mut self, mut deployment: Deployment) -> Self {
        self.task_mut().record.absorb(&mut deployment.record);
        self.task_mut().record.replaces("deployment");
        self.ecs_service_mut().deployment = deployment;
        self
    }
}

impl<S: HasEcsService + Referent<Spec = Arc<S>>> Handle<S> {
    /// The `ServiceName`, which AWS generates.
    pub fn service_name(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("Service", "Name"))
    }

    /// The id of the tasks' security group.
    pub fn security_group_id(&self) -> Value<String> {
        let given = self.spec().task().network.only_group.clone();
        self.given_or_attribute(given, "SecurityGroup", "GroupId")
    }

    /// The name of its log group, `/ecs/<app>-<name>-<stage>`.
    pub fn log_group_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("LogGroup"))
    }

    /// The ARN of the task role, whose permissions the containers have.
    pub fn task_role_arn(&self) -> Value<String> {
        let given = &self.spec().task().roles.task.imported;
        let given = given.as_ref().map(|arn| arn.value.clone());
        self.given_or_attribute(given, "TaskRole", "Arn")
    }
}
