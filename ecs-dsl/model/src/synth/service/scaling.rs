//! Application Auto Scaling.

use super::super::metric::{Query, identity, queries};
use super::super::number::number;
use super::backlog;
use super::service_context::ServiceContext;
use super::target_group::{ALTERNATE, PRIMARY};
use crate::cfn::aws::applicationautoscaling as scaling;
use crate::cfn::aws::applicationautoscaling::TargetTrackingScalingPolicyConfiguration as Tracking;
use crate::cfn::{Value, intrinsic};
use crate::dsl::TargetGroup;
use crate::dsl::compute::scaling::TargetMetric;
use crate::dsl::{Metric, PredictedMetric, PredictiveScaling, ScheduledScaling, Statistic, Target};
use crate::synth::Context;
use crate::synth::duration::{seconds, seconds_of};
use crate::synth::optional::{Optional, list};

pub(super) fn add(scx: &ServiceContext<'_>, groups: &[TargetGroup<'_>], cx: &mut Context<'_>) {
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
        let policy = policy(
            scx,
            &target.metric.part(),
            scaling::PolicyType::TargetTrackingScaling,
        )
        .target_tracking_scaling_policy_configuration(tracking(scx, target, groups, cx));
        let part = format!("ScalingPolicy-{}", target.metric.part());
        cx.add(scx.ids.id(&part), policy);
        if let TargetMetric::Backlog(queue) = &target.metric
            && scx.service.reaches_zero()
        {
            backlog::add_first_task(scx, queue, cx);
        }
    }
    if let Some(model) = &scx.service.predictive {
        let policy = policy(scx, "Predictive", scaling::PolicyType::PredictiveScaling)
            .predictive_scaling_policy_configuration(predictive(scx, model, groups));
        cx.add(scx.ids.id("ScalingPolicy-Predictive"), policy);
    }
}

