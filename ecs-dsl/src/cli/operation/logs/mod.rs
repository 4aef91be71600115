//! The logs of services: read, merged by time, followed and printed.
//!
//! - [`LogSource`]: where a container's events are.
//! - [`MergedLogs`]: reads several sources as one log.
//! - [`LogPrinter`]: prints events; [`message`] makes JSON readable.

mod merged_logs;
mod message;
mod printer;
mod source;

pub(in crate::cli) use merged_logs::MergedLogs;
pub(in crate::cli) use printer::{Line as LogLine, LogFormat, LogPrinter};
pub(in crate::cli) use source::LogSource;
