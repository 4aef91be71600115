//! Where things run: which cluster, VPC and load balancer, and whether it is clear.

use super::report::{Report, label, quoted, workload_label};
use crate::cfn::{Handle, Referent};
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::lookup::Choice;
use crate::dsl::{Entry, Route, Spec, Stack, Tier, Vpc, Workload};

const NO_VPC: Code = Code::new("ECS1203");
const NO_CLUSTER: Code = Code::new("ECS1204");
const AMBIGUOUS: Code = Code::new("ECS1205");
const PUBLIC_ADDRESS: Code = Code::new("ECS1207");
const NO_SUBNETS: Code = Code::new("ECS1208");
const NO_LOAD_BALANCER: Code = Code::new("ECS1309");

/// What is looked for: its code if there is none, its name, and how the user chooses or adds one.
struct Wanted {
    missing: Code,
    kind: &'static str,
    setter: &'static str,
    example: &'static str,
}

const VPC: Wanted = Wanted {
    missing: NO_VPC,
    kind: "VPC",
    setter: ".vpc(&vpc)",
    example: "stack.add(Vpc::new(\"main\").nat(Nat::Single))",
};
const CLUSTER: Wanted = Wanted {
    missing: NO_CLUSTER,
    kind: "cluster",
    setter: ".cluster(&cluster)",
    example: "stack.add(Cluster::new(\"main\"))",
};
const LOAD_BALANCER: Wanted = Wanted {
    missing: NO_LOAD_BALANCER,
    kind: "load balancer",
    setter: ".load_balancer(&load_balancer)",
    example: "stack.add(LoadBalancer::public(\"web\"))",
};

/// A service outside of meshes is one by its own choice, or because there are none.
const MESH: Wanted = Wanted {
    missing: AMBIGUOUS,
    kind: "mesh",
    setter: ".mesh(&mesh)",
    example: "stack.add(Mesh::service_connect(\"shop\"))",
};
/// A service without a namespace is one that nobody calls by a name, so that only having several is told.
const NAMESPACE: Wanted = Wanted {
    missing: AMBIGUOUS,
    kind: "namespace",
    setter: ".namespace(&namespace)",
    example: "stack.add(Namespace::new(\"shop.local\"))",
};

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        check_workload(stack, workload, faults);
    }
    for spec in &stack.components {
        match spec {
            Spec::LoadBalancer(balancer) if balancer.imported.is_none() => {
                check_vpc(stack, balancer.as_ref(), balancer.vpc.as_ref(), faults);
            }
            Spec::Namespace(namespace) if namespace.imported.is_none() => {
                check_vpc(stack, namespace.as_ref(), namespace.vpc.as_ref(), faults);
            }
            Spec::Postgres(db) if db.imported.is_none() => {
                check_vpc(stack, db.as_ref(), db.vpc.as_ref(), faults);
            }
            Spec::Cache(cache) if cache.imported.is_none() => {
                check_vpc(stack, cache.as_ref(), cache.vpc.as_ref(), faults);
            }
            Spec::Search(domain) if domain.imported.is_none() => {
                check_vpc(stack, domain.as_ref(), domain.vpc.as_ref(), faults);
            }
            _ => {}
        }
    }
}

fn check_workload(stack: &Stack, workload: &Workload, faults: &mut Diagnostics) {
    let mut report = Report::new(workload_label(workload), faults);
    let origin = workload.origin;
    let vpc = stack.vpc_of(workload);
    chosen(&CLUSTER, &stack.cluster_of(workload), origin, &mut report);
    chosen(&VPC, &vpc, origin, &mut report);
    if workload.is_routed() {
        let balancer = stack.load_balancer_of(workload);
        let route = workload.routes().next();
        let place = route.map_or(origin, Route::place);
        chosen(&LOAD_BALANCER, &balancer, place, &mut report);
    }
    let namespace = stack.namespace_of(workload);
    if workload.is_registered() && matches!(namespace, Choice::Ambiguous(_)) {
        chosen(&NAMESPACE, &namespace, origin, &mut report);
    }
    let mesh = stack.mesh_of(workload);
    if matches!(mesh, Choice::Ambiguous(_)) {
        chosen(&MESH, &mesh, origin, &mut report);
    }
    if workload.public_ip && workload.tier != Tier::Public {
        let message = format!(
            "public addresses in {} subnets reach nothing",
            workload.tier.as_str().to_lowercase()
        );
        let fault = Diagnostic::error(PUBLIC_ADDRESS, message)
            .allowed("`.assign_public_ip()` with `Tier::Public`, which it chooses by itself")
            .hint("leave `.subnets(…)` out, or `.assign_public_ip()`");
        report.tell(fault, origin);
    }
    if let Some(vpc) = vpc.one()
        && vpc.spec().is_imported()
        && vpc.spec().subnet_count(workload.tier) == 0
    {
        let tier = workload.tier.as_str();
        let message = format!(
            "the imported VPC `{}` has no {} subnets",
            vpc.name(),
            tier.to_lowercase()
        );
        let hint = format!("name them with `.subnets(Tier::{tier}, [\"subnet-…\"])` on the VPC");
        report.tell(Diagnostic::error(NO_SUBNETS, message).hint(hint), origin);
    }
}

