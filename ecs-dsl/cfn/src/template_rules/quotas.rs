//! Quotas of a VPC, a security group and a load balancer that one template exceeds. Most can be raised, so these are warnings.

use std::collections::BTreeMap;

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use super::listeners::balancer_of;
use super::services::{Mode, Services};
use crate::cfn::type_names::{
    applicationautoscaling as scaling, ec2, ecs, elasticloadbalancingv2 as elb,
};
use crate::diag::Diagnostic;
use crate::rules::{Code, codes};

/// `limits.json`: `sg.rules`.
const RULES: usize = 60;
/// `limits.json`: `vpc.quota`.
const VPCS: usize = 5;
const ADDRESSES: usize = 5;
const SUBNETS: usize = 200;
/// `limits.json`: `elb.certs`, without the default certificates.
const CERTIFICATES: usize = 25;
/// `limits.json`: `elb.listeners`.
const LISTENERS: usize = 50;
/// `limits.json`: `subnet.cidr`.
const RESERVED: i64 = 5;

pub(super) fn check<'a>(template: &Finished<'a>, services: &Services<'a>) -> Vec<Finding> {
    let mut found = security_groups(template);
    found.extend(regional(template));
    found.extend(balancers(template));
    found.extend(addresses(template, services));
    found
}

fn exceeded(code: Code, id: &str, message: String, quota: String) -> Finding {
    let diagnostic = Diagnostic::warning(code, message)
        .allowed(quota)
        .hint("use fewer, or ask AWS to raise the quota and allow this warning");
    Finding::new(id, diagnostic)
}

/// IPv4 and IPv6 rules of each direction are counted apart.
fn security_groups(template: &Finished<'_>) -> Vec<Finding> {
    let directions = [
        (
            "ingress",
            "SecurityGroupIngress",
            ec2::SECURITY_GROUP_INGRESS,
        ),
        ("egress", "SecurityGroupEgress", ec2::SECURITY_GROUP_EGRESS),
    ];
    let mut found = Vec::new();
    for (direction, property, type_name) in directions {
        let mut rules: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
        for group in template.of_type(ec2::SECURITY_GROUP) {
            for rule in group.list(property) {
                let family = usize::from(rule.get("CidrIpv6").is_some());
                rules.entry(group.id).or_default()[family] += 1;
            }
        }
        for rule in template.of_type(type_name) {
            let family = usize::from(rule.property("CidrIpv6").is_some());
            for id in template.ids_of(rule.property("GroupId"), ec2::SECURITY_GROUP) {
                rules.entry(id).or_default()[family] += 1;
            }
        }
        for (id, counts) in rules {
            let count = counts.into_iter().max().unwrap_or_default();
            if count > RULES {
                let message = format!("security group `{id}` has {count} {direction} rules");
                let quota = format!("at most {RULES} in each direction by default");
                found.push(exceeded(
                    codes::SECURITY_GROUP_QUOTA_EXCEEDED,
                    id,
                    message,
                    quota,
                ));
            }
        }
    }
    found
}

fn regional(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (type_name, what, quota) in [
        (ec2::VPC, "VPCs", VPCS),
        (ec2::EIP, "Elastic IP addresses", ADDRESSES),
    ] {
        let all = template.of_type(type_name);
        if let Some(first) = all.get(quota) {
            let message = format!("the stack has {} {what}", all.len());
            let allowed = format!("at most {quota} in a region by default");
            found.push(exceeded(
                codes::NETWORK_QUOTA_EXCEEDED,
                first.id,
                message,
                allowed,
            ));
        }
    }
    let mut subnets: BTreeMap<&str, usize> = BTreeMap::new();
    for subnet in template.of_type(ec2::SUBNET) {
        for vpc in template.ids_of(subnet.property("VpcId"), ec2::VPC) {
            *subnets.entry(vpc).or_default() += 1;
        }
    }
    for (vpc, count) in subnets.into_iter().filter(|(_, count)| *count > SUBNETS) {
        let message = format!("VPC `{vpc}` has {count} subnets");
        let allowed = format!("at most {SUBNETS} by default");
        found.push(exceeded(
            codes::NETWORK_QUOTA_EXCEEDED,
            vpc,
            message,
            allowed,
        ));
    }
    found
}

