//! Variables with the addresses of called services: each name once.

use std::collections::BTreeMap;

use crate::cfn::Expr;
use crate::check::report::Report;
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::{Stack, Task};
use crate::rules::codes;

/// Reports a call whose variable an earlier call or a grant has set to something else. A variable of the program's own
/// resolves the conflict.
pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    let mut known: BTreeMap<&str, Expr> = BTreeMap::new();
    for grant in &task.grants {
        let plain = grant.environment.iter();
        let plain = plain.map(|(name, value)| (name, value.expr()));
        let secret = grant.secrets.iter();
        let secret = secret.map(|(name, value)| (name, value.expr()));
        for (name, value) in plain.chain(secret) {
            known.entry(name).or_insert_with(|| value.clone());
        }
    }
    let names: Vec<String> = task.calls.iter().map(|call| call.variable()).collect();
    for (call, name) in task.calls.iter().zip(&names) {
        let value = call.url().into_expr();
        let first = known.entry(name).or_insert_with(|| value.clone());
        if *first != value && !is_own(task, name) {
            let given = call.variable.as_ref();
            let origin = given.map_or(task.origin, |given| given.origin);
            report_conflict(name, origin, report);
        }
    }
}

fn is_own(task: &Task, name: &str) -> bool {
    let main = &task.main;
    let plain = main.environment.iter().map(|(name, _)| name);
    let mut all = plain.chain(main.secrets.iter().map(|(name, _)| name));
    all.any(|own| own.value == name)
}

fn report_conflict(name: &str, origin: SourceLocation, report: &mut Report<'_>) {
    let message = format!(
        "a call sets environment variable `{name}`, which another call or a grant has set; only the first one applies"
    );
    let diagnostic = Diagnostic::warning(codes::CONFLICTING_GRANT_VARIABLES, message)
        .allowed("a different variable for each call")
        .hint(format!(
            "give the variable another name: `.calls(service.named(\"OTHER_{name}\"))`"
        ));
    report.add(diagnostic, origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Grant, Namespace, TaskBuilder, Worker};

    fn calling(change: fn(Worker) -> Worker) -> Diagnostics {
        check(move |stack| {
            platform(stack);
            stack.add(Namespace::new("shop.local"));
            let user = stack.add(service("user"));
            let order = stack.add(service("order"));
            let both = change(worker("sync")).calls(&user).calls(&user);
            stack.add(both.calls(order.named("USER_URL")));
        })
    }

    // found: D9
    #[test]
    fn conflicting_variables_of_calls_are_a_warning() {
        let message = "a call sets environment variable `USER_URL`, which another call or a grant has set; only the first one applies";
        assert_warning(&calling(|sync| sync), "ECS1605", message);
        assert_silent(&calling(|sync| sync.env("USER_URL", "http://localhost")));
    }

    #[test]
    fn variable_of_a_grant_conflicts_with_a_call() {
        let with = |name: &'static str| {
            check(move |stack| {
                platform(stack);
                stack.add(Namespace::new("shop.local"));
                let user = stack.add(service("user"));
                let grant = Grant::default().env(name, "http://users");
                stack.add(worker("sync").grant(grant).calls(&user));
            })
        };
        assert_eq!(only(&with("USER_URL")).0, "ECS1605");
        assert_silent(&with("USERS_URL"));
    }
}
