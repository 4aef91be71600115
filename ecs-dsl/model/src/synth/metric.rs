//! Namespaces and dimensions of metrics.

use super::Context;
use crate::cfn::Value;
use crate::dsl::{Metric, MetricSource};

/// What identifies a metric in CloudWatch.
pub(super) struct Identity {
    pub(super) namespace: String,
    pub(super) dimensions: Vec<(String, Value<String>)>,
}

/// The namespace and dimensions of `metric` in the stack's account and region.
pub(super) fn identity(metric: &Metric, cx: &Context<'_>) -> Identity {
    let (namespace, dimensions) = match &metric.source {
        MetricSource::EcsService {
            cluster,
            service_name,
            namespace,
        } => {
            let cluster = cx.stack().cluster_or_only(cluster.as_ref()).one();
            let cluster = cluster.map(|cluster| ("ClusterName".to_owned(), cluster.cluster_name()));
            let service = ("ServiceName".to_owned(), service_name.clone());
            (
                (*namespace).to_owned(),
                cluster.into_iter().chain([service]).collect(),
            )
        }
        MetricSource::LoadBalancer(balancer) => (
            "AWS/ApplicationELB".to_owned(),
            vec![("LoadBalancer".to_owned(), balancer.full_name())],
        ),
        MetricSource::Target {
            balancer,
            target_group,
            ..
        } => {
            let balancer = cx.stack().load_balancer_or_only(balancer.as_ref()).one();
            let group = ("TargetGroup".to_owned(), target_group.clone());
            let balancer =
                balancer.map(|balancer| ("LoadBalancer".to_owned(), balancer.full_name()));
            (
                "AWS/ApplicationELB".to_owned(),
                [group].into_iter().chain(balancer).collect(),
            )
        }
        MetricSource::Custom {
            namespace,
            dimensions,
        } => (namespace.clone(), dimensions.clone()),
    };
    Identity {
        namespace,
        dimensions,
    }
}
