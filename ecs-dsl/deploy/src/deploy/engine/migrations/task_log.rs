//! [`TaskLog`]: the log of a container of a task, read again and again.

use std::collections::BTreeMap;
use std::time::UNIX_EPOCH;

use crate::deploy::CallResult;
use crate::deploy::engine::DeployedContainer;
use crate::deploy::operate::{LogEvent, LogQuery, LogReader, Task};

/// The last lines of a log by which a failure is explained.
const LINES: usize = 20;

/// How late an event may be that isn't missed, in milliseconds.
const LATE: u64 = 30_000;

/// The log of a container of a task, of which each line is returned once.
#[derive(Clone, Debug, Default)]
pub struct TaskLog {
    /// The returned events that a query may return again: their times by id.
    returned: BTreeMap<String, u64>,
    last_lines: Vec<String>,
}

impl TaskLog {
    /// The lines that weren't returned yet; none with another log driver than `awslogs`.
    ///
    /// # Errors
    /// If a call fails.
    pub async fn read(
        &mut self,
        reader: &impl LogReader,
        task: &Task,
        container: &DeployedContainer,
    ) -> CallResult<Vec<String>> {
        let Some((group, prefix)) = &container.logs else {
            return Ok(Vec::new());
        };
        let query = LogQuery {
            group: group.clone(),
            stream_prefix: format!("{prefix}/{}/{}", container.name, task.id()),
            start: self.start(task),
            ..LogQuery::default()
        };
        let (mut lines, mut token) = (Vec::new(), None);
        loop {
            let page = reader.log_events(&query, token.as_deref()).await?;
            lines.extend(self.new_lines(page.events));
            token = page.next;
            if token.is_none() {
                return Ok(lines);
            }
        }
    }

    /// The last lines.
    pub fn last_lines(&self) -> &[String] {
        &self.last_lines
    }

    /// The time from which the log is read, in milliseconds since 1970: that of the task's creation by the clock of ECS, and later
    /// some time before the latest event.
    fn start(&self, task: &Task) -> u64 {
        let created = task.created.as_deref().map(humantime::parse_rfc3339);
        let created = created.and_then(|time| time.ok()?.duration_since(UNIX_EPOCH).ok());
        let created = created.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0));
        let latest = self.returned.values().max().copied().unwrap_or_default();
        created.max(latest.saturating_sub(LATE))
    }

    fn new_lines(&mut self, events: Vec<LogEvent>) -> Vec<String> {
        let mut lines = Vec::new();
        for event in events {
            if self.returned.insert(event.id, event.timestamp).is_none() {
                lines.push(event.message);
            }
        }
        let latest = self.returned.values().max().copied().unwrap_or_default();
        let start = latest.saturating_sub(LATE);
        self.returned.retain(|_, timestamp| *timestamp >= start);
        self.last_lines.extend(lines.iter().cloned());
        let surplus = self.last_lines.len().saturating_sub(LINES);
        self.last_lines.drain(..surplus);
        lines
    }
}
