//! Values of what keeps data.

use crate::check::report::Report;
use crate::diag::{Code, Diagnostic};
use crate::dsl::{
    Bucket, Key, Postgres, Queue, Redis, Repository, Search, Secret, SecretSource, Table,
};
use crate::rules;

const TOO_MANY_INDEXES: Code = Code::new("ECS1719");
/// AWS's quota for each table.
const MOST_INDEXES: usize = 20;

pub(super) fn postgres(db: &Postgres, report: &mut Report<'_>) {
    if db.imported.is_some() {
        return;
    }
    let storage = db.allocated_storage;
    report.number(&storage, rules::database_storage);
    if let Some(most) = &db.max_allocated_storage {
        report.number(most, |most| {
            rules::database_growth(storage.value.into(), most)
        });
    }
    report.duration(&db.backup_retention_period, rules::backup_retention);
    report.text(&db.db_name, rules::database_name);
    report.text(&db.master_username, rules::database_user);
    report.number(&db.port, rules::database_port);
    report.text(&db.instance_class, rules::instance_class);
}

pub(super) fn redis(cache: &Redis, report: &mut Report<'_>) {
    if cache.imported.is_none() {
        report.text(&cache.node_type, rules::node_type);
        report.number(&cache.replicas, rules::replicas);
        report.duration(&cache.snapshot_retention, rules::snapshot_retention);
    }
}

pub(super) fn search(domain: &Search, report: &mut Report<'_>) {
    if domain.imported.is_none() {
        report.text(&domain.instance_type, rules::search_instance_type);
    }
}

pub(super) fn queue(queue: &Queue, report: &mut Report<'_>) {
    report.duration(&queue.visibility_timeout, rules::visibility_timeout);
    report.duration(&queue.retention, rules::message_retention);
    if let Some(delay) = &queue.delay {
        report.duration(delay, rules::message_delay);
    }
    if let Some(dead_letter) = &queue.dead_letter {
        report.number(&dead_letter.max_receives, rules::max_receives);
    }
}

pub(super) fn table(table: &Table, report: &mut Report<'_>) {
    if table.imported.is_some() {
        return;
    }
    let own = std::iter::once(&table.partition_key).chain(&table.sort_key);
    let indexed = table.indexes.iter();
    let indexed =
        indexed.flat_map(|index| std::iter::once(&index.partition_key).chain(&index.sort_key));
    for attribute in own.chain(indexed) {
        report.text(&attribute.name, rules::key_attribute);
    }
    for index in &table.indexes {
        report.text(&index.name, rules::index_name);
    }
    let count = table.indexes.len();
    if count > MOST_INDEXES {
        let fault = Diagnostic::error(TOO_MANY_INDEXES, format!("it has `{count}` indexes"))
            .allowed(format!("at most {MOST_INDEXES} indexes of a table"));
        report.tell(fault, table.origin);
    }
}

pub(super) fn key(key: &Key, report: &mut Report<'_>) {
    if let Some(period) = &key.rotation_period {
        report.duration(period, rules::rotation_period);
    }
    report.duration(&key.pending_window, rules::pending_window);
}

pub(super) fn secret(secret: &Secret, report: &mut Report<'_>) {
    if let SecretSource::Generated { length, .. } = &secret.source {
        report.number(length, rules::secret_length);
    }
}

pub(super) fn bucket(bucket: &Bucket, report: &mut Report<'_>) {
    if let Some(age) = &bucket.expire {
        report.duration(age, rules::expiry);
    }
}

