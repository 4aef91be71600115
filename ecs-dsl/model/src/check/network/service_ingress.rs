//! Ingress of services: at least one route or caller, and no route or call across VPCs.

use crate::cfn::{Expr, Handle};
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Discovery, HasTask, Ingress, Service, ServiceRef, Stack, TargetGroup, Task, Vpc};
use crate::rules::{self, codes};

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    // An app without any reachable service is probably incomplete.
    let some_reachable =
        services(stacks).any(|(stack, service)| is_reachable(stacks, stack, service));
    for stack in stacks {
        for task in stack.tasks() {
            let mut report = Report::new(label(task), diagnostics);
            for call in &task.calls {
                check_call(stacks, stack, task, &call.service, &mut report);
            }
        }
        for service in stack.services() {
            let mut report = Report::new(label(&service.task), diagnostics);
            for group in stack.target_groups(service) {
                check_balancer(stacks, stack, &group, &mut report);
            }
        }
    }
    if some_reachable {
        for (stack, service) in services(stacks) {
            if !is_reachable(stacks, stack, service) {
                let diagnostic = Diagnostic::warning(codes::UNREACHABLE_SERVICE, "service has no ingress: no route and no caller")
                    .allowed("services with a route or a caller, and workers")
                    .hint("add `.path(\"/…\")` to it or `.calls(&service)` to its caller; use `Worker::new(…)` if it serves no requests");
                Report::new(label(&service.task), diagnostics).add(diagnostic, service.task.origin);
            }
        }
    }
}

fn services(stacks: &[Stack]) -> impl Iterator<Item = (&Stack, ServiceRef<'_>)> {
    stacks.iter().flat_map(|stack| {
        let services = stack.services_with_ingress();
        services.map(move |(service, _)| (stack, service))
    })
}

/// Whether a service has a route or a caller. A further security group, or an output or raw resource that refers to the
/// service, counts as a caller.
fn is_reachable(stacks: &[Stack], stack: &Stack, service: ServiceRef<'_>) -> bool {
    let is_callee = |callee: &Handle<Service>| {
        callee.scope() == stack.scope() && callee.name() == &*service.task.name
    };
    let called = stacks.iter().flat_map(Stack::tasks);
    let called = called.flat_map(|task| task.calls.iter().map(|call| &call.service));
    let through = stacks.iter().flat_map(Stack::services);
    let mut callees = called.chain(through.flat_map(ServiceRef::targets_of_ingress));
    service.is_routed()
        || service.task.network.existing_groups().next().is_some()
        || callees.any(is_callee)
        || is_referenced(stacks, stack, service)
}

/// Whether a raw resource or an output refers to the service.
fn is_referenced(stacks: &[Stack], stack: &Stack, service: ServiceRef<'_>) -> bool {
    let prefix = crate::cfn::LogicalId::of(&[&service.task.name]);
    let mut found = false;
    let mut search = |value: &Expr| {
        value.for_each_target(&mut |target| {
            let is_local = target.scope.as_ref() == Some(stack.scope_arc());
            found |= is_local && target.id.as_str().starts_with(prefix.as_str());
        });
    };
    for other in stacks {
        let resources = other.resources();
        let properties = resources.flat_map(|(_, resource)| resource.properties.iter());
        properties.for_each(|(_, value)| search(value));
        other
            .outputs
            .iter()
            .for_each(|(_, output)| search(output.value.expr()));
    }
    found
}

/// A load balancer and the tasks behind it are in one VPC.
fn check_balancer(
    stacks: &[Stack],
    stack: &Stack,
    group: &TargetGroup<'_>,
    report: &mut Report<'_>,
) {
    let Some((_, route)) = group.routes.first() else {
        return;
    };
    let balancer = &group.balancer;
    let Some(balancer_stack) = stacks
        .iter()
        .find(|other| other.scope() == balancer.scope())
    else {
        return;
    };
    let theirs = balancer_stack
        .vpc_or_only(balancer.spec().vpc.as_ref())
        .one();
    let (Some(theirs), Some(own)) = (theirs, stack.vpc_of(group.task()).one()) else {
        return;
    };
    if balancer.spec().imported.is_none() && are_separate_vpcs(&own, &theirs, true) {
        let message = format!(
            "its tasks are in VPC `{}`, but {} is in VPC `{}`",
            own.name(),
            label(balancer.spec().as_ref()),
            theirs.name()
        );
        let diagnostic = Diagnostic::error(codes::LOAD_BALANCER_IN_ANOTHER_VPC, message)
            .allowed("a load balancer in the VPC of its services")
            .hint("use a load balancer in that VPC, `.load_balancer(&…)`, or set `.vpc(&…)` on one of the two");
        report.add(diagnostic, route.place());
    }
}

