//! Environment variables, commands and outputs: no variable twice, and no secrets in plain sight.

use std::collections::BTreeMap;

use super::report::{Report, workload_label};
use crate::cfn::{Expr, Target};
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::health_check::ProbeCommand;
use crate::dsl::{Container, Stack, Workload};
use crate::rules::{self, Verdict};

const TWICE: Code = Code::new("ECS1603");
const GIVEN_TWICE: Code = Code::new("ECS1605");
const NO_ECHO: Code = Code::new("ECS1606");
const SHOWN: Code = Code::new("ECS1607");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        for container in workload.containers() {
            check_plain(stack, container, &mut report);
            check_command(container, &mut report);
            check_twice(container, &mut report);
        }
        check_granted(workload, &mut report);
    }
    check_shown(stack, faults);
}

/// The value is not told: it may well be the secret.
fn check_plain(stack: &Stack, container: &Container, report: &mut Report<'_>) {
    for (name, value) in &container.environment {
        report.text(name, rules::variable_name);
        report.value(&name.value, name.origin, plain(name, value.expr()));
        let literal = value.expr().as_str().unwrap_or_default();
        report.value(literal, name.origin, rules::variable_value(literal));
        if let Some(parameter) = hidden_parameter(stack, value.expr()) {
            let message = format!(
                "the variable `{}` shows the parameter `{parameter}`, which is not to be shown",
                name.value
            );
            let fault = Diagnostic::error(NO_ECHO, message)
                .allowed("parameters with `.no_echo()` where AWS keeps them secret")
                .hint("`Secret::import(…)` or `Secret::generated(…)`, and `.secret(name, value)`");
            report.tell(fault, name.origin);
        }
    }
    for (name, _) in &container.secrets {
        report.text(name, rules::variable_name);
    }
}

/// Of what is put together only the form is looked at: it may be an ARN, whatever its name says.
fn plain(name: &str, value: &Expr) -> Verdict {
    match value {
        Expr::Str(text) => rules::plain_variable(name, text),
        value => rules::plain_variable("", &known_text(value)),
    }
}

/// What is known of a text, with a letter for each part that isn't.
fn known_text(value: &Expr) -> String {
    match value {
        Expr::Str(text) => text.to_string(),
        Expr::Concat(parts) => parts.iter().map(known_text).collect(),
        _ => "x".to_owned(),
    }
}

/// A parameter with `NoEcho` in a value.
fn hidden_parameter(stack: &Stack, value: &Expr) -> Option<String> {
    let mut found = None;
    value.for_each_target(&mut |target: &Target| {
        let here = target.scope.as_ref() == Some(stack.scope_arc());
        let mut parameters = stack.parameters.iter();
        if here && parameters.any(|(id, parameter)| *id == target.id && parameter.is_no_echo()) {
            found = Some(target.id.to_string());
        }
    });
    found
}

/// An option and its value may be two arguments.
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

/// Variables that grants and calls bring: no secrets in plain sight, and each name once.
fn check_granted(workload: &Workload, report: &mut Report<'_>) {
    let own = |name: &str| {
        let main = &workload.main;
        let plain = main.environment.iter().map(|(name, _)| name);
        let mut all = plain.chain(main.secrets.iter().map(|(name, _)| name));
        all.any(|own| own.value == name)
    };
    let mut known: BTreeMap<&str, &Expr> = BTreeMap::new();
    for grant in &workload.grants {
        for (name, value) in &grant.environment {
            report.value(name, workload.origin, plain(name, value.expr()));
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
            if first == value || own(name) {
                continue;
            }
            let message =
                format!("two grants give the variable `{name}`, and only the first one counts");
            let fault = Diagnostic::warning(GIVEN_TWICE, message)
                .allowed("a variable of its own for each grant")
                .hint(format!(
                    "`.named(\"OTHER_{name}\")` on one of them, or `.without_environment()`"
                ));
            report.tell(fault, workload.origin);
        }
    }
}

/// Outputs and tags are shown to everyone who may see the stack.
fn check_shown(stack: &Stack, faults: &mut Diagnostics) {
    let mut report = Report::new(format!("stack `{}`", stack.name()), faults);
    for (name, output) in &stack.outputs {
        let value = output.value.expr();
        if plain("", value).is_err() || hidden_parameter(stack, value).is_some() {
            let message = format!("the output `{}` shows a secret", name.value);
            let fault = Diagnostic::error(SHOWN, message)
                .allowed("outputs that everyone who may see the stack may see")
                .hint("the ARN of the secret, `secret.arn()`, says where it is kept");
            report.tell(fault, name.origin);
        }
    }
}

