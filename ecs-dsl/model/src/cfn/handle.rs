//! A typed reference to a resource or component of a stack.

use std::fmt;
use std::sync::Arc;

use super::{Expr, LogicalId, ResourceType, Scope, Target, Value};

/// What a [`Handle`] can refer to.
///
/// The handle of a resource type has only a name. The handle of a component of [`dsl`](crate::dsl) also has the component's
/// configuration, from which attributes such as a URL are built.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be added to a stack",
    label = "not a component or a resource type"
)]
pub trait Referent {
    #[doc(hidden)]
    const SEAL: ReferentSeal;

    /// The configuration that the handle carries.
    type Spec: Clone;
}

impl<R: ResourceType> Referent for R {
    const SEAL: ReferentSeal = ReferentSeal;

    type Spec = ();
}

/// The type of a constant of [`Referent`]. It has no public path, so only resource types and the components of this library
/// implement the trait.
#[derive(Clone, Copy, Debug)]
pub struct ReferentSeal;

/// The result of [`Stack::add`](crate::dsl::Stack::add): a typed reference to what was added.
///
/// A handle is cheap to clone, and can be used in another stack of the same app.
pub struct Handle<R: Referent> {
    scope: Scope,
    name: Arc<str>,
    spec: R::Spec,
}

impl<R: Referent> Handle<R> {
    pub(crate) fn new(scope: Scope, name: Arc<str>, spec: R::Spec) -> Self {
        Self { scope, name, spec }
    }

    /// The name in the program, which isn't the AWS name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of its stack in the app.
    pub fn scope(&self) -> &str {
        &self.scope
    }

    pub(crate) fn spec(&self) -> &R::Spec {
        &self.spec
    }

    /// The reference target of this component's resource `part`.
    pub(crate) fn target(&self, part: &str) -> Target {
        Target {
            scope: Some(self.scope.clone()),
            id: LogicalId::of(&[&self.name, part]),
        }
    }

    /// `Ref` to this component's resource `part`.
    pub(crate) fn ref_of(&self, part: &str) -> Expr {
        Expr::Ref(self.target(part))
    }

    /// `Fn::GetAtt` of this component's resource `part`.
    pub(crate) fn attribute_of(&self, part: &str, attribute: &'static str) -> Expr {
        Expr::GetAtt(self.target(part), attribute.into())
    }
}

impl<R: ResourceType> Handle<R> {
    /// The logical id of the resource.
    pub fn logical_id(&self) -> LogicalId {
        LogicalId::of(&[&self.name])
    }

    /// `Ref`: usually the id or the name of the resource.
    pub fn reference(&self) -> Value<String> {
        Value::from_expr(self.ref_of(""))
    }

    /// An attribute by name, for attributes that AWS's schema doesn't list; the others are methods of the handle.
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

/// Handles are equal if they refer to the same component.
impl<R: Referent> PartialEq for Handle<R> {
    fn eq(&self, other: &Self) -> bool {
        (&self.scope, &self.name) == (&other.scope, &other.name)
    }
}

impl<R: Referent> Eq for Handle<R> {}

impl<R: Referent> fmt::Debug for Handle<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handle({}/{})", self.scope, self.name)
    }
}

/// The handle of a resource converts into its `Ref`: usually its id or name.
impl<R: ResourceType> From<&Handle<R>> for Value<String>
where
    R: Referent,
{
    fn from(handle: &Handle<R>) -> Self {
        handle.reference()
    }
}
