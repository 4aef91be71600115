//! What a protected stage could lose: data without a standby, without a way back, or gone with its component.

use std::time::Duration;

use super::report::{Report, label, shown};
use crate::cfn::DeletionPolicy;
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::{CacheEngine, Spec, Stack, Versioning};
use crate::rules;

const NO_STANDBY: Code = Code::new("ECS1733");
const NO_WAY_BACK: Code = Code::new("ECS1734");
const THROWN_AWAY: Code = Code::new("ECS1735");
const SHORT_LOGS: Code = Code::new("ECS1818");
/// How long logs are kept at least, to be there after a weekend. Their price is `pricing.json`'s `logs.storage`.
const FEW_DAYS: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// US dollars a month in us-east-1, of 730 hours. `pricing.json`: `rds.pg.db.t4g.micro` and so on.
const DATABASES: [(&str, f64); 3] = [
    ("db.t4g.micro", 11.68),
    ("db.t4g.small", 23.36),
    ("db.t4g.medium", 47.45),
];
/// `pricing.json`: `elasticache.redis.cache.t4g.micro` and so on.
const REDIS: [(&str, f64); 3] = [
    ("cache.t4g.micro", 11.68),
    ("cache.t4g.small", 23.36),
    ("cache.t4g.medium", 47.45),
];
/// `pricing.json`: `elasticache.valkey.cache.t4g.micro` and so on.
const VALKEY: [(&str, f64); 3] = [
    ("cache.t4g.micro", 9.34),
    ("cache.t4g.small", 18.69),
    ("cache.t4g.medium", 37.96),
];

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    if !stack.stage().is_protected() {
        return;
    }
    for spec in &stack.components {
        let Some(entry) = spec.entry() else { continue };
        let found = [standby(spec), way_back(spec), removal(spec), logs(spec)];
        for (fault, origin) in found.into_iter().flatten() {
            let origin = origin.unwrap_or_else(|| entry.origin());
            Report::new(label(entry), faults).tell(fault, origin);
        }
    }
}

/// A fault, and its line if that isn't the component's.
type Found = Option<(Diagnostic, Option<Origin>)>;

fn standby(spec: &Spec) -> Found {
    let (what, hint, origin) = match spec {
        Spec::Postgres(db) if db.imported.is_none() && !db.multi_az => {
            let price = second(&db.instance_class.value, &DATABASES);
            ("a database", format!("`.multi_az()`{price}"), None)
        }
        Spec::Cache(cache) if cache.imported.is_none() && cache.replicas.value == 0 => {
            let prices = match cache.engine {
                CacheEngine::Redis => &REDIS,
                CacheEngine::Valkey => &VALKEY,
            };
            let price = second(&cache.node_type.value, prices);
            let given = cache.replicas.origin;
            ("a cache", format!("`.replicas(1)`{price}"), Some(given))
        }
        Spec::Search(domain) if domain.imported.is_none() && domain.instance_count.value == 1 => {
            let given = domain.instance_count.origin;
            (
                "a search domain",
                "`.instance_count(2)`".to_owned(),
                Some(given),
            )
        }
        _ => return None,
    };
    let message = format!("{what} of a protected stage runs on one machine");
    let fault = Diagnostic::warning(NO_STANDBY, message)
        .allowed("a standby in another zone, or a stage that isn't protected")
        .hint(hint);
    Some((fault, origin))
}

/// What a second machine of the same size costs.
fn second(machine: &str, prices: &[(&str, f64)]) -> String {
    match prices.iter().find(|(known, _)| *known == machine) {
        Some((_, price)) => {
            format!(": a second `{machine}`, {price:.2} USD a month (price of us-east-1)")
        }
        None => format!(": a second `{machine}`, which costs as much as the first"),
    }
}

fn way_back(spec: &Spec) -> Found {
    let (message, hint, origin) = match spec {
        Spec::Postgres(db) if db.imported.is_none() && db.backup_retention_period.is_zero() => (
            "a database of a protected stage has no backups",
            "leave `.backup_retention_period` out: a week of backups is kept without it",
            Some(db.backup_retention_period.origin),
        ),
        Spec::Table(table) if table.imported.is_none() && !table.point_in_time_recovery => (
            "a table of a protected stage can't be brought back to what it was",
            "leave `.without_point_in_time_recovery()` out",
            None,
        ),
        // Of logs, and of what is deleted by age, nobody wants the old versions.
        Spec::Bucket(bucket)
            if bucket.imported.is_none()
                && bucket.versioning == Versioning::Suspended
                && bucket.expire.is_none()
                && !bucket.access_log_target =>
        {
            (
                "a bucket of a protected stage forgets what is overwritten or deleted",
                "leave `.versioning(Versioning::Suspended)` out",
                None,
            )
        }
        _ => return None,
    };
    let fault = Diagnostic::warning(NO_WAY_BACK, message)
        .allowed("a way back to yesterday's data, or a stage that isn't protected")
        .hint(hint);
    Some((fault, origin))
}

