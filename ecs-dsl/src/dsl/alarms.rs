//! The alarms that every service and load balancer should have.

use std::sync::Arc;
use std::time::Duration;

use super::{IntoText, Name, Percent, Topic, component};
use crate::cfn::{Handle, Referent, Scope, Value};
use crate::diag::{Located, Origin};
use crate::rules::defaults;

/// A set of alarms on everything in the stack, wherever it is added, all of which tell a topic.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
/// stack.add(Alarms::standard("alerts", &alerts).latency(secs(1)));
/// # }
/// ```
///
/// Without further words they go off after three periods of five minutes in which
/// - the CPU or the memory of a service or worker is above 90 %,
/// - a service behind a load balancer answers more than 10 requests with a 5xx, or 5 % of them take longer than 2
///   seconds,
/// - a load balancer itself answers more than 10 requests with a 5xx: it had no task to send them to,
///
/// and sooner when
/// - the load balancer finds a task unhealthy for three minutes,
/// - fewer tasks run than should: for ten minutes with Container Insights, which knows how many ECS wants; else for five
///   minutes with fewer than the service has at least.
///
/// That is six alarms for each service behind a load balancer, three for each other service and worker, and one for each
/// load balancer. An alarm is 0.10 USD a month for each of its metrics (us-east-1), of which the one on running tasks has
/// two with Container Insights. Each is a resource of the template, which has at most 500: 25 services that scale behind a
/// load balancer fit into one stack with their alarms. A further stack has a set of its own, and the topic may be the
/// same.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Alarms {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) cpu: Percent,
    pub(crate) memory: Percent,
    pub(crate) errors: u32,
    pub(crate) latency: Duration,
    pub(crate) periods: Located<u16>,
    pub(crate) actions: Vec<Value<String>>,
    except: Vec<(Scope, String)>,
}

impl Alarms {
    /// The alarms, which tell this topic when they go off and when all is well again.
    #[track_caller]
    pub fn standard(name: impl IntoText<Name>, topic: &Handle<Topic>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            cpu: 90.into(),
            memory: 90.into(),
            errors: 10,
            latency: Duration::from_secs(2),
            periods: Located::here(defaults::ALARM_PERIODS),
            actions: vec![topic.arn()],
            except: Vec::new(),
        }
    }

    /// The CPU utilization above which the alarm of a service or worker fires. Default: 90 %.
    pub fn cpu(mut self, percent: impl Into<Percent>) -> Self {
        self.cpu = percent.into();
        self
    }

    /// The memory utilization above which the alarm of a service or worker fires. Default: 90 %. A task that uses all of its
    /// memory is killed.
    pub fn memory(mut self, percent: impl Into<Percent>) -> Self {
        self.memory = percent.into();
        self
    }

    /// The number of 5xx responses in five minutes above which an alarm fires. Default: 10.
    pub fn errors(mut self, count: u32) -> Self {
        self.errors = count;
        self
    }

    /// How long 95 % of the answers may take; 2 seconds without this.
    pub fn latency(mut self, latency: Duration) -> Self {
        self.latency = latency;
        self
    }

    /// How many periods of five minutes must be bad; 3 without this.
    #[track_caller]
    pub fn periods(mut self, periods: u16) -> Self {
        self.periods = Located::here(periods);
        self
    }

    /// Leaves a service, worker or load balancer out: one that is meant to be busy, or has alarms of its own.
    pub fn except<R: Referent>(mut self, component: &Handle<R>) -> Self {
        let scope = component.scope().into();
        self.except.push((scope, component.name().to_owned()));
        self
    }

    /// Tells something else too, by ARN; five with the topic.
    pub fn notify(mut self, arn: impl Into<Value<String>>) -> Self {
        self.actions.push(arn.into());
        self
    }

    pub(crate) fn watches(&self, scope: &str, name: &str) -> bool {
        let mut left_out = self.except.iter();
        !left_out.any(|(of, other)| &**of == scope && other == name)
    }
}

component!(Alarms, "alarms");
