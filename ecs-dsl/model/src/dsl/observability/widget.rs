//! Widgets of dashboards.

use crate::cfn::{Handle, Value};
use crate::dsl::{Alarm, BuilderRecord, Metric};

/// A graph of metrics over time.
#[derive(Clone, Debug)]
#[must_use = "a graph does nothing until it is given to a dashboard"]
pub struct Graph {
    pub(crate) title: String,
    pub(crate) metrics: Vec<Metric>,
}

impl Graph {
    /// A graph with a line for each metric, at most 500.
    pub fn new(title: &str, metrics: impl IntoIterator<Item = Metric>) -> Self {
        Self {
            title: title.into(),
            metrics: metrics.into_iter().collect(),
        }
    }
}

/// A
/// [widget of a dashboard](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html):
/// a graph, numbers, text, the state of alarms, or a query of logs.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack, order: &Handle<Service>, busy: &Handle<Alarm>) {
/// let placed = || Metric::custom("Shop", "OrdersPlaced").statistic(Statistic::Sum);
/// let errors = "filter @message like /ERROR/\n| sort @timestamp desc\n| limit 20";
/// stack.add(Dashboard::overview("shop").row(
///     "Business",
///     [
///         Widget::number("Orders today", [placed().period(days(1))]),
///         Widget::graph("Orders", [placed()]).width(Width::Half),
///         Widget::text("What to do: [the runbook](https://example.com/runbook)").width(Width::Quarter),
///         Widget::alarms("Alarms", [busy]),
///         Widget::logs("Errors", [order.log_group_name()], errors),
///     ],
/// ));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a widget does nothing until it is given to a dashboard"]
pub struct Widget {
    pub(crate) record: BuilderRecord,
    pub(crate) content: Content,
    pub(crate) width: Width,
}

/// The width of a widget, of the dashboard's 24 columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Width {
    /// 6 columns.
    Quarter,
    /// 8 columns.
    Third,
    /// 12 columns.
    Half,
    /// 24 columns.
    Full,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Metrics {
        graph: Graph,
        view: View,
    },
    Text(String),
    Alarms {
        title: String,
        arns: Vec<Value<String>>,
    },
    Logs {
        title: String,
        groups: Vec<Value<String>>,
        query: String,
    },
}

/// The view of metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    Lines,
    /// Lines with an axis that begins at zero.
    LinesFromZero,
    Numbers,
}

impl Widget {
    /// A graph with a line for each metric. Default width: a quarter.
    pub fn graph(title: &str, metrics: impl IntoIterator<Item = Metric>) -> Self {
        Graph::new(title, metrics).into()
    }

    /// The latest value of each metric, as a number. Default width: a quarter.
    pub fn number(title: &str, metrics: impl IntoIterator<Item = Metric>) -> Self {
        Self::metrics(Graph::new(title, metrics), View::Numbers)
    }

    /// Text in Markdown. Default width: full.
    pub fn text(markdown: &str) -> Self {
        Self::new(Content::Text(markdown.into()), Width::Full)
    }

    /// The state of alarms, at most 100. Default width: full.
    pub fn alarms<'a>(title: &str, alarms: impl IntoIterator<Item = &'a Handle<Alarm>>) -> Self {
        let arns = alarms.into_iter().map(Handle::<Alarm>::arn).collect();
        Self::alarms_by_arn(title, arns)
    }

    /// The result of a CloudWatch Logs Insights query of these log groups, by name, as a table. Default width: full.
    /// The query runs, and costs money, each time the dashboard is opened.
    pub fn logs<V: Into<Value<String>>>(
        title: &str,
        groups: impl IntoIterator<Item = V>,
        query: &str,
    ) -> Self {
        let content = Content::Logs {
            title: title.into(),
            groups: groups.into_iter().map(Into::into).collect(),
            query: query.into(),
        };
        Self::new(content, Width::Full)
    }

    /// The width. Widgets that don't fit into a line go to the next one.
    #[track_caller]
    pub fn width(mut self, width: Width) -> Self {
        self.record.replaces("width");
        self.width = width;
        self
    }

    pub(crate) fn lines_from_zero(title: &str, metrics: impl IntoIterator<Item = Metric>) -> Self {
        Self::metrics(Graph::new(title, metrics), View::LinesFromZero)
    }

    pub(crate) fn alarms_by_arn(title: &str, arns: Vec<Value<String>>) -> Self {
        let title = title.into();
        Self::new(Content::Alarms { title, arns }, Width::Full)
    }

    fn metrics(mut graph: Graph, view: View) -> Self {
        let mut record = BuilderRecord::default();
        for metric in &mut graph.metrics {
            record.absorb(&mut metric.record);
        }
        Self {
            record,
            ..Self::new(Content::Metrics { graph, view }, Width::Quarter)
        }
    }

    fn new(content: Content, width: Width) -> Self {
        Self {
            record: BuilderRecord::default(),
            content,
            width,
        }
    }

    /// The graph of a widget of metrics.
    pub(crate) fn graph_of(&self) -> Option<&Graph> {
        match &self.content {
            Content::Metrics { graph, .. } => Some(graph),
            _ => None,
        }
    }
}

impl From<Graph> for Widget {
    fn from(graph: Graph) -> Self {
        Self::metrics(graph, View::Lines)
    }
}
