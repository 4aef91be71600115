//! Restart policies of containers.

use std::time::Duration;

use crate::diag::{SourceLocation, Spanned};
use crate::dsl::BuilderRecord;

/// The [restart policy](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html) of a
/// container: ECS restarts it without replacing its task. It isn't restarted if it exits before the restart attempt period has
/// passed since its last start.
#[derive(Clone, Debug)]
#[must_use = "a restart policy does nothing until it is given to a container"]
pub struct RestartPolicy {
    pub(crate) record: BuilderRecord,
    pub(crate) origin: SourceLocation,
    pub(crate) ignored_exit_codes: Vec<i32>,
    pub(crate) restart_attempt_period: Option<Spanned<Duration>>,
}

impl RestartPolicy {
    /// A policy that restarts the container whatever its exit code.
    #[track_caller]
    #[allow(
        clippy::new_without_default,
        reason = "the line of the call is in diagnostics"
    )]
    pub fn new() -> Self {
        Self {
            record: BuilderRecord::default(),
            origin: SourceLocation::here(),
            ignored_exit_codes: Vec::new(),
            restart_attempt_period: None,
        }
    }

    /// The exit codes after which the container isn't restarted, at most 50. Default: none. `IgnoredExitCodes`:
    /// [ContainerRestartPolicy](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html).
    #[track_caller]
    pub fn ignored_exit_codes(mut self, codes: impl IntoIterator<Item = i32>) -> Self {
        self.record.replaces("ignored_exit_codes");
        self.ignored_exit_codes = codes.into_iter().collect();
        self
    }

    /// How long the container must have run to be restarted, 60 to 1,800 seconds. Default: 300 seconds.
    /// `RestartAttemptPeriod`:
    /// [ContainerRestartPolicy](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html).
    // rule: restart_attempt_period
    #[track_caller]
    pub fn restart_attempt_period(mut self, period: Duration) -> Self {
        self.record.replaces("restart_attempt_period");
        self.restart_attempt_period = Some(Spanned::here(period));
        self
    }
}
