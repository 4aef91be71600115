//! Rollback triggers: alarms that roll a stack back during an operation and its monitoring time.

use serde_json::Value;

use super::super::account_view::AccountView;
use super::super::state::{OperationKind, OperationPhase, Resource, Stack};
use super::progress::Progress;
use crate::cfn::type_names::cloudwatch;
use crate::deploy::CallResult;

impl Progress<'_> {
    /// The reason for a rollback, if one of the stack's alarms is in `ALARM` or doesn't exist. AWS documents the behavior but
    /// not the message; these are the local engine's own.
    pub(super) fn triggered(&mut self) -> CallResult<Option<String>> {
        let (operation, stack) = (&self.operation, &mut *self.stack);
        let monitored = matches!(
            operation.kind,
            OperationKind::Create | OperationKind::Update
        ) && operation.phase == OperationPhase::Forward;
        if !monitored || stack.settings.alarms.is_empty() {
            return Ok(None);
        }
        let polls = stack.polls;
        stack.polls = stack.polls.saturating_add(1);
        for arn in &stack.settings.alarms {
            let event = match find(self.account, stack, arn)? {
                None => "does not exist",
                Some(id) if self.account.is_in_alarm(arn, &id, polls) => "went to ALARM state",
                Some(_) => continue,
            };
            return Ok(Some(format!(
                "Rollback trigger {arn} {event}; the stack operation is rolled back."
            )));
        }
        Ok(None)
    }

    /// Whether the monitoring time is still running. Only with a simulated clock: in real time the operator would wait for
    /// alarms that can't change.
    pub(super) fn is_monitoring(&mut self) -> bool {
        let (clock, minutes) = (self.account.clock, self.stack.settings.minutes);
        if minutes == 0 || !clock.is_simulated() {
            return false;
        }
        let now = clock.millis();
        let until = &mut self.operation.monitored_until;
        now < *until.get_or_insert(now.saturating_add(u64::from(minutes) * 60_000))
    }
}

/// The logical id of the alarm with this ARN in the local stacks.
fn find(account: &AccountView<'_>, stack: &Stack, arn: &str) -> CallResult<Option<String>> {
    let matches = |(_, resource): &(&String, &Resource)| {
        let is_alarm = matches!(
            resource.type_name.as_str(),
            cloudwatch::ALARM | cloudwatch::COMPOSITE_ALARM
        );
        is_alarm && resource.attributes.get("Arn").and_then(Value::as_str) == Some(arn)
    };
    let others = account.other_stacks()?.iter();
    let others = others.flat_map(|other| &other.resources);
    let found = stack.resources.iter().chain(others).find(matches);
    Ok(found.map(|(id, _)| id.clone()))
}
