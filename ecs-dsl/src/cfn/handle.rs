//! A typed reference to something that was added to a stack.

use std::fmt;
use std::sync::Arc;

use super::{Expr, LogicalId, ResourceType, Target, Value};

/// The stack that something is in, by its name in the app.
pub type Scope = Arc<str>;

/// What a [`Handle`] can refer to.
///
/// Resource types refer to nothing but themselves; the builders of [`dsl`](crate::dsl) carry what was configured, so
/// that an attribute such as a URL can be built from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not something that can be added to a stack",
    label = "no handle of this kind exists"
)]
pub trait Referent {
    /// What the handle knows of it.
    type Spec: Clone;
}

impl<R: ResourceType> Referent for R {
    type Spec = ();
}

/// What [`Stack::add`](crate::dsl::Stack::add) gives back: a typed reference to what was added.
///
/// A handle is cheap to clone, and may be used in another stack of the same app.
pub struct Handle<R: Referent> {
    scope: Scope,
    name: Arc<str>,
    spec: R::Spec,
}

impl<R: Referent> Handle<R> {
    pub(crate) fn new(scope: Scope, name: Arc<str>, spec: R::Spec) -> Self {
        Self { scope, name, spec }
    }

    /// The name that the user gave: what it is called in the program, not at AWS.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The stack that it is in, by its name in the app.
    pub fn scope(&self) -> &str {
        &self.scope
    }

    pub(crate) fn spec(&self) -> &R::Spec {
        &self.spec
    }

    /// What the resource `part` of this component is called in references.
    pub(crate) fn target(&self, part: &str) -> Target {
        Target {
            scope: Some(self.scope.clone()),
            id: LogicalId::of(&[&self.name, part]),
        }
    }

    /// `Ref` of the resource `part` of this component.
    pub(crate) fn ref_of(&self, part: &str) -> Expr {
        Expr::Ref(self.target(part))
    }

    /// `Fn::GetAtt` of the resource `part` of this component.
    pub(crate) fn attribute_of(&self, part: &str, attribute: &'static str) -> Expr {
        Expr::GetAtt(self.target(part), attribute.into())
    }
}

impl<R: ResourceType> Handle<R> {
    /// The resource's id in the template.
    pub fn logical_id(&self) -> LogicalId {
        LogicalId::of(&[&self.name])
    }

    /// What `Ref` gives for this type: usually the id or the name.
    pub fn reference(&self) -> Value<String> {
        Value::from_expr(self.ref_of(""))
    }

    /// An attribute by name, for those that AWS's schema doesn't list; the typed ones are methods of the handle.
    pub fn attribute<T: ?Sized>(&self, attribute: &'static str) -> Value<T> {
        Value::from_expr(self.attribute_of("", attribute))
    }
}

impl<R: Referent> Clone for Handle<R> {
    fn clone(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            name: self.name.clone(),
            spec: self.spec.clone(),
        }
    }
}

impl<R: Referent> fmt::Debug for Handle<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handle({}/{})", self.scope, self.name)
    }
}
