//! Duplicate names of components of the same type, and of outputs.

use std::collections::BTreeMap;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::model::description::Naming;
use crate::dsl::{Entry, Stack};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    check_components(stack, diagnostics);
    check_outputs(stack, diagnostics);
}

fn check_components(stack: &Stack, diagnostics: &mut Diagnostics) {
    let mut known: BTreeMap<(&str, &str), SourceLocation> = BTreeMap::new();
    for (entry, description) in stack.described() {
        let family = family(entry, description.naming);
        let Some(first) = known.get(&(family, entry.name().as_ref())) else {
            known.insert((family, entry.name()), entry.origin());
            continue;
        };
        let message = format!("duplicate name `{}`", entry.name());
        let diagnostic = Diagnostic::error(codes::DUPLICATE_NAME, message)
            .allowed(format!("one {family} of each name in a stack"))
            .hint(format!("the other one is at {first}"));
        Report::new(label(entry), diagnostics).add(diagnostic, entry.origin());
    }
}

/// The components within which names are unique.
fn family(entry: &dyn Entry, naming: Naming<'_>) -> &'static str {
    match naming {
        Naming::EcsService => "service or worker",
        Naming::Generated | Naming::Derived(..) | Naming::Custom(..) | Naming::Domain => {
            entry.kind()
        }
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
    use crate::check::testing::*;
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
            hint.contains("names/duplicate_names.rs") && hint.contains(&format!(":{}:", line - 1)),
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
