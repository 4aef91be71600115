//! The kinds of rules, by what they are about.

use super::report::Report;
use crate::diag::Diagnostics;
use crate::dsl::{Ingress, ServiceRef, Stack, Task};

/// A rule for a task, whatever runs it.
pub(super) type TaskRule = fn(&Stack, &Task, &mut Report<'_>);

/// A rule for services and workers, which ECS keeps running.
pub(super) type ServiceRule = fn(&Stack, ServiceRef<'_>, &mut Report<'_>);

/// A rule for services with ingress.
pub(super) type IngressRule = fn(&Stack, ServiceRef<'_>, &Ingress, &mut Report<'_>);

/// Another rule for a single stack.
pub(super) type StackRule = fn(&Stack, &mut Diagnostics);

/// A rule across all stacks of an app.
pub(super) type AppRule = fn(&[Stack], &mut Diagnostics);
