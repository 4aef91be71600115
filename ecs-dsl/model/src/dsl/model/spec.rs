//! The components of a stack: the macro of [`Spec`], whose list of types is in [`dsl`](super), and typed iterators.
//!
//! **Invariant:** only this file may ignore types of components with a wildcard; rules read [`Description`]s, ask for one
//! type, or name every type.

use std::sync::Arc;

use crate::cfn::{Handle, LogicalId, Referent, Resource};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{Allow, Described, Description, Entry, HasTask, ServiceRef, Spec, Stack, Task};

/// A type of component of this crate.
pub(crate) trait Listed: Described + Referent<Spec = Arc<Self>> + Sized + 'static {
    /// The component, if it has this type.
    fn from_spec(spec: &Spec) -> Option<&Arc<Self>>;
}

/// Defines [`Spec`] with one variant for each type.
macro_rules! specs {
    ($($type:ident)*) => {
        /// A component of a stack.
        #[derive(Clone, Debug)]
        pub(crate) enum Spec {
            $($type(std::sync::Arc<$type>),)*
            /// A resource that the program added directly.
            Resource($crate::diag::Spanned<$crate::cfn::LogicalId>, Box<$crate::cfn::Resource>),
        }

        impl Spec {
            /// The component; `None` for a resource that the program added directly.
            pub(crate) fn entry(&self) -> Option<&dyn $crate::dsl::Entry> {
                match self {
                    $(Self::$type(component) => Some(component.as_ref()),)*
                    Self::Resource(..) => None,
                }
            }

            /// The description of the component; `None` for a resource that the program added directly.
            pub(crate) fn description(&self, stack: &Stack) -> Option<Description<'_>> {
                match self {
                    $(Self::$type(component) => Some(component.description(stack)),)*
                    Self::Resource(..) => None,
                }
            }
        }

        $(
            impl From<std::sync::Arc<$type>> for Spec {
                fn from(component: std::sync::Arc<$type>) -> Self {
                    Self::$type(component)
                }
            }

            impl Listed for $type {
                fn from_spec(spec: &Spec) -> Option<&std::sync::Arc<Self>> {
                    match spec {
                        Spec::$type(component) => Some(component),
                        _ => None,
                    }
                }
            }
        )*
    };
}

pub(in crate::dsl) use specs;

impl Spec {
    /// The resource that the program added directly.
    pub(crate) fn resource(&self) -> Option<(&Spanned<LogicalId>, &Resource)> {
        match self {
            Self::Resource(id, resource) => Some((id, resource)),
            _ => None,
        }
    }

    /// The task of a service, worker or job.
    pub(crate) fn task(&self) -> Option<&Task> {
        match self {
            Self::Job(job) => Some(job.task()),
            _ => self.service().map(ServiceRef::task),
        }
    }

    /// The service or worker.
    pub(crate) fn service(&self) -> Option<ServiceRef<'_>> {
        match self {
            Self::Service(service) => Some(service.view()),
            Self::Worker(worker) => Some(worker.view()),
            _ => None,
        }
    }

    /// How a diagnostic names it, and the line that added it.
    pub(crate) fn label(&self) -> Option<(String, SourceLocation)> {
        match self.entry() {
            Some(entry) => Some((entry.label(), entry.origin())),
            None => self
                .resource()
                .map(|(id, _)| (format!("resource `{}`", id.value), id.origin)),
        }
    }

    /// The beginning of the logical ids of its resources, and the line that added it.
    pub(crate) fn logical_name(&self) -> Option<(LogicalId, SourceLocation)> {
        match self.entry() {
            Some(entry) => Some((LogicalId::of(&[entry.name()]), entry.origin())),
            None => self.resource().map(|(id, _)| (id.value.clone(), id.origin)),
        }
    }
}

/// The lines that added the components of a stack.
#[derive(Debug, Default)]
pub(crate) struct AddedLines {
    /// One for each component.
    pub(crate) lines: Vec<SourceLocation>,
    /// The call of `add` that is running.
    pub(crate) running: Option<SourceLocation>,
}

impl Stack {
    /// Adds a component of this crate.
    pub(crate) fn push<T: Listed>(&mut self, mut component: T) -> Handle<T>
    where
        Spec: From<Arc<T>>,
    {
        self.keep_name(&mut component);
        let place = self.components.len();
        let allowed = component.record().allowed.iter();
        self.allows.extend(allowed.map(|rule| Allow {
            rule: rule.clone(),
            components: Some(place..place + 1),
        }));
        let component = Arc::new(component);
        let added = self.added.running;
        self.added
            .lines
            .push(added.unwrap_or_else(|| component.origin()));
        self.components.push(component.clone().into());
        self.handle(&component)
    }

    /// The handle of a component of this stack.
    pub(crate) fn handle<T: Listed>(&self, component: &Arc<T>) -> Handle<T> {
        let name = component.name().clone();
        Handle::new(self.scope_arc().clone(), name, component.clone())
    }

    /// The components of one type, in the order in which they were added.
    pub(crate) fn all<T: Listed>(&self) -> impl Iterator<Item = &Arc<T>> {
        self.components.iter().filter_map(T::from_spec)
    }

    /// The handles of the components of one type, in the order in which they were added.
    pub(crate) fn handles<T: Listed>(&self) -> impl Iterator<Item = Handle<T>> {
        self.all().map(|component| self.handle(component))
    }

    /// What ECS keeps running, services and workers, in the order of the program.
    pub(crate) fn services(&self) -> impl Iterator<Item = ServiceRef<'_>> {
        self.components.iter().filter_map(Spec::service)
    }

    /// The resources that the program added directly.
    pub(crate) fn resources(&self) -> impl Iterator<Item = (&Spanned<LogicalId>, &Resource)> {
        self.components.iter().filter_map(Spec::resource)
    }

    /// Every component of this crate with its description, in the order in which they were added.
    pub(crate) fn described(&self) -> impl Iterator<Item = (&dyn Entry, Description<'_>)> {
        let components = self.components.iter();
        components.filter_map(|spec| spec.entry().zip(spec.description(self)))
    }
}
