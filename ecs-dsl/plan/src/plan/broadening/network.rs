//! Ingress and egress of security groups.

use std::collections::BTreeSet;

use ipnet::IpNet;
use serde_json::Value;

use super::canonical::{canonical, named};
use super::policy_location::list;
use super::{Broadening, BroadeningKind};
use crate::cfn::type_info::SECURITY_GROUP_LISTS;
use crate::cfn::type_names::ec2;
use crate::cfn::{Document, DocumentResource};

/// One rule of a security group, inside the group or as a separate resource.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    /// The group's logical id, or its `sg-…` id.
    group: String,
    ingress: bool,
    /// `tcp`, `udp`, `all`, or another protocol with its type and code.
    protocol: String,
    ports: (u32, u32),
    peer: Peer,
}

/// The source of ingress, or the destination of egress.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Peer {
    Net(IpNet),
    /// A group, a prefix list, or a value known only at deployment.
    Named(String),
}

const ALL_PORTS: (u32, u32) = (0, 65_535);

/// The access that the security groups of `new` add.
pub(super) fn widened(old: &Document, new: &Document) -> Vec<Broadening> {
    let (before, after) = (rules(old), rules(new));
    let grantees = grantees(old, new);
    let attached: BTreeSet<&str> = grantees
        .iter()
        .flat_map(|grantee| grantee.added.iter().map(String::as_str))
        .collect();
    let mut found = Vec::new();
    for rule in &after {
        let fresh = !is_known(old, &rule.group);
        // A new group that is attached to an existing resource is reported for that resource.
        let skipped = fresh && (attached.contains(rule.group.as_str()) || !rule.exposes());
        let earlier: Vec<_> = before
            .iter()
            .filter(|other| other.group == rule.group)
            .collect();
        if !skipped && !rule.is_covered(&earlier) {
            found.push(rule.broadening(&rule.group, ""));
        }
    }
    for grantee in &grantees {
        let earlier: Vec<_> = before
            .iter()
            .filter(|rule| grantee.before.contains(&rule.group))
            .collect();
        for group in &grantee.added {
            if new.resource(group).is_none() {
                found.push(grantee.unknown(group));
            }
            let fresh = after
                .iter()
                .filter(|rule| rule.group == *group && rule.ingress)
                .filter(|rule| !rule.is_covered(&earlier));
            let through = format!("gets security group `{group}`, which ");
            found.extend(fresh.map(|rule| rule.broadening(grantee.id, &through)));
        }
    }
    found
}

/// Whether a group existed before, as every group outside the template does.
fn is_known(old: &Document, group: &str) -> bool {
    let is_id = group.bytes().all(|byte| byte.is_ascii_alphanumeric());
    old.resource(group).is_some() || !is_id
}

/// An existing resource that gets other security groups.
struct Grantee<'a> {
    id: &'a str,
    before: BTreeSet<String>,
    added: BTreeSet<String>,
}

impl Grantee<'_> {
    fn unknown(&self, group: &str) -> Broadening {
        Broadening {
            id: self.id.to_owned(),
            kind: BroadeningKind::Ingress,
            public: false,
            message: format!(
                "`{}` gets security group `{group}`, whose rules aren't in this template",
                self.id
            ),
        }
    }
}

fn grantees<'a>(old: &Document, new: &'a Document) -> Vec<Grantee<'a>> {
    let grantee = |after: DocumentResource<'a>| {
        let before = groups_of(old, &old.resource(after.id)?);
        let later = groups_of(new, &after);
        let added: BTreeSet<_> = later.difference(&before).cloned().collect();
        let id = after.id;
        (!added.is_empty()).then_some(Grantee { id, before, added })
    };
    new.resources().filter_map(grantee).collect()
}

