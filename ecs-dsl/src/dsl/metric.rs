//! Metrics of CloudWatch, of what is in the stack and of your own.

use std::time::Duration;

use super::{Cluster, LoadBalancer, Service, Worker};
use crate::cfn::{Handle, Value};
use crate::diag::Located;

/// A metric with the statistic that is taken of it. Components give theirs: `service.cpu()`, `balancer.requests()`.
#[derive(Clone, Debug)]
#[must_use = "a metric does nothing until it is given to a dashboard or an alarm"]
pub struct Metric {
    pub(crate) source: MetricSource,
    pub(crate) name: String,
    pub(crate) statistic: Located<Statistic>,
    pub(crate) period: Located<Duration>,
    pub(crate) label: Option<String>,
}

/// Whose metric it is: this decides the namespace and the dimensions.
#[derive(Clone, Debug)]
pub(crate) enum MetricSource {
    /// An ECS service, in the namespace `AWS/ECS` or, with Container Insights, `ECS/ContainerInsights`.
    Workload {
        cluster: Option<Handle<Cluster>>,
        service_name: Value<String>,
        namespace: &'static str,
    },
    /// A load balancer.
    LoadBalancer(Handle<LoadBalancer>),
    /// A service behind its load balancer.
    Target {
        balancer: Option<Handle<LoadBalancer>>,
        target_group: Value<String>,
        /// Whether there is a target group at all.
        routed: bool,
    },
    /// Anything else.
    Custom {
        namespace: String,
        dimensions: Vec<(String, Value<String>)>,
    },
}

/// What is computed of the values of a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Statistic {
    /// The mean.
    Average,
    /// The sum.
    Sum,
    /// The smallest.
    Minimum,
    /// The largest.
    Maximum,
    /// How many values there were.
    SampleCount,
    /// The value below which so many percent of the values are: `Percentile(99.0)`.
    Percentile(f64),
}

impl Statistic {
    /// As CloudWatch writes it: `Average`, `p99`.
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
    /// A metric of your own program: the mean over five minutes, until more is said.
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
            statistic: Located::here(statistic),
            period: Located::here(Duration::from_secs(300)),
            label: None,
        }
    }

    /// A dimension of a metric of your own; on others it has no effect.
    pub fn dimension(mut self, name: &str, value: impl Into<Value<String>>) -> Self {
        if let MetricSource::Custom { dimensions, .. } = &mut self.source {
            dimensions.push((name.into(), value.into()));
        }
        self
    }

    /// What is computed of the values of a period.
    #[track_caller]
    pub fn statistic(mut self, statistic: Statistic) -> Self {
        self.statistic = Located::here(statistic);
        self
    }

    /// How long a period is: 1, 5, 10, 20 or 30 seconds or whole minutes; five minutes without this. Alarms take no
    /// less than 10 seconds.
    #[track_caller]
    pub fn period(mut self, period: Duration) -> Self {
        self.period = Located::here(period);
        self
    }

    /// What the line in a dashboard is called.
    pub fn label(mut self, label: &str) -> Self {
        self.label = Some(label.into());
        self
    }
}

/// The metrics that services and workers share.
macro_rules! workload_metrics {
    ($($type:ident)*) => {$(
        impl Handle<$type> {
            /// Average CPU utilization in percent: `CPUUtilization`.
            pub fn cpu(&self) -> Metric {
                self.ecs("AWS/ECS", "CPUUtilization", Statistic::Average)
            }

            /// Average memory utilization in percent: `MemoryUtilization`.
            pub fn memory(&self) -> Metric {
                self.ecs("AWS/ECS", "MemoryUtilization", Statistic::Average)
            }

            /// How many tasks run: `RunningTaskCount` of Container Insights, which the cluster must have enabled.
            pub fn running_tasks(&self) -> Metric {
                self.ecs("ECS/ContainerInsights", "RunningTaskCount", Statistic::Average)
            }

            /// How many tasks should run: `DesiredTaskCount` of Container Insights.
            pub fn desired_tasks(&self) -> Metric {
                self.ecs("ECS/ContainerInsights", "DesiredTaskCount", Statistic::Average)
            }

            /// Bytes received: `NetworkRxBytes` of Container Insights.
            pub fn network_in(&self) -> Metric {
                self.ecs("ECS/ContainerInsights", "NetworkRxBytes", Statistic::Average)
            }

            /// Bytes sent: `NetworkTxBytes` of Container Insights.
            pub fn network_out(&self) -> Metric {
                self.ecs("ECS/ContainerInsights", "NetworkTxBytes", Statistic::Average)
            }

            fn ecs(&self, namespace: &'static str, name: &str, statistic: Statistic) -> Metric {
                let cluster = self.spec().0.cluster.clone();
                let source = MetricSource::Workload { cluster, service_name: self.service_name(), namespace };
                Metric::new(source, name, statistic).label(self.name())
            }
        }
    )*};
}

