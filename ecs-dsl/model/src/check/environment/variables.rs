//! Environment variables, commands and outputs: unique names, and no secrets in plaintext.

use std::collections::BTreeMap;

use crate::cfn::{Expr, Target};
use crate::check::report::Report;
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::compute::health_check::ProbeCommand;
use crate::dsl::{Container, Stack, Task};
use crate::rules::{self, Verdict, codes};

pub(super) fn check(stack: &Stack, task: &Task, report: &mut Report<'_>) {
    for container in task.containers() {
        check_environment(stack, container, report);
        check_command(container, report);
        check_duplicates(container, report);
    }
    check_grants(task, report);
}

/// The messages don't have the value: it may be the secret.
fn check_environment(stack: &Stack, container: &Container, report: &mut Report<'_>) {
    for (name, value) in &container.environment {
        report.text(name, rules::variable_name);
        report.value(&name.value, name.origin, plain(name, value.expr()));
        let literal = value.expr().as_str().unwrap_or_default();
        report.value(literal, name.origin, rules::variable_value(literal));
        if let Some(parameter) = hidden_parameter(stack, value.expr()) {
            let message = format!(
                "environment variable `{}` exposes the `NoEcho` parameter `{parameter}`",
                name.value
            );
            let diagnostic = Diagnostic::error(codes::NOECHO_PARAMETER_IN_ENVIRONMENT, message)
                .allowed("parameters with `.no_echo()` only where AWS keeps them secret")
                .hint(
                    "use `Secret::import(…)` or `Secret::generated(…)` with `.secret(name, value)`",
                );
            report.add(diagnostic, name.origin);
        }
    }
    for (name, _) in &container.secrets {
        report.text(name, rules::variable_name);
    }
}

/// Of a value with intrinsic functions only the form is checked, not the name: it may be the ARN of a secret.
fn plain(name: &str, value: &Expr) -> Verdict {
    match value {
        Expr::Str(text) => rules::plain_variable(name, text),
        value => rules::plain_variable("", &known_text(value)),
    }
}

/// The known text of a value, with a letter in place of each unknown part.
fn known_text(value: &Expr) -> String {
    match value {
        Expr::Str(text) => text.to_string(),
        Expr::Concat(parts) => parts.iter().map(known_text).collect(),
        _ => "x".to_owned(),
    }
}

/// The logical ID of a `NoEcho` parameter that the value refers to.
fn hidden_parameter(stack: &Stack, value: &Expr) -> Option<String> {
    let mut found = None;
    value.for_each_target(&mut |target: &Target| {
        let here = target.scope.as_ref() == Some(stack.scope_arc());
        let parameters = stack.parameters();
        if here
            && parameters
                .iter()
                .any(|(id, parameter)| id.value == target.id && parameter.is_no_echo())
        {
            found = Some(target.id.to_string());
        }
    });
    found
}

/// Checks each argument, and each option together with the argument after it.
fn check_command(container: &Container, report: &mut Report<'_>) {
    let probe = container
        .health_check
        .as_ref()
        .map(|check| match &check.command {
            ProbeCommand::Shell(command) => vec![command.clone()],
            ProbeCommand::Exec(command) => command.clone(),
            ProbeCommand::Curl(_) => Vec::new(),
        });
    let commands = [&container.entry_point, &container.command];
    for command in commands.into_iter().chain(&probe) {
        let pairs = command.windows(2).filter(|pair| {
            pair[0].starts_with('-') && !pair[0].contains(['=', ' ']) && !pair[1].starts_with('-')
        });
        let joined = pairs.map(|pair| format!("{}={}", pair[0], pair[1]));
        let mut all = command.iter().cloned().chain(joined);
        if let Some(verdict) = all.find_map(|argument| rules::plain_argument(&argument).err()) {
            report.value(&container.name.value, container.name.origin, Err(verdict));
        }
    }
}

