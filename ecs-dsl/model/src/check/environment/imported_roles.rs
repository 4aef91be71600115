//! Imported roles, to which nothing is added: what the app would have allowed.

use std::collections::BTreeSet;

use crate::check::report::{Report, quoted};
use crate::diag::{Diagnostic, SourceLocation};
use crate::dsl::compute::container_runtime::EnvironmentFile;
use crate::dsl::{AwsDependency, EXEC_ACTIONS, Stack, Statement, Task, TaskRole};
use crate::rules::codes;

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    let (role, execution) = (&task.roles.task, &task.roles.execution);
    check_policies(role, ".task_role_policy", report);
    check_policies(execution, ".execution_role_policy", report);
    if let Some(imported) = &role.imported {
        report_missing("task role", &granted(task), imported.origin, report);
    }
    if let Some(imported) = &execution.imported {
        report_missing("execution role", &needed(task), imported.origin, report);
    }
}

fn check_policies(role: &TaskRole, setter: &str, report: &mut Report<'_>) {
    if let (Some(_), Some(policy)) = (&role.imported, role.managed_policies.first()) {
        let message = format!("`{setter}` has no effect on an imported role");
        let diagnostic = Diagnostic::warning(codes::INEFFECTIVE_SETTER, message)
            .allowed("setters whose value is used")
            .hint(format!(
                "remove `{setter}(…)`, and attach the policy where the role is created"
            ));
        report.add(diagnostic, policy.origin);
    }
}

/// What the statements of the task role would be, as `actions on resources`.
fn granted(task: &Task) -> Vec<String> {
    let statements = task.all_grants().flat_map(|grant| &grant.statements);
    let mut granted: Vec<String> = statements.map(described).collect();
    if task.execute_command {
        granted.push(format!("{} on `*`", quoted(EXEC_ACTIONS)));
    }
    granted
}

/// A statement as `actions on resources`, as far as its resources are known.
fn described(statement: &Statement) -> String {
    let actions = quoted(&statement.actions);
    let known = statement.resources.iter();
    let known: Vec<&str> = known.filter_map(|arn| arn.expr().as_str()).collect();
    match known.is_empty() {
        true => actions,
        false => format!("{actions} on {}", quoted(known)),
    }
}

/// What the execution role needs beyond AWS's policy `AmazonECSTaskExecutionRolePolicy`, which has ECR and logs.
fn needed(task: &Task) -> Vec<String> {
    let dependencies: BTreeSet<AwsDependency> = task.aws_dependencies();
    let actions = dependencies.into_iter().filter_map(|need| match need {
        AwsDependency::SecretsManager => Some("`secretsmanager:GetSecretValue`"),
        AwsDependency::ParameterStore => Some("`ssm:GetParameters`"),
        AwsDependency::Ecr | AwsDependency::Registry | AwsDependency::Logs => None,
    });
    let mut needed: Vec<String> = actions.map(str::to_owned).collect();
    let runtimes = task.containers().map(|container| &container.runtime);
    let files = runtimes.flat_map(|runtime| &runtime.environment_files);
    for statement in files.flat_map(EnvironmentFile::statements) {
        let statement = described(&statement);
        if !needed.contains(&statement) {
            needed.push(statement);
        }
    }
    needed
}

fn report_missing(
    kind: &str,
    statements: &[String],
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    if statements.is_empty() {
        return;
    }
    let message = format!(
        "the imported {kind} doesn't get what the task needs: {}",
        statements.join("; ")
    );
    let diagnostic = Diagnostic::warning(codes::GRANTS_FOR_IMPORTED_ROLE, message)
        .allowed("statements in the policies of the role")
        .hint(format!(
            "allow this where the role is created, and add `.allow(\"grants-for-imported-role\", …)` here; or remove the {kind}'s import, so that the app creates one"
        ));
    report.add(diagnostic, origin);
}

#[cfg(test)]
mod tests {
    use crate::cfn::SecretRef;
    use crate::check::testing::*;
    use crate::dsl::{Grant, Role, TaskBuilder};

    const ARN: &str = "arn:aws:iam::123456789012:role/order";

    #[test]
    fn granted_statements_are_listed() {
        let silent = check_service(|| service("order").path("/*").task_role(Role::import(ARN)));
        assert_silent(&silent);
        let diagnostics = check_service(|| {
            let identity = "arn:aws:ses:us-east-1:123456789012:identity/example.com";
            let order = service("order").path("/*").task_role(Role::import(ARN));
            order.grant(Grant::allow(["ses:SendEmail"], [identity]))
        });
        let message = "the imported task role doesn't get what the task needs: `ses:SendEmail` on `arn:aws:ses:us-east-1:123456789012:identity/example.com`";
        assert_warning(&diagnostics, "ECS1685", message);
    }

    #[test]
    fn secrets_are_what_an_execution_role_needs() {
        let role = || Role::import(ARN);
        assert_silent(&check_service(move || {
            service("order").path("/*").execution_role(role())
        }));
        let diagnostics = check_service(move || {
            let secret = "arn:aws:secretsmanager:eu-west-1:1:secret:a";
            let order = service("order").path("/*").execution_role(role());
            order.secret("KEY", SecretRef::secrets_manager(secret.into()))
        });
        let message = "the imported execution role doesn't get what the task needs: `secretsmanager:GetSecretValue`";
        assert_warning(&diagnostics, "ECS1685", message);
    }

    #[test]
    fn arns_of_roles_and_policies_have_a_form() {
        let diagnostics = check_service(|| {
            service("order")
                .path("/*")
                .task_role(Role::import("arn:aws:iam::1:user/a"))
        });
        let message = "role `arn:aws:iam::1:user/a` is not the ARN of an IAM role";
        assert_error(&diagnostics, "ECS1732", message);
        let diagnostics = check_service(|| service("order").path("/*").task_role_policy(ARN));
        let message = format!("policy `{ARN}` is not the ARN of a managed policy");
        assert_error(&diagnostics, "ECS1732", &message);
    }

    #[test]
    fn policy_of_an_imported_role_is_a_warning() {
        let diagnostics = check_service(|| {
            let order = service("order").path("/*").task_role(Role::import(ARN));
            order.task_role_policy("arn:aws:iam::aws:policy/ReadOnlyAccess")
        });
        let message = "`.task_role_policy` has no effect on an imported role";
        assert_warning(&diagnostics, "ECS1045", message);
    }
}
