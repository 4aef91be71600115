//! Health checks of target groups and of containers.

use std::time::Duration;

use crate::diag::Spanned;
use crate::dsl::{BuilderRecord, IntoPort};
use crate::rules::defaults;

/// The load balancer's
/// [health check](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html)
/// of a task: an HTTP request to the task's port.
///
/// `.health_check("/health/")` is enough; settings that differ from the defaults follow:
/// `.health_check(HealthCheck::path("/health/").interval(secs(10)))`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a health check does nothing until it is given to a service"]
pub struct HealthCheck {
    pub(crate) record: BuilderRecord,
    pub(crate) path: Spanned<String>,
    /// Whether the standard library's `into` converted it from text, which hides the user's line.
    pub(crate) from_text: bool,
    pub(crate) port: Option<Spanned<u16>>,
    /// The status codes, where they aren't the protocol's default.
    pub(crate) matcher: Option<Spanned<String>>,
    pub(crate) interval: Spanned<Duration>,
    pub(crate) timeout: Spanned<Duration>,
    pub(crate) healthy_threshold: Spanned<u32>,
    pub(crate) unhealthy_threshold: Spanned<u32>,
}

impl HealthCheck {
    /// A request to `path` every 30 seconds, with a timeout of 5 seconds and the status code 200; two successes make a
    /// task healthy, two failures unhealthy. `HealthCheckPath`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: health_path
    #[track_caller]
    pub fn path(path: &str) -> Self {
        Self {
            record: BuilderRecord::default(),
            path: Spanned::here(path.into()),
            from_text: false,
            port: None,
            matcher: None,
            interval: Spanned::here(defaults::HEALTH_INTERVAL),
            timeout: Spanned::here(defaults::HEALTH_TIMEOUT),
            healthy_threshold: Spanned::here(2),
            unhealthy_threshold: Spanned::here(2),
        }
    }

    /// The TCP port of the task that answers the requests, such as one that [`Container::port`](crate::dsl::Container::port)
    /// adds; the load balancer's security group may reach it. Default: the port of the service. `HealthCheckPort`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: port
    #[track_caller]
    pub fn port(mut self, port: impl IntoPort) -> Self {
        self.record.replaces("port");
        self.port = Some(Spanned::here(port.number()));
        self
    }

    /// The status codes of a healthy task: of HTTP, 200 to 499, such as `200`, `200,204` or `200-299`, or of
    /// [gRPC](crate::dsl::Service::grpc), 0 to 99, such as `0`, `0,12` or `0-99`. Default: `200` for HTTP, `0` for
    /// gRPC. `HttpCode` and `GrpcCode` of the
    /// [`Matcher`](https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html).
    // rule: health_matcher
    #[track_caller]
    pub fn matcher(mut self, codes: &str) -> Self {
        self.record.replaces("matcher");
        self.matcher = Some(Spanned::here(codes.into()));
        self
    }

    /// The time between two requests, 5 to 300 seconds. Default: 30 seconds. `HealthCheckIntervalSeconds`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: health_interval
    // rule: health_timing(.interval or HEALTH_INTERVAL, .timeout or HEALTH_TIMEOUT) at .timeout
    #[track_caller]
    pub fn interval(mut self, interval: Duration) -> Self {
        self.record.replaces("interval");
        self.interval = Spanned::here(interval);
        self
    }

    /// The timeout of a request, 2 to 120 seconds and less than the interval. Default: 5 seconds.
    /// `HealthCheckTimeoutSeconds`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: health_timeout
    #[track_caller]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.record.replaces("timeout");
        self.timeout = Spanned::here(timeout);
        self
    }

    /// The number of consecutive successes that make a task healthy, 2 to 10. Default: 2. `HealthyThresholdCount`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: health_threshold
    #[track_caller]
    pub fn healthy_threshold(mut self, count: u32) -> Self {
        self.record.replaces("healthy_threshold");
        self.healthy_threshold = Spanned::here(count);
        self
    }

    /// The number of consecutive failures that make a task unhealthy, 2 to 10. Default: 2. `UnhealthyThresholdCount`:
    /// [health checks](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html).
    // rule: health_threshold
    #[track_caller]
    pub fn unhealthy_threshold(mut self, count: u32) -> Self {
        self.record.replaces("unhealthy_threshold");
        self.unhealthy_threshold = Spanned::here(count);
        self
    }
}

