//! Amazon CloudWatch alarms.

use std::sync::Arc;

use crate::cfn::{Handle, Referent, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::compute::service_builder::HasEcsService;
use crate::dsl::model::description::{
    Described, Description, ExternalValue, Import, Monitoring, Naming,
};
use crate::dsl::{
    BuilderRecord, IntoText, Metric, Name, ScaledService, Stack, StepScaling, component,
};
use crate::rules::{self, defaults};

/// An
/// [Amazon CloudWatch alarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html)
/// on a metric. [`Alarms`](crate::dsl::Alarms) is a set of alarms for every service.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Alarm {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) metric: Metric,
    pub(crate) comparison: Comparison,
    pub(crate) threshold: f64,
    pub(crate) periods: Spanned<u32>,
    pub(crate) breaching: Option<Spanned<u32>>,
    pub(crate) missing: MissingData,
    pub(crate) description: Option<String>,
    pub(crate) actions: Vec<Value<String>>,
    pub(crate) ok_actions: Vec<Value<String>>,
    pub(crate) scales: Vec<ScaledService>,
}

/// How an alarm treats a period without data: `TreatMissingData`. See
/// [missing data](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MissingData {
    /// The period is within the threshold.
    NotBreaching,
    /// The period breaches the threshold: for metrics that always have data while the source works.
    Breaching,
    /// The alarm keeps its state.
    Ignore,
    /// The period doesn't count. If all periods are missing, the alarm's state is `INSUFFICIENT_DATA`.
    Missing,
}

/// The alarm's `ComparisonOperator`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Above,
    AtLeast,
    Below,
}

impl Alarm {
    /// An alarm that fires when the metric is above `threshold` for three periods.
    // rule: component_name
    #[track_caller]
    pub fn above(name: impl IntoText<Name>, metric: Metric, threshold: f64) -> Self {
        Self::new(name, metric, Comparison::Above, threshold)
    }

    /// An alarm that fires when the metric is at `threshold` or above for three periods.
    // rule: component_name
    #[track_caller]
    pub fn at_least(name: impl IntoText<Name>, metric: Metric, threshold: f64) -> Self {
        Self::new(name, metric, Comparison::AtLeast, threshold)
    }

    /// An alarm that fires when the metric is below `threshold` for three periods.
    // rule: component_name
    #[track_caller]
    pub fn below(name: impl IntoText<Name>, metric: Metric, threshold: f64) -> Self {
        Self::new(name, metric, Comparison::Below, threshold)
    }

    #[track_caller]
    fn new(
        name: impl IntoText<Name>,
        mut metric: Metric,
        comparison: Comparison,
        threshold: f64,
    ) -> Self {
        let mut record = BuilderRecord::default();
        record.absorb(&mut metric.record);
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record,
            metric,
            comparison,
            threshold,
            periods: Spanned::here(defaults::ALARM_PERIODS),
            breaching: None,
            missing: MissingData::NotBreaching,
            description: None,
            actions: Vec::new(),
            ok_actions: Vec::new(),
            scales: Vec::new(),
        }
    }

    /// The number of latest periods that the alarm evaluates. Default: 3. `EvaluationPeriods`:
    /// [PutMetricAlarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html).
    // rule: alarm_window(metric.period, .periods or ALARM_PERIODS) at .periods
    #[track_caller]
    pub fn periods(mut self, periods: u32) -> Self {
        self.record.replaces("periods");
        self.periods = Spanned::here(periods);
        self
    }

    /// The number of periods that must breach the threshold. Default: all of them. `DatapointsToAlarm`:
    /// [PutMetricAlarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html).
    // rule: alarm_periods(.breaching_periods, .periods or ALARM_PERIODS) at .breaching_periods
    #[track_caller]
    pub fn breaching_periods(mut self, periods: u32) -> Self {
        self.record.replaces("breaching_periods");
        self.breaching = Some(Spanned::here(periods));
        self
    }

    /// How the alarm treats a period without data. Default: [`MissingData::NotBreaching`], so that an idle service
    /// raises no alarm. `TreatMissingData`:
    /// [missing data](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html).
    #[track_caller]
    pub fn treat_missing_data(mut self, missing: MissingData) -> Self {
        self.record.replaces("treat_missing_data");
        self.missing = missing;
        self
    }

    /// The meaning of the alarm and what to do about it, for the operator. Default: none. `AlarmDescription`:
    /// [PutMetricAlarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html).
    // rule: alarm_description
    #[track_caller]
    pub fn description(mut self, text: &str) -> Self {
        self.record.replaces("description");
        self.description = Some(text.into());
        self
    }

    /// Adds an action, by ARN. That of a topic runs when the alarm fires and when it is OK again; any other, such as that
    /// of a scaling policy, only when the alarm fires. An ARN that is known only at deployment counts as that of a topic.
    /// Default: none. `AlarmActions` and `OKActions`:
    /// [alarm actions](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html).
    // rule: action_arn
    pub fn notify(mut self, arn: impl Into<Value<String>>) -> Self {
        self.actions.push(arn.into());
        self
    }

    /// Adds an action, by ARN, that runs only when the alarm is OK again. Default: the topics of
    /// [`notify`](Self::notify). `OKActions`:
    /// [alarm actions](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html).
    // rule: action_arn
    pub fn ok_action(mut self, arn: impl Into<Value<String>>) -> Self {
        self.ok_actions.push(arn.into());
        self
    }
}

impl Alarm {
    /// Scales this service or worker in steps when the alarm fires, within the bounds of its
    /// [`scale`](crate::dsl::ServiceBuilder::scale) or
    /// [`scale_between`](crate::dsl::ServiceBuilder::scale_between). Default: none. Called again, it adds another service.
    /// `AWS::ApplicationAutoScaling::ScalingPolicy`:
    /// [step scaling](https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-step-scaling-policies.html).
    pub fn scale<S: HasEcsService + Referent<Spec = Arc<S>>>(
        mut self,
        service: &Handle<S>,
        mut steps: StepScaling,
    ) -> Self {
        self.record.absorb(&mut steps.record);
        self.scales.push(ScaledService {
            scope: service.scope().into(),
            service: service.name().to_owned(),
            target: Value::from_expr(service.ref_of("ScalableTarget")),
            is_scalable: service.spec().ecs_service().scaling.is_some(),
            steps,
        });
        self
    }

    /// What the alarm runs when it fires: its actions and the steps of services.
    pub(crate) fn action_count(&self) -> usize {
        self.actions.len() + self.scales.len()
    }
}

impl Handle<Alarm> {
    /// The alarm's name, which AWS generates.
    pub fn alarm_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("Alarm"))
    }

    /// The alarm's ARN.
    pub fn arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("Alarm", "Arn"))
    }
}

component!(Alarm, "alarm");

impl Described for Alarm {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        let actions = self
            .actions
            .iter()
            .chain(&self.ok_actions)
            .map(|arn| ExternalValue::new(arn, rules::action_arn));
        Description {
            naming: Naming::Generated,
            import: Import::default().also(actions),
            network: None,
            data: None,
            logs: None,
            monitoring: Some(Monitoring::Alarm(stack.handle(self))),
        }
    }
}
