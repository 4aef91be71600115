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

/// The first entry in each direction that allows connections without their responses.
fn blocked_responses(acl: &str, entries: &[Entry<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for is_egress in [false, true] {
        let opens = entries.iter().find(|entry| {
            entry.is_egress == is_egress && opens_connections(entry) && !answers(entries, entry)
        });
        if let Some(entry) = opens {
            found.push(finding(acl, entry));
        }
    }
    found
}

/// Whether an entry allows TCP connections: not only responses to the ephemeral ports.
fn opens_connections(entry: &Entry<'_>) -> bool {
    let is_response = |(first, last)| first >= FIRST_UNPRIVILEGED && last >= EPHEMERAL.1;
    entry.allows && entry.ports.is_some_and(|ports| !is_response(ports))
}

/// Whether the other direction lets some response to one of the addresses pass.
fn answers(entries: &[Entry<'_>], opened: &Entry<'_>) -> bool {
    let other: Vec<&Entry<'_>> = entries
        .iter()
        .filter(|entry| entry.is_egress != opened.is_egress)
        .collect();
    other.iter().enumerate().any(|(index, entry)| {
        let overlaps = entry.block.contains(&opened.block) || opened.block.contains(&entry.block);
        let is_ephemeral = entry
            .ports
            .is_some_and(|(first, last)| first <= EPHEMERAL.1 && last >= EPHEMERAL.0);
        let denied = other.iter().take(index).any(|earlier| {
            !earlier.allows
                && earlier.block.contains(&entry.block)
                && earlier
                    .ports
                    .is_some_and(|(first, last)| first <= EPHEMERAL.0 && last >= EPHEMERAL.1)
        });
        entry.allows && overlaps && is_ephemeral && !denied
    })
}

fn finding(acl: &str, entry: &Entry<'_>) -> Finding {
    let direction = if entry.is_egress { "to" } else { "from" };
    let block = entry.block;
    let message = format!(
        "network ACL `{acl}` allows connections {direction} `{block}` by `{}`, but blocks their responses",
        entry.resource.id
    );
    let diagnostic = Diagnostic::warning(codes::RESPONSES_BLOCKED_BY_NETWORK_ACL, message)
        .allowed("TCP to ports 1024 to 65535 in the direction of the responses")
        .hint(format!("add `.responses(\"{block}\")` to the network ACL"));
    Finding::new(acl, diagnostic)
}
