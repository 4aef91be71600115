//! Access to data stores: a task with the address of a database has a grant that connects it.

use crate::cfn::{Expr, Handle};
use crate::check::network::service_ingress::are_separate_vpcs;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::model::description::Access;
use crate::dsl::{Stack, Task, Vpc};
use crate::rules::codes;

/// A data store, whose security group has no ingress rules by default.
struct DataStore {
    label: String,
    /// The likely name of the variable with its handle.
    handle: String,
    access: Access,
    vpc: Option<Handle<Vpc>>,
}

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let data_stores: Vec<DataStore> = stacks.iter().flat_map(data_stores).collect();
    if data_stores.is_empty() {
        return;
    }
    for stack in stacks {
        for task in stack.tasks() {
            check_network(stack, task, &data_stores, diagnostics);
        }
    }
    for task in stacks.iter().flat_map(Stack::tasks) {
        // The rules of other security groups are unknown.
        if task.network.existing_groups().next().is_none() {
            check_task(task, &data_stores, diagnostics);
        }
    }
}

/// The data stores of a stack that aren't imported: the rules of other security groups are unknown.
fn data_stores(stack: &Stack) -> impl Iterator<Item = DataStore> {
    stack.described().filter_map(|(entry, description)| {
        let network = description
            .network
            .filter(|_| !description.import.imported)?;
        Some(DataStore {
            label: label(entry),
            handle: entry.name().replace('-', "_"),
            access: network.access?,
            vpc: stack.vpc_or_only(network.vpc).one(),
        })
    })
}

/// A security group rule works only within one VPC.
fn check_network(
    stack: &Stack,
    task: &Task,
    data_stores: &[DataStore],
    diagnostics: &mut Diagnostics,
) {
    let Some(own) = stack.vpc_of(task).one() else {
        return;
    };
    for data_store in data_stores {
        let mut connections = task.all_grants().flat_map(|grant| &grant.connections);
        let Some(theirs) = data_store
            .vpc
            .as_ref()
            .filter(|theirs| are_separate_vpcs(&own, theirs, false))
        else {
            continue;
        };
        if connections.any(|connection| connection.group == data_store.access.security_group) {
            let message = format!(
                "it connects to {} in VPC `{}` from VPC `{}`",
                data_store.label,
                theirs.name(),
                own.name()
            );
            let diagnostic = Diagnostic::error(codes::CROSS_VPC_CONNECTION, message)
                .allowed("connections within one VPC")
                .hint("set `.vpc(&…)` on one of them");
            Report::new(label(task), diagnostics).add(diagnostic, task.origin);
        }
    }
}

fn check_task(task: &Task, data_stores: &[DataStore], diagnostics: &mut Diagnostics) {
    let mut report = Report::new(label(task), diagnostics);
    for data_store in data_stores {
        let mut connections = task.all_grants().flat_map(|grant| &grant.connections);
        if connections.any(|connection| connection.group == data_store.access.security_group) {
            continue;
        }
        // One finding is enough: the same grant fixes all variables.
        if let Some(variable) = variable_with(task, &data_store.access.attributes) {
            let message = format!(
                "variable `{}` refers to {}, but its security group doesn't allow the tasks",
                variable.value, data_store.label
            );
            let diagnostic = Diagnostic::warning(codes::MISSING_CONNECT_GRANT, message)
                .allowed("a variable together with a grant that connects the tasks")
                .hint(format!(
                    "add `.grant({}.connect())`; it keeps variables that are already set",
                    data_store.handle
                ));
            report.add(diagnostic, variable.origin);
        }
    }
}

/// The first variable with one of these attributes.
fn variable_with<'a>(task: &'a Task, attributes: &[Expr]) -> Option<&'a Spanned<String>> {
    task.containers().find_map(|container| {
        let plain = container
            .environment
            .iter()
            .map(|(name, value)| (name, value.expr()));
        let secret = container
            .secrets
            .iter()
            .map(|(name, value)| (name, value.expr()));
        let mut all = plain.chain(secret);
        all.find_map(|(name, value)| attributes.contains(value).then_some(name))
    })
}

#[cfg(test)]
mod tests {
    use crate::cfn::Handle;
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Cache, Cluster, InVpc, Nat, Postgres, Search, Secret, Service, Stacks, TaskBuilder, Vpc,
    };

    fn with_db(change: impl Fn(Service, &Handle<Postgres>) -> Service) -> Diagnostics {
        check(move |stack| {
            platform(stack);
            let db = stack.add(Postgres::new("db"));
            stack.add(change(service("order"), &db));
        })
    }

    #[test]
    fn url_without_connect_grant_is_a_warning() {
        let diagnostics = with_db(|order, db| order.secret("DATABASE_URL", db.url()));
        let message = "variable `DATABASE_URL` refers to database `db`, but its security group doesn't allow the tasks";
        assert_warning(&diagnostics, "ECS1729", message);
        let hint = "add `.grant(db.connect())`; it keeps variables that are already set";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        assert_silent(&with_db(|order, db| {
            order.secret("URL", db.url()).grant(db.connect())
        }));
        assert_silent(&with_db(|order, db| {
            let grant = db.connect().without_environment();
            order.secret("PASSWORD", db.password()).grant(grant)
        }));
    }

    #[test]
    fn missing_grant_is_reported_once() {
        let diagnostics = with_db(|order, db| {
            order
                .env("HOST", db.endpoint_address())
                .secret("PASSWORD", db.password())
        });
        let message = "variable `HOST` refers to database `db`, but its security group doesn't allow the tasks";
        assert_warning(&diagnostics, "ECS1729", message);
    }

    #[test]
    fn cache_and_search_domain_without_grant_are_warnings() {
        let diagnostics = check(|stack| {
            platform(stack);
            let cache = stack.add(Cache::redis("cache"));
            stack.add(worker("mailer").env("CACHE", cache.url()));
        });
        let message = "variable `CACHE` refers to cache `cache`, but its security group doesn't allow the tasks";
        assert_warning(&diagnostics, "ECS1729", message);
        let diagnostics = check(|stack| {
            platform(stack);
            let catalog = stack.add(Search::new("catalog"));
            stack.add(worker("indexer").env("SEARCH", catalog.domain_endpoint()));
        });
        let message = "variable `SEARCH` refers to search domain `catalog`, but its security group doesn't allow the tasks";
        assert_warning(&diagnostics, "ECS1729", message);
    }

    #[test]
    fn database_of_another_stack_needs_the_grant() {
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
        let message = "variable `URL` refers to database `db`, but its security group doesn't allow the tasks";
        assert_warning(&program(false), "ECS1729", message);
        assert_silent(&program(true));
    }

    #[test]
    fn unknown_access_is_not_reported() {
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
    fn database_in_another_vpc_is_a_warning() {
        let connected = |in_other_vpc: bool| {
            check(move |stack| {
                let one = stack.add(Vpc::new("one").cidr("10.0.0.0/16").nat(Nat::Single));
                let two = stack.add(Vpc::new("two").cidr("10.1.0.0/16").nat(Nat::Single));
                stack.add(Cluster::new("main"));
                let db = stack.add(Postgres::new("db").vpc(&one));
                let vpc = if in_other_vpc { &two } else { &one };
                stack.add(worker("mailer").vpc(vpc).grant(db.connect()));
            })
        };
        let message = "it connects to database `db` in VPC `one` from VPC `two`";
        assert_warning(&connected(true), "ECS1320", message);
        assert_silent(&connected(false));
    }
}
