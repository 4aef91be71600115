//! One stack of a fleet.

use crate::deploy::engine::{DeployRequest, DestroyRequest};

/// A stack among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member<R> {
    /// What is asked of it: a [`DeployRequest`] or a [`DestroyRequest`].
    pub request: R,
    /// The stacks whose values it reads, by their names. Those that aren't in the fleet count as deployed.
    ///
    /// They are deployed before it, because CloudFormation looks a parameter of the type
    /// `AWS::SSM::Parameter::Value<…>` up when it makes the change set; they are destroyed after it.
    pub needs: Vec<String>,
}

/// What can be asked of a stack.
pub(super) trait Request {
    /// The stack's name.
    fn stack(&self) -> &str;
}

impl Request for DeployRequest {
    fn stack(&self) -> &str {
        &self.stack
    }
}

impl Request for DestroyRequest {
    fn stack(&self) -> &str {
        &self.stack
    }
}
