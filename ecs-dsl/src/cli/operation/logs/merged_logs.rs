//! [`MergedLogs`]: the events of several sources, by time.
//!
//! A stream's events arrive late: the driver sends them in batches. So [`MergedLogs::read_new`] reads the last seconds before a
//! source's latest event again, and returns what it hasn't returned before, by the ids of the events.
//!
//! **Invariant:** no event is returned twice, also if a call fails and the reading begins again.

use std::collections::{BTreeSet, VecDeque};

use futures_util::future::try_join_all;

use super::LogSource;
use crate::cli::CliError;
use crate::deploy::CallResult;
use crate::deploy::operate::{
    LATEST_FIRST_SINCE, LogEvent, LogOrder, LogQuery, LogReader, MAX_EVENTS_PER_PAGE,
};

/// How many milliseconds before the latest event of a source are read again.
const OVERLAP: u64 = 20_000;

/// A source without events is read again from this many milliseconds before the previous reading. AWS refuses the signatures of
/// a client whose clock differs more.
const MAX_CLOCK_SKEW: u64 = 5 * 60_000;

/// The events of several sources.
pub(in crate::cli) struct MergedLogs<'a, C> {
    cloud: &'a C,
    cursors: Vec<Cursor>,
    /// When the last complete reading began, in milliseconds since 1970.
    previous: Option<u64>,
}

/// How far a source has been read.
struct Cursor {
    query: LogQuery,
    /// Earlier events aren't read.
    floor: u64,
    /// The time of the latest event.
    latest: u64,
    /// The events near the latest one that were returned: times and ids.
    seen: BTreeSet<(u64, String)>,
    /// The events of the current page.
    page: VecDeque<LogEvent>,
    token: Option<String>,
    is_complete: bool,
}

impl<'a, C: LogReader> MergedLogs<'a, C> {
    pub(in crate::cli) fn new(cloud: &'a C, sources: &[LogSource]) -> Self {
        let cursor = |source: &LogSource| Cursor {
            query: source.query.clone(),
            floor: source.query.start,
            latest: 0,
            seen: BTreeSet::new(),
            page: VecDeque::new(),
            token: None,
            is_complete: false,
        };
        Self {
            cloud,
            cursors: sources.iter().map(cursor).collect(),
            previous: None,
        }
    }

    /// The last `count` events, with the positions of their sources. `now` is the time in milliseconds since 1970.
    ///
    /// # Errors
    /// If a call fails.
    pub(in crate::cli) async fn read_last(
        &mut self,
        count: usize,
        now: u64,
    ) -> CallResult<Vec<(usize, LogEvent)>> {
        let cloud = self.cloud;
        let cursors = self.cursors.iter_mut();
        try_join_all(cursors.map(|cursor| cursor.read_last(cloud, count))).await?;
        let mut found = Vec::new();
        while let Some(next) = self.take_earliest() {
            found.push(next);
        }
        self.previous = Some(now);
        let surplus = found.len().saturating_sub(count);
        Ok(found.split_off(surplus))
    }

    /// Reads the events that weren't returned before, and calls `action` with each and the position of its source. `now` is the
    /// time in milliseconds since 1970.
    ///
    /// # Errors
    /// If a call or `action` fails.
    pub(in crate::cli) async fn read_new(
        &mut self,
        now: u64,
        mut action: impl FnMut(usize, &LogEvent) -> Result<(), CliError>,
    ) -> Result<(), CliError> {
        for cursor in &mut self.cursors {
            cursor.restart(self.previous);
        }
        loop {
            let cloud = self.cloud;
            let cursors = self.cursors.iter_mut();
            try_join_all(cursors.map(|cursor| cursor.fill(cloud))).await?;
            let Some((source, event)) = self.take_earliest() else {
                break;
            };
            action(source, &event)?;
        }
        self.previous = Some(now);
        Ok(())
    }

    /// The earliest event of all pages.
    fn take_earliest(&mut self) -> Option<(usize, LogEvent)> {
        let heads = self.cursors.iter().enumerate();
        let heads = heads.filter_map(|(source, cursor)| {
            let head = cursor.page.front()?;
            Some((head.timestamp, head.ingested, source))
        });
        let (_, _, source) = heads.min()?;
        let event = self.cursors.get_mut(source)?.take()?;
        Some((source, event))
    }
}

impl Cursor {
    /// Begins to read the new events.
    fn restart(&mut self, previous: Option<u64>) {
        let previous = previous.map_or(0, |time| time.saturating_sub(MAX_CLOCK_SKEW));
        self.query.order = LogOrder::EarliestFirst;
        self.query.limit = None;
        self.query.start = self.floor.max(previous).max(self.overlap_start());
        self.page.clear();
        self.token = None;
        self.is_complete = false;
    }

