//! Alarms of CloudWatch.

use std::sync::Arc;

use super::{IntoText, Metric, Name, component};
use crate::cfn::{Handle, Value};
use crate::diag::{Located, Origin};
use crate::rules::defaults;

/// An alarm on a metric. Periods without data are good until [`treat_missing_data`](Self::treat_missing_data) says
/// otherwise: what is idle doesn't wake anybody. [`Alarms`](super::Alarms) has those that every service should have.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Alarm {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) metric: Metric,
    /// What is taken from the metric first.
    pub(crate) less: Option<Metric>,
    pub(crate) comparison: Comparison,
    pub(crate) threshold: f64,
    pub(crate) periods: Located<u16>,
    pub(crate) breaching: Option<Located<u16>>,
    pub(crate) missing: MissingData,
    pub(crate) description: Option<String>,
    pub(crate) actions: Vec<Value<String>>,
}

/// What a period without data counts for. See AWS's page on [missing
/// data](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingData {
    /// It is good.
    NotBreaching,
    /// It is bad: for what always sends data while it works.
    Breaching,
    /// The alarm stays as it is.
    Ignore,
    /// It doesn't count; if all are missing, the alarm doesn't know.
    Missing,
}

/// On which side of the threshold it alarms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Above,
    AtLeast,
    Below,
}

impl Alarm {
    /// Alarms when the metric is above `threshold` for three periods.
    #[track_caller]
    pub fn above(name: impl IntoText<Name>, metric: Metric, threshold: f64) -> Self {
        Self::new(name, metric, Comparison::Above, threshold)
    }

    /// Alarms when the metric is at `threshold` or above for three periods.
    #[track_caller]
    pub fn at_least(name: impl IntoText<Name>, metric: Metric, threshold: f64) -> Self {
        Self::new(name, metric, Comparison::AtLeast, threshold)
    }

    /// Alarms when the metric is below `threshold` for three periods.
    #[track_caller]
    pub fn below(name: impl IntoText<Name>, metric: Metric, threshold: f64) -> Self {
        Self::new(name, metric, Comparison::Below, threshold)
    }

    #[track_caller]
    fn new(
        name: impl IntoText<Name>,
        metric: Metric,
        comparison: Comparison,
        threshold: f64,
    ) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            metric,
            less: None,
            comparison,
            threshold,
            periods: Located::here(defaults::ALARM_PERIODS),
            breaching: None,
            missing: MissingData::NotBreaching,
            description: None,
            actions: Vec::new(),
        }
    }

    /// How many of the latest periods are looked at; 3 without this.
    #[track_caller]
    pub fn periods(mut self, periods: u16) -> Self {
        self.periods = Located::here(periods);
        self
    }

    /// How many of the periods must be bad; all of them without this.
    #[track_caller]
    pub fn breaching_periods(mut self, periods: u16) -> Self {
        self.breaching = Some(Located::here(periods));
        self
    }

    /// What a period without data counts for; it is good without this.
    pub fn treat_missing_data(mut self, missing: MissingData) -> Self {
        self.missing = missing;
        self
    }

    /// What it means and what to do, for whoever is woken.
    pub fn description(mut self, text: &str) -> Self {
        self.description = Some(text.into());
        self
    }

    /// What happens when it alarms and when it is good again, by ARN: usually a topic.
    pub fn notify(mut self, arn: impl Into<Value<String>>) -> Self {
        self.actions.push(arn.into());
        self
    }
}

impl Handle<Alarm> {
    /// The alarm's name, which AWS makes.
    pub fn alarm_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("Alarm"))
    }

    /// The alarm's ARN.
    pub fn arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("Alarm", "Arn"))
    }
}

component!(Alarm, "alarm");