/// Listeners and certificates of each load balancer.
fn balancers(template: &Finished<'_>) -> Vec<Finding> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for listener in template.of_type(elb::LISTENER) {
        let Some(balancer) = balancer_of(template, listener) else {
            continue;
        };
        let further = template.referrers(listener.id).iter();
        let further = further.filter(|found| found.type_name == elb::LISTENER_CERTIFICATE);
        let added: usize = further.map(|found| found.list("Certificates").len()).sum();
        // The first one is the default.
        let own = listener.list("Certificates").len().saturating_sub(1);
        let (listeners, certificates) = counts.entry(balancer.id).or_default();
        *listeners += 1;
        *certificates += own + added;
    }
    let mut found = Vec::new();
    for (id, (listeners, certificates)) in counts {
        for (what, count, quota) in [
            ("listeners", listeners, LISTENERS),
            (
                "certificates besides the default ones",
                certificates,
                CERTIFICATES,
            ),
        ] {
            if count > quota {
                let message = format!("load balancer `{id}` has {count} {what}");
                let allowed = format!("at most {quota} by default");
                found.push(exceeded(
                    codes::LOAD_BALANCER_QUOTA_EXCEEDED,
                    id,
                    message,
                    allowed,
                ));
            }
        }
    }
    found
}

/// Each task has an address of one of its subnets.
fn addresses<'a>(template: &Finished<'a>, services: &Services<'a>) -> Vec<Finding> {
    let mut demand: BTreeMap<Vec<&str>, (i64, &str)> = BTreeMap::new();
    for service in services
        .iter()
        .filter(|service| service.mode == Some(Mode::Task))
    {
        let Some(mut subnets) = service.subnets.clone() else {
            continue;
        };
        subnets.sort_unstable();
        let (tasks, last) = demand.entry(subnets).or_insert((0, service.resource.id));
        *tasks += most_tasks(
            template,
            service.resource.id,
            service.resource.property("DesiredCount"),
        );
        *last = service.resource.id;
    }
    let mut found = Vec::new();
    for (subnets, (tasks, service)) in demand {
        let free: Option<i64> = subnets
            .iter()
            .map(|subnet| capacity(template, subnet))
            .sum();
        let Some(free) = free.filter(|free| *free < tasks) else {
            continue;
        };
        let message = format!(
            "{tasks} tasks need an address each, but their subnets `{}` have {free}",
            subnets.join("`, `")
        );
        let diagnostic = Diagnostic::warning(codes::TOO_FEW_SUBNET_ADDRESSES, message)
            .allowed("subnets with more addresses than tasks, and room for those that a deployment starts")
            .hint("use a larger CIDR block for the VPC, or more zones");
        found.push(Finding::new(service, diagnostic));
    }
    found
}

/// The desired count, or the maximum of its scaling.
fn most_tasks(template: &Finished<'_>, service: &str, desired: Option<&Value>) -> i64 {
    let targets = template.referrers(service).iter();
    let of_service = targets.filter(|target| {
        target.type_name == scaling::SCALABLE_TARGET
            && template
                .ids_of(target.property("ResourceId"), ecs::SERVICE)
                .contains(&service)
    });
    let most = of_service
        .filter_map(|target| template.integer(target.property("MaxCapacity")))
        .max();
    most.or_else(|| template.integer(desired)).unwrap_or(1)
}

fn capacity(template: &Finished<'_>, subnet: &str) -> Option<i64> {
    let block = template.text(template.resource(subnet)?.property("CidrBlock"))?;
    let prefix: u32 = block.split_once('/')?.1.parse().ok()?;
    let bits = 32_u32.checked_sub(prefix)?;
    Some((1_i64 << bits) - RESERVED)
}
