//! Databases, caches and search domains: who is told where one is can also reach it.

use super::report::{Report, label, workload_label};
use super::service_ingress::are_separate_vpcs;
use crate::cfn::{Expr, Handle, Referent};
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::lookup::Choice;
use crate::dsl::{Cache, Entry, Postgres, Search, Spec, Stack, Vpc, Workload};

const UNREACHED: Code = Code::new("ECS1729");
const ABROAD: Code = Code::new("ECS1320");

/// Something behind a security group that lets nobody in by itself.
struct Guarded {
    label: String,
    /// What the user's handle is most likely called.
    handle: String,
    group: Expr,
    /// What is of no use without a way to it.
    told: Vec<Expr>,
    vpc: Option<Handle<Vpc>>,
}

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    let all: Vec<Guarded> = stacks
        .iter()
        .flat_map(|stack| {
            let specs = stack.components.iter();
            specs.filter_map(|spec| guarded(stack, spec))
        })
        .collect();
    if all.is_empty() {
        return;
    }
    for stack in stacks {
        for workload in stack.workloads() {
            check_network(stack, workload, &all, faults);
        }
    }
    for workload in stacks.iter().flat_map(Stack::workloads) {
        // What another security group is let in to isn't known.
        if workload.security_groups.is_empty() {
            check_workload(workload, &all, faults);
        }
    }
}

/// Of what is imported it isn't known whom it lets in.
fn guarded(stack: &Stack, spec: &Spec) -> Option<Guarded> {
    match spec {
        Spec::Postgres(db) if db.imported.is_none() => {
            let db: Handle<Postgres> = handle(stack, &db.name, db);
            let told = vec![
                db.url().into_expr(),
                db.password().into_expr(),
                db.endpoint_address().into_expr(),
            ];
            let group = db.security_group_id();
            let vpc = stack.vpc_or_only(db.spec().vpc.as_ref());
            Some(Guarded::new(db.spec().as_ref(), group, told, vpc))
        }
        Spec::Cache(cache) if cache.imported.is_none() => {
            let cache: Handle<Cache> = handle(stack, &cache.name, cache);
            let told = vec![
                cache.url().into_expr(),
                cache.primary_address().into_expr(),
                cache.reader_address().into_expr(),
            ];
            let group = cache.security_group_id();
            let vpc = stack.vpc_or_only(cache.spec().vpc.as_ref());
            Some(Guarded::new(cache.spec().as_ref(), group, told, vpc))
        }
        Spec::Search(domain) if domain.imported.is_none() => {
            let domain: Handle<Search> = handle(stack, &domain.name, domain);
            let told = vec![
                domain.url().into_expr(),
                domain.domain_endpoint().into_expr(),
            ];
            let group = domain.security_group_id();
            let vpc = stack.vpc_or_only(domain.spec().vpc.as_ref());
            Some(Guarded::new(domain.spec().as_ref(), group, told, vpc))
        }
        _ => None,
    }
}

fn handle<R: Referent>(stack: &Stack, name: &std::sync::Arc<str>, spec: &R::Spec) -> Handle<R> {
    Handle::new(stack.scope_arc().clone(), name.clone(), spec.clone())
}

impl Guarded {
    fn new(entry: &dyn Entry, group: impl Into<Expr>, told: Vec<Expr>, vpc: Choice<Vpc>) -> Self {
        Self {
            vpc: vpc.one(),
            label: label(entry),
            handle: entry.name().replace('-', "_"),
            group: group.into(),
            told,
        }
    }
}

/// A way through the network is a rule of a security group, and that is of one VPC.
fn check_network(stack: &Stack, workload: &Workload, all: &[Guarded], faults: &mut Diagnostics) {
    let Some(own) = stack.vpc_of(workload).one() else {
        return;
    };
    for guarded in all {
        let mut connections = workload.grants.iter().flat_map(|grant| &grant.connections);
        let Some(theirs) = guarded
            .vpc
            .as_ref()
            .filter(|theirs| are_separate_vpcs(&own, theirs, false))
        else {
            continue;
        };
        if connections.any(|connection| connection.group == guarded.group) {
            let message = format!(
                "it connects to {} in VPC `{}` from VPC `{}`",
                guarded.label,
                theirs.name(),
                own.name()
            );
            let fault = Diagnostic::error(ABROAD, message)
                .allowed("connections within one VPC")
                .hint("`.vpc(&…)` on one of the two");
            Report::new(workload_label(workload), faults).add(fault, workload.origin);
        }
    }
}

fn check_workload(workload: &Workload, all: &[Guarded], faults: &mut Diagnostics) {
    let mut report = Report::new(workload_label(workload), faults);
    for guarded in all {
        let mut connections = workload.grants.iter().flat_map(|grant| &grant.connections);
        if connections.any(|connection| connection.group == guarded.group) {
            continue;
        }
        // Once is enough: the same grant mends them all.
        if let Some(variable) = variable_with(workload, &guarded.told) {
            let message = format!(
                "the variable `{}` leads to {}, which the tasks can't reach",
                variable.value, guarded.label
            );
            let fault = Diagnostic::warning(UNREACHED, message)
                .allowed("a variable together with the way through the network")
                .hint(format!(
                    "`.grant({}.connect())` opens it; a variable that is given already stays as it is",
                    guarded.handle
                ));
            report.add(fault, variable.origin);
        }
    }
}

