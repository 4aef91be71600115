//! Logging in to databases and caches.

use crate::cfn::{Expr, Handle};
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Cache, Postgres, Stack, Task, TransitEncryption};
use crate::rules::codes;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let databases = stacks.iter().flat_map(Stack::handles::<Postgres>);
    let mut databases: Vec<_> = databases.collect();
    databases.retain(|db| db.spec().imported.is_none() && !db.spec().options.iam_authentication);
    for task in stacks.iter().flat_map(Stack::tasks) {
        for db in databases.iter().filter(|db| logs_in(task, db)) {
            report_disabled(task, db, diagnostics);
        }
    }
    for cache in stacks.iter().flat_map(Stack::all::<Cache>) {
        check_token(cache, diagnostics);
    }
}

/// Whether the task may log in to the database with IAM.
fn logs_in(task: &Task, db: &Handle<Postgres>) -> bool {
    let id = db.resource_id().into_expr();
    let statements = task.grants.iter().flat_map(|grant| &grant.statements);
    let resources = statements
        .filter(|statement| {
            statement
                .actions
                .iter()
                .any(|action| action == "rds-db:connect")
        })
        .flat_map(|statement| &statement.resources);
    let mut names = resources.map(|resource| match resource.expr() {
        Expr::Concat(parts) => parts.contains(&id),
        other => *other == id,
    });
    names.any(|is_named| is_named)
}

fn report_disabled(task: &Task, db: &Handle<Postgres>, diagnostics: &mut Diagnostics) {
    let message = format!(
        "it logs in to database `{}` with IAM, which the database doesn't allow",
        db.name()
    );
    let diagnostic = Diagnostic::error(codes::DISABLED_IAM_AUTHENTICATION, message)
        .allowed("`.connect_as(…)` of a database with `.iam_authentication()`")
        .hint(format!(
            "add `.iam_authentication()` to database `{}`, or grant `.connect()`, which uses a password",
            db.name()
        ));
    Report::new(label(task), diagnostics).add(diagnostic, task.origin);
}

/// ElastiCache accepts a password only over encrypted connections. `limits.json`: `ec.authtoken`.
fn check_token(cache: &Cache, diagnostics: &mut Diagnostics) {
    let Some(origin) = cache.auth_token.filter(|_| cache.imported.is_none()) else {
        return;
    };
    if cache.transit_encryption != TransitEncryption::Disabled {
        return;
    }
    let message = "it has a password, but its connections aren't encrypted";
    let diagnostic = Diagnostic::error(codes::AUTH_TOKEN_WITHOUT_ENCRYPTION, message)
        .allowed("`.auth_token()` with encrypted connections")
        .hint("remove `.transit_encryption(TransitEncryption::Disabled)`");
    Report::new(label(cache), diagnostics).add(diagnostic, origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cache, Postgres, TaskBuilder, TransitEncryption, Vpc};

    #[test]
    fn disabled_iam_authentication_is_an_error() {
        let with = |change: fn(Postgres) -> Postgres| {
            check(move |stack| {
                platform(stack);
                let db = stack.add(change(Postgres::new("db")));
                stack.add(worker("reports").grant(db.connect_as("reports")));
            })
        };
        let message = "it logs in to database `db` with IAM, which the database doesn't allow";
        assert_error(&with(|db| db), "ECS1752", message);
        assert_silent(&with(Postgres::iam_authentication));
    }

    #[test]
    fn auth_token_without_encryption_is_an_error() {
        let with = |encryption| -> Diagnostics {
            check(move |stack| {
                stack.add(Vpc::new("main"));
                let cache = Cache::redis("cache").transit_encryption(encryption);
                stack.add(cache.auth_token());
            })
        };
        let message = "it has a password, but its connections aren't encrypted";
        let disabled = with(TransitEncryption::Disabled);
        assert!(
            disabled
                .iter()
                .any(|found| { found.code.as_str() == "ECS1753" && found.message == message })
        );
        assert_silent(&with(TransitEncryption::Required));
    }
}