    fn overlap_start(&self) -> u64 {
        self.latest.saturating_sub(OVERLAP)
    }

    /// Reads pages until one has new events, unless the current one has some.
    async fn fill(&mut self, cloud: &impl LogReader) -> CallResult<()> {
        while self.page.is_empty() && !self.is_complete {
            let page = cloud.log_events(&self.query, self.token.as_deref()).await?;
            let is_new = |event: &LogEvent| {
                let key = (event.timestamp, event.id.clone());
                !self.seen.contains(&key)
            };
            let mut events: Vec<_> = page.events.into_iter().filter(is_new).collect();
            events.sort_by_key(order);
            self.page = events.into();
            self.is_complete = page.next.is_none();
            self.token = page.next;
            let kept_from = (self.overlap_start(), String::new());
            self.seen = self.seen.split_off(&kept_from);
        }
        Ok(())
    }

    /// Reads the last `count` events into the page.
    async fn read_last(&mut self, cloud: &impl LogReader, count: usize) -> CallResult<()> {
        // Of no events, the latest one says where the new ones begin.
        let count = count.max(1);
        self.query.start = self.floor.max(LATEST_FIRST_SINCE);
        self.query.order = LogOrder::LatestFirst;
        let limit = u16::try_from(count).unwrap_or(MAX_EVENTS_PER_PAGE);
        self.query.limit = Some(limit.clamp(1, MAX_EVENTS_PER_PAGE));
        let mut events = Vec::new();
        while events.len() < count && !self.is_complete {
            let page = cloud.log_events(&self.query, self.token.as_deref()).await?;
            events.extend(page.events);
            self.is_complete = page.next.is_none();
            self.token = page.next;
        }
        let is_complete = self.is_complete && events.len() <= count;
        events.truncate(count);
        events.reverse();
        events.sort_by_key(order);
        if let Some(earliest) = events.first().filter(|_| !is_complete) {
            // What is earlier isn't wanted.
            self.floor = earliest.timestamp + 1;
        }
        self.page = events.into();
        Ok(())
    }

    /// The earliest event of the page.
    fn take(&mut self) -> Option<LogEvent> {
        let event = self.page.pop_front()?;
        self.latest = self.latest.max(event.timestamp);
        self.seen.insert((event.timestamp, event.id.clone()));
        Some(event)
    }
}

