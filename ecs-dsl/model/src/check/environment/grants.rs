//! IAM statements of grants: valid, and not overly broad.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Stack, Statement, Task};
use crate::rules::codes;

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    for statement in task.all_grants().flat_map(|grant| &grant.statements) {
        check_form(task, statement, report);
        check_breadth(task, statement, report);
    }
}

fn check_form(task: &Task, statement: &Statement, report: &mut Report<'_>) {
    let mut reject = |message: String, allowed: &str| {
        report.add(
            Diagnostic::error(codes::INVALID_IAM_STATEMENT, message).allowed(allowed),
            task.origin,
        );
    };
    let action = "`service:Action`, such as `ses:SendEmail`";
    let resource = "ARNs, or `*` for actions without resource-level permissions";
    if statement.actions.is_empty() {
        reject("a grant has no actions".to_owned(), action);
    }
    if statement.resources.is_empty() {
        reject("a grant has no resources".to_owned(), resource);
    }
    for name in statement.actions.iter().filter(|name| !is_action(name)) {
        reject(format!("`{name}` is not an IAM action"), action);
    }
    let known = statement
        .resources
        .iter()
        .filter_map(|resource| resource.expr().as_str());
    for arn in known.filter(|arn| *arn != "*" && !arn.starts_with("arn:")) {
        reject(format!("`{arn}` is not an ARN"), resource);
    }
}

/// `service:Action`, with wildcards in the action, or `*`.
fn is_action(name: &str) -> bool {
    let plain = |text: &str, others: &[char]| {
        let mut letters = text.chars();
        !text.is_empty() && letters.all(|c| c.is_ascii_alphanumeric() || others.contains(&c))
    };
    match name.split_once(':') {
        Some(("*", "*")) => true,
        Some((service, action)) => plain(service, &['-']) && plain(action, &['*', '?']),
        None => name == "*",
    }
}

fn check_breadth(task: &Task, statement: &Statement, report: &mut Report<'_>) {
    let all_resources = statement
        .resources
        .iter()
        .any(|resource| resource.expr().as_str() == Some("*"));
    let is_broad =
        |name: &str| matches!(name, "*" | "*:*") || (all_resources && name.ends_with(":*"));
    if statement.condition.is_some() {
        return;
    }
    for name in statement.actions.iter().filter(|name| is_broad(name)) {
        let on = if all_resources {
            " on all resources"
        } else {
            ""
        };
        let diagnostic = Diagnostic::warning(codes::OVERLY_BROAD_IAM_PERMISSIONS, format!("its task role may call `{name}`{on}"))
            .allowed("only the actions and resources that it needs")
            .hint(
                "name actions and resources, `Grant::allow([\"ses:SendEmail\"], [identity_arn])`, or add a condition",
            );
        report.add(diagnostic, task.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Grant, Statement, TaskBuilder};

    fn allowing(action: &'static str, resource: &'static str) -> Diagnostics {
        check_service(move || service("order").grant(Grant::allow([action], [resource])))
    }

    #[test]
    fn broad_permissions_are_a_warning() {
        let everything = "its task role may call `*` on all resources";
        assert_warning(&allowing("*", "*"), "ECS1609", everything);
        assert_warning(
            &allowing("s3:*", "*"),
            "ECS1609",
            "its task role may call `s3:*` on all resources",
        );
        assert_warning(
            &allowing("*", "arn:aws:s3:::a"),
            "ECS1609",
            "its task role may call `*`",
        );
        assert_silent(&allowing("s3:*", "arn:aws:s3:::a"));
        assert_silent(&allowing("cloudwatch:PutMetricData", "*"));
        assert_silent(&check_service(|| {
            let only: crate::cfn::Map =
                [("aws:RequestedRegion", "eu-west-1")].into_iter().collect();
            let only = [("StringEquals", only)].into_iter().collect();
            let all = Statement::allow(["ses:*"], ["*"]).condition(only);
            service("order").grant(Grant::default().statement(all))
        }));
    }

    #[test]
    fn invalid_statement_is_an_error() {
        let message = "`SendEmail` is not an IAM action";
        assert_error(&allowing("SendEmail", "*"), "ECS1610", message);
        for bad in ["ses:", ":SendEmail", "s*:GetObject", "ses.SendEmail", ""] {
            assert_eq!(only(&allowing(bad, "*")).0, "ECS1610", "{bad}");
        }
        let message = "`my-bucket` is not an ARN";
        assert_error(&allowing("s3:GetObject", "my-bucket"), "ECS1610", message);
        assert_silent(&allowing("s3:Get*", "arn:aws:s3:::my-bucket/*"));
        let none: [&str; 0] = [];
        let diagnostics = check_service(|| service("order").grant(Grant::allow(none, ["*"])));
        assert_error(&diagnostics, "ECS1610", "a grant has no actions");
        let diagnostics = check_service(|| service("order").grant(Grant::allow(["a:B"], none)));
        assert_error(&diagnostics, "ECS1610", "a grant has no resources");
    }
}
