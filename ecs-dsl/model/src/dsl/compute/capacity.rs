//! Capacity providers.

use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, LaunchType};

/// An item of a
/// [capacity provider strategy](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html):
/// a capacity provider with its base and weight.
///
/// `[Capacity::fargate().base(2), Capacity::fargate_spot().weight(3)]` runs two tasks on Fargate, and of all other
/// tasks one quarter on Fargate and three quarters on Fargate Spot.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "capacity does nothing until it is given to a service or a cluster"]
pub struct Capacity {
    pub(crate) provider: CapacityProvider,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) base: Spanned<u32>,
    pub(crate) weight: Spanned<u32>,
}

impl Capacity {
    /// The capacity provider `FARGATE`, with weight 1.
    #[track_caller]
    pub fn fargate() -> Self {
        Self::new(CapacityProvider::Fargate)
    }

    /// The capacity provider `FARGATE_SPOT`, with weight 1: about a third of the price, and AWS may stop a task with a
    /// notice of two minutes. See
    /// [Fargate capacity providers](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html).
    #[track_caller]
    pub fn fargate_spot() -> Self {
        Self::new(CapacityProvider::FargateSpot)
    }

    #[track_caller]
    fn new(provider: CapacityProvider) -> Self {
        Self {
            provider,
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            base: Spanned::here(0),
            weight: Spanned::here(1),
        }
    }

    /// The minimum number of tasks on this provider, 0 to 100,000, before the weights apply. Default: 0. Only one
    /// provider of a strategy can have a base. `Base`:
    /// [CapacityProviderStrategyItem](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html).
    // rule: capacity_base
    #[track_caller]
    pub fn base(mut self, tasks: u32) -> Self {
        self.record.replaces("base");
        self.base = Spanned::here(tasks);
        self
    }

    /// The share of the other tasks, 0 to 1,000, relative to the other providers of the strategy. Default: 1. `Weight`:
    /// [CapacityProviderStrategyItem](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html).
    // rule: capacity_weight
    #[track_caller]
    pub fn weight(mut self, weight: u32) -> Self {
        self.record.replaces("weight");
        self.weight = Spanned::here(weight);
        self
    }

    /// Whether a task can run on this provider.
    pub(crate) fn is_used(&self) -> bool {
        self.base.value > 0 || self.weight.value > 0
    }

    pub(crate) fn is_spot(&self) -> bool {
        self.provider == CapacityProvider::FargateSpot
    }

    /// The launch type of the tasks. AWS doesn't mix launch types in a strategy, so the first provider decides.
    pub(crate) fn launch_type(strategy: &[Self]) -> LaunchType {
        let provider = strategy.first().map(|capacity| capacity.provider);
        match provider.unwrap_or(CapacityProvider::Fargate) {
            CapacityProvider::Fargate | CapacityProvider::FargateSpot => LaunchType::Fargate,
        }
    }
}

/// A capacity provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CapacityProvider {
    Fargate,
    FargateSpot,
}

impl CapacityProvider {
    /// Those that every cluster has.
    pub(crate) const ALL: [Self; 2] = [Self::Fargate, Self::FargateSpot];

    /// AWS's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fargate => "FARGATE",
            Self::FargateSpot => "FARGATE_SPOT",
        }
    }
}