/// What stands in a VPC by itself.
fn check_vpc(
    stack: &Stack,
    entry: &dyn Entry,
    vpc: Option<&Handle<Vpc>>,
    faults: &mut Diagnostics,
) {
    let vpc = stack.vpc_or_only(vpc);
    chosen(
        &VPC,
        &vpc,
        entry.origin(),
        &mut Report::new(label(entry), faults),
    );
}

fn chosen<R: Referent>(
    wanted: &Wanted,
    choice: &Choice<R>,
    origin: Origin,
    report: &mut Report<'_>,
) {
    let Wanted {
        missing,
        kind,
        setter,
        example,
    } = *wanted;
    match choice {
        Choice::One(_) => {}
        Choice::Missing => {
            let fault = Diagnostic::error(missing, format!("there is no {kind}")).hint(format!(
                "add one, `{example};`, or choose one of another stack with `{setter}`"
            ));
            report.tell(fault, origin);
        }
        Choice::Ambiguous(names) => {
            let message = format!("it could be in {kind} {}", names_of(names));
            let fault = Diagnostic::error(AMBIGUOUS, message)
                .allowed(format!("one {kind}, or a choice"))
                .hint(format!("choose with `{setter}`"));
            report.tell(fault, origin);
        }
    }
}

fn names_of(names: &[String]) -> String {
    quoted(names).replace(" and ", " or ")
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Cluster, Discovery, LoadBalancer, Namespace, Nat, Stack, Stacks, Tier, Vpc};

    #[test]
    fn a_service_needs_a_cluster() {
        let faults = check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(service("order"));
        });
        assert_error(&faults, "ECS1204", "there is no cluster");
        assert_eq!(
            only_fault(&faults).component.as_deref(),
            Some("service `order`")
        );
    }

    #[test]
    fn a_service_needs_a_network() {
        let faults = check(|stack| {
            stack.add(Cluster::new("main"));
            stack.add(service("order"));
        });
        assert_error(&faults, "ECS1203", "there is no VPC");
    }

    #[test]
    fn a_load_balancer_needs_a_network() {
        let faults = check(|stack| {
            stack.add(LoadBalancer::public("web"));
        });
        assert_error(&faults, "ECS1203", "there is no VPC");
    }

    #[test]
    fn of_two_clusters_one_is_chosen() {
        let two = |stack: &mut Stack| {
            platform(stack);
            stack.add(Cluster::new("batch"))
        };
        let faults = check(|stack| {
            two(stack);
            stack.add(service("order"));
        });
        assert_error(
            &faults,
            "ECS1205",
            "it could be in cluster `main` or `batch`",
        );
        assert_silent(&check(|stack| {
            let batch = two(stack);
            stack.add(service("order").cluster(&batch));
        }));
    }

    #[test]
    fn of_two_namespaces_a_service_with_a_port_chooses_one() {
        let two = |stack: &mut Stack| {
            platform(stack);
            stack.add(Namespace::new("shop.local"));
            stack.add(Namespace::new("back.local"))
        };
        let faults = check(|stack| {
            two(stack);
            stack.add(service("order"));
        });
        let message = "it could be in namespace `shop.local` or `back.local`";
        assert_error(&faults, "ECS1205", message);
        assert_silent(&check(|stack| {
            let back = two(stack);
            let user = stack.add(service("user").namespace(&back));
            stack.add(
                service("order")
                    .path("/*")
                    .discovery(Discovery::None)
                    .calls(&user),
            );
            stack.add(worker("mail").calls(&user));
        }));
    }

    #[test]
    fn what_another_stack_has_can_be_chosen() {
        assert_silent(&check_program(&|stacks: &mut Stacks| {
            let vpc = stacks
                .stack("network")
                .add(Vpc::new("main").nat(Nat::Single));
            let stack = stacks.stack("shop");
            stack.add(Cluster::new("main").vpc(&vpc));
            stack.add(service("order"));
        }));
    }

    #[test]
    fn a_route_needs_a_load_balancer() {
        let without = |stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
        };
        let faults = check(|stack| {
            without(stack);
            stack.add(service("order").path("/*"));
        });
        assert_error(&faults, "ECS1309", "there is no load balancer");
        assert_silent(&check(|stack| {
            without(stack);
            stack.add(service("order"));
        }));
    }

    #[test]
    fn public_addresses_go_with_public_subnets() {
        let faults = check_service(|| service("order").assign_public_ip().subnets(Tier::Private));
        assert_error(
            &faults,
            "ECS1207",
            "public addresses in private subnets reach nothing",
        );
        assert_silent(&check_service(|| service("order").assign_public_ip()));
    }

    #[test]
    fn an_imported_network_names_its_subnets() {
        let import = |tier: Tier| {
            check(move |stack| {
                stack.add(Vpc::import("main", "vpc-1").subnets(tier, ["subnet-1", "subnet-2"]));
                stack.add(Cluster::new("main"));
                stack.add(service("order"));
            })
        };
        assert_error(
            &import(Tier::Public),
            "ECS1208",
            "the imported VPC `main` has no private subnets",
        );
        assert_silent(&import(Tier::Private));
    }
}
