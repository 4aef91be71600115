//! How closely a deployment is watched, and when it is given up.

/// How the services of a stack are watched while CloudFormation waits for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WatchSettings {
    /// After how many tasks of the new revision that died alike the deployment is stopped; never if none. Three without
    /// this: a single task may die of bad luck, and three is also the fewest after which ECS's own circuit breaker acts
    /// (`DeploymentCircuitBreaker`: half the desired count, at least 3, at most 200).
    pub alike_failures: Option<u32>,
    /// At every how many polls of the stack its services are looked at. Eight without this: at AWS a poll comes every
    /// 1.2 seconds, so that is a look about every ten. A task takes longer than that to be placed, pulled and to die, and
    /// a look costs one call a cluster and up to four a service that isn't steady.
    pub polls_between_looks: u32,
}

impl Default for WatchSettings {
    fn default() -> Self {
        Self {
            alike_failures: Some(3),
            polls_between_looks: 8,
        }
    }
}
