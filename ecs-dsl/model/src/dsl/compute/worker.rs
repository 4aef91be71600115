//! Workers: ECS services without ingress.

use std::marker::PhantomData;
use std::sync::Arc;

use crate::dsl::compute::service_builder::{HasEcsService, ServiceBuilder};
use crate::dsl::compute::task_builder::{HasTask, TaskBuilder};
use crate::dsl::model::description::{Described, Description, Monitoring};
use crate::dsl::{
    EcsService, IntoImage, IntoText, Name, NoImage, ServiceRef, Stack, Task, WithImage, component,
};

/// An
/// [ECS service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html)
/// without ingress: it has no port, and takes its work from a queue, a schedule or a database. It has everything else
/// that a [`Service`](crate::dsl::Service) has: the setters of [`TaskBuilder`] and [`ServiceBuilder`].
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Worker<Image = WithImage>(pub(crate) EcsService, PhantomData<Image>);

impl Worker {
    /// The ECS service.
    pub(crate) fn view(&self) -> ServiceRef<'_> {
        ServiceRef::new(&self.0, None)
    }
}

impl<Image> HasTask for Worker<Image> {
    fn task(&self) -> &Task {
        &self.0.task
    }

    fn task_mut(&mut self) -> &mut Task {
        &mut self.0.task
    }
}

impl<Image> HasEcsService for Worker<Image> {
    fn ecs_service(&self) -> &EcsService {
        &self.0
    }

    fn ecs_service_mut(&mut self) -> &mut EcsService {
        &mut self.0
    }
}

impl<Image> TaskBuilder for Worker<Image> {}

impl<Image> ServiceBuilder for Worker<Image> {}

impl Worker<NoImage> {
    /// A worker with the main container `name`, 256 CPU units and 512 MiB, in private subnets. It needs an
    /// [`image`](Self::image).
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self(EcsService::new("worker", &name.into_text()), PhantomData)
    }
}

impl<Image> Worker<Image> {
    /// The image of the main container. Required. `Image`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn image(mut self, image: impl IntoImage) -> Worker {
        self.task_mut().record.replaces("image");
        self.task_mut().set_image(image.into_image());
        Worker(self.0, PhantomData)
    }
}

component!(Worker, task);

impl Described for Worker {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        self.task()
            .description(Some(Monitoring::Worker(stack.handle(self))))
    }
}
