//! What a metric measures.

use crate::cfn::{Handle, Value};
use crate::dsl::{Cluster, LoadBalancer, Metric};

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
    /// An expression over metrics, each with its id. The name of the metric is the id of the expression.
    Math {
        expression: String,
        metrics: Vec<(String, Metric)>,
    },
}

impl MetricSource {
    /// Whether both are the same source.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::EcsService {
                    service_name,
                    namespace,
                    ..
                },
                Self::EcsService {
                    service_name: other,
                    namespace: others,
                    ..
                },
            ) => service_name == other && namespace == others,
            (Self::LoadBalancer(balancer), Self::LoadBalancer(other)) => balancer == other,
            (
                Self::Target { target_group, .. },
                Self::Target {
                    target_group: other,
                    ..
                },
            ) => target_group == other,
            (
                Self::Custom {
                    namespace,
                    dimensions,
                },
                Self::Custom {
                    namespace: other,
                    dimensions: others,
                },
            ) => namespace == other && dimensions == others,
            (
                Self::Math {
                    expression,
                    metrics,
                },
                Self::Math {
                    expression: other,
                    metrics: others,
                },
            ) => {
                let mut pairs = metrics.iter().zip(others);
                expression == other
                    && metrics.len() == others.len()
                    && pairs.all(|((id, metric), (other, measured))| {
                        id == other && metric.is_same(measured)
                    })
            }
            (
                Self::EcsService { .. }
                | Self::LoadBalancer(_)
                | Self::Target { .. }
                | Self::Custom { .. }
                | Self::Math { .. },
                _,
            ) => false,
        }
    }
}
