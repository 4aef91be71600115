//! CloudWatch metrics of components and of your own programs.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Referent, Value};
use crate::diag::Spanned;
use crate::dsl::compute::service_builder::HasEcsService;
use crate::dsl::{BuilderRecord, LoadBalancer, MetricSource, Service, TargetGroup};

/// An [Amazon CloudWatch metric](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Metric.html) with
/// its statistic and period. Handles return the metrics of their components: `service.cpu()`, `balancer.requests()`.
#[derive(Clone, Debug)]
#[must_use = "a metric does nothing until it is given to a dashboard or an alarm"]
pub struct Metric {
    pub(crate) record: BuilderRecord,
    pub(crate) source: MetricSource,
    pub(crate) name: String,
    pub(crate) statistic: Spanned<Statistic>,
    pub(crate) period: Spanned<Duration>,
    pub(crate) label: Option<String>,
}

/// The aggregation of the values of a period: CloudWatch's `Statistic` or `ExtendedStatistic`. See
/// [statistics](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Statistic {
    /// The mean.
    Average,
    /// The sum.
    Sum,
    /// The smallest.
    Minimum,
    /// The largest.
    Maximum,
    /// The number of values.
    SampleCount,
    /// The value below which this percentage of the values lies: `Percentile(99.0)` is `p99`.
    // rule: percentile
    Percentile(f64),
}

impl Statistic {
    /// CloudWatch's notation: `Average`, `p99`.
    pub(crate) fn text(self) -> String {
        match self {
            Self::Average => "Average".into(),
            Self::Sum => "Sum".into(),
            Self::Minimum => "Minimum".into(),
            Self::Maximum => "Maximum".into(),
            Self::SampleCount => "SampleCount".into(),
            Self::Percentile(percent) => format!("p{percent}"),
        }
    }
}

impl Metric {
    /// A metric of your own program. Default: the average over five minutes.
    // rule: metric_namespace
    // rule: metric_name(name)
    pub fn custom(namespace: &str, name: &str) -> Self {
        let source = MetricSource::Custom {
            namespace: namespace.into(),
            dimensions: Vec::new(),
        };
        Self::new(source, name, Statistic::Average)
    }

