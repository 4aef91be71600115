//! Alarms, dashboards, log groups and metrics.

mod alarm;
mod alarms;
mod dashboard;
mod failed_tasks;
mod log_group;
mod metric;
mod metric_source;
mod widget;

pub use alarm::{Alarm, MissingData};
pub use alarms::Alarms;
pub use dashboard::Dashboard;
pub use failed_tasks::FailedTasks;
pub use log_group::LogGroup;
pub use metric::{Metric, Statistic};
pub use widget::{Graph, Widget, Width};

pub(crate) use alarm::Comparison;
pub(crate) use dashboard::Row;
pub(crate) use metric_source::MetricSource;
pub(crate) use widget::{Content, View};
