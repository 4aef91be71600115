//! The egress of a task's own security group.

use super::TaskContext;
use crate::cfn::Value;
use crate::cfn::aws::ec2;
use crate::dsl::{Destination, Egress};

const HTTPS: u16 = 443;
const ALL_IPV4: &str = "0.0.0.0/0";
const ALL_IPV6: &str = "::/0";
/// A group without egress rules gets EC2's default one, which allows everything. This one allows nothing: no packet is of this
/// type to this address. CDK's rule for a group without egress.
const NOWHERE: &str = "255.255.255.255/32";

/// Whether the task's own group exists and has only the egress that the program names.
pub(super) fn is_closed(tcx: &TaskContext<'_>) -> bool {
    tcx.task.network.egress.is_some() && tcx.task.network.only_group.is_none()
}

/// The rules inside the group; `None` for EC2's default. What the task connects to has rules of its own, so that groups don't
/// depend on each other.
pub(super) fn rules(tcx: &TaskContext<'_>) -> Option<Vec<ec2::Egress>> {
    let dual_stack = tcx.vpc.spec().dual_stack;
    let Some(destinations) = &tcx.task.network.egress else {
        // EC2's default rule for IPv6 depends on whether the VPC has its IPv6 block already.
        let all = || ec2::Egress::new("-1");
        return dual_stack.then(|| vec![all().cidr_ip(ALL_IPV4), all().cidr_ipv6(ALL_IPV6)]);
    };
    let mut rules = Vec::new();
    for destination in &destinations.value {
        rules.extend(rules_for(tcx, destination));
    }
    if rules.is_empty() {
        let nowhere = ec2::Egress::new("icmp").from_port(252).to_port(86);
        rules.push(nowhere.cidr_ip(NOWHERE).description("No egress"));
    }
    Some(rules)
}

fn rules_for(tcx: &TaskContext<'_>, egress: &Egress) -> Vec<ec2::Egress> {
    let tcp = |port: u16, description: &str| {
        ec2::Egress::new("tcp")
            .from_port(port)
            .to_port(port)
            .description(description.to_owned())
    };
    let to_block = |block: Value<String>, port: u16, description: &str| {
        let is_ipv6 = block
            .expr()
            .as_str()
            .is_some_and(|block| block.contains(':'));
        match is_ipv6 {
            true => tcp(port, description).cidr_ipv6(block),
            false => tcp(port, description).cidr_ip(block),
        }
    };
    match &egress.destination {
        Destination::Https => {
            let ipv6 = tcx.vpc.spec().dual_stack.then_some(ALL_IPV6);
            let blocks = std::iter::once(ALL_IPV4).chain(ipv6);
            blocks
                .map(|block| to_block(block.into(), HTTPS, "HTTPS"))
                .collect()
        }
        // A rule reports an imported VPC, whose block is unknown.
        Destination::Endpoints => {
            vec![to_block(
                tcx.vpc.cidr_block(),
                HTTPS,
                "Endpoints in the VPC",
            )]
        }
        Destination::PrefixList(id) => {
            let rule = tcp(HTTPS, "HTTPS to a prefix list");
            vec![rule.destination_prefix_list_id(id.clone())]
        }
        Destination::Block(block, port) => {
            vec![to_block(
                block.clone().into(),
                *port,
                &format!("Port {port}"),
            )]
        }
    }
}
