//! Target groups: from the rule of a listener to the port of a container.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

use super::finding::Finding;
use super::finished::Finished;
use super::listeners::{balancer_of, groups_of};
use super::security_groups::{EPHEMERAL, Ports, SecurityGroups};
use super::services::{Mode, Service, Services};
use crate::cfn::DocumentResource;
use crate::cfn::type_names::{ecs, elasticloadbalancingv2 as elb};
use crate::diag::Diagnostic;
use crate::rules::codes;

/// The target groups of a template, each with the load balancers that send it requests. A load balancer of another stack is
/// `None`.
pub(super) struct Targets<'a>(BTreeMap<&'a str, Vec<Option<DocumentResource<'a>>>>);

impl<'a> Targets<'a> {
    pub(super) fn new(template: &Finished<'a>) -> Self {
        let mut targets: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        let mut add = |actions: Option<&'a Value>, listener: Option<DocumentResource<'a>>| {
            let balancer = listener.and_then(|listener| balancer_of(template, &listener));
            for group in template.ids_of(actions, elb::TARGET_GROUP) {
                targets.entry(group).or_default().push(balancer);
            }
        };
        for listener in template.of_type(elb::LISTENER) {
            add(listener.property("DefaultActions"), Some(*listener));
        }
        for rule in template.of_type(elb::LISTENER_RULE) {
            let listener = template.referred_of(rule.property("ListenerArn"), elb::LISTENER);
            add(rule.property("Actions"), listener);
        }
        Self(targets)
    }

    pub(super) fn check(
        &self,
        template: &Finished<'a>,
        services: &Services<'a>,
        groups: &SecurityGroups<'a>,
    ) -> Vec<Finding> {
        let mut found = self.without_targets(template);
        for service in services.iter() {
            found.extend(too_many(service));
            for registration in service.registrations() {
                let Some(registration) = Registration::new(template, service, registration) else {
                    continue;
                };
                found.extend(registration.unmapped_port(template));
                if let Some(group) = registration.group {
                    found.extend(self.without_listener(template, &registration, group));
                    found.extend(registration.wrong_type(template, group));
                    found.extend(registration.wrong_protocol(template, group));
                    found.extend(registration.unmapped_health_check(template, group));
                    found.extend(self.without_ingress(template, &registration, group, groups));
                }
            }
        }
        found
    }

    /// Requests are sent to a group that no service registers its tasks in.
    fn without_targets(&self, template: &Finished<'a>) -> Vec<Finding> {
        let is_unused = |group: &&DocumentResource<'a>| {
            let is_known = template.is_used_only_by(group.id, &[elb::LISTENER, elb::LISTENER_RULE]);
            self.0.contains_key(group.id) && is_known && group.property("Targets").is_none()
        };
        let groups = template.of_type(elb::TARGET_GROUP).iter().filter(is_unused);
        let finding = |group: &DocumentResource<'a>| {
            let message = format!(
                "target group `{}` gets requests, but no service registers its tasks in it: they are answered with status 503",
                group.id
            );
            let diagnostic = Diagnostic::warning(codes::TARGET_GROUP_WITHOUT_TARGETS, message)
                .allowed("target groups with targets, or in `LoadBalancers` of a service")
                .hint("name it in `LoadBalancers` of the service, or remove the rules that forward to it");
            Finding::new(group.id, diagnostic)
        };
        groups.map(finding).collect()
    }

    /// ECS refuses a target group without a load balancer.
    fn without_listener(
        &self,
        template: &Finished<'a>,
        registration: &Registration<'a, '_>,
        group: DocumentResource<'a>,
    ) -> Option<Finding> {
        if self.0.contains_key(group.id) || !template.is_used_only_by(group.id, &[ecs::SERVICE]) {
            return None;
        }
        let message = format!(
            "target group `{}` of service `{}` has no load balancer: no listener forwards to it",
            group.id, registration.service.resource.id
        );
        let diagnostic = Diagnostic::error(codes::TARGET_GROUP_WITHOUT_LISTENER, message)
            .allowed("a target group that a listener or a listener rule forwards to")
            .hint("add a listener rule that forwards to it; `.path(\"/…\")` of a service does");
        Some(Finding::new(registration.service.resource.id, diagnostic))
    }

    /// The load balancer can't connect to the tasks.
    fn without_ingress(
        &self,
        template: &Finished<'a>,
        registration: &Registration<'a, '_>,
        group: DocumentResource<'a>,
        groups: &SecurityGroups<'a>,
    ) -> Option<Finding> {
        let service = registration.service;
        let (own, ports, whose) = match service.mode? {
            Mode::Task => (
                service.groups.clone()?,
                Ports::One(registration.port),
                "its tasks",
            ),
            Mode::Host => (
                service.instance_groups(template)?,
                Ports::One(registration.port),
                "the instances",
            ),
            Mode::Bridge => (
                service.instance_groups(template)?,
                registration.host_port(template)?,
                "the instances",
            ),
        };
        for balancer in self.0.get(group.id)? {
            let sources = balancer.map(|balancer| groups_of(template, &balancer));
            // Load balancers without security groups of this template may have any.
            let sources = sources.flatten();
            if groups.admit(&own, ports, sources.as_deref()) {
                continue;
            }
            let from = balancer.map_or_else(
                || "a load balancer".to_owned(),
                |balancer| format!("load balancer `{}`", balancer.id),
            );
            let port = match ports {
                Ports::One(port) => format!("port {port}"),
                Ports::Dynamic(..) | Ports::Any => "the ports that ECS chooses".to_owned(),
            };
            let message = format!("the security groups of {whose} don't admit {from} on {port}");
            let diagnostic = Diagnostic::warning(
                codes::TARGETS_WITHOUT_INGRESS_FROM_LOAD_BALANCER,
                message,
            )
            .allowed(
                "an ingress rule for the load balancer's security group on the port of the targets",
            )
            .hint(format!(
                "add an ingress rule to security group `{}`",
                own.first()?
            ));
            return Some(Finding::new(service.resource.id, diagnostic));
        }
        None
    }
}

