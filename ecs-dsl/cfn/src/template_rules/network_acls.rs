//! Network ACLs, which are stateless: connections whose responses they block.

use ipnet::IpNet;
use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::DocumentResource;
use crate::cfn::type_names::ec2;
use crate::diag::Diagnostic;
use crate::rules::codes;

/// The ports on which Linux receives responses. AWS's page on network ACLs recommends 1,024 to 65,535, which include those of NAT
/// gateways.
const EPHEMERAL: (i64, i64) = (32_768, 60_999);
/// Smaller ports are those of services.
const FIRST_UNPRIVILEGED: i64 = 1_024;
/// IANA's numbers of protocols; -1 is all of them.
const ALL: i64 = -1;
const TCP: i64 = 6;

/// An entry whose properties are known.
struct Entry<'a> {
    resource: DocumentResource<'a>,
    number: i64,
    is_egress: bool,
    allows: bool,
    /// The TCP ports; `None` for another protocol.
    ports: Option<(i64, i64)>,
    block: IpNet,
}

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for acl in template.of_type(ec2::NETWORK_ACL) {
        if let Some(entries) = entries(template, acl.id) {
            found.extend(blocked_responses(acl.id, &entries));
        }
    }
    found
}

/// The entries of an ACL by their numbers; `None` if one of them is unknown, or another stack may add some.
fn entries<'a>(template: &Finished<'a>, acl: &str) -> Option<Vec<Entry<'a>>> {
    const USERS: [&str; 2] = [ec2::NETWORK_ACL_ENTRY, ec2::SUBNET_NETWORK_ACL_ASSOCIATION];
    if !template.is_used_only_by(acl, &USERS) {
        return None;
    }
    let users = template.referrers(acl).iter();
    let entries = users.filter(|user| user.type_name == ec2::NETWORK_ACL_ENTRY);
    let mut entries = entries
        .map(|entry| read(template, *entry))
        .collect::<Option<Vec<_>>>()?;
    entries.sort_by_key(|entry| entry.number);
    Some(entries)
}

fn read<'a>(template: &Finished<'a>, resource: DocumentResource<'a>) -> Option<Entry<'a>> {
    let text = |name: &str| template.text(resource.property(name));
    let block = resource
        .property("CidrBlock")
        .or_else(|| resource.property("Ipv6CidrBlock"));
    let ports = match template.integer(resource.property("Protocol"))? {
        ALL => Some((0, 65_535)),
        TCP => {
            let range = resource.property("PortRange")?;
            let port = |name: &str| template.integer(range.get(name));
            Some((port("From")?, port("To")?))
        }
        _ => None,
    };
    let is_egress: Option<&Value> = resource.property("Egress");
    Some(Entry {
        resource,
        number: template.integer(resource.property("RuleNumber"))?,
        is_egress: match is_egress {
            Some(_) => text("Egress")? == "true",
            None => false,
        },
        allows: text("RuleAction")? == "allow",
        ports,
        block: template.text(block)?.parse().ok()?,
    })
}

/// The first entry in each direction that allows connections without all of their responses.
fn blocked_responses(acl: &str, entries: &[Entry<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for is_egress in [false, true] {
        let passing = response_blocks(entries, !is_egress);
        let is_answered = |block: &IpNet| passing.iter().any(|passing| passing.contains(block));
        let opens = entries.iter().find(|entry| {
            entry.is_egress == is_egress && opens_connections(entry) && !is_answered(&entry.block)
        });
        if let Some(entry) = opens {
            let is_partly = passing.iter().any(|passing| entry.block.contains(passing));
            found.push(finding(acl, entry, is_partly));
        }
    }
    found
}

/// Whether an entry allows TCP connections: not only responses to the ephemeral ports.
fn opens_connections(entry: &Entry<'_>) -> bool {
    let is_response = |(first, last)| first >= FIRST_UNPRIVILEGED && last >= EPHEMERAL.1;
    entry.allows && entry.ports.is_some_and(|ports| !is_response(ports))
}

/// The blocks whose responses pass in one direction. Neighboring blocks are one.
fn response_blocks(entries: &[Entry<'_>], is_egress: bool) -> Vec<IpNet> {
    let in_direction = entries.iter().filter(|entry| entry.is_egress == is_egress);
    let entries: Vec<&Entry<'_>> = in_direction.collect();
    let passes = |(index, entry): (usize, &&Entry<'_>)| {
        let is_ephemeral = entry
            .ports
            .is_some_and(|(first, last)| first <= EPHEMERAL.1 && last >= EPHEMERAL.0);
        let denied = entries.iter().take(index).any(|earlier| {
            !earlier.allows
                && earlier.block.contains(&entry.block)
                && earlier
                    .ports
                    .is_some_and(|(first, last)| first <= EPHEMERAL.0 && last >= EPHEMERAL.1)
        });
        (entry.allows && is_ephemeral && !denied).then_some(entry.block)
    };
    let blocks: Vec<IpNet> = entries.iter().enumerate().filter_map(passes).collect();
    IpNet::aggregate(&blocks)
}

fn finding(acl: &str, entry: &Entry<'_>, is_partly: bool) -> Finding {
    let direction = if entry.is_egress { "to" } else { "from" };
    let block = entry.block;
    let blocked = if is_partly { "some of their" } else { "their" };
    let message = format!(
        "network ACL `{acl}` allows connections {direction} `{block}` by `{}`, but blocks {blocked} responses",
        entry.resource.id
    );
    let diagnostic = Diagnostic::warning(codes::RESPONSES_BLOCKED_BY_NETWORK_ACL, message)
        .allowed("TCP to ports 1024 to 65535 in the direction of the responses")
        .hint(format!("add `.responses(\"{block}\")` to the network ACL"));
    Finding::new(acl, diagnostic)
}
