//! How a new version takes the place of the old one.

use std::time::Duration;

use super::Percent;
use crate::diag::{Located, Origin};
use crate::rules::defaults;

/// How ECS deploys a new version of a service: `DeploymentConfiguration`. Default: rolling, 100 to 200 percent of the tasks,
/// with the circuit breaker and rollback. See
/// [deployments](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_deploymentconfiguration.html).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a deployment does nothing until it is given to a service"]
pub struct Deployment {
    pub(crate) strategy: Strategy,
    pub(crate) minimum_healthy_percent: Located<Percent>,
    pub(crate) maximum_percent: Located<Percent>,
    pub(crate) circuit_breaker: CircuitBreaker,
    pub(crate) bake_time: Option<Located<Duration>>,
    /// Where a step time was given to a strategy without steps.
    pub(crate) lost_step_time: Option<Origin>,
}

/// AWS's `Strategy` of the deployment configuration.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Strategy {
    Rolling,
    BlueGreen,
    Canary {
        percent: Located<Percent>,
        bake_time: Located<Duration>,
    },
    Linear {
        step_percent: Located<Percent>,
        step_bake_time: Located<Duration>,
    },
}

/// When a rolling deployment gives up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CircuitBreaker {
    /// After AWS's own threshold of failed tasks, half of the desired count but at least 3; then the last good version
    /// comes back.
    Rollback,
    /// After this many failed tasks; then the last good version comes back.
    RollbackAfter(u16),
    /// Never: a broken version is tried for up to three hours.
    Off,
}

impl Deployment {
    /// Old tasks are replaced by new ones bit by bit.
    #[track_caller]
    pub fn rolling() -> Self {
        Self::new(Strategy::Rolling)
    }

    /// A second set of tasks is made, all traffic moves to it at once, and the old set goes after the bake time.
    ///
    /// ECS moves the traffic of one listener rule: the service has one route at most, with at most five values in its
    /// conditions. So it is with [`canary`](Self::canary) and [`linear`](Self::linear).
    #[track_caller]
    pub fn blue_green() -> Self {
        Self::new(Strategy::BlueGreen)
    }

    /// `percent` of the traffic goes to the new tasks, 0.1 to 100; after ten minutes the rest does.
    #[track_caller]
    pub fn canary(percent: impl Into<Percent>) -> Self {
        let bake_time = Located::here(Duration::from_secs(600));
        Self::new(Strategy::Canary {
            percent: Located::here(percent.into()),
            bake_time,
        })
    }

    /// The traffic moves in steps of `step_percent`, 3 to 100, every six minutes.
    #[track_caller]
    pub fn linear(step_percent: impl Into<Percent>) -> Self {
        let step_bake_time = Located::here(Duration::from_secs(360));
        Self::new(Strategy::Linear {
            step_percent: Located::here(step_percent.into()),
            step_bake_time,
        })
    }

    #[track_caller]
    fn new(strategy: Strategy) -> Self {
        Self {
            strategy,
            minimum_healthy_percent: Located::here(defaults::MINIMUM_HEALTHY_PERCENT.into()),
            maximum_percent: Located::here(defaults::MAXIMUM_PERCENT.into()),
            circuit_breaker: CircuitBreaker::Rollback,
            bake_time: None,
            lost_step_time: None,
        }
    }

    /// How many tasks must stay healthy, in whole percent of the desired count: `MinimumHealthyPercent`. Default: 100.
    #[track_caller]
    pub fn minimum_healthy_percent(mut self, percent: impl Into<Percent>) -> Self {
        self.minimum_healthy_percent = Located::here(percent.into());
        self
    }

    /// How many tasks may exist at once, in whole percent of the desired count: `MaximumPercent`. Default: 200.
    #[track_caller]
    pub fn maximum_percent(mut self, percent: impl Into<Percent>) -> Self {
        self.maximum_percent = Located::here(percent.into());
        self
    }

    /// When a rolling deployment fails: `DeploymentCircuitBreaker`. Default: [`CircuitBreaker::Rollback`].
    pub fn circuit_breaker(mut self, breaker: CircuitBreaker) -> Self {
        self.circuit_breaker = breaker;
        self
    }

    /// How long both versions run after all traffic has moved, in whole minutes up to 24 hours: `BakeTimeInMinutes`. Default:
    /// 15 minutes, which is AWS's. No effect on a rolling deployment.
    #[track_caller]
    pub fn bake_time(mut self, time: Duration) -> Self {
        self.bake_time = Some(Located::here(time));
        self
    }

    /// How long a canary runs before the rest follows, or a linear step before the next; whole minutes up to 24 hours.
    /// Other strategies have no steps.
    #[track_caller]
    pub fn step_time(mut self, time: Duration) -> Self {
        match &mut self.strategy {
            Strategy::Canary {
                bake_time: step, ..
            }
            | Strategy::Linear {
                step_bake_time: step,
                ..
            } => {
                *step = Located::here(time);
            }
            Strategy::Rolling | Strategy::BlueGreen => self.lost_step_time = Some(Origin::here()),
        }
        self
    }
}
