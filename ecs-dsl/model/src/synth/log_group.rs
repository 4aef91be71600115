//! Log groups.

use super::duration::days;
use super::{Context, removal};
use crate::cfn::Handle;
use crate::cfn::aws::logs;
use crate::dsl::{Key, LogGroup, Stack};
use crate::synth::optional::Optional;

pub(super) fn synth(group: &LogGroup, cx: &mut Context<'_>) {
    let mut resource = logs::LogGroup::new().retention_in_days(days(group.retention.value));
    resource = encrypted(resource, group.key.as_ref(), cx.stack());
    let id = cx.ids(&group.name).id("LogGroup");
    cx.add(id, removal::with_policy(resource, None, cx.stack()));
}

/// Encrypts with the key of the log group or of its stack. Default: CloudWatch's own key.
pub(super) fn encrypted(
    group: logs::LogGroup,
    own: Option<&Handle<Key>>,
    stack: &Stack,
) -> logs::LogGroup {
    let key = own.or(stack.log_kms_key.as_ref());
    group.given(key, |it, key| it.kms_key_id(key.arn()))
}
