//! Log events, by the client of CloudWatch Logs.

use aws_sdk_cloudwatchlogs::types::FilteredLogEvent;

use crate::deploy::CallResult;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::send;
use crate::deploy::aws::convert::text;
use crate::deploy::operate::{LogEvent, LogOrder, LogPage, LogQuery, LogReader};

/// The error code of a log group that doesn't exist, which may be created yet.
const MISSING: &str = "ResourceNotFoundException";

impl LogReader for Aws {
    async fn log_events(&self, query: &LogQuery, token: Option<&str>) -> CallResult<LogPage> {
        let is_backwards = query.order == LogOrder::LatestFirst;
        let time = |millis: u64| i64::try_from(millis).unwrap_or(i64::MAX);
        let call = self
            .operate
            .logs()
            .filter_log_events()
            .log_group_name(&query.group)
            .log_stream_name_prefix(&query.stream_prefix)
            .start_time(time(query.start))
            .set_end_time(query.end.map(time))
            .set_filter_pattern(query.pattern.clone())
            .set_start_from_head(is_backwards.then_some(false))
            .set_limit(query.limit.map(i32::from))
            .set_next_token(token.map(str::to_owned));
        match send!(self, "FilterLogEvents", call) {
            Ok(page) => {
                let events = page.events.unwrap_or_default().into_iter();
                Ok(LogPage {
                    events: events.map(event).collect(),
                    next: page.next_token,
                })
            }
            Err(error) if error.code() == Some(MISSING) => Ok(LogPage::default()),
            Err(error) => Err(error),
        }
    }
}

fn event(event: FilteredLogEvent) -> LogEvent {
    let millis = |time: Option<i64>| time.and_then(|time| u64::try_from(time).ok());
    LogEvent {
        id: text(event.event_id),
        stream: text(event.log_stream_name),
        timestamp: millis(event.timestamp).unwrap_or_default(),
        ingested: millis(event.ingestion_time).unwrap_or_default(),
        message: text(event.message),
    }
}
