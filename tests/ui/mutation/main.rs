//! Every constant of the example that `#[ecs_dsl::stack]` checks, changed to an illegal value: `cargo check` has to refuse
//! each of them, on its token, with the code of its rule.
//!
//! Which constants these are is asked of the macro's own walk through the function. What it doesn't check has to be in a
//! list, with the reason.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]
#![allow(
    dead_code,
    reason = "the macro's modules, of which a test needs the walk"
)]

extern crate proc_macro;

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
mod illegal;
mod literals;
#[path = "../../../ecs-dsl-macros/src/methods.rs"]
mod methods;
#[path = "../../../ecs-dsl-macros/src/multi_setter_rule.rs"]
mod multi_setter_rule;
#[path = "../../../ecs-dsl-macros/src/rule.rs"]
mod rule;
#[path = "../../../ecs-dsl-macros/src/scope.rs"]
mod scope;
#[path = "../../../ecs-dsl-macros/src/stacks.rs"]
mod stacks;
#[path = "../../../ecs-dsl-macros/src/structure.rs"]
mod structure;
#[path = "../../../ecs-dsl-macros/src/table.rs"]
mod table;
#[path = "../../../ecs-dsl-macros/src/walk.rs"]
mod walk;

use std::collections::BTreeSet;
use std::path::Path;

use compile::Package;
use constants::Constant;
use literals::Literal;

/// The literals that no rule looks at, by the text before them, and why.
const UNCHECKED: &[(&str, &str)] = &[
    ("format!(", "a name that is made when the program runs"),
    ("\"EMAIL_PORT\", ", "any number may stand in a variable"),
    (".key(", "any key may be in a secret"),
    (
        "alarm(",
        "a part of a name that is made when the program runs",
    ),
    ("service.cpu(), ", "any threshold may be right"),
    ("service.server_errors(), ", "any threshold may be right"),
    ("Graph::new(", "any title"),
    (".row(", "any title"),
    ("curl(", "a path that no rule looks at"),
    (
        "allow(",
        "the code of a warning: the whole catalogue is looked through when the program runs",
    ),
];

fn example() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/django_microservices/main.rs");
    std::fs::read_to_string(path).expect("the example")
}

#[test]
fn every_literal_is_checked_or_has_a_reason() {
    let source = example();
    let literals = literals::of_function(&source, "pub fn django");
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
            "line {}: `{}` is to be checked, or in `UNCHECKED`, and not both",
            literal.line(&source),
            literal.text(&source),
        );
        used.extend(reason);
    }
    assert_eq!(used.len(), UNCHECKED.len(), "a reason without a literal");
    assert!(checked.len() >= 70, "{}", checked.len());
}

#[test]
fn an_illegal_value_does_not_compile() {
    let source = example();
    let literals = literals::of_function(&source, "pub fn django");
    let constants = constants::checked(&source, &literals);
    let package = Package::of_example();
    package.assert_compiles(&source);
    let mut rounds: Vec<Vec<&Constant>> = Vec::new();
    for constant in &constants {
        // Two values of one rule would hide each other.
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

/// Changes all these constants at once: there is an error for each, and no other.
fn check_round(source: &str, literals: &[Literal], round: &[&Constant], package: &Package) {
    let illegal = |index: usize| {
        let constant = round.iter().find(|constant| constant.literal == index)?;
        Some(illegal::instead(constant, literals[index].text(source)).0)
    };
    let (mutated, places) = literals::replace(source, literals, |index, _| illegal(index));
    let mut errors = package.errors(&mutated);
    for constant in round {
        let (text, code) = illegal::instead(constant, literals[constant.literal].text(source));
        let told = errors.iter().position(|error| {
            let on = |literal: &usize| error.is_on(&mutated, &places[*literal]);
            error.code == code && constant.together.iter().any(on)
        });
        let Some(told) = told else {
            panic!(
                "line {}: `{text}` for `{}` compiles, or isn't told as {code}: {errors:#?}",
                literals[constant.literal].line(source),
                literals[constant.literal].text(source)
            );
        };
        errors.remove(told);
    }
    assert!(errors.is_empty(), "nobody asked for these: {errors:#?}");
}
