//! Components: everything that can be added to a stack.

use super::{Allowed, Stack};

/// A part of a stack: one of this crate, or your own.
///
/// Your own component adds its parts to the stack and returns what its users need, usually a struct of handles:
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
///         let dead_letters = stack.add(Queue::new(&format!("{}-dead-letters", self.name)));
///         stack.add(Queue::new(&self.name).dead_letter(&dead_letters, 5))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be added to a stack",
    label = "not a component",
    note = "components are `Vpc`, `Cluster`, `LoadBalancer`, `Service`, `Worker`, `Postgres` and others; `impl Component` makes your own type one"
)]
pub trait Component {
    /// The return value of `add`, usually a [`Handle`](crate::cfn::Handle).
    type Output;

    /// Adds the parts of the component to the stack.
    fn add_to(self, stack: &mut Stack) -> Self::Output;

    /// Allows the warnings of one rule, by its slug or code, for the parts of this component. Called again, it allows
    /// another rule. The reason is for later readers; `check` prints both.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let batch = Worker::new("batch")
    ///     .image(Image::ecr("shop/batch").tag("1.4.0"))
    ///     .deployment(Deployment::rolling().circuit_breaker(CircuitBreaker::Off))
    ///     .allow("disabled-circuit-breaker", "its deployments are watched");
    /// ```
    ///
    /// Errors can't be allowed: AWS would refuse the template, or what it deploys would break.
    ///
    /// The builders of this crate keep their type, so that a chain can continue after an allowance. For a component of
    /// your own, `Allowed::from(component)` has the same type without an allowance.
    // rule: allowance_reason(reason)
    #[track_caller]
    fn allow(self, rule: &str, reason: &str) -> Allowed<Self>
    where
        Self: Sized,
    {
        Allowed::from(self).allow(rule, reason)
    }
}

/// Implements [`Component`](super::Component) for a builder of this crate: the stack stores it, and the handle refers
/// to it. The traits that are named after its kind give setters access to its fields `removal` and `network`.
macro_rules! component {
    ($type:ident, $kind:literal $(, $access:ident)*) => {
        component!(@ $type, $kind, this, this);
        $(component!(@access $access, $type);)*
    };
    (@access HasRemovalPolicy, $type:ident) => {
        impl $crate::dsl::data::removal::HasRemovalPolicy for $type {
            fn removal_policy(&mut self) -> &mut Option<$crate::cfn::DeletionPolicy> {
                &mut self.removal
            }
        }
    };
    (@access HasSnapshots, $type:ident) => {
        impl $crate::dsl::data::removal::HasSnapshots for $type {}
    };
    (@access HasPrivateNetwork, $type:ident) => {
        impl $crate::dsl::network::private_network::HasPrivateNetwork for $type {
            fn private_network(&mut self) -> &mut PrivateNetwork {
                &mut self.network
            }
        }
    };
    // A service or a worker is a component once it has an image.
    ($type:ident, task) => {
        component!(@allow ($type<Image>), <Image>, this, $crate::dsl::HasTask::task_mut(this).record);

        impl $crate::cfn::Referent for $type {
            const SEAL: $crate::cfn::ReferentSeal = $crate::cfn::ReferentSeal;

            type Spec = std::sync::Arc<Self>;
        }

        impl $crate::dsl::Entry for $type {
            fn kind(&self) -> &'static str {
                $crate::dsl::HasTask::task(self).kind()
            }

            fn name(&self) -> &std::sync::Arc<str> {
                $crate::dsl::HasTask::task(self).name()
            }

            fn origin(&self) -> $crate::diag::SourceLocation {
                $crate::dsl::HasTask::task(self).origin()
            }

            fn record(&self) -> &$crate::dsl::BuilderRecord {
                $crate::dsl::HasTask::task(self).record()
            }

            fn keep_name(&mut self, name: std::sync::Arc<str>) {
                $crate::dsl::HasTask::task_mut(self).keep_name(name);
            }
        }

        impl<Image: $crate::dsl::HasImage> $crate::dsl::Component for $type<Image> {
            type Output = $crate::cfn::Handle<$type>;

            fn add_to(self, stack: &mut $crate::dsl::Stack) -> Self::Output {
                stack.push($type(self.0, std::marker::PhantomData))
            }
        }
    };
    (@ $type:ident, $kind:literal, $this:ident, $inner:expr) => {
        component!(@entry $type, $kind, $this, $inner);

        impl $crate::dsl::Component for $type {
            type Output = $crate::cfn::Handle<Self>;

            fn add_to(self, stack: &mut $crate::dsl::Stack) -> Self::Output {
                stack.push(self)
            }
        }
    };
    (@allow ($builder:ty), <$($state:ident)?>, $this:ident, $record:expr) => {
        impl<$($state)?> $builder {
            /// Allows the warnings of one rule, by its slug or code, for this component. Called again, it allows another
            /// rule. Errors can't be allowed. See [`Component::allow`]($crate::dsl::Component::allow).
            #[track_caller]
            pub fn allow(mut self, rule: &str, reason: &str) -> Self {
                let $this = &mut self;
                $record.allow(rule, reason);
                self
            }

            /// Keeps the deployed resources of a component whose name in the program changes: their logical ids, log groups,
            /// listener priorities, and all else that is derived from a name remain those of the name that is given here.
            /// Default: a component with a new name gets new resources, and those of the old name are deleted.
            ///
            /// The template is the same as before the rename. The command `lock` records it in `ecs-dsl.lock`; then the call
            /// can be removed.
            #[track_caller]
            pub fn renamed_from(mut self, name: &str) -> Self {
                let $this = &mut self;
                $record.rename_from(name);
                self
            }
        }
    };
    (@entry $type:ident, $kind:literal, $this:ident, $inner:expr) => {
        component!(@allow ($type), <>, $this, $this.record);

        impl $crate::dsl::model::builder_record::HasRecord for $type {
            fn record_mut(&mut self) -> &mut $crate::dsl::BuilderRecord {
                let $this = self;
                &mut $this.record
            }
        }

        impl $crate::cfn::Referent for $type {
            const SEAL: $crate::cfn::ReferentSeal = $crate::cfn::ReferentSeal;

            type Spec = std::sync::Arc<Self>;
        }

        impl $crate::dsl::Entry for $type {
            fn kind(&self) -> &'static str {
                $kind
            }

            fn name(&self) -> &std::sync::Arc<str> {
                let $this = self;
                &$inner.name
            }

            fn origin(&self) -> $crate::diag::SourceLocation {
                let $this = self;
                $inner.origin
            }

            fn record(&self) -> &$crate::dsl::BuilderRecord {
                let $this = self;
                &$inner.record
            }

            fn keep_name(&mut self, name: std::sync::Arc<str>) {
                let $this = self;
                $inner.record.program_name = Some(std::mem::replace(&mut $inner.name, name));
            }
        }
    };
}

pub(crate) use component;
