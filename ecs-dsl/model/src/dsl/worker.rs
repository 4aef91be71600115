//! Workers: ECS services without ingress.

use std::marker::PhantomData;

use super::workload_setters::workload_setters;
use super::{IntoText, Name, NoImage, WithImage, Workload, component};
use crate::cfn::{Handle, Value};

/// An
/// [ECS service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html)
/// without ingress: it has no port, and takes its work from a queue, a schedule or a database. It has everything else
/// that a [`Service`](super::Service) has.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Worker<Image = WithImage>(pub(crate) Workload, PhantomData<Image>);

impl Worker<NoImage> {
    /// A worker with the main container `name`, 256 CPU units and 512 MiB, in private subnets. It needs an
    /// [`image`](Self::image).
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self(Workload::new(&name.into_text(), None), PhantomData)
    }
}

impl<Image> Worker<Image> {
    workload_setters!(Worker);
}

impl Handle<Worker> {
    /// The `ServiceName`, which AWS generates.
    pub fn service_name(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("Service", "Name"))
    }

    /// The id of the tasks' security group.
    pub fn security_group_id(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("SecurityGroup", "GroupId"))
    }

    /// The name of its log group, `/ecs/<app>-<name>-<stage>`.
    pub fn log_group_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("LogGroup"))
    }

    /// The ARN of the task role, whose permissions the containers have.
    pub fn task_role_arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("TaskRole", "Arn"))
    }
}

component!(Worker, "worker", workload);
