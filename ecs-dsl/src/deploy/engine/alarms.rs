//! The stack's own alarms as rollback triggers.

use super::{DeployError, DeployRequest, Engine, Step};
use crate::deploy::{Cloud, OperationSettings, RollbackTriggers, StackDescription};

/// The most alarms that CloudFormation watches while a stack changes.
const MOST_ALARMS: usize = 5;

impl<C: Cloud> Engine<'_, C> {
    /// How the change is carried out: with the first five alarms of the stack as it is deployed, by their names in the
    /// template, if alarms are to send it back.
    pub(super) async fn settings(
        &mut self,
        request: &DeployRequest,
        found: Option<&StackDescription>,
    ) -> Result<OperationSettings, DeployError> {
        let mut settings = request.settings.clone();
        let (Some(minutes), Some(found)) = (request.roll_back_on_alarms, found) else {
            return Ok(settings);
        };
        let plane = self.control_plane;
        let mut alarms = self
            .insist(async || plane.describe_stack_resources(&found.id).await)
            .await?;
        alarms.retain(|it| it.type_name == "AWS::CloudWatch::Alarm" && !it.physical_id.is_empty());
        alarms.sort_by(|one, other| one.logical_id.cmp(&other.logical_id));
        let left_out = alarms.len().saturating_sub(MOST_ALARMS);
        alarms.truncate(MOST_ALARMS);
        let names: Vec<_> = alarms.into_iter().map(|it| it.physical_id).collect();
        self.observer.step(&Step::WatchingAlarms {
            alarms: &names,
            left_out,
            minutes,
        });
        settings.rollback_triggers = RollbackTriggers {
            alarms: names.iter().map(|name| arn(&found.id, name)).collect(),
            minutes,
        };
        Ok(settings)
    }
}

/// The ARN of an alarm in the account and region of a stack.
fn arn(stack: &str, alarm: &str) -> String {
    let part = |index| stack.split(':').nth(index).unwrap_or_default();
    let (partition, region, account) = (part(1), part(3), part(4));
    format!("arn:{partition}:cloudwatch:{region}:{account}:alarm:{alarm}")
}
