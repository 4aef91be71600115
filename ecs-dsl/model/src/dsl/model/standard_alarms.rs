//! The alarms of an [`Alarms`] set: one [`Alarm`] for each failure.
//!
//! **Invariant:** an alarm's name consists of the names of the set, of the component and of the failure, and of nothing
//! else.

use std::sync::Arc;

use crate::cfn::{Handle, Referent};
use crate::dsl::compute::service_builder::HasEcsService;
use crate::dsl::model::description::Monitoring;
use crate::dsl::time::minutes;
use crate::dsl::{Alarm, Alarms, LoadBalancer, Metric, MissingData, Service};
use crate::dsl::{EcsService, ServiceRef, Stack, Statistic, TargetGroup, Workflow};

/// For how many minutes fewer tasks than desired may run: longer than a task takes to start.
const MINUTES_BELOW_DESIRED: u32 = 10;
/// For how many minutes fewer tasks than the minimum may run.
const MINUTES_BELOW_MINIMUM: u32 = 5;
/// For how many minutes a task may be unhealthy.
const MINUTES_UNHEALTHY: u32 = 3;

impl Stack {
    /// The alarms of a set, in the order of the components.
    pub(crate) fn alarms_of(&self, set: &Alarms) -> Vec<Alarm> {
        let mut alarms = Vec::new();
        for (entry, description) in self.described() {
            let Some(monitoring) = description.monitoring else {
                continue;
            };
            if !set.watches(self.scope(), entry.name()) {
                continue;
            }
            match monitoring {
                Monitoring::Service(service) => self.push_service(set, &service, &mut alarms),
                Monitoring::Worker(worker) => {
                    self.push_alarms(set, &worker, worker.spec().view(), &mut alarms);
                }
                Monitoring::LoadBalancer(balancer) => push_balancer(set, &balancer, &mut alarms),
                Monitoring::DataStore(store) => self.push_store(set, &store, &mut alarms),
                Monitoring::Workflow(workflow) => push_workflow(set, &workflow, &mut alarms),
                Monitoring::Alarm(_) | Monitoring::AlarmSet(_) => {}
            }
        }
        alarms
    }

    fn push_service(&self, set: &Alarms, service: &Handle<Service>, alarms: &mut Vec<Alarm>) {
        let view = service.spec().view();
        self.push_alarms(set, service, view, alarms);
        for (number, group) in self.target_groups(view).iter().enumerate() {
            push_group(set, service, (number, group), alarms);
        }
    }

    fn push_alarms<S: HasEcsService + Referent<Spec = Arc<S>>>(
        &self,
        set: &Alarms,
        handle: &Handle<S>,
        service: ServiceRef<'_>,
        alarms: &mut Vec<Alarm>,
    ) {
        let (name, cpu, memory) = (handle.name(), handle.cpu(), handle.memory());
        let text = format!("CPU of {name} is above {} %", set.cpu);
        alarms.push(above(set, name, "cpu", cpu, set.cpu.value(), &text));
        let text = format!("memory of {name} is above {} %", set.memory);
        let limit = set.memory.value();
        alarms.push(above(set, name, "memory", memory, limit, &text));
        if self.insights_of(&service.task) == Some(true) {
            let text = format!("fewer tasks of {name} run than ECS wants: see why they stop");
            let missing = missing_tasks(handle);
            let tasks = above(set, name, "tasks", missing, 0.0, &text);
            alarms.push(tasks.periods(MINUTES_BELOW_DESIRED));
        } else if let minimum @ 1.. = min_tasks(&service) {
            let text = format!("fewer than {minimum} tasks of {name} run: see why they stop");
            let alarm = named(set, name, "tasks");
            let tasks = Alarm::below(alarm, handle.samples(), f64::from(minimum));
            let tasks = tasks.treat_missing_data(MissingData::Breaching);
            alarms.push(described(set, tasks, &text).periods(MINUTES_BELOW_MINIMUM));
        }
    }
}

