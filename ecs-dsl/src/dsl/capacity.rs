//! What tasks run on.

use crate::diag::{Located, Origin};

/// One part of a capacity provider strategy: a provider with its base and weight.
///
/// `[Capacity::fargate().base(2), Capacity::fargate_spot().weight(3)]` runs two tasks on Fargate and of all further
/// ones a quarter on Fargate and three quarters on Fargate Spot.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "capacity does nothing until it is given to a service or a cluster"]
pub struct Capacity {
    pub(crate) provider: &'static str,
    pub(crate) origin: Origin,
    pub(crate) base: Located<u32>,
    pub(crate) weight: Located<u32>,
}

impl Capacity {
    /// AWS Fargate, weight 1.
    #[track_caller]
    pub fn fargate() -> Self {
        Self::new("FARGATE")
    }

    /// AWS Fargate Spot, weight 1: about a third of the price, and a task may be stopped with two minutes' notice.
    #[track_caller]
    pub fn fargate_spot() -> Self {
        Self::new("FARGATE_SPOT")
    }

    #[track_caller]
    fn new(provider: &'static str) -> Self {
        Self {
            provider,
            origin: Origin::here(),
            base: Located::here(0),
            weight: Located::here(1),
        }
    }

    /// How many tasks run here before any weight counts, 0 to 100,000. Only one provider of a strategy may have a base.
    #[track_caller]
    pub fn base(mut self, tasks: u32) -> Self {
        self.base = Located::here(tasks);
        self
    }

    /// The share of the remaining tasks, 0 to 1,000, relative to the other providers of the strategy.
    #[track_caller]
    pub fn weight(mut self, weight: u32) -> Self {
        self.weight = Located::here(weight);
        self
    }

    /// Whether tasks may run here at all.
    pub(crate) fn is_used(&self) -> bool {
        self.base.value > 0 || self.weight.value > 0
    }

    pub(crate) fn is_spot(&self) -> bool {
        self.provider == "FARGATE_SPOT"
    }
}
