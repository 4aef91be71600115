//! One stack to deploy or destroy.

use crate::deploy::engine::{DeployRequest, DestroyRequest};

/// A stack to deploy or destroy, with its dependencies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StackJob<R> {
    /// A [`DeployRequest`] or a [`DestroyRequest`].
    pub request: R,
    /// The names of the stacks whose values it reads. Stacks without a job count as deployed.
    ///
    /// Dependencies are deployed first, because CloudFormation resolves parameters of the type
    /// `AWS::SSM::Parameter::Value<…>` when it creates the change set. They are destroyed last.
    pub dependencies: Vec<String>,
}

impl<R> StackJob<R> {
    /// A stack that reads values of the stacks with these names.
    pub fn new(request: R, dependencies: Vec<String>) -> Self {
        Self {
            request,
            dependencies,
        }
    }
}

/// A request about one stack.
pub(super) trait StackRequest {
    /// The stack's name.
    fn stack(&self) -> &str;
}

impl StackRequest for DeployRequest {
    fn stack(&self) -> &str {
        &self.stack
    }
}

impl StackRequest for DestroyRequest {
    fn stack(&self) -> &str {
        &self.stack
    }
}
