//! Warnings that the program allows: they are taken out of what is told, and counted.

use serde::Serialize;

use super::report::label;
use crate::diag::{Diagnostic, Origin, Severity};
use crate::dsl::{Allow, Stack};

/// Warnings that a program allows, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Allowance {
    /// The code of the rule.
    pub code: String,
    /// Why, in the program's words.
    pub reason: String,
    /// The stack's name in the app.
    pub stack: String,
    /// The components that it is about, such as ``service `order` ``; none for the whole stack.
    pub components: Vec<String>,
    /// The line of the user's program.
    pub origin: Origin,
    /// The warnings that aren't told because of it.
    pub warnings: Vec<String>,
}

/// The allowances of all stacks.
pub(super) struct Allowances(Vec<Allowance>);

impl Allowances {
    pub(super) fn of(stacks: &[Stack]) -> Self {
        let of_stack = |stack| move |allow| allowance(stack, allow);
        let all = stacks
            .iter()
            .flat_map(|stack| stack.allows.iter().map(of_stack(stack)));
        Self(all.collect())
    }

    /// The fault of this stack, unless it is allowed. An error never is.
    pub(super) fn pass(&mut self, mut fault: Diagnostic, stack: &Stack) -> Option<Diagnostic> {
        let found = self.0.iter_mut().find(|allowance| {
            allowance.stack == stack.scope()
                && allowance.code == fault.code.as_str()
                && allowance.covers(&fault)
        });
        let Some(allowance) = found else {
            return Some(fault);
        };
        if fault.severity == Severity::Warning {
            allowance.warnings.push(fault.message);
            return None;
        }
        let never = format!(
            "errors can't be allowed, as is tried at {}",
            allowance.origin
        );
        fault.hint = Some(match fault.hint {
            Some(hint) => format!("{hint}; {never}"),
            None => never,
        });
        Some(fault)
    }

    pub(super) fn into_vec(self) -> Vec<Allowance> {
        self.0
    }
}

impl Allowance {
    fn covers(&self, fault: &Diagnostic) -> bool {
        let about = |component| self.components.contains(component);
        self.components.is_empty() || fault.component.as_ref().is_some_and(about)
    }
}

fn allowance(stack: &Stack, allow: &Allow) -> Allowance {
    let rule = &allow.rule;
    let specs = allow
        .components
        .clone()
        .and_then(|range| stack.components.get(range));
    let entries = specs.into_iter().flatten().filter_map(|spec| spec.entry());
    Allowance {
        code: rule.value.code.to_uppercase(),
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
    use crate::dsl::{CircuitBreaker, Component, Deployment, Service, Stack};

    const CODE: &str = "ECS1420";

    /// A service with one warning.
    fn unbroken() -> Service {
        let deployment = Deployment::rolling().circuit_breaker(CircuitBreaker::Off);
        service("order").path("/*").deployment(deployment)
    }

    fn told(program: impl Fn(&mut Stack)) -> (Diagnostics, Vec<super::Allowance>) {
        check_allowed(&|stack: &mut Stack| {
            platform(stack);
            program(stack);
        })
    }

    #[test]
    fn a_warning_of_the_component_is_allowed_and_kept() {
        let (faults, allowances) = told(|stack| {
            stack.add(unbroken().allow("ecs1420", "it is watched"));
        });
        assert_silent(&faults);
        let allowance = &allowances[0];
        assert_eq!(allowance.components, ["service `order`"]);
        assert_eq!(
            (allowance.code.as_str(), allowance.reason.as_str()),
            (CODE, "it is watched")
        );
        assert_eq!(allowance.warnings.len(), 1);
    }

    #[test]
    fn another_component_is_told_nevertheless() {
        let (faults, allowances) = told(|stack| {
            stack.add(worker("mail").allow(CODE, "it is watched"));
            stack.add(unbroken());
        });
        assert_eq!(only(&faults).0, CODE);
        assert_eq!(allowances[0].warnings, [""; 0]);
    }

    #[test]
    fn a_stack_allows_for_all_of_its_components() {
        let (faults, allowances) = told(|stack| {
            stack.allow(CODE, "it is watched");
            stack.add(unbroken());
        });
        assert_silent(&faults);
        assert_eq!(allowances[0].warnings.len(), 1);
    }

    #[test]
    fn an_error_is_never_allowed() {
        let (faults, _) = told(|stack| {
            let order = service("order").path("/*").port(0);
            stack.add(order.allow("ECS1104", "why not"));
        });
        let told: Vec<_> = faults.iter().map(|fault| fault.code.as_str()).collect();
        assert_eq!(told, ["ECS1104", "ECS1028"], "{faults}");
        let message = "rule `ECS1104` tells errors, which can't be allowed";
        assert!(
            faults.iter().any(|fault| fault.message == message),
            "{faults}"
        );
    }

    #[test]
    fn a_code_that_isnt_there_and_an_empty_reason_are_told() {
        let (faults, _) = told(|stack| stack.allow("ECS9999", "it is watched"));
        assert_error(&faults, "ECS1028", "rule `ECS9999` is not in the catalogue");
        let (faults, _) = told(|stack| stack.allow(CODE, " "));
        assert_error(&faults, "ECS1028", "reason ` ` says nothing");
    }
}
