//! Capacity providers: each is associated with a cluster, and a strategy names those of its cluster only.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::DocumentResource;
use crate::cfn::eval::referred;
use crate::cfn::type_names::ecs;
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let associations = Associations::new(template);
    let mut found = associations.unused_providers(template);
    for cluster in template.of_type(ecs::CLUSTER) {
        let strategy = cluster.list("DefaultCapacityProviderStrategy");
        found.extend(associations.strategy(template, cluster, cluster.id, strategy));
    }
    for association in template.of_type(ecs::CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS) {
        let strategy = association.list("DefaultCapacityProviderStrategy");
        if let Some(cluster) = cluster_of(template, association) {
            found.extend(associations.strategy(template, association, cluster, strategy));
        }
    }
    for service in template.of_type(ecs::SERVICE) {
        let strategy = service.list("CapacityProviderStrategy");
        if let Some(cluster) = cluster_of(template, service) {
            found.extend(associations.strategy(template, service, cluster, strategy));
        }
    }
    found
}

/// The cluster that a resource names, if it is in the template.
fn cluster_of<'a>(template: &Finished<'a>, resource: &DocumentResource<'a>) -> Option<&'a str> {
    let cluster = resource.property("Cluster")?;
    Some(template.referred_of(Some(cluster), ecs::CLUSTER)?.id)
}

/// The capacity providers of each cluster of a template, by their keys.
struct Associations<'a> {
    /// The providers of each cluster; `None` if one of them is unknown.
    clusters: BTreeMap<&'a str, Option<BTreeSet<String>>>,
    /// The providers that any list of a cluster has.
    all: BTreeSet<String>,
    /// Whether some list is unknown.
    is_incomplete: bool,
}

impl<'a> Associations<'a> {
    fn new(template: &Finished<'a>) -> Self {
        let mut associations = Self {
            clusters: BTreeMap::new(),
            all: BTreeSet::new(),
            is_incomplete: false,
        };
        for cluster in template.of_type(ecs::CLUSTER) {
            associations
                .clusters
                .insert(cluster.id, Some(BTreeSet::new()));
            associations.add(
                template,
                Some(cluster.id),
                cluster.property("CapacityProviders"),
            );
        }
        for association in template.of_type(ecs::CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS) {
            let cluster = cluster_of(template, association);
            associations.add(template, cluster, association.property("CapacityProviders"));
        }
        associations
    }

    fn add(&mut self, template: &Finished<'a>, cluster: Option<&'a str>, list: Option<&'a Value>) {
        let keys = match list {
            None => return,
            Some(Value::Array(items)) => items.iter().map(|item| key(template, item)).collect(),
            Some(_) => None::<Vec<_>>,
        };
        self.is_incomplete |= keys.is_none();
        self.all.extend(keys.iter().flatten().cloned());
        let Some(known) = cluster.and_then(|cluster| self.clusters.get_mut(cluster)) else {
            return;
        };
        match (known.as_mut(), keys) {
            (Some(known), Some(keys)) => known.extend(keys),
            _ => *known = None,
        }
    }

    /// Providers of Auto Scaling groups that no cluster has. Others name their cluster themselves.
    fn unused_providers(&self, template: &Finished<'a>) -> Vec<Finding> {
        const USERS: [&str; 3] = [
            ecs::SERVICE,
            ecs::CLUSTER,
            ecs::CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS,
        ];
        let is_unused = |provider: &&DocumentResource<'a>| {
            provider.property("AutoScalingGroupProvider").is_some()
                && !self.is_incomplete
                && !self.all.contains(provider.id)
                && template.is_used_only_by(provider.id, &USERS)
        };
        let unused = template
            .of_type(ecs::CAPACITY_PROVIDER)
            .iter()
            .filter(is_unused);
        let finding = |provider: &DocumentResource<'a>| {
            let message = format!(
                "capacity provider `{}` isn't associated with a cluster: no task runs on its instances",
                provider.id
            );
            let diagnostic = Diagnostic::warning(codes::UNASSOCIATED_CAPACITY_PROVIDER, message)
                .allowed("capacity providers in `CapacityProviders` of a cluster")
                .hint(format!(
                    "add it to `CapacityProviders` of the cluster, or add a `{}`",
                    ecs::CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS
                ));
            Finding::new(provider.id, diagnostic)
        };
        unused.map(finding).collect()
    }

    /// The first provider of a strategy that the cluster doesn't have.
    fn strategy(
        &self,
        template: &Finished<'a>,
        user: &DocumentResource<'a>,
        cluster: &str,
        strategy: &'a [Value],
    ) -> Option<Finding> {
        let known = self.clusters.get(cluster)?.as_ref()?;
        let mut names = strategy
            .iter()
            .filter_map(|item| key(template, item.get("CapacityProvider")?));
        let missing = names.find(|name| !known.contains(name))?;
        let message = format!(
            "the strategy of `{}` names capacity provider `{missing}`, which isn't associated with cluster `{cluster}`",
            user.id
        );
        let listed: Vec<&str> = known.iter().map(String::as_str).collect();
        let allowed = if listed.is_empty() {
            "a cluster with capacity providers".to_owned()
        } else {
            listed.join(", ")
        };
        let diagnostic = Diagnostic::warning(codes::STRATEGY_WITH_UNASSOCIATED_PROVIDER, message)
            .allowed(allowed)
            .hint("add the provider to `CapacityProviders` of the cluster");
        Some(Finding::new(user.id, diagnostic))
    }
}

/// A provider of this template by its logical id, another one by its name; `None` if it is unknown. A literal name of a provider
/// of this template is the provider.
fn key(template: &Finished<'_>, value: &Value) -> Option<String> {
    if referred(value).is_some() {
        let provider = template.referred_of(Some(value), ecs::CAPACITY_PROVIDER)?;
        return Some(provider.id.to_owned());
    }
    let name = template.text(Some(value))?;
    let mut providers = template.of_type(ecs::CAPACITY_PROVIDER).iter();
    let own =
        providers.find(|provider| template.text(provider.property("Name")).as_ref() == Some(&name));
    Some(own.map_or(name.as_ref(), |provider| provider.id).to_owned())
}
