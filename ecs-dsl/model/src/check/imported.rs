//! IDs and ARNs of existing resources: whether they have the form that their use requires.
//!
//! Only literals in the program are checked; the values of parameters are known only to CloudFormation.

use std::collections::BTreeSet;

use super::report::{Report, label};
use crate::cfn::Value;
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::imported::is_given;
use crate::dsl::{ImportedVpc, LoadBalancer, Spec, Stack, Tier, Vpc};
use crate::rules::{self, Verdict, codes};

/// `limits.json`: `ecs.subnets`.
const MAX_SUBNETS: usize = 16;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for spec in &stack.components {
        let Some(entry) = spec.entry() else { continue };
        let origin = entry.origin();
        let mut checker = Checker {
            stack,
            origin,
            report: Report::new(label(entry), diagnostics),
        };
        match spec {
            Spec::Vpc(vpc) => {
                if let Some(imported) = &vpc.imported {
                    check_vpc(vpc, imported, &mut checker);
                }
            }
            Spec::LoadBalancer(balancer) => check_load_balancer(balancer, &mut checker),
            Spec::Postgres(db) => {
                let group = db.imported.as_ref().map(|db| &db.security_group_id);
                checker.values(group, rules::security_group_id);
            }
            Spec::Cache(cache) => {
                let group = cache
                    .imported
                    .as_ref()
                    .map(|cache| &cache.security_group_id);
                checker.values(group, rules::security_group_id);
            }
            Spec::Search(domain) => {
                if let Some(imported) = &domain.imported {
                    checker.value(&imported.security_group_id, rules::security_group_id);
                    checker.value(&imported.arn, rules::search_domain_arn);
                }
            }
            Spec::Queue(queue) => {
                let arn = queue.imported.as_ref().map(|queue| &queue.arn);
                checker.values(arn, rules::queue_arn);
            }
            Spec::Topic(topic) => checker.values(&topic.imported, rules::topic_arn),
            Spec::Key(key) => checker.values(&key.imported, rules::key_arn),
            Spec::Alarm(alarm) => checker.values(&alarm.actions, rules::action_arn),
            _ => {}
        }
    }
    for task in stack.tasks() {
        let mut checker = Checker {
            stack,
            origin: task.origin,
            report: Report::new(label(task), diagnostics),
        };
        checker.values(&task.network.security_groups, rules::security_group_id);
    }
}

/// Checks the values of one component.
struct Checker<'a, 'f> {
    stack: &'a Stack,
    origin: SourceLocation,
    report: Report<'f>,
}

impl Checker<'_, '_> {
    fn value(&mut self, value: &Value<String>, rule: impl Fn(&str) -> Verdict) {
        if let Some(text) = value.expr().as_str()
            && is_given(value)
        {
            self.report.value(text, self.origin, rule(text));
        }
    }

    fn values<'v>(
        &mut self,
        values: impl IntoIterator<Item = &'v Value<String>>,
        rule: impl Fn(&str) -> Verdict,
    ) {
        values
            .into_iter()
            .for_each(|value| self.value(value, &rule));
    }

    /// Checks the ARN of a resource that must be in the stage's region.
    fn regional_arn(&mut self, value: &Value<String>, rule: impl Fn(&str) -> Verdict) {
        self.value(value, rule);
        let arn = value.expr().as_str().unwrap_or_default();
        let Some((region, stage_region)) =
            rules::region_of(arn).zip(self.stack.stage().region_name())
        else {
            return;
        };
        if region != stage_region {
            let message =
                format!("`{arn}` is in region `{region}`, but the stage is in `{stage_region}`");
            let diagnostic = Diagnostic::error(codes::ARN_IN_ANOTHER_REGION, message)
                .allowed("an ARN in the region of the stage")
                .hint("use a setting with an ARN for each stage's region");
            self.report.add(diagnostic, self.origin);
        }
    }
}

fn check_load_balancer(balancer: &LoadBalancer, checker: &mut Checker<'_, '_>) {
    for certificate in &balancer.certificates {
        checker.regional_arn(certificate, rules::certificate_arn);
    }
    if let Some(web_acl) = &balancer.web_acl {
        checker.regional_arn(web_acl, rules::web_acl_arn);
    }
    if let Some(imported) = &balancer.imported {
        checker.regional_arn(&imported.listener_arn, rules::listener_arn);
        checker.value(&imported.security_group_id, rules::security_group_id);
    }
}

