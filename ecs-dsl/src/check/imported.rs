//! What exists already at AWS: whether its ids and ARNs can be what they are taken for.
//!
//! Only what is written in the program is looked at; a parameter's value is known to CloudFormation alone.

use std::collections::BTreeSet;

use super::report::{Report, label, workload_label};
use crate::cfn::Value;
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::imported::is_given;
use crate::dsl::{ImportedVpc, LoadBalancer, Spec, Stack, Tier, Vpc};
use crate::rules::{self, Verdict};

const OTHER_REGION: Code = Code::new("ECS1222");
const SUBNETS: Code = Code::new("ECS1223");
/// `limits.json`: `ecs.subnets`.
const MOST_SUBNETS: usize = 16;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        let Some(entry) = spec.entry() else { continue };
        let origin = entry.origin();
        let mut look = Look {
            stack,
            origin,
            report: Report::new(label(entry), faults),
        };
        match spec {
            Spec::Vpc(vpc) => {
                if let Some(imported) = &vpc.imported {
                    check_vpc(vpc, imported, &mut look);
                }
            }
            Spec::LoadBalancer(balancer) => check_load_balancer(balancer, &mut look),
            Spec::Postgres(db) => {
                let group = db.imported.as_ref().map(|db| &db.security_group_id);
                look.all(group, rules::security_group_id);
            }
            Spec::Cache(cache) => {
                let group = cache
                    .imported
                    .as_ref()
                    .map(|cache| &cache.security_group_id);
                look.all(group, rules::security_group_id);
            }
            Spec::Search(domain) => {
                if let Some(imported) = &domain.imported {
                    look.one(&imported.security_group_id, rules::security_group_id);
                    look.one(&imported.arn, rules::search_domain_arn);
                }
            }
            Spec::Queue(queue) => {
                let arn = queue.imported.as_ref().map(|queue| &queue.arn);
                look.all(arn, rules::queue_arn);
            }
            Spec::Topic(topic) => look.all(&topic.imported, rules::topic_arn),
            Spec::Key(key) => look.all(&key.imported, rules::key_arn),
            Spec::Alarm(alarm) => look.all(&alarm.actions, rules::action_arn),
            _ => {}
        }
    }
    for workload in stack.workloads() {
        let mut look = Look {
            stack,
            origin: workload.origin,
            report: Report::new(workload_label(workload), faults),
        };
        look.all(&workload.security_groups, rules::security_group_id);
    }
}

/// What is looked at: one component, and where it was made.
struct Look<'a, 'f> {
    stack: &'a Stack,
    origin: Origin,
    report: Report<'f>,
}

impl Look<'_, '_> {
    fn one(&mut self, value: &Value<String>, rule: impl Fn(&str) -> Verdict) {
        if let Some(text) = value.expr().as_str()
            && is_given(value)
        {
            self.report.value(text, self.origin, rule(text));
        }
    }

    fn all<'v>(
        &mut self,
        values: impl IntoIterator<Item = &'v Value<String>>,
        rule: impl Fn(&str) -> Verdict,
    ) {
        values.into_iter().for_each(|value| self.one(value, &rule));
    }

    /// The same of what must be in the region of the stack that uses it.
    fn here(&mut self, value: &Value<String>, rule: impl Fn(&str) -> Verdict) {
        self.one(value, rule);
        let arn = value.expr().as_str().unwrap_or_default();
        let Some((of, own)) = rules::region_of(arn).zip(self.stack.stage().region_name()) else {
            return;
        };
        if of != own {
            let message = format!("`{arn}` is in the region `{of}`, and the stage in `{own}`");
            let fault = Diagnostic::error(OTHER_REGION, message)
                .allowed("what is in the region of the stage")
                .hint("give each stage an ARN of its own region, with a setting");
            self.report.tell(fault, self.origin);
        }
    }
}

