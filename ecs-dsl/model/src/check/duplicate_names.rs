//! Duplicate names of components of the same type, and of outputs.

use std::collections::BTreeMap;

use super::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::{Entry, Stack};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    check_components(stack, diagnostics);
    check_outputs(stack, diagnostics);
}

fn check_components(stack: &Stack, diagnostics: &mut Diagnostics) {
    let mut known: BTreeMap<(&str, &str), SourceLocation> = BTreeMap::new();
    for entry in stack.components.iter().filter_map(|spec| spec.entry()) {
        let Some(first) = known.get(&(family(entry), entry.name())) else {
            known.insert((family(entry), entry.name()), entry.origin());
            continue;
        };
        let message = format!("duplicate name `{}`", entry.name());
        let diagnostic = Diagnostic::error(codes::DUPLICATE_NAME, message)
            .allowed(format!("one {} of each name in a stack", family(entry)))
            .hint(format!("the other one is at {first}"));
        Report::new(label(entry), diagnostics).add(diagnostic, entry.origin());
    }
}

/// The scope in which names are unique. Services and workers share one: both become ECS services and task definitions.
fn family(entry: &dyn Entry) -> &'static str {
    match entry.kind() {
        "service" | "worker" => "service or worker",
        kind => kind,
    }
}

fn check_outputs(stack: &Stack, diagnostics: &mut Diagnostics) {
    let mut known = BTreeMap::new();
    for (name, _) in &stack.outputs {
        let Some(first) = known.insert(name.value.as_str(), name.origin) else {
            continue;
        };
        let message = format!("duplicate output `{}`", name.value);
        let diagnostic = Diagnostic::error(codes::DUPLICATE_OUTPUT, message)
            .allowed("one output of each name in a stack")
            .hint(format!("the other one is at {first}"));
        Report::new(format!("stack `{}`", stack.name()), diagnostics).add(diagnostic, name.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Cluster, LoadBalancer, Stack, Vpc};

    #[test]
    fn duplicate_name_is_an_error() {
        let diagnostics = check(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Vpc::new("main"));
        });
        assert_error(&diagnostics, "ECS1023", "duplicate name `main`");
        let diagnostic = only_diagnostic(&diagnostics);
        let hint = diagnostic.hint.as_deref().unwrap();
        let line = diagnostic.origin.unwrap().line();
        assert!(
            hint.contains("check/duplicate_names.rs") && hint.contains(&format!(":{}:", line - 1)),
            "{hint}"
        );
    }

    #[test]
    fn worker_with_name_of_service_is_an_error() {
        let diagnostics = check(|stack| {
            platform(stack);
            stack.add(service("order"));
            stack.add(worker("order"));
        });
        assert_error(&diagnostics, "ECS1023", "duplicate name `order`");
    }

    #[test]
    fn different_types_share_a_name() {
        assert_silent(&check(|stack: &mut Stack| {
            stack.add(Vpc::new("main"));
            stack.add(Cluster::new("main"));
            stack.add(LoadBalancer::public("main"));
        }));
    }

    #[test]
    fn duplicate_output_is_an_error() {
        let diagnostics = check(|stack| {
            stack.output("Url", "a");
            stack.output("Url", "b");
        });
        assert_error(&diagnostics, "ECS1025", "duplicate output `Url`");
    }
}
