//! Namespaces and dimensions of metrics.

use super::Context;
use crate::cfn::Value;
use crate::dsl::{Metric, MetricSource};

/// A metric or an expression, with an id by which expressions refer to it: CloudWatch's `MetricDataQuery`.
pub(super) struct Query<'m> {
    pub(super) id: &'m str,
    /// None for an expression.
    pub(super) identity: Option<Identity>,
    pub(super) metric: &'m Metric,
}

impl<'m> Query<'m> {
    /// The expression of the query.
    pub(super) fn expression(&self) -> Option<&'m str> {
        match &self.metric.source {
            MetricSource::Math { expression, .. } => Some(expression),
            MetricSource::EcsService { .. }
            | MetricSource::LoadBalancer(_)
            | MetricSource::Target { .. }
            | MetricSource::Custom { .. } => None,
        }
    }
}

/// The metrics of an expression, and last the expression itself.
pub(super) fn queries<'m>(metric: &'m Metric, cx: &Context<'_>) -> Vec<Query<'m>> {
    let mut queries = Vec::new();
    push(&metric.name, metric, &mut queries, cx);
    queries
}

fn push<'m>(id: &'m str, metric: &'m Metric, queries: &mut Vec<Query<'m>>, cx: &Context<'_>) {
    if let MetricSource::Math { metrics, .. } = &metric.source {
        for (id, metric) in metrics {
            push(id, metric, queries, cx);
        }
    }
    queries.push(Query {
        id,
        identity: identity(metric, cx),
        metric,
    });
}

/// What identifies a metric in CloudWatch.
pub(super) struct Identity {
    pub(super) namespace: String,
    pub(super) dimensions: Vec<(String, Value<String>)>,
}

/// The namespace and dimensions of `metric` in the stack's account and region. An expression has none.
pub(super) fn identity(metric: &Metric, cx: &Context<'_>) -> Option<Identity> {
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
        MetricSource::Math { .. } => return None,
    };
    Some(Identity {
        namespace,
        dimensions,
    })
}