fn check_load_balancer(balancer: &LoadBalancer, look: &mut Look<'_, '_>) {
    for certificate in &balancer.certificates {
        look.here(certificate, rules::certificate_arn);
    }
    if let Some(web_acl) = &balancer.web_acl {
        look.here(web_acl, rules::web_acl_arn);
    }
    if let Some(imported) = &balancer.imported {
        look.here(&imported.listener_arn, rules::listener_arn);
        look.one(&imported.security_group_id, rules::security_group_id);
    }
}

fn check_vpc(vpc: &Vpc, imported: &ImportedVpc, look: &mut Look<'_, '_>) {
    look.all(&imported.id, rules::vpc_id);
    let mut known = BTreeSet::new();
    for (tier, subnets) in Tier::ALL.into_iter().zip(&imported.subnets) {
        look.all(subnets, rules::subnet_id);
        for id in subnets.iter().filter_map(|subnet| subnet.expr().as_str()) {
            if !known.insert(id) {
                let fault = Diagnostic::error(SUBNETS, format!("the subnet `{id}` is given twice"))
                    .allowed("each subnet once, in one tier");
                look.report.tell(fault, vpc.origin);
            }
        }
        if subnets.len() > MOST_SUBNETS {
            let message = format!(
                "it has `{}` {} subnets",
                subnets.len(),
                tier.as_str().to_lowercase()
            );
            let fault = Diagnostic::error(SUBNETS, message)
                .allowed(format!("at most {MOST_SUBNETS} subnets of a tier"));
            look.report.tell(fault, vpc.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Cache, Component, Key, LoadBalancer, Nat, Queue, Search, Service, Stack, Tier, Topic, Vpc,
    };

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack| {
            stack.add(component());
        })
    }

    #[test]
    fn ids_are_of_their_kind() {
        let message = "id of a VPC `main` is not one that AWS gives";
        assert_error(&added(|| Vpc::import("main", "main")), "ECS1220", message);
        let message = "id of a subnet `sg-1` is not one that AWS gives";
        let faults = added(|| Vpc::import("main", "vpc-1").subnets(Tier::Private, ["sg-1"]));
        assert_error(&faults, "ECS1220", message);
        let message = "id of a security group `web` is not one that AWS gives";
        let faults = added(|| {
            Cache::import("cache")
                .address("cache.internal")
                .security_group("web")
        });
        assert_error(&faults, "ECS1220", message);
        let faults = check_service(|| Service::security_group(service("order"), "web"));
        assert_error(&faults, "ECS1220", message);
    }

    #[test]
    fn arns_are_of_their_service() {
        let told = |faults: &Diagnostics| assert_eq!(only(faults).0, "ECS1732", "{faults}");
        told(&added(|| Topic::import("alerts", "alerts")));
        told(&added(|| Key::import("data", "alias/data")));
        told(&added(|| {
            Queue::import("jobs")
                .queue_url("https://sqs")
                .arn("https://sqs")
        }));
        told(&added(|| {
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
    fn certificates_are_arns_of_the_stages_region() {
        let message =
            "certificate `example.com` is not the ARN of one that a load balancer can use";
        assert_error(&secured("example.com", true), "ECS1221", message);
        let elsewhere = "arn:aws:acm:us-east-1:1:certificate/a";
        let message =
            format!("`{elsewhere}` is in the region `us-east-1`, and the stage in `eu-west-1`");
        assert_error(&secured(elsewhere, true), "ECS1222", &message);
        assert_silent(&secured(elsewhere, false));
        assert_silent(&secured("arn:aws:acm:eu-west-1:1:certificate/a", true));
    }

    #[test]
    fn subnets_are_given_once_and_sixteen_at_most() {
        let message = "the subnet `subnet-1` is given twice";
        let faults = added(|| {
            Vpc::import("main", "vpc-1")
                .subnets(Tier::Private, ["subnet-1", "subnet-2", "subnet-1"])
        });
        assert_error(&faults, "ECS1223", message);
        let many = |count: usize| {
            added(move || {
                let ids = (0..count).map(|number| format!("subnet-{number:x}"));
                Vpc::import("main", "vpc-1").subnets(Tier::Private, ids)
            })
        };
        assert_error(&many(17), "ECS1223", "it has `17` private subnets");
        assert_silent(&many(16));
    }
}
