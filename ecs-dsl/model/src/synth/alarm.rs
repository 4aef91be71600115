//! Alarms.

use super::duration::seconds;
use super::metric::Identity;
use super::{Context, metric, step_scaling};
use crate::cfn::aws::{cloudwatch, sns};
use crate::cfn::{Expr, ResourceType, Target, Value};
use crate::dsl::{Alarm, Comparison, Metric, MissingData, Statistic};
use crate::synth::optional::{Optional, list};

pub(super) fn synth(alarm: &Alarm, cx: &mut Context<'_>) {
    let resource = cloudwatch::Alarm::new()
        .comparison_operator(comparison(alarm.comparison))
        .evaluation_periods(alarm.periods.value)
        .threshold(alarm.threshold)
        .treat_missing_data(missing(alarm.missing));
    let resource = match metric::identity(&alarm.metric, cx) {
        Some(identity) => of_metric(resource, &alarm.metric, identity),
        None => resource.metrics(math(&alarm.metric, cx)),
    };
    let policies = step_scaling::add(alarm, cx);
    let actions = list(alarm.actions.iter().cloned().chain(policies));
    let notified = alarm.actions.iter().filter(|arn| may_be_topic(arn, cx));
    let ok_actions = list(notified.chain(&alarm.ok_actions).cloned());
    let resource = resource
        .given(alarm.breaching, |it, periods| {
            it.datapoints_to_alarm(periods.value)
        })
        .given(
            alarm.description.as_ref(),
            cloudwatch::Alarm::alarm_description,
        )
        .given(actions, cloudwatch::Alarm::alarm_actions)
        .given(ok_actions, cloudwatch::Alarm::ok_actions);
    let id = cx.ids(&alarm.name).id("Alarm");
    cx.add(id, resource);
}

/// Whether an action is a topic, or can't be recognized: a parameter, a value of another stack.
fn may_be_topic(arn: &Value<String>, cx: &Context<'_>) -> bool {
    let of_resource = |target: &Target| {
        let stack = cx.stack();
        let is_here = target
            .scope
            .as_ref()
            .is_none_or(|scope| scope == stack.scope_arc());
        let mut resources = stack.resources().filter(|_| is_here);
        resources
            .find(|(id, _)| id.value == target.id)
            .is_none_or(|(_, resource)| resource.type_name() == sns::Topic::TYPE)
    };
    match arn.expr() {
        Expr::Ref(target) | Expr::GetAtt(target, _) => of_resource(target),
        text => match service_of_arn(text) {
            Some(service) => service == "sns",
            None => true,
        },
    }
}

/// The service of an ARN whose first parts are known: `sns` of `arn:aws:sns:…` and of `arn:${AWS::Partition}:sns:…`.
fn service_of_arn(arn: &Expr) -> Option<String> {
    let text = match arn {
        Expr::Str(text) => text.to_string(),
        Expr::Concat(parts) => parts
            .iter()
            .map(|part| part.as_str().unwrap_or("?"))
            .collect(),
        Expr::Bool(_)
        | Expr::Int(_)
        | Expr::Float(_)
        | Expr::List(_)
        | Expr::Map(_)
        | Expr::Ref(_)
        | Expr::GetAtt(..)
        | Expr::Function(..)
        | Expr::Secret(_)
        | Expr::Raw(_) => {
            return None;
        }
    };
    let mut parts = text.split(':');
    (parts.next() == Some("arn"))
        .then(|| parts.nth(1).map(str::to_owned))?
        .filter(|service| service != "?")
}

fn of_metric(alarm: cloudwatch::Alarm, metric: &Metric, identity: Identity) -> cloudwatch::Alarm {
    let alarm = alarm
        .namespace(identity.namespace)
        .metric_name(metric.name.clone())
        .dimensions(dimensions(identity.dimensions))
        .period(seconds(metric.period.value));
    match metric.statistic.value {
        Statistic::Percentile(_) => alarm.extended_statistic(metric.statistic.text()),
        plain => alarm.statistic(cloudwatch::AlarmStatistic::Other(plain.text())),
    }
}

/// The queries of an expression, of which the last one returns the data.
fn math(metric: &Metric, cx: &Context<'_>) -> Vec<cloudwatch::MetricDataQuery> {
    let queries = metric::queries(metric, cx);
    let result = queries.len().saturating_sub(1);
    let queries = queries.into_iter().enumerate().map(|(number, query)| {
        let is_result = number == result;
        let (expression, metric) = (query.expression(), query.metric);
        let data = cloudwatch::MetricDataQuery::new(query.id);
        let data = match (expression, query.identity) {
            (Some(expression), _) => data.expression(expression),
            (None, identity) => data.given(identity, |it, identity| {
                it.metric_stat(statistic(metric, identity))
            }),
        };
        let label = metric.label.as_ref().filter(|_| is_result);
        data.given(label, cloudwatch::MetricDataQuery::label)
            .return_data(is_result)
    });
    queries.collect()
}

