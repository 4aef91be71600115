//! Listener rules of a listener that the stack doesn't create: that their priorities are free, that no rule of others has
//! the same conditions, and that they fit into the quota.

use std::collections::BTreeMap;

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::eval::{as_text, referred};
use crate::cfn::type_names::elasticloadbalancingv2;
use crate::cfn::{Document, DocumentResource};
use crate::deploy::engine::DeployRequest;
use crate::deploy::{LiveRule, conditions_of};

const RULE: &str = elasticloadbalancingv2::LISTENER_RULE;

/// The default quota of rules per load balancer. `limits.json`: `elb.rules`.
const MAX_RULES: usize = 100;

/// A probe for each listener whose ARN is known.
pub(super) fn probes<'a>(
    target: &'a TargetTemplate<'a>,
    request: &'a DeployRequest,
) -> Vec<Probe<'a>> {
    let mut listeners: BTreeMap<String, Vec<DocumentResource<'a>>> = BTreeMap::new();
    for rule in target.of_type(RULE) {
        if let Some(arn) = listener_of(&rule, target) {
            listeners.entry(arn).or_default().push(rule);
        }
    }
    let probe = |(arn, rules): (String, Vec<DocumentResource<'a>>)| {
        let lookup = Lookup::ListenerRules(arn);
        Probe::new(vec![lookup], move |found| match found {
            [LookupResult::ListenerRules(live)] => evaluate(&rules, live, target, request),
            _ => Vec::new(),
        })
    };
    listeners.into_iter().map(probe).collect()
}

/// Whether the resource is a rule of a listener that isn't one of this stack.
pub(super) fn may_have_others(resource: &DocumentResource<'_>, document: &Document) -> bool {
    let listener = resource.property("ListenerArn");
    let own = listener
        .and_then(referred)
        .and_then(|id| document.resource(id));
    resource.type_name == RULE && listener.is_some() && own.is_none()
}

/// The ARN of the rule's listener, if it is known and not one of this stack.
fn listener_of(rule: &DocumentResource<'_>, target: &TargetTemplate<'_>) -> Option<String> {
    if !may_have_others(rule, target.after) {
        return None;
    }
    let arn = target.property(rule, "ListenerArn")?;
    arn.starts_with("arn:").then_some(arn)
}

fn evaluate(
    rules: &[DocumentResource<'_>],
    live: &[LiveRule],
    target: &TargetTemplate<'_>,
    request: &DeployRequest,
) -> Vec<Finding> {
    let is_own = |rule: &&LiveRule| target.physical.values().any(|own| *own == rule.arn);
    let foreign: Vec<&LiveRule> = live.iter().filter(|rule| !is_own(rule)).collect();
    let mut found: Vec<Finding> = rules
        .iter()
        .filter_map(|rule| {
            taken(rule, &foreign, target, request).or_else(|| same_conditions(rule, &foreign))
        })
        .collect();
    let created: Vec<_> = rules.iter().filter(|rule| target.creates(rule)).collect();
    let existing = live.iter().filter(|rule| rule.priority.is_some()).count();
    if let (Some(first), true) = (created.first(), existing + created.len() > MAX_RULES) {
        found.push(Finding {
            severity: FindingSeverity::MayFail,
            topic: FindingTopic::Quota,
            resource: first.id.to_owned(),
            what: format!(
                "the listener has {existing} rules and {} more would be created, but the default quota is {MAX_RULES}",
                created.len()
            ),
            effect: "unless your quota was raised, the creation fails, and the deployment rolls back"
                .to_owned(),
            next: "check your quota in the Service Quotas console, and request an increase".to_owned(),
        });
    }
    found
}

/// The finding for a priority that a rule of others has.
fn taken(
    rule: &DocumentResource<'_>,
    foreign: &[&LiveRule],
    target: &TargetTemplate<'_>,
    request: &DeployRequest,
) -> Option<Finding> {
    let priority = as_text(rule.property("Priority")?);
    let holder = foreign.iter().find(|other| {
        other
            .priority
            .is_some_and(|own| own.to_string() == priority)
    })?;
    // A deployed rule that keeps its priority has it.
    let deployed = target.before?.resource(rule.id);
    let before = deployed.and_then(|old| old.property("Priority").map(as_text));
    if before.as_ref() == Some(&priority) {
        return None;
    }
    Some(Finding {
        severity: FindingSeverity::WillFail,
        topic: FindingTopic::ListenerRule,
        resource: rule.id.to_owned(),
        what: format!(
            "priority {priority} is taken by rule `{}`{}",
            holder.arn,
            to(holder)
        ),
        effect: "the load balancer refuses the rule, and the deployment rolls back".to_owned(),
        next: format!(
            "run `{}`, which chooses a free one, or set `.priority(…)`",
            request.target.command_for("lock")
        ),
    })
}

/// The finding for a rule of others with the same conditions.
fn same_conditions(rule: &DocumentResource<'_>, foreign: &[&LiveRule]) -> Option<Finding> {
    let conditions = conditions_of(rule.property("Conditions")?);
    let other = foreign
        .iter()
        .find(|other| !conditions.is_empty() && other.conditions == conditions)?;
    let (own, priority) = (as_text(rule.property("Priority")?), other.priority?);
    let is_first = own.parse::<u32>().is_ok_and(|own| own < priority);
    Some(Finding {
        severity: FindingSeverity::MayFail,
        topic: FindingTopic::ListenerRule,
        resource: rule.id.to_owned(),
        what: format!("rule `{}`{} has the same conditions", other.arn, to(other)),
        effect: match is_first {
            true => format!("with priority {priority}, it gets no more requests"),
            false => format!("with priority {priority}, it gets every request of this one"),
        },
        next: "change the conditions of one of them".to_owned(),
    })
}

/// Where a rule sends requests, with a leading space.
fn to(rule: &LiveRule) -> String {
    let target = rule.target_group.as_ref();
    target.map_or_else(String::new, |group| format!(" to `{group}`"))
}
