//! Reading logs: Amazon CloudWatch Logs.

use crate::deploy::CallResult;

/// The start of 2024 in milliseconds since 1970. Of a range that begins before, CloudWatch Logs can't return the latest events
/// first (`startFromHead` of `FilterLogEvents`).
pub const LATEST_FIRST_SINCE: u64 = 1_704_067_200_000;

/// The maximum number of events per page of `FilterLogEvents`.
pub const MAX_EVENTS_PER_PAGE: u16 = 10_000;

/// The calls that read log events.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait LogReader {
    /// A page of the events of a log group (`FilterLogEvents`); `token` is that of the page before. A page may be empty though
    /// more events follow. A missing group has no events.
    async fn log_events(&self, query: &LogQuery, token: Option<&str>) -> CallResult<LogPage>;
}

/// Which events of a log group to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// The name of the log group.
    pub group: String,
    /// How the names of the streams begin. A stream of ECS is called `PREFIX/CONTAINER/TASK`.
    pub stream_prefix: String,
    /// The time of the earliest event, in milliseconds since 1970.
    pub start: u64,
    /// The time of the latest event, in milliseconds since 1970. Default: no limit.
    pub end: Option<u64>,
    /// A [filter pattern](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html). Default: all events.
    pub pattern: Option<String>,
    /// The order of the events.
    pub order: LogOrder,
    /// The maximum number of events of a page. Default: as many as CloudWatch Logs returns.
    pub limit: Option<u16>,
}

/// The order of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogOrder {
    /// By time.
    #[default]
    EarliestFirst,
    /// By time, backwards. The query starts at [`LATEST_FIRST_SINCE`] or later.
    LatestFirst,
}

/// Some of the events of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogPage {
    /// The events, in the order of the query.
    pub events: Vec<LogEvent>,
    /// The token of the next page; `None` if this is the last one.
    pub next: Option<String>,
}

/// An event of a log stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogEvent {
    /// Its id, unique in the log group.
    pub id: String,
    /// The name of its stream.
    pub stream: String,
    /// When it occurred, in milliseconds since 1970.
    pub timestamp: u64,
    /// When CloudWatch Logs received it, in milliseconds since 1970.
    pub ingested: u64,
    /// Its text.
    pub message: String,
}

impl LogEvent {
    /// The id of the task: the last part of the stream's name.
    pub fn task(&self) -> &str {
        self.stream.rsplit('/').next().unwrap_or(&self.stream)
    }
}
