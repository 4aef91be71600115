//! A name twice: of components of one kind, and of outputs.

use std::collections::BTreeMap;

use super::report::{Report, label};
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::{Entry, Stack};

const SAME_NAME: Code = Code::new("ECS1023");
const SAME_OUTPUT: Code = Code::new("ECS1025");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    check_components(stack, faults);
    check_outputs(stack, faults);
}

fn check_components(stack: &Stack, faults: &mut Diagnostics) {
    let mut known: BTreeMap<(&str, &str), Origin> = BTreeMap::new();
    for entry in stack.components.iter().filter_map(|spec| spec.entry()) {
        let Some(first) = known.get(&(family(entry), entry.name())) else {
            known.insert((family(entry), entry.name()), entry.origin());
            continue;
        };
        let message = format!("the name `{}` is given twice", entry.name());
        let fault = Diagnostic::error(SAME_NAME, message)
            .allowed(format!("one {} of each name in a stack", family(entry)))
            .hint(format!("the other one is made at {first}"));
        Report::new(label(entry), faults).tell(fault, entry.origin());
    }
}

/// Services and workers share their names: both become services and task definitions of ECS.
fn family(entry: &dyn Entry) -> &'static str {
    match entry.kind() {
        "service" | "worker" => "service or worker",
        kind => kind,
    }
}

fn check_outputs(stack: &Stack, faults: &mut Diagnostics) {
    let mut known = BTreeMap::new();
    for (name, _) in &stack.outputs {
        let Some(first) = known.insert(name.value.as_str(), name.origin) else {
            continue;
        };
        let message = format!("the output `{}` is given twice", name.value);
        let fault = Diagnostic::error(SAME_OUTPUT, message)
            .allowed("one output of each name in a stack")
            .hint(format!("the other one is given at {first}"));
        Report::new(format!("stack `{}`", stack.name()), faults).tell(fault, name.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Cluster, LoadBalancer, Stack, Vpc};

    #[test]
    fn two_of_a_kind_have_two_names() {
        let faults = check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Vpc::new("main"));
        });
        assert_error(&faults, "ECS1023", "the name `main` is given twice");
        let fault = only_fault(&faults);
        let hint = fault.hint.as_deref().unwrap();
        let line = fault.origin.unwrap().line();
        assert!(
            hint.contains("check/names.rs") && hint.contains(&format!(":{}:", line - 1)),
            "{hint}"
        );
    }

    #[test]
    fn a_worker_has_another_name_than_every_service() {
        let faults = check(|stack| {
            platform(stack);
            stack.add(service("order"));
            stack.add(worker("order"));
        });
        assert_error(&faults, "ECS1023", "the name `order` is given twice");
    }

    #[test]
    fn different_kinds_may_share_a_name() {
        assert_silent(&check(|stack: &mut Stack| {
            stack.add(Vpc::new("main"));
            stack.add(Cluster::new("main"));
            stack.add(LoadBalancer::public("main"));
        }));
    }

    #[test]
    fn an_output_is_given_once() {
        let faults = check(|stack| {
            stack.output("Url", "a");
            stack.output("Url", "b");
        });
        assert_error(&faults, "ECS1025", "the output `Url` is given twice");
    }
}