/// Variables that grants add: no plaintext secrets, and no conflicting values.
fn check_grants(task: &Task, report: &mut Report<'_>) {
    let is_own = |name: &str| {
        let main = &task.main;
        let plain = main.environment.iter().map(|(name, _)| name);
        let mut all = plain.chain(main.secrets.iter().map(|(name, _)| name));
        all.any(|own| own.value == name)
    };
    let mut known: BTreeMap<&str, &Expr> = BTreeMap::new();
    for grant in &task.grants {
        for (name, value) in &grant.environment {
            report.value(name, task.origin, plain(name, value.expr()));
        }
        let plain = grant
            .environment
            .iter()
            .map(|(name, value)| (name, value.expr()));
        let secret = grant
            .secrets
            .iter()
            .map(|(name, value)| (name, value.expr()));
        for (name, value) in plain.chain(secret) {
            let first = *known.entry(name).or_insert(value);
            if first == value || is_own(name) {
                continue;
            }
            let message =
                format!("two grants set environment variable `{name}`; only the first one applies");
            let diagnostic = Diagnostic::warning(codes::CONFLICTING_GRANT_VARIABLES, message)
                .allowed("a different variable for each grant")
                .hint(format!(
                    "add `.named(\"OTHER_{name}\")` or `.without_environment()` to one of them"
                ));
            report.add(diagnostic, task.origin);
        }
    }
}

/// Everyone who may describe the stack can read its outputs.
pub(super) fn check_outputs(stack: &Stack, diagnostics: &mut Diagnostics) {
    let mut report = Report::new(format!("stack `{}`", stack.name()), diagnostics);
    for (name, output) in &stack.outputs {
        let value = output.value.expr();
        if plain("", value).is_err() || hidden_parameter(stack, value).is_some() {
            let message = format!("output `{}` exposes a secret", name.value);
            let diagnostic = Diagnostic::error(codes::PLAINTEXT_SECRET_IN_OUTPUT, message)
                .allowed("outputs that everyone who may describe the stack may read")
                .hint("output the ARN of the secret, `secret.arn()`, instead");
            report.add(diagnostic, name.origin);
        }
    }
}

