//! Names that AWS keeps once in an account and region, or in a VPC, and that several stacks could want.

use std::collections::BTreeMap;

use super::report::{Report, label};
use crate::cfn::Expr;
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::{Namespace, Spec, Stack, Workload};

const SAME_AT_AWS: Code = Code::new("ECS1030");
const SAME_DOMAIN: Code = Code::new("ECS1032");

/// Who else has a name, and in which stack.
struct First {
    origin: Origin,
    stack: String,
}

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    let mut at_aws: BTreeMap<(&'static str, String), First> = BTreeMap::new();
    let mut domains: Vec<(Expr, String, First)> = Vec::new();
    for stack in stacks {
        for spec in &stack.components {
            check_at_aws(stack, spec, &mut at_aws, faults);
            if let Spec::Namespace(namespace) = spec {
                check_domain(stack, namespace, &mut domains, faults);
            }
        }
    }
}

/// What it is called at AWS, where the name has neither the stack's in it nor a part that CloudFormation makes up.
fn named(stack: &Stack, spec: &Spec) -> Option<(&'static str, String, Origin)> {
    let physical = |name: &str| stack.physical_name(name);
    Some(match spec {
        Spec::Service(service) => log_group(stack, &service.0),
        Spec::Worker(worker) => log_group(stack, &worker.0),
        Spec::Key(key) if key.imported.is_none() => (
            "alias",
            format!("alias/{}", physical(&key.name)),
            key.origin,
        ),
        Spec::Dashboard(dashboard) => ("dashboard", physical(&dashboard.name), dashboard.origin),
        Spec::Repository(repository) if repository.imported.is_none() => {
            let name = repository.repository_name.as_ref()?;
            ("repository", name.value.clone(), name.origin)
        }
        _ => return None,
    })
}

fn log_group(stack: &Stack, workload: &Workload) -> (&'static str, String, Origin) {
    let name = format!("/ecs/{}", stack.physical_name(&workload.name));
    ("log group", name, workload.origin)
}

fn check_at_aws(
    stack: &Stack,
    spec: &Spec,
    known: &mut BTreeMap<(&'static str, String), First>,
    faults: &mut Diagnostics,
) {
    let (Some((kind, name, origin)), Some(entry)) = (named(stack, spec), spec.entry()) else {
        return;
    };
    let Some(first) = known.get(&(kind, name.clone())) else {
        known.insert((kind, name), first(stack, origin));
        return;
    };
    // Two of one name in one stack are told as such, except where the name is chosen.
    if first.stack == stack.name() && kind != "repository" {
        return;
    }
    let message = format!("the {kind} `{name}` is that of stack `{}` too", first.stack);
    let fault = Diagnostic::error(SAME_AT_AWS, message)
        .allowed(format!("one {kind} of each name in an account and region"))
        .hint(format!(
            "the other one is made at {}: rename one of them",
            first.origin
        ));
    Report::new(label(entry), faults).tell(fault, origin);
}

fn first(stack: &Stack, origin: Origin) -> First {
    First {
        origin,
        stack: stack.name().to_owned(),
    }
}

fn check_domain(
    stack: &Stack,
    namespace: &Namespace,
    known: &mut Vec<(Expr, String, First)>,
    faults: &mut Diagnostics,
) {
    let Some(vpc) = stack.vpc_or_only(namespace.vpc.as_ref()).one() else {
        return;
    };
    if namespace.imported.is_some() {
        return;
    }
    let (id, domain) = (vpc.vpc_id().into_expr(), namespace.name.to_lowercase());
    let same = known
        .iter()
        .find(|known| known.0 == id && known.1 == domain);
    let Some((_, _, other)) = same else {
        known.push((id, domain, first(stack, namespace.origin)));
        return;
    };
    if other.stack == stack.name() {
        return;
    }
    let message = format!(
        "the domain `{}` is that of stack `{}` too, in the same VPC `{}`",
        namespace.name,
        other.stack,
        vpc.name()
    );
    let fault = Diagnostic::error(SAME_DOMAIN, message)
        .allowed("one namespace of each domain in a VPC")
        .hint(format!(
            "use the one that is made at {}: `.namespace(&namespace)`",
            other.origin
        ));
    Report::new(label(namespace), faults).tell(fault, namespace.origin);
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Key, Namespace, Nat, Repository, Stack, Stacks, Vpc};

    fn two(program: impl Fn(&mut Stack, &str)) -> Diagnostics {
        check_program(&|stacks: &mut Stacks| {
            program(stacks.stack("front"), "front");
            program(stacks.stack("back"), "back");
        })
    }

    #[test]
    fn keys_of_two_stacks_have_two_aliases() {
        let faults = two(|stack, _| {
            stack.add(Key::new("data"));
        });
        let message = "the alias `alias/shop-data-dev` is that of stack `shop-front-dev` too";
        assert_error(&faults, "ECS1030", message);
        assert_silent(&two(|stack, name| {
            stack.add(Key::new(name));
        }));
    }

    #[test]
    fn a_repository_has_a_name_of_its_own() {
        let faults = check(|stack| {
            stack.add(Repository::new("a").repository_name("shop/order"));
            stack.add(Repository::new("b").repository_name("shop/order"));
        });
        let message = "the repository `shop/order` is that of stack `shop-dev` too";
        assert_error(&faults, "ECS1030", message);
        assert_silent(&two(|stack, name| {
            stack.add(Repository::new("a").repository_name(&format!("shop/{name}")));
        }));
    }

    /// Their names in a namespace would be one as well.
    #[test]
    fn services_of_two_stacks_have_two_names() {
        let services = |names: [&'static str; 2]| {
            check_program(&move |stacks: &mut Stacks| {
                let shared = stacks.stack("network");
                let vpc = shared.add(Vpc::new("main").nat(Nat::Single));
                let cluster = shared.add(Cluster::new("main").vpc(&vpc));
                let namespace = shared.add(Namespace::new("shop.local").vpc(&vpc));
                for (scope, name) in ["front", "back"].into_iter().zip(names) {
                    let service = service(name).cluster(&cluster).namespace(&namespace);
                    stacks.stack(scope).add(service);
                }
            })
        };
        let message = "the log group `/ecs/shop-order-dev` is that of stack `shop-front-dev` too";
        assert_error(&services(["order", "order"]), "ECS1030", message);
        assert_silent(&services(["order", "user"]));
    }

    #[test]
    fn a_domain_is_one_namespace_of_a_network() {
        let domains = |names: [&'static str; 2]| {
            check_program(&move |stacks: &mut Stacks| {
                let vpc = stacks.stack("network").add(Vpc::new("main"));
                for (scope, name) in ["front", "back"].into_iter().zip(names) {
                    stacks.stack(scope).add(Namespace::new(name).vpc(&vpc));
                }
            })
        };
        let message =
            "the domain `shop.local` is that of stack `shop-front-dev` too, in the same VPC `main`";
        assert_error(&domains(["shop.local", "shop.local"]), "ECS1032", message);
        assert_silent(&domains(["shop.local", "back.local"]));
    }
}
