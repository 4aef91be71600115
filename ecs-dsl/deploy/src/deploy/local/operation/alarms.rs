//! Rollback triggers: alarms that roll a stack back during an operation and its monitoring time.

use serde_json::Value;

use super::super::account_view::AccountView;
use super::super::state::{Operation, OperationKind, OperationPhase, Resource, Stack};
use crate::cfn::type_names::cloudwatch;
use crate::deploy::CallResult;

/// The reason for a rollback, if one of the stack's alarms is in `ALARM` or doesn't exist. AWS documents the behavior but
/// not the message; these are the local engine's own.
pub(crate) fn triggered(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &Operation,
) -> CallResult<Option<String>> {
    let monitored = matches!(
        operation.kind,
        OperationKind::Create | OperationKind::Update
    ) && operation.phase == OperationPhase::Forward;
    if !monitored || stack.settings.alarms.is_empty() {
        return Ok(None);
    }
    let polls = stack.polls;
    stack.polls += 1;
    for arn in &stack.settings.alarms {
        let Some((logical_id, _)) = find(account, stack, arn)? else {
            return Ok(Some(format!(
                "Rollback trigger {arn} does not exist; the stack operation is rolled back."
            )));
        };
        if account.is_in_alarm(arn, &logical_id, polls) {
            return Ok(Some(format!(
                "Rollback trigger {arn} went to ALARM state; the stack operation is rolled back."
            )));
        }
    }
    Ok(None)
}

/// The alarm with this ARN in the local stacks.
fn find(
    account: &AccountView<'_>,
    stack: &Stack,
    arn: &str,
) -> CallResult<Option<(String, Resource)>> {
    let matches = |(_, resource): &(&String, &Resource)| {
        let is_alarm = matches!(
            resource.type_name.as_str(),
            cloudwatch::ALARM | cloudwatch::COMPOSITE_ALARM
        );
        is_alarm && resource.attributes.get("Arn").and_then(Value::as_str) == Some(arn)
    };
    let others = account
        .other_stacks()?
        .iter()
        .flat_map(|other| &other.resources);
    let found = stack.resources.iter().chain(others).find(matches);
    Ok(found.map(|(id, resource)| (id.clone(), resource.clone())))
}

/// Whether the monitoring time is still running. Only with a simulated clock: in real time the operator would wait for
/// alarms that can't change.
pub(crate) fn is_monitoring(
    account: &AccountView<'_>,
    stack: &Stack,
    operation: &mut Operation,
) -> bool {
    if stack.settings.minutes == 0 || !account.clock.is_simulated() {
        return false;
    }
    let now = account.clock.millis();
    let minutes = u64::from(stack.settings.minutes);
    let until = *operation
        .monitored_until
        .get_or_insert(now + minutes * 60_000);
    now < until
}
