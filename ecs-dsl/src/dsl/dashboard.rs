//! Dashboards of CloudWatch.

use std::sync::Arc;

use super::{Metric, Name, Text, component};
use crate::cfn::{Handle, Value};
use crate::diag::Origin;

/// A dashboard. [`overview`](Self::overview) draws what is in the stack; rows of your own follow.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Dashboard {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) overview: bool,
    pub(crate) rows: Vec<Row>,
}

/// A row of graphs under a title.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) title: String,
    pub(crate) graphs: Vec<Graph>,
}

/// A graph of metrics over time.
#[derive(Clone, Debug)]
#[must_use = "a graph does nothing until it is given to a dashboard"]
pub struct Graph {
    pub(crate) title: String,
    pub(crate) metrics: Vec<Metric>,
}

impl Graph {
    /// A graph with a line for each metric.
    pub fn new(title: &str, metrics: impl IntoIterator<Item = Metric>) -> Self {
        Self {
            title: title.into(),
            metrics: metrics.into_iter().collect(),
        }
    }
}

impl Dashboard {
    /// A dashboard without anything on it.
    #[track_caller]
    pub fn new(name: impl Text<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            overview: false,
            rows: Vec::new(),
        }
    }

    /// A dashboard of what the stack contains, in the order in which it was added: CPU, memory, network and task count of
    /// every service and worker; requests, response times and errors of every load balancer.
    #[track_caller]
    pub fn overview(name: impl Text<Name>) -> Self {
        Self {
            overview: true,
            ..Self::new(name)
        }
    }

    /// Adds a row of up to four graphs side by side; more go below them.
    pub fn row(mut self, title: &str, graphs: impl IntoIterator<Item = Graph>) -> Self {
        self.rows.push(Row {
            title: title.into(),
            graphs: graphs.into_iter().collect(),
        });
        self
    }
}

impl Handle<Dashboard> {
    /// The dashboard's name.
    pub fn dashboard_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("Dashboard"))
    }
}

component!(Dashboard, "dashboard");
