//! References to clusters, VPCs, load balancers, namespaces and meshes: missing, ambiguous, or without suitable subnets.

use crate::cfn::{Handle, Referent};
use crate::check::report::{Report, label, quoted};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::model::lookup::Choice;
use crate::dsl::{ServiceRef, Stack, Task, Tier, Vpc};
use crate::rules::codes;

/// A type of referenced component: the code if it is missing, its name, and how the user selects or adds one.
struct ReferenceKind {
    missing: Code,
    kind: &'static str,
    setter: &'static str,
    example: &'static str,
}

const VPC: ReferenceKind = ReferenceKind {
    missing: codes::MISSING_VPC,
    kind: "VPC",
    setter: ".vpc(&vpc)",
    example: "stack.add(Vpc::new(\"main\").nat(Nat::Single))",
};
const CLUSTER: ReferenceKind = ReferenceKind {
    missing: codes::MISSING_CLUSTER,
    kind: "cluster",
    setter: ".cluster(&cluster)",
    example: "stack.add(Cluster::new(\"main\"))",
};
const LOAD_BALANCER: ReferenceKind = ReferenceKind {
    missing: codes::ROUTE_WITHOUT_LOAD_BALANCER,
    kind: "load balancer",
    setter: ".load_balancer(&load_balancer)",
    example: "stack.add(LoadBalancer::public(\"web\"))",
};

/// A service may be outside of all meshes, so only ambiguity is reported.
const MESH: ReferenceKind = ReferenceKind {
    missing: codes::AMBIGUOUS_REFERENCE,
    kind: "mesh",
    setter: ".mesh(&mesh)",
    example: "stack.add(Mesh::service_connect(\"shop\"))",
};
/// A service may be outside of all namespaces if no service calls it, so only ambiguity is reported.
const NAMESPACE: ReferenceKind = ReferenceKind {
    missing: codes::AMBIGUOUS_REFERENCE,
    kind: "namespace",
    setter: ".namespace(&namespace)",
    example: "stack.add(Namespace::new(\"shop.local\"))",
};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (entry, description) in stack.described() {
        if let Some(network) = description.network.filter(|_| !description.import.imported) {
            let vpc = stack.vpc_or_only(network.vpc);
            let mut report = Report::new(label(entry), diagnostics);
            check_choice((stack, &VPC), &vpc, entry.origin(), &mut report);
        }
    }
}

/// The load balancer, the namespace and the mesh of a service.
pub(super) fn check_service(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let origin = service.task.origin;
    if let Some(ingress) = service.ingress {
        // One finding is enough: all of them have the same fix.
        let mut choices = ingress
            .routes()
            .map(|route| (route, stack.load_balancer_of(ingress, route)));
        let unknown = choices.find(|(_, choice)| !matches!(choice, Choice::One(_)));
        if let Some((route, balancer)) = unknown {
            check_choice((stack, &LOAD_BALANCER), &balancer, route.place(), report);
        }
    }
    let namespace = stack.namespace_of(service);
    if service.is_registered() && matches!(namespace, Choice::Ambiguous(_)) {
        check_choice((stack, &NAMESPACE), &namespace, origin, report);
    }
    let mesh = stack.mesh_of(service);
    if matches!(mesh, Choice::Ambiguous(_)) {
        check_choice((stack, &MESH), &mesh, origin, report);
    }
}

/// The cluster, the VPC and the subnets of a task.
pub(super) fn check_task(stack: &Stack, task: &Task, report: &mut Report<'_>) {
    let origin = task.origin;
    let (vpc, tier) = (stack.vpc_of(task), task.network.tier);
    check_choice((stack, &CLUSTER), &stack.cluster_of(task), origin, report);
    check_choice((stack, &VPC), &vpc, origin, report);
    let vpc = vpc.one();
    let access = vpc.as_ref().map_or(tier, |vpc| vpc.spec().access(tier));
    if task.network.public_ip && access != Tier::Public {
        let message = format!(
            "public IPs need a public subnet, but tasks are in {} subnets",
            tier.as_str().to_lowercase()
        );
        let diagnostic = Diagnostic::error(codes::PUBLIC_IP_OUTSIDE_PUBLIC_SUBNET, message)
            .allowed("`.assign_public_ip()` with `Tier::Public`, which it selects by default")
            .hint("remove `.subnets(…)` or `.assign_public_ip()`");
        report.add(diagnostic, origin);
    }
    if let Some(vpc) = vpc {
        report_missing_tier(&vpc, tier, origin, report);
    }
}

fn report_missing_tier(
    vpc: &Handle<Vpc>,
    tier: Tier,
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    let missing = super::subnets::missing_tier(vpc.spec(), tier);
    if let Some(diagnostic) = missing.or_else(|| without_room(vpc.spec(), tier)) {
        report.add(diagnostic, origin);
    } else if vpc.spec().is_imported() && vpc.spec().subnet_count(tier) == 0 {
        let message = format!(
            "imported VPC `{}` has no {} subnets",
            vpc.name(),
            tier.as_str().to_lowercase()
        );
        let hint = format!("add `.subnets(Tier::{tier:?}, [\"subnet-…\"])` to the VPC");
        report.add(
            Diagnostic::error(codes::IMPORTED_VPC_WITHOUT_SUBNETS, message).hint(hint),
            origin,
        );
    }
}

