//! Network ACLs: stateless filters of the subnets of a tier.
//!
//! **Invariant:** the number of a rule follows from its content, so that a new rule moves no other.

use std::ops::RangeInclusive;

use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::listener::hash;
use crate::dsl::{BuilderRecord, IntoPort};

/// A [network ACL](https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html) of the subnets of a tier: what may
/// enter and leave them. Everything else is denied. Default, without a network ACL: everything may.
///
/// A network ACL is stateless: responses need rules of their own, to and from the ephemeral ports of the side that opened the
/// connection. [`responses`](Self::responses) adds them, and a rule reports connections whose responses are blocked.
/// Deny rules have smaller numbers than allow rules, so that they always win; the order of calls means nothing. Traffic
/// within a subnet, and to Amazon's DNS server, passes no network ACL.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn network(stack: &mut Stack) {
/// let acl = NetworkAcl::new()
///     .ingress(AclRule::allow("10.0.0.0/16"))
///     .egress(AclRule::allow("10.0.0.0/16"))
///     .egress(AclRule::allow("0.0.0.0/0").tcp(443))
///     .responses("0.0.0.0/0")
///     .ingress(AclRule::deny("203.0.113.0/24"));
/// stack.add(Vpc::new("main").nat(Nat::Single).network_acl(Tier::Private, acl));
/// # }
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "a network ACL does nothing until it is given to a VPC"]
pub struct NetworkAcl {
    pub(crate) record: BuilderRecord,
    pub(crate) rules: Vec<(Direction, AclRule)>,
}

/// Whether a rule is about what enters a subnet or what leaves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    Ingress,
    Egress,
}

/// A rule of a [`NetworkAcl`]. Default: all protocols and ports.
/// [AWS::EC2::NetworkAclEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html).
#[derive(Clone, Debug)]
#[must_use = "a rule does nothing until it is given to a network ACL"]
pub struct AclRule {
    pub(crate) record: BuilderRecord,
    pub(crate) block: Spanned<String>,
    pub(crate) allows: bool,
    pub(crate) traffic: Traffic,
    pub(crate) number: Option<Spanned<u32>>,
}

/// The protocol and the ports of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Traffic {
    All,
    Tcp(u16, u16),
    Udp(u16, u16),
    Icmp,
}

/// The first number of deny rules and of allow rules, after those that programs set.
const FIRST_DENY: u32 = 1_000;
const FIRST_ALLOW: u32 = 16_000;
/// How many numbers each of them has. The largest number of a rule is 32,766.
const NUMBERS: u32 = 15_000;
/// The ports that clients and NAT gateways choose for their side of a connection:
/// [ephemeral ports](https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports).
pub(crate) const EPHEMERAL: (u16, u16) = (1_024, 65_535);

impl NetworkAcl {
    /// A network ACL that allows nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a rule for what enters the subnets. `Egress`, false:
    /// [AWS::EC2::NetworkAclEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html).
    pub fn ingress(self, rule: AclRule) -> Self {
        self.with(Direction::Ingress, rule)
    }

    /// Adds a rule for what leaves the subnets. `Egress`, true:
    /// [AWS::EC2::NetworkAclEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html).
    pub fn egress(self, rule: AclRule) -> Self {
        self.with(Direction::Egress, rule)
    }

    /// Adds the rules for the responses of connections with a block of addresses, in both directions: TCP to the ephemeral
    /// ports 1,024 to 65,535. `PortRange`:
    /// [ephemeral ports](https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports).
    // rule: ip_block
    #[track_caller]
    pub fn responses(self, block: &str) -> Self {
        let (first, last) = EPHEMERAL;
        let rule = AclRule::allow(block).tcp_ports(first..=last);
        self.ingress(rule.clone()).egress(rule)
    }

    fn with(mut self, direction: Direction, mut rule: AclRule) -> Self {
        self.record.absorb(&mut rule.record);
        self.rules.push((direction, rule));
        self
    }

    /// The rules with their numbers, in the order of the numbers. A rule that is given twice is one rule.
    pub(crate) fn numbered(&self) -> Vec<(Direction, u32, &AclRule)> {
        let mut rules: Vec<_> = self.rules.iter().collect();
        rules.sort_by_key(|(direction, rule)| (*direction, rule.number.is_none(), rule.identity()));
        rules.dedup_by_key(|(direction, rule)| (*direction, rule.identity()));
        let mut numbered: Vec<(Direction, u32, &AclRule)> = Vec::with_capacity(rules.len());
        for (direction, rule) in rules {
            let is_free = |number: &u32| {
                let mut taken = numbered.iter();
                !taken.any(|(other, known, _)| other == direction && known == number)
            };
            let first = if rule.allows { FIRST_ALLOW } else { FIRST_DENY };
            let start = hash(&rule.identity()) % NUMBERS;
            let mut computed = (0..NUMBERS).map(|step| first + (start + step) % NUMBERS);
            let number = match &rule.number {
                Some(number) => Some(number.value),
                None => computed.find(is_free),
            };
            numbered.extend(number.map(|number| (*direction, number, rule)));
        }
        numbered.sort_by_key(|(direction, number, _)| (*direction, *number));
        numbered
    }
}

