//! Dashboards of CloudWatch.

use std::sync::Arc;

use super::{IntoText, Name, Widget, component};
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

/// Widgets under a title.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) title: String,
    pub(crate) widgets: Vec<Widget>,
}

impl Dashboard {
    /// A dashboard without anything on it.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            overview: false,
            rows: Vec::new(),
        }
    }

    /// A dashboard of what the stack contains, in the order in which it was added:
    /// - the state of all alarms;
    /// - requests, response times and errors of every load balancer;
    /// - CPU, memory and network of all services and workers side by side;
    /// - of each service and worker the CPU and memory, the tasks that run and should, and requests, errors and
    ///   response times where it is behind a load balancer;
    /// - answers and response times of every call between two services in a
    ///   [`Mesh`](super::Mesh) of Service Connect.
    ///
    /// Tasks and network are measured by Container Insights: [`Cluster::insights`](super::Cluster::insights). A dashboard is 3
    /// USD a month (us-east-1).
    #[track_caller]
    pub fn overview(name: impl IntoText<Name>) -> Self {
        Self {
            overview: true,
            ..Self::new(name)
        }
    }

    /// Adds widgets under a title, side by side; what doesn't fit goes below: [`Graph`](super::Graph)s, or any [`Widget`]s.
    pub fn row<W: Into<Widget>>(
        mut self,
        title: &str,
        widgets: impl IntoIterator<Item = W>,
    ) -> Self {
        self.rows.push(Row {
            title: title.into(),
            widgets: widgets.into_iter().map(Into::into).collect(),
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
