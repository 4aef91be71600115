//! Data in protected stages: standbys, backups, removal policies and log retention.

use std::time::Duration;

use super::report::{Report, label, shown};
use crate::cfn::DeletionPolicy;
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::{CacheEngine, HasTask, Spec, Stack, Versioning};
use crate::rules::{self, codes};

/// The shortest log retention, longer than a weekend. `pricing.json`: `logs.storage`.
const MIN_LOG_RETENTION: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// US dollars per month (730 hours) in us-east-1. `pricing.json`: `rds.pg.db.t4g.micro` and so on.
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

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    if !stack.stage().is_protected() {
        return;
    }
    for spec in &stack.components {
        let Some(entry) = spec.entry() else { continue };
        let found = [standby(spec), backups(spec), removal(spec), logs(spec)];
        for (diagnostic, origin) in found.into_iter().flatten() {
            let origin = origin.unwrap_or_else(|| entry.origin());
            Report::new(label(entry), diagnostics).add(diagnostic, origin);
        }
    }
}

/// A diagnostic, and its line if it isn't the component's.
type Finding = Option<(Diagnostic, Option<SourceLocation>)>;

fn standby(spec: &Spec) -> Finding {
    let (kind, hint, origin) = match spec {
        Spec::Postgres(db) if db.imported.is_none() && !db.multi_az => {
            let price = second_instance(&db.instance_class.value, &DATABASES);
            (
                "single-AZ database",
                format!("add `.multi_az()`{price}"),
                None,
            )
        }
        Spec::Cache(cache) if cache.imported.is_none() && cache.replicas.value == 0 => {
            let prices = match cache.engine {
                CacheEngine::Redis => &REDIS,
                CacheEngine::Valkey => &VALKEY,
            };
            let price = second_instance(&cache.node_type.value, prices);
            let origin = cache.replicas.origin;
            (
                "cache without replicas",
                format!("add `.replicas(1)`{price}"),
                Some(origin),
            )
        }
        Spec::Search(domain) if domain.imported.is_none() && domain.instance_count.value == 1 => {
            let origin = domain.instance_count.origin;
            (
                "single-node search domain",
                "set `.instance_count(2)`".to_owned(),
                Some(origin),
            )
        }
        _ => return None,
    };
    let message = format!("{kind} in a protected stage");
    let diagnostic = Diagnostic::warning(codes::DATA_STORE_WITHOUT_STANDBY, message)
        .allowed("a standby in another zone, or a stage without `.protected()`")
        .hint(hint);
    Some((diagnostic, origin))
}

/// The price of a second instance of the same type, for a hint.
fn second_instance(instance_type: &str, prices: &[(&str, f64)]) -> String {
    match prices.iter().find(|(known, _)| *known == instance_type) {
        Some((_, price)) => {
            format!(": a second `{instance_type}` costs {price:.2} USD a month in us-east-1")
        }
        None => format!(": a second `{instance_type}` costs as much as the first"),
    }
}

fn backups(spec: &Spec) -> Finding {
    let (message, hint, origin) = match spec {
        Spec::Postgres(db) if db.imported.is_none() && db.backup_retention_period.is_zero() => (
            "database without backups in a protected stage",
            "remove `.backup_retention_period(…)`; the default is 7 days",
            Some(db.backup_retention_period.origin),
        ),
        Spec::Table(table) if table.imported.is_none() && !table.point_in_time_recovery => (
            "point-in-time recovery is off on a table in a protected stage",
            "remove `.without_point_in_time_recovery()`",
            None,
        ),
        // Buckets for access logs, and for objects that expire, don't need old versions.
        Spec::Bucket(bucket)
            if bucket.imported.is_none()
                && bucket.versioning == Versioning::Suspended
                && bucket.expire.is_none()
                && !bucket.access_log_target =>
        {
            (
                "versioning is off on a bucket in a protected stage",
                "remove `.versioning(Versioning::Suspended)`",
                None,
            )
        }
        _ => return None,
    };
    let diagnostic = Diagnostic::warning(codes::DATA_STORE_WITHOUT_BACKUPS, message)
        .allowed("backups or versioning, or a stage without `.protected()`")
        .hint(hint);
    Some((diagnostic, origin))
}

