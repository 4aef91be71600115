//! What tasks run on.

/// One part of a capacity provider strategy: a provider with its base and weight.
///
/// `[Capacity::fargate().base(2), Capacity::fargate_spot().weight(3)]` runs two tasks on Fargate and of all further
/// ones a quarter on Fargate and three quarters on Fargate Spot.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "capacity does nothing until it is given to a service or a cluster"]
pub struct Capacity {
    pub(crate) provider: &'static str,
    pub(crate) base: u32,
    pub(crate) weight: u32,
}

impl Capacity {
    /// AWS Fargate, weight 1.
    pub fn fargate() -> Self {
        Self {
            provider: "FARGATE",
            base: 0,
            weight: 1,
        }
    }

    /// AWS Fargate Spot, weight 1: about a third of the price, and a task may be stopped with two minutes' notice.
    pub fn fargate_spot() -> Self {
        Self {
            provider: "FARGATE_SPOT",
            base: 0,
            weight: 1,
        }
    }

    /// How many tasks run here before any weight counts, 0 to 100,000. Only one provider of a strategy may have a base.
    pub fn base(mut self, tasks: u32) -> Self {
        self.base = tasks;
        self
    }

    /// The share of the remaining tasks, 0 to 1,000, relative to the other providers of the strategy.
    pub fn weight(mut self, weight: u32) -> Self {
        self.weight = weight;
        self
    }
}