impl AclRule {
    /// Allows traffic with a block of addresses, IPv4 or IPv6. `CidrBlock` and `Ipv6CidrBlock`.
    // rule: ip_block
    #[track_caller]
    pub fn allow(block: &str) -> Self {
        Self {
            record: BuilderRecord::default(),
            block: Spanned::here(block.into()),
            allows: true,
            traffic: Traffic::All,
            number: None,
        }
    }

    /// Denies traffic with a block of addresses, IPv4 or IPv6. `CidrBlock` and `Ipv6CidrBlock`.
    // rule: ip_block
    #[track_caller]
    pub fn deny(block: &str) -> Self {
        Self {
            allows: false,
            ..Self::allow(block)
        }
    }

    /// Only TCP to this port. Default: all protocols and ports. `Protocol` and `PortRange`.
    // rule: port
    #[track_caller]
    pub fn tcp(mut self, port: impl IntoPort) -> Self {
        let port = port.number();
        self.record.replaces("traffic");
        self.traffic = Traffic::Tcp(port, port);
        self
    }

    /// Only TCP to these ports. Default: all protocols and ports. `Protocol` and `PortRange`.
    #[track_caller]
    pub fn tcp_ports(mut self, ports: RangeInclusive<u16>) -> Self {
        self.record.replaces("traffic");
        self.traffic = Traffic::Tcp(*ports.start(), *ports.end());
        self
    }

    /// Only UDP to these ports. Default: all protocols and ports. `Protocol` and `PortRange`.
    #[track_caller]
    pub fn udp_ports(mut self, ports: RangeInclusive<u16>) -> Self {
        self.record.replaces("traffic");
        self.traffic = Traffic::Udp(*ports.start(), *ports.end());
        self
    }

    /// Only ICMP, all types: with a block of IPv6 addresses, ICMPv6. Default: all protocols and ports. `Protocol` and `Icmp`.
    #[track_caller]
    pub fn icmp(mut self) -> Self {
        self.record.replaces("traffic");
        self.traffic = Traffic::Icmp;
        self
    }

    /// The number of the rule, 1 to 999: for an exception that must come before the computed numbers, which are 1,000 and
    /// above. Default: computed from the content of the rule. `RuleNumber`.
    // rule: acl_rule_number
    #[track_caller]
    pub fn number(mut self, number: u32) -> Self {
        self.record.replaces("number");
        self.number = Some(Spanned::here(number));
        self
    }

    /// Whether its block has IPv6 addresses.
    pub(crate) fn is_ipv6(&self) -> bool {
        self.block.value.contains(':')
    }

    /// What distinguishes it from other rules.
    fn identity(&self) -> String {
        let number = self.number.as_ref().map(|number| number.value);
        format!(
            "{} {} {:?} {number:?}",
            self.allows, self.block.value, self.traffic
        )
    }

    pub(crate) fn origin(&self) -> SourceLocation {
        self.block.origin
    }
}

#[cfg(test)]
mod tests {
    use super::{AclRule, Direction, NetworkAcl};

    fn numbers(acl: &NetworkAcl) -> Vec<(u32, String)> {
        let rules = acl.numbered().into_iter();
        rules
            .map(|(_, number, rule)| (number, rule.block.value.clone()))
            .collect()
    }

    #[test]
    fn new_rule_moves_no_other() {
        let before = NetworkAcl::new()
            .ingress(AclRule::allow("10.0.0.0/16"))
            .ingress(AclRule::allow("0.0.0.0/0").tcp(443));
        let after = NetworkAcl::new()
            .ingress(AclRule::deny("203.0.113.0/24"))
            .ingress(AclRule::allow("0.0.0.0/0").tcp(443))
            .ingress(AclRule::allow("192.0.2.0/24"))
            .ingress(AclRule::allow("10.0.0.0/16"));
        let after = numbers(&after);
        assert_eq!(after.len(), 4);
        assert!(numbers(&before).iter().all(|rule| after.contains(rule)));
    }

    #[test]
    fn denies_come_first_and_own_numbers_before_them() {
        let acl = NetworkAcl::new()
            .ingress(AclRule::allow("0.0.0.0/0"))
            .ingress(AclRule::deny("203.0.113.0/24"))
            .ingress(AclRule::allow("203.0.113.7/32").number(10));
        let blocks: Vec<String> = numbers(&acl).into_iter().map(|(_, block)| block).collect();
        assert_eq!(blocks, ["203.0.113.7/32", "203.0.113.0/24", "0.0.0.0/0"]);
    }

    #[test]
    fn many_rules_have_numbers_of_their_own() {
        let mut acl = NetworkAcl::new();
        for number in 0..=255 {
            acl = acl.egress(AclRule::allow(&format!("10.{number}.0.0/16")));
        }
        let mut found: Vec<u32> = numbers(&acl)
            .into_iter()
            .map(|(number, _)| number)
            .collect();
        found.dedup();
        assert_eq!(found.len(), 256);
        assert!(
            found
                .iter()
                .all(|number| (16_000..=31_000).contains(number))
        );
    }

    #[test]
    fn responses_are_two_rules() {
        let acl = NetworkAcl::new()
            .responses("0.0.0.0/0")
            .responses("0.0.0.0/0");
        let directions: Vec<Direction> = acl.numbered().iter().map(|rule| rule.0).collect();
        assert_eq!(directions, [Direction::Ingress, Direction::Egress]);
    }
}
