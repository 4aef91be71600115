//! Values of data stores.

use super::topics;
use crate::check::report::Report;
use crate::dsl::{Bucket, Cache, Key, Postgres, Queue, Repository, Search, Stack};
use crate::rules;

pub(super) fn postgres(db: &Postgres, report: &mut Report<'_>) {
    if db.imported.is_some() {
        return;
    }
    let storage = db.allocated_storage;
    report.number(&storage, rules::database_storage);
    if let Some(limit) = &db.max_allocated_storage {
        report.number(limit, |limit| {
            rules::database_growth(storage.value.into(), limit)
        });
    }
    report.duration(&db.backup_retention_period, rules::backup_retention);
    report.duration(&db.options.monitoring_interval, rules::monitoring_interval);
    report.text(&db.db_name, rules::database_name);
    report.text(&db.master_username, rules::database_user);
    report.number(&db.port, rules::database_port);
    report.text(&db.instance_class, rules::instance_class);
    report.text(&db.engine_version, rules::postgres_version);
}

pub(super) fn redis(cache: &Cache, report: &mut Report<'_>) {
    if cache.imported.is_none() {
        report.text(&cache.node_type, rules::node_type);
        report.number(&cache.replicas, rules::replicas);
        report.duration(
            &cache.snapshot_retention_limit,
            rules::snapshot_retention_limit,
        );
        report.text(&cache.engine_version, rules::cache_version);
    }
}

pub(super) fn search(domain: &Search, report: &mut Report<'_>) {
    if domain.imported.is_none() {
        report.text(&domain.engine_version, rules::search_version);
        report.text(&domain.instance_type, rules::search_instance_type);
        report.number(&domain.instance_count, rules::search_instance_count);
        report.number(&domain.volume_size, rules::search_volume_size);
    }
}

pub(super) fn queue(queue: &Queue, report: &mut Report<'_>) {
    report.duration(&queue.visibility_timeout, rules::visibility_timeout);
    report.duration(&queue.retention, rules::message_retention);
    report.duration(&queue.delay, rules::message_delay);
    if let Some(dead_letter) = &queue.dead_letter {
        report.number(&dead_letter.max_receives, rules::max_receives);
    }
    topics::check_subscriptions(queue, report);
}

pub(super) fn key(stack: &Stack, key: &Key, report: &mut Report<'_>) {
    if key.imported.is_some() {
        return;
    }
    let alias = format!("alias/{}", stack.derived_name("alias", &key.name));
    // An invalid component name is reported elsewhere.
    if rules::component_name(&key.name).is_ok() {
        report.value(&alias, key.origin, rules::key_alias(&alias));
    }
    report.duration(&key.rotation_period, rules::rotation_period);
    report.duration(&key.pending_window, rules::pending_window);
}

pub(super) fn bucket(bucket: &Bucket, report: &mut Report<'_>) {
    report.duration(&bucket.expire, rules::expiry);
}

