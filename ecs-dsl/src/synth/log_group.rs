//! Log groups.

use std::time::Duration;

use super::Context;
use crate::cfn::aws::logs;
use crate::cfn::{DeletionPolicy, Resource};
use crate::dsl::{LogGroup, Stack};

pub(super) fn synth(group: &LogGroup, cx: &mut Context<'_>) {
    let mut resource = logs::LogGroup::new().retention_in_days(days(group.retention.value));
    if let Some(key) = &group.key {
        resource = resource.kms_key_id(key.arn());
    }
    let id = cx.parts(&group.name).id("LogGroup");
    cx.add(id, kept(cx.stack(), resource));
}

/// Whole days, as CloudWatch Logs counts.
pub(super) fn days(retention: Duration) -> i64 {
    i64::try_from(retention.as_secs() / 86_400).unwrap_or(i64::MAX)
}

/// What becomes of a log group that leaves the template: kept in a protected stage, deleted elsewhere.
pub(super) fn kept(stack: &Stack, group: logs::LogGroup) -> Resource {
    let policy = if stack.stage().is_protected() {
        DeletionPolicy::RetainExceptOnCreate
    } else {
        DeletionPolicy::Delete
    };
    Resource::of(group).keep(policy)
}
