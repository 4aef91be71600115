//! Log events. No container runs here: only the tasks that a fault plan fails have a log.

use super::filter_pattern::FilterPattern;
use crate::deploy::local::Local;
use crate::deploy::local::hashing::hash;
use crate::deploy::local::tasks::{FailedLog, failed_logs};
use crate::deploy::operate::{LogEvent, LogOrder, LogPage, LogQuery, LogReader};
use crate::deploy::{CallResult, ControlPlaneError};

/// The default number of events of a page.
const PAGE: u16 = 1000;

impl LogReader for Local {
    async fn log_events(&self, query: &LogQuery, token: Option<&str>) -> CallResult<LogPage> {
        let operation = "FilterLogEvents";
        let invalid = |message| ControlPlaneError::Validation {
            operation,
            code: "InvalidParameterException".to_owned(),
            message,
        };
        let pattern = FilterPattern::parse(query.pattern.as_deref().unwrap_or_default());
        let pattern = pattern.map_err(invalid)?;
        let logs = failed_logs(&self.stacks(operation)?);
        let is_selected = |event: &LogEvent| {
            event.stream.starts_with(&query.stream_prefix)
                && event.timestamp >= query.start
                && query.end.is_none_or(|end| event.timestamp <= end)
                && pattern.matches(&event.message)
        };
        let logs = logs.iter().filter(|log| log.group == query.group);
        let mut events: Vec<_> = logs.flat_map(events).filter(is_selected).collect();
        // Stable: the lines of a task have the same time.
        events.sort_by_key(|event| event.timestamp);
        if query.order == LogOrder::LatestFirst {
            events.reverse();
        }
        let first: usize = token.and_then(|token| token.parse().ok()).unwrap_or(0);
        let end = first + usize::from(query.limit.unwrap_or(PAGE));
        Ok(LogPage {
            next: (end < events.len()).then(|| end.to_string()),
            events: events.into_iter().take(end).skip(first).collect(),
        })
    }
}

/// The lines of a task: it wrote them before it stopped.
fn events(log: &FailedLog) -> Vec<LogEvent> {
    let lines = log.lines.iter().enumerate();
    let event = |(number, line): (usize, &String)| LogEvent {
        id: format!(
            "{:020}",
            hash(&[&log.group, &log.stream, &number.to_string()])
        ),
        stream: log.stream.clone(),
        timestamp: log.stopped_at,
        ingested: log.stopped_at,
        message: line.clone(),
    };
    lines.map(event).collect()
}
