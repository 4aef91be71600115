//! Listener rules, which route requests to the service.

use super::service_context::ServiceContext;
use super::target_group::{ALTERNATE, PRIMARY};
use crate::cfn::LogicalId;
use crate::cfn::aws::elasticloadbalancingv2 as elb;
use crate::dsl::model::listener::ListenerRule;
use crate::dsl::{Ingress, Route, Stack, TargetGroup};
use crate::synth::Context;
use crate::synth::optional::Optional;

/// A listener rule, and the part of its logical id.
pub(super) struct Rule {
    pub(super) part: String,
    rule: ListenerRule,
}

/// The rules of a service, numbered by route and by part of a route.
fn rules(ingress: &Ingress, stack: &Stack) -> Vec<Rule> {
    let routes = ingress.routes().enumerate();
    routes
        .flat_map(|(number, route)| of_route(ingress, (number, route), stack))
        .collect()
}

/// The rules of a target group.
pub(super) fn of_group(group: &TargetGroup<'_>, stack: &Stack) -> Vec<Rule> {
    let routes = group.routes.iter();
    routes
        .flat_map(|route| of_route(group.ingress, *route, stack))
        .collect()
}

fn of_route(ingress: &Ingress, (number, route): (usize, &Route), stack: &Stack) -> Vec<Rule> {
    let number = suffix("", number);
    let parts = stack.rules_of_route(ingress, route).into_iter();
    let rule = |(chunk, rule)| Rule {
        part: format!("ListenerRule{number}{}", suffix("Part", chunk)),
        rule,
    };
    parts.enumerate().map(rule).collect()
}

/// The rules of the service with this name, with their logical ids.
pub(crate) fn with_ids(
    service: &str,
    ingress: &Ingress,
    stack: &Stack,
) -> Vec<(LogicalId, ListenerRule)> {
    let rules = rules(ingress, stack).into_iter();
    rules
        .map(|Rule { part, rule }| (LogicalId::of(&[service, &part]), rule))
        .collect()
}

/// Empty for the first, then a number from 2.
fn suffix(word: &str, index: usize) -> String {
    if index == 0 {
        String::new()
    } else {
        format!("{word}{}", index + 1)
    }
}

pub(super) fn add(scx: &ServiceContext<'_>, group: &TargetGroup<'_>, cx: &mut Context<'_>) {
    for Rule { part, rule } in of_group(group, cx.stack()) {
        let id = scx.ids.id(&part);
        let resource = elb::ListenerRule::new(
            [forward(scx, group)],
            conditions(&rule.conditions),
            i64::from(rule.priority),
        );
        cx.add(id, resource.listener_arn(group.balancer.listener_arn()));
    }
}

/// Forwards to the target group; for blue/green deployments to both, with all traffic to the first until ECS shifts it.
fn forward(scx: &ServiceContext<'_>, group: &TargetGroup<'_>) -> elb::ListenerRuleAction {
    let action = elb::ListenerRuleAction::new(elb::ActionType::Forward);
    if !group.has_alternate() {
        return action.target_group_arn(scx.ids.reference(&group.part(PRIMARY)));
    }
    let groups = [(PRIMARY, 1), (ALTERNATE, 0)].map(|(part, weight)| {
        elb::TargetGroupTuple::new()
            .target_group_arn(scx.ids.reference(&group.part(part)))
            .weight(weight)
    });
    action.forward_config(elb::ForwardConfig::new().target_groups(groups))
}

fn conditions(route: &Route) -> Vec<elb::RuleCondition> {
    let values = |spanned: &[crate::diag::Spanned<String>]| -> Vec<String> {
        spanned.iter().map(|value| value.value.clone()).collect()
    };
    let mut conditions = Vec::new();
    if !route.paths.is_empty() {
        let config = elb::PathPatternConfig::new().values(values(&route.paths));
        conditions.push(condition("path-pattern").path_pattern_config(config));
    }
    if !route.hosts.is_empty() {
        let config = elb::HostHeaderConfig::new().values(values(&route.hosts));
        conditions.push(condition("host-header").host_header_config(config));
    }
    for (name, patterns) in &route.headers {
        let config = elb::HttpHeaderConfig::new()
            .http_header_name(&name.value)
            .values(patterns.clone());
        conditions.push(condition("http-header").http_header_config(config));
    }
    if !route.queries.is_empty() {
        let pairs: Vec<_> = route
            .queries
            .iter()
            .map(|query| query_pair(&query.value))
            .collect();
        let config = elb::QueryStringConfig::new().values(pairs);
        conditions.push(condition("query-string").query_string_config(config));
    }
    if !route.methods.is_empty() {
        let config = elb::HttpRequestMethodConfig::new().values(values(&route.methods));
        conditions.push(condition("http-request-method").http_request_method_config(config));
    }
    if !route.source_ips.is_empty() {
        let config = elb::SourceIpConfig::new().values(values(&route.source_ips));
        conditions.push(condition("source-ip").source_ip_config(config));
    }
    conditions
}

fn condition(field: &'static str) -> elb::RuleCondition {
    elb::RuleCondition::new().field(field)
}

fn query_pair((key, value): &(Option<String>, String)) -> elb::QueryStringKeyValue {
    let pair = elb::QueryStringKeyValue::new().value(value);
    pair.given(key.as_ref(), elb::QueryStringKeyValue::key)
}