    /// An expression over metrics: [metric math](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html).
    /// Each metric has the id by which the expression refers to it: a lowercase letter, then letters, digits and `_`.
    /// Alarms, graphs and [`Target::metric`](crate::dsl::Target::metric) take it as any other metric. Its period is the
    /// longest one of its metrics, and then that of all of them. `Expression`:
    /// [MetricDataQuery](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(order: &Handle<Service>) {
    /// let failed = Metric::math(
    ///     "100 * errors / requests",
    ///     [("errors", order.server_errors()), ("requests", order.requests())],
    /// );
    /// let alarm = Alarm::above("failed", failed.label("failed requests (%)"), 5.0);
    /// # }
    /// ```
    pub fn math<'a>(expression: &str, metrics: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        let mut record = BuilderRecord::default();
        let metrics = metrics.into_iter().map(|(id, mut metric)| {
            record.absorb(&mut metric.record);
            (id.to_owned(), metric)
        });
        let metrics: Vec<_> = metrics.collect();
        let longest = metrics.iter().map(|(_, metric)| metric.period);
        let longest = longest.max_by_key(|period| period.value);
        let source = MetricSource::Math {
            expression: expression.into(),
            metrics,
        };
        let mut math = Self::new(source, "result", Statistic::Average);
        math.set_period(longest.unwrap_or(math.period));
        math.record = record;
        math
    }

    /// Whether both are the same metric, with whatever statistic and period.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.name == other.name && self.source.is_same(&other.source)
    }

    /// Whether it is an expression.
    pub(crate) fn is_math(&self) -> bool {
        matches!(self.source, MetricSource::Math { .. })
    }

    /// The ids of the metrics of an expression.
    pub(crate) fn ids(&self) -> Vec<&str> {
        let MetricSource::Math { metrics, .. } = &self.source else {
            return Vec::new();
        };
        let ids = metrics.iter().flat_map(|(id, metric)| {
            let mut ids = metric.ids();
            ids.push(id);
            ids
        });
        ids.collect()
    }

    fn new(source: MetricSource, name: &str, statistic: Statistic) -> Self {
        Self {
            source,
            name: name.into(),
            statistic: Spanned::here(statistic),
            period: Spanned::here(Duration::from_secs(300)),
            label: None,
            record: BuilderRecord::default(),
        }
    }

    /// Adds a dimension to a custom metric. On the metric of a component, a warning. `Dimensions`:
    /// [Metric](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Metric.html).
    #[track_caller]
    pub fn dimension(mut self, name: &str, value: impl Into<Value<String>>) -> Self {
        if let MetricSource::Custom { dimensions, .. } = &mut self.source {
            dimensions.push((name.into(), value.into()));
        } else {
            self.record
                .ignores("dimension", "the metric of a component");
        }
        self
    }

    /// The aggregation of the values of a period. Default: the average for custom metrics; each component's metric
    /// documents its own. On an expression, a warning. `Stat`:
    /// [MetricStat](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html).
    #[track_caller]
    pub fn statistic(mut self, statistic: Statistic) -> Self {
        self.record.replaces("statistic");
        if let MetricSource::Math { .. } = &self.source {
            self.record.ignores("statistic", "an expression");
        }
        self.statistic = Spanned::here(statistic);
        self
    }

    /// The length of a period: 1, 5, 10, 20 or 30 seconds, or whole minutes. Default: 5 minutes. Alarms need at least
    /// 10 seconds. That of an expression is that of all its metrics. `Period`:
    /// [MetricStat](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html).
    #[track_caller]
    pub fn period(mut self, period: Duration) -> Self {
        self.record.replaces("period");
        self.set_period(Spanned::here(period));
        self
    }

    fn set_period(&mut self, period: Spanned<Duration>) {
        self.period = period;
        if let MetricSource::Math { metrics, .. } = &mut self.source {
            for (_, metric) in metrics {
                metric.set_period(period);
            }
        }
    }

    /// The label of the metric's line in a dashboard. Default: the component's name, or CloudWatch's own label.
    #[track_caller]
    pub fn label(mut self, label: &str) -> Self {
        self.record.replaces("label");
        self.label = Some(label.into());
        self
    }
}

/// The namespace of Container Insights.
const INSIGHTS: &str = "ECS/ContainerInsights";

/// The metrics that services and workers share.
impl<S: HasEcsService + Referent<Spec = Arc<S>>> Handle<S> {
    /// Average CPU utilization in percent: `CPUUtilization`.
    pub fn cpu(&self) -> Metric {
        self.ecs("AWS/ECS", "CPUUtilization")
    }

    /// Average memory utilization in percent: `MemoryUtilization`.
    pub fn memory(&self) -> Metric {
        self.ecs("AWS/ECS", "MemoryUtilization")
    }

    /// A sample a minute for each running task, as a count: the `SampleCount` of a metric that ECS sends without charge.
    pub(crate) fn samples(&self) -> Metric {
        let metric = self.ecs("AWS/ECS", self.spec().ecs_service().sampled_metric());
        metric
            .statistic(Statistic::SampleCount)
            .period(Duration::from_secs(60))
    }

    /// The number of running tasks: `RunningTaskCount` of Container Insights, which the cluster must enable.
    pub fn running_tasks(&self) -> Metric {
        self.ecs(INSIGHTS, "RunningTaskCount")
    }

    /// The number of desired tasks: `DesiredTaskCount` of Container Insights.
    pub fn desired_tasks(&self) -> Metric {
        self.ecs(INSIGHTS, "DesiredTaskCount")
    }

    /// Bytes received: `NetworkRxBytes` of Container Insights.
    pub fn network_in(&self) -> Metric {
        self.ecs(INSIGHTS, "NetworkRxBytes")
    }

    /// Bytes sent: `NetworkTxBytes` of Container Insights.
    pub fn network_out(&self) -> Metric {
        self.ecs(INSIGHTS, "NetworkTxBytes")
    }

