//! Security groups: what has them, and what their ingress rules admit.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::eval::function;
use crate::cfn::job_mark::JobMark;
use crate::cfn::type_names::{ec2, ecs};
use crate::cfn::{ids_in, type_info};
use crate::diag::Diagnostic;
use crate::rules::codes;

/// The types of groups and of their rules. A reference of any other type attaches it to something.
const RULES: [&str; 3] = [
    ec2::SECURITY_GROUP,
    ec2::SECURITY_GROUP_INGRESS,
    ec2::SECURITY_GROUP_EGRESS,
];

/// The security groups of a template.
pub(super) struct SecurityGroups<'a> {
    ingress: BTreeMap<&'a str, Vec<Ingress<'a>>>,
    /// Groups that may have further rules, of another stack.
    open_ended: BTreeSet<&'a str>,
}

/// An ingress rule.
struct Ingress<'a> {
    first: i64,
    last: i64,
    source: Source<'a>,
}

/// The source of an ingress rule.
enum Source<'a> {
    /// A group of this template.
    Group(&'a str),
    /// Addresses, or a group that is unknown: it may contain anything.
    Other,
}

/// The ports that something needs.
#[derive(Clone, Copy)]
pub(super) enum Ports {
    /// This one.
    One(i64),
    /// One that is chosen when it starts, of this range.
    Dynamic(i64, i64),
    /// At least one.
    Any,
}

/// The ephemeral ports that ECS chooses from for `HostPort` 0, at least these:
/// [PortMapping](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html).
pub(super) const EPHEMERAL: Ports = Ports::Dynamic(49_153, 60_999);

impl<'a> SecurityGroups<'a> {
    pub(super) fn new(template: &Finished<'a>) -> Self {
        let mut groups = Self {
            ingress: BTreeMap::new(),
            open_ended: BTreeSet::new(),
        };
        for group in template.of_type(ec2::SECURITY_GROUP) {
            groups.ingress.entry(group.id).or_default();
            if !is_closed(template, group.id) {
                groups.open_ended.insert(group.id);
            }
            match group.property("SecurityGroupIngress") {
                Some(Value::Array(rules)) => {
                    for rule in rules {
                        groups.add(template, group.id, rule);
                    }
                }
                Some(_) => _ = groups.open_ended.insert(group.id),
                None => {}
            }
        }
        for rule in template.of_type(ec2::SECURITY_GROUP_INGRESS) {
            let properties = rule.body().get("Properties");
            for id in template.ids_of(rule.property("GroupId"), ec2::SECURITY_GROUP) {
                if let Some(properties) = properties {
                    groups.add(template, id, properties);
                }
            }
        }
        groups
    }

    fn add(&mut self, template: &Finished<'a>, group: &'a str, rule: &'a Value) {
        if function(rule).is_some() {
            self.open_ended.insert(group);
            return;
        }
        let port = |name: &str| template.integer(rule.get(name));
        let ranges = match (port("FromPort"), port("ToPort")) {
            (Some(first), Some(last)) if first >= 0 && is_tcp(template, rule) => (first, last),
            _ => (0, 65_535),
        };
        let source = rule.get("SourceSecurityGroupId");
        let source = match template.referred_of(source, ec2::SECURITY_GROUP) {
            Some(source) => Source::Group(source.id),
            None => Source::Other,
        };
        let (first, last) = ranges;
        let ingress = Ingress {
            first,
            last,
            source,
        };
        self.ingress.entry(group).or_default().push(ingress);
    }

    /// Whether one of the groups `to` may admit `ports` from one of the groups `from`, or from anywhere if `from` is unknown.
    pub(super) fn admit(&self, to: &[&str], ports: Ports, from: Option<&[&str]>) -> bool {
        to.iter().any(|group| {
            self.open_ended.contains(group)
                || self.ingress.get(group).is_none_or(|rules| {
                    rules
                        .iter()
                        .any(|rule| rule.covers(ports) && rule.is_from(from))
                })
        })
    }

    /// Groups that nothing has.
    pub(super) fn unattached(&self, template: &Finished<'a>) -> Vec<Finding> {
        let ids = self.ingress.keys();
        let unattached = ids
            .filter(|id| template.is_used_only_by(id, &RULES) && !has_tasks_of_a_job(id, template));
        let finding = |id: &&'a str| {
            let rules = template.referrers(id);
            let message = match rules
                .iter()
                .find(|rule| rule.type_name != ec2::SECURITY_GROUP)
            {
                Some(rule) => format!(
                    "security group `{id}` is attached to nothing, so that its rule `{}` has no effect",
                    rule.id
                ),
                None => format!("security group `{id}` is attached to nothing"),
            };
            let diagnostic = Diagnostic::warning(codes::UNATTACHED_SECURITY_GROUP, message)
                .allowed("security groups of tasks, load balancers, instances, data stores or endpoints")
                .hint("add it to a service with `.security_group(…)`, or to the property that lists the security groups of a resource");
            Finding::new(id, diagnostic)
        };
        unattached.map(finding).collect()
    }
}

/// Whether tasks of a job have the group: those that the engine starts by the mark of its task definition.
fn has_tasks_of_a_job(group: &str, template: &Finished<'_>) -> bool {
    let definitions = template.of_type(ecs::TASK_DEFINITION).iter();
    let mut marks = definitions.filter_map(JobMark::from_resource);
    marks.any(|mark| {
        let mut groups = mark.items(JobMark::SECURITY_GROUPS);
        groups.any(|expression| ids_in(expression).contains(&group))
    })
}

impl Ingress<'_> {
    fn covers(&self, ports: Ports) -> bool {
        match ports {
            Ports::One(port) => self.first <= port && port <= self.last,
            Ports::Dynamic(first, last) => self.first <= last && first <= self.last,
            Ports::Any => true,
        }
    }

    fn is_from(&self, groups: Option<&[&str]>) -> bool {
        match self.source {
            Source::Group(source) => groups.is_none_or(|groups| groups.contains(&source)),
            Source::Other => true,
        }
    }
}

/// Whether all rules of a group are in this template: nothing passes its id on.
fn is_closed(template: &Finished<'_>, id: &str) -> bool {
    let has_groups =
        |name: &str| type_info(name).is_some_and(|info| !info.security_groups.is_empty());
    let referrers = template
        .referrers(id)
        .iter()
        .map(|referrer| referrer.type_name);
    let types: BTreeSet<&str> = referrers
        .filter(|name| RULES.contains(name) || has_groups(name))
        .collect();
    template.is_used_only_by(id, &types.into_iter().collect::<Vec<_>>())
}

/// Whether the ports of a rule are TCP ports. Other protocols count as all ports.
fn is_tcp(template: &Finished<'_>, rule: &Value) -> bool {
    let protocol = template.text(rule.get("IpProtocol"));
    protocol.is_some_and(|protocol| protocol == "tcp" || protocol == "6")
}