/// Ports registered with IANA for protocols that no HTTP client speaks.
const OTHER_PROTOCOLS: [(i64, &str); 11] = [
    (22, "SSH"),
    (25, "SMTP"),
    (53, "DNS"),
    (1433, "SQL Server"),
    (1521, "Oracle"),
    (3306, "MySQL"),
    (5432, "PostgreSQL"),
    (5672, "AMQP"),
    (6379, "Redis"),
    (11211, "Memcached"),
    (27017, "MongoDB"),
];

/// `limits.json`: `ecs.tgs_per_service`, which AWS doesn't raise.
const MAX_GROUPS: usize = 5;

/// ECS refuses a service with more target groups.
fn too_many(service: &Service<'_>) -> Option<Finding> {
    let groups = service.resource.list("LoadBalancers");
    let groups = groups
        .iter()
        .filter(|item| item.get("TargetGroupArn").is_some());
    let (id, count) = (service.resource.id, groups.count());
    if count <= MAX_GROUPS {
        return None;
    }
    let message = format!("service `{id}` has `{count}` target groups");
    let diagnostic = Diagnostic::error(codes::TOO_MANY_TARGET_GROUPS, message)
        .allowed(format!("at most {MAX_GROUPS} target groups in a service"))
        .hint("use fewer load balancers and ports, or a second service for some of them");
    Some(Finding::new(id, diagnostic))
}

/// An item of `LoadBalancers` of a service.
struct Registration<'a, 's> {
    service: &'s Service<'a>,
    group: Option<DocumentResource<'a>>,
    container: Cow<'a, str>,
    port: i64,
}

impl<'a, 's> Registration<'a, 's> {
    fn new(template: &Finished<'a>, service: &'s Service<'a>, item: &'a Value) -> Option<Self> {
        Some(Self {
            service,
            group: template.referred_of(item.get("TargetGroupArn"), elb::TARGET_GROUP),
            container: template.text(item.get("ContainerName"))?,
            port: template.integer(item.get("ContainerPort"))?,
        })
    }

    /// ECS refuses a port that the container doesn't map.
    fn unmapped_port(&self, template: &Finished<'a>) -> Option<Finding> {
        let ports = self.service.ports(template, Some(&self.container))?;
        if ports.iter().any(|(port, _)| *port == self.port) {
            return None;
        }
        let (id, container, port) = (self.service.resource.id, &self.container, self.port);
        let message = format!(
            "service `{id}` registers port {port} of container `{container}`, which doesn't map it"
        );
        let mapped: Vec<String> = ports.iter().map(|(port, _)| port.to_string()).collect();
        let allowed = if mapped.is_empty() {
            "a container with port mappings".to_owned()
        } else {
            mapped.join(", ")
        };
        let diagnostic = Diagnostic::error(codes::TARGET_PORT_NOT_MAPPED, message)
            .allowed(allowed)
            .hint("use the same port in `PortMappings` of the container and in `LoadBalancers` of the service");
        Some(Finding::new(id, diagnostic))
    }