fn removal(spec: &Spec) -> Found {
    let removal = match spec {
        Spec::Bucket(bucket) => bucket.removal,
        Spec::Key(key) => key.removal,
        Spec::Postgres(db) => db.removal,
        Spec::Queue(queue) => queue.removal,
        Spec::Cache(cache) => cache.removal,
        Spec::Repository(repository) => repository.removal,
        Spec::Search(domain) => domain.removal,
        Spec::Secret(secret) => secret.removal,
        Spec::Table(table) => table.removal,
        _ => None,
    };
    if removal != Some(DeletionPolicy::Delete) {
        return None;
    }
    let message = "its data is deleted with it, in a protected stage";
    let fault = Diagnostic::warning(THROWN_AWAY, message)
        .allowed("data that is kept, or a stage that isn't protected")
        .hint("leave `.delete_on_removal()` out: a protected stage keeps what holds data");
    Some((fault, None))
}

fn logs(spec: &Spec) -> Found {
    let (retention, origin) = match spec {
        Spec::Service(service) => (
            service.0.log_retention.value,
            service.0.log_retention.origin,
        ),
        Spec::Worker(worker) => (worker.0.log_retention.value, worker.0.log_retention.origin),
        Spec::LogGroup(group) => (group.retention.value, group.retention.origin),
        Spec::Vpc(vpc) => (vpc.flow_logs?, vpc.origin),
        _ => return None,
    };
    if retention >= FEW_DAYS || rules::retention(retention).is_err() {
        return None;
    }
    let message = format!(
        "logs of a protected stage are gone after {}",
        shown(retention)
    );
    let fault = Diagnostic::warning(SHORT_LOGS, message)
        .allowed("3 days or more, or a stage that isn't protected")
        .hint(
            "30 days without a word; a gigabyte of logs is 0.03 USD a month (price of us-east-1)",
        );
    Some((fault, Some(origin)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Bucket, Cache, Component, KeyAttribute, LogGroup, Postgres, Queue, Search, Secret, Table,
        Versioning, Vpc, days,
    };

    fn protected<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check_protected(move |stack| {
            stack.add(Vpc::new("main"));
            stack.add(component());
        })
    }

    #[test]
    fn what_holds_data_has_a_standby() {
        let faults = protected(|| Postgres::new("db").instance_class("db.t4g.medium"));
        let message = "a database of a protected stage runs on one machine";
        assert_warning(&faults, "ECS1733", message);
        let hint =
            "`.multi_az()`: a second `db.t4g.medium`, 47.45 USD a month (price of us-east-1)";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
        let faults = protected(|| Cache::valkey("cache").node_type("cache.r7g.large"));
        let hint = "`.replicas(1)`: a second `cache.r7g.large`, which costs as much as the first";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
        let faults = protected(|| Search::new("catalog"));
        let message = "a search domain of a protected stage runs on one machine";
        assert_warning(&faults, "ECS1733", message);
        assert_silent(&protected(|| Postgres::new("db").multi_az()));
        assert_silent(&protected(|| Cache::redis("cache").replicas(1)));
        assert_silent(&protected(|| Search::new("catalog").instance_count(2)));
        assert_silent(&check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Postgres::new("db"));
        }));
    }

    #[test]
    fn what_holds_data_can_be_restored() {
        let faults = protected(|| {
            Postgres::new("db")
                .multi_az()
                .backup_retention_period(days(0))
        });
        let message = "a database of a protected stage has no backups";
        assert_warning(&faults, "ECS1734", message);
        let table = || Table::new("carts", KeyAttribute::string("id"));
        let faults = protected(move || table().without_point_in_time_recovery());
        assert_eq!(only(&faults).0, "ECS1734");
        assert_silent(&protected(table));
        assert_eq!(
            only(&protected(
                || Bucket::new("files").versioning(Versioning::Suspended)
            ))
            .0,
            "ECS1734"
        );
        assert_silent(&protected(|| {
            Bucket::new("files")
                .versioning(Versioning::Suspended)
                .expire(days(7))
        }));
        assert_silent(&protected(|| {
            Bucket::new("logs")
                .versioning(Versioning::Suspended)
                .access_log_target()
        }));
    }

    #[test]
    fn data_is_not_deleted_with_its_component() {
        let message = "its data is deleted with it, in a protected stage";
        let faults = protected(|| Queue::new("jobs").delete_on_removal());
        assert_warning(&faults, "ECS1735", message);
        let faults = protected(|| Secret::generated("token").delete_on_removal());
        assert_warning(&faults, "ECS1735", message);
        assert_silent(&protected(|| Queue::new("jobs").retain_on_removal()));
        assert_silent(&check(|stack| {
            stack.add(Queue::new("jobs").delete_on_removal());
        }));
    }

    #[test]
    fn logs_are_there_after_a_weekend() {
        let kept = |count: u64| protected(move || LogGroup::new("audit").retention(days(count)));
        let message = "logs of a protected stage are gone after 1 day";
        assert_warning(&kept(1), "ECS1818", message);
        assert_silent(&kept(3));
        let flow = |count: u64| {
            check_protected(move |stack| {
                stack.add(Vpc::new("main").flow_logs(days(count)));
            })
        };
        assert_warning(&flow(1), "ECS1818", message);
        assert_silent(&flow(7));
    }
}
