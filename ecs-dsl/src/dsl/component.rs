//! What can be added to a stack.

use super::{Allowed, Stack};
use crate::diag::Origin;

/// A piece of a stack: one of ours, or your own.
///
/// Your own component adds what it is made of and gives back whatever its users need, usually a struct of handles:
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// struct Inbox {
///     name: String,
/// }
///
/// impl Component for Inbox {
///     type Output = Handle<Queue>;
///
///     fn add_to(self, stack: &mut Stack) -> Handle<Queue> {
///         let dead = stack.add(Queue::new(&format!("{}-dead", self.name)));
///         stack.add(Queue::new(&self.name).dead_letter(&dead, 5))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be added to a stack",
    label = "not a component",
    note = "components are `Vpc`, `Cluster`, `LoadBalancer`, `Service`, `Worker`, `Postgres` and the like; your own type becomes one with `impl Component`"
)]
pub trait Component {
    /// What `add` gives back, usually a [`Handle`](crate::cfn::Handle).
    type Output;

    /// Adds what this component is made of.
    fn add_to(self, stack: &mut Stack) -> Self::Output;

    /// Allows the warnings of one rule about what this component is made of. It comes last in the chain. The reason is for
    /// whoever reads it next year; `check` lists both.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let batch = Worker::new("batch")
    ///     .image(Image::ecr("shop/batch").tag("1.4.0"))
    ///     .deployment(Deployment::rolling().circuit_breaker(CircuitBreaker::Off))
    ///     .allow("ECS1420", "its deployments are watched");
    /// ```
    ///
    /// Errors can't be allowed: AWS would refuse the template, or what it deploys would surely break.
    #[track_caller]
    fn allow(self, code: &str, reason: &str) -> Allowed<Self>
    where
        Self: Sized,
    {
        Allowed::new(self, code, reason)
    }
}

/// What every component of this crate can say of itself.
pub(crate) trait Entry {
    /// What it is in the words of a diagnostic: `load balancer`.
    fn kind(&self) -> &'static str;

    /// The name that the user gave.
    fn name(&self) -> &str;

    /// The line where it was made.
    fn origin(&self) -> Origin;
}

/// Makes a builder of this crate a component: it is kept as it is, and its handle carries it.
macro_rules! component {
    ($type:ident, $kind:literal) => {
        component!(@ $type, $kind, this, this);
    };
    // A service or a worker, which is a component once it has an image.
    ($type:ident, $kind:literal, workload) => {
        component!(@entry $type, $kind, this, this.0);

        impl<Image: $crate::dsl::Runnable> $crate::dsl::Component for $type<Image> {
            type Output = $crate::cfn::Handle<$type>;

            fn add_to(self, stack: &mut $crate::dsl::Stack) -> Self::Output {
                let name = self.0.name.clone();
                let spec = std::sync::Arc::new($type(self.0, std::marker::PhantomData));
                stack.components.push($crate::dsl::Spec::$type(spec.clone()));
                $crate::cfn::Handle::new(stack.scope_arc().clone(), name, spec)
            }
        }
    };
    (@ $type:ident, $kind:literal, $this:ident, $inner:expr) => {
        component!(@entry $type, $kind, $this, $inner);

        impl $crate::dsl::Component for $type {
            type Output = $crate::cfn::Handle<Self>;

            fn add_to(self, stack: &mut $crate::dsl::Stack) -> Self::Output {
                let $this = &self;
                let name = $inner.name.clone();
                let spec = std::sync::Arc::new(self);
                stack.components.push($crate::dsl::Spec::$type(spec.clone()));
                $crate::cfn::Handle::new(stack.scope_arc().clone(), name, spec)
            }
        }
    };
    (@entry $type:ident, $kind:literal, $this:ident, $inner:expr) => {
        impl $crate::cfn::Referent for $type {
            type Spec = std::sync::Arc<Self>;
        }

        impl $crate::dsl::Entry for $type {
            fn kind(&self) -> &'static str {
                $kind
            }

            fn name(&self) -> &str {
                let $this = self;
                &$inner.name
            }

            fn origin(&self) -> $crate::diag::Origin {
                let $this = self;
                $inner.origin
            }
        }
    };
}

pub(crate) use component;
