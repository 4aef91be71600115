//! Application Auto Scaling.

use super::super::metric::identity;
use super::service_context::{Routed, ServiceContext};
use crate::cfn::aws::applicationautoscaling as scaling;
use crate::cfn::{Value, intrinsic};
use crate::dsl::compute::scaling::TargetMetric;
use crate::dsl::{ScheduledScaling, Target};
use crate::synth::Context;
use crate::synth::duration::seconds;

pub(super) fn add(scx: &ServiceContext<'_>, routed: Option<&Routed<'_>>, cx: &mut Context<'_>) {
    let Some(model) = &scx.service.scaling else {
        return;
    };
    let (least, most) = model.tasks.value;
    let resource_id = intrinsic::concat([
        "service/".into(),
        scx.cluster.cluster_name(),
        "/".into(),
        scx.ids.attribute("Service", "Name"),
    ]);
    let mut target = scaling::ScalableTarget::new(
        most,
        least,
        resource_id,
        scaling::ScalableTargetScalableDimension::EcsServiceDesiredCount,
        scaling::ServiceNamespace::Ecs,
    );
    if !model.schedules.is_empty() {
        target = target.scheduled_actions(model.schedules.iter().map(action).collect::<Vec<_>>());
    }
    cx.add(scx.ids.id("ScalableTarget"), target);
    for target in &model.targets {
        let part = target.metric.part();
        let name = format!("{}-{}", scx.task.name, part.to_lowercase());
        let policy = scaling::ScalingPolicy::new(name, scaling::PolicyType::TargetTrackingScaling)
            .scaling_target_id(scx.ids.reference("ScalableTarget"))
            .target_tracking_scaling_policy_configuration(tracking(
                target,
                routed.map(|routed| resource_label(scx, routed)),
                cx,
            ));
        cx.add(scx.ids.id(&format!("ScalingPolicy-{part}")), policy);
    }
}

fn action(schedule: &ScheduledScaling) -> scaling::ScheduledAction {
    let (least, most) = schedule.tasks.value;
    let bounds = scaling::ScalableTargetAction::new()
        .min_capacity(least)
        .max_capacity(most);
    let action = scaling::ScheduledAction::new(&schedule.schedule.value, &schedule.name);
    let action = action.scalable_target_action(bounds);
    match &schedule.timezone {
        Some(timezone) => action.timezone(&timezone.value),
        None => action,
    }
}

fn tracking(
    target: &Target,
    label: Option<Value<String>>,
    cx: &Context<'_>,
) -> scaling::TargetTrackingScalingPolicyConfiguration {
    use scaling::PredefinedMetricSpecificationPredefinedMetricType as Predefined;

    let mut tracking =
        scaling::TargetTrackingScalingPolicyConfiguration::new(number(target.value.value));
    let predefined = |metric| scaling::PredefinedMetricSpecification::new(metric);
    tracking = match &target.metric {
        TargetMetric::Cpu => tracking.predefined_metric_specification(predefined(
            Predefined::EcsServiceAverageCpuUtilization,
        )),
        TargetMetric::Memory => tracking.predefined_metric_specification(predefined(
            Predefined::EcsServiceAverageMemoryUtilization,
        )),
        TargetMetric::RequestsPerTarget => {
            let requests = predefined(Predefined::AlbRequestCountPerTarget);
            tracking.predefined_metric_specification(match label {
                Some(label) => requests.resource_label(label),
                None => requests,
            })
        }
        TargetMetric::Custom(metric) => {
            let identity = identity(metric, cx);
            let dimensions: Vec<_> = identity
                .dimensions
                .iter()
                .map(|(name, value)| scaling::MetricDimension::new(name, value))
                .collect();
            tracking.customized_metric_specification(
                scaling::CustomizedMetricSpecification::new()
                    .namespace(identity.namespace)
                    .metric_name(&metric.name)
                    .dimensions(dimensions)
                    .statistic(scaling::CustomizedMetricSpecificationStatistic::Other(
                        metric.statistic.value.text(),
                    )),
            )
        }
    };
    if let Some(cooldown) = &target.scale_in_cooldown {
        tracking = tracking.scale_in_cooldown(seconds(cooldown.value));
    }
    if let Some(cooldown) = &target.scale_out_cooldown {
        tracking = tracking.scale_out_cooldown(seconds(cooldown.value));
    }
    tracking
}

/// `app/<load balancer>/<id>/targetgroup/<group>/<id>`.
fn resource_label(scx: &ServiceContext<'_>, routed: &Routed<'_>) -> Value<String> {
    let group = scx.ids.attribute("TargetGroup", "TargetGroupFullName");
    intrinsic::concat([routed.balancer.full_name(), "/".into(), group])
}

/// An integral number without a fraction.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only small integral numbers are cast"
)]
fn number(value: f64) -> Value<f64> {
    if value.fract() == 0.0 && value.abs() < 1e9 {
        Value::from_expr(crate::cfn::Expr::Int(value as i64))
    } else {
        value.into()
    }
}
