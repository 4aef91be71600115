//! ECS clusters.

use super::Context;
use crate::cfn::aws::ecs;
use crate::dsl::{Capacity, CapacityProvider, Cluster};
use crate::synth::optional::Optional;

pub(super) fn synth(cluster: &Cluster, cx: &mut Context<'_>) {
    if cluster.imported.is_some() {
        return;
    }
    let insights = ecs::ClusterSettings::new()
        .name("containerInsights")
        .value(cluster.insights.as_str());
    let strategy = cluster.strategy();
    let id = cx.ids(&cluster.name).id("Cluster");
    cx.add(
        id,
        ecs::Cluster::new()
            .capacity_providers(CapacityProvider::ALL.map(CapacityProvider::name))
            .default_capacity_provider_strategy(
                strategy.iter().map(default_item).collect::<Vec<_>>(),
            )
            .cluster_settings([insights])
            .given(configuration(cluster), ecs::Cluster::configuration),
    );
}

/// The key of Fargate's ephemeral storage.
fn configuration(cluster: &Cluster) -> Option<ecs::ClusterConfiguration> {
    let key = cluster.fargate_storage_key.as_ref()?;
    let storage =
        ecs::ManagedStorageConfiguration::new().fargate_ephemeral_storage_kms_key_id(key.arn());
    Some(ecs::ClusterConfiguration::new().managed_storage_configuration(storage))
}

fn default_item(capacity: &Capacity) -> ecs::CapacityProviderStrategyItem {
    ecs::CapacityProviderStrategyItem::new()
        .capacity_provider(capacity.provider.name())
        .base(capacity.base.value)
        .weight(capacity.weight.value)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::template;
    use crate::dsl::{Capacity, Cluster, Image, Insights, TaskBuilder, Vpc, Worker};

    fn mailer() -> Worker {
        Worker::new("mailer").image(Image::registry("shop/mailer:v7"))
    }

    fn with(cluster: impl Fn() -> Cluster, worker: impl Fn() -> Worker) -> Value {
        template(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(cluster());
            stack.add(worker());
        })
    }

    #[test]
    fn cluster_strategy_is_the_default_of_its_services() {
        let mixed = || {
            Cluster::new("main").insights(Insights::Enhanced).capacity([
                Capacity::fargate().base(2),
                Capacity::fargate_spot().weight(3),
            ])
        };
        let strategy = json!([
            {"CapacityProvider": "FARGATE", "Base": 2, "Weight": 1},
            {"CapacityProvider": "FARGATE_SPOT", "Base": 0, "Weight": 3},
        ]);
        let template = with(mixed, mailer);
        let cluster = &template["Resources"]["MainCluster"]["Properties"];
        assert_eq!(
            cluster["CapacityProviders"],
            json!(["FARGATE", "FARGATE_SPOT"])
        );
        assert_eq!(cluster["DefaultCapacityProviderStrategy"], strategy);
        assert_eq!(
            cluster["ClusterSettings"],
            json!([{"Name": "containerInsights", "Value": "enhanced"}])
        );
        let service = &template["Resources"]["MailerService"]["Properties"];
        assert_eq!(service["CapacityProviderStrategy"], strategy);
        assert!(service.get("LaunchType").is_none());
    }

    #[test]
    fn service_strategy_overrides_the_default() {
        let spot = || mailer().capacity([Capacity::fargate_spot()]);
        let template = with(|| Cluster::new("main"), spot);
        assert_eq!(
            template["Resources"]["MainCluster"]["Properties"]["DefaultCapacityProviderStrategy"],
            json!([{"CapacityProvider": "FARGATE", "Base": 0, "Weight": 1}])
        );
        assert_eq!(
            template["Resources"]["MailerService"]["Properties"]["CapacityProviderStrategy"],
            json!([{"CapacityProvider": "FARGATE_SPOT", "Base": 0, "Weight": 1}])
        );
    }
}
