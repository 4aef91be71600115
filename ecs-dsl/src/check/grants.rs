//! Permissions: statements that IAM takes, for what is needed and no more.

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Stack, Statement, Workload};

const EVERYTHING: Code = Code::new("ECS1609");
const NOT_A_STATEMENT: Code = Code::new("ECS1610");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        for statement in workload.grants.iter().flat_map(|grant| &grant.statements) {
            check_form(workload, statement, &mut report);
            check_width(workload, statement, &mut report);
        }
    }
}

fn check_form(workload: &Workload, statement: &Statement, report: &mut Report<'_>) {
    let mut refused = |message: String, allowed: &str| {
        report.tell(
            Diagnostic::error(NOT_A_STATEMENT, message).allowed(allowed),
            workload.origin,
        );
    };
    let action = "`service:Action`, such as `ses:SendEmail`";
    let resource = "ARNs, or `*` where the action has no narrower resource";
    if statement.actions.is_empty() {
        refused("it is granted no action".to_owned(), action);
    }
    if statement.resources.is_empty() {
        refused("it is granted actions on nothing".to_owned(), resource);
    }
    for name in statement.actions.iter().filter(|name| !is_action(name)) {
        refused(
            format!("it is granted `{name}`, which is no action of IAM"),
            action,
        );
    }
    let known = statement
        .resources
        .iter()
        .filter_map(|one| one.expr().as_str());
    for arn in known.filter(|arn| *arn != "*" && !arn.starts_with("arn:")) {
        refused(
            format!("it is granted actions on `{arn}`, which is no ARN"),
            resource,
        );
    }
}

/// A service, a colon, and the name of an action; or everything.
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

fn check_width(workload: &Workload, statement: &Statement, report: &mut Report<'_>) {
    let everywhere = statement
        .resources
        .iter()
        .any(|one| one.expr().as_str() == Some("*"));
    let wide = |name: &str| matches!(name, "*" | "*:*") || (everywhere && name.ends_with(":*"));
    if statement.condition.is_some() {
        return;
    }
    for name in statement.actions.iter().filter(|name| wide(name)) {
        let on = if everywhere {
            " on everything there is"
        } else {
            ""
        };
        let fault = Diagnostic::warning(EVERYTHING, format!("its code may do `{name}`{on}"))
            .allowed("the actions that it needs, on the resources that it needs")
            .hint(
                "`Grant::allow([\"ses:SendEmail\"], [identity_arn])`; a condition narrows it too",
            );
        report.tell(fault, workload.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Grant, Statement};

    fn allowing(action: &'static str, resource: &'static str) -> Diagnostics {
        check_service(move || service("order").grant(Grant::allow([action], [resource])))
    }

    #[test]
    fn rights_are_no_wider_than_needed() {
        let everything = "its code may do `*` on everything there is";
        assert_warning(&allowing("*", "*"), "ECS1609", everything);
        assert_warning(
            &allowing("s3:*", "*"),
            "ECS1609",
            "its code may do `s3:*` on everything there is",
        );
        assert_warning(
            &allowing("*", "arn:aws:s3:::a"),
            "ECS1609",
            "its code may do `*`",
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
    fn a_statement_is_one_that_iam_takes() {
        let message = "it is granted `SendEmail`, which is no action of IAM";
        assert_error(&allowing("SendEmail", "*"), "ECS1610", message);
        for bad in ["ses:", ":SendEmail", "s*:GetObject", "ses.SendEmail", ""] {
            assert_eq!(only(&allowing(bad, "*")).0, "ECS1610", "{bad}");
        }
        let message = "it is granted actions on `my-bucket`, which is no ARN";
        assert_error(&allowing("s3:GetObject", "my-bucket"), "ECS1610", message);
        assert_silent(&allowing("s3:Get*", "arn:aws:s3:::my-bucket/*"));
        let none: [&str; 0] = [];
        let faults = check_service(|| service("order").grant(Grant::allow(none, ["*"])));
        assert_error(&faults, "ECS1610", "it is granted no action");
        let faults = check_service(|| service("order").grant(Grant::allow(["a:B"], none)));
        assert_error(&faults, "ECS1610", "it is granted actions on nothing");
    }
}