pub(super) fn repository(repository: &Repository, report: &mut Report<'_>) {
    if repository.imported.is_some() {
        return;
    }
    report.text(&repository.repository_name, rules::repository_name);
    report.number(&repository.keep_last, rules::kept_images);
    report.text(&repository.shared_with, rules::account_id);
    report.duration(&repository.expire_untagged, rules::expiry);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Bucket, Cache, Component, Key, Postgres, Queue, Repository, Search, Secret, Vpc, days,
        hours, secs,
    };

    fn with<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(component());
        })
    }

    fn db() -> Postgres {
        Postgres::new("db")
    }

    #[test]
    fn invalid_database_values_are_errors() {
        let diagnostics = with(|| db().allocated_storage(10));
        assert_error(
            &diagnostics,
            "ECS1702",
            "database storage `10` is out of range for RDS",
        );
        let diagnostics = with(|| db().max_allocated_storage(20));
        assert_error(
            &diagnostics,
            "ECS1703",
            "maximum allocated storage `20` leaves no room for autoscaling",
        );
        let diagnostics = with(|| db().backup_retention_period(days(36)));
        assert_error(
            &diagnostics,
            "ECS1704",
            "backup retention `36 days` is out of range for RDS",
        );
        let diagnostics = with(|| db().db_name("my-app"));
        assert_error(
            &diagnostics,
            "ECS1705",
            "database name `my-app` is not valid in RDS",
        );
        let diagnostics = with(|| db().master_username("admin"));
        assert_error(
            &diagnostics,
            "ECS1706",
            "master username `admin` is not valid in RDS",
        );
        let diagnostics = with(|| db().port(80));
        assert_error(
            &diagnostics,
            "ECS1707",
            "database port `80` is out of range for RDS",
        );
        let diagnostics = with(|| db().instance_class("t4g.medium"));
        assert_error(
            &diagnostics,
            "ECS1708",
            "instance class `t4g.medium` is not an RDS instance class",
        );
        assert_silent(&with(|| {
            db().allocated_storage(20).max_allocated_storage(100)
        }));
    }

    #[test]
    fn invalid_cache_and_search_values_are_errors() {
        let diagnostics = with(|| Cache::redis("cache").replicas(6));
        assert_error(
            &diagnostics,
            "ECS1709",
            "number of replicas `6` is out of range for ElastiCache",
        );
        let diagnostics = with(|| Cache::redis("cache").node_type("t4g.micro"));
        assert_error(
            &diagnostics,
            "ECS1708",
            "node type `t4g.micro` is not an ElastiCache node type",
        );
        let diagnostics = with(|| Cache::redis("cache").snapshot_retention_limit(hours(1)));
        assert_error(
            &diagnostics,
            "ECS1704",
            "snapshot retention `3600 seconds` is out of range for ElastiCache",
        );
        let diagnostics = with(|| Search::new("catalog").instance_type("m7g.large"));
        assert_error(
            &diagnostics,
            "ECS1708",
            "instance type `m7g.large` is not an OpenSearch instance type",
        );
        assert_silent(&with(|| Cache::redis("cache").replicas(5)));
        assert_silent(&with(|| Search::new("catalog")));
    }

    #[test]
    fn malformed_versions_are_errors() {
        let diagnostics = with(|| db().engine_version("postgres18"));
        let message = "PostgreSQL version `postgres18` is malformed";
        assert_error(&diagnostics, "ECS1710", message);
        let diagnostics = with(|| Cache::redis("cache").engine_version("v7"));
        let message = "cache engine version `v7` is malformed";
        assert_error(&diagnostics, "ECS1710", message);
        let diagnostics = with(|| Search::new("catalog").engine_version("2.19"));
        let message = "search engine version `2.19` is malformed";
        assert_error(&diagnostics, "ECS1710", message);
        assert_silent(&with(|| db().engine_version("18.4")));
        assert_silent(&with(|| Cache::redis("cache").engine_version("7.0")));
        assert_silent(&with(|| {
            Search::new("catalog").engine_version("OpenSearch_3.1")
        }));
    }

    #[test]
    fn undersized_search_domain_is_an_error() {
        let diagnostics = with(|| Search::new("catalog").instance_count(0));
        let message = "number of nodes `0` is too low for OpenSearch";
        assert_error(&diagnostics, "ECS1720", message);
        let diagnostics = with(|| Search::new("catalog").volume_size(9));
        let message = "node volume size `9` is too small for OpenSearch";
        assert_error(&diagnostics, "ECS1720", message);
        assert_silent(&with(|| {
            Search::new("catalog").instance_count(1).volume_size(10)
        }));
    }

    #[test]
    fn imported_database_is_not_checked() {
        assert_silent(&check(|stack| {
            let credentials = stack.add(Secret::import("credentials", "prod/db"));
            let db = Postgres::import("db", &credentials)
                .endpoint_address("db.internal")
                .security_group("sg-1");
            stack.add(db.port(443).master_username("admin"));
        }));
    }

    #[test]
    fn invalid_queue_values_are_errors() {
        let out_of_range = "is out of range for SQS";
        let diagnostics = with(|| Queue::new("jobs").visibility_timeout(hours(13)));
        assert_error(
            &diagnostics,
            "ECS1711",
            &format!("visibility timeout `46800 seconds` {out_of_range}"),
        );
        let diagnostics = with(|| Queue::new("jobs").retention(days(15)));
        assert_error(
            &diagnostics,
            "ECS1711",
            &format!("message retention `15 days` {out_of_range}"),
        );
        let diagnostics = with(|| Queue::new("jobs").delay(secs(901)));
        assert_error(
            &diagnostics,
            "ECS1711",
            &format!("message delay `901 seconds` {out_of_range}"),
        );
        let diagnostics = check(|stack| {
            let failed = stack.add(Queue::new("failed"));
            stack.add(Queue::new("jobs").dead_letter(&failed, 0));
        });
        assert_error(
            &diagnostics,
            "ECS1712",
            "maximum receive count `0` is out of range for SQS",
        );
        assert_silent(&with(|| {
            Queue::new("jobs").retention(days(14)).delay(secs(900))
        }));
    }

    #[test]
    fn long_key_alias_is_an_error() {
        let named = |length: usize| with(move || Key::new("x".repeat(length)));
        assert_eq!(only_diagnostic(&named(250)).code.as_str(), "ECS1727");
        assert_silent(&named(200));
    }

    #[test]
    fn invalid_key_bucket_and_repository_values_are_errors() {
        let diagnostics = with(|| Key::new("data").pending_window(days(6)));
        assert_error(
            &diagnostics,
            "ECS1715",
            "pending window `6 days` is out of range for KMS",
        );
        let diagnostics = with(|| Key::new("data").rotation_period(days(30)));
        assert_error(
            &diagnostics,
            "ECS1715",
            "rotation period `30 days` is out of range for KMS",
        );
        let diagnostics = with(|| Bucket::new("files").expire(hours(1)));
        assert_error(
            &diagnostics,
            "ECS1718",
            "expiration `3600 seconds` is not valid",
        );
        let diagnostics = with(|| Repository::new("order").keep_last(0));
        assert_error(
            &diagnostics,
            "ECS1718",
            "number of images `0` would delete every image",
        );
        assert_silent(&with(|| {
            Repository::new("order")
                .keep_last(1)
                .repository_name("shop/order")
        }));
    }
}
