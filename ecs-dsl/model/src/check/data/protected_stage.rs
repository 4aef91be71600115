//! Data in protected stages: standbys, backups, removal policies and log retention.

use std::time::Duration;

use crate::cfn::DeletionPolicy;
use crate::check::report::{Report, label, shown};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceLocation, Spanned};
use crate::dsl::Stack;
use crate::dsl::model::description::{Data, Gap, Logs, Prices};
use crate::rules::{self, codes};

/// The shortest log retention, longer than a weekend. `pricing.json`: `logs.storage`.
const MIN_LOG_RETENTION: Duration = Duration::from_secs(3 * 24 * 60 * 60);

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    if !stack.stage().is_protected() {
        return;
    }
    for (entry, description) in stack.described() {
        let logs = description.logs.as_ref().and_then(check_logs);
        let data = description.data.iter();
        let data = data.flat_map(|data| check_data(data, description.import.imported));
        for (diagnostic, origin) in data.chain(logs) {
            let origin = origin.unwrap_or_else(|| entry.origin());
            Report::new(label(entry), diagnostics).add(diagnostic, origin);
        }
    }
}

/// A diagnostic, and its line if it isn't the component's.
type Finding = (Diagnostic, Option<SourceLocation>);

fn check_data(data: &Data<'_>, imported: bool) -> impl Iterator<Item = Finding> {
    let standby = data.without_standby.as_ref().filter(|_| !imported);
    let backups = data.without_backups.as_ref().filter(|_| !imported);
    let deleted = (data.removal == Some(DeletionPolicy::Delete)).then(deleted);
    let standby = standby.map(|gap| {
        let allowed = "a standby in another zone, or a stage without `.protected()`";
        finding(codes::DATA_STORE_WITHOUT_STANDBY, gap, allowed)
    });
    let backups = backups.map(|gap| {
        let allowed = "backups or versioning, or a stage without `.protected()`";
        finding(codes::DATA_STORE_WITHOUT_BACKUPS, gap, allowed)
    });
    [standby, backups, deleted].into_iter().flatten()
}

fn finding(code: Code, gap: &Gap<'_>, allowed: &str) -> Finding {
    let message = format!("{} in a protected stage", gap.finding);
    let price = gap.instance.map(second_instance);
    let diagnostic = Diagnostic::warning(code, message)
        .allowed(allowed)
        .hint(format!("{}{}", gap.fix, price.unwrap_or_default()));
    (diagnostic, gap.origin)
}

/// The price of a second instance of the same type, for a hint.
fn second_instance((name, prices): (&str, Prices)) -> String {
    match prices.iter().find(|(known, _)| *known == name) {
        Some((_, price)) => {
            format!(": a second `{name}` costs {price:.2} USD a month in us-east-1")
        }
        None => format!(": a second `{name}` costs as much as the first"),
    }
}

fn deleted() -> Finding {
    let message = "data is deleted with its component in a protected stage";
    let diagnostic = Diagnostic::warning(codes::DATA_DELETED_ON_REMOVAL, message)
        .allowed("data that is retained, or a stage without `.protected()`")
        .hint("remove `.delete_on_removal()`: a protected stage retains data by default");
    (diagnostic, None)
}

fn check_logs(logs: &Logs<'_>) -> Option<Finding> {
    let Spanned {
        value: retention,
        origin,
    } = logs.retention;
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
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Bucket, Cache, Component, KeyAttribute, LogGroup, Postgres, Queue, Search, Secret,
        Stateful, Table, Versioning, Vpc, days,
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