fn check_twice(container: &Container, report: &mut Report<'_>) {
    let plain = container
        .environment
        .iter()
        .map(|(name, _)| (name, "plain"));
    let secret = container.secrets.iter().map(|(name, _)| (name, "a secret"));
    let mut known: BTreeMap<&str, (&Located<String>, &str)> = BTreeMap::new();
    for (name, kind) in plain.chain(secret) {
        let Some((first, first_kind)) = known.insert(&name.value, (name, kind)) else {
            continue;
        };
        let message = format!("two variables are called `{}`", name.value);
        let fault = Diagnostic::error(TWICE, message)
            .allowed("each variable once")
            .hint(format!(
                "the other one is {first_kind} and given at {}",
                first.origin
            ));
        report.tell(fault, name.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::cfn::intrinsic::concat;
    use crate::cfn::{Parameter, ParameterType, SecretRef, pseudo};
    use crate::dsl::{ContainerHealthCheck, Grant, Postgres};

    fn secret() -> SecretRef {
        SecretRef::secrets_manager("arn:aws:secretsmanager:eu-west-1:1:secret:a".into())
    }

    #[test]
    fn placeholders_are_not_filled_in_plain_text() {
        let faults = check_service(|| service("order").env("REGION", "${AWS::Region}"));
        let message = "value of a variable `${AWS::Region}` has a placeholder that nothing fills";
        assert_error(&faults, "ECS1620", message);
        assert_silent(&check_service(|| {
            service("order").env("REGION", crate::sub!("{}", pseudo::region()))
        }));
    }

    #[test]
    fn secrets_do_not_stand_in_plain_sight() {
        let faults = check_service(|| service("order").env("DB_PASSWORD", "hunter2"));
        let message = "variable `DB_PASSWORD` has the name of a secret and stands in plain sight in the task definition";
        assert_error(&faults, "ECS1602", message);
        assert!(!faults.to_string().contains("hunter2"));
        assert_silent(&check_service(|| {
            service("order").secret("DB_PASSWORD", secret())
        }));
        assert_silent(&check_service(|| {
            service("order").env("PASSWORD_MIN_LENGTH", 12)
        }));
    }

    #[test]
    fn a_variable_is_given_once() {
        let faults = check_service(|| service("order").env("MODE", "a").env("MODE", "b"));
        assert_error(&faults, "ECS1603", "two variables are called `MODE`");
    }

    #[test]
    fn a_variable_is_plain_or_a_secret() {
        let faults = check_service(|| service("order").env("KEY", "a").secret("KEY", secret()));
        assert_error(&faults, "ECS1603", "two variables are called `KEY`");
    }

    #[test]
    fn names_are_ones_that_an_environment_can_have() {
        let faults = check_service(|| service("order").env("A B", "a"));
        assert_error(
            &faults,
            "ECS1601",
            "variable name `A B` is not one that an environment can have",
        );
    }

    #[test]
    fn a_secret_does_not_stand_in_a_command() {
        let message = "command of container `order` has a secret in it, which stands in plain sight in the task definition";
        let with = |command: &'static [&'static str]| {
            check_service(move || service("order").command(command.iter().copied()))
        };
        assert_error(
            &with(&["serve", "--db-password", "hunter2"]),
            "ECS1604",
            message,
        );
        assert_error(
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
        assert_error(
            &probe("redis-cli --password=hunter2 ping"),
            "ECS1604",
            message,
        );
        assert_silent(&probe("redis-cli --password=$REDIS_PASSWORD ping"));
    }

    #[test]
    fn what_is_put_together_has_no_password_either() {
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
    fn grants_have_no_secrets_in_plain_sight() {
        let given = |name: &'static str| {
            check_service(move || service("order").grant(Grant::default().env(name, "hunter2")))
        };
        assert_eq!(only(&given("DB_PASSWORD")).0, "ECS1602");
        assert_silent(&given("DB_NAME"));
    }

    #[test]
    fn two_databases_have_two_variables() {
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
        let message = "two grants give the variable `DATABASE_URL`, and only the first one counts";
        assert_warning(&two(|grant| grant), "ECS1605", message);
        assert_silent(&two(|grant| grant.named("USERS_DATABASE_URL")));
        assert_silent(&two(Grant::without_environment));
    }

    #[test]
    fn what_is_not_to_be_shown_is_not_shown() {
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
        let message = "the variable `PARTNER` shows the parameter `Key`, which is not to be shown";
        assert_error(&hidden(false, false), "ECS1606", message);
        assert_silent(&hidden(true, false));
        assert_error(
            &hidden(false, true),
            "ECS1607",
            "the output `Shown` shows a secret",
        );
        assert_silent(&hidden(true, true));
    }

    #[test]
    fn outputs_show_no_secrets() {
        let shown = |value: &'static str| check(move |stack| stack.output("Url", value));
        let message = "the output `Url` shows a secret";
        assert_error(&shown("redis://shop:hunter2@cache"), "ECS1607", message);
        assert_error(
            &shown("{{resolve:secretsmanager:prod/db}}"),
            "ECS1607",
            message,
        );
        assert_silent(&shown("redis://cache"));
    }
}
