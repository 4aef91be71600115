//! The alarms of an [`Alarms`] set for data stores: what they run out of, and what waits too long.

use super::standard_alarms::{above, described, named};
use crate::cfn::{Handle, Value, intrinsic, pseudo};
use crate::dsl::model::description::DataStore;
use crate::dsl::time::minutes;
use crate::dsl::{Alarm, Alarms, Cache, Metric, Postgres, Queue, Search, Stack, Statistic};

/// The bytes of a GiB.
const GIB: f64 = 1_073_741_824.0;
/// The free part of a database's storage; below it RDS grows the disk, if it may.
const FREE_DATABASE_STORAGE: f64 = 0.1;
/// The free part of a search node's storage. OpenSearch Service's
/// [recommended alarms](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/cloudwatch-alarms.html).
const FREE_SEARCH_STORAGE: f64 = 0.25;

impl Stack {
    pub(super) fn push_store(&self, set: &Alarms, store: &DataStore, alarms: &mut Vec<Alarm>) {
        match store {
            DataStore::Database(db) => push_database(set, db, alarms),
            DataStore::Cache(cache) => push_cache(set, cache, alarms),
            DataStore::Queue(queue) if self.is_dead_letter_queue(queue) => {
                push_dead_letters(set, queue, alarms);
            }
            DataStore::Queue(queue) => push_queue(set, queue, alarms),
            DataStore::Search(domain) => push_search(set, domain, alarms),
        }
    }

    /// Whether a queue, a subscription, a job or a workflow of the stack sends dead letters to it.
    fn is_dead_letter_queue(&self, queue: &Handle<Queue>) -> bool {
        let of_queues = self.all::<Queue>();
        let of_queues = of_queues.filter_map(|other| Some(&other.dead_letter.as_ref()?.queue));
        let subscriptions = self.all::<Queue>().flat_map(|other| &other.subscriptions);
        let of_subscriptions =
            subscriptions.filter_map(|subscription| subscription.dead_letter.as_ref());
        let of_starts = self.started();
        let of_starts =
            of_starts.filter_map(|(_, starts)| Some(&starts.policy.dead_letter.as_ref()?.value));
        let mut all = of_queues.chain(of_subscriptions).chain(of_starts);
        all.any(|failed| failed.arn() == queue.arn())
    }
}

fn push_database(set: &Alarms, db: &Handle<Postgres>, alarms: &mut Vec<Alarm>) {
    let name = db.name();
    let metric = |metric: &str| {
        let metric = Metric::custom("AWS/RDS", metric).label(name);
        metric.dimension("DBInstanceIdentifier", db.instance_identifier())
    };
    let text = format!("CPU of database {name} is above {} %", set.cpu);
    let cpu = metric("CPUUtilization");
    alarms.push(above(
        set,
        name,
        "database-cpu",
        cpu,
        set.cpu.value(),
        &text,
    ));
    let text = format!("less than 10 % of the storage of database {name} is free");
    let free = metric("FreeStorageSpace").statistic(Statistic::Minimum);
    let storage = f64::from(db.spec().allocated_storage.value);
    let threshold = (storage * GIB * FREE_DATABASE_STORAGE).floor();
    alarms.push(below(
        set,
        (name, "database-storage"),
        free,
        threshold,
        &text,
    ));
}

/// Alarms for each node; ElastiCache numbers them from 001.
fn push_cache(set: &Alarms, cache: &Handle<Cache>, alarms: &mut Vec<Alarm>) {
    let name = cache.name();
    let group = Value::<String>::from_expr(cache.ref_of("ReplicationGroup"));
    for node in 1..=cache.spec().replicas.value.saturating_add(1) {
        let id = intrinsic::concat([group.clone(), format!("-{node:03}").into()]);
        let metric = |metric: &str| {
            let metric = Metric::custom("AWS/ElastiCache", metric).label(name);
            metric.dimension("CacheClusterId", id.clone())
        };
        let text = format!("CPU of node {node} of cache {name} is above {} %", set.cpu);
        let cpu = metric("EngineCPUUtilization");
        let kind = format!("cache-{node}-cpu");
        alarms.push(above(set, name, &kind, cpu, set.cpu.value(), &text));
        let text = format!(
            "node {node} of cache {name} uses more than {} % of its memory, and soon evicts keys",
            set.memory
        );
        let memory = metric("DatabaseMemoryUsagePercentage");
        let kind = format!("cache-{node}-memory");
        alarms.push(above(set, name, &kind, memory, set.memory.value(), &text));
    }
}

fn push_queue(set: &Alarms, queue: &Handle<Queue>, alarms: &mut Vec<Alarm>) {
    let name = queue.name();
    let text = format!(
        "a message of queue {name} has waited for more than {} minutes",
        set.queue_age.as_secs() / 60
    );
    let age = of_queue(queue, "ApproximateAgeOfOldestMessage");
    let threshold = set.queue_age.as_secs_f64();
    alarms.push(above(set, name, "age", age, threshold, &text));
}

fn push_dead_letters(set: &Alarms, queue: &Handle<Queue>, alarms: &mut Vec<Alarm>) {
    let name = queue.name();
    let text = format!("dead-letter queue {name} has messages: see why they failed");
    let messages = of_queue(queue, "ApproximateNumberOfMessagesVisible");
    alarms.push(above(set, name, "messages", messages, 0.0, &text).periods(1));
}

fn of_queue(queue: &Handle<Queue>, metric: &str) -> Metric {
    let metric = Metric::custom("AWS/SQS", metric).label(queue.name());
    let metric = metric.dimension("QueueName", queue.queue_name());
    metric.statistic(Statistic::Maximum)
}

fn push_search(set: &Alarms, domain: &Handle<Search>, alarms: &mut Vec<Alarm>) {
    let name = domain.name();
    let id = Value::<String>::from_expr(domain.ref_of("Domain"));
    let metric = |metric: &str| {
        let metric = Metric::custom("AWS/ES", metric).label(name);
        let metric = metric.dimension("DomainName", id.clone());
        metric.dimension("ClientId", pseudo::account_id())
    };
    let text = format!("search domain {name} has lost the only copy of some of its data");
    let red = metric("ClusterStatus.red").statistic(Statistic::Maximum);
    let red = red.period(minutes(1));
    alarms.push(above(set, name, "domain-status", red, 0.0, &text).periods(1));
    let text = format!("less than a quarter of the storage of search domain {name} is free");
    let free = metric("FreeStorageSpace").statistic(Statistic::Minimum);
    // In MiB.
    let storage = f64::from(domain.spec().volume_size.value) * 1024.0;
    let threshold = (storage * FREE_SEARCH_STORAGE).floor();
    alarms.push(below(set, (name, "domain-storage"), free, threshold, &text));
}

/// An alarm for a value that becomes too small.
fn below(
    set: &Alarms,
    (what, kind): (&str, &str),
    metric: Metric,
    threshold: f64,
    text: &str,
) -> Alarm {
    let alarm = Alarm::below(named(set, what, kind), metric, threshold);
    let mut alarm = described(set, alarm, text);
    alarm.periods = set.periods;
    alarm
}