/// The order of CloudWatch Logs.
fn order(event: &LogEvent) -> (u64, u64) {
    (event.timestamp, event.ingested)
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::{MergedLogs, OVERLAP};
    use crate::cli::operation::logs::LogSource;
    use crate::deploy::operate::{LogEvent, LogOrder, LogPage, LogQuery, LogReader};
    use crate::deploy::{CallResult, ControlPlaneError, block_on};

    /// The start of 2026.
    const T: u64 = 1_767_225_600_000;

    /// Log groups with pages of two events, each before an empty one.
    #[derive(Default)]
    struct Groups {
        events: RefCell<Vec<(&'static str, LogEvent)>>,
        /// The number of calls before one fails.
        calls_left: Cell<Option<u32>>,
        queries: RefCell<Vec<LogQuery>>,
    }

    impl Groups {
        fn put(&self, group: &'static str, time: u64, message: &str) {
            let mut events = self.events.borrow_mut();
            let event = LogEvent {
                id: events.len().to_string(),
                stream: "app/web/0c9f".to_owned(),
                timestamp: T + time,
                ingested: T + time,
                message: message.to_owned(),
            };
            events.push((group, event));
        }
    }

    impl LogReader for Groups {
        async fn log_events(&self, query: &LogQuery, token: Option<&str>) -> CallResult<LogPage> {
            if let Some(left) = self.calls_left.get() {
                self.calls_left.set(left.checked_sub(1));
                if left == 0 {
                    return Err(ControlPlaneError::Throttled {
                        operation: "FilterLogEvents",
                        message: "Rate exceeded".to_owned(),
                    });
                }
            }
            self.queries.borrow_mut().push(query.clone());
            let events = self.events.borrow();
            let of_group = events.iter().filter(|(group, _)| *group == query.group);
            let found = of_group.filter(|(_, event)| event.timestamp >= query.start);
            let mut found: Vec<_> = found.map(|(_, event)| event.clone()).collect();
            found.sort_by_key(|event| event.timestamp);
            if query.order == LogOrder::LatestFirst {
                found.reverse();
            }
            // Every second page is empty.
            let page: usize = token.map_or(0, |token| token.parse().unwrap());
            let events = match page % 2 {
                0 => found.iter().skip(page).take(2).cloned().collect(),
                _ => Vec::new(),
            };
            Ok(LogPage {
                events,
                next: (page + 1 < found.len()).then(|| (page + 1).to_string()),
            })
        }
    }

    fn source(group: &str) -> LogSource {
        LogSource {
            stack: "shop".to_owned(),
            name: group.to_owned(),
            container: "web".to_owned(),
            query: LogQuery {
                group: group.to_owned(),
                ..LogQuery::default()
            },
        }
    }

    fn new_of(logs: &mut MergedLogs<'_, Groups>, now: u64) -> Vec<String> {
        let mut found = Vec::new();
        let reading = logs.read_new(T + now, |source, event| {
            found.push(format!("{source} {}", event.message));
            Ok(())
        });
        block_on(reading).unwrap().unwrap();
        found
    }

    fn last_of(logs: &mut MergedLogs<'_, Groups>, count: usize) -> Vec<String> {
        let found = block_on(logs.read_last(count, T)).unwrap().unwrap();
        let text = |(source, event): (usize, LogEvent)| format!("{source} {}", event.message);
        found.into_iter().map(text).collect()
    }

    fn two_groups() -> Groups {
        let groups = Groups::default();
        for (group, time, message) in [
            ("b", 3, "three"),
            ("a", 1, "one"),
            ("a", 4, "four"),
            ("b", 2, "two"),
            ("a", 5, "five"),
            ("b", 5, "also five"),
            ("a", 6, "six"),
        ] {
            groups.put(group, time, message);
        }
        groups
    }

    #[test]
    fn events_of_all_pages_are_merged_by_time() {
        let groups = two_groups();
        let mut logs = MergedLogs::new(&groups, &[source("a"), source("b"), source("missing")]);
        let expected = [
            "0 one",
            "1 two",
            "1 three",
            "0 four",
            "0 five",
            "1 also five",
            "0 six",
        ];
        assert_eq!(new_of(&mut logs, 0), expected);
    }

    #[test]
    fn later_readings_return_only_what_is_new() {
        let groups = two_groups();
        let mut logs = MergedLogs::new(&groups, &[source("a"), source("b")]);
        assert_eq!(new_of(&mut logs, 0).len(), 7);
        assert_eq!(new_of(&mut logs, 0), [""; 0]);
        // It occurred before the latest event, and arrived after it.
        groups.put("a", 2, "late");
        groups.put("b", 8, "eight");
        assert_eq!(new_of(&mut logs, 0), ["0 late", "1 eight"]);
        groups.put("b", OVERLAP + 100, "much later");
        assert_eq!(new_of(&mut logs, 0), ["1 much later"]);
        groups.put("b", 99, "too late");
        assert_eq!(new_of(&mut logs, 0), [""; 0]);
    }

    #[test]
    fn last_events_are_those_of_all_sources() {
        let groups = two_groups();
        let sources = [source("a"), source("b")];
        for (count, expected) in [
            (0, &[][..]),
            (1, &["0 six"]),
            (4, &["0 four", "0 five", "1 also five", "0 six"]),
        ] {
            let mut logs = MergedLogs::new(&groups, &sources);
            assert_eq!(last_of(&mut logs, count), expected);
            assert_eq!(new_of(&mut logs, 0), [""; 0], "{count}");
            groups.put("b", 20 + u64::try_from(count).unwrap(), "new");
            assert_eq!(new_of(&mut logs, 0), ["1 new"]);
            groups.events.borrow_mut().pop();
        }
        let mut logs = MergedLogs::new(&groups, &sources);
        assert_eq!(last_of(&mut logs, 100).len(), 7);
    }

    #[test]
    fn quiet_source_is_read_from_shortly_before_the_previous_reading() {
        let groups = Groups::default();
        let mut logs = MergedLogs::new(&groups, &[source("a")]);
        for now in [0, 1_000_000, 2_000_000] {
            assert_eq!(new_of(&mut logs, now), [""; 0]);
        }
        let queries = groups.queries.borrow();
        let starts: Vec<u64> = queries.iter().map(|query| query.start).collect();
        assert_eq!(starts, [0, T - 300_000, T + 700_000]);
    }

    #[test]
    fn reading_that_failed_begins_again_and_returns_nothing_twice() {
        let groups = two_groups();
        let sources = [source("a"), source("b")];
        for calls in 0..6 {
            let mut logs = MergedLogs::new(&groups, &sources);
            let mut found = Vec::new();
            groups.calls_left.set(Some(calls));
            loop {
                let reading = logs.read_new(T, |_, event| {
                    found.push(event.message.clone());
                    Ok(())
                });
                if block_on(reading).unwrap().is_ok() {
                    break;
                }
            }
            let expected = ["one", "two", "three", "four", "five", "also five", "six"];
            assert_eq!(found, expected, "{calls}");
        }
    }
}
