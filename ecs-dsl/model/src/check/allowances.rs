//! Suppresses the warnings that the program allows, and records them.

use serde::Serialize;

use super::report::label;
use crate::diag::{Code, Diagnostic, Diagnostics, Severity, SourceLocation};
use crate::dsl::{Allow, Stack};
use crate::rules::Entry;

/// Warnings that a program allows, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Allowance {
    /// The code of the rule.
    pub code: String,
    /// The slug of the rule, if the rule exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<&'static str>,
    /// The reason that the program gives.
    pub reason: String,
    /// The stack's name in the app.
    pub stack: String,
    /// The components it applies to, such as ``service `order` ``; empty for the whole stack.
    pub components: Vec<String>,
    /// The line in the user's program.
    pub origin: SourceLocation,
    /// The warnings that it suppresses.
    pub warnings: Vec<String>,
}

/// The allowances of all stacks.
pub(super) fn of_stacks(stacks: &[Stack]) -> Vec<Allowance> {
    let to_allowance = |stack| move |allow| allowance(stack, allow);
    let all = stacks
        .iter()
        .flat_map(|stack| stack.allows.iter().map(to_allowance(stack)));
    all.collect()
}

/// Returns the diagnostic of this stack unless it is an allowed warning. Errors can't be allowed.
pub(crate) fn allowed(
    allowances: &mut [Allowance],
    mut diagnostic: Diagnostic,
    stack: &Stack,
) -> Option<Diagnostic> {
    let covers = |allowance: &&mut Allowance| allowance.covers(diagnostic.code, &diagnostic, stack);
    let Some(allowance) = allowances.iter_mut().find(covers) else {
        return Some(diagnostic);
    };
    if diagnostic.severity == Severity::Warning {
        if !allowance.warnings.contains(&diagnostic.message) {
            allowance.warnings.push(diagnostic.message);
        }
        return None;
    }
    let ignored = format!(
        "errors can't be allowed; the allowance at {} has no effect",
        allowance.origin
    );
    diagnostic.hint = Some(match diagnostic.hint {
        Some(hint) => format!("{hint}; {ignored}"),
        None => ignored,
    });
    Some(diagnostic)
}

/// The warnings that are about no component and that no stack as a whole allows.
pub(crate) fn allowed_in_app(allowances: &mut [Allowance], found: Diagnostics) -> Diagnostics {
    let is_reported = |diagnostic: &Diagnostic| {
        let covers = |allowance: &&mut Allowance| {
            allowance.components.is_empty() && allowance.code == diagnostic.code.as_str()
        };
        let Some(allowance) = allowances.iter_mut().find(covers) else {
            return true;
        };
        allowance.warnings.push(diagnostic.message.clone());
        false
    };
    found.into_iter().filter(is_reported).collect()
}

/// Whether a warning of the rule `code` at the component of `diagnostic` would be allowed.
pub(crate) fn is_allowed(
    allowances: &[Allowance],
    code: Code,
    diagnostic: &Diagnostic,
    stack: &Stack,
) -> bool {
    let mut allowances = allowances.iter();
    allowances.any(|allowance| allowance.covers(code, diagnostic, stack))
}

impl Allowance {
    fn covers(&self, code: Code, diagnostic: &Diagnostic, stack: &Stack) -> bool {
        let is_listed = |component| self.components.contains(component);
        self.stack == stack.scope()
            && self.code == code.as_str()
            && (self.components.is_empty() || diagnostic.component.as_ref().is_some_and(is_listed))
    }
}