fn statistic(metric: &Metric, identity: Identity) -> cloudwatch::MetricStat {
    let plain = cloudwatch::Metric::new()
        .namespace(identity.namespace)
        .metric_name(metric.name.clone())
        .dimensions(dimensions(identity.dimensions));
    let period = seconds(metric.period.value);
    cloudwatch::MetricStat::new(plain, period, metric.statistic.text())
}

fn dimensions(dimensions: Vec<(String, Value<String>)>) -> Vec<cloudwatch::Dimension> {
    dimensions
        .into_iter()
        .map(|(name, value)| cloudwatch::Dimension::new(name, value))
        .collect()
}

fn missing(missing: MissingData) -> cloudwatch::TreatMissingData {
    match missing {
        MissingData::NotBreaching => cloudwatch::TreatMissingData::NotBreaching,
        MissingData::Breaching => cloudwatch::TreatMissingData::Breaching,
        MissingData::Ignore => cloudwatch::TreatMissingData::Ignore,
        MissingData::Missing => cloudwatch::TreatMissingData::Missing,
    }
}

fn comparison(comparison: Comparison) -> cloudwatch::ComparisonOperator {
    match comparison {
        Comparison::Above => cloudwatch::ComparisonOperator::GreaterThanThreshold,
        Comparison::AtLeast => cloudwatch::ComparisonOperator::GreaterThanOrEqualToThreshold,
        Comparison::Below => cloudwatch::ComparisonOperator::LessThanThreshold,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use crate::cfn::aws::{applicationautoscaling, sns};
    use crate::cfn::{Parameter, ParameterType, Value, intrinsic};
    use crate::dsl::{Alarm, Metric, Stack, Topic};
    use crate::synth::testing::template;

    /// The alarm and OK actions of an alarm with this action.
    fn actions(action: impl Fn(&mut Stack) -> Value<String>) -> (Json, Json) {
        let template = template(|stack: &mut Stack| {
            let action = action(stack);
            stack.add(Alarm::above("busy", Metric::custom("Shop", "Orders"), 1.0).notify(action));
        });
        let alarm = &template["Resources"]["BusyAlarm"]["Properties"];
        (alarm["AlarmActions"].clone(), alarm["OKActions"].clone())
    }

    // found: D4
    #[test]
    fn scaling_policy_is_no_ok_action() {
        let (alarm, ok) = actions(|stack| {
            let policy = applicationautoscaling::ScalingPolicy::new(
                "more",
                applicationautoscaling::PolicyType::StepScaling,
            );
            stack.resource("more", policy).arn()
        });
        assert_eq!(alarm, json!([{"Fn::GetAtt": ["More", "Arn"]}]));
        assert_eq!(ok, Json::Null);
        for arn in [
            "arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:1:autoScalingGroupName/a:policyName/b",
            "arn:aws:automate:eu-west-1:ec2:reboot",
            "arn:aws:ssm:eu-west-1:123456789012:opsitem:1",
        ] {
            assert_eq!(actions(|_| arn.into()), (json!([arn]), Json::Null));
        }
        let by_region = |_: &mut Stack| {
            let region = crate::cfn::pseudo::region();
            intrinsic::concat(["arn:aws:automate:".into(), region, ":ec2:stop".into()])
        };
        assert_eq!(actions(by_region).1, Json::Null);
    }

    // found: D4
    #[test]
    fn topic_is_an_ok_action() {
        let of_component = |stack: &mut Stack| stack.add(Topic::new("alerts")).arn();
        let of_type = |stack: &mut Stack| stack.resource("ops", sns::Topic::new()).topic_arn();
        let of_parameter =
            |stack: &mut Stack| stack.parameter("Alerts", Parameter::new(ParameterType::String));
        let literal = |_: &mut Stack| "arn:aws:sns:eu-west-1:123456789012:alerts".into();
        for (alarm, ok) in [
            actions(of_component),
            actions(of_type),
            actions(of_parameter),
            actions(literal),
        ] {
            assert_ne!(ok, Json::Null);
            assert_eq!(alarm, ok);
        }
    }

    // found: D4
    #[test]
    fn ok_action_runs_only_when_the_alarm_is_ok() {
        let template = template(|stack: &mut Stack| {
            let alarm = Alarm::above("busy", Metric::custom("Shop", "Orders"), 1.0);
            stack.add(alarm.ok_action("arn:aws:ssm:eu-west-1:123456789012:opsitem:1"));
        });
        let alarm = &template["Resources"]["BusyAlarm"]["Properties"];
        assert_eq!(alarm["AlarmActions"], Json::Null);
        assert_eq!(
            alarm["OKActions"],
            json!(["arn:aws:ssm:eu-west-1:123456789012:opsitem:1"])
        );
    }
}
