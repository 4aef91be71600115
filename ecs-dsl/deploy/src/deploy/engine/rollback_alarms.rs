//! The stack's own alarms as rollback triggers.

use serde_json::Value;

use super::{DeployRequest, DeployResult, Engine, Step};
use crate::cfn::type_names::{applicationautoscaling, cloudwatch};
use crate::deploy::{Cloud, OperationSettings, RollbackTriggers, StackDescription};

/// CloudFormation's limit of rollback triggers.
const ALARM_LIMIT: usize = 5;

impl<C: Cloud> Engine<'_, C> {
    /// The settings of the operation. If requested, the first five deployed alarms of the stack, by logical id, are its
    /// rollback triggers. Those that only scale services fire in normal operation.
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
        let template = serde_json::from_str(&request.template).unwrap_or_default();
        alarms.retain(|resource| !only_scales(&template, &resource.logical_id));
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

/// Whether all actions of an alarm of the template are scaling policies.
fn only_scales(template: &Value, alarm: &str) -> bool {
    let resources = &template["Resources"];
    let is_policy = |action: &Value| {
        let of = [&action["Ref"], &action["Fn::GetAtt"][0]];
        let mut of = of.into_iter().filter_map(Value::as_str);
        of.any(|id| resources[id]["Type"] == applicationautoscaling::SCALING_POLICY)
    };
    let actions = resources[alarm]["Properties"]["AlarmActions"].as_array();
    actions.is_some_and(|actions| !actions.is_empty() && actions.iter().all(is_policy))
}

/// The ARN of an alarm in the account and region of a stack.
fn arn(stack: &str, alarm: &str) -> String {
    let part = |index| stack.split(':').nth(index).unwrap_or_default();
    let (partition, region, account) = (part(1), part(3), part(4));
    format!("arn:{partition}:cloudwatch:{region}:{account}:alarm:{alarm}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::only_scales;

    #[test]
    fn alarms_that_only_scale_trigger_no_rollback() {
        let alarm = |actions| json!({"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": actions}});
        let template = json!({"Resources": {
            "More": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy"},
            "Topic": {"Type": "AWS::SNS::Topic"},
            "Scales": alarm(json!([{"Fn::GetAtt": ["More", "Arn"]}, {"Ref": "More"}])),
            "Both": alarm(json!([{"Ref": "More"}, {"Ref": "Topic"}])),
            "Literal": alarm(json!(["arn:aws:sns:eu-west-1:123456789012:alerts"])),
            "None": alarm(json!([])),
        }});
        let scales = ["Scales", "Both", "Literal", "None", "Other"];
        assert_eq!(
            scales.map(|id| only_scales(&template, id)),
            [true, false, false, false, false]
        );
    }
}
