//! Application Auto Scaling.

use super::super::metric::identity;
use super::service_context::ServiceContext;
use super::target_group::PRIMARY;
use crate::cfn::aws::applicationautoscaling as scaling;
use crate::cfn::aws::applicationautoscaling::TargetTrackingScalingPolicyConfiguration as Tracking;
use crate::cfn::{Handle, Value, intrinsic};
use crate::dsl::compute::scaling::TargetMetric;
use crate::dsl::{Metric, Queue, ScheduledScaling, Target, TargetGroup};
use crate::synth::Context;
use crate::synth::duration::seconds_of;
use crate::synth::optional::{Optional, list};

pub(super) fn add(scx: &ServiceContext<'_>, group: Option<&TargetGroup<'_>>, cx: &mut Context<'_>) {
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
    let target = scaling::ScalableTarget::new(
        most,
        least,
        resource_id,
        scaling::ScalableTargetScalableDimension::EcsServiceDesiredCount,
        scaling::ServiceNamespace::Ecs,
    );
    let actions = list(model.schedules.iter().map(action));
    let target = target.given(actions, scaling::ScalableTarget::scheduled_actions);
    cx.add(scx.ids.id("ScalableTarget"), target);
    for target in &model.targets {
        let part = target.metric.part();
        let name = format!("{}-{}", scx.task.name, part.to_lowercase());
        let policy = scaling::ScalingPolicy::new(name, scaling::PolicyType::TargetTrackingScaling)
            .scaling_target_id(scx.ids.reference("ScalableTarget"))
            .target_tracking_scaling_policy_configuration(tracking(scx, target, group, cx));
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
    action.given(schedule.timezone.as_ref(), |it, zone| {
        it.timezone(&zone.value)
    })
}

fn tracking(
    scx: &ServiceContext<'_>,
    target: &Target,
    group: Option<&TargetGroup<'_>>,
    cx: &Context<'_>,
) -> Tracking {
    use scaling::PredefinedMetricSpecificationPredefinedMetricType as Predefined;

    let tracking = Tracking::new(number(target.value.value));
    let predefined = |metric| scaling::PredefinedMetricSpecification::new(metric);
    let tracking = match &target.metric {
        TargetMetric::Cpu => tracking.predefined_metric_specification(predefined(
            Predefined::EcsServiceAverageCpuUtilization,
        )),
        TargetMetric::Memory => tracking.predefined_metric_specification(predefined(
            Predefined::EcsServiceAverageMemoryUtilization,
        )),
        TargetMetric::RequestsPerTarget => {
            let label = group.map(|group| resource_label(scx, group));
            let requests = predefined(Predefined::AlbRequestCountPerTarget);
            let requests = requests.given(label, |it, label| it.resource_label(label));
            tracking.predefined_metric_specification(requests)
        }
        TargetMetric::Backlog(queue) => {
            tracking.customized_metric_specification(backlog(scx, queue))
        }
        TargetMetric::Custom(metric) => {
            tracking.customized_metric_specification(custom(metric, cx))
        }
    };
    tracking
        .given(
            seconds_of(target.scale_in_cooldown),
            Tracking::scale_in_cooldown,
        )
        .given(
            seconds_of(target.scale_out_cooldown),
            Tracking::scale_out_cooldown,
        )
}

fn custom(metric: &Metric, cx: &Context<'_>) -> scaling::CustomizedMetricSpecification {
    let identity = identity(metric, cx);
    let dimensions: Vec<_> = identity
        .dimensions
        .iter()
        .map(|(name, value)| scaling::MetricDimension::new(name, value))
        .collect();
    scaling::CustomizedMetricSpecification::new()
        .namespace(identity.namespace)
        .metric_name(&metric.name)
        .dimensions(dimensions)
        .statistic(scaling::CustomizedMetricSpecificationStatistic::Other(
            metric.statistic.value.text(),
        ))
}

/// The messages of the queue, divided by the running tasks.
fn backlog(
    scx: &ServiceContext<'_>,
    queue: &Handle<Queue>,
) -> scaling::CustomizedMetricSpecification {
    let messages = scaling::TargetTrackingMetric::new()
        .namespace("AWS/SQS")
        .metric_name("ApproximateNumberOfMessagesVisible")
        .dimensions([dimension("QueueName", queue.queue_name())]);
    let tasks = scaling::TargetTrackingMetric::new()
        .namespace("ECS/ContainerInsights")
        .metric_name("RunningTaskCount")
        .dimensions([
            dimension("ClusterName", scx.cluster.cluster_name()),
            dimension("ServiceName", scx.ids.attribute("Service", "Name")),
        ]);
    let per_task = scaling::TargetTrackingMetricDataQuery::new()
        .id("backlog")
        .label("Messages per task")
        .expression("messages / tasks")
        .return_data(true);
    scaling::CustomizedMetricSpecification::new().metrics([
        query("messages", messages, "Sum"),
        query("tasks", tasks, "Average"),
        per_task,
    ])
}

fn dimension(name: &'static str, value: Value<String>) -> scaling::TargetTrackingMetricDimension {
    scaling::TargetTrackingMetricDimension::new()
        .name(name)
        .value(value)
}

/// A metric that only the expression uses.
fn query(
    id: &'static str,
    metric: scaling::TargetTrackingMetric,
    statistic: &'static str,
) -> scaling::TargetTrackingMetricDataQuery {
    let stat = scaling::TargetTrackingMetricStat::new()
        .metric(metric)
        .stat(statistic);
    scaling::TargetTrackingMetricDataQuery::new()
        .id(id)
        .metric_stat(stat)
        .return_data(false)
}

/// `app/<load balancer>/<id>/targetgroup/<group>/<id>`.
fn resource_label(scx: &ServiceContext<'_>, group: &TargetGroup<'_>) -> Value<String> {
    let name = scx
        .ids
        .attribute(&group.part(PRIMARY), "TargetGroupFullName");
    intrinsic::concat([group.balancer.full_name(), "/".into(), name])
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
