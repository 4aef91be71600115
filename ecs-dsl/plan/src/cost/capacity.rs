//! The number of tasks of a service, and the capacity that they run on.

use super::Spot;
use super::resolve::TemplateResource;
use crate::cfn::type_names::ecs;

/// The minimum and maximum number of tasks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Range {
    pub(super) fn scales(self) -> bool {
        self.least < self.most
    }

    /// Applies `change` to both ends.
    pub(super) fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self {
            least: change(self.least),
            most: change(self.most),
        }
    }
}

/// Tasks of a service on the same capacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Share {
    pub(super) spot: Spot,
    pub(super) tasks: Range,
}

impl Share {
    /// Tasks for which Spot makes no difference.
    pub(super) fn on_demand(tasks: Range) -> Self {
        Self {
            spot: Spot::No,
            tasks,
        }
    }
}

/// The capacity of a service.
pub(super) enum Capacity {
    Fargate(Strategy),
    Instances,
}

/// How tasks are distributed over Fargate and Fargate Spot.
pub(super) struct Strategy {
    base: f64,
    spot_base: f64,
    rest: Spot,
}

impl Strategy {
    const ON_DEMAND: Self = Self {
        base: 0.0,
        spot_base: 0.0,
        rest: Spot::No,
    };

    /// Splits `tasks` into on-demand, Spot and undetermined shares, without empty ones.
    pub(super) fn shares(&self, tasks: Range) -> Vec<Share> {
        let on_demand = tasks.map(|all| all.min(self.base));
        let spot = tasks.map(|all| (all - self.base).max(0.0).min(self.spot_base));
        let rest = tasks.map(|all| (all - self.base - self.spot_base).max(0.0));
        let mut shares: Vec<Share> = Vec::new();
        for (spot, tasks) in [(Spot::No, on_demand), (Spot::Yes, spot), (self.rest, rest)] {
            match shares.iter_mut().find(|share| share.spot == spot) {
                Some(share) => {
                    share.tasks.least += tasks.least;
                    share.tasks.most += tasks.most;
                }
                None => shares.push(Share { spot, tasks }),
            }
        }
        let is_used = |share: &Share| share.tasks.most > 0.0;
        if shares.iter().any(is_used) {
            shares.retain(is_used);
        } else {
            // A service without tasks is still listed.
            shares.retain(|share| share.spot == self.rest);
        }
        shares
    }
}

impl Capacity {
    pub(super) fn from_service(
        service: &TemplateResource<'_>,
        task: &TemplateResource<'_>,
    ) -> Self {
        if let Some(providers) = providers(service) {
            return Self::spread(&providers);
        }
        let compatible = task
            .list(&["RequiresCompatibilities"])
            .is_some_and(|all| all.iter().any(|compatibility| compatibility == "FARGATE"));
        match service.text(&["LaunchType"]) {
            Some("FARGATE") => Self::Fargate(Strategy::ON_DEMAND),
            None if compatible => Self::Fargate(Strategy::ON_DEMAND),
            _ => Self::Instances,
        }
    }

    fn spread(providers: &[Provider]) -> Self {
        let on = |name: &str| providers.iter().find(|provider| provider.name == name);
        let (spot, on_demand) = match (on("FARGATE_SPOT"), on("FARGATE")) {
            (None, None) => return Self::Instances,
            (None, Some(_)) => return Self::Fargate(Strategy::ON_DEMAND),
            (Some(spot), on_demand) => (spot, on_demand),
        };
        let rest = match on_demand {
            Some(provider) if provider.weight > 0.0 && spot.weight == 0.0 => Spot::No,
            Some(provider) if provider.weight > 0.0 || spot.weight == 0.0 => Spot::Partly,
            _ => Spot::Yes,
        };
        Self::Fargate(Strategy {
            base: on_demand.map_or(0.0, |provider| provider.base),
            spot_base: spot.base,
            rest,
        })
    }
}

struct Provider {
    name: String,
    base: f64,
    weight: f64,
}

impl Provider {
    fn from_item(item: &serde_json::Value) -> Self {
        // Default: 0. A weight known only at deployment counts as above 0.
        let number = |name: &str, unknown: f64| match item.get(name) {
            None => 0.0,
            Some(value) => value
                .as_f64()
                .or_else(|| value.as_str()?.parse().ok())
                .unwrap_or(unknown),
        };
        Self {
            name: item["CapacityProvider"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            base: number("Base", 0.0),
            weight: number("Weight", 1.0),
        }
    }
}

/// The capacity providers of a service; the cluster's default ones if it has neither its own nor a launch type.
fn providers(service: &TemplateResource<'_>) -> Option<Vec<Provider>> {
    let strategy = |resource: &TemplateResource<'_>, property: &str| -> Option<Vec<Provider>> {
        Some(
            resource
                .list(&[property])?
                .iter()
                .map(Provider::from_item)
                .collect(),
        )
    };
    if let Some(own) = strategy(service, "CapacityProviderStrategy") {
        return Some(own);
    }
    if service.resource.property("LaunchType").is_some() {
        return None;
    }
    let cluster = service.referred("Cluster")?;
    strategy(&cluster, "DefaultCapacityProviderStrategy").or_else(|| {
        service
            .document
            .of_type(ecs::CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS)
            .map(|resource| TemplateResource::new(service.document, resource))
            .find(|association| {
                association
                    .referred("Cluster")
                    .is_some_and(|found| found.id() == cluster.id())
            })
            .and_then(|association| strategy(&association, "DefaultCapacityProviderStrategy"))
    })
}
