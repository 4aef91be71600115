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
    let mut known: BTreeMap<(&str, &str), Place> = BTreeMap::new();
    let mut kept: BTreeMap<(&str, &str), &dyn Entry> = BTreeMap::new();
    for (spec, added) in stack.components.iter().zip(&stack.added.lines) {
        let Some((entry, description)) = spec.entry().zip(spec.description(stack)) else {
            continue;
        };
        check_itself(entry, diagnostics);
        let family = family(entry, description.naming);
        let place = Place {
            created: entry.origin(),
            added: *added,
        };
        let first = known.insert((family, entry.program_name()), place);
        let (diagnostic, line) = match (first, kept.insert((family, entry.name()), entry)) {
            (Some(first), _) => duplicate(entry, family, first, place),
            (None, Some(other)) => (kept_by_both(entry, other), entry.origin()),
            (None, None) => continue,
        };
        Report::new(label(entry), diagnostics).add(diagnostic, line);
    }
}

/// The lines that create a component and add it. A closure creates several on one line.
#[derive(Clone, Copy)]
struct Place {
    created: SourceLocation,
    added: SourceLocation,
}

/// The finding, and the line at which it is reported: the one that differs from the line of the other component.
fn duplicate(
    entry: &dyn Entry,
    family: &str,
    first: Place,
    second: Place,
) -> (Diagnostic, SourceLocation) {
    let message = format!("duplicate name `{}`", entry.program_name());
    let diagnostic = Diagnostic::error(codes::DUPLICATE_NAME, message)
        .allowed(format!("one {family} of each name in a stack"));
    if first.created != second.created {
        let hint = format!("the other one is at {}", first.created);
        return (diagnostic.hint(hint), second.created);
    }
    let hint = match first.added == second.added {
        true => "the line adds both: pass each a name of its own".to_owned(),
        false => format!("the other one is added at {}", first.added),
    };
    (diagnostic.hint(hint), second.added)
}

/// The error for two components of different names that keep the same one: at least one of them is renamed.
fn kept_by_both(entry: &dyn Entry, other: &dyn Entry) -> Diagnostic {
    let (kept, is_renamed) = (entry.name(), entry.program_name() != entry.name());
    let (renamed, second) = if is_renamed {
        (entry, other)
    } else {
        (other, entry)
    };
    let second = match second.program_name() == kept {
        true => format!("{} has", second.label()),
        false => format!("{} keeps, too", second.label()),
    };
    let message = format!(
        "{} keeps the name `{kept}`, which {second}",
        renamed.label()
    );
    let source = match renamed.record().renamed_from {
        Some(_) => "remove `.renamed_from` if it is a component of its own",
        None => "the rename is in `ecs-dsl.lock`: remove it there if it is a component of its own",
    };
    Diagnostic::error(codes::RENAME_CONFLICT, message)
        .allowed("one component for each deployed one")
        .hint(format!(
            "{source}, or rename the other one, at {}",
            other.origin()
        ))
}

/// Reports a rename from the component's own name.
fn check_itself(entry: &dyn Entry, diagnostics: &mut Diagnostics) {
    let Some(old) = &entry.record().renamed_from else {
        return;
    };
    if old.value == *entry.program_name() {
        let diagnostic = Diagnostic::warning(
            codes::RENAME_TO_ITSELF,
            format!("`{}` is its name already", old.value),
        )
        .hint("give the name that it has in the deployed stack, or remove `.renamed_from`");
        Report::new(label(entry), diagnostics).add(diagnostic, old.origin);
    }
}

/// The components within which names are unique.
fn family(entry: &dyn Entry, naming: Naming<'_>) -> &'static str {
    match naming {
        Naming::Task => "service, worker or job",
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
    use crate::dsl::{Cluster, LoadBalancer, Queue, Stack, Vpc};

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

    // found: G2
    #[test]
    fn duplicates_of_a_closure_have_the_lines_that_add_them() {
        let lines = std::cell::Cell::new((0, 0));
        let diagnostics = check(|stack| {
            let queue = || Queue::new("jobs");
            stack.add(queue());
            let first = line!() - 1;
            stack.add(queue());
            lines.set((first, line!() - 1));
        });
        let diagnostic = only_diagnostic(&diagnostics);
        let (first, second) = lines.get();
        assert_eq!(diagnostic.origin.unwrap().line(), second);
        let hint = diagnostic.hint.as_deref().unwrap();
        let place = format!("names/duplicate_names.rs:{first}:");
        assert!(hint.starts_with("the other one is added at "), "{hint}");
        assert!(hint.contains(&place), "{hint}");
        let looped = check(|stack| {
            for _ in 0..2 {
                stack.add(Queue::new("jobs"));
            }
        });
        let hint = only_diagnostic(&looped).hint.as_deref();
        assert_eq!(
            hint,
            Some("the line adds both: pass each a name of its own")
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
    fn name_of_a_renamed_component_is_an_error_for_another_one() {
        let diagnostics = check(|stack| {
            stack.add(Queue::new("orders").renamed_from("jobs"));
            stack.add(Queue::new("jobs"));
        });
        let message = "queue `orders` keeps the name `jobs`, which queue `jobs` has";
        assert_error(&diagnostics, "ECS1041", message);
        let diagnostics = check(|stack| {
            stack.add(Queue::new("a").renamed_from("jobs"));
            stack.add(Queue::new("b").renamed_from("jobs"));
        });
        let message = "queue `b` keeps the name `jobs`, which queue `a` keeps, too";
        assert_error(&diagnostics, "ECS1041", message);
    }

    #[test]
    fn exchanged_names_are_allowed() {
        assert_silent(&check(|stack| {
            stack.add(Queue::new("a").renamed_from("b"));
            stack.add(Queue::new("b").renamed_from("a"));
        }));
    }

    #[test]
    fn two_names_of_the_program_are_duplicate_whatever_they_keep() {
        let diagnostics = check(|stack| {
            stack.add(Queue::new("jobs").renamed_from("a"));
            stack.add(Queue::new("jobs").renamed_from("b"));
        });
        assert_error(&diagnostics, "ECS1023", "duplicate name `jobs`");
    }

    #[test]
    fn rename_to_itself_is_a_warning() {
        let diagnostics = check(|stack| {
            stack.add(Queue::new("jobs").renamed_from("jobs"));
        });
        assert_warning(&diagnostics, "ECS1042", "`jobs` is its name already");
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
