//! What the parts of a service are synthesized from.

use std::ops::Deref;

use super::super::Context;
use super::super::task::TaskContext;
use crate::cfn::Handle;
use crate::dsl::{Mesh, ServiceRef};

/// A service or worker, with the context of its task.
pub(super) struct ServiceContext<'a> {
    pub(super) service: ServiceRef<'a>,
    pub(super) tcx: TaskContext<'a>,
    /// The Service Connect mesh that it is in.
    pub(super) service_connect: Option<Handle<Mesh>>,
}

impl<'a> Deref for ServiceContext<'a> {
    type Target = TaskContext<'a>;

    fn deref(&self) -> &TaskContext<'a> {
        &self.tcx
    }
}

impl<'a> ServiceContext<'a> {
    pub(super) fn new(service: ServiceRef<'a>, tcx: TaskContext<'a>, cx: &Context<'_>) -> Self {
        Self {
            service,
            tcx,
            service_connect: cx.stack().service_connect_of(service),
        }
    }
}
