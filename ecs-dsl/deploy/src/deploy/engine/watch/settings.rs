//! [`WatchSettings`]: how often services are inspected, and when a deployment is stopped.

/// How the ECS services of a stack are watched during a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WatchSettings {
    /// The number of tasks of the new revision that stop for the same reason before the deployment is stopped; `None`
    /// never stops it. Default: 3, the minimum threshold of ECS's own circuit breaker (`DeploymentCircuitBreaker`: half
    /// the desired count, at least 3, at most 200).
    pub failure_threshold: Option<u32>,
    /// The services are inspected at every Nth poll of the stack. Default: 8. AWS is polled every 1.2 seconds, so that
    /// is about every ten seconds; a task takes longer to be placed, to pull its image and to stop. An inspection costs
    /// one call per cluster and up to four per service that isn't steady.
    pub polls_between_inspections: u32,
}

impl Default for WatchSettings {
    fn default() -> Self {
        Self {
            failure_threshold: Some(3),
            polls_between_inspections: 8,
        }
    }
}
