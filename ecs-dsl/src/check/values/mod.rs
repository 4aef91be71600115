//! Single values: every one that a rule knows is put before it, with the line where it was given.

mod containers;
mod data;
mod network;
mod routes;
mod secrets;
mod stack;
mod tables;
mod topics;
mod workloads;

use super::report::{Report, label};
use crate::diag::Diagnostics;
use crate::dsl::{Entry, Spec, Stack};
use crate::rules;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    stack::check(stack, faults);
    for spec in &stack.components {
        let Some(entry) = spec.entry() else { continue };
        let mut report = Report::new(label(entry), faults);
        check_name(entry, &mut report);
        match spec {
            Spec::LoadBalancer(balancer) => network::load_balancer(balancer, &mut report),
            Spec::LogGroup(group) => report.duration(&group.retention, rules::retention),
            Spec::Vpc(vpc) => network::vpc(vpc, &mut report),
            Spec::Service(service) => workloads::check(stack, &service.0, &mut report),
            Spec::Worker(worker) => workloads::check(stack, &worker.0, &mut report),
            Spec::Bucket(bucket) => data::bucket(bucket, &mut report),
            Spec::Key(key) => data::key(stack, key, &mut report),
            Spec::Postgres(db) => data::postgres(db, &mut report),
            Spec::Queue(queue) => data::queue(queue, &mut report),
            Spec::Cache(cache) => data::redis(cache, &mut report),
            Spec::Repository(repository) => data::repository(repository, &mut report),
            Spec::Search(domain) => data::search(domain, &mut report),
            Spec::Secret(secret) => secrets::secret(secret, &mut report),
            Spec::SecureParameter(parameter) => secrets::parameter(parameter, &mut report),
            Spec::Table(table) => tables::check(table, &mut report),
            Spec::Topic(topic) => topics::check(topic, &mut report),
            _ => {}
        }
    }
}

/// A namespace is named by its domain, everything else by a name of its own.
fn check_name(entry: &dyn Entry, report: &mut Report<'_>) {
    let rule = if entry.kind() == "namespace" {
        rules::domain
    } else {
        rules::component_name
    };
    report.value(entry.name(), entry.origin(), rule(entry.name()));
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Bucket, LogGroup, Namespace, Vpc, days};

    #[test]
    fn names_of_components() {
        let faults = check(|stack| {
            stack.add(Bucket::new("my bucket"));
        });
        let message = "component name `my bucket` is not one that AWS's names can be made from";
        assert_error(&faults, "ECS1021", message);
    }

    #[test]
    fn a_namespace_is_a_domain() {
        let named = |name: &'static str| {
            check(move |stack| {
                stack.add(Vpc::new("main"));
                stack.add(Namespace::new(name));
            })
        };
        assert_error(
            &named("shop..local"),
            "ECS1213",
            "domain of a namespace `shop..local` is not a domain name",
        );
        assert_silent(&named("shop.local"));
    }

    #[test]
    fn retentions() {
        let kept = |count| {
            check(move |stack| {
                stack.add(LogGroup::new("audit").retention(days(count)));
            })
        };
        assert_error(
            &kept(8),
            "ECS1701",
            "retention `8 days` is not one that CloudWatch Logs has",
        );
        assert_silent(&kept(7));
    }
}
