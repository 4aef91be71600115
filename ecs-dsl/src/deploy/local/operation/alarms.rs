//! The rollback triggers: alarms that send a stack back while it changes, and for some time after.

use super::super::state::{Operation, OperationKind, Phase, Resource, Stack};
use super::super::world::World;
use crate::deploy::ControlPlaneError;

/// Why the stack has to go back, if one of its alarms went off or isn't there. AWS documents what happens, not the words
/// for it: these are the local engine's own.
pub(crate) fn gone_off(
    world: &World<'_>,
    stack: &mut Stack,
    operation: &Operation,
) -> Result<Option<String>, ControlPlaneError> {
    let watches = matches!(
        operation.kind,
        OperationKind::Create | OperationKind::Update
    ) && operation.phase == Phase::Forward;
    if !watches || stack.settings.alarms.is_empty() {
        return Ok(None);
    }
    let looks = stack.looks;
    stack.looks += 1;
    for arn in &stack.settings.alarms {
        let Some((logical_id, _)) = find(world, stack, arn)? else {
            return Ok(Some(format!(
                "Rollback trigger {arn} does not exist; the stack operation is rolled back."
            )));
        };
        if world.alarm_goes_off(arn, &logical_id, looks) {
            return Ok(Some(format!(
                "Rollback trigger {arn} went to ALARM state; the stack operation is rolled back."
            )));
        }
    }
    Ok(None)
}

/// The alarm with this ARN among those that are deployed here.
fn find(
    world: &World<'_>,
    stack: &Stack,
    arn: &str,
) -> Result<Option<(String, Resource)>, ControlPlaneError> {
    let is_it = |(_, resource): &(&String, &Resource)| {
        let alarm = matches!(
            resource.type_name.as_str(),
            "AWS::CloudWatch::Alarm" | "AWS::CloudWatch::CompositeAlarm"
        );
        alarm && resource.attributes.get("Arn").and_then(|it| it.as_str()) == Some(arn)
    };
    let others = world.others()?.iter().flat_map(|other| &other.resources);
    let found = stack.resources.iter().chain(others).find(is_it);
    Ok(found.map(|(id, resource)| (id.clone(), resource.clone())))
}

/// Whether everything is done and the alarms are still watched. Only a clock that tests or a scenario move on makes this
/// take its time: nobody at a terminal waits for alarms that nothing can set off.
pub(crate) fn are_watched(world: &World<'_>, stack: &Stack, operation: &mut Operation) -> bool {
    if stack.settings.minutes == 0 || !world.clock.is_moved() {
        return false;
    }
    let now = world.clock.millis();
    let minutes = u64::from(stack.settings.minutes);
    let until = *operation
        .watched_until
        .get_or_insert(now + minutes * 60_000);
    now < until
}
