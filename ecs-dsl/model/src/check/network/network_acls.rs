//! Network ACLs that EC2 refuses: two for a tier, equal numbers, reversed port ranges.

use std::collections::BTreeSet;

use super::subnets::{missing_tier, name_of};
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{NetworkAcl, Stack, Traffic, Vpc};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for vpc in stack.all::<Vpc>().filter(|vpc| !vpc.is_imported()) {
        check_acls(vpc, &mut Report::new(label(&**vpc), diagnostics));
    }
}

fn check_acls(vpc: &Vpc, report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    for (tier, acl) in &vpc.network_acls {
        if let Some(diagnostic) = missing_tier(vpc, tier.value) {
            report.add(diagnostic, tier.origin);
        }
        if !known.insert(tier.value) {
            let message = format!("{} subnets have two network ACLs", name_of(tier.value));
            report.add(
                invalid_acl(message, "one network ACL for a tier"),
                tier.origin,
            );
        }
        check_acl(acl, report);
    }
}

fn check_acl(acl: &NetworkAcl, report: &mut Report<'_>) {
    let mut numbers = BTreeSet::new();
    for (direction, rule) in &acl.rules {
        report.value(
            &rule.block.value,
            rule.block.origin,
            rules::ip_block(&rule.block.value),
        );
        if let Traffic::Tcp(first, last) | Traffic::Udp(first, last) = rule.traffic
            && first > last
        {
            let message = format!("port range `{first}` to `{last}` ends before its start");
            report.add(
                invalid_acl(message, "a range from its smaller port"),
                rule.origin(),
            );
        }
        let Some(number) = &rule.number else {
            continue;
        };
        report.number(number, rules::acl_rule_number);
        if !numbers.insert((*direction, number.value)) {
            let message = format!("two rules have the number `{}`", number.value);
            let allowed = "each number once in a direction";
            report.add(invalid_acl(message, allowed), number.origin);
        }
    }
}

fn invalid_acl(message: String, allowed: &str) -> Diagnostic {
    Diagnostic::error(codes::INVALID_NETWORK_ACL, message).allowed(allowed)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::*;

    fn vpc(vpc: impl Fn() -> Vpc) -> Diagnostics {
        check(|stack| {
            stack.add(vpc());
        })
    }

    #[test]
    #[allow(
        clippy::reversed_empty_ranges,
        reason = "the rule reports such a range"
    )]
    fn network_acls_have_unique_numbers_and_tiers() {
        let acl = |rule: fn() -> AclRule| {
            vpc(move || {
                let acl = NetworkAcl::new().ingress(AclRule::allow("10.0.0.0/16").number(10));
                let acl = acl
                    .ingress(rule())
                    .egress(AclRule::allow("10.0.0.0/16").number(10));
                Vpc::new("main").network_acl(Tier::Isolated, acl)
            })
        };
        assert_silent(&acl(|| AclRule::deny("203.0.113.0/24").number(11)));
        let same = acl(|| AclRule::deny("203.0.113.0/24").number(10));
        assert_error(&same, "ECS1288", "two rules have the number `10`");
        let large = acl(|| AclRule::deny("203.0.113.0/24").number(1_000));
        assert_error(&large, "ECS1288", "rule number `1000` is out of range");
        let reversed = acl(|| AclRule::deny("203.0.113.0/24").tcp_ports(90..=80));
        let message = "port range `90` to `80` ends before its start";
        assert_error(&reversed, "ECS1288", message);
        let twice = vpc(|| {
            let open = || {
                let all = || AclRule::allow("0.0.0.0/0");
                NetworkAcl::new().ingress(all()).egress(all())
            };
            Vpc::new("main")
                .network_acl(Tier::Public, open())
                .network_acl(Tier::Public, open())
        });
        assert_error(&twice, "ECS1288", "public subnets have two network ACLs");
    }
}
