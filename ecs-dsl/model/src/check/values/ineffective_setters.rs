//! Setters that have no effect on the variant of a builder that they are called on.

use super::Report;
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::Entry;
use crate::dsl::model::description::Import;
use crate::rules::codes;

/// What has an effect on every component.
const ALWAYS: [&str; 1] = ["renamed_from"];

pub(super) fn check(entry: &dyn Entry, import: &Import<'_>, report: &mut Report<'_>) {
    for (call, on) in entry.record().ignored() {
        report_setter(call.setter, on, call.origin, report);
    }
    let Some(effective) = import.effective.filter(|_| import.imported) else {
        return;
    };
    for call in entry.record().all_calls() {
        if !effective.contains(&call.setter) && !ALWAYS.contains(&call.setter) {
            report_setter(call.setter, "an import", call.origin, report);
        }
    }
}

fn report_setter(setter: &str, on: &str, origin: SourceLocation, report: &mut Report<'_>) {
    let message = format!("`.{setter}` has no effect on {on}");
    let diagnostic = Diagnostic::warning(codes::INEFFECTIVE_SETTER, message)
        .allowed("setters whose value is used")
        .hint(format!("remove `.{setter}(…)`"));
    report.add(diagnostic, origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Alarm, Bucket, Cluster, Component, Insights, Key, LoadBalancer, Metric, Postgres, Queue,
        Secret, Service, Stack, Stateful, TaskBuilder, Topic, Volume, days, secs,
    };

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack: &mut Stack| {
            stack.add(component());
        })
    }

    fn mounted(volume: fn() -> Volume) -> Diagnostics {
        check_service(|| {
            let order: Service = service("order").path("/*").volume(volume());
            order.container(|main| main.mount("data", "/data"))
        })
    }

    #[test]
    fn setter_of_efs_on_an_ephemeral_volume_is_a_warning() {
        let on = "has no effect on a volume that is neither an EFS nor an S3 file system";
        let diagnostics = mounted(|| Volume::ephemeral("data").access_point("fsap-1"));
        assert_warning(&diagnostics, "ECS1045", &format!("`.access_point` {on}"));
        let diagnostics = mounted(|| Volume::ephemeral("data").mount_target_security_group("sg-1"));
        let message = format!("`.mount_target_security_group` {on}");
        assert_warning(&diagnostics, "ECS1045", &message);
    }

    #[test]
    fn dimension_of_the_metric_of_a_component_is_a_warning() {
        let alarm = |custom: bool| {
            check(move |stack| {
                platform(stack);
                let order = stack.add(service("order").path("/*"));
                let metric = match custom {
                    true => Metric::custom("shop", "orders"),
                    false => order.cpu(),
                };
                let metric = metric.dimension("shard", "1");
                stack.add(Alarm::above("load", metric, 80.0).notify(TOPIC));
            })
        };
        let message = "`.dimension` has no effect on the metric of a component";
        assert_warning(&alarm(false), "ECS1045", message);
        assert_silent(&alarm(true));
    }

    #[test]
    fn setter_of_a_generated_secret_on_an_import_is_a_warning() {
        let imported = || Secret::import("login", "shop/login");
        let message = "`.length` has no effect on an import";
        assert_warning(&added(move || imported().length(40)), "ECS1045", message);
        let message = "`.template` has no effect on an import";
        let templated = move || imported().template([("user", "shop")], "password");
        assert_warning(&added(templated), "ECS1045", message);
        assert_silent(&added(|| Secret::generated("login").length(40)));
    }

    #[test]
    fn setter_that_an_import_does_not_read_is_a_warning() {
        let setter = |name: &str| format!("`.{name}` has no effect on an import");
        let db = |change: fn(Postgres) -> Postgres| {
            check(move |stack| {
                let login = stack.add(Secret::import("login", "shop/db"));
                let db = Postgres::import("db", &login)
                    .endpoint_address("db.internal")
                    .security_group("sg-0123456789abcdef0");
                stack.add(change(db));
            })
        };
        let diagnostics = db(|db| db.multi_az());
        assert_warning(&diagnostics, "ECS1045", &setter("multi_az"));
        let diagnostics = db(|db| db.backup_retention_period(days(1)));
        assert_warning(&diagnostics, "ECS1045", &setter("backup_retention_period"));
        let diagnostics = db(|db| db.delete_on_removal());
        assert_warning(&diagnostics, "ECS1045", &setter("delete_on_removal"));
        assert_silent(&db(|db| {
            db.port(5433).db_name("shop").master_username("shop")
        }));
        let web = || {
            LoadBalancer::import("web")
                .listener("arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/0123456789abcdef")
                .security_group("sg-0123456789abcdef0")
                .dns_name("web.elb.amazonaws.com")
        };
        let certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1";
        let diagnostics = added(move || web().https(certificate));
        assert_warning(&diagnostics, "ECS1045", &setter("https"));
        let diagnostics = added(move || web().idle_timeout(secs(30)));
        assert_warning(&diagnostics, "ECS1045", &setter("idle_timeout"));
        let queue = || {
            Queue::import("jobs")
                .queue_url("https://sqs.us-east-1.amazonaws.com/123456789012/jobs")
                .arn("arn:aws:sqs:us-east-1:123456789012:jobs")
        };
        let diagnostics = added(move || queue().visibility_timeout(secs(60)));
        assert_warning(&diagnostics, "ECS1045", &setter("visibility_timeout"));
        let diagnostics = added(|| Bucket::import("files", "shop-files").event_bridge());
        assert_warning(&diagnostics, "ECS1045", &setter("event_bridge"));
        let diagnostics = added(move || queue().fifo());
        assert_warning(&diagnostics, "ECS1045", &setter("fifo"));
        let key =
            || Key::import("data", "arn:aws:kms:us-east-1:123456789012:key/1").encrypts_logs();
        assert_warning(&added(key), "ECS1045", &setter("encrypts_logs"));
        let topic = || Topic::import("orders", "arn:aws:sns:us-east-1:123456789012:orders");
        let diagnostics = added(move || topic().fifo());
        assert_warning(&diagnostics, "ECS1045", &setter("fifo"));
        // A subscription is a resource of the stack.
        assert_silent(&added(move || topic().email("ops@example.com")));
        let cluster = || Cluster::import("main", "shop").insights(Insights::Disabled);
        assert_warning(&added(cluster), "ECS1045", &setter("insights"));
    }
}