/// The desired tasks that don't run; a missing number of running tasks counts as 0.
fn missing_tasks<S: HasEcsService + Referent<Spec = Arc<S>>>(handle: &Handle<S>) -> Metric {
    let desired = handle.desired_tasks().period(minutes(1));
    let running = handle.running_tasks().period(minutes(1));
    let label = format!("{} - {}", desired.name, running.name);
    let metrics = [("whole", desired), ("part", running)];
    let mut difference = Metric::math("whole - FILL(part, 0)", metrics).label(&label);
    difference.name = "difference".into();
    difference
}

/// The alarms of a target group of a service; those of the first one have the service's name alone.
fn push_group(
    set: &Alarms,
    service: &Handle<Service>,
    (number, group): (usize, &TargetGroup<'_>),
    alarms: &mut Vec<Alarm>,
) {
    let (name, balancer, port) = (service.name(), group.balancer.name(), group.port);
    let (what, of) = match number {
        0 => (name.to_owned(), String::new()),
        _ => (
            format!("{name}-{balancer}-{port}"),
            format!(" at port {port} behind {balancer}"),
        ),
    };
    let metric = |name: &str, statistic| service.metric_of(group, name, statistic);
    let text = format!(
        "{name} answers more than {} requests in 5 minutes with a 5xx{of}",
        set.errors
    );
    let errors = metric("HTTPCode_Target_5XX_Count", Statistic::Sum);
    alarms.push(above(
        set,
        &what,
        "errors",
        errors,
        set.errors.into(),
        &text,
    ));
    let seconds = set.latency.as_secs_f64();
    let text = format!("1 in 20 answers of {name} takes more than {seconds} s{of}");
    let latency = metric("TargetResponseTime", Statistic::Percentile(95.0));
    alarms.push(above(set, &what, "latency", latency, seconds, &text));
    let unhealthy = metric("UnHealthyHostCount", Statistic::Maximum).period(minutes(1));
    let text = format!("the load balancer finds tasks of {name} unhealthy{of}");
    let hosts = above(set, &what, "hosts", unhealthy, 0.0, &text);
    alarms.push(hosts.periods(MINUTES_UNHEALTHY));
}

fn push_balancer(set: &Alarms, balancer: &Handle<LoadBalancer>, alarms: &mut Vec<Alarm>) {
    let name = balancer.name();
    let text = format!(
        "load balancer {name} answers more than {} requests in 5 minutes with a 5xx itself: it has no task to send them to",
        set.errors
    );
    let errors = balancer.own_server_errors();
    alarms.push(above(set, name, "errors", errors, set.errors.into(), &text));
}

fn push_workflow(set: &Alarms, workflow: &Handle<Workflow>, alarms: &mut Vec<Alarm>) {
    let name = workflow.name();
    let text = format!("an execution of workflow {name} failed: see its steps");
    let failed = workflow.failed_executions();
    alarms.push(above(set, name, "failed", failed, 0.0, &text).periods(1));
    if workflow.spec().timeout.is_some() {
        let text = format!("an execution of workflow {name} exceeded its time limit");
        let timed_out = workflow.timed_out_executions();
        alarms.push(above(set, name, "timed-out", timed_out, 0.0, &text).periods(1));
    }
}

pub(super) fn named(set: &Alarms, what: &str, kind: &str) -> String {
    format!("{}-{what}-{kind}", set.name)
}

pub(super) fn above(
    set: &Alarms,
    what: &str,
    kind: &str,
    metric: Metric,
    threshold: f64,
    text: &str,
) -> Alarm {
    let alarm = Alarm::above(named(set, what, kind), metric, threshold);
    let mut alarm = described(set, alarm, text);
    alarm.periods = set.periods;
    alarm
}

pub(super) fn described(set: &Alarms, alarm: Alarm, text: &str) -> Alarm {
    let mut alarm = alarm.description(text);
    alarm.origin = set.origin;
    alarm.actions.clone_from(&set.actions);
    alarm
}

/// The minimum number of tasks, including the bounds of scheduled actions.
fn min_tasks(service: &EcsService) -> u32 {
    let schedules = service
        .scaling
        .iter()
        .flat_map(|scaling| &scaling.schedules);
    let scheduled = schedules.map(|schedule| schedule.tasks.value.0);
    scheduled.fold(service.min_tasks(), u32::min)
}
