//! Deployment strategies of services.

use std::time::Duration;

use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, Percent};
use crate::rules::defaults;

/// How ECS deploys a new version of a service: `DeploymentConfiguration`. Default: rolling, 100 to 200 percent of the
/// tasks, with the circuit breaker and rollback. See
/// [deployments](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_deploymentconfiguration.html).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a deployment does nothing until it is given to a service"]
pub struct Deployment {
    pub(crate) record: BuilderRecord,
    pub(crate) strategy: Strategy,
    pub(crate) minimum_healthy_percent: Spanned<Percent>,
    pub(crate) maximum_percent: Spanned<Percent>,
    pub(crate) circuit_breaker: CircuitBreaker,
    /// Whether the program asked for the downtime of [`one_at_a_time`](Self::one_at_a_time).
    pub(crate) one_at_a_time: bool,
    pub(crate) bake_time: Option<Spanned<Duration>>,
    /// The call of `step_time` on a strategy without steps.
    pub(crate) misplaced_step_time: Option<SourceLocation>,
}

/// The `Strategy` of the deployment configuration.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Strategy {
    Rolling,
    BlueGreen,
    Canary {
        percent: Spanned<Percent>,
        bake_time: Spanned<Duration>,
    },
    Linear {
        step_percent: Spanned<Percent>,
        step_bake_time: Spanned<Duration>,
    },
}

/// When ECS fails a rolling deployment: `DeploymentCircuitBreaker`. See the
/// [circuit breaker](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CircuitBreaker {
    /// After AWS's default threshold of failed tasks, half of the desired count but at least 3; then ECS rolls back.
    Rollback,
    /// After this number of failed tasks; then ECS rolls back.
    RollbackAfter(u32),
    /// Never: ECS tries to start a broken version for up to three hours.
    Off,
}

impl Deployment {
    /// A rolling update: ECS replaces old tasks by new ones in batches.
    #[track_caller]
    pub fn rolling() -> Self {
        Self::new(Strategy::Rolling)
    }

    /// A rolling update of a single task that must not run twice, such as one that writes to a file system: ECS stops the
    /// old task before it starts the new one. Until then no task runs, also while a version that can't start is rolled
    /// back. `MinimumHealthyPercent` is 0, `MaximumPercent` is 100, and `AvailabilityZoneRebalancing`, which would start
    /// a second task, is `DISABLED`. See
    /// [deployments](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let files = stack.add(FileSystem::new("files"));
    /// stack.add(
    ///     Worker::new("index")
    ///         .image(Image::ecr("shop/index"))
    ///         .volume(files.at("/data"))
    ///         .deployment(Deployment::one_at_a_time()),
    /// );
    /// # }
    /// ```
    #[track_caller]
    pub fn one_at_a_time() -> Self {
        Self {
            one_at_a_time: true,
            minimum_healthy_percent: Spanned::here(0.into()),
            maximum_percent: Spanned::here(100.into()),
            ..Self::rolling()
        }
    }

    /// A blue/green deployment: ECS starts a second set of tasks, moves all traffic to it at once, and stops the old
    /// set after the [`bake_time`](Self::bake_time).
    ///
    /// ECS moves the traffic of one listener rule: the service has at most one route, with at most five values in its
    /// conditions. The same applies to [`canary`](Self::canary) and [`linear`](Self::linear).
    #[track_caller]
    pub fn blue_green() -> Self {
        Self::new(Strategy::BlueGreen)
    }

    /// A canary deployment: `percent` of the traffic, 0.1 to 100, moves to the new tasks, and the rest ten minutes
    /// later. See
    /// [CanaryConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html).
    // rule: canary_percent
    #[track_caller]
    pub fn canary(percent: impl Into<Percent>) -> Self {
        let bake_time = Spanned::here(Duration::from_secs(600));
        Self::new(Strategy::Canary {
            percent: Spanned::here(percent.into()),
            bake_time,
        })
    }

    /// A linear deployment: the traffic moves in steps of `step_percent`, 3 to 100, every six minutes. See
    /// [LinearConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html).
    // rule: linear_percent
    #[track_caller]
    pub fn linear(step_percent: impl Into<Percent>) -> Self {
        let step_bake_time = Spanned::here(Duration::from_secs(360));
        Self::new(Strategy::Linear {
            step_percent: Spanned::here(step_percent.into()),
            step_bake_time,
        })
    }

    #[track_caller]
    fn new(strategy: Strategy) -> Self {
        Self {
            strategy,
            minimum_healthy_percent: Spanned::here(defaults::MINIMUM_HEALTHY_PERCENT.into()),
            maximum_percent: Spanned::here(defaults::MAXIMUM_PERCENT.into()),
            circuit_breaker: CircuitBreaker::Rollback,
            one_at_a_time: false,
            bake_time: None,
            misplaced_step_time: None,
            record: BuilderRecord::default(),
        }
    }

    /// The minimum number of healthy tasks, in whole percent of the desired count. Default: 100.
    /// `MinimumHealthyPercent`:
    /// [DeploymentConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html).
    // rule: deployment_percents(.minimum_healthy_percent or MINIMUM_HEALTHY_PERCENT, .maximum_percent or MAXIMUM_PERCENT) unless .one_at_a_time
    #[track_caller]
    pub fn minimum_healthy_percent(mut self, percent: impl Into<Percent>) -> Self {
        self.record.replaces("minimum_healthy_percent");
        self.minimum_healthy_percent = Spanned::here(percent.into());
        self
    }

    /// The maximum number of tasks during a deployment, in whole percent of the desired count. Default: 200.
    /// `MaximumPercent`:
    /// [DeploymentConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html).
    #[track_caller]
    pub fn maximum_percent(mut self, percent: impl Into<Percent>) -> Self {
        self.record.replaces("maximum_percent");
        self.maximum_percent = Spanned::here(percent.into());
        self
    }

    /// When ECS fails a rolling deployment. Default: [`CircuitBreaker::Rollback`]. `DeploymentCircuitBreaker`: the
    /// [circuit breaker](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html).
    #[track_caller]
    pub fn circuit_breaker(mut self, breaker: CircuitBreaker) -> Self {
        self.record.replaces("circuit_breaker");
        self.circuit_breaker = breaker;
        self
    }

    /// How long both versions run after all traffic has moved, in whole minutes up to 24 hours. Default: 15 minutes, as
    /// AWS's. No effect on a rolling deployment. `BakeTimeInMinutes`:
    /// [DeploymentConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html).
    // rule: bake_time
    #[track_caller]
    pub fn bake_time(mut self, time: Duration) -> Self {
        self.record.replaces("bake_time");
        self.bake_time = Some(Spanned::here(time));
        self
    }

    /// How long a canary runs before the rest of the traffic moves, or a linear step before the next, in whole minutes
    /// up to 24 hours. Default: 10 minutes for a canary, 6 for a linear step. Other strategies have no steps.
    /// `CanaryBakeTimeInMinutes` of the
    /// [CanaryConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html)
    /// and `StepBakeTimeInMinutes` of the
    /// [LinearConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html).
    // rule: step_time
    #[track_caller]
    pub fn step_time(mut self, time: Duration) -> Self {
        self.record.replaces("step_time");
        match &mut self.strategy {
            Strategy::Canary {
                bake_time: step, ..
            }
            | Strategy::Linear {
                step_bake_time: step,
                ..
            } => {
                *step = Spanned::here(time);
            }
            Strategy::Rolling | Strategy::BlueGreen => {
                self.misplaced_step_time = Some(SourceLocation::here());
            }
        }
        self
    }
}