fn check_duplicates(container: &Container, report: &mut Report<'_>) {
    let plain = container
        .environment
        .iter()
        .map(|(name, _)| (name, "`.env(…)`"));
    let secret = container
        .secrets
        .iter()
        .map(|(name, _)| (name, "`.secret(…)`"));
    let mut first_uses: BTreeMap<&str, (&Spanned<String>, &str)> = BTreeMap::new();
    for (name, kind) in plain.chain(secret) {
        let Some((first, first_kind)) = first_uses.insert(&name.value, (name, kind)) else {
            continue;
        };
        let message = format!("duplicate environment variable `{}`", name.value);
        let diagnostic = Diagnostic::error(codes::DUPLICATE_ENVIRONMENT_VARIABLE, message)
            .allowed("each variable once")
            .hint(format!(
                "the other one is set with {first_kind} at {}",
                first.origin
            ));
        report.add(diagnostic, name.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::cfn::intrinsic::concat;
    use crate::cfn::{Parameter, ParameterType, SecretRef, pseudo};
    use crate::check::testing::*;
    use crate::dsl::{ContainerHealthCheck, Grant, Postgres, TaskBuilder};

    fn secret() -> SecretRef {
        SecretRef::secrets_manager("arn:aws:secretsmanager:eu-west-1:1:secret:a".into())
    }

    #[test]
    fn pseudo_parameter_in_plain_text_is_a_warning() {
        let diagnostics = check_service(|| service("order").env("REGION", "${AWS::Region}"));
        let message = "environment variable value `${AWS::Region}` contains a placeholder that CloudFormation doesn't resolve";
        assert_warning(&diagnostics, "ECS1620", message);
        assert_silent(&check_service(|| {
            service("order").env("REGION", ecs_dsl_cfn::sub!("{}", pseudo::region()))
        }));
    }

    #[test]
    fn plaintext_secret_is_a_warning() {
        let diagnostics = check_service(|| service("order").env("DB_PASSWORD", "hunter2"));
        let message = "environment variable `DB_PASSWORD` is named like a secret but stored in plaintext in the task definition";
        assert_warning(&diagnostics, "ECS1602", message);
        assert!(!diagnostics.to_string().contains("hunter2"));
        assert_silent(&check_service(|| {
            service("order").secret("DB_PASSWORD", secret())
        }));
        assert_silent(&check_service(|| {
            service("order").env("PASSWORD_MIN_LENGTH", 12)
        }));
        assert_silent(&check_service(|| {
            let demo = service("order").env("DB_PASSWORD", "hunter2");
            demo.allow("plaintext-secret-in-environment", "a demo")
        }));
    }

    #[test]
    fn duplicate_variable_is_an_error() {
        let diagnostics = check_service(|| service("order").env("MODE", "a").env("MODE", "b"));
        assert_error(
            &diagnostics,
            "ECS1603",
            "duplicate environment variable `MODE`",
        );
    }

    #[test]
    fn plain_and_secret_variable_is_an_error() {
        let diagnostics =
            check_service(|| service("order").env("KEY", "a").secret("KEY", secret()));
        assert_error(
            &diagnostics,
            "ECS1603",
            "duplicate environment variable `KEY`",
        );
    }

    #[test]
    fn invalid_variable_name_is_an_error() {
        let diagnostics = check_service(|| service("order").env("A=B", "a"));
        assert_error(
            &diagnostics,
            "ECS1601",
            "environment variable name `A=B` is not valid",
        );
    }

    #[test]
    fn secret_in_command_is_a_warning() {
        let message = "command of container `order` contains a secret in plaintext";
        let with = |command: &'static [&'static str]| {
            check_service(move || service("order").command(command.iter().copied()))
        };
        assert_warning(
            &with(&["serve", "--db-password", "hunter2"]),
            "ECS1604",
            message,
        );
        assert_warning(
            &with(&["serve", "--db-password=hunter2"]),
            "ECS1604",
            message,
        );
        assert_silent(&with(&["serve", "--password-file", "/run/secret"]));
        assert_silent(&with(&["sh", "-c", "serve --db-password \"$DB_PASSWORD\""]));
        let probe = |command: &'static str| {
            check_service(move || {
                service("order").container_health_check(ContainerHealthCheck::shell(command))
            })
        };
        assert_warning(
            &probe("redis-cli --password=hunter2 ping"),
            "ECS1604",
            message,
        );
        assert_silent(&probe("redis-cli --password=$REDIS_PASSWORD ping"));
    }

    #[test]
    fn password_in_concatenation_is_a_warning() {
        let url = |user: &'static str| {
            check_service(move || {
                let host = crate::cfn::pseudo::url_suffix();
                service("order").env("DATABASE_URL", concat([user.into(), host]))
            })
        };
        assert_eq!(only(&url("postgresql://shop:hunter2@db.")).0, "ECS1602");
        assert_silent(&url("postgresql://shop@db."));
    }

    #[test]
    fn plaintext_secret_in_grant_is_a_warning() {
        let given = |name: &'static str| {
            check_service(move || service("order").grant(Grant::default().env(name, "hunter2")))
        };
        assert_eq!(only(&given("DB_PASSWORD")).0, "ECS1602");
        assert_silent(&given("DB_NAME"));
    }

    #[test]
    fn conflicting_grant_variables_are_a_warning() {
        let two = |change: fn(Grant) -> Grant| {
            check(move |stack| {
                platform(stack);
                let orders = stack.add(Postgres::new("orders"));
                let users = stack.add(Postgres::new("users"));
                let both = worker("sync")
                    .grant(orders.connect())
                    .grant(orders.connect());
                stack.add(both.grant(change(users.connect())));
            })
        };
        let message =
            "two grants set environment variable `DATABASE_URL`; only the first one applies";
        assert_warning(&two(|grant| grant), "ECS1605", message);
        assert_silent(&two(|grant| grant.named("USERS_DATABASE_URL")));
        assert_silent(&two(Grant::without_environment));
    }

    #[test]
    fn exposed_no_echo_parameter_is_a_warning() {
        let hidden = |echo: bool, output: bool| {
            check(move |stack| {
                platform(stack);
                let parameter = Parameter::new(ParameterType::String);
                let parameter = if echo { parameter } else { parameter.no_echo() };
                let key = stack.parameter("Key", parameter);
                if output {
                    stack.output("Shown", key);
                } else {
                    stack.add(service("order").env("PARTNER", key));
                }
            })
        };
        let message = "environment variable `PARTNER` exposes the `NoEcho` parameter `Key`";
        assert_warning(&hidden(false, false), "ECS1606", message);
        assert_silent(&hidden(true, false));
        assert_warning(
            &hidden(false, true),
            "ECS1607",
            "output `Shown` exposes a secret",
        );
        assert_silent(&hidden(true, true));
    }

    #[test]
    fn secret_in_output_is_a_warning() {
        let shown = |value: &'static str| check(move |stack| stack.output("Url", value));
        let message = "output `Url` exposes a secret";
        assert_warning(&shown("redis://shop:hunter2@cache"), "ECS1607", message);
        assert_warning(
            &shown("{{resolve:secretsmanager:prod/db}}"),
            "ECS1607",
            message,
        );
        assert_silent(&shown("redis://cache"));
    }
}
