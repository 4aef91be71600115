//! Physical names that are unique in an account and region, or in a VPC, across the stacks of an app.

use std::collections::BTreeMap;

use crate::cfn::Expr;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::model::derived_names::LOG_GROUP;
use crate::dsl::model::description::Naming;
use crate::dsl::{Entry, Namespace, ServiceRef, Stack};
use crate::rules::codes;

/// The first use of a name.
struct FirstUse {
    origin: SourceLocation,
    stack: String,
}

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let mut names: BTreeMap<(&'static str, String), FirstUse> = BTreeMap::new();
    let mut domains: Vec<(Expr, String, FirstUse)> = Vec::new();
    let mut registered = BTreeMap::new();
    for stack in stacks {
        for (entry, description) in stack.described() {
            if !description.import.imported {
                check_physical_name(stack, entry, description.naming, &mut names, diagnostics);
            }
        }
        for namespace in stack.all::<Namespace>() {
            check_domain(stack, namespace, &mut domains, diagnostics);
        }
        for service in stack.services().filter(|service| service.is_registered()) {
            check_discovery(stack, service, &mut registered, diagnostics);
        }
    }
}

fn check_physical_name(
    stack: &Stack,
    entry: &dyn Entry,
    naming: Naming<'_>,
    known: &mut BTreeMap<(&'static str, String), FirstUse>,
    diagnostics: &mut Diagnostics,
) {
    let derived = |kind, prefix| {
        let name = format!("{prefix}{}", stack.derived_name(kind, entry.name()));
        (kind, name, entry.origin(), false)
    };
    let (kind, name, origin, custom) = match naming {
        Naming::Derived(kind, prefix) => derived(kind, prefix),
        Naming::Task => derived(LOG_GROUP, "/ecs/"),
        Naming::Custom(kind, name) => (kind, name.value.clone(), name.origin, true),
        Naming::Generated | Naming::Domain => return,
    };
    let Some(first) = known.get(&(kind, name.clone())) else {
        known.insert((kind, name), first(stack, origin));
        return;
    };
    // Another rule reports duplicate names within a stack, except for custom names.
    if first.stack == stack.name() && !custom {
        return;
    }
    let message = format!("{kind} `{name}` is also used by stack `{}`", first.stack);
    let diagnostic = Diagnostic::error(codes::PHYSICAL_NAME_CONFLICT, message)
        .allowed(format!("one {kind} of each name in an account and region"))
        .hint(format!(
            "rename one of them; the other one is at {}",
            first.origin
        ));
    Report::new(label(entry), diagnostics).add(diagnostic, origin);
}

/// Cloud Map refuses a second service of one name in a namespace.
fn check_discovery(
    stack: &Stack,
    service: ServiceRef<'_>,
    known: &mut BTreeMap<String, Vec<(Expr, FirstUse)>>,
    diagnostics: &mut Diagnostics,
) {
    let Some(namespace) = stack.namespace_of(service).one() else {
        return;
    };
    let (id, name) = (
        namespace.namespace_id().into_expr(),
        service.task.name.to_lowercase(),
    );
    let origin = service.task.origin;
    let uses = known.entry(name.clone()).or_default();
    let Some((_, other)) = uses.iter().find(|(namespace, _)| *namespace == id) else {
        uses.push((id, first(stack, origin)));
        return;
    };
    if other.stack == stack.name() {
        return;
    }
    let message = format!(
        "discovery name `{name}` is also used by stack `{}`, in the same namespace `{}`",
        other.stack,
        namespace.name()
    );
    let diagnostic = Diagnostic::error(codes::PHYSICAL_NAME_CONFLICT, message)
        .allowed("one service of each name in a namespace")
        .hint(format!(
            "rename one of them; the other one is at {}",
            other.origin
        ));
    Report::new(label(&service.task), diagnostics).add(diagnostic, origin);
}

fn first(stack: &Stack, origin: SourceLocation) -> FirstUse {
    FirstUse {
        origin,
        stack: stack.name().to_owned(),
    }
}

fn check_domain(
    stack: &Stack,
    namespace: &Namespace,
    known: &mut Vec<(Expr, String, FirstUse)>,
    diagnostics: &mut Diagnostics,
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
        "domain `{}` is also used by stack `{}`, in the same VPC `{}`",
        namespace.name,
        other.stack,
        vpc.name()
    );
    let diagnostic = Diagnostic::error(codes::NAMESPACE_DOMAIN_CONFLICT, message)
        .allowed("one namespace of each domain in a VPC")
        .hint(format!(
            "use the namespace at {}: `.namespace(&namespace)`",
            other.origin
        ));
    Report::new(label(namespace), diagnostics).add(diagnostic, namespace.origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Key, Namespace, Nat, Repository, Stack, Stacks, TaskBuilder, Vpc};

    fn two(program: impl Fn(&mut Stack, &str)) -> Diagnostics {
        check_program(&|stacks: &mut Stacks| {
            program(stacks.stack("front"), "front");
            program(stacks.stack("back"), "back");
        })
    }

    // found: E8
    #[test]
    fn one_name_in_two_stacks_is_legal() {
        assert_silent(&two(|stack, _| {
            stack.add(Key::new("data"));
        }));
        assert_silent(&check_program(&|stacks: &mut Stacks| {
            let shared = stacks.stack("network");
            let vpc = shared.add(Vpc::new("main").nat(Nat::Single));
            let cluster = shared.add(Cluster::new("main").vpc(&vpc));
            for scope in ["front", "back"] {
                stacks.stack(scope).add(worker("mail").cluster(&cluster));
            }
        }));
    }

    #[test]
    fn alias_conflict_is_an_error() {
        let diagnostics = check_program(&|stacks: &mut Stacks| {
            stacks.stack("front").add(Key::new("data"));
            stacks.stack("other").add(Key::new("back-data"));
            stacks.stack("back").add(Key::new("data"));
        });
        let message = "alias `alias/shop-back-data-dev` is also used by stack `shop-other-dev`";
        assert_error(&diagnostics, "ECS1030", message);
    }

    #[test]
    fn repository_conflict_is_an_error() {
        let diagnostics = check(|stack| {
            stack.add(Repository::new("a").repository_name("shop/order"));
            stack.add(Repository::new("b").repository_name("shop/order"));
        });
        let message = "repository `shop/order` is also used by stack `shop-dev`";
        assert_error(&diagnostics, "ECS1030", message);
        assert_silent(&two(|stack, name| {
            stack.add(Repository::new("a").repository_name(&format!("shop/{name}")));
        }));
    }

    #[test]
    fn discovery_name_conflict_is_an_error() {
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
        let message = "discovery name `order` is also used by stack `shop-front-dev`, in the same namespace `shop.local`";
        assert_error(&services(["order", "order"]), "ECS1030", message);
        assert_silent(&services(["order", "user"]));
    }

    #[test]
    fn namespace_domain_conflict_is_an_error() {
        let domains = |names: [&'static str; 2]| {
            check_program(&move |stacks: &mut Stacks| {
                let vpc = stacks.stack("network").add(Vpc::new("main"));
                for (scope, name) in ["front", "back"].into_iter().zip(names) {
                    stacks.stack(scope).add(Namespace::new(name).vpc(&vpc));
                }
            })
        };
        let message =
            "domain `shop.local` is also used by stack `shop-front-dev`, in the same VPC `main`";
        assert_error(&domains(["shop.local", "shop.local"]), "ECS1032", message);
        assert_silent(&domains(["shop.local", "back.local"]));
    }
}