fn policy(
    scx: &ServiceContext<'_>,
    part: &str,
    kind: scaling::PolicyType,
) -> scaling::ScalingPolicy {
    let name = format!("{}-{}", scx.task.name, part.to_lowercase());
    scaling::ScalingPolicy::new(name, kind).scaling_target_id(scx.ids.reference("ScalableTarget"))
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
    groups: &[TargetGroup<'_>],
    cx: &Context<'_>,
) -> Tracking {
    let tracking = Tracking::new(number(target.value.value));
    let tracking = match &target.metric {
        TargetMetric::Cpu | TargetMetric::Memory => {
            tracking.predefined_metric_specification(utilization(target))
        }
        TargetMetric::RequestsPerTarget => requests(tracking, scx, groups, cx),
        TargetMetric::ResponseTime => {
            let time = groups.first().map(|group| response_time(scx, group));
            tracking.given(time, |it, time| {
                it.customized_metric_specification(customized(&time, cx))
            })
        }
        TargetMetric::Backlog(queue) => {
            let backlog = backlog::per_task(scx, queue, target.value.value, cx);
            tracking.customized_metric_specification(customized(&backlog, cx))
        }
        TargetMetric::Custom(metric) => {
            tracking.customized_metric_specification(customized(metric, cx))
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

fn utilization(target: &Target) -> scaling::PredefinedMetricSpecification {
    use scaling::PredefinedMetricSpecificationPredefinedMetricType as Predefined;

    let is_cpu = matches!(target.metric, TargetMetric::Cpu);
    scaling::PredefinedMetricSpecification::new(match (is_cpu, target.high_resolution) {
        (true, false) => Predefined::EcsServiceAverageCpuUtilization,
        (true, true) => Predefined::EcsServiceAverageCpuUtilizationHighResolution,
        (false, false) => Predefined::EcsServiceAverageMemoryUtilization,
        (false, true) => Predefined::EcsServiceAverageMemoryUtilizationHighResolution,
    })
}

/// The requests to each task: the predefined metric of the only target group, or the sum of those of all.
fn requests(
    tracking: Tracking,
    scx: &ServiceContext<'_>,
    groups: &[TargetGroup<'_>],
    cx: &Context<'_>,
) -> Tracking {
    use scaling::PredefinedMetricSpecificationPredefinedMetricType as Predefined;

    let parts = groups.iter().flat_map(|group| {
        let alternate = group.has_alternate().then(|| group.part(ALTERNATE));
        [Some(group.part(PRIMARY)), alternate].into_iter().flatten()
    });
    let parts: Vec<String> = parts.collect();
    if parts.len() < 2 {
        let label = groups.first().map(|group| resource_label(scx, group));
        let requests =
            scaling::PredefinedMetricSpecification::new(Predefined::AlbRequestCountPerTarget);
        let requests = requests.given(label, |it, label| it.resource_label(label));
        return tracking.predefined_metric_specification(requests);
    }
    let ids: Vec<String> = (1..=parts.len())
        .map(|number| format!("group{number}"))
        .collect();
    let metrics = ids.iter().zip(&parts).map(|(id, part)| {
        let metric = Metric::custom("AWS/ApplicationELB", "RequestCountPerTarget");
        let group: Value<String> = scx.ids.attribute(part, "TargetGroupFullName");
        let metric = metric.dimension("TargetGroup", group);
        (id.as_str(), metric.statistic(Statistic::Sum))
    });
    let sum = Metric::math(&ids.join(" + "), metrics).label("Requests per task");
    tracking.customized_metric_specification(customized(&sum, cx))
}

fn response_time(scx: &ServiceContext<'_>, group: &TargetGroup<'_>) -> Metric {
    let name: Value<String> = scx
        .ids
        .attribute(&group.part(PRIMARY), "TargetGroupFullName");
    Metric::custom("AWS/ApplicationELB", "TargetResponseTime")
        .dimension("TargetGroup", name)
        .dimension("LoadBalancer", group.balancer.full_name())
}

fn customized(metric: &Metric, cx: &Context<'_>) -> scaling::CustomizedMetricSpecification {
    let Some(identity) = identity(metric, cx) else {
        return math(metric, cx);
    };
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

fn math(metric: &Metric, cx: &Context<'_>) -> scaling::CustomizedMetricSpecification {
    let queries = queries(metric, cx);
    let result = queries.len().saturating_sub(1);
    let queries = queries.into_iter().enumerate();
    let queries = queries.map(|(number, query)| {
        let is_result = number == result;
        let label = query.metric.label.as_ref().filter(|_| is_result);
        let label = label.cloned();
        data_query(query)
            .given(label, scaling::TargetTrackingMetricDataQuery::label)
            .return_data(is_result)
    });
    scaling::CustomizedMetricSpecification::new().metrics(queries.collect::<Vec<_>>())
}

fn data_query(query: Query<'_>) -> scaling::TargetTrackingMetricDataQuery {
    let data = scaling::TargetTrackingMetricDataQuery::new().id(query.id);
    if let Some(expression) = query.expression() {
        return data.expression(expression);
    }
    let metric = query.metric;
    let statistic = query.identity.map(|identity| {
        let dimensions = identity.dimensions.into_iter().map(|(name, value)| {
            scaling::TargetTrackingMetricDimension::new()
                .name(name)
                .value(value)
        });
        let plain = scaling::TargetTrackingMetric::new()
            .namespace(identity.namespace)
            .metric_name(&metric.name)
            .dimensions(dimensions.collect::<Vec<_>>());
        scaling::TargetTrackingMetricStat::new()
            .metric(plain)
            .stat(metric.statistic.text())
    });
    data.given(
        statistic,
        scaling::TargetTrackingMetricDataQuery::metric_stat,
    )
}

fn predictive(
    scx: &ServiceContext<'_>,
    model: &PredictiveScaling,
    groups: &[TargetGroup<'_>],
) -> scaling::PredictiveScalingPolicyConfiguration {
    use scaling::PredictiveScalingPolicyConfiguration as Configuration;
    use scaling::PredictiveScalingPolicyConfigurationMode as Mode;
    use scaling::PredictiveScalingPredefinedLoadMetricPredefinedMetricType as Pair;

    let (pair, group) = match model.metric {
        PredictedMetric::Cpu => (Pair::EcsServiceCpuUtilization, None),
        PredictedMetric::Memory => (Pair::EcsServiceMemoryUtilization, None),
        PredictedMetric::Requests => (Pair::AlbRequestCount, groups.first()),
    };
    let label = group.map(|group| resource_label(scx, group));
    let pair = scaling::PredictiveScalingPredefinedMetricPair::new(pair).given(
        label,
        scaling::PredictiveScalingPredefinedMetricPair::resource_label,
    );
    let metric = scaling::PredictiveScalingMetricSpecification::new(number(model.value.value))
        .predefined_metric_pair_specification(pair);
    Configuration::new([metric])
        .mode(match model.is_forecast_only {
            true => Mode::ForecastOnly,
            false => Mode::ForecastAndScale,
        })
        .given(model.buffer_time, |it, time| {
            it.scheduling_buffer_time(seconds(time.value))
        })
        .given(model.capacity_buffer, |it, percent| {
            it.max_capacity_breach_behavior(scaling::MaxCapacityBreachBehavior::IncreaseMaxCapacity)
                .max_capacity_buffer(percent.value)
        })
}

/// `app/<load balancer>/<id>/targetgroup/<group>/<id>`.
fn resource_label(scx: &ServiceContext<'_>, group: &TargetGroup<'_>) -> Value<String> {
    let name = scx
        .ids
        .attribute(&group.part(PRIMARY), "TargetGroupFullName");
    intrinsic::concat([group.balancer.full_name(), "/".into(), name])
}
