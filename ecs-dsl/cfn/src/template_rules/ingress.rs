//! Services that serve a port which nothing can connect to.

use super::finding::Finding;
use super::finished::Finished;
use super::security_groups::{Ports, SecurityGroups};
use super::services::{Mode, Service, Services};
use crate::cfn::eval::items;
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check<'a>(
    template: &Finished<'a>,
    services: &Services<'a>,
    groups: &SecurityGroups<'a>,
) -> Vec<Finding> {
    let services = services.iter();
    services
        .filter_map(|service| without_ingress(template, service, groups))
        .collect()
}

/// The first container maps a port, but no security group of the tasks admits anything. Ports of further containers may be for
/// the others of the task.
fn without_ingress<'a>(
    template: &Finished<'a>,
    service: &Service<'a>,
    groups: &SecurityGroups<'a>,
) -> Option<Finding> {
    let own = service.groups.as_ref()?;
    let mapping = service
        .containers()?
        .first()?
        .get("PortMappings")
        .map(items)?
        .first()?;
    let port = template.integer(mapping.get("ContainerPort"))?;
    let is_registered = service.registrations().next().is_some();
    if service.mode != Some(Mode::Task) || is_registered || groups.admit(own, Ports::Any, None) {
        return None;
    }
    let id = service.resource.id;
    let message = format!(
        "nothing can connect to port {port} of service `{id}`: its security groups have no ingress rule"
    );
    let diagnostic = Diagnostic::warning(codes::UNREACHABLE_SERVICE, message)
        .allowed("services with a route or a caller, and workers")
        .hint("add `.path(\"/…\")` to it or `.calls(&service)` to its caller; use `Worker::new(…)` if it serves no requests");
    Some(Finding::new(id, diagnostic))
}
