//! The ids of a component's resources, and references to them.

use std::borrow::Cow;

use crate::cfn::{Expr, LogicalId, Scope, Target, Value};

/// Names the resources that one component is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts<'a> {
    scope: &'a Scope,
    name: &'a str,
}

impl<'a> Parts<'a> {
    pub(super) fn new(scope: &'a Scope, name: &'a str) -> Self {
        Self { scope, name }
    }

    /// The component's name.
    pub(super) fn name(&self) -> &'a str {
        self.name
    }

    /// The id of the resource `part`.
    pub(super) fn id(&self, part: &str) -> LogicalId {
        LogicalId::of(&[self.name, part])
    }

    /// `Ref` of the resource `part`.
    pub(super) fn reference(&self, part: &str) -> Value<String> {
        Value::from_expr(Expr::Ref(self.target(part)))
    }

    /// `Fn::GetAtt` of the resource `part`.
    pub(super) fn attribute<T: ?Sized>(
        &self,
        part: &str,
        attribute: impl Into<Cow<'static, str>>,
    ) -> Value<T> {
        Value::from_expr(Expr::GetAtt(self.target(part), attribute.into()))
    }

    fn target(&self, part: &str) -> Target {
        Target {
            scope: Some(self.scope.clone()),
            id: self.id(part),
        }
    }
}