fn allowance(stack: &Stack, allow: &Allow) -> Allowance {
    let rule = &allow.rule;
    let entry = Entry::find(&rule.value.code);
    let specs = allow
        .components
        .clone()
        .and_then(|range| stack.components.get(range));
    let entries = specs.into_iter().flatten().filter_map(|spec| spec.entry());
    Allowance {
        code: entry.map_or_else(|| rule.value.code.clone(), |entry| entry.code.to_string()),
        slug: entry.map(|entry| entry.code.slug()),
        reason: rule.value.reason.clone(),
        stack: stack.scope().to_owned(),
        components: entries.map(label).collect(),
        origin: rule.origin,
        warnings: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Allowed, CircuitBreaker, Cluster, Component, Deployment, Nat, Queue, Service,
        ServiceBuilder, Stack, Stacks, TaskBuilder, Vpc,
    };

    const CODE: &str = "ECS1420";

    /// A service with one warning.
    fn without_circuit_breaker() -> Service {
        let deployment = Deployment::rolling().circuit_breaker(CircuitBreaker::Off);
        service("order").path("/*").deployment(deployment)
    }

    fn check_on_platform(program: impl Fn(&mut Stack)) -> (Diagnostics, Vec<super::Allowance>) {
        check_allowed(&|stack: &mut Stack| {
            platform(stack);
            program(stack);
        })
    }

    #[test]
    fn allowed_warning_is_recorded() {
        let (diagnostics, allowances) = check_on_platform(|stack| {
            stack.add(without_circuit_breaker().allow("ecs1420", "it is watched"));
        });
        assert_silent(&diagnostics);
        let allowance = &allowances[0];
        assert_eq!(allowance.components, ["service `order`"]);
        assert_eq!(
            (allowance.code.as_str(), allowance.reason.as_str()),
            (CODE, "it is watched")
        );
        assert_eq!(allowance.warnings.len(), 1);
    }

    #[test]
    fn warning_of_other_component_is_reported() {
        let (diagnostics, allowances) = check_on_platform(|stack| {
            stack.add(worker("mail").allow(CODE, "it is watched"));
            stack.add(without_circuit_breaker());
        });
        assert_eq!(only(&diagnostics).0, CODE);
        assert_eq!(allowances[0].warnings, [""; 0]);
    }

    #[test]
    fn allowance_of_stack_applies_to_its_components() {
        let (diagnostics, allowances) = check_on_platform(|stack| {
            stack.allow(CODE, "it is watched");
            stack.add(without_circuit_breaker());
        });
        assert_silent(&diagnostics);
        assert_eq!(allowances[0].warnings.len(), 1);
    }

    #[test]
    fn error_is_not_allowed() {
        let (diagnostics, _) = check_on_platform(|stack| {
            let order = service("order").path("/*").port(0);
            stack.add(order.allow("ECS1104", "why not"));
        });
        let codes: Vec<_> = diagnostics
            .iter()
            .map(|diagnostic| diagnostic.code.as_str())
            .collect();
        assert_eq!(codes, ["ECS1104", "ECS1028"], "{diagnostics}");
        let message = "rule `ECS1104` reports errors, which can't be allowed";
        assert!(
            diagnostics
                .iter()
                .any(|diagnostic| diagnostic.message == message),
            "{diagnostics}"
        );
    }

    #[test]
    fn unknown_code_and_empty_reason_are_errors() {
        let (diagnostics, _) = check_on_platform(|stack| stack.allow("ECS9999", "it is watched"));
        assert_error(&diagnostics, "ECS1028", "rule `ECS9999` is unknown");
        let misspelled =
            check_on_platform(|stack| stack.allow("disabled-circut-breaker", "it is watched"));
        let hint = only_diagnostic(&misspelled.0).hint.clone();
        assert_eq!(
            hint.as_deref(),
            Some("did you mean `disabled-circuit-breaker`?")
        );
        let (diagnostics, _) = check_on_platform(|stack| stack.allow(CODE, " "));
        assert_error(&diagnostics, "ECS1028", "reason ` ` contains no words");
    }

    #[test]
    fn component_of_each_stack_has_its_own_allowance() {
        let (diagnostics, allowances) = check_allowed(&|stacks: &mut Stacks| {
            let billing = stacks.stack("billing");
            platform(billing);
            let jobs = billing.add(Queue::new("jobs"));
            billing.add(worker("biller").grant(jobs.consume()));
            let mail = stacks.stack("mail");
            mail.add(Vpc::new("main").cidr("10.1.0.0/16").nat(Nat::Single));
            mail.add(Cluster::new("main"));
            let queue = Queue::new("jobs").allow("missing-dead-letter-queue", "mails may be lost");
            let jobs = mail.add(queue);
            mail.add(worker("mailer").grant(jobs.consume()));
        });
        let (code, message) = only(&diagnostics);
        assert_eq!(code, "ECS1736");
        assert_eq!(
            message,
            "queue has no dead-letter queue: a failing message is received again for 4 days"
        );
        assert_eq!(allowances[0].stack, "mail");
        assert_eq!(allowances[0].warnings, [message]);
    }

    // found: D8
    #[test]
    fn allowance_keeps_the_type_and_can_stand_anywhere() {
        let program = |quiet: bool| {
            check_allowed(&move |stack: &mut Stack| {
                platform(stack);
                let order = without_circuit_breaker();
                let order = if quiet {
                    order.allow(CODE, "watched")
                } else {
                    order
                };
                let base = Service::new("user")
                    .allow("ECS1040", "a default")
                    .image(image());
                stack.add(base.port(8001).path("/users/*"));
                stack.add(order.desired_count(2));
                let vpc = Vpc::new("other").cidr("10.1.0.0/16");
                let vpc = if quiet {
                    vpc
                } else {
                    vpc.allow("ECS1201", "it is unused")
                };
                stack.add(vpc.zones(2));
            })
        };
        let allowed = |allowances: &[super::Allowance]| -> Vec<(String, String, usize)> {
            let entries = allowances.iter();
            entries
                .map(|entry| {
                    (
                        entry.components.join(","),
                        entry.code.clone(),
                        entry.warnings.len(),
                    )
                })
                .collect()
        };
        let entry = |component: &str, code: &str, warnings| {
            (component.to_owned(), code.to_owned(), warnings)
        };
        let (_, allowances) = program(true);
        let user = entry("service `user`", "ECS1040", 0);
        assert_eq!(
            allowed(&allowances),
            [user.clone(), entry("service `order`", CODE, 1)]
        );
        let (_, allowances) = program(false);
        assert_eq!(
            allowed(&allowances),
            [user, entry("VPC `other`", "ECS1201", 0)]
        );
    }

    /// A component of a user: a queue without a dead-letter queue.
    struct Inbox;

    impl Component for Inbox {
        type Output = crate::cfn::Handle<Queue>;

        fn add_to(self, stack: &mut Stack) -> Self::Output {
            stack.add(Queue::new("inbox"))
        }
    }

    // found: D8
    #[test]
    fn allowances_of_users_components_have_one_type() {
        for (quiet, expected) in [(true, 2), (false, 0)] {
            let (_, allowances) = check_allowed(&move |stack: &mut Stack| {
                let inbox = Allowed::from(Inbox);
                stack.add(if quiet {
                    inbox
                        .allow("ECS1736", "it may lose messages")
                        .allow(CODE, "watched")
                } else {
                    inbox
                });
            });
            assert_eq!(allowances.len(), expected);
        }
    }
}