/// The first variable that is one of `told`.
fn variable_with<'a>(workload: &'a Workload, told: &[Expr]) -> Option<&'a Located<String>> {
    workload.containers().find_map(|container| {
        let plain = container
            .environment
            .iter()
            .map(|(name, value)| (name, value.expr()));
        let secret = container
            .secrets
            .iter()
            .map(|(name, value)| (name, value.expr()));
        let mut all = plain.chain(secret);
        all.find_map(|(name, value)| told.contains(value).then_some(name))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::cfn::Handle;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cache, Cluster, Nat, Postgres, Search, Secret, Service, Stacks, Vpc};

    fn with_db(change: impl Fn(Service, &Handle<Postgres>) -> Service) -> Diagnostics {
        check(move |stack| {
            platform(stack);
            let db = stack.add(Postgres::new("db"));
            stack.add(change(service("order"), &db));
        })
    }

    #[test]
    fn who_has_the_url_of_a_database_can_reach_it() {
        let faults = with_db(|order, db| order.secret("DATABASE_URL", db.url()));
        let message =
            "the variable `DATABASE_URL` leads to database `db`, which the tasks can't reach";
        assert_warning(&faults, "ECS1729", message);
        let hint =
            "`.grant(db.connect())` opens it; a variable that is given already stays as it is";
        assert_eq!(only_diagnostic(&faults).hint.as_deref(), Some(hint));
        assert_silent(&with_db(|order, db| {
            order.secret("URL", db.url()).grant(db.connect())
        }));
        assert_silent(&with_db(|order, db| {
            let way = db.connect().without_environment();
            order.secret("PASSWORD", db.password()).grant(way)
        }));
    }

    #[test]
    fn it_is_told_once() {
        let faults = with_db(|order, db| {
            order
                .env("HOST", db.endpoint_address())
                .secret("PASSWORD", db.password())
        });
        let message = "the variable `HOST` leads to database `db`, which the tasks can't reach";
        assert_warning(&faults, "ECS1729", message);
    }

    #[test]
    fn caches_and_search_domains() {
        let faults = check(|stack| {
            platform(stack);
            let cache = stack.add(Cache::redis("cache"));
            stack.add(worker("mailer").env("CACHE", cache.url()));
        });
        let message = "the variable `CACHE` leads to cache `cache`, which the tasks can't reach";
        assert_warning(&faults, "ECS1729", message);
        let faults = check(|stack| {
            platform(stack);
            let catalog = stack.add(Search::new("catalog"));
            stack.add(worker("indexer").env("SEARCH", catalog.domain_endpoint()));
        });
        let message =
            "the variable `SEARCH` leads to search domain `catalog`, which the tasks can't reach";
        assert_warning(&faults, "ECS1729", message);
    }

    #[test]
    fn a_database_of_another_stack() {
        let program = |granted: bool| {
            check_program(&move |stacks: &mut Stacks| {
                let data = stacks.stack("data");
                let vpc = data.add(Vpc::new("main").nat(Nat::Single));
                let db = data.add(Postgres::new("db"));
                let shop = stacks.stack("shop");
                shop.add(Cluster::new("main").vpc(&vpc));
                let order = service("order").secret("URL", db.url());
                shop.add(if granted {
                    order.grant(db.connect())
                } else {
                    order
                });
            })
        };
        let message = "the variable `URL` leads to database `db`, which the tasks can't reach";
        assert_warning(&program(false), "ECS1729", message);
        assert_silent(&program(true));
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        assert_silent(&with_db(|order, db| {
            order.secret("URL", db.url()).security_group("sg-1")
        }));
        assert_silent(&check(|stack| {
            platform(stack);
            let credentials = stack.add(Secret::import("credentials", "prod/db"));
            let db = Postgres::import("db", &credentials)
                .endpoint_address("db.internal")
                .security_group("sg-1");
            let db = stack.add(db);
            stack.add(service("order").secret("URL", db.url()));
        }));
    }

    #[test]
    fn a_database_is_in_the_network_of_its_tasks() {
        let connected = |abroad: bool| {
            check(move |stack| {
                let one = stack.add(Vpc::new("one").cidr("10.0.0.0/16").nat(Nat::Single));
                let two = stack.add(Vpc::new("two").cidr("10.1.0.0/16").nat(Nat::Single));
                stack.add(Cluster::new("main"));
                let db = stack.add(Postgres::new("db").vpc(&one));
                let vpc = if abroad { &two } else { &one };
                stack.add(worker("mailer").vpc(vpc).grant(db.connect()));
            })
        };
        let message = "it connects to database `db` in VPC `one` from VPC `two`";
        assert_error(&connected(true), "ECS1320", message);
        assert_silent(&connected(false));
    }
}