/// The security groups of a resource.
fn groups_of(document: &Document, resource: &DocumentResource<'_>) -> BTreeSet<String> {
    fn walk(document: &Document, value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| walk(document, item, found)),
            Value::Object(object) => {
                for (name, value) in object {
                    if SECURITY_GROUP_LISTS.contains(&name.as_str()) {
                        let groups = list(Some(value)).into_iter();
                        found.extend(groups.map(|group| named(document, group)));
                    } else {
                        walk(document, value, found);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    if let Some(properties) = resource.body().get("Properties") {
        walk(document, properties, &mut found);
    }
    found
}

fn rules(document: &Document) -> Vec<Rule> {
    let of_group = |group: DocumentResource<'_>| -> Vec<Rule> {
        let inside = |property: &str, ingress: bool| -> Vec<Rule> {
            let rules = list(group.property(property)).into_iter();
            rules
                .map(|value| rule(document, group.id.to_owned(), ingress, value))
                .collect()
        };
        let mut rules = inside("SecurityGroupIngress", true);
        let out = inside("SecurityGroupEgress", false);
        // A group without egress rules allows all egress.
        match out.is_empty() {
            true => rules.extend(all_egress(group.id)),
            false => rules.extend(out),
        }
        rules
    };
    let mut found = Vec::new();
    for resource in document.resources() {
        let ingress = match resource.type_name {
            ec2::SECURITY_GROUP => {
                found.extend(of_group(resource));
                continue;
            }
            ec2::SECURITY_GROUP_INGRESS => true,
            ec2::SECURITY_GROUP_EGRESS => false,
            _ => continue,
        };
        let group = resource
            .property("GroupId")
            .or_else(|| resource.property("GroupName"));
        if let (Some(group), Some(value)) = (group, resource.body().get("Properties")) {
            found.push(rule(document, named(document, group), ingress, value));
        }
    }
    found
}

fn all_egress(group: &str) -> impl Iterator<Item = Rule> {
    let everywhere = ["0.0.0.0/0", "::/0"];
    everywhere
        .into_iter()
        .filter_map(|net| net.parse().ok())
        .map(|net| Rule {
            group: group.to_owned(),
            ingress: false,
            protocol: ALL.to_owned(),
            ports: ALL_PORTS,
            peer: Peer::Net(net),
        })
}

const ALL: &str = "all";

fn rule(document: &Document, group: String, ingress: bool, value: &Value) -> Rule {
    let text = |name: &str| value.get(name).map(|value| canonical(document, value));
    let (protocol, ports) = protocol_and_ports(
        &text("IpProtocol").unwrap_or_default(),
        text("FromPort"),
        text("ToPort"),
    );
    let net = ["CidrIp", "CidrIpv6"]
        .iter()
        .find_map(|name| text(name)?.parse::<IpNet>().ok());
    let peer = || {
        let names = [
            "SourceSecurityGroupId",
            "DestinationSecurityGroupId",
            "SourceSecurityGroupName",
            "SourcePrefixListId",
            "DestinationPrefixListId",
            "CidrIp",
            "CidrIpv6",
        ];
        let peer = names.iter().find_map(|name| value.get(name));
        named(document, peer.unwrap_or(value))
    };
    Rule {
        group,
        ingress,
        protocol,
        ports,
        peer: net.map_or_else(|| Peer::Named(peer()), |net| Peer::Net(net.trunc())),
    }
}

/// The protocol and ports of a rule. ICMP types and ports known only at deployment become a part of the protocol's name.
fn protocol_and_ports(
    protocol: &str,
    from: Option<String>,
    to: Option<String>,
) -> (String, (u32, u32)) {
    let protocol = match protocol.to_lowercase().as_str() {
        "-1" => ALL.to_owned(),
        "6" => "tcp".to_owned(),
        "17" => "udp".to_owned(),
        "1" => "icmp".to_owned(),
        "58" => "icmpv6".to_owned(),
        other => other.to_owned(),
    };
    let open = |port: &Option<String>| port.as_deref().is_none_or(|port| port == "-1");
    if protocol == ALL || open(&from) {
        return (protocol, ALL_PORTS);
    }
    let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
    let has_ports = matches!(protocol.as_str(), "tcp" | "udp");
    match (from.parse(), to.parse()) {
        (Ok(first), Ok(last)) if has_ports => (protocol, (first, last)),
        _ if has_ports => (format!("{protocol} {from}-{to}"), ALL_PORTS),
        _ if to == "-1" => (format!("{protocol} type {from}"), ALL_PORTS),
        _ => (format!("{protocol} type {from} code {to}"), ALL_PORTS),
    }
}

impl Rule {
    /// Whether a rule of a new group allows ingress from outside the template.
    fn exposes(&self) -> bool {
        self.ingress && matches!(self.peer, Peer::Net(_))
    }

    /// Whether `others` together allow all that this rule allows.
    fn is_covered(&self, others: &[&Self]) -> bool {
        let comparable: Vec<_> = others
            .iter()
            .filter(|other| {
                other.ingress == self.ingress
                    && (other.protocol == ALL
                        || other.protocol == self.protocol
                        || self.protocol.starts_with(&format!("{} ", other.protocol)))
            })
            .collect();
        // Between two of these ports no rule begins or ends.
        let starts = comparable
            .iter()
            .flat_map(|other| [other.ports.0, other.ports.1.saturating_add(1)])
            .filter(|port| (self.ports.0..=self.ports.1).contains(port))
            .chain([self.ports.0]);
        starts.into_iter().all(|port| {
            let here: Vec<_> = comparable
                .iter()
                .filter(|other| (other.ports.0..=other.ports.1).contains(&port))
                .collect();
            match &self.peer {
                Peer::Named(_) => here.iter().any(|other| other.peer == self.peer),
                Peer::Net(net) => {
                    let nets = here.iter().filter_map(|other| match &other.peer {
                        Peer::Net(net) => Some(*net),
                        Peer::Named(_) => None,
                    });
                    IpNet::aggregate(&nets.collect())
                        .iter()
                        .any(|other| other.contains(net))
                }
            }
        })
    }

    /// The access that the rule gives to `id`.
    fn broadening(&self, id: &str, through: &str) -> Broadening {
        let public = matches!(&self.peer, Peer::Net(net) if net.prefix_len() == 0);
        let peer = match &self.peer {
            Peer::Net(net) if public && self.ingress => format!("anyone ({net})"),
            Peer::Net(net) if public => format!("anywhere ({net})"),
            Peer::Net(net) => net.to_string(),
            Peer::Named(name) => format!("`{name}`"),
        };
        let (kind, verb) = match self.ingress {
            true => (BroadeningKind::Ingress, "allows ingress from"),
            false => (BroadeningKind::Egress, "allows egress to"),
        };
        let protocol = &self.protocol;
        let on = match self.ports {
            ALL_PORTS if protocol == ALL => "everything".to_owned(),
            ALL_PORTS if matches!(protocol.as_str(), "tcp" | "udp") => {
                format!("{protocol}, all ports")
            }
            ALL_PORTS => protocol.clone(),
            (first, last) if first == last => format!("{protocol} {first}"),
            (first, last) => format!("{protocol} {first} to {last}"),
        };
        Broadening {
            id: id.to_owned(),
            kind,
            public,
            message: format!("`{id}` {through}{verb} {peer} on {on}"),
        }
    }
}
