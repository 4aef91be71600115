//! Checks single values with the rules for them, each with its line in the user's program.

mod containers;
mod data;
mod file_systems;
mod ineffective_setters;
mod network;
mod repeated_setters;
mod routes;
mod secrets;
mod services;
mod stack;
mod tables;
mod tasks;
mod topics;

use super::report::{Report, label};
use super::rule::{ServiceRule, StackRule, TaskRule};
use crate::diag::Diagnostics;
use crate::dsl::model::description::Naming;
use crate::dsl::{Entry, Spec, Stack};
use crate::rules;

pub(super) const TASK: &[TaskRule] = &[tasks::check];

pub(super) const SERVICE: &[ServiceRule] = &[services::check];

pub(super) const STACK: &[StackRule] = &[check];

fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    stack::check(stack, diagnostics);
    for spec in &stack.components {
        let Some((entry, description)) = spec.entry().zip(spec.description(stack)) else {
            continue;
        };
        let mut report = Report::new(label(entry), diagnostics);
        check_name(entry, description.naming, &mut report);
        repeated_setters::check(entry, &mut report);
        ineffective_setters::check(entry, &description.import, &mut report);
        match spec {
            Spec::HostedZone(zone) => network::hosted_zone(zone, &mut report),
            Spec::LoadBalancer(balancer) => network::load_balancer(balancer, &mut report),
            Spec::LogGroup(group) => report.duration(&group.retention, rules::retention),
            Spec::Vpc(vpc) => network::vpc(vpc, &mut report),
            Spec::Bucket(bucket) => data::bucket(bucket, &mut report),
            Spec::FileSystem(files) => file_systems::check(files, &mut report),
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
            // Their tasks are checked by rules about tasks.
            Spec::Job(_) | Spec::Service(_) | Spec::Worker(_) => {}
            Spec::Alarm(_)
            | Spec::Alarms(_)
            | Spec::Cluster(_)
            | Spec::Dashboard(_)
            | Spec::FailedTasks(_)
            | Spec::Mesh(_)
            | Spec::Namespace(_)
            | Spec::Workflow(_)
            | Spec::Resource(..) => {}
        }
    }
}

fn check_name(entry: &dyn Entry, naming: Naming<'_>, report: &mut Report<'_>) {
    let rule = match naming {
        Naming::Domain => rules::domain,
        Naming::Generated | Naming::Derived(..) | Naming::Custom(..) | Naming::Task => {
            rules::component_name
        }
    };
    report.value(entry.name(), entry.origin(), rule(entry.name()));
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Bucket, LogGroup, Namespace, Vpc, days};

    #[test]
    fn invalid_component_name_is_an_error() {
        let diagnostics = check(|stack| {
            stack.add(Bucket::new("my bucket"));
        });
        let message = "component name `my bucket` is invalid";
        assert_error(&diagnostics, "ECS1021", message);
    }

    // found: G5
    #[test]
    fn invalid_name_of_a_service_is_reported_once() {
        let diagnostics = check(|stack| {
            platform(stack);
            stack.add(Namespace::new("shop.local"));
            stack.add(service("my order!").path("/*"));
        });
        let message = "component name `my order!` is invalid";
        assert_error(&diagnostics, "ECS1021", message);
    }

    #[test]
    fn invalid_namespace_domain_is_an_error() {
        let named = |name: &'static str| {
            check(move |stack| {
                stack.add(Vpc::new("main"));
                stack.add(Namespace::new(name));
            })
        };
        assert_error(
            &named("shop..local"),
            "ECS1213",
            "namespace domain `shop..local` is not a domain name",
        );
        assert_silent(&named("shop.local"));
    }

    #[test]
    fn unsupported_retention_is_an_error() {
        let retained_for = |count| {
            check(move |stack| {
                stack.add(LogGroup::new("audit").retention(days(count)));
            })
        };
        assert_error(
            &retained_for(8),
            "ECS1701",
            "log retention `8 days` is not supported by CloudWatch Logs",
        );
        assert_silent(&retained_for(7));
    }
}
