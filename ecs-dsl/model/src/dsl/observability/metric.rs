//! CloudWatch metrics of components and of your own programs.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Referent, Value};
use crate::diag::Spanned;
use crate::dsl::compute::service_builder::HasEcsService;
use crate::dsl::{BuilderRecord, Cluster, LoadBalancer, Service, TargetGroup};

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

/// The source of a metric, which decides the namespace and the dimensions.
#[derive(Clone, Debug)]
pub(crate) enum MetricSource {
    /// An ECS service, in the namespace `AWS/ECS` or, for Container Insights, `ECS/ContainerInsights`.
    EcsService {
        cluster: Option<Handle<Cluster>>,
        service_name: Value<String>,
        namespace: &'static str,
    },
    /// A load balancer.
    LoadBalancer(Handle<LoadBalancer>),
    /// The target group of a service.
    Target {
        balancer: Option<Handle<LoadBalancer>>,
        target_group: Value<String>,
        /// Whether the service has a target group.
        routed: bool,
    },
    /// Any other metric.
    Custom {
        namespace: String,
        dimensions: Vec<(String, Value<String>)>,
    },
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
    /// documents its own. `Stat`:
    /// [MetricStat](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html).
    #[track_caller]
    pub fn statistic(mut self, statistic: Statistic) -> Self {
        self.record.replaces("statistic");
        self.statistic = Spanned::here(statistic);
        self
    }

    /// The length of a period: 1, 5, 10, 20 or 30 seconds, or whole minutes. Default: 5 minutes. Alarms need at least
    /// 10 seconds. `Period`:
    /// [MetricStat](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html).
    #[track_caller]
    pub fn period(mut self, period: Duration) -> Self {
        self.record.replaces("period");
        self.period = Spanned::here(period);
        self
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