pub(super) fn repository(repository: &Repository, report: &mut Report<'_>) {
    if repository.imported.is_some() {
        return;
    }
    if let Some(name) = &repository.repository_name {
        report.text(name, rules::repository_name);
    }
    if let Some(count) = &repository.keep_last {
        report.number(count, rules::kept_images);
    }
    report.duration(&repository.expire_untagged, rules::expiry);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Bucket, Component, Key, KeyAttribute, Postgres, Queue, Redis, Repository, Search, Secret,
        Table, TableIndex, Vpc, days, hours, secs,
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
    fn databases() {
        let faults = with(|| db().allocated_storage(10));
        assert_error(
            &faults,
            "ECS1702",
            "storage of a database `10` is not one that RDS has",
        );
        let faults = with(|| db().max_allocated_storage(20));
        assert_error(
            &faults,
            "ECS1703",
            "limit of a database's storage `20` leaves no room to grow",
        );
        let faults = with(|| db().backup_retention_period(days(36)));
        assert_error(
            &faults,
            "ECS1704",
            "backup retention `36 days` is not one that RDS has",
        );
        let faults = with(|| db().db_name("my-app"));
        assert_error(
            &faults,
            "ECS1705",
            "database name `my-app` is not one that RDS takes",
        );
        let faults = with(|| db().master_username("admin"));
        assert_error(
            &faults,
            "ECS1706",
            "user of a database `admin` is not one that RDS takes",
        );
        let faults = with(|| db().port(80));
        assert_error(
            &faults,
            "ECS1707",
            "port of a database `80` is not one that RDS takes",
        );
        let faults = with(|| db().instance_class("t4g.medium"));
        assert_error(
            &faults,
            "ECS1708",
            "instance class `t4g.medium` is not one of RDS",
        );
        assert_silent(&with(|| {
            db().allocated_storage(20).max_allocated_storage(100)
        }));
    }

    #[test]
    fn caches_and_search_domains() {
        let faults = with(|| Redis::new("cache").replicas(6));
        assert_error(
            &faults,
            "ECS1709",
            "number of replicas `6` is not one that ElastiCache has",
        );
        let faults = with(|| Redis::new("cache").node_type("t4g.micro"));
        assert_error(
            &faults,
            "ECS1708",
            "node type `t4g.micro` is not one of ElastiCache",
        );
        let faults = with(|| Redis::new("cache").snapshot_retention(hours(1)));
        assert_error(
            &faults,
            "ECS1704",
            "snapshot retention `3600 seconds` is not one that ElastiCache has",
        );
        let faults = with(|| Search::new("catalog").instance_type("m7g.large"));
        assert_error(
            &faults,
            "ECS1708",
            "instance type `m7g.large` is not one of OpenSearch",
        );
        assert_silent(&with(|| Redis::new("cache").replicas(5)));
        assert_silent(&with(|| Search::new("catalog")));
    }

    #[test]
    fn queues() {
        let has = "is not one that SQS has";
        let faults = with(|| Queue::new("jobs").visibility_timeout(hours(13)));
        assert_error(
            &faults,
            "ECS1711",
            &format!("visibility timeout `46800 seconds` {has}"),
        );
        let faults = with(|| Queue::new("jobs").retention(days(15)));
        assert_error(
            &faults,
            "ECS1711",
            &format!("message retention `15 days` {has}"),
        );
        let faults = with(|| Queue::new("jobs").delay(secs(901)));
        assert_error(
            &faults,
            "ECS1711",
            &format!("delay of messages `901 seconds` {has}"),
        );
        let faults = check(|stack| {
            let dead = stack.add(Queue::new("dead"));
            stack.add(Queue::new("jobs").dead_letter(&dead, 0));
        });
        assert_error(
            &faults,
            "ECS1712",
            "number of receives `0` puts every message aside at once",
        );
        assert_silent(&with(|| {
            Queue::new("jobs").retention(days(14)).delay(secs(900))
        }));
    }

    #[test]
    fn tables() {
        let keyed =
            |name: &'static str| with(move || Table::new("carts", KeyAttribute::string(name)));
        assert_error(
            &keyed(""),
            "ECS1717",
            "key attribute `` is not one that DynamoDB takes",
        );
        assert_silent(&keyed("id"));
        let indexes = |count: usize| {
            with(move || {
                let index =
                    |number| TableIndex::new(&format!("by-{number}"), KeyAttribute::string("user"));
                (0..count).map(index).fold(
                    Table::new("carts", KeyAttribute::string("id")),
                    Table::index,
                )
            })
        };
        assert_error(&indexes(21), "ECS1719", "it has `21` indexes");
        assert_silent(&indexes(20));
    }

    #[test]
    fn keys_secrets_buckets_and_repositories() {
        let faults = with(|| Key::new("data").pending_window(days(6)));
        assert_error(
            &faults,
            "ECS1715",
            "pending window `6 days` is not one that KMS has",
        );
        let faults = with(|| Key::new("data").rotation_period(days(30)));
        assert_error(
            &faults,
            "ECS1715",
            "rotation period `30 days` is not one that KMS has",
        );
        let faults = with(|| Secret::generated("token").length(5_000));
        assert_error(
            &faults,
            "ECS1716",
            "length of a secret `5000` is not one that AWS makes up",
        );
        let faults = with(|| Bucket::new("files").expire(hours(1)));
        assert_error(
            &faults,
            "ECS1718",
            "age `3600 seconds` is not one that AWS counts",
        );
        let faults = with(|| Repository::new("order").keep_last(0));
        assert_error(
            &faults,
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