fn check_vpc(vpc: &Vpc, imported: &ImportedVpc, checker: &mut Checker<'_, '_>) {
    checker.values(&imported.id, rules::vpc_id);
    let mut known = BTreeSet::new();
    for (tier, subnets) in Tier::ALL.into_iter().zip(&imported.subnets) {
        checker.values(subnets, rules::subnet_id);
        for id in subnets.iter().filter_map(|subnet| subnet.expr().as_str()) {
            if !known.insert(id) {
                let diagnostic = Diagnostic::error(
                    codes::DUPLICATE_OR_TOO_MANY_SUBNETS,
                    format!("duplicate subnet `{id}`"),
                )
                .allowed("each subnet once, in one tier");
                checker.report.add(diagnostic, vpc.origin);
            }
        }
        if subnets.len() > MAX_SUBNETS {
            let message = format!(
                "imported VPC has `{}` {} subnets",
                subnets.len(),
                tier.as_str().to_lowercase()
            );
            let diagnostic = Diagnostic::error(codes::DUPLICATE_OR_TOO_MANY_SUBNETS, message)
                .allowed(format!("at most {MAX_SUBNETS} subnets per tier"));
            checker.report.add(diagnostic, vpc.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Cache, Component, Key, LoadBalancer, Nat, Queue, Search, Service, Stack, TaskBuilder, Tier,
        Topic, Vpc,
    };

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack| {
            stack.add(component());
        })
    }

    #[test]
    fn malformed_ids_are_errors() {
        let message = "VPC ID `main` is malformed";
        assert_error(&added(|| Vpc::import("main", "main")), "ECS1220", message);
        let message = "subnet ID `sg-1` is malformed";
        let diagnostics = added(|| Vpc::import("main", "vpc-1").subnets(Tier::Private, ["sg-1"]));
        assert_error(&diagnostics, "ECS1220", message);
        let message = "security group ID `web` is malformed";
        let diagnostics = added(|| {
            Cache::import("cache")
                .address("cache.internal")
                .security_group("web")
        });
        assert_error(&diagnostics, "ECS1220", message);
        let diagnostics = check_service(|| Service::security_group(service("order"), "web"));
        assert_error(&diagnostics, "ECS1220", message);
    }

    #[test]
    fn arns_of_other_services_are_errors() {
        let assert_wrong_arn =
            |diagnostics: &Diagnostics| assert_eq!(only(diagnostics).0, "ECS1732", "{diagnostics}");
        assert_wrong_arn(&added(|| Topic::import("alerts", "alerts")));
        assert_wrong_arn(&added(|| Key::import("data", "alias/data")));
        assert_wrong_arn(&added(|| {
            Queue::import("jobs")
                .queue_url("https://sqs")
                .arn("https://sqs")
        }));
        assert_wrong_arn(&added(|| {
            Search::import("catalog")
                .endpoint("a.es.amazonaws.com")
                .arn("catalog")
                .security_group("sg-1")
        }));
        assert_silent(&added(|| {
            Topic::import("alerts", "arn:aws:sns:eu-west-1:1:alerts")
        }));
    }

    fn secured(certificate: &'static str, region: bool) -> Diagnostics {
        let program = move |stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(LoadBalancer::public("web").https(certificate));
        };
        if region {
            check_in_region(program)
        } else {
            check(program)
        }
    }

    #[test]
    fn certificate_in_other_region_is_an_error() {
        let message = "certificate `example.com` is not the ARN of an ACM or IAM certificate";
        assert_error(&secured("example.com", true), "ECS1221", message);
        let elsewhere = "arn:aws:acm:us-east-1:1:certificate/a";
        let message =
            format!("`{elsewhere}` is in region `us-east-1`, but the stage is in `eu-west-1`");
        assert_error(&secured(elsewhere, true), "ECS1222", &message);
        assert_silent(&secured(elsewhere, false));
        assert_silent(&secured("arn:aws:acm:eu-west-1:1:certificate/a", true));
    }

    #[test]
    fn duplicate_and_too_many_subnets_are_errors() {
        let message = "duplicate subnet `subnet-1`";
        let diagnostics = added(|| {
            Vpc::import("main", "vpc-1")
                .subnets(Tier::Private, ["subnet-1", "subnet-2", "subnet-1"])
        });
        assert_error(&diagnostics, "ECS1223", message);
        let many = |count: usize| {
            added(move || {
                let ids = (0..count).map(|number| format!("subnet-{number:x}"));
                Vpc::import("main", "vpc-1").subnets(Tier::Private, ids)
            })
        };
        assert_error(
            &many(17),
            "ECS1223",
            "imported VPC has `17` private subnets",
        );
        assert_silent(&many(16));
    }
}