workload_metrics!(Service Worker);

impl Handle<Service> {
    /// Requests that reached the tasks: `RequestCount`, as a sum.
    pub fn requests(&self) -> Metric {
        self.of_target("RequestCount", Statistic::Sum)
    }

    /// How long the tasks took to answer, in seconds: `TargetResponseTime`, at the 95th percentile.
    pub fn response_time(&self) -> Metric {
        self.of_target("TargetResponseTime", Statistic::Percentile(95.0))
    }

    /// Answers with a status of 500 or more: `HTTPCode_Target_5XX_Count`, as a sum.
    pub fn server_errors(&self) -> Metric {
        self.of_target("HTTPCode_Target_5XX_Count", Statistic::Sum)
    }

    /// Answers with a status from 400 to 499: `HTTPCode_Target_4XX_Count`, as a sum.
    pub fn client_errors(&self) -> Metric {
        self.of_target("HTTPCode_Target_4XX_Count", Statistic::Sum)
    }

    /// Tasks that the load balancer finds unhealthy: `UnHealthyHostCount`, the most at once.
    pub fn unhealthy_hosts(&self) -> Metric {
        self.of_target("UnHealthyHostCount", Statistic::Maximum)
    }

    fn of_target(&self, name: &str, statistic: Statistic) -> Metric {
        let source = MetricSource::Target {
            balancer: self
                .spec()
                .0
                .ingress
                .as_ref()
                .and_then(|ingress| ingress.load_balancer.clone()),
            target_group: self.target_group_full_name(),
            routed: self.spec().0.is_routed(),
        };
        Metric::new(source, name, statistic).label(self.name())
    }
}

impl Handle<LoadBalancer> {
    /// Requests: `RequestCount`, as a sum.
    pub fn requests(&self) -> Metric {
        self.metric("RequestCount", Statistic::Sum)
    }

    /// How long answers took, in seconds: `TargetResponseTime`, at the 95th percentile.
    pub fn response_time(&self) -> Metric {
        self.metric("TargetResponseTime", Statistic::Percentile(95.0))
    }

    /// Answers with a status of 500 or more, by the tasks: `HTTPCode_Target_5XX_Count`, as a sum.
    pub fn server_errors(&self) -> Metric {
        self.metric("HTTPCode_Target_5XX_Count", Statistic::Sum)
    }

    /// Answers with a status of 500 or more that no task gave: `HTTPCode_ELB_5XX_Count`, as a sum. It had no task to send the
    /// request to, or the task didn't answer in time.
    pub fn own_server_errors(&self) -> Metric {
        self.metric("HTTPCode_ELB_5XX_Count", Statistic::Sum)
    }

    /// Answers with a status from 400 to 499, by the tasks: `HTTPCode_Target_4XX_Count`, as a sum.
    pub fn client_errors(&self) -> Metric {
        self.metric("HTTPCode_Target_4XX_Count", Statistic::Sum)
    }

    fn metric(&self, name: &str, statistic: Statistic) -> Metric {
        let source = MetricSource::LoadBalancer(self.clone());
        Metric::new(source, name, statistic).label(self.name())
    }
}
