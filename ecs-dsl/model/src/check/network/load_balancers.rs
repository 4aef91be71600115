//! Load balancers: zones, quotas, encryption.

use std::collections::BTreeMap;

use crate::cfn::Handle;
use crate::check::report::{Report, label, zones};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{LoadBalancer, Scheme, Stack, Tier};
use crate::rules::codes;

/// `limits.json`: `elb.tgs`, a quota that AWS doesn't raise.
const MAX_TARGET_GROUPS: usize = 100;
/// `limits.json`: `elb.rules`, a quota that AWS raises on request.
const MAX_RULES: usize = 100;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    let balancers = stack.all::<LoadBalancer>();
    for balancer in balancers.filter(|balancer| balancer.imported.is_none()) {
        check_zones(stack, balancer, diagnostics);
        check_encryption(stack, balancer, diagnostics);
        check_access_logs(stack, balancer, diagnostics);
    }
}

/// Checks the quotas of each load balancer, over all stacks of the app.
pub(super) fn check_quotas(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let usage = usage(stacks);
    for balancer in stacks.iter().flat_map(Stack::handles::<LoadBalancer>) {
        let used = usage.get(&key(&balancer));
        let (groups, rules) = used.copied().unwrap_or_default();
        let label = label(balancer.spec().as_ref());
        let mut report = Report::new(label, diagnostics);
        if groups > MAX_TARGET_GROUPS {
            let diagnostic = Diagnostic::error(codes::LOAD_BALANCER_QUOTA_EXCEEDED, format!("it has `{groups}` target groups"))
                .allowed(format!("at most {MAX_TARGET_GROUPS}; a service has one for each of its ports, or two if its deployment shifts traffic"))
                .hint("move some of the services to another load balancer");
            report.add(diagnostic, balancer.spec().origin);
        } else if rules > MAX_RULES {
            let diagnostic = Diagnostic::warning(codes::LOAD_BALANCER_QUOTA_EXCEEDED, format!("its listener has `{rules}` rules"))
                .allowed(format!("at most {MAX_RULES}, unless AWS has raised the quota of the account"))
                .hint("request an increase of the quota \"Rules per Application Load Balancer\", or move some of the services to another load balancer");
            report.add(diagnostic, balancer.spec().origin);
        }
    }
}

/// The number of target groups and of rules of each load balancer, by its stack and its name.
fn usage(stacks: &[Stack]) -> BTreeMap<(String, String), (usize, usize)> {
    let mut usage: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for stack in stacks {
        for service in stack.services() {
            for group in stack.target_groups(service) {
                let balancer = &group.balancer;
                let (groups, rules) = usage.entry(key(balancer)).or_default();
                *groups += if group.has_alternate() { 2 } else { 1 };
                let parts = group.routes.iter().map(|(_, route)| route.parts().len());
                *rules += parts.sum::<usize>();
            }
        }
    }
    usage
}

fn key(balancer: &Handle<LoadBalancer>) -> (String, String) {
    (balancer.scope().to_owned(), balancer.name().to_owned())
}

/// An internet-facing load balancer of a protected stage has HTTPS.
fn check_encryption(stack: &Stack, balancer: &LoadBalancer, diagnostics: &mut Diagnostics) {
    let public = balancer.scheme == Scheme::InternetFacing;
    if stack.stage().is_protected() && public && !balancer.is_https() {
        let message = "internet-facing load balancer serves plain HTTP in a protected stage";
        let diagnostic = Diagnostic::warning(codes::UNENCRYPTED_PUBLIC_LISTENER, message)
            .allowed("HTTPS in a protected stage")
            .hint("add `.https(certificate_arn)`; port 80 then redirects to HTTPS");
        Report::new(label(balancer), diagnostics).add(diagnostic, balancer.origin);
    }
}

/// A load balancer of a protected stage has access logs.
fn check_access_logs(stack: &Stack, balancer: &LoadBalancer, diagnostics: &mut Diagnostics) {
    if stack.stage().is_protected() && balancer.access_logs.is_none() {
        let message = "load balancer without access logs in a protected stage";
        let diagnostic = Diagnostic::warning(codes::LOAD_BALANCER_WITHOUT_ACCESS_LOGS, message)
            .allowed("access logs in a protected stage")
            .hint("add `.access_logs(&logs)`, with `stack.add(Bucket::new(\"logs\").access_log_target().expire(days(90)))`");
        Report::new(label(balancer), diagnostics).add(diagnostic, balancer.origin);
    }
}

