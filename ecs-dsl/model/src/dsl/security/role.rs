//! Existing IAM roles.

use crate::cfn::Value;

/// An existing [IAM role](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html), for
/// [`task_role`](crate::dsl::TaskBuilder::task_role) and [`execution_role`](crate::dsl::TaskBuilder::execution_role). It must trust
/// `ecs-tasks.amazonaws.com`.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn mailer(image: Image) -> Worker {
/// let role = Role::import("arn:aws:iam::123456789012:role/mailer");
/// Worker::new("mailer").image(image).task_role(role)
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a role does nothing until it is given to a service, a worker or a job"]
pub struct Role {
    pub(crate) arn: Value<String>,
}

impl Role {
    /// The role with this ARN. Nothing about it changes.
    // rule: role_arn
    pub fn import(arn: impl Into<Value<String>>) -> Self {
        Self { arn: arn.into() }
    }
}
