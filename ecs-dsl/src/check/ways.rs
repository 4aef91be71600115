//! Ways to a service: one at least, and none from one network into another.

use super::report::{Report, label, workload_label};
use crate::cfn::{Expr, Handle};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Discovery, Service, Spec, Stack, Vpc, Workload};
use crate::rules;

const NOT_REACHED: Code = Code::new("ECS1318");
const OTHER_NETWORK: Code = Code::new("ECS1319");
const CALL_ABROAD: Code = Code::new("ECS1320");
const NO_NAMESPACE: Code = Code::new("ECS1321");

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    // In an app of which nothing is reached it is no slip: it is a beginning.
    let some_reached = services(stacks).any(|(stack, one)| is_reached(stacks, stack, one));
    for stack in stacks {
        for workload in stack.workloads() {
            let mut report = Report::new(workload_label(workload), faults);
            check_balancer(stacks, stack, workload, &mut report);
            for callee in &workload.calls {
                check_call(stacks, stack, workload, callee, &mut report);
            }
            check_namespace(stack, workload, &mut report);
        }
    }
    if some_reached {
        for (stack, one) in services(stacks) {
            if !is_reached(stacks, stack, one) {
                let fault = Diagnostic::warning(NOT_REACHED, "nothing reaches it: no route, and nobody calls it")
                    .allowed("services that somebody calls, and workers")
                    .hint("`.path(\"/…\")` on it, or `.calls(&service)` on who calls it; `Worker::new(…)` if nobody does");
                Report::new(workload_label(one), faults).tell(fault, one.origin);
            }
        }
    }
}

fn services(stacks: &[Stack]) -> impl Iterator<Item = (&Stack, &Workload)> {
    let all = stacks
        .iter()
        .flat_map(|stack| stack.workloads().map(move |one| (stack, one)));
    all.filter(|(_, workload)| workload.front.is_some())
}

/// By a load balancer, by who calls it, or in a way that can't be seen: with a security group of its own, or one of its
/// own that others name.
fn is_reached(stacks: &[Stack], stack: &Stack, workload: &Workload) -> bool {
    let is_it = |callee: &Handle<Service>| {
        callee.scope() == stack.scope() && callee.name() == &*workload.name
    };
    let mut callers = stacks
        .iter()
        .flat_map(Stack::workloads)
        .flat_map(Workload::leads_to);
    workload.is_routed()
        || !workload.security_groups.is_empty()
        || callers.any(is_it)
        || is_named(stacks, stack, workload)
}

/// Whether a bare resource or an output has to do with it.
fn is_named(stacks: &[Stack], stack: &Stack, workload: &Workload) -> bool {
    let prefix = crate::cfn::LogicalId::of(&[&workload.name]);
    let mut named = false;
    let mut look = |value: &Expr| {
        value.for_each_target(&mut |target| {
            let here = target.scope.as_ref() == Some(stack.scope_arc());
            named |= here && target.id.as_str().starts_with(prefix.as_str());
        });
    };
    for other in stacks {
        for spec in &other.components {
            if let Spec::Resource(_, resource) = spec {
                resource
                    .properties
                    .iter()
                    .for_each(|(_, value)| look(value));
            }
        }
        other
            .outputs
            .iter()
            .for_each(|(_, output)| look(output.value.expr()));
    }
    named
}

/// A load balancer's targets are in its own network.
fn check_balancer(stacks: &[Stack], stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let Some(balancer) = stack
        .load_balancer_of(workload)
        .one()
        .filter(|_| workload.is_routed())
    else {
        return;
    };
    let Some(home) = stacks.iter().find(|home| home.scope() == balancer.scope()) else {
        return;
    };
    let theirs = home.vpc_or_only(balancer.spec().vpc.as_ref()).one();
    let (Some(theirs), Some(own)) = (theirs, stack.vpc_of(workload).one()) else {
        return;
    };
    if balancer.spec().imported.is_none() && are_apart(&own, &theirs, true) {
        let message = format!(
            "its tasks are in VPC `{}`, and {} in VPC `{}`",
            own.name(),
            label(balancer.spec().as_ref()),
            theirs.name()
        );
        let fault = Diagnostic::error(OTHER_NETWORK, message)
            .allowed("a load balancer in the VPC of its services")
            .hint("`.load_balancer(&…)` with one that is there, or `.vpc(&…)` on one of the two");
        let place = workload
            .routes()
            .next()
            .map_or(workload.origin, crate::dsl::Route::place);
        report.tell(fault, place);
    }
}

fn check_call(
    stacks: &[Stack],
    stack: &Stack,
    workload: &Workload,
    callee: &Handle<Service>,
    report: &mut Report<'_>,
) {
    let home = stacks.iter().find(|home| home.scope() == callee.scope());
    let theirs = home.and_then(|home| home.vpc_of(&callee.spec().0).one());
    let (Some(theirs), Some(own)) = (theirs, stack.vpc_of(workload).one()) else {
        return;
    };
    if are_apart(&own, &theirs, false) {
        let message = format!(
            "it calls {}, whose tasks are in VPC `{}`, from VPC `{}`",
            label(callee.spec().as_ref()),
            theirs.name(),
            own.name()
        );
        let fault = Diagnostic::error(CALL_ABROAD, message)
            .allowed("calls within one VPC")
            .hint("a load balancer in front of it, `LoadBalancer::internal(…)`, and a way between the networks");
        report.tell(fault, workload.origin);
    }
}