    fn ecs(&self, namespace: &'static str, name: &str) -> Metric {
        let cluster = self.spec().task().cluster.clone();
        let source = MetricSource::EcsService {
            cluster,
            service_name: self.service_name(),
            namespace,
        };
        Metric::new(source, name, Statistic::Average).label(self.name())
    }
}

impl Handle<Service> {
    /// Requests to the tasks, as a sum: `RequestCount`.
    pub fn requests(&self) -> Metric {
        self.target_metric("RequestCount", Statistic::Sum)
    }

    /// Response time of the tasks in seconds, at the 95th percentile: `TargetResponseTime`.
    pub fn response_time(&self) -> Metric {
        self.target_metric("TargetResponseTime", Statistic::Percentile(95.0))
    }

    /// Responses with a status of 500 or more, as a sum: `HTTPCode_Target_5XX_Count`.
    pub fn server_errors(&self) -> Metric {
        self.target_metric("HTTPCode_Target_5XX_Count", Statistic::Sum)
    }

    /// Responses with a status from 400 to 499, as a sum: `HTTPCode_Target_4XX_Count`.
    pub fn client_errors(&self) -> Metric {
        self.target_metric("HTTPCode_Target_4XX_Count", Statistic::Sum)
    }

    /// Tasks that fail the load balancer's health check, as a maximum: `UnHealthyHostCount`.
    pub fn unhealthy_hosts(&self) -> Metric {
        self.target_metric("UnHealthyHostCount", Statistic::Maximum)
    }

    /// A metric of one of its target groups.
    pub(crate) fn metric_of(
        &self,
        group: &TargetGroup<'_>,
        name: &str,
        statistic: Statistic,
    ) -> Metric {
        let part = group.part("TargetGroup");
        let source = MetricSource::Target {
            balancer: Some(group.balancer.clone()),
            target_group: Value::from_expr(self.attribute_of(&part, "TargetGroupFullName")),
            routed: true,
        };
        Metric::new(source, name, statistic).label(self.name())
    }

    fn target_metric(&self, name: &str, statistic: Statistic) -> Metric {
        let ingress = &self.spec().0.ingress;
        let source = MetricSource::Target {
            balancer: ingress
                .routes()
                .next()
                .and_then(|route| ingress.load_balancer_of(route))
                .cloned(),
            target_group: self.target_group_full_name(),
            routed: ingress.is_routed(),
        };
        Metric::new(source, name, statistic).label(self.name())
    }
}

impl Handle<LoadBalancer> {
    /// Requests to the load balancer, as a sum: `RequestCount`.
    pub fn requests(&self) -> Metric {
        self.metric("RequestCount", Statistic::Sum)
    }

    /// Response time of the tasks in seconds, at the 95th percentile: `TargetResponseTime`.
    pub fn response_time(&self) -> Metric {
        self.metric("TargetResponseTime", Statistic::Percentile(95.0))
    }

    /// Responses of the tasks with a status of 500 or more, as a sum: `HTTPCode_Target_5XX_Count`.
    pub fn server_errors(&self) -> Metric {
        self.metric("HTTPCode_Target_5XX_Count", Statistic::Sum)
    }

    /// Responses of the load balancer itself with a status of 500 or more, as a sum: `HTTPCode_ELB_5XX_Count`. It had
    /// no task for the request, or the task didn't answer in time.
    pub fn own_server_errors(&self) -> Metric {
        self.metric("HTTPCode_ELB_5XX_Count", Statistic::Sum)
    }

    /// Responses of the tasks with a status from 400 to 499, as a sum: `HTTPCode_Target_4XX_Count`.
    pub fn client_errors(&self) -> Metric {
        self.metric("HTTPCode_Target_4XX_Count", Statistic::Sum)
    }

    fn metric(&self, name: &str, statistic: Statistic) -> Metric {
        let source = MetricSource::LoadBalancer(self.clone());
        Metric::new(source, name, statistic).label(self.name())
    }
}
