//! A standard set of alarms for everything in a stack.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{Handle, Referent, Scope, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{Described, Description, Import, Monitoring, Naming};
use crate::dsl::{BuilderRecord, IntoText, Name, Percent, Stack, Topic, component};
use crate::rules::defaults;

/// A set of
/// [CloudWatch alarms](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html) for
/// every service, worker, load balancer, database, cache, queue, search domain and workflow of the stack, all of which notify one
/// topic. It covers the whole stack, in whatever order components are added, except what is imported.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
/// stack.add(Alarms::standard("alerts", &alerts).latency(secs(1)));
/// # }
/// ```
///
/// By default, an alarm fires after three periods of five minutes in which
/// - the CPU or memory utilization of a service or worker is above 90 %,
/// - a service behind a load balancer returns more than 10 responses with a 5xx status, or 5 % of its responses take
///   longer than 2 seconds,
/// - a load balancer itself returns more than 10 responses with a 5xx status, because it had no task to send the
///   requests to,
/// - the CPU utilization of a database, or the CPU or memory utilization of a cache node is above 90 %, less than 10 % of
///   a database's storage or less than a quarter of a search domain's is free,
/// - the oldest message of a queue has waited for more than 15 minutes,
///
/// and sooner when
/// - a target of the load balancer is unhealthy for three minutes,
/// - fewer tasks run than desired: for ten minutes with Container Insights, which measures the desired count; else for
///   five minutes with fewer tasks than the minimum of the service,
/// - a dead-letter queue has a message, an execution of a workflow fails or exceeds its time limit, or the status of a search
///   domain is red.
///
/// That is six alarms for each service behind a load balancer, three for each other service and worker, two for each
/// database, cache node and search domain, one for each load balancer and queue, and one or two for each workflow. An alarm costs 0.10 USD a month for each of its metrics (us-east-1); the one on running tasks
/// has two metrics with Container Insights. Each alarm is a resource of the template, which has at most 500: 25
/// services that scale behind a load balancer fit into one stack with their alarms. Another stack has a set of its own;
/// the topic can be the same.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Alarms {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) cpu: Percent,
    pub(crate) memory: Percent,
    pub(crate) errors: u32,
    pub(crate) latency: Duration,
    pub(crate) queue_age: Duration,
    pub(crate) periods: Spanned<u32>,
    pub(crate) actions: Vec<Value<String>>,
    except: Vec<(Scope, String)>,
}

impl Alarms {
    /// The set of alarms, which notify this topic when they fire and when they are OK again.
    // rule: component_name
    #[track_caller]
    pub fn standard(name: impl IntoText<Name>, topic: &Handle<Topic>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            cpu: 90.into(),
            memory: 90.into(),
            errors: 10,
            latency: Duration::from_secs(2),
            queue_age: Duration::from_secs(15 * 60),
            periods: Spanned::here(defaults::ALARM_PERIODS),
            actions: vec![topic.arn()],
            except: Vec::new(),
        }
    }

    /// The CPU utilization above which the alarm of a service, worker, database or cache node fires. Default: 90 %. `Threshold` of
    /// [`CPUUtilization`](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html).
    #[track_caller]
    pub fn cpu(mut self, percent: impl Into<Percent>) -> Self {
        self.record.replaces("cpu");
        self.cpu = percent.into();
        self
    }

    /// The memory utilization above which the alarm of a service, worker or cache node fires. Default: 90 %. ECS stops a task that
    /// uses all of its memory. `Threshold` of
    /// [`MemoryUtilization`](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html).
    #[track_caller]
    pub fn memory(mut self, percent: impl Into<Percent>) -> Self {
        self.record.replaces("memory");
        self.memory = percent.into();
        self
    }

    /// The number of 5xx responses in five minutes above which an alarm fires. Default: 10. `Threshold` of
    /// [`HTTPCode_Target_5XX_Count`](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html)
    /// and `HTTPCode_ELB_5XX_Count`.
    #[track_caller]
    pub fn errors(mut self, count: u32) -> Self {
        self.record.replaces("errors");
        self.errors = count;
        self
    }

    /// The response time above which an alarm fires, at the 95th percentile. Default: 2 seconds. `Threshold` of
    /// [`TargetResponseTime`](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html).
    #[track_caller]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.record.replaces("latency");
        self.latency = latency;
        self
    }

    /// The age of the oldest message of a queue above which an alarm fires. Default: 15 minutes. `Threshold` of
    /// [`ApproximateAgeOfOldestMessage`](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html).
    #[track_caller]
    pub fn queue_age(mut self, age: Duration) -> Self {
        self.record.replaces("queue_age");
        self.queue_age = age;
        self
    }

    /// The number of periods of five minutes that must breach the threshold. Default: 3. `EvaluationPeriods`:
    /// [PutMetricAlarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html).
    #[track_caller]
    pub fn periods(mut self, periods: u32) -> Self {
        self.record.replaces("periods");
        self.periods = Spanned::here(periods);
        self
    }

    /// Excludes a component, for example one with alarms of its own. Called again, it adds an
    /// exception. Default: the set covers all of them.
    pub fn except<R: Referent>(mut self, component: &Handle<R>) -> Self {
        let scope = component.scope().into();
        self.except.push((scope, component.name().to_owned()));
        self
    }

    /// Adds another action, by ARN; with the topic at most five. `AlarmActions` and `OKActions`:
    /// [alarm actions](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html).
    pub fn notify(mut self, arn: impl Into<Value<String>>) -> Self {
        self.actions.push(arn.into());
        self
    }

    pub(crate) fn watches(&self, scope: &str, name: &str) -> bool {
        let mut excluded = self.except.iter();
        !excluded.any(|(stack, component)| &**stack == scope && component == name)
    }
}

component!(Alarms, "alarms");

impl Described for Alarms {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description {
            naming: Naming::Generated,
            import: Import::default(),
            network: None,
            data: None,
            logs: None,
            monitoring: Some(Monitoring::AlarmSet(self.clone())),
        }
    }
}
