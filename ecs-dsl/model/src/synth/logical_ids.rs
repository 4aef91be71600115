//! The logical ids of a component's resources, and references to them.

use std::borrow::Cow;

use crate::cfn::{Expr, LogicalId, Scope, Target, Value};

/// The logical ids of one component's resources.
#[derive(Clone, Copy, Debug)]
pub(super) struct LogicalIds<'a> {
    scope: &'a Scope,
    name: &'a str,
}

impl<'a> LogicalIds<'a> {
    pub(super) fn new(scope: &'a Scope, name: &'a str) -> Self {
        Self { scope, name }
    }

    /// The component's name.
    pub(super) fn name(&self) -> &'a str {
        self.name
    }

    /// The logical id of the resource `part`.
    pub(super) fn id(&self, part: &str) -> LogicalId {
        LogicalId::of(&[self.name, part])
    }

    /// `Ref` to the resource `part`.
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