fn removal(spec: &Spec) -> Finding {
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
    let message = "data is deleted with its component in a protected stage";
    let diagnostic = Diagnostic::warning(codes::DATA_DELETED_ON_REMOVAL, message)
        .allowed("data that is retained, or a stage without `.protected()`")
        .hint("remove `.delete_on_removal()`: a protected stage retains data by default");
    Some((diagnostic, None))
}

fn logs(spec: &Spec) -> Finding {
    let (retention, origin) = match spec {
        Spec::Service(service) => (
            service.task().logs.retention.value,
            service.task().logs.retention.origin,
        ),
        Spec::Worker(worker) => (
            worker.task().logs.retention.value,
            worker.task().logs.retention.origin,
        ),
        Spec::LogGroup(group) => (group.retention.value, group.retention.origin),
        Spec::Vpc(vpc) => (vpc.flow_logs?, vpc.origin),
        _ => return None,
    };
    if retention >= MIN_LOG_RETENTION || rules::retention(retention).is_err() {
        return None;
    }
    let message = format!(
        "logs in a protected stage are deleted after {}",
        shown(retention)
    );
    let diagnostic = Diagnostic::warning(codes::LOG_RETENTION_TOO_SHORT, message)
        .allowed("3 days or more, or a stage without `.protected()`")
        .hint("the default is 30 days; a gigabyte of logs costs 0.03 USD a month in us-east-1");
    Some((diagnostic, Some(origin)))
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
    fn data_store_without_standby_is_a_warning() {
        let diagnostics = protected(|| Postgres::new("db").instance_class("db.t4g.medium"));
        let message = "single-AZ database in a protected stage";
        assert_warning(&diagnostics, "ECS1733", message);
        let hint =
            "add `.multi_az()`: a second `db.t4g.medium` costs 47.45 USD a month in us-east-1";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        let diagnostics = protected(|| Cache::valkey("cache").node_type("cache.r7g.large"));
        let hint = "add `.replicas(1)`: a second `cache.r7g.large` costs as much as the first";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        let diagnostics = protected(|| Search::new("catalog"));
        let message = "single-node search domain in a protected stage";
        assert_warning(&diagnostics, "ECS1733", message);
        assert_silent(&protected(|| Postgres::new("db").multi_az()));
        assert_silent(&protected(|| Cache::redis("cache").replicas(1)));
        assert_silent(&protected(|| Search::new("catalog").instance_count(2)));
        assert_silent(&check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Postgres::new("db"));
        }));
    }

    #[test]
    fn data_store_without_backups_is_a_warning() {
        let diagnostics = protected(|| {
            Postgres::new("db")
                .multi_az()
                .backup_retention_period(days(0))
        });
        let message = "database without backups in a protected stage";
        assert_warning(&diagnostics, "ECS1734", message);
        let table = || Table::new("carts", KeyAttribute::string("id"));
        let diagnostics = protected(move || table().without_point_in_time_recovery());
        assert_eq!(only(&diagnostics).0, "ECS1734");
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
    fn delete_on_removal_is_a_warning() {
        let message = "data is deleted with its component in a protected stage";
        let diagnostics = protected(|| Queue::new("jobs").delete_on_removal());
        assert_warning(&diagnostics, "ECS1735", message);
        let diagnostics = protected(|| Secret::generated("token").delete_on_removal());
        assert_warning(&diagnostics, "ECS1735", message);
        assert_silent(&protected(|| Queue::new("jobs").retain_on_removal()));
        assert_silent(&check(|stack| {
            stack.add(Queue::new("jobs").delete_on_removal());
        }));
    }

    #[test]
    fn short_log_retention_is_a_warning() {
        let with_retention =
            |count: u64| protected(move || LogGroup::new("audit").retention(days(count)));
        let message = "logs in a protected stage are deleted after 1 day";
        assert_warning(&with_retention(1), "ECS1818", message);
        assert_silent(&with_retention(3));
        let with_flow_logs = |count: u64| {
            check_protected(move |stack| {
                stack.add(Vpc::new("main").flow_logs(days(count)));
            })
        };
        assert_warning(&with_flow_logs(1), "ECS1818", message);
        assert_silent(&with_flow_logs(7));
    }
}