fn check_zones(stack: &Stack, balancer: &LoadBalancer, diagnostics: &mut Diagnostics) {
    let Some(vpc) = stack.vpc_or_only(balancer.vpc.as_ref()).one() else {
        return;
    };
    let tier = match balancer.scheme {
        Scheme::InternetFacing => Tier::Public,
        Scheme::Internal => Tier::Private,
    };
    let count = vpc.spec().subnet_count(tier);
    if count >= 2 {
        return;
    }
    if let Some(diagnostic) = super::subnets::missing_tier(vpc.spec(), tier) {
        return Report::new(label(balancer), diagnostics).add(diagnostic, balancer.origin);
    }
    let kind = tier.as_str().to_lowercase();
    let message = format!(
        "VPC `{}` has {kind} subnets in {}",
        vpc.name(),
        zones(count)
    );
    let hint = if vpc.spec().is_imported() {
        format!("add subnets of two zones with `.subnets(Tier::{tier:?}, […])` on the VPC")
    } else {
        "set `.zones(2)` on the VPC".to_owned()
    };
    let diagnostic = Diagnostic::error(codes::LOAD_BALANCER_IN_ONE_ZONE, message)
        .allowed("subnets in at least two zones")
        .hint(hint);
    Report::new(label(balancer), diagnostics).add(diagnostic, balancer.origin);
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::findings_in;
    use crate::check::testing::*;
    use crate::dsl::{
        App, Bucket, Deployment, LoadBalancer, ServiceBuilder, Stack, Stage, Tier, Vpc,
    };

    #[test]
    fn single_zone_is_an_error() {
        let zones = |zones| {
            check(move |stack| {
                stack.add(Vpc::new("main").zones(zones));
                stack.add(LoadBalancer::public("web"));
            })
        };
        assert_error(
            &zones(1),
            "ECS1209",
            "VPC `main` has public subnets in `1` zone",
        );
        assert_silent(&zones(2));
    }

    #[test]
    fn single_zone_of_imported_vpc_is_an_error() {
        let subnets = |ids: &'static [&str]| {
            check(move |stack| {
                stack.add(Vpc::import("main", "vpc-1").subnets(Tier::Private, ids.iter().copied()));
                stack.add(LoadBalancer::internal("web"));
            })
        };
        assert_error(
            &subnets(&[]),
            "ECS1209",
            "VPC `main` has private subnets in `0` zones",
        );
        assert_silent(&subnets(&["subnet-1", "subnet-2"]));
    }

    #[test]
    fn public_http_in_protected_stage_is_a_warning() {
        let codes = |stage: Stage, balancer: fn() -> LoadBalancer| -> Vec<&'static str> {
            let diagnostics =
                findings_in(&App::new("shop").stage(stage), move |stack: &mut Stack| {
                    stack.add(Vpc::new("main"));
                    stack.add(balancer());
                });
            diagnostics
                .iter()
                .map(|diagnostic| diagnostic.code.as_str())
                .collect()
        };
        let prod = || Stage::new("prod").region("eu-west-1").protected();
        let internal = || LoadBalancer::internal("web");
        assert_eq!(
            codes(prod(), || LoadBalancer::public("web")),
            ["ECS1322", "ECS1371"]
        );
        assert_eq!(codes(prod(), internal), ["ECS1371"]);
        assert!(codes(Stage::new("dev"), || LoadBalancer::public("web")).is_empty());
        let https = || {
            LoadBalancer::public("web").https("arn:aws:acm:eu-west-1:123456789012:certificate/0f1e2d3c-4b5a-4678-9abc-def012345678")
        };
        assert_eq!(codes(prod(), https), ["ECS1371"]);
    }

    #[test]
    fn missing_access_logs_in_protected_stage_are_a_warning() {
        let with = |has_logs: bool| {
            check_protected(move |stack| {
                stack.add(Vpc::new("main"));
                let logs = stack.add(Bucket::new("logs").access_log_target());
                let web = LoadBalancer::internal("web");
                stack.add(if has_logs {
                    web.access_logs(&logs)
                } else {
                    web
                });
            })
        };
        let message = "load balancer without access logs in a protected stage";
        assert_warning(&with(false), "ECS1371", message);
        assert_silent(&with(true));
        assert_silent(&check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(LoadBalancer::internal("web"));
        }));
    }

    #[test]
    fn quotas_are_checked() {
        let services = |count: u32, paths: usize, deployment: fn() -> Deployment| {
            check(move |stack| {
                platform(stack);
                for number in 0..count {
                    let path = |part| format!("/{number}/{part}");
                    let all = (0..paths).map(path);
                    let named = service(&format!("s{number}")).deployment(deployment());
                    let named = named.priority(number * 10 + 1);
                    stack.add(all.fold(named, |service, path| service.path(&path)));
                }
            })
        };
        let diagnostics = services(51, 1, Deployment::blue_green);
        assert_eq!(
            only(&diagnostics),
            ("ECS1323", "it has `102` target groups")
        );
        let diagnostics = services(34, 11, Deployment::rolling);
        assert_eq!(
            only(&diagnostics),
            ("ECS1323", "its listener has `102` rules")
        );
        assert_silent(&services(50, 5, Deployment::blue_green));
        assert_silent(&services(50, 6, Deployment::rolling));
    }
}