/// Whether two networks are surely not the same. Those that exist already may be joined in a way that can't be seen,
/// which is no help where AWS wants one network.
pub(super) fn are_apart(own: &Handle<Vpc>, theirs: &Handle<Vpc>, even_if_joined: bool) -> bool {
    let same = own.scope() == theirs.scope() && own.name() == theirs.name();
    match (own.spec().is_imported(), theirs.spec().is_imported()) {
        (false, false) => !same,
        (true, true) => {
            let ids = (own.vpc_id(), theirs.vpc_id());
            let known = ids.0.expr().as_str().is_some() && ids.1.expr().as_str().is_some();
            even_if_joined && known && ids.0 != ids.1
        }
        _ => even_if_joined,
    }
}

/// What is said of its name where it gets none.
fn check_namespace(stack: &Stack, workload: &Workload, report: &mut Report<'_>) {
    let Some(front) = &workload.front else {
        return;
    };
    let hidden = front.discovery == Discovery::None;
    if !hidden
        && !matches!(
            stack.namespace_of(workload),
            crate::dsl::lookup::Choice::Missing
        )
    {
        return;
    }
    let ttl = &front.discovery_ttl;
    // What isn't given is as old as the service; what AWS refuses is told as such.
    let lasting = ttl.origin != workload.origin && rules::discovery_ttl(ttl.value).is_ok();
    let given = [
        (lasting.then_some(ttl.origin), ".discovery_ttl(…)"),
        (
            (front.discovery == Discovery::Srv).then_some(workload.origin),
            ".discovery(Discovery::Srv)",
        ),
        (
            front.namespace.is_some().then_some(workload.origin),
            ".namespace(…)",
        ),
    ];
    for (origin, setter) in given {
        let Some(origin) = origin else { continue };
        let why = if hidden {
            "with `.discovery(Discovery::None)`"
        } else {
            "without a namespace"
        };
        let fault = Diagnostic::warning(NO_NAMESPACE, format!("`{setter}` has no effect {why}"))
            .hint(if hidden {
                format!("leave one of the two out, `{setter}` or `.discovery(Discovery::None)`")
            } else {
                format!("`stack.add(Namespace::new(\"shop.local\"));`, or leave `{setter}` out")
            });
        report.tell(fault, origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Discovery, LoadBalancer, Namespace, Nat, Service, Stack, Vpc, secs};

    fn beside_one(change: impl Fn(Service) -> Service) -> Diagnostics {
        check(|stack: &mut Stack| {
            platform(stack);
            stack.add(service("order").path("/*"));
            stack.add(change(service("user")));
        })
    }

    #[test]
    fn a_service_is_reached() {
        let message = "nothing reaches it: no route, and nobody calls it";
        let faults = beside_one(|user| user);
        assert_warning(&faults, "ECS1318", message);
        assert_eq!(
            only_fault(&faults).component.as_deref(),
            Some("service `user`")
        );
        assert_silent(&beside_one(|user| user.path("/users/*")));
        assert_silent(&beside_one(|user| user.security_group("sg-1")));
        assert_silent(&check_service(|| service("order")));
    }

    #[test]
    fn who_is_called_or_named_is_reached() {
        assert_silent(&check(|stack: &mut Stack| {
            platform(stack);
            stack.add(Namespace::new("shop.local"));
            let user = stack.add(service("user"));
            stack.add(worker("mail").calls(&user));
            let partner = stack.add(service("partner"));
            stack.output("PartnerGroup", partner.security_group_id());
        }));
    }

    fn two_networks(change: impl Fn(&mut Stack, Service, Service)) -> Diagnostics {
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
    fn a_load_balancer_is_in_the_network_of_its_tasks() {
        let faults = two_networks(|stack, _, abroad| {
            stack.add(abroad.path("/*"));
        });
        let message = "its tasks are in VPC `two`, and load balancer `web` in VPC `one`";
        assert_error(&faults, "ECS1319", message);
        assert_silent(&two_networks(|stack, here, _| {
            stack.add(here.path("/*"));
        }));
    }

    #[test]
    fn a_call_stays_in_its_network() {
        let faults = two_networks(|stack, here, abroad| {
            let here = stack.add(here);
            stack.add(abroad.security_group("sg-1").calls(&here));
        });
        let message = "it calls service `a`, whose tasks are in VPC `one`, from VPC `two`";
        assert_error(&faults, "ECS1320", message);
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
        let told = imported
            .iter()
            .any(|fault| fault.code.as_str() == "ECS1320");
        assert!(!told, "they may be joined:\n{imported}");
    }

    #[test]
    fn what_is_said_of_a_name_needs_a_namespace() {
        let faults = check_service(|| service("order").discovery_ttl(secs(60)));
        let message = "`.discovery_ttl(…)` has no effect without a namespace";
        assert_warning(&faults, "ECS1321", message);
        let faults = check_service(|| service("order").discovery(Discovery::Srv));
        let message = "`.discovery(Discovery::Srv)` has no effect without a namespace";
        assert_warning(&faults, "ECS1321", message);
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
