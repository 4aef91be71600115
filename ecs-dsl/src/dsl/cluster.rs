//! The cluster in which tasks run.

use std::sync::Arc;

use super::{Capacity, IntoText, Name, Vpc, component};
use crate::cfn::{Handle, Value};
use crate::diag::Origin;

/// An ECS cluster with the capacity providers `FARGATE` and `FARGATE_SPOT`.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Cluster {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) insights: Insights,
    pub(crate) capacity: Vec<Capacity>,
    pub(crate) vpc: Option<Handle<Vpc>>,
}

/// CloudWatch Container Insights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Insights {
    /// No metrics beyond CPU and memory of each service, which are free.
    Disabled,
    /// Metrics of each cluster and service.
    Enabled,
    /// Metrics down to each task and container; CloudWatch charges for each.
    Enhanced,
}

impl Insights {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Enhanced => "enhanced",
        }
    }
}

impl Cluster {
    /// A cluster without Container Insights. AWS names it, so that it can be replaced.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            insights: Insights::Disabled,
            capacity: Vec::new(),
            vpc: None,
        }
    }

    /// A cluster that exists already, by its name.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, cluster_name: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(cluster_name.into()),
            ..Self::new(name)
        }
    }

    /// How much CloudWatch measures; [`Insights::Disabled`] without this.
    pub fn insights(mut self, insights: Insights) -> Self {
        self.insights = insights;
        self
    }

    /// The capacity that services of this cluster use if they don't choose; `FARGATE` without this.
    pub fn capacity(mut self, capacity: impl IntoIterator<Item = Capacity>) -> Self {
        self.capacity = capacity.into_iter().collect();
        self
    }

    /// The VPC in which services of this cluster run; the stack's only one without this.
    pub fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.vpc = Some(vpc.clone());
        self
    }
}

impl Handle<Cluster> {
    /// The cluster's name.
    pub fn cluster_name(&self) -> Value<String> {
        match &self.spec().imported {
            Some(name) => name.clone(),
            None => Value::from_expr(self.ref_of("Cluster")),
        }
    }
}

component!(Cluster, "cluster");