fn check_call(
    stacks: &[Stack],
    stack: &Stack,
    task: &Task,
    callee: &Handle<Service>,
    report: &mut Report<'_>,
) {
    let callee_stack = stacks.iter().find(|other| other.scope() == callee.scope());
    let theirs = callee_stack.and_then(|other| other.vpc_of(callee.spec().task()).one());
    let (Some(theirs), Some(own)) = (theirs, stack.vpc_of(task).one()) else {
        return;
    };
    if are_separate_vpcs(&own, &theirs, false) {
        let message = format!(
            "it calls {} in VPC `{}` from VPC `{}`",
            label(callee.spec().as_ref()),
            theirs.name(),
            own.name()
        );
        let diagnostic = Diagnostic::error(codes::CROSS_VPC_CONNECTION, message)
            .allowed("calls within one VPC")
            .hint("put an internal load balancer in front of it, `LoadBalancer::internal(…)`, and connect the VPCs");
        report.add(diagnostic, task.origin);
    }
}

/// Whether two VPCs are known to be separate. An imported VPC may be connected to the other one, so it counts as separate
/// only with `even_if_connected`.
pub(in crate::check) fn are_separate_vpcs(
    own: &Handle<Vpc>,
    theirs: &Handle<Vpc>,
    even_if_connected: bool,
) -> bool {
    let same = own.scope() == theirs.scope() && own.name() == theirs.name();
    match (own.spec().is_imported(), theirs.spec().is_imported()) {
        (false, false) => !same,
        (true, true) => {
            let ids = (own.vpc_id(), theirs.vpc_id());
            let known = ids.0.expr().as_str().is_some() && ids.1.expr().as_str().is_some();
            even_if_connected && known && ids.0 != ids.1
        }
        _ => even_if_connected,
    }
}

