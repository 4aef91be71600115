//! The stack's own alarms as rollback triggers.

use super::{DeployRequest, DeployResult, Engine, Step};
use crate::cfn::type_names::cloudwatch;
use crate::deploy::{Cloud, OperationSettings, RollbackTriggers, StackDescription};

/// CloudFormation's limit of rollback triggers.
const ALARM_LIMIT: usize = 5;

impl<C: Cloud> Engine<'_, C> {
    /// The settings of the operation. If requested, the first five deployed alarms of the stack, by logical id, are its
    /// rollback triggers.
    pub(super) async fn operation_settings(
        &mut self,
        request: &DeployRequest,
        found: Option<&StackDescription>,
    ) -> DeployResult<OperationSettings> {
        let mut settings = request.settings.clone();
        let (Some(minutes), Some(found)) = (request.roll_back_on_alarms, found) else {
            return Ok(settings);
        };
        let mut alarms = self.cloud.describe_stack_resources(&found.id).await?;
        alarms.retain(|resource| {
            resource.type_name == cloudwatch::ALARM && !resource.physical_id.is_empty()
        });
        alarms.sort_by(|a, b| a.logical_id.cmp(&b.logical_id));
        let left_out = alarms.len().saturating_sub(ALARM_LIMIT);
        alarms.truncate(ALARM_LIMIT);
        let names: Vec<_> = alarms.into_iter().map(|alarm| alarm.physical_id).collect();
        self.observer.step(&Step::WatchingAlarms {
            alarms: &names,
            left_out,
            minutes,
        });
        let arns = names.iter().map(|name| arn(&found.id, name)).collect();
        settings.rollback_triggers = RollbackTriggers::new(arns, minutes);
        Ok(settings)
    }
}

/// The ARN of an alarm in the account and region of a stack.
fn arn(stack: &str, alarm: &str) -> String {
    let part = |index| stack.split(':').nth(index).unwrap_or_default();
    let (partition, region, account) = (part(1), part(3), part(4));
    format!("arn:{partition}:cloudwatch:{region}:{account}:alarm:{alarm}")
}