    /// ECS refuses targets of another type than the network mode gives.
    fn wrong_type(&self, template: &Finished<'a>, group: DocumentResource<'a>) -> Option<Finding> {
        let mode = self.service.mode?;
        let kind = match group.property("TargetType") {
            Some(kind) => template.text(Some(kind))?,
            None => "instance".into(),
        };
        let needed = if mode == Mode::Task { "ip" } else { "instance" };
        if kind == needed {
            return None;
        }
        let message = format!(
            "target group `{}` has targets of type `{kind}`, but the tasks of service `{}` have the network mode `{}`",
            group.id,
            self.service.resource.id,
            mode.name()
        );
        let diagnostic = Diagnostic::error(codes::TARGET_TYPE_MISMATCH, message)
            .allowed(format!("`{needed}`"))
            .hint(format!(
                "set `TargetType` of the target group to `{needed}`"
            ));
        Some(Finding::new(self.service.resource.id, diagnostic))
    }

    /// Port 443 is that of TLS, but requests are sent without it.
    fn wrong_protocol(
        &self,
        template: &Finished<'a>,
        group: DocumentResource<'a>,
    ) -> Option<Finding> {
        let protocol = template.text(group.property("Protocol"))?;
        let expected = match (&*protocol, self.port) {
            ("HTTP", 443 | 8443) => "HTTPS",
            ("HTTPS", 80) => "HTTP",
            ("HTTP" | "HTTPS", port) => return self.other_protocol(group, &protocol, port),
            _ => return None,
        };
        let message = format!(
            "target group `{}` sends {protocol} to port {} of service `{}`",
            group.id, self.port, self.service.resource.id
        );
        let diagnostic = Diagnostic::warning(codes::TARGET_GROUP_PROTOCOL_MISMATCH, message)
            .allowed("HTTP to a port without TLS, HTTPS to a port with it")
            .hint(format!(
                "use the port on which the container listens without TLS, such as 8080, or set `Protocol` to `{expected}`"
            ));
        Some(Finding::new(self.service.resource.id, diagnostic))
    }

    /// A port that is known for another protocol than HTTP.
    fn other_protocol(
        &self,
        group: DocumentResource<'a>,
        protocol: &str,
        port: i64,
    ) -> Option<Finding> {
        let (_, of) = OTHER_PROTOCOLS.iter().find(|(known, _)| *known == port)?;
        let message = format!(
            "target group `{}` sends {protocol} to port {port} of service `{}`, which is the port of {of}",
            group.id, self.service.resource.id
        );
        let diagnostic = Diagnostic::warning(codes::TARGET_GROUP_PROTOCOL_MISMATCH, message)
            .allowed("the port on which the container answers HTTP")
            .hint("use a Network Load Balancer or Service Connect for other protocols");
        Some(Finding::new(self.service.resource.id, diagnostic))
    }

    /// The health check asks a port that the task doesn't have.
    fn unmapped_health_check(
        &self,
        template: &Finished<'a>,
        group: DocumentResource<'a>,
    ) -> Option<Finding> {
        if self.service.mode? == Mode::Bridge {
            return None;
        }
        let port = template.integer(group.property("HealthCheckPort"))?;
        let ports = self.service.ports(template, None)?;
        if ports.iter().any(|(mapped, _)| *mapped == port) {
            return None;
        }
        let message = format!(
            "the health check of target group `{}` uses port {port}, which no container of service `{}` maps",
            group.id, self.service.resource.id
        );
        let diagnostic = Diagnostic::warning(codes::HEALTH_CHECK_PORT_NOT_MAPPED, message)
            .allowed("`traffic-port`, or a port that a container maps")
            .hint("map the port in the container, or use `traffic-port`");
        Some(Finding::new(self.service.resource.id, diagnostic))
    }

    /// The port of the instance: fixed, or chosen by ECS.
    fn host_port(&self, template: &Finished<'a>) -> Option<Ports> {
        let ports = self.service.ports(template, Some(&self.container))?;
        let (_, host) = ports.iter().find(|(port, _)| *port == self.port)?;
        Some(match host {
            Some(0) | None => EPHEMERAL,
            Some(port) => Ports::One(*port),
        })
    }
}