/// Discovery settings of a service that isn't registered in a namespace.
pub(super) fn check_namespace(
    stack: &Stack,
    service: ServiceRef<'_>,
    ingress: &Ingress,
    report: &mut Report<'_>,
) {
    let is_disabled = ingress.discovery == Discovery::None;
    if !is_disabled
        && !matches!(
            stack.namespace_of(service),
            crate::dsl::model::lookup::Choice::Missing
        )
    {
        return;
    }
    let ttl = &ingress.discovery_ttl;
    // A default has the origin of the service; an invalid value has an error of its own.
    let has_ttl = ttl.origin != service.task.origin && rules::discovery_ttl(ttl.value).is_ok();
    let settings = [
        (has_ttl.then_some(ttl.origin), ".discovery_ttl(…)"),
        (
            (ingress.discovery == Discovery::Srv).then_some(service.task.origin),
            ".discovery(Discovery::Srv)",
        ),
        (
            ingress.namespace.is_some().then_some(service.task.origin),
            ".namespace(…)",
        ),
    ];
    for (origin, setter) in settings {
        let Some(origin) = origin else { continue };
        let reason = if is_disabled {
            "with `.discovery(Discovery::None)`"
        } else {
            "without a namespace"
        };
        let diagnostic = Diagnostic::warning(codes::DISCOVERY_SETTINGS_WITHOUT_NAMESPACE, format!("`{setter}` has no effect {reason}"))
            .hint(if is_disabled {
                format!("remove either `{setter}` or `.discovery(Discovery::None)`")
            } else {
                format!("add a namespace, `stack.add(Namespace::new(\"shop.local\"));`, or remove `{setter}`")
            });
        report.add(diagnostic, origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Cluster, Discovery, LoadBalancer, Namespace, Nat, Service, Stack, TaskBuilder, Vpc, secs,
    };

    fn check_second_service(change: impl Fn(Service) -> Service) -> Diagnostics {
        check(|stack: &mut Stack| {
            platform(stack);
            stack.add(service("order").path("/*"));
            stack.add(change(service("user")));
        })
    }

    #[test]
    fn unreachable_service_is_a_warning() {
        let message = "service has no ingress: no route and no caller";
        let diagnostics = check_second_service(|user| user);
        assert_warning(&diagnostics, "ECS1318", message);
        assert_eq!(
            only_diagnostic(&diagnostics).component.as_deref(),
            Some("service `user`")
        );
        assert_silent(&check_second_service(|user| user.path("/users/*")));
        assert_silent(&check_second_service(|user| user.security_group("sg-1")));
        assert_silent(&check_service(|| service("order")));
    }

    #[test]
    fn called_or_referenced_service_is_reachable() {
        assert_silent(&check(|stack: &mut Stack| {
            platform(stack);
            stack.add(Namespace::new("shop.local"));
            let user = stack.add(service("user"));
            stack.add(worker("mail").calls(&user));
            let partner = stack.add(service("partner"));
            stack.output("PartnerGroup", partner.security_group_id());
        }));
    }

    fn two_vpcs(change: impl Fn(&mut Stack, Service, Service)) -> Diagnostics {
        check(move |stack: &mut Stack| {
            let one = stack.add(Vpc::new("one").cidr("10.0.0.0/16").nat(Nat::Single));
            let two = stack.add(Vpc::new("two").cidr("10.1.0.0/16").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            stack.add(LoadBalancer::public("web").vpc(&one));
            stack.add(Namespace::new("shop.local").vpc(&one));
            change(stack, service("a").vpc(&one), service("b").vpc(&two));
        })
    }

    #[test]
    fn load_balancer_in_another_vpc_is_an_error() {
        let diagnostics = two_vpcs(|stack, _, in_two| {
            stack.add(in_two.path("/*"));
        });
        let message = "its tasks are in VPC `two`, but load balancer `web` is in VPC `one`";
        assert_error(&diagnostics, "ECS1319", message);
        assert_silent(&two_vpcs(|stack, in_one, _| {
            stack.add(in_one.path("/*"));
        }));
    }

    #[test]
    fn cross_vpc_call_is_a_warning() {
        let diagnostics = two_vpcs(|stack, in_one, in_two| {
            let in_one = stack.add(in_one);
            stack.add(in_two.security_group("sg-1").calls(&in_one));
        });
        let message = "it calls service `a` in VPC `one` from VPC `two`";
        assert_warning(&diagnostics, "ECS1320", message);
        let imported = check(|stack: &mut Stack| {
            let subnets = ["subnet-1", "subnet-2"];
            let import =
                |name, id| Vpc::import(name, id).subnets(crate::dsl::Tier::Private, subnets);
            let one = stack.add(import("one", "vpc-1"));
            let two = stack.add(import("two", "vpc-2"));
            stack.add(Cluster::new("main"));
            stack.add(Namespace::new("shop.local").vpc(&one));
            let user = stack.add(service("user").vpc(&one));
            stack.add(worker("mail").vpc(&two).calls(&user));
        });
        let reported = imported
            .iter()
            .any(|diagnostic| diagnostic.code.as_str() == "ECS1320");
        assert!(!reported, "the VPCs may be connected:\n{imported}");
    }

    #[test]
    fn discovery_setting_without_namespace_is_a_warning() {
        let diagnostics = check_service(|| service("order").discovery_ttl(secs(60)));
        let message = "`.discovery_ttl(…)` has no effect without a namespace";
        assert_warning(&diagnostics, "ECS1321", message);
        let diagnostics = check_service(|| service("order").discovery(Discovery::Srv));
        let message = "`.discovery(Discovery::Srv)` has no effect without a namespace";
        assert_warning(&diagnostics, "ECS1321", message);
        let with = |discovery| {
            check(move |stack: &mut Stack| {
                platform(stack);
                stack.add(Namespace::new("shop.local"));
                stack.add(
                    service("order")
                        .discovery(discovery)
                        .discovery_ttl(secs(60)),
                );
            })
        };
        assert_silent(&with(Discovery::Srv));
        let message = "`.discovery_ttl(…)` has no effect with `.discovery(Discovery::None)`";
        assert_warning(&with(Discovery::None), "ECS1321", message);
    }
}
