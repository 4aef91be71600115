//! ECS clusters.

use super::Context;
use crate::cfn::aws::ecs;
use crate::dsl::{Capacity, Cluster};

pub(super) fn synth(cluster: &Cluster, cx: &mut Context<'_>) {
    if cluster.imported.is_some() {
        return;
    }
    let insights = ecs::ClusterSettings::new()
        .name("containerInsights")
        .value(cluster.insights.as_str());
    let strategy = if cluster.capacity.is_empty() {
        vec![Capacity::fargate()]
    } else {
        cluster.capacity.clone()
    };
    let id = cx.parts(&cluster.name).id("Cluster");
    cx.add(
        id,
        ecs::Cluster::new()
            .capacity_providers(["FARGATE", "FARGATE_SPOT"])
            .default_capacity_provider_strategy(
                strategy.iter().map(default_item).collect::<Vec<_>>(),
            )
            .cluster_settings([insights]),
    );
}

fn default_item(capacity: &Capacity) -> ecs::CapacityProviderStrategyItem {
    ecs::CapacityProviderStrategyItem::new()
        .capacity_provider(capacity.provider)
        .base(capacity.base.value)
        .weight(capacity.weight.value)
}