impl HealthCheck {
    /// Whether both set the same values, on any lines.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let values = |check: &Self| {
            let matcher = check.matcher.as_ref().map(|matcher| matcher.value.clone());
            let texts = (check.path.value.clone(), matcher);
            let times = [check.interval.value, check.timeout.value];
            let thresholds = [
                check.healthy_threshold.value,
                check.unhealthy_threshold.value,
            ];
            (texts, times, thresholds, check.port.map(|port| port.value))
        };
        values(self) == values(other)
    }
}

impl From<&str> for HealthCheck {
    fn from(path: &str) -> Self {
        Self {
            from_text: true,
            ..Self::path(path)
        }
    }
}

/// ECS's [health check](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html) of a container:
/// a command inside it. AWS calls it `HealthCheck` of the container definition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a health check does nothing until it is given to a container"]
pub struct ContainerHealthCheck {
    pub(crate) record: BuilderRecord,
    pub(crate) command: ProbeCommand,
    pub(crate) interval: Spanned<Duration>,
    pub(crate) timeout: Spanned<Duration>,
    pub(crate) retries: Spanned<u32>,
    pub(crate) start_period: Option<Spanned<Duration>>,
}

/// The command of a container health check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ProbeCommand {
    /// `CMD-SHELL`: in the container's shell.
    Shell(String),
    /// `CMD`: without a shell.
    Exec(Vec<String>),
    /// `curl` of the container's own port.
    Curl(String),
}

impl ContainerHealthCheck {
    /// `curl -f http://localhost:<port><path> || exit 1`, with the service's port. The image must have `curl`.
    // rule: health_path
    #[track_caller]
    pub fn curl(path: &str) -> Self {
        Self::new(ProbeCommand::Curl(path.into()))
    }

    /// A command for the container's shell; healthy if it exits with 0. `CMD-SHELL` of the `Command`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    // rule: health_command
    #[track_caller]
    pub fn shell(command: &str) -> Self {
        Self::new(ProbeCommand::Shell(command.into()))
    }

    /// A command without a shell: the program and its arguments. `CMD` of the `Command`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    #[track_caller]
    pub fn exec<S: Into<String>>(command: impl IntoIterator<Item = S>) -> Self {
        Self::new(ProbeCommand::Exec(
            command.into_iter().map(Into::into).collect(),
        ))
    }

    #[track_caller]
    fn new(command: ProbeCommand) -> Self {
        Self {
            record: BuilderRecord::default(),
            command,
            interval: Spanned::here(Duration::from_secs(30)),
            timeout: Spanned::here(Duration::from_secs(5)),
            retries: Spanned::here(3),
            start_period: None,
        }
    }

    /// The time between two runs, 5 to 300 seconds. Default: 30 seconds. `Interval`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    // rule: container_health_interval
    #[track_caller]
    pub fn interval(mut self, interval: Duration) -> Self {
        self.record.replaces("interval");
        self.interval = Spanned::here(interval);
        self
    }

    /// The timeout of a run, 2 to 60 seconds. Default: 5 seconds. `Timeout`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    // rule: container_health_timeout
    #[track_caller]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.record.replaces("timeout");
        self.timeout = Spanned::here(timeout);
        self
    }

    /// The number of consecutive failures that make the container unhealthy, 1 to 10. Default: 3. `Retries`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    // rule: container_health_retries
    #[track_caller]
    pub fn retries(mut self, retries: u32) -> Self {
        self.record.replaces("retries");
        self.retries = Spanned::here(retries);
        self
    }

    /// The time after the start in which failures don't count, 0 to 300 seconds. Default: none. `StartPeriod`:
    /// [HealthCheck](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html).
    // rule: container_health_start
    #[track_caller]
    pub fn start_period(mut self, period: Duration) -> Self {
        self.record.replaces("start_period");
        self.start_period = Some(Spanned::here(period));
        self
    }

    /// The `Command` of the container definition's health check.
    pub(crate) fn command(&self, port: Option<u16>) -> Vec<String> {
        match &self.command {
            ProbeCommand::Shell(command) => vec!["CMD-SHELL".into(), command.clone()],
            ProbeCommand::Exec(command) => std::iter::once("CMD".to_owned())
                .chain(command.iter().cloned())
                .collect(),
            ProbeCommand::Curl(path) => {
                let port = port.map(|port| format!(":{port}")).unwrap_or_default();
                vec![
                    "CMD-SHELL".into(),
                    format!("curl -f http://localhost{port}{path} || exit 1"),
                ]
            }
        }
    }
}
