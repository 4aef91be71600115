//! Amazon CloudWatch dashboards.

use std::sync::Arc;

use crate::cfn::{Handle, Value};
use crate::diag::SourceLocation;
use crate::dsl::model::description::{Described, Description, Import, Naming};
use crate::dsl::{BuilderRecord, IntoText, Name, Stack, Widget, component};

/// An
/// [Amazon CloudWatch dashboard](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html).
/// [`overview`](Self::overview) has widgets for everything in the stack; your own rows follow them. A dashboard costs 3
/// USD a month (us-east-1).
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Dashboard {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
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
    /// An empty dashboard.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            overview: false,
            rows: Vec::new(),
        }
    }

    /// A dashboard of the stack's components, in the order in which they were added:
    /// - the state of all alarms;
    /// - requests, response times and errors of every load balancer;
    /// - CPU, memory and network of all services and workers, in one graph each;
    /// - for each service and worker its CPU and memory, running and desired tasks, and requests, errors and response
    ///   times if it is behind a load balancer;
    /// - responses and response times of every call between two services in a [`Mesh`](crate::dsl::Mesh) of Service Connect.
    ///
    /// Task counts and network need Container Insights: [`Cluster::insights`](crate::dsl::Cluster::insights).
    // rule: component_name
    #[track_caller]
    pub fn overview(name: impl IntoText<Name>) -> Self {
        Self {
            overview: true,
            ..Self::new(name)
        }
    }

    /// Adds a row of [`Graph`](crate::dsl::Graph)s or [`Widget`]s under a title; widgets that don't fit go to the next line.
    pub fn row<W: Into<Widget>>(
        mut self,
        title: &str,
        widgets: impl IntoIterator<Item = W>,
    ) -> Self {
        let mut widgets: Vec<Widget> = widgets.into_iter().map(Into::into).collect();
        for widget in &mut widgets {
            self.record.absorb(&mut widget.record);
        }
        self.rows.push(Row {
            title: title.into(),
            widgets,
        });
        self
    }
}

impl Handle<Dashboard> {
    /// The `DashboardName`.
    pub fn dashboard_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("Dashboard"))
    }
}

component!(Dashboard, "dashboard");

impl Described for Dashboard {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description::plain(Naming::Derived("dashboard", ""), Import::default())
    }
}
