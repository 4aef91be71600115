//! IDs and ARNs of existing resources: whether they have the form that their use requires.
//!
//! Only literals in the program are checked; the values of parameters are known only to CloudFormation.

use std::collections::BTreeSet;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::model::description::ExternalValue;
use crate::dsl::model::imported::is_given;
use crate::dsl::{ImportedVpc, Stack, Vpc};
use crate::rules::{self, codes};

/// `limits.json`: `ecs.subnets`.
const MAX_SUBNETS: usize = 16;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (entry, description) in stack.described() {
        let mut report = Report::new(label(entry), diagnostics);
        for external in description.import.values {
            check_value(&external, entry.origin(), stack, &mut report);
        }
    }
    for vpc in stack.all::<Vpc>() {
        let mut report = Report::new(label(vpc.as_ref()), diagnostics);
        if let Some(imported) = &vpc.imported {
            check_subnets(vpc, imported, &mut report);
        }
    }
}

fn check_value(
    external: &ExternalValue<'_>,
    origin: SourceLocation,
    stack: &Stack,
    report: &mut Report<'_>,
) {
    let Some(text) = external.value.expr().as_str() else {
        return;
    };
    if is_given(external.value) {
        report.value(text, origin, (external.rule)(text));
    }
    if external.regional {
        check_region(text, origin, stack, report);
    }
}

/// Checks the ARN of a resource that must be in the stage's region.
fn check_region(arn: &str, origin: SourceLocation, stack: &Stack, report: &mut Report<'_>) {
    let Some((region, stage_region)) = rules::region_of(arn).zip(stack.stage().region_name())
    else {
        return;
    };
    if region != stage_region {
        let message =
            format!("`{arn}` is in region `{region}`, but the stage is in `{stage_region}`");
        let diagnostic = Diagnostic::error(codes::ARN_IN_ANOTHER_REGION, message)
            .allowed("an ARN in the region of the stage")
            .hint("use a setting with an ARN for each stage's region");
        report.add(diagnostic, origin);
    }
}

fn check_subnets(vpc: &Vpc, imported: &ImportedVpc, report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    for (tier, subnets) in &imported.subnets {
        for id in subnets.iter().filter_map(|subnet| subnet.expr().as_str()) {
            if !known.insert(id) {
                let message = format!("duplicate subnet `{id}`");
                let diagnostic = Diagnostic::error(codes::DUPLICATE_OR_TOO_MANY_SUBNETS, message)
                    .allowed("each subnet once, in one tier");
                report.add(diagnostic, vpc.origin);
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
            report.add(diagnostic, vpc.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
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