/// A new VPC whose block is too small for the subnets of a tier.
fn without_room(vpc: &Vpc, tier: Tier) -> Option<Diagnostic> {
    let tiers = vpc.grid();
    if vpc.is_imported() || tiers.tiers().is_empty() || vpc.subnet_count(tier) > 0 {
        return None;
    }
    let tier = tier.as_str().to_lowercase();
    let message = format!(
        "VPC `{}` has no {tier} subnets: its block `{}` has no room for them",
        vpc.name, vpc.cidr.value
    );
    let diagnostic = Diagnostic::error(codes::INVALID_VPC_CIDR_BLOCK, message)
        .allowed("16 addresses for each subnet of a tier and a zone");
    Some(diagnostic.hint("use a larger block, fewer zones, or subnets of another tier"))
}

fn check_choice<R: Referent>(
    (stack, reference): (&Stack, &ReferenceKind),
    choice: &Choice<R>,
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    let ReferenceKind {
        missing,
        kind,
        setter,
        example,
    } = *reference;
    match choice {
        Choice::One(_) => {}
        Choice::Missing => {
            let of = match stack.is_only() {
                true => String::new(),
                false => format!(" in stack `{}`", stack.scope()),
            };
            let message = format!("no {kind} found{of}");
            let diagnostic = Diagnostic::error(missing, message).hint(format!(
                "add one, `{example};`, or use one of another stack with `{setter}`"
            ));
            report.add_once(diagnostic, origin);
        }
        Choice::Ambiguous(names) => {
            let message = format!("ambiguous {kind}: {}", alternatives(names));
            let diagnostic = Diagnostic::error(codes::AMBIGUOUS_REFERENCE, message)
                .allowed(format!("one {kind} in the stack, or an explicit reference"))
                .hint(format!("add `{setter}`"));
            report.add(diagnostic, origin);
        }
    }
}

fn alternatives(names: &[String]) -> String {
    quoted(names).replace(" and ", " or ")
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{
        Cluster, Discovery, LoadBalancer, Namespace, Nat, Stack, Stacks, TaskBuilder, Tier, Vpc,
    };

    #[test]
    fn service_without_cluster_is_an_error() {
        let diagnostics = check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(service("order"));
        });
        assert_error(&diagnostics, "ECS1204", "no cluster found");
        assert_eq!(
            only_diagnostic(&diagnostics).component.as_deref(),
            Some("service `order`")
        );
    }

    #[test]
    fn service_without_vpc_is_an_error() {
        let diagnostics = check(|stack| {
            stack.add(Cluster::new("main"));
            stack.add(service("order"));
        });
        assert_error(&diagnostics, "ECS1203", "no VPC found");
    }

    // found: G1
    #[test]
    fn missing_vpc_is_one_finding_with_all_components() {
        let diagnostics = check(|stack| {
            stack.add(Cluster::new("main"));
            for name in ["order", "user", "mail"] {
                stack.add(service(name));
            }
            stack.add(LoadBalancer::public("web"));
        });
        let merged = diagnostics.by_origin();
        assert_error(&merged, "ECS1203", "no VPC found");
        let found = only_diagnostic(&merged);
        let others = found.component.iter().chain(&found.also);
        assert_eq!(others.count(), 4, "{merged}");
    }

    #[test]
    fn load_balancer_without_vpc_is_an_error() {
        let diagnostics = check(|stack| {
            stack.add(LoadBalancer::public("web"));
        });
        assert_error(&diagnostics, "ECS1203", "no VPC found");
    }

    #[test]
    fn ambiguous_cluster_is_an_error() {
        let two = |stack: &mut Stack| {
            platform(stack);
            stack.add(Cluster::new("batch"))
        };
        let diagnostics = check(|stack| {
            two(stack);
            stack.add(service("order"));
        });
        assert_error(
            &diagnostics,
            "ECS1205",
            "ambiguous cluster: `main` or `batch`",
        );
        assert_silent(&check(|stack| {
            let batch = two(stack);
            stack.add(service("order").cluster(&batch));
        }));
    }

    #[test]
    fn ambiguous_namespace_is_an_error() {
        let two = |stack: &mut Stack| {
            platform(stack);
            stack.add(Namespace::new("shop.local"));
            stack.add(Namespace::new("back.local"))
        };
        let diagnostics = check(|stack| {
            two(stack);
            stack.add(service("order"));
        });
        let message = "ambiguous namespace: `shop.local` or `back.local`";
        assert_error(&diagnostics, "ECS1205", message);
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
    fn reference_to_other_stack_is_accepted() {
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
    fn route_without_load_balancer_is_an_error() {
        let without = |stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
        };
        let diagnostics = check(|stack| {
            without(stack);
            stack.add(service("order").path("/*"));
        });
        assert_error(&diagnostics, "ECS1309", "no load balancer found");
        assert_silent(&check(|stack| {
            without(stack);
            stack.add(service("order"));
        }));
    }

    #[test]
    fn public_ip_in_private_subnet_is_an_error() {
        let diagnostics =
            check_service(|| service("order").assign_public_ip().subnets(Tier::Private));
        assert_error(
            &diagnostics,
            "ECS1207",
            "public IPs need a public subnet, but tasks are in private subnets",
        );
        assert_silent(&check_service(|| service("order").assign_public_ip()));
    }

    #[test]
    fn imported_vpc_without_subnets_is_an_error() {
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
            "imported VPC `main` has no private subnets",
        );
        assert_silent(&import(Tier::Private));
    }
}
