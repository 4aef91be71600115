//! How many tasks a service has, and what they run on.

use super::Spot;
use super::resolve::Place;

/// How many tasks there are at the least and at the most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Range {
    pub(super) fn scales(self) -> bool {
        self.least < self.most
    }

    /// Both ends, changed alike.
    pub(super) fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self {
            least: change(self.least),
            most: change(self.most),
        }
    }
}

/// Tasks of a service that run on the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Share {
    pub(super) spot: Spot,
    pub(super) tasks: Range,
}

impl Share {
    /// Tasks as far as Spot makes no difference.
    pub(super) fn on_demand(tasks: Range) -> Self {
        Self {
            spot: Spot::No,
            tasks,
        }
    }
}

/// What a service's tasks run on.
pub(super) enum Capacity {
    Fargate(Strategy),
    Elsewhere,
}

/// How tasks are spread over Fargate and Fargate Spot.
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

    /// Of `tasks`, those on demand, on Spot, and on either; only what there is.
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
        let is_there = |share: &Share| share.tasks.most > 0.0;
        if shares.iter().any(is_there) {
            shares.retain(is_there);
        } else {
            // A service without tasks is still told of.
            shares.retain(|share| share.spot == self.rest);
        }
        shares
    }
}

impl Capacity {
    pub(super) fn of(service: &Place<'_>, task: &Place<'_>) -> Self {
        if let Some(providers) = providers(service) {
            return Self::spread(&providers);
        }
        let compatible = task
            .list(&["RequiresCompatibilities"])
            .is_some_and(|all| all.iter().any(|it| it == "FARGATE"));
        match service.text(&["LaunchType"]) {
            Some("FARGATE") => Self::Fargate(Strategy::ON_DEMAND),
            None if compatible => Self::Fargate(Strategy::ON_DEMAND),
            _ => Self::Elsewhere,
        }
    }

    fn spread(providers: &[Provider]) -> Self {
        let on = |name: &str| providers.iter().find(|provider| provider.name == name);
        let (spot, on_demand) = match (on("FARGATE_SPOT"), on("FARGATE")) {
            (None, None) => return Self::Elsewhere,
            (None, Some(_)) => return Self::Fargate(Strategy::ON_DEMAND),
            (Some(spot), on_demand) => (spot, on_demand),
        };
        let rest = match on_demand {
            Some(it) if it.weight > 0.0 && spot.weight == 0.0 => Spot::No,
            Some(it) if it.weight > 0.0 || spot.weight == 0.0 => Spot::Partly,
            _ => Spot::Yes,
        };
        Self::Fargate(Strategy {
            base: on_demand.map_or(0.0, |it| it.base),
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
    fn of(item: &serde_json::Value) -> Self {
        // What isn't set is zero; a weight that is known only when it is deployed counts as some.
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

/// The capacity providers of a service: its own, or its cluster's where it names neither those nor a launch type.
fn providers(service: &Place<'_>) -> Option<Vec<Provider>> {
    let of = |place: &Place<'_>, property: &str| -> Option<Vec<Provider>> {
        Some(place.list(&[property])?.iter().map(Provider::of).collect())
    };
    if let Some(own) = of(service, "CapacityProviderStrategy") {
        return Some(own);
    }
    if service.resource.property("LaunchType").is_some() {
        return None;
    }
    let cluster = service.referred("Cluster")?;
    of(&cluster, "DefaultCapacityProviderStrategy").or_else(|| {
        let associations = service.document.resources().map(|resource| Place {
            resource,
            ..*service
        });
        associations
            .filter(|it| it.resource.type_name == "AWS::ECS::ClusterCapacityProviderAssociations")
            .find(|it| {
                it.referred("Cluster")
                    .is_some_and(|found| found.id() == cluster.id())
            })
            .and_then(|it| of(&it, "DefaultCapacityProviderStrategy"))
    })
}
