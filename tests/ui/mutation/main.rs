//! Replaces each constant of the example that `#[ecs_dsl::stack]` checks by an invalid value: `cargo check` has to report
//! each of them on its token, with the code of its rule.
//!
//! The macro's own walk finds the checked constants. All others have to be in a list, with the reason.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]
#![allow(
    dead_code,
    reason = "the test uses only the walk of the macro's modules"
)]

extern crate proc_macro;

#[path = "../../../ecs-dsl-macros/src/builder.rs"]
mod builder;
#[path = "../../../ecs-dsl-macros/src/chain.rs"]
mod chain;
#[path = "../../../ecs-dsl-macros/src/check.rs"]
mod check;
mod compile;
#[path = "../../../ecs-dsl-macros/src/compile_error.rs"]
mod compile_error;
#[path = "../../../ecs-dsl-macros/src/constant.rs"]
mod constant;
mod constants;
#[path = "../../../ecs-dsl-macros/src/containers.rs"]
mod containers;
#[path = "../../../ecs-dsl-macros/src/generated.rs"]
mod generated;
mod invalid;
mod literals;
#[path = "../../../ecs-dsl-macros/src/reservations.rs"]
mod reservations;
#[path = "../../../ecs-dsl-macros/src/routes.rs"]
mod routes;
#[path = "../../../ecs-dsl-macros/src/rule.rs"]
mod rule;
#[path = "../../../ecs-dsl-macros/src/scope.rs"]
mod scope;
#[path = "../../../ecs-dsl-macros/src/stacks.rs"]
mod stacks;
#[path = "../../../ecs-dsl-macros/src/structure.rs"]
mod structure;
#[path = "../../../ecs-dsl-macros/src/task.rs"]
mod task;
#[path = "../../../ecs-dsl-macros/src/walk.rs"]
mod walk;

use std::collections::BTreeSet;
use std::path::Path;

use compile::Package;
use constants::Constant;
use literals::Literal;

/// The literals that no rule checks, by the text before them, with the reason.
const UNCHECKED: &[(&str, &str)] = &[
    ("format!(", "a name that is formatted at run time"),
    ("\"EMAIL_PORT\", ", "a variable can have any number"),
    (
        "\"DJANGO_SETTINGS_MODULE\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"EMAIL_HOST\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"SMS_PROVIDER_URL\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"PAYMENT_PROVIDER_URL\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"CELERY_BROKER_URL\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "command([",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"celery\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"-A\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"config\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (
        "\"worker\", ",
        "what looks like a secret is a warning, which is found at run time",
    ),
    (".key(", "a secret can have any key"),
    ("&alerts).cpu(", "any threshold is valid"),
    ("Graph::new(", "any title is valid"),
    (".row(", "any title is valid"),
    (
        "max_allocated_storage(",
        "its minimum depends on a setter that a later statement can call",
    ),
    (
        "allow(",
        "the code of a warning, which is checked at run time",
    ),
];

fn example() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/django_microservices/main.rs");
    std::fs::read_to_string(path).expect("the example")
}

#[test]
fn literals_are_checked_or_listed() {
    let source = example();
    let literals = literals::in_function(&source, "pub fn django");
    let checked: BTreeSet<usize> = constants::checked(&source, &literals)
        .iter()
        .map(|constant| constant.literal)
        .collect();
    let mut used = BTreeSet::new();
    for (index, literal) in literals.iter().enumerate() {
        let before = &source[..literal.start];
        let before = before.trim_end_matches(|c: char| c.is_whitespace());
        let reason = UNCHECKED
            .iter()
            .position(|(text, _)| before.ends_with(text.trim_end()));
        assert!(
            checked.contains(&index) != reason.is_some(),
            "line {}: `{}` has to be either checked or in `UNCHECKED`",
            literal.line(&source),
            literal.text(&source),
        );
        used.extend(reason);
    }
    assert_eq!(
        used.len(),
        UNCHECKED.len(),
        "an entry of `UNCHECKED` without a literal"
    );
    assert!(checked.len() >= 70, "{}", checked.len());
}

#[test]
fn invalid_values_do_not_compile() {
    let source = example();
    let literals = literals::in_function(&source, "pub fn django");
    let constants = constants::checked(&source, &literals);
    let package = Package::from_example();
    package.assert_compiles(&source);
    let mut rounds: Vec<Vec<&Constant>> = Vec::new();
    for constant in &constants {
        // One check reports only one of its values.
        let apart =
            |round: &&mut Vec<&Constant>| !round.iter().any(|other| other.shares_check(constant));
        match rounds.iter_mut().find(apart) {
            Some(round) => round.push(constant),
            None => rounds.push(vec![constant]),
        }
    }
    for round in rounds {
        check_round(&source, &literals, &round, &package);
    }
}

/// Replaces all these constants at once, and asserts one error for each.
fn check_round(source: &str, literals: &[Literal], round: &[&Constant], package: &Package) {
    let invalid = |index: usize| {
        let constant = round.iter().find(|constant| constant.literal == index)?;
        Some(invalid::replacement(constant, literals[index].text(source)).0)
    };
    let (mutated, places) = literals::replace(source, literals, |index, _| invalid(index));
    let mut errors = package.errors(&mutated);
    for constant in round {
        let (text, code) = invalid::replacement(constant, literals[constant.literal].text(source));
        let reported = errors.iter().position(|error| {
            let on = |literal: &usize| error.is_on(&mutated, &places[*literal]);
            error.code == code && constant.together.iter().any(on)
        });
        let Some(reported) = reported else {
            panic!(
                "line {}: `{text}` for `{}` isn't reported as {code}: {errors:#?}",
                literals[constant.literal].line(source),
                literals[constant.literal].text(source)
            );
        };
        errors.remove(reported);
    }
    assert!(errors.is_empty(), "unexpected errors: {errors:#?}");
}
